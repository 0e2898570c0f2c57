// Payments through the door: what may be changed of them and by whom, the queue of those that were
// not applied, the switches, and when a connection is read.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDoor } from './door.ts';
import type { Door } from './door.ts';
import { makeSynced } from './engine.ts';
import { FACT, recordFacts } from './payment-requests.ts';
import { aCompany, must } from './world.ts';
import type { Company } from './world.ts';

let door: Door;
let company: Company;
beforeAll(async () => {
  door = await aDoor();
  company = await aCompany(door);
});
afterAll(() => door?.[Symbol.asyncDispose]());

const connection = (): string => `/v1/connections/${company.ids.connection}`;
const admin = (...asked: Parameters<ReturnType<Company['as']>>) => company.as('admin')(...asked);

let count = 0;
/** A synced invoice, and facts of payments on its document. */
async function paid(amount = '100.00') {
  count += 1;
  const { id } = await company.insert();
  await makeSynced(door.db, company.companyId, id);
  const fact = { ...FACT, id: `pay_${count}`, documentId: `doc-${id}`, amount };
  await recordFacts(door, company, [fact]);
  const { items } = await must(200, admin('GET', `/v1/invoices/${id}/payments`));
  const [payment] = items;
  if (!payment) throw new Error('it was not applied');
  return { id, fact, payment };
}

const onUnknown = async (amount = '100.00') => {
  count += 1;
  const documentId = `bil_${count}`;
  await recordFacts(door, company, [{ ...FACT, id: `pay_${count}`, documentId, amount }]);
  const { items } = await must(200, admin('GET', '/v1/unmatched-payments'));
  const found = items.find((one) => one['erpDocumentId'] === documentId);
  if (!found) throw new Error(`${documentId} does not wait`);
  return found;
};

test('a payment number of ours survives what the ERP changes, and is nobody else’s', async () => {
  const { id, fact, payment } = await paid();
  const url = `/v1/payments/${payment.id}`;
  const etag = { 'if-match': `"${payment.rowVersion}"` };
  const numbered = await must(200, admin('PATCH', url, { paymentNumber: 'P-17' }, etag));
  expect(numbered).toMatchObject({ paymentNumber: 'P-17' });
  await recordFacts(door, company, [{ ...fact, revision: '2', amount: '250.00' }]);
  await recordFacts(door, company, [{ ...fact, revision: '3', state: 'voided' }]);
  const { items } = await must(200, admin('GET', `/v1/invoices/${id}/payments`));
  expect(items).toMatchObject([{ paymentNumber: 'P-17', state: 'voided', invoiceId: id }]);
  expect(await admin('PATCH', url, { paymentNumber: 'P-18' }, etag)).toMatchObject({ status: 412 });
});

test('all else comes from the ERP, and the refusal names it', async () => {
  const { payment } = await paid();
  const url = `/v1/payments/${payment.id}`;
  const etag = { 'if-match': `"${payment.rowVersion}"` };
  const body = { amount: '1.00', paidOn: '2026-01-01', paymentNumber: 'X' };
  expect(await admin('PATCH', url, body, etag)).toMatchObject({
    status: 409,
    body: { code: 'SyncedReadOnly', fields: ['amount', 'paidOn'] },
  });
  expect(await admin('PATCH', url, { amuont: '1.00' }, etag)).toMatchObject({ status: 422 });
  expect(await must(200, admin('GET', url))).toMatchObject({ paymentNumber: null });
});

test('Payments Issued of a commitment are those of its invoices, by the number of the ERP', async () => {
  const { payment } = await paid();
  const url = `/v1/commitments/${company.ids.commitment}/payments-issued?limit=1`;
  const first = await must(200, admin('GET', url));
  expect(first.items).toMatchObject([{ id: payment.id, commitmentId: company.ids.commitment }]);
  const next = await must(200, admin('GET', `${url}&cursor=${first.nextCursor}`));
  expect(next.items[0]?.id).not.toBe(payment.id);
  const received = `/v1/prime-contracts/${company.ids.primeContract}/payments-received`;
  expect((await must(200, admin('GET', received))).items).toEqual([]);
});

test('matched by hand: the invoice is paid, the record says who and why, and it happens once', async () => {
  const waiting = await onUnknown('900.00');
  const invoice = await company.insert();
  const url = `/v1/unmatched-payments/${waiting.id}`;
  const body = { invoiceId: invoice.id, reason: 'The memo names it.' };
  expect(await admin('POST', `${url}/match`, body)).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/invoiceId', rule: 'notSynced' }] },
  });
  await makeSynced(door.db, company.companyId, invoice.id);
  const { candidates } = await must(200, admin('GET', url));
  expect(candidates).toContainEqual(expect.objectContaining({ invoiceId: invoice.id }));
  expect(await must(200, admin('POST', `${url}/match`, body))).toMatchObject({ status: 'matched' });
  expect(await must(200, admin('GET', `/v1/invoices/${invoice.id}`))).toMatchObject({
    paid: '900.00',
    paymentStatus: 'paid',
  });
  expect(await admin('POST', `${url}/match`, body)).toMatchObject({ status: 409 });
  const { items } = await must(200, admin('GET', `/v1/invoices/${invoice.id}/events`));
  expect(items.filter(({ type }: { type: string }) => type === 'payment.matched')).toMatchObject([
    { reason: 'The memo names it.' },
  ]);
  // What the ERP says of it later is followed.
  const fact = {
    ...FACT,
    id: String(waiting['erpPaymentId']),
    documentId: String(waiting['erpDocumentId']),
  };
  await recordFacts(door, company, [{ ...fact, revision: '2', amount: '400.00' }]);
  expect(await must(200, admin('GET', `/v1/invoices/${invoice.id}`))).toMatchObject({
    paid: '400.00',
    paymentStatus: 'partiallyPaid',
  });
});

test('a second document of one ERP payment can be matched with the same invoice', async () => {
  const { id, fact } = await paid('100.00');
  const both = [fact, { ...fact, documentId: `bil_extra_${count}`, amount: '50.00' }];
  await recordFacts(door, company, both);
  const { items } = await must(200, admin('GET', '/v1/unmatched-payments'));
  const url = `/v1/unmatched-payments/${items[0]?.id}/match`;
  await must(200, admin('POST', url, { invoiceId: id, reason: 'Retainage, billed apart.' }));
  expect(await must(200, admin('GET', `/v1/invoices/${id}`))).toMatchObject({ paid: '150.00' });
});

test('ignored: it waits for nobody, and says why', async () => {
  const waiting = await onUnknown();
  const url = `/v1/unmatched-payments/${waiting.id}`;
  const reason = 'A deposit for the office.';
  expect(await must(200, admin('POST', `${url}/ignore`, { reason }))).toMatchObject({
    status: 'ignored',
    ignoreReason: reason,
  });
  const { items } = await must(200, admin('GET', '/v1/unmatched-payments'));
  expect(items.map(({ id }: { id: string }) => id)).not.toContain(waiting.id);
});

test.each([
  ['the project', 'projects', 'project', { paymentsIssued: false }, { paymentsIssued: true }],
  [
    'the tool',
    'projects',
    'project',
    { activeTools: [] },
    { activeTools: ['commitments', 'primeContracts'] },
  ],
  [
    'the commitment',
    'commitments',
    'commitment',
    { paymentsIssued: false },
    { paymentsIssued: true },
  ],
] as const)(
  'switched off on %s a payment waits, and is applied when it is on again',
  async (_what, path, key, off, on) => {
    const url = `/v1/${path}/${company.ids[key]}`;
    const change = async (patch: object): Promise<void> => {
      const { headers } = await admin('GET', url);
      await must(200, admin('PATCH', url, patch, { 'if-match': String(headers['etag']) }));
    };
    await change(off);
    const { id } = await company.insert();
    await makeSynced(door.db, company.companyId, id);
    count += 1;
    await recordFacts(door, company, [{ ...FACT, id: `pay_${count}`, documentId: `doc-${id}` }]);
    expect(await must(200, admin('GET', `/v1/invoices/${id}`))).toMatchObject({ paid: '0.00' });
    const { items } = await must(200, admin('GET', '/v1/unmatched-payments'));
    expect(items[0]).toMatchObject({
      invoiceId: id,
      reason: expect.stringMatching(/SwitchedOff$/),
    });
    await change(on);
    expect(await must(200, admin('GET', `/v1/invoices/${id}`))).toMatchObject({ paid: '100.00' });
  },
);

test('a schedule says what it lacks, and takes the time zone of the company', async () => {
  const url = `${connection()}/payment-sync-schedule`;
  for (const [body, pointer] of [
    [{ kind: 'every' }, '/minutes'],
    [{ kind: 'daily' }, '/at'],
    [{ kind: 'daily', at: '03:00', timeZone: 'Mars/Base' }, '/timeZone'],
    [{ kind: 'daily', at: '24:00' }, '/at'],
    [{ kind: 'every', minutes: 0 }, '/minutes'],
  ] as const)
    expect(await admin('PUT', url, body), JSON.stringify(body)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer }] },
    });
  const daily = { kind: 'daily', at: '03:00' };
  const { schedule, syncFrom } = await must(200, admin('PUT', url, daily));
  expect(schedule).toEqual({ ...daily, timeZone: 'UTC' });
  // Set once, moved by nobody who sets another schedule.
  const later = await must(200, admin('PUT', url, { kind: 'every', minutes: 60 }));
  expect(later).toMatchObject({ schedule: { kind: 'every', minutes: 60 }, syncFrom });
});

test('a back-fill wants a moment before, and a reason', async () => {
  const url = `${connection()}/back-fills`;
  const from = new Date(Date.now() + 60_000).toISOString();
  expect(await admin('POST', url, { from, reason: 'x' })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/from', rule: 'tooLate' }] },
  });
  const body = { from: '2026-01-01T00:00:00.000Z', reason: 'The books of the year.' };
  const reading = await must(202, admin('POST', url, body));
  expect(reading).toMatchObject({ kind: 'backFill', status: 'running', ...body });
  const cancelled = await must(200, admin('POST', `/v1/payment-readings/${reading.id}/cancel`));
  expect(cancelled).toMatchObject({ status: 'cancelled' });
  expect(await admin('POST', `/v1/payment-readings/${reading.id}/cancel`)).toMatchObject({
    status: 409,
    body: { code: 'NotPossibleNow' },
  });
});

test('switched off at the connection a reading is refused with that reason', async () => {
  const { headers } = await admin('GET', connection());
  const etag = { 'if-match': String(headers['etag']) };
  await must(200, admin('PATCH', connection(), { syncPayments: false }, etag));
  expect(await admin('POST', `${connection()}/payment-syncs`, {})).toMatchObject({
    status: 409,
    body: { code: 'NotPossibleNow', detail: expect.stringContaining('syncPayments') },
  });
});
