// A failure has one name from the ERP to the screen: in the row, in the event, in Temporal's
// pending activity while it waits, and in what people read, there with the ERP's own words.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getInvoice } from '../../db/invoice-views.ts';
import { readUntil } from '../eventually.ts';
import { recordHistory } from '../record-history.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';

let world: World;
let worker: AsyncDisposable;
beforeAll(async () => {
  world = await aWorld({ connection: { requestTimeoutMs: 1_000 } });
  worker = await world.work();
});
afterAll(async () => {
  await worker[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});

const view = (invoice: string) =>
  world.db.inCompany(world.company.companyId, (tx) =>
    getInvoice(tx, world.company.actors.approver, invoice),
  );

const refusal = (code: string, text: string, status = 422) => ({
  on: 'bills.create',
  do: 'refuse',
  code,
  text,
  status,
});

const NEEDS_A_PERSON: readonly [name: string, fault: Record<string, unknown>, words: string][] = [
  ['ErpRejected', refusal('VENDOR_ON_HOLD', 'Call us about V-1001.'), 'Call us about V-1001.'],
  ['ErpDuplicate', refusal('NUMBER_TAKEN', 'AP-000001 has it.', 409), 'AP-000001 has it.'],
  ['ErpPeriodClosed', refusal('PERIOD_CLOSED', 'March is closed.'), 'March is closed.'],
  [
    'ErpMissingParent',
    refusal('RECORD_UNKNOWN', 'There is no job "P-9".'),
    'There is no job "P-9".',
  ],
];

test.each(NEEDS_A_PERSON)('%s waits for a person', async (name, fault, words) => {
  const invoice = await world.company.insert();
  await world.fault(invoice, fault);
  await world.sendAndExport(invoice);
  await world.until(invoice, 'failedToExport');

  expect(await world.row(invoice)).toMatchObject({ failure: name, failureWords: words });
  const event = (await world.events(invoice)).at(-1);
  expect(event).toMatchObject({ type: 'invoice.failedToExport', after: { failure: name, words } });
  expect(await view(invoice)).toMatchObject({
    erpStatus: 'failedToExport',
    failure: name,
    failureWords: words,
    waiting: { for: 'a person corrects what failed' },
  });
  await world.taken(invoice);
  expect((await world.runOf(invoice).describe()).status.name).toBe('RUNNING');
  if (name === 'ErpRejected') await recordHistory('failed-to-export', world.runOf(invoice));
  expect(await world.documentsOf(invoice)).toEqual([]);

  // The ERP's words stand until somebody acts; a document was sent, so the ERP is asked first.
  expect(await world.ask('approver', 'reject', invoice, { reason: words })).toMatchObject({
    status: 202,
    body: { outcome: 'looking' },
  });
});

const WAITS: readonly [name: string, fault: Record<string, unknown>, words: RegExp][] = [
  ['ErpBusy', { on: 'bills.create', do: 'throttle', retryAfterSeconds: 30 }, /./],
  ['ErpDown', { on: 'bills.search', do: 'error', text: 'Back at six.' }, /Back at six/],
  ['ErpUnclear', { on: 'bills.create', do: 'commitThen502' }, /./],
  [
    'ErpUnauthorized',
    refusal('KEY_WRONG', 'This access was withdrawn.', 401),
    /This access was withdrawn/,
  ],
];

test.each(WAITS)('%s waits for time, and says so everywhere', async (name, fault, words) => {
  const invoice = await world.company.insert();
  await world.fault(invoice, { ...fault, next: 1_000 });
  await world.sendAndExport(invoice);
  const { waiting, ...seen } = await readUntil(
    () => view(invoice),
    // Refused credentials have shut the connection: it waits to be called.
    (now) =>
      now.waiting?.attempts?.reason === name &&
      (now.waiting.attempts.nextAt === null) === (name === 'ErpUnauthorized'),
    { what: 'an attempt that waits' },
  );
  expect(seen).toMatchObject({ erpStatus: 'exporting', failure: null });
  expect(waiting).toMatchObject({ takenUp: true });
  expect(waiting?.attempts?.words).toMatch(words);
  const pending = await readUntil(
    () => world.pendingOf(invoice),
    ({ failure }) => failure === name,
    { what: 'its failure in Temporal' },
  );
  expect(pending.words).toBe(name); // the ERP's own words stay in Postgres

  await world.erp('DELETE', '/faults');
  // Its next probe is due now.
  await world.asOwner('update connection_gates set probe_at = now() where paused_at is not null');
  await world.untilThroughTime(invoice, 'synced');
  await world.taken(invoice);
  if (name === 'ErpBusy') await recordHistory('waited-for-the-erp', world.runOf(invoice));
  expect(await world.documentsOf(invoice)).toHaveLength(1);
  expect((await view(invoice)).waiting?.attempts).toMatchObject({ reason: null, words: null });
});

test('ErpMissingParent of a rule names every missing link at once, and the ERP is not asked', async () => {
  const invoice = await world.company.insert();
  await world.asOwner(`delete from erp_links where kind in ('vendor', 'costCode')`);
  await world.ask('projectUser', 'send', invoice);
  const decision = await world.acceptAndExport('approver', invoice);
  expect(decision.body).toMatchObject({ erpStatus: 'failedToExport', failure: 'ErpMissingParent' });
  const { failure, failureWords } = await world.row(invoice);
  expect(failure).toBe('ErpMissingParent');
  expect(failureWords).toMatch(/Vendor .* has no link/i);
  expect(failureWords).toMatch(/Cost code .* has no link/i);
  expect((await world.events(invoice)).at(-1)).toMatchObject({ after: { failure } });
  expect(await world.requests(invoice, 'bills.search')).toEqual([]);
});
