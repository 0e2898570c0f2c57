// A person has a document created again, past those that they were shown, where it stays open what
// the ERP has: exactly one comes of it, and nothing is passed over that nobody saw.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportKey } from '../../db/export-keys.ts';
import { startSandbox } from '../../erp/sandbox/server/server.ts';
import { eventually } from '../eventually.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';
import { parked, shown } from './looking.ts';

let world: World;
let worker: AsyncDisposable;
beforeAll(async () => {
  const settings = { idempotency: 'neither' };
  world = await aWorld({ settings, connection: { requestTimeoutMs: 1_000 } });
  worker = await world.work();
});
afterAll(async () => {
  await worker[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});

const REASON = 'None of them is of this invoice.';

const createAgain = (invoice: string, seen?: readonly string[]) =>
  world.ask('approver', 'createAgain', invoice, { reason: REASON, ...(seen && { seen }) });

/** Under which the ERP has what was created again. */
const keyAgain = (invoiceId: string): string =>
  exportKey({ companyId: world.company.companyId, invoiceId, submission: 1 }, 1);

const under = async (key: string) =>
  (await world.documents()).filter((one) => one['reference'] === key);

const eventOf = async (invoice: string) =>
  (await world.events(invoice)).find(({ type }) => type === 'invoice.createAgainRequested');

/** What the ERP was asked to create under the key. */
async function createsUnder(key: string) {
  const { body } = await world.erp('GET', `/requests?operation=bills.create&reference=${key}`);
  return body['rows'];
}

test('exactly one document comes of it, under a key of its own', async () => {
  const { invoice, taken } = await parked(world);
  const seen = await shown(world, invoice);
  expect(seen).toContain(taken);
  expect(await createAgain(invoice, seen)).toMatchObject({ status: 200 });
  const { erpDocumentId } = await world.until(invoice, 'synced');

  const made = await under(keyAgain(invoice));
  expect(made).toMatchObject([{ id: erpDocumentId, state: 'posted', total: '900.00' }]);
  expect(await createsUnder(keyAgain(invoice))).toHaveLength(1);
  expect(await under(world.keyOf(invoice))).toMatchObject([{ id: taken }]);
  const { reason, after } = (await eventOf(invoice)) ?? {};
  const candidates = (after as { candidates: { id: string }[] }).candidates;
  expect(candidates.map(({ id }) => id)).toEqual(seen);
  expect({ reason, after }).toMatchObject({ reason: REASON, after: { again: 1 } });
});

test('what the ERP shows since the person looked is not passed over unseen', async () => {
  const { invoice, taken } = await parked(world);
  const seen = await shown(world, invoice);
  const late = await world.enterInErp(invoice, { reference: world.keyOf(invoice) });
  const now = await shown(world, invoice); // somebody else asked again
  expect(now.toSorted()).toEqual([...seen, late].toSorted());

  expect(await createAgain(invoice)).toMatchObject({
    status: 422,
    body: { code: 'Invalid', errors: [{ pointer: '/seen', rule: 'required' }] },
  });
  const refused = await createAgain(invoice, seen);
  expect(refused).toMatchObject({
    status: 409,
    body: {
      code: 'ErpHasDocument',
      detail: expect.stringContaining(`${late}, 900.00 USD`),
      documents: now.map((id) => expect.objectContaining({ id })),
    },
  });
  expect(refused.body['detail']).not.toContain(taken);
  expect(await world.row(invoice)).toMatchObject({ erpStatus: 'failedToExport' });
  expect(await eventOf(invoice)).toBeUndefined();

  expect(await createAgain(invoice, [...now, 'bil_999'])).toMatchObject({ status: 200 });
  const { after } = (await eventOf(invoice)) ?? {};
  expect(after).toMatchObject({ candidates: now.map((id) => ({ id })) });
  await world.until(invoice, 'synced');
});

test('what the ERP refuses of it is sent again by a retry', async () => {
  const { invoice } = await parked(world);
  const seen = await shown(world, invoice);
  const refusal = { on: 'bills.create', do: 'refuse', code: 'ON_HOLD', text: 'On hold', next: 1 };
  await world.erp('PUT', '/faults', { faults: [{ ...refusal, reference: keyAgain(invoice) }] });
  expect(await createAgain(invoice, seen)).toMatchObject({ status: 200 });
  await world.until(invoice, 'failedToExport', ({ failure }) => failure === 'ErpRejected');

  expect(await world.ask('approver', 'retry', invoice)).toMatchObject({ status: 200 });
  const { erpDocumentId } = await world.until(invoice, 'synced');
  expect(await under(keyAgain(invoice))).toMatchObject([{ id: erpDocumentId }]);
});

test('an ERP that is down meanwhile is waited for, and then it is created once', async () => {
  const { invoice } = await parked(world);
  const seen = await shown(world, invoice);
  const { port } = world.sandbox;
  await world.sandbox.stop();
  expect(await createAgain(invoice, seen)).toMatchObject({ status: 200 });
  await eventually(async () => (await world.pendingOf(invoice)).failure === 'ErpDown', {
    what: 'an attempt without an answer',
  });
  expect(await world.row(invoice)).toMatchObject({ erpStatus: 'exporting', failure: null });

  const back = await startSandbox({ file: world.erpFile, apiKeys: ['key'], bench: 'open', port });
  try {
    const { erpDocumentId } = await world.untilThroughTime(invoice, 'synced');
    expect(await under(keyAgain(invoice))).toMatchObject([{ id: erpDocumentId }]);
    expect(await createsUnder(keyAgain(invoice))).toHaveLength(1);
  } finally {
    await back.stop();
  }
});
