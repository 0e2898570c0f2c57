// Files of invoices go to the ERP: before and after the link, once, whatever is lost or killed on
// the way; and nothing about them moves the invoice.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freezingAt } from '../frozen.ts';
import { eventually } from '../eventually.ts';
import { inActivity } from '../twice.ts';
import { anAttachmentsWorld, bytesOf } from './world.ts';
import type { AttachmentsWorld } from './world.ts';

let world: AttachmentsWorld;
beforeAll(async () => {
  world = await anAttachmentsWorld({ connection: { requestTimeoutMs: 1000 } });
});
afterAll(() => world?.[Symbol.asyncDispose]());

const names = async (invoice: string) =>
  (await world.inErp(invoice)).map(({ name }) => name).toSorted();
const eventsOf = async (invoice: string) =>
  (await world.events(invoice)).filter(({ type }) => type.startsWith('attachment.'));

describe('with a worker, a file', () => {
  let worker: AsyncDisposable;
  beforeAll(async () => {
    worker = await world.work();
  });
  afterAll(() => worker?.[Symbol.asyncDispose]());

  test('from before the export, and one from after it, are in the ERP byte by byte', async () => {
    const invoice = await world.company.insert();
    const before = await world.attach(invoice, 'lien waiver.pdf');
    expect(await world.erpPart(invoice, before)).toMatchObject({ status: 'notSynced' });
    await world.sendAndExport(invoice);
    await world.until(invoice, 'synced');
    await world.untilFile(invoice, before, 'sent');
    const after = await world.attach(invoice, 'photo.pdf', bytesOf('photo', 3_000_001));
    const { erpDocumentId } = await world.row(invoice);
    expect(await world.untilFile(invoice, after, 'sent')).toMatchObject({
      erpDocumentId,
      erpAttachmentId: expect.stringMatching(/^att_/) as unknown,
      sentAt: expect.any(String) as unknown,
      reason: null,
    });
    const there = await world.inErp(invoice);
    expect(there).toMatchObject([
      { name: 'lien waiver.pdf', mediaType: 'application/pdf' },
      { name: 'photo.pdf' },
    ]);
    const [one, two] = await Promise.all(there.map(({ id }) => world.bytesInErp(id)));
    expect(one?.equals(bytesOf('lien waiver.pdf'))).toBe(true);
    expect(two?.equals(bytesOf('photo', 3_000_001))).toBe(true);
    expect((await eventsOf(invoice)).at(-1)).toMatchObject({
      type: 'attachment.sent',
      after: { attachmentId: after, name: 'photo.pdf', erpDocumentId },
    });
  });

  test('is taken later by an ERP that is down; the invoice has long been synced', async () => {
    const invoice = await world.company.insert();
    const file = await world.attach(invoice, 'a.pdf');
    const faults = [
      { on: 'bills.attach', do: 'error', next: 1 },
      { on: 'bills.attachments', do: 'error', next: 2 },
    ];
    await world.erp('PUT', '/faults', { faults });
    await world.sendAndExport(invoice);
    await world.until(invoice, 'synced');
    await eventually(async () => (await world.erpPart(invoice, file)).reason === 'ErpDown');
    expect((await world.row(invoice)).erpStatus).toBe('synced');
    await world.untilFile(invoice, file, 'sent');
    expect(await names(invoice)).toEqual(['a.pdf']);
  });
});

describe('with a worker, an invoice', () => {
  let worker: AsyncDisposable;
  beforeAll(async () => {
    worker = await world.work();
  });
  afterAll(() => worker?.[Symbol.asyncDispose]());

  test('that is linked by hand sends its files too', async () => {
    const invoice = await world.company.insert();
    const file = await world.attach(invoice, 'by hand.pdf');
    await world.fault(invoice, { on: 'bills.create', do: 'refuse' });
    await world.sendAndExport(invoice);
    await world.until(invoice, 'failedToExport');
    const document = await world.enterInErp(invoice);
    await world.ask('approver', 'linkExisting', invoice, { erpDocumentId: document });
    await world.until(invoice, 'synced');
    await world.untilFile(invoice, file, 'sent');
    expect(await names(invoice)).toEqual(['by hand.pdf']);
  });

  test('that is unlinked and exported anew gives the new document its files anew', async () => {
    const invoice = await world.sendAndExport();
    const { erpDocumentId: first } = await world.until(invoice, 'synced');
    const [kept, removed] = [
      await world.attach(invoice, 'a.pdf'),
      await world.attach(invoice, 'b.pdf'),
    ];
    await world.untilFile(invoice, kept, 'sent');
    await world.untilFile(invoice, removed, 'sent');
    await world.takeOff(invoice, removed);
    expect(await names(invoice)).toEqual(['a.pdf', 'b.pdf']); // the ERP's copy is the ERP's
    await world.erp('POST', `/bills/${first}/void`, {});
    await world.ask('unlinker', 'unlink', invoice);
    await world.until(invoice, 'unlinked');
    expect(await world.erpPart(invoice, kept)).toMatchObject({ status: 'notSynced' });
    await world.sendAndExport(invoice);
    const { erpDocumentId: second } = await world.until(invoice, 'synced');
    expect(second).not.toBe(first);
    await world.untilFile(invoice, kept, 'sent');
    expect(await names(invoice)).toEqual(['a.pdf']);
    expect((await world.inErp(invoice, first ?? '')).map(({ name }) => name)).toHaveLength(2);
    expect((await world.sendings(kept)).map(({ status }) => status)).toEqual([
      'answered',
      'answered',
    ]);
  });
});

test('replaced before it was sent, only the new one is sent; replaced later, the new one too', async () => {
  const invoice = await world.synced();
  const draft = await world.attach(invoice, 'draft.pdf');
  const final = await world.replace(invoice, draft, 'final.pdf');
  await world.send(draft);
  await world.send(final);
  expect(await names(invoice)).toEqual(['final.pdf']);
  expect(await world.erpPart(invoice, draft)).toMatchObject({
    status: 'notSent',
    words: 'The file was taken off before it was sent.',
  });
  await world.send(await world.replace(invoice, final, 'corrected.pdf'));
  expect(await names(invoice)).toEqual(['corrected.pdf', 'final.pdf']);
  expect(await world.erpPart(invoice, final)).toMatchObject({ status: 'sent' });
});

test('told twice, it is sent once', async () => {
  const invoice = await world.synced();
  const file = await world.attach(invoice, 'once.pdf');
  await world.send(file);
  await world.send(file);
  expect(await names(invoice)).toEqual(['once.pdf']);
  expect(await eventsOf(invoice)).toHaveLength(2); // added, sent
});

test.each(['commitThenDrop', 'commitThen502'])(
  'when the reply is lost (%s) it is found again',
  async (how) => {
    const invoice = await world.synced();
    const file = await world.attach(invoice, 'lost.pdf');
    await world.fault(invoice, { on: 'bills.attach', do: how });
    await expect(world.send(file)).rejects.toMatchObject({ type: 'ErpUnclear' });
    // A look would prove nothing yet.
    await expect(world.send(file)).rejects.toMatchObject({ type: 'ErpUnclear' });
    await world.later(file);
    await world.send(file);
    expect(await names(invoice)).toEqual(['lost.pdf']);
    expect(await world.erpPart(invoice, file)).toMatchObject({ status: 'sent' });
  },
);

test('when the request was lost it is sent again', async () => {
  const invoice = await world.synced();
  const file = await world.attach(invoice, 'dropped.pdf');
  await world.fault(invoice, { on: 'bills.attach', do: 'drop' });
  await expect(world.send(file)).rejects.toMatchObject({ type: 'ErpUnclear' });
  await world.later(file);
  await world.send(file);
  expect(await names(invoice)).toEqual(['dropped.pdf']);
});

// Its transactions: it begins; it is about to send; it records.
test.each([1, 2, 3])('killed around its transaction %i it is there once', async (transaction) => {
  for (const when of ['before', 'after'] as const) {
    const invoice = await world.synced();
    const file = await world.attach(invoice, 'killed.pdf');
    const frozen = freezingAt(world.db, transaction, when);
    const killed = world.activitiesOver(frozen.db);
    const first = inActivity(killed.answerErpRequest, await world.newest(file));
    first.catch(() => undefined); // looked at after it has thawed
    await frozen.stands;
    await world.later(file);
    await world.send(file);
    expect(await world.erpPart(invoice, file), when).toMatchObject({ status: 'sent' });
    // A machine that had only stopped goes on. One that stopped right before the request would know
    // by its own clock that it is too late.
    if (transaction !== 2 || when === 'before') {
      frozen.thaw();
      await first.catch(() => undefined);
    }
    expect(await names(invoice), `${when} ${transaction}`).toEqual(['killed.pdf']);
    expect((await eventsOf(invoice)).map(({ type }) => type)).toEqual([
      'attachment.added',
      'attachment.sent',
    ]);
  }
});

test('an attempt that was stopped does not send when another one is about to record', async () => {
  const invoice = await world.synced();
  const file = await world.attach(invoice, 'overtaken.pdf');
  const sending = await world.newest(file);
  const begin = async (transaction: number) => {
    const frozen = freezingAt(world.db, transaction);
    const { answerErpRequest } = world.activitiesOver(frozen.db);
    const ended = inActivity(answerErpRequest, sending);
    ended.catch(() => undefined); // looked at below
    await frozen.stands;
    return { ended, thaw: frozen.thaw };
  };
  const slow = await begin(2); // it has looked, and is about to send
  const quick = await begin(3); // it has sent
  slow.thaw();
  await expect(slow.ended).rejects.toMatchObject({ type: 'Limited' });
  quick.thaw();
  await quick.ended;
  expect(await names(invoice)).toEqual(['overtaken.pdf']);
  expect(await world.erpPart(invoice, file)).toMatchObject({ status: 'sent' });
});

test('refused, it says why and what to do, and is sent again by whoever decides on exports', async () => {
  const invoice = await world.synced();
  const file = await world.attach(invoice, 'refused.pdf');
  const text = 'Files of this kind are not kept.';
  await world.fault(invoice, { on: 'bills.attach', do: 'refuse', text });
  await world.send(file);
  expect(await world.erpPart(invoice, file)).toMatchObject({
    status: 'failed',
    reason: 'ErpRejected',
    words: text,
  });
  expect((await world.row(invoice)).erpStatus).toBe('synced');
  expect((await eventsOf(invoice)).at(-1)).toMatchObject({
    type: 'attachment.failedToSend',
    after: { attachmentId: file, failure: 'ErpRejected', words: text },
  });
  expect((await world.sendAgain(invoice, file)).erp).toMatchObject({ status: 'waiting' });
  // Asked twice, it is asked for once.
  expect((await world.sendAgain(invoice, file)).erp).toMatchObject({ status: 'waiting' });
  await world.send(file);
  expect(await world.erpPart(invoice, file)).toMatchObject({ status: 'sent' });
  await expect(world.sendAgain(invoice, file)).rejects.toMatchObject({ code: 'NotPossibleNow' });
  expect(await names(invoice)).toEqual(['refused.pdf']);
  expect((await eventsOf(invoice)).map(({ type }) => type).slice(-2)).toEqual([
    'attachment.sendAgainAsked',
    'attachment.sent',
  ]);
});

test('a paused connection is asked nothing, and what waits for it says so', async () => {
  const invoice = await world.synced();
  const file = await world.attach(invoice, 'paused.pdf');
  await world.asOwner(`update connection_gates set paused_at = now(), pause_reason = 'Paused',
    pause_words = 'Stocktaking.'`);
  await expect(world.send(file)).rejects.toMatchObject({ type: 'Paused' });
  expect(await world.erpPart(invoice, file)).toMatchObject({ status: 'waiting', reason: 'Paused' });
  await world.asOwner(`update connection_gates set paused_at = null, pause_reason = null,
    pause_words = null`);
  await world.asOwner('delete from turns');
  await world.send(file);
  expect(await names(invoice)).toEqual(['paused.pdf']);
});

test('credentials that are refused for it alone shut no gate: a probe tells, and then it has failed', async () => {
  const invoice = await world.synced();
  const file = await world.attach(invoice, 'forbidden.pdf');
  const fault = { on: 'bills.attach', do: 'refuse', status: 401, code: 'KEY_WRONG', next: 2 };
  await world.fault(invoice, fault);
  await expect(world.send(file)).rejects.toMatchObject({ type: 'ErpUnauthorized' });
  const gates = await world.asOwner('select paused_at from connection_gates');
  expect(gates).toEqual([{ paused_at: null }]);
  const [probe] = await world.asOwner<{ id: string }>(
    `select id from erp_requests where kind = 'probe' and status = 'asked'`,
  );
  const { companyId } = world.company;
  const asked = { companyId, requestId: probe?.id ?? '' };
  await inActivity(world.activities.answerErpRequest, asked);
  await world.send(file);
  expect(await world.erpPart(invoice, file)).toMatchObject({
    status: 'failed',
    reason: 'ErpUnauthorized',
  });
});

test('the bytes that the store has lost are not sent, and the ERP has nothing of them', async () => {
  const invoice = await world.synced();
  const file = await world.attach(invoice, 'damaged.pdf');
  await world.asOwner(`update attachments set sha256 = repeat('0', 64) where id = $1`, [file]);
  await world.send(file);
  expect(await world.erpPart(invoice, file)).toMatchObject({
    status: 'failed',
    reason: 'FileLost',
  });
  expect(await names(invoice)).toEqual([]);
});

test('where the connection takes no files nothing is asked, and that is said', async () => {
  await using other = await anAttachmentsWorld();
  await other.asOwner(`update connections set settings = settings || '{"handedOver": true}'`);
  const invoice = await other.company.insert();
  const file = await other.attach(invoice, 'a.pdf');
  await other.decide('projectUser', 'send', invoice);
  expect(await other.erpPart(invoice, file)).toMatchObject({ status: 'notSupported' });
  await other.asOwner(
    `update invoices set erp_status = 'synced', erp_document_id = 'bil_1' where id = $1`,
    [invoice],
  );
  const after = await other.attach(invoice, 'b.pdf');
  expect(await other.erpPart(invoice, after)).toMatchObject({ status: 'notSupported' });
  expect(await other.sendings(after)).toEqual([]);
  await expect(other.sendAgain(invoice, after)).rejects.toMatchObject({ code: 'NotPossibleNow' });
});

test('where nobody can look, a lost reply waits for a person', async () => {
  await using other = await anAttachmentsWorld({ settings: { idempotency: 'neither' } });
  const invoice = await other.synced();
  const file = await other.attach(invoice, 'a.pdf');
  await other.fault(invoice, { on: 'bills.attach', do: 'commitThenDrop' });
  await other.send(file);
  expect(await other.erpPart(invoice, file)).toMatchObject({
    status: 'failed',
    reason: 'ErpUnclear',
  });
  expect(await other.inErp(invoice)).toHaveLength(1);
});
