// A signal made by hand, with Temporal's own command line: whoever may reach Temporal can do this.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import type { Moved } from '../workflows/contract.ts';

const run = promisify(execFile);

export async function signalByHand(workflowId: string, forged: Moved): Promise<void> {
  const { path } = inject('temporalCli');
  const what = ['--workflow-id', workflowId, '--name', 'moved', '--input', JSON.stringify(forged)];
  await run(path, ['workflow', 'signal', ...what, '--address', inject('temporalAddress')], {
    env: { HOME: '/nonexistent' }, // no profile of whoever runs the tests
  });
}
