// Runs that began with earlier code go on with today's: every recorded history is replayed. A change
// that would take other steps is caught, and the same replay shows it here with one that is planted.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import { expect, inject, test } from 'vitest';
import { HISTORIES } from '../record-history.ts';
import '../world.ts'; // installs the runtime that says nothing of failures

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Recorded when the suite first ran; none of them may ever be made anew or taken away. */
const RECORDED = [
  'ask-erp',
  'attempt-ended-by-a-signal',
  'failed-to-export',
  'forged-exporting',
  'next-submission',
  'paid-and-settled',
  'rejected',
  'settled-remotely',
  'voided-before-settling',
  'waited-for-the-erp',
];

async function replay(codePath: string): Promise<Record<string, string>> {
  const histories = readdirSync(HISTORIES)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      workflowId: file.replace('.json', ''),
      history: JSON.parse(readFileSync(join(HISTORIES, file), 'utf8')) as unknown,
    }));
  const outcomes: Record<string, string> = {};
  const results = Worker.runReplayHistories({ workflowBundle: { codePath } }, histories);
  for await (const { workflowId, error } of results) outcomes[workflowId] = error?.name ?? 'same';
  return outcomes;
}

test('every recorded run takes the same steps with the workflows of today', async () => {
  const outcomes = await replay(inject('workflowBundle'));
  expect(Object.keys(outcomes)).toEqual(expect.arrayContaining(RECORDED));
  for (const [name, outcome] of Object.entries(outcomes)) expect(outcome, name).toBe('same');
});

test('a change that takes other steps is caught by the runs that it would break, and by no other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-planted-'));
  try {
    cpSync(join(root, 'workflows'), join(folder, 'workflows'), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const story = join(folder, 'workflows', 'process-invoice.ts');
    const before =
      "else if (here.status === 'exporting') await exportUnlessItMoves(invoice, here);";
    const planted = `else if (here.status === 'exporting') {
      await condition(() => false, 1000);
      await exportUnlessItMoves(invoice, here);
    }`;
    const code = readFileSync(story, 'utf8');
    expect(code).toContain(before);
    writeFileSync(story, code.replace(before, planted));
    const bundle = join(folder, 'workflows.js');
    const logger = new DefaultLogger('ERROR');
    const workflowsPath = join(folder, 'workflows', 'index.ts');
    writeFileSync(bundle, (await bundleWorkflowCode({ workflowsPath, logger })).code);

    const outcomes = await replay(bundle);
    expect(outcomes['paid-and-settled']).toBe('DeterminismViolationError');
    expect(outcomes['waited-for-the-erp']).toBe('DeterminismViolationError');
    expect(outcomes['rejected']).toBe('same');
    expect(outcomes['ask-erp']).toBe('same');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
