// Keeps the history of a run that a test has made, so that later workflow code can be held against
// it. Written only when there is none of that name: what was recorded once is never recorded again.
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { WorkflowHandle } from '@temporalio/client';

export const HISTORIES = fileURLToPath(new URL('./histories/', import.meta.url));
const ROOT = fileURLToPath(new URL('../', import.meta.url));

export async function recordHistory(name: string, run: WorkflowHandle): Promise<void> {
  const file = `${HISTORIES}${name}.json`;
  if (existsSync(file)) return;
  const history = historyToJSON(await run.fetchHistory());
  // Who worked on it, on which machine and in which folder, is of no use to a replay.
  const plain = history.replaceAll(/"\d+@[^"]*"/g, '"a worker"').replaceAll(ROOT, '');
  writeFileSync(file, plain.endsWith('\n') ? plain : `${plain}\n`);
}
