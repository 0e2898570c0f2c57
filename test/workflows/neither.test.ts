// An ERP that can neither be sent the same twice nor be asked for our key: an export whose answer
// was lost is repaired by a person, who links what is there and cannot reject it away.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';
import { decided, parked, shown } from './looking.ts';

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

/** A person links it; it is the one document that was ever sent, and its payment is heard of. */
async function linkedAndWhole(invoice: string, erpDocumentId: string): Promise<void> {
  const command = await decided(
    world,
    await world.ask('approver', 'linkExisting', invoice, { erpDocumentId }),
  );
  expect(command).toMatchObject({ outcome: 'done', answer: { body: { erpStatus: 'synced' } } });
  const linked = { erpStatus: 'synced', erpDocumentId, failure: null };
  expect(await world.row(invoice)).toMatchObject(linked);
  expect(await world.requests(invoice)).toHaveLength(1);
  const documents = await world.documentsOf(invoice);
  expect(documents).toMatchObject([{ id: erpDocumentId, reference: world.keyOf(invoice) }]);
  await world.payAndTell(invoice);
}

test('the document that a person is shown is linked, and nothing is created', async () => {
  const { invoice, taken } = await parked(world);
  const [document = '', ...more] = await shown(world, invoice);
  expect({ document, more }).toEqual({ document: taken, more: [] });
  await linkedAndWhole(invoice, document);
});

test('a rejection is refused while the ERP has what was sent, which can then be linked', async () => {
  const { invoice, taken } = await parked(world);
  const rejecting = { reason: 'The wrong cost code.' };
  const command = await decided(world, await world.ask('approver', 'reject', invoice, rejecting));
  expect(command, JSON.stringify(command.answer)).toMatchObject({
    outcome: 'refused',
    answer: { status: 409, body: { code: 'ErpHasDocument', documents: [{ id: taken }] } },
  });
  const parkedStill = { erpStatus: 'failedToExport', failure: 'ErpUnclear', lookId: null };
  expect(await world.row(invoice)).toMatchObject(parkedStill);
  await linkedAndWhole(invoice, taken);
});
