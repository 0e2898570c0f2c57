// Bundles workflows/ into one file, once, when the image is built: a worker that starts has nothing
// to build, and every worker of a release runs the same bundle. Usage: node docker/bundle.ts <file>
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

const [file] = process.argv.slice(2);
if (!file) throw new Error('Say where to write it: node docker/bundle.ts <file>');
const workflowsPath = fileURLToPath(new URL('../workflows/index.ts', import.meta.url));
const { code } = await bundleWorkflowCode({ workflowsPath });
await writeFile(file, code);
