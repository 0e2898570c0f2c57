// What an auditor reads in Temporal's own UI: whose, which step, waiting for whom, since when.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fastForward } from '../fast-forward.ts';
import { historyOf } from '../history.ts';
import { recordHistory } from '../record-history.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';

let world: World;
let worker: AsyncDisposable;
beforeAll(async () => {
  world = await aWorld();
  worker = await world.work();
});
afterAll(async () => {
  await worker[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});

/** The SDK answers this query by itself; the UI asks it. */
async function detailsOf(invoice: string): Promise<string> {
  const run = world.runOf(invoice);
  const metadata = await run.query<{ currentDetails?: string }>('__temporal_workflow_metadata');
  return metadata.currentDetails ?? '';
}

test('the run is found by company, number and kind, and says what it is', async () => {
  const invoice = await world.company.insert({ kind: 'owner' });
  await world.ask('projectUser', 'send', invoice);
  await world.taken(invoice);
  const { number } = await world.row(invoice);
  const described = await world.runOf(invoice).describe();
  expect(described.memo).toEqual({ number, kind: 'owner' });
  expect(described.searchAttributes).toMatchObject({
    Company: [world.company.companyId],
    InvoiceNumber: [number],
    InvoiceKind: ['owner'],
  });
  expect(await described.staticSummary()).toBe(`owner invoice ${number}`);
});

test('the current details tell every step in words, with its time', async () => {
  const invoice = await world.company.insert();
  const { number, revision } = await world.row(invoice);
  const steps: string[] = [];
  const note = async (): Promise<void> => {
    await world.taken(invoice);
    steps.push(await detailsOf(invoice));
  };
  await world.ask('projectUser', 'send', invoice);
  await note();
  await world.ask('approver', 'accept', invoice, { revision });
  await note();
  await world.fault(invoice, { on: 'bills.create', do: 'refuse', code: 'X', text: 'no' });
  await world.ask('approver', 'export', invoice);
  await world.until(invoice, 'failedToExport');
  await note();

  const paid = await world.sendAndExport();
  await world.until(paid, 'synced');
  await world.taken(paid);
  const synced = await detailsOf(paid);
  await world.payAndTell(paid, '400.00', 'partiallyPaid');
  const partly = await detailsOf(paid);

  const at = /since \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/;
  for (const [text, words] of [
    [steps[0], 'Waiting for an approver to decide'],
    [steps[1], 'Accepted. Waiting for an approver to export it'],
    [steps[2], 'Failed to export. Waiting for a person to correct it'],
    [synced, 'In the ERP. Waiting for payments'],
    [partly, 'paid 400.00 of 900.00 USD'],
  ] as const) {
    expect(text).toContain(words);
    expect(text).toMatch(at);
  }
  expect(steps[0]).toContain(`subcontractor invoice ${number}, submission 1, version 1`);
  expect(synced).toContain('paid 0.00 of 900.00 USD');
});

test('while the ERP is asked the details say so, and the activity says for which invoice', async () => {
  const invoice = await world.company.insert();
  const { number } = await world.row(invoice);
  await world.fault(invoice, { on: 'bills.create', do: 'throttle', retryAfterSeconds: 60 });
  await world.sendAndExport(invoice);
  await world.until(invoice, 'exporting', (row) => row.takenUpVersion === row.version);
  expect(await detailsOf(invoice)).toContain('Asking the ERP');
  const summary = `Export subcontractor invoice ${number} to the ERP (submission 1)`;
  expect(await summaries(invoice)).toContain(summary);
  await world.untilThroughTime(invoice, 'synced');
});

test('a settled invoice is told as such, and its timer said what it was for', async () => {
  const invoice = await world.company.insert();
  const { number } = await world.row(invoice);
  await world.sendAndExport(invoice);
  await world.until(invoice, 'synced');
  await world.payAndTell(invoice);
  const { settleAt } = await world.row(invoice);
  expect(await detailsOf(invoice)).toContain(`settles at ${settleAt}`);
  await fastForward(world.temporal.client, world.workflowId(invoice), 31);
  await world.runOf(invoice).result();
  expect(await detailsOf(invoice)).toContain('Settled');
  expect(await summaries(invoice)).toContain(
    `Settle subcontractor invoice ${number}, paid in full`,
  );
});

test('a rejected invoice is over, and the details say how', async () => {
  const invoice = await world.company.insert();
  await world.ask('projectUser', 'send', invoice);
  await world.taken(invoice);
  await world.ask('approver', 'reject', invoice, { reason: 'not ours' });
  await world.runOf(invoice).result();
  await recordHistory('rejected', world.runOf(invoice));
  expect(await detailsOf(invoice)).toContain('Over: rejected');
});

/** Of activities and timers, as the UI shows them in the history. */
async function summaries(invoice: string): Promise<string[]> {
  const events = await historyOf(world.temporal.client, world.workflowId(invoice));
  return events.flatMap((event) => {
    const data = event.userMetadata?.summary?.data;
    return data ? [String(JSON.parse(Buffer.from(data).toString()))] : [];
  });
}

test('nothing that travels through Temporal names a person, a reason, a line or a credential', async () => {
  const invoice = await world.company.insert();
  await world.ask('projectUser', 'send', invoice);
  await world.ask('approver', 'reject', invoice, { reason: 'said-in-confidence' });
  await world.runOf(invoice).result();
  await world.sendAndExport(invoice);
  await world.until(invoice, 'synced');
  await world.taken(invoice);
  const events = await historyOf(world.temporal.client, world.workflowId(invoice));
  const told = decoded(JSON.stringify(events));
  for (const secret of ['said-in-confidence', 'approver person', 'Concrete', 'apiKey', '@example'])
    expect(told).not.toContain(secret);
});

/** Payloads are base64 in JSON; what they hold stands behind them, readable. */
function decoded(json: string): string {
  const plain = json.replaceAll(/"data":"([^"]+)"/g, (_, data: string) =>
    Buffer.from(data, 'base64').toString(),
  );
  return json + plain;
}
