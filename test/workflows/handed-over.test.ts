// An ERP that is never called: it fetches its work through our door and answers later. The same
// invoice's way, end to end, with the real door on a port.
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../../api/app.ts';
import {
  askReconciliation,
  getReconciliation,
  pageOfDifferences,
} from '../../db/reconciliations.ts';
import { insertToken } from '../../db/tokens.ts';
import { eventually, readUntil } from '../eventually.ts';
import { recordHistory } from '../record-history.ts';
import { aWorld, quiet } from '../world.ts';
import type { World } from '../world.ts';
import { commandOf, decided, idOf } from './looking.ts';

let world: World;
let worker: AsyncDisposable;
let app: Awaited<ReturnType<typeof buildApp>>;
let polling: { url: string; token: string; everyMs: number };

beforeAll(async () => {
  world = await aWorld();
  const { connectionId, actors } = world.company;
  await world.asOwner(`update connections set settings = settings || '{"handedOver": true}'`);
  app = await buildApp({ db: world.db, tell: world.teller.tell, log: quiet });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const { token } = await insertToken(world.db, actors.admin, { name: 'the agent', connectionId });
  polling = { url: `http://127.0.0.1:${port}`, token, everyMs: 100 };
  worker = await world.work();
});
afterAll(async () => {
  await worker[Symbol.asyncDispose]();
  await world.erp('PUT', '/settings', { polling: null });
  await app.close();
  await world[Symbol.asyncDispose]();
});

const fetches = (isOn: boolean) =>
  world.erp('PUT', '/settings', { polling: isOn ? polling : null });

/** It waits by its name until the ERP has answered. */
async function untilHandedOver(invoice: string): Promise<void> {
  await eventually(async () => (await world.pendingOf(invoice)).failure === 'HandedOver', {
    what: 'handed over',
  });
}

test('what nobody fetches waits as HandedOver; fetched and answered, it is synced, paid and read', async () => {
  await fetches(false);
  const invoice = await world.company.insert();
  await world.sendAndExport(invoice);
  await untilHandedOver(invoice);
  expect(await world.documentsOf(invoice)).toEqual([]);
  expect(await world.row(invoice)).toMatchObject({ erpStatus: 'exporting', failure: null });

  await fetches(true);
  await world.untilThroughTime(invoice, 'synced');
  expect(await world.documentsOf(invoice)).toHaveLength(1);
  const [piece, ...more] = await world.requests(invoice);
  expect(piece).toMatchObject({ via: 'work', status: 201 });
  expect(more).toEqual([]);
  await world.taken(invoice);
  await world.payAndTell(invoice);
  expect(await world.row(invoice)).toMatchObject({ paidMinor: 90_000n });
});

test('a reconciliation is fetched and answered piece by piece, and finds what has drifted', async () => {
  await fetches(true);
  const invoice = await world.company.insert();
  await world.sendAndExport(invoice);
  await world.untilThroughTime(invoice, 'synced');
  await world.asOwner(`update invoices set erp_document_number = 'MINE' where id = $1`, [invoice]);
  const { db, company, teller } = world;
  const { admin } = company.actors;
  const { connectionId } = company;
  const always = { from: '2020-01-01', to: '2099-12-31' };
  const { view, telling } = await askReconciliation(db, admin, { connectionId, ...always });
  if (telling) teller.tell(telling);
  const ended = await readUntil(
    () => getReconciliation(db, admin, view.id),
    ({ status }) => status !== 'running',
    { withinMs: 90_000 },
  );
  expect(ended).toMatchObject({ status: 'completed', words: null });
  const { items } = await pageOfDifferences(db, admin, { id: view.id }, { limit: 100 });
  expect(items.filter(({ invoiceId }) => invoiceId === invoice)).toMatchObject([
    { kind: 'DocumentNumber', ours: 'MINE', cause: 'ChangedHere' },
  ]);
});

test('an answer that is lost on its way is given again: done once, and once in the books', async () => {
  await fetches(true);
  const invoice = await world.company.insert();
  await world.fault(invoice, { on: 'bills.create', do: 'commitThenDrop' });
  await world.sendAndExport(invoice);
  await world.untilThroughTime(invoice, 'synced');
  expect(await world.documentsOf(invoice)).toHaveLength(1);
});

test('whoever waits for an answer is called when it comes, however far away the next try is', async () => {
  await fetches(false);
  const invoice = await world.company.insert();
  await world.sendAndExport(invoice);
  await untilHandedOver(invoice);
  await world.asOwner('update export_attempts set attempts = 10 where invoice_id = $1', [invoice]);
  const isFarAway = async () => (await world.pendingOf(invoice)).dueMs > Date.now() + 60_000;
  await eventually(isFarAway, { what: 'a next try that is minutes away' });
  await fetches(true);
  await world.until(invoice, 'synced');
  expect(await world.documentsOf(invoice)).toHaveLength(1);
  await world.taken(invoice);
  await recordHistory('handed-over', world.runOf(invoice));
});

test('a refusal comes back in the words of the ERP and waits for a person', async () => {
  await fetches(true);
  const invoice = await world.company.insert();
  const words = 'Call us about V-1001.';
  await world.fault(invoice, { on: 'bills.create', do: 'refuse', code: 'ON_HOLD', text: words });
  await world.sendAndExport(invoice);
  await world.untilThroughTime(invoice, 'failedToExport');
  expect(await world.row(invoice)).toMatchObject({ failure: 'ErpRejected', failureWords: words });
  expect(await world.documentsOf(invoice)).toEqual([]);
});

test('an attempt that dies after it handed the work over finds it, and hands nothing over again', async () => {
  await fetches(false);
  const invoice = await world.company.insert();
  await world.sendAndExport(invoice);
  await untilHandedOver(invoice);
  const pieces = () =>
    world.asOwner('select key from erp_work where operation = $1', ['createDocument']);
  const before = (await pieces()).length;
  // At once, and by that name: what stands in our own list is no answer that was lost.
  const attempts = async (): Promise<unknown> =>
    (
      await world.asOwner('select attempts from export_attempts where invoice_id = $1', [invoice])
    )[0];
  for (let times = 0; times < 3; times += 1) {
    const last = JSON.stringify(await attempts());
    await world.tryNow(invoice);
    await eventually(async () => JSON.stringify(await attempts()) !== last, {
      withinMs: 5_000,
      what: 'another attempt',
    });
    await untilHandedOver(invoice);
  }
  expect((await pieces()).length).toBe(before);
  await fetches(true);
  await world.untilThroughTime(invoice, 'synced');
  expect(await world.documentsOf(invoice)).toHaveLength(1);
});

test('stopped before anybody fetched it, it is taken back; exported again it is a new piece of work', async () => {
  await fetches(false);
  const invoice = await world.company.insert();
  await world.sendAndExport(invoice);
  await untilHandedOver(invoice);
  const asked = await world.ask('approver', 'stopExport', invoice);
  const isUnsure = async () => (await commandOf(world, idOf(asked))).reason === 'ErpUnclear';
  await eventually(isUnsure, { what: 'a look that waits for the lag' });
  await world.age(invoice, 60);
  await world.lookNow(invoice);
  const command = await decided(world, asked);
  expect(command).toMatchObject({ answer: { status: 200, body: { erpStatus: 'accepted' } } });
  const works = () =>
    world.asOwner<{ key: string; answer: unknown; fetched_at: Date | null }>(
      `select key, answer, fetched_at from erp_work where subject = 'invoice/' || $1::text
         and operation = 'createDocument' order by handed_at`,
      [invoice],
    );
  const [taken, ...more] = await works();
  expect(more).toEqual([]);
  expect(taken).toMatchObject({
    key: expect.stringContaining(`${world.keyOf(invoice)} taken back `),
    answer: { error: { code: 'takenBack' } },
    fetched_at: null,
  });
  await fetches(true);
  await world.ask('approver', 'export', invoice);
  await world.untilThroughTime(invoice, 'synced');
  expect(await world.documentsOf(invoice)).toHaveLength(1);
  expect((await works()).map(({ key }) => key)).toEqual([taken?.key, world.keyOf(invoice)]);
});

test('what was unlinked is sent again: an answer of then does not say that its document still stands', async () => {
  await fetches(true);
  const invoice = await world.company.insert();
  await world.sendAndExport(invoice);
  const { erpDocumentId } = await world.untilThroughTime(invoice, 'synced');
  await world.erp('POST', `/bills/${erpDocumentId}/void`, {});
  await world.age(invoice, 60);
  const command = await decided(world, await world.ask('unlinker', 'unlink', invoice));
  expect(command).toMatchObject({ outcome: 'done' });
  await world.sendAndExport(invoice);
  const row = await world.untilThroughTime(invoice, 'synced');
  expect(row.erpDocumentId).not.toBe(erpDocumentId);
});
