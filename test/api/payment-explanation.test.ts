// Why an invoice is not paid, in words, for each thing that can be in the way.
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

const admin = (...asked: Parameters<ReturnType<Company['as']>>) => company.as('admin')(...asked);
const explained = (id: string, headers = {}) =>
  must(200, admin('GET', `/v1/invoices/${id}/payment-explanation`, undefined, headers));
const codes = async (id: string) =>
  ((await explained(id))['reasons'] as { code: string }[]).map(({ code }) => code);

let count = 0;
async function synced() {
  count += 1;
  const { id } = await company.insert();
  await makeSynced(door.db, company.companyId, id);
  return { id, fact: { ...FACT, id: `pay_${count}`, documentId: `doc-${id}` } };
}

/** A reading of everything has come to its end. */
const read = async (): Promise<void> =>
  door.db.inCompany(company.companyId, async (tx) => {
    const values = { companyId: company.companyId, connectionId: company.ids.connection };
    const id = crypto.randomUUID();
    const ended = { status: 'completed', endedAt: new Date().toISOString() };
    await tx
      .insertInto('paymentSyncs')
      .values({ ...values, id, kind: 'sync', ...ended })
      .execute();
  });

test('not in the ERP: only what is there is paid there', async () => {
  const { id } = await company.insert();
  expect(await explained(id)).toMatchObject({
    paymentStatus: 'unpaid',
    paid: '0.00',
    lastReadAt: null,
    reasons: [{ code: 'NotInErp', detail: 'It is notSent: only what the ERP has is paid there.' }],
  });
});

test('never read; then read, and nothing was found', async () => {
  const { id } = await synced();
  expect(await codes(id)).toEqual(['NeverRead']);
  await read();
  const { reasons, lastReadAt } = await explained(id);
  expect(lastReadAt).toMatch(/Z$/);
  expect(reasons).toMatchObject([
    {
      code: 'NothingFound',
      detail: `The ERP, read at ${String(lastReadAt)}, shows no payment of it.`,
    },
  ]);
});

test('created before payments were read: it says so, is in nobody’s queue, and a back-fill applies it', async () => {
  const { id, fact } = await synced();
  await read();
  const old = { ...fact, createdAt: '2025-12-30T10:00:00.000Z' };
  for (const _ of [1, 2]) await recordFacts(door, company, [old]);
  const { reasons } = await explained(id);
  expect(reasons).toMatchObject([
    {
      code: 'CreatedBeforeSyncFrom',
      detail:
        '100.00 USD of 2026-04-15 is not applied: It was created in the ERP before 2026-01-01T00:00:00.000Z.',
    },
  ]);
  const open = await must(200, admin('GET', '/v1/unmatched-payments'));
  expect(open.items.map((one) => one['erpPaymentId'])).not.toContain(fact.id);
  const skipped = await must(200, admin('GET', '/v1/unmatched-payments?status=skipped'));
  expect(skipped.items).toMatchObject([{ erpPaymentId: fact.id, rowVersion: 1 }]);
  await recordFacts(door, company, [old], [], '2025-01-01T00:00:00.000Z');
  expect(await codes(id)).toEqual(['PaidInPart']);
});

test('voided, deleted, ignored, in part; and nothing once it is paid', async () => {
  const { id, fact } = await synced();
  await read();
  await recordFacts(door, company, [
    { ...fact, state: 'voided' },
    { ...fact, id: `${fact.id}b`, amount: '50.00' },
    { ...fact, id: `${fact.id}c`, amount: '60.00', currency: 'CAD' },
    { ...fact, id: `${fact.id}d`, amount: '70.00', paidOn: '2026-04-16' },
  ]);
  await recordFacts(door, company, [], [`${fact.id}d`]);
  const found = (await explained(id))['reasons'] as { code: string; detail: string }[];
  expect(found.map(({ code, detail }) => [code, detail])).toEqual([
    [
      'CurrencyDiffers',
      '60.00 CAD of 2026-04-15 is not applied: It is in CAD, the invoice in USD: nothing is converted on a guess.',
    ],
    ['Voided', '100.00 USD of 2026-04-15 was voided in the ERP.'],
    ['DeletedInErp', '70.00 USD of 2026-04-16 was deleted in the ERP.'],
    ['PaidInPart', '50.00 of 900.00 is paid.'],
  ]);
  const waiting = await must(200, admin('GET', '/v1/unmatched-payments'));
  const one = waiting.items.find(({ erpPaymentId }) => erpPaymentId === `${fact.id}c`);
  const ignore = `/v1/unmatched-payments/${one?.id}/ignore`;
  await must(200, admin('POST', ignore, { reason: 'Of the other office.' }));
  expect((await explained(id))['reasons']).toMatchObject([
    { code: 'Ignored', detail: '60.00 CAD of 2026-04-15 is ignored: Of the other office.' },
    { code: 'Voided' },
    { code: 'DeletedInErp' },
    { code: 'PaidInPart' },
  ]);
  await recordFacts(door, company, [{ ...fact, id: `${fact.id}e`, amount: '850.00' }]);
  expect(await explained(id)).toMatchObject({ paymentStatus: 'paid', reasons: [] });
});

test('switched off, paused, a reading that waits or failed, and when it is read next', async () => {
  const { id } = await synced();
  const connection = `/v1/connections/${company.ids.connection}`;
  await must(
    200,
    admin('PUT', `${connection}/payment-sync-schedule`, { kind: 'every', minutes: 60 }),
  );
  const { nextReadAt, syncFrom } = await explained(id);
  expect(String(nextReadAt)).toMatch(/T\d\d:00:00(\.000)?Z$/);
  expect(Date.parse(String(nextReadAt)) - Date.now()).toBeLessThanOrEqual(3_600_000);
  expect(syncFrom).toMatch(/Z$/);
  await must(200, admin('POST', `${connection}/pause`, { reason: 'The books are closed.' }));
  await door.db.inCompany(company.companyId, (tx) =>
    tx
      .insertInto('paymentSyncs')
      .values({
        companyId: company.companyId,
        id: 'ffffffff-ffff-7fff-bfff-ffffffffffff',
        connectionId: company.ids.connection,
        kind: 'sync',
        failure: 'ErpBusy',
        words: 'The ERP asks for less.',
      })
      .execute(),
  );
  const { body: now } = await admin('GET', connection);
  const etag = { 'if-match': `"${now.rowVersion}"` };
  await must(200, admin('PATCH', connection, { syncPayments: false }, etag));
  const { reasons } = await explained(id);
  expect(reasons).toMatchObject([
    { code: 'SyncSwitchedOff', detail: 'Sandbox does not sync payments (syncPayments).' },
    { code: 'ConnectionPaused', detail: expect.stringContaining('The books are closed.') },
    { code: 'ReadingWaits', detail: 'The reading under way waits: The ERP asks for less.' },
  ]);
  const { reasons: french } = await explained(id, { 'accept-language': 'fr-CA' });
  expect(french).toMatchObject([
    {},
    {},
    { detail: expect.stringMatching(/^La lecture en cours attend/) },
  ]);
});

test('by the local time of a daily schedule', async () => {
  const { id } = await synced();
  const url = `/v1/connections/${company.ids.connection}/payment-sync-schedule`;
  const daily = { kind: 'daily', at: '03:00', timeZone: 'Asia/Kolkata' };
  await must(200, admin('PUT', url, daily));
  const { nextReadAt } = await explained(id);
  expect(String(nextReadAt)).toMatch(/T21:30:00(\.000)?Z$/);
  const ms = Date.parse(String(nextReadAt)) - Date.now();
  expect(ms).toBeGreaterThan(0);
  expect(ms).toBeLessThanOrEqual(86_400_000);
});
