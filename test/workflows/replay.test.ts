// Runs that began with earlier code go on with today's: every recorded history is replayed. A
// change that would take other steps is caught, and the same replay shows it here with one that is
// planted.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import { afterAll, expect, inject, test } from 'vitest';
import { HISTORIES } from '../record-history.ts';
import '../world.ts'; // installs the runtime that says nothing of failures

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Recorded when the suite first ran; none of them may ever be made anew or taken away. */
const RECORDED = [
  'ask-erp',
  'attempt-ended-by-a-signal',
  'back-filled',
  'failed-to-export',
  'forged-exporting',
  'handed-over',
  'knocked',
  'linked-and-paid',
  'look-withdrawn',
  'next-submission',
  'paid-and-settled',
  'payments-read',
  'reconciled',
  'rejected',
  'rejected-after-a-look',
  'settled-remotely',
  'stop-refused-and-synced',
  'stopped-and-found',
  'stopped-at-once',
  'unlink-refused-and-unlinked',
  'unlinked-in-a-run-of-its-own',
  'voided-before-settling',
  'waited-for-its-turn',
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

/** A change of the story: what would take other steps, which runs it would break, and which not. */
const CHANGES = [
  {
    step: "else if (here.status === 'exporting') await exportUnlessItMoves(invoice, here);",
    breaks: ['paid-and-settled', 'waited-for-the-erp', 'waited-for-its-turn', 'handed-over'],
    leaves: ['rejected', 'ask-erp', 'unlinked-in-a-run-of-its-own'],
  },
  {
    step: 'else if (here.looking) await lookUnlessItMoves(invoice, here);',
    breaks: [
      'linked-and-paid',
      'look-withdrawn',
      'rejected-after-a-look',
      'stop-refused-and-synced',
      'stopped-and-found',
      'unlink-refused-and-unlinked',
      'unlinked-in-a-run-of-its-own',
    ],
    leaves: ['paid-and-settled', 'stopped-at-once', 'waited-for-its-turn', 'handed-over'],
  },
];

test.each(CHANGES)(
  'a change is caught by the runs that it would break, and by no other: $step',
  async ({ step, breaks, leaves }) => {
    const outcomes = await replay(await planted(step));
    for (const name of breaks) expect(outcomes[name], name).toBe('DeterminismViolationError');
    for (const name of leaves) expect(outcomes[name], name).toBe('same');
  },
);

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Bundles today's workflows with a second of waiting before the step. */
async function planted(step: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-planted-'));
  folders.push(folder);
  cpSync(join(root, 'workflows'), join(folder, 'workflows'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const story = join(folder, 'workflows', 'process-invoice.ts');
  const code = readFileSync(story, 'utf8');
  expect(code).toContain(step);
  const waits = step.replace(/ (await .*)$/, ' { await condition(() => false, 1000); $1 }');
  writeFileSync(story, code.replace(step, waits));
  const bundle = join(folder, 'workflows.js');
  const logger = new DefaultLogger('ERROR');
  const workflowsPath = join(folder, 'workflows', 'index.ts');
  writeFileSync(bundle, (await bundleWorkflowCode({ workflowsPath, logger })).code);
  return bundle;
}
