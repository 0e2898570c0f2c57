import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import '../compile-cache.ts';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/chaos/*long.ts'],
    globalSetup: ['test/servers.ts'],
    pool: 'forks',
    testTimeout: 24 * 60 * 60_000,
    hookTimeout: 120_000,
    reporters: ['default'],
  },
});
