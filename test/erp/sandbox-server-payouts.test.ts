// Payments that somebody makes from outside: drafts, controls, and a bank's next check number.
import { expect, test } from 'vitest';
import { aBill, anErp, refusalOf } from './sandbox-server-world.ts';
import type { Client, Json } from './sandbox-server-world.ts';

async function made(erp: Client): Promise<string> {
  return String((await erp.post('/bills', aBill())).body['id']);
}

const aCheck = (document: string, cash: string, more: Json = {}): Json => ({
  method: 'check',
  paidDate: '2026-06-10',
  applications: [{ document, cash }],
  ...more,
});

test('a draft settles nothing, has its number, and is posted once', async () => {
  await using erp = await anErp();
  const bill = await made(erp);
  const open = async (): Promise<unknown> => (await erp.get(`/bills/${bill}`))['open'];
  const draft = await erp.post('/payments', aCheck(bill, '900.00', { number: '7', post: false }));
  expect(draft.body).toMatchObject({ state: 'draft', number: '7', amount: '900.00' });
  const path = `/payments/${String(draft.body['id'])}`;
  expect(await open()).toBe('900.00');
  expect(await erp.rows(`${path}/ledger`)).toEqual([]);
  expect(await erp.rows('/payments?state=draft')).toHaveLength(1);
  expect(await erp.rows('/payments?state=posted')).toEqual([]);
  const same = await erp.post('/payments', aCheck(bill, '1.00', { number: '7' }));
  expect(refusalOf(same)).toBe('409 CHECK_NUMBER_USED');
  expect(refusalOf(await erp.post(`${path}/void`))).toBe('409 STATE_WRONG');
  // What was open when it was made is paid by somebody else meanwhile.
  await erp.post('/payments', aCheck(bill, '100.00'));
  expect(refusalOf(await erp.post(`${path}/post`))).toBe('422 OVER_APPLIED');
  const less = { applications: [{ document: bill, cash: '800.00' }] };
  expect((await erp.patch(path, less)).body).toMatchObject({ state: 'draft', amount: '800.00' });
  expect(await open()).toBe('800.00');
  for (let time = 0; time < 2; time += 1)
    expect((await erp.post(`${path}/post`)).body).toMatchObject({ state: 'posted' });
  expect(await open()).toBe('0.00');
  expect(await erp.rows(`${path}/ledger`)).toHaveLength(1);
  expect(await erp.get('/trial-balance')).toMatchObject({ balanced: true });
});

test('a draft that is deleted leaves what is open as it was', async () => {
  await using erp = await anErp();
  const bill = await made(erp);
  const draft = await erp.post('/payments', aCheck(bill, '5.00', { post: false }));
  expect((await erp.remove(`/payments/${String(draft.body['id'])}`)).status).toBe(204);
  expect((await erp.get(`/bills/${bill}`))['open']).toBe('900.00');
  expect(await erp.get('/trial-balance')).toMatchObject({ balanced: true });
});

test('whoever pays may say whom and in which currency, and is told when it is another', async () => {
  await using erp = await anErp();
  const bill = await made(erp);
  const pay = (more: Json) => erp.post('/payments', aCheck(bill, '1.00', more));
  expect(refusalOf(await pay({ party: 'V-1002' }))).toBe('422 PARTY_DIFFERS');
  expect(refusalOf(await pay({ currency: 'CAD' }))).toBe('422 CURRENCY_UNKNOWN');
  expect(refusalOf(await pay({ post: 'yes' }))).toBe('422 FIELD_INVALID');
  expect((await pay({ party: 'V-1001', currency: 'USD' })).status).toBe(201);
  expect((await erp.get(`/bills/${bill}`))['open']).toBe('899.00');
});

test('the next check number is above all that a bank has used or drawn', async () => {
  await using erp = await anErp();
  const bill = await made(erp);
  const next = async (bank: string): Promise<unknown> =>
    (await erp.get(`/banks/${bank}/next-check`))['next'];
  expect(await next('OP-01')).toBe('10001');
  await erp.post('/payments', aCheck(bill, '1.00'));
  expect(await next('OP-01')).toBe('10002');
  const given = await erp.post('/payments', aCheck(bill, '1.00', { number: '10500' }));
  await erp.post(`/payments/${String(given.body['id'])}/void`);
  for (const number of ['A-99999', '9999999999999999999'])
    await erp.post('/payments', aCheck(bill, '1.00', { number }));
  await erp.post('/payments', aCheck(bill, '1.00', { number: '77777', method: 'ach' }));
  expect(await next('bnk_1')).toBe('10501');
  expect(await next('PR-02')).toBe('20001');
  expect(refusalOf(await erp.call('GET', '/banks/bnk_9/next-check'))).toBe('404 NOT_FOUND');
});
