#!/usr/bin/env node
// The way in, in plain JavaScript that an old Node understands too: it only says what is needed.
const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(
    `Tieout needs Node 24 or newer, and this is Node ${process.versions.node}: install Node 24 (on Linux, npm ci brings it and npm start uses it).`,
  );
  process.exit(1);
}
await import('./main.ts');
