// The sandbox ERP's books, through its wire format: master data, bills and receivables, the ledger.
import { expect, test } from 'vitest';
import {
  aBill,
  anErp,
  aReceivable,
  codesOf,
  KEY,
  refusalOf,
  wholeList,
} from './sandbox-server-world.ts';
import type { Json } from './sandbox-server-world.ts';

test('an empty database is seeded with everything that a document needs', async () => {
  await using erp = await anErp();
  const count = async (list: string): Promise<number> =>
    (await erp.rows(`/${list}?size=200`)).length;
  expect(await count('vendors')).toBeGreaterThanOrEqual(4);
  expect(await count('customers')).toBe(2);
  expect(await count('jobs')).toBe(2);
  expect(await count('contracts')).toBeGreaterThanOrEqual(4);
  expect(await count('cost-codes')).toBeGreaterThanOrEqual(6);
  expect(await count('tax-codes')).toBe(3);
  expect(await count('banks')).toBeGreaterThanOrEqual(1);
  const roles = (await erp.rows('/accounts?size=200')).map((account) => account['role']);
  for (const role of ['cash', 'receivable', 'payable', 'retainagePayable', 'retainageReceivable'])
    expect(roles).toContain(role);
  const periods = await erp.rows('/periods?size=200');
  expect(periods).toHaveLength(36);
  expect(periods.filter((period) => period['open'] === false).map(({ id }) => id)).toEqual(
    Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, '0')}`),
  );
});

test('a request needs a known key', async () => {
  await using erp = await anErp();
  const status = async (authorization: string | undefined, path: string): Promise<number> => {
    const headers = authorization === undefined ? {} : { authorization };
    return (await fetch(erp.url + path, { headers })).status;
  };
  for (const path of ['/ping', '/bills', '/faults', '/trial-balance', '/nothing']) {
    expect(await status(undefined, path), path).toBe(401);
    expect(await status('Bearer other', path), path).toBe(401);
    expect(await status('Basic x', path), path).toBe(401);
  }
  expect(await status(`Bearer ${KEY}`, '/ping')).toBe(200);
  expect(await status(undefined, '/healthz')).toBe(200);
  expect(await status(undefined, '/readyz')).toBe(200);
});

test('a bill is posted at once, with its own number, and stands in the ledger', async () => {
  await using erp = await anErp();
  const made = await erp.post('/bills', {
    ...aBill({ docNumber: 'INV-7781', reference: 'key-1', job: 'P-24-01', contract: 'SC-101' }),
    dueDate: '2026-06-30',
    memo: 'May',
    total: '900',
  });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({
    kind: 'bill',
    ownNumber: 'AP-000001',
    docNumber: 'INV-7781',
    reference: 'key-1',
    state: 'posted',
    party: { code: 'V-1001', name: 'Ridgeline Concrete' },
    job: { code: 'P-24-01' },
    contract: { code: 'SC-101' },
    bookDate: '2026-05-31',
    total: '900.00',
    open: '900.00',
    currency: 'USD',
    rev: 1,
  });
  const { id } = made.body;
  expect(await erp.get(`/bills/${String(id)}`)).toEqual(made.body);
  const [journal] = await erp.rows(`/bills/${String(id)}/ledger`);
  expect(journal?.['entries']).toMatchObject([
    { account: { code: '5200' }, debit: '1000.00', credit: '0.00' },
    { account: { code: '2050' }, debit: '0.00', credit: '100.00' },
    { account: { code: '2000' }, debit: '0.00', credit: '900.00' },
  ]);
  const balance = await erp.get('/trial-balance');
  expect(balance).toMatchObject({ balanced: true, debit: '1000.00', credit: '1000.00' });
  expect(balance['open']).toEqual({ bills: '900.00', receivables: '0.00' });
});

test('a receivable stands on the other side of the ledger', async () => {
  await using erp = await anErp();
  const { body } = await erp.post('/receivables', aReceivable({ contract: 'PC-301' }));
  expect(body).toMatchObject({ kind: 'receivable', ownNumber: 'AR-000001', open: '2500.00' });
  const [journal] = await erp.rows(`/receivables/${String(body['id'])}/ledger`);
  expect(journal?.['entries']).toMatchObject([
    { account: { code: '4000' }, debit: '0.00', credit: '2500.00' },
    { account: { code: '1200' }, debit: '2500.00', credit: '0.00' },
  ]);
  expect(refusalOf(await erp.call('GET', `/bills/${String(body['id'])}`))).toBe('404 NOT_FOUND');
});

const line = (more: Json): Json => ({ lines: [{ account: '5200', amount: '1.00', ...more }] });

test.each<[string, Json, string]>([
  ['another vendor', { party: 'V-9' }, '422 RECORD_UNKNOWN'],
  ['a customer as vendor', { party: 'C-2001' }, '422 RECORD_UNKNOWN'],
  ['no number', { docNumber: null }, '422 FIELD_MISSING'],
  ['a long number', { docNumber: 'x'.repeat(41) }, '422 FIELD_TOO_LONG'],
  ['no lines', { lines: [] }, '422 FIELD_INVALID'],
  ['three decimals', line({ amount: '1.005' }), '422 AMOUNT_INVALID'],
  ['a separator', line({ amount: '1,000.00' }), '422 AMOUNT_INVALID'],
  ['a number', line({ amount: 5 }), '422 AMOUNT_INVALID'],
  ['an exponent', line({ amount: '1e3' }), '422 AMOUNT_INVALID'],
  ['a huge amount', line({ amount: '1000000000000.00' }), '422 AMOUNT_TOO_LARGE'],
  ['an empty line', line({ amount: '0.00' }), '422 AMOUNT_ZERO'],
  ['an unknown account', line({ account: '9999' }), '422 RECORD_UNKNOWN'],
  ['an unknown cost code', line({ costCode: 'cst_99' }), '422 RECORD_UNKNOWN'],
  ['a control account', line({ account: '2000' }), '422 ACCOUNT_NOT_POSTABLE'],
  ['a negative total', line({ amount: '-1.00' }), '422 TOTAL_NEGATIVE'],
  ['a wrong total', { total: '899.99' }, '422 TOTAL_MISMATCH'],
  ['another currency', { currency: 'EUR' }, '422 CURRENCY_UNKNOWN'],
  ['a date that is none', { docDate: '2026-02-30' }, '422 FIELD_INVALID'],
  ['a due date before', { dueDate: '2026-05-30' }, '422 FIELD_INVALID'],
  ['another vendor’s contract', { contract: 'SC-102' }, '422 CONTRACT_PARTY_DIFFERS'],
  ['a prime contract', { contract: 'PC-301' }, '422 CONTRACT_PARTY_DIFFERS'],
  ['a contract of another job', { contract: 'SC-101', job: 'P-24-02' }, '422 CONTRACT_JOB_DIFFERS'],
  ['a closed period', { bookDate: '2025-12-31' }, '422 PERIOD_CLOSED'],
  ['no period', { bookDate: '2020-01-01' }, '422 PERIOD_UNKNOWN'],
  ['an unknown field', { colour: 'red' }, '422 FIELD_UNKNOWN'],
])('a bill with %s is refused and leaves nothing', async (_name, more, refused) => {
  await using erp = await anErp();
  expect(refusalOf(await erp.post('/bills', aBill(more)))).toBe(refused);
  expect(await erp.rows('/bills')).toEqual([]);
  expect((await erp.get('/trial-balance'))['debit']).toBe('0.00');
});

test('all faults come at once, each with its place', async () => {
  await using erp = await anErp();
  const bad = aBill({ party: 'V-9', lines: [{ account: '9999', amount: '1.001' }], memo: 7 });
  const { body } = await erp.post('/bills', bad);
  const places = (body['faults'] as Record<string, string>[]).map(
    ({ code, field }) => `${field} ${code}`,
  );
  expect(places.toSorted()).toEqual([
    'lines/0/account RECORD_UNKNOWN',
    'lines/0/amount AMOUNT_INVALID',
    'memo FIELD_INVALID',
    'party RECORD_UNKNOWN',
  ]);
});

test('what is not a request is refused by name', async () => {
  await using erp = await anErp();
  const raw = async (method: string, path: string, body?: string): Promise<string> => {
    const init = { method, headers: { authorization: `Bearer ${KEY}` }, ...(body ? { body } : {}) };
    const response = await fetch(erp.url + path, init);
    const { faults } = (await response.json()) as { faults: { code: string }[] };
    return `${response.status} ${faults.map(({ code }) => code).join()}`;
  };
  expect(await raw('POST', '/bills', '{"docNumber":')).toBe('400 BODY_INVALID');
  expect(await raw('POST', '/bills', '[]')).toBe('400 BODY_INVALID');
  expect(await raw('POST', '/bills')).toBe('400 BODY_INVALID');
  expect(await raw('POST', '/bills', `"${'x'.repeat(1_048_576)}"`)).toBe('413 BODY_TOO_LARGE');
  expect(await raw('GET', '/bills?colour=red')).toBe('400 QUERY_INVALID');
  expect(await raw('GET', '/bills?size=1001')).toBe('400 QUERY_INVALID');
  expect(await raw('GET', '/bills?modifiedSince=soon')).toBe('400 QUERY_INVALID');
  for (const total of ['much', '', '1.234', '1000000000000'])
    expect(await raw('GET', `/bills?total=${total}`), total).toBe('400 QUERY_INVALID');
  expect(await raw('PUT', '/bills')).toBe('405 METHOD_WRONG');
  expect(await raw('GET', '/nothing')).toBe('404 ROUTE_UNKNOWN');
  expect(await raw('GET', '/bills/bil_1')).toBe('404 NOT_FOUND');
  expect(await raw('GET', '/bills/%ff')).toBe('400 QUERY_INVALID');
});

test('the same reference twice makes two documents, and both are found', async () => {
  await using erp = await anErp();
  for (const _ of [1, 2])
    expect((await erp.post('/bills', aBill({ reference: 'same' }))).status).toBe(201);
  const found = await erp.rows('/bills?reference=same');
  expect(found.map(({ ownNumber }) => ownNumber)).toEqual(['AP-000001', 'AP-000002']);
  expect(await erp.rows('/bills?reference=sam')).toEqual([]);
});

test('a document is found by number, party and total', async () => {
  await using erp = await anErp();
  await erp.post('/bills', aBill({ docNumber: 'N-1' }));
  await erp.post('/bills', aBill({ docNumber: 'N-1', party: 'V-1002' }));
  expect(await erp.rows('/bills?docNumber=N-1')).toHaveLength(2);
  const [found, ...more] = await erp.rows('/bills?docNumber=N-1&party=V-1002');
  expect(found).toMatchObject({ party: { code: 'V-1002' } });
  expect(more).toEqual([]);
  expect(await erp.rows('/bills?docNumber=N-1&party=V-9')).toEqual([]);
  expect(await erp.rows('/bills?total=900')).toHaveLength(2);
  expect(await erp.rows('/bills?total=900.01')).toEqual([]);
});

test('a list is read page by page, whole and in order', async () => {
  await using erp = await anErp();
  for (let made = 0; made < 7; made += 1) await erp.post('/bills', aBill());
  const { rows, pages } = await wholeList(erp, '/bills?', 3);
  expect(pages).toBe(3);
  expect(rows.map(({ ownNumber }) => ownNumber)).toEqual(
    [1, 2, 3, 4, 5, 6, 7].map((number) => `AP-00000${number}`),
  );
});

test('a draft has no ledger until it is posted, once', async () => {
  await using erp = await anErp();
  // A draft may lie in a closed period; posting it may not.
  const { body } = await erp.post('/bills', aBill({ post: false, bookDate: '2025-12-31' }));
  const path = `/bills/${String(body['id'])}`;
  expect(body).toMatchObject({ state: 'draft', open: '0.00', postedAt: null });
  expect(await erp.rows(`${path}/ledger`)).toEqual([]);
  expect(refusalOf(await erp.post(`${path}/void`))).toBe('409 STATE_WRONG');
  expect(refusalOf(await erp.post(`${path}/post`))).toBe('422 PERIOD_CLOSED');
  const lines = [{ account: '5000', amount: '70.05' }];
  const changed = await erp.patch(path, { bookDate: '2026-06-01', lines });
  expect(changed.body).toMatchObject({ state: 'draft', total: '70.05', bookDate: '2026-06-01' });
  const posted = await erp.post(`${path}/post`);
  expect(posted.body).toMatchObject({ state: 'posted', open: '70.05' });
  expect((await erp.post(`${path}/post`)).body).toEqual(posted.body);
  expect(await erp.rows(`${path}/ledger`)).toHaveLength(1);
});

test('a posted document keeps what was booked; its number and memo may change', async () => {
  await using erp = await anErp();
  const path = `/bills/${String((await erp.post('/bills', aBill())).body['id'])}`;
  const changed = await erp.patch(path, { docNumber: 'INV-B', memo: 'again', dueDate: null });
  expect(changed.body).toMatchObject({ docNumber: 'INV-B', memo: 'again', rev: 2 });
  expect(codesOf(await erp.patch(path, { lines: [] }))).toEqual(['FIELD_UNKNOWN']);
  expect(codesOf(await erp.patch(path, { party: 'V-1002' }))).toEqual(['FIELD_UNKNOWN']);
});

test('a void document is reversed and stays; a deleted one is gone with its bookings', async () => {
  await using erp = await anErp();
  const [kept, gone] = [await erp.post('/bills', aBill()), await erp.post('/bills', aBill())];
  const [keptPath, gonePath] = [kept, gone].map(({ body }) => `/bills/${String(body['id'])}`);
  const voided = await erp.post(`${keptPath}/void`, { date: '2026-06-02' });
  expect(voided.body).toMatchObject({ state: 'void', open: '0.00', total: '900.00' });
  expect(await erp.rows(`${keptPath}/ledger`)).toMatchObject([
    { date: '2026-05-31' },
    { date: '2026-06-02' },
  ]);
  expect((await erp.post(`${keptPath}/void`)).body).toEqual(voided.body);
  expect((await erp.remove(`${gonePath}`)).status).toBe(204);
  expect(refusalOf(await erp.call('GET', `${gonePath}`))).toBe('404 NOT_FOUND');
  expect(refusalOf(await erp.remove(`${gonePath}`))).toBe('404 NOT_FOUND');
  expect(await erp.rows('/deletions')).toMatchObject([{ record: gone.body['id'] }]);
  const traceOf = (id: unknown) => erp.rows(`/deletions?record=${String(id)}`);
  expect(await traceOf(gone.body['id'])).toMatchObject([{ record: gone.body['id'] }]);
  expect(await traceOf(kept.body['id'])).toEqual([]);
  // 1000 and its reversal; nothing of the deleted one.
  expect(await erp.get('/trial-balance')).toMatchObject({ balanced: true, debit: '2000.00' });
  const next = await erp.post('/bills', aBill());
  expect(next.body['id'], 'an id is never given twice').not.toBe(gone.body['id']);
});

test('nothing is booked in a closed period, and what is booked there stays', async () => {
  await using erp = await anErp();
  const path = `/bills/${String((await erp.post('/bills', aBill())).body['id'])}`;
  expect((await erp.patch('/periods/2026-05', { open: false })).body['open']).toBe(false);
  expect(refusalOf(await erp.post('/bills', aBill()))).toBe('422 PERIOD_CLOSED');
  expect(refusalOf(await erp.remove(path))).toBe('422 PERIOD_CLOSED');
  expect(refusalOf(await erp.post(`${path}/void`, { date: '2026-05-31' }))).toBe(
    '422 PERIOD_CLOSED',
  );
  expect((await erp.get(path))['state']).toBe('posted');
  await erp.patch('/periods/2026-05', { open: true });
  expect((await erp.remove(path)).status).toBe(204);
});

test('master data is made, found, changed and switched off', async () => {
  await using erp = await anErp();
  const made = await erp.post('/vendors', { code: 'V-77', name: 'Beam & Co' });
  expect(made).toMatchObject({ status: 201, body: { code: 'V-77', active: true, rev: 1 } });
  expect(await erp.rows('/vendors?code=V-77')).toEqual([made.body]);
  expect(await erp.rows('/vendors?q=BEAM')).toEqual([made.body]);
  expect(refusalOf(await erp.post('/vendors', { code: 'V-77', name: 'Again' }))).toBe(
    '409 CODE_TAKEN',
  );
  expect((await erp.post('/customers', { code: 'V-77', name: 'Not a vendor' })).status).toBe(201);
  const changed = await erp.patch(`/vendors/${String(made.body['id'])}`, { active: false });
  expect(changed.body).toMatchObject({ active: false, rev: 2 });
  expect(refusalOf(await erp.post('/bills', aBill({ party: 'V-77' })))).toBe('422 RECORD_INACTIVE');
  const contract = {
    code: 'SC-900',
    title: 'Roof',
    type: 'subcontract',
    sum: '10.00',
    party: 'V-1002',
    job: 'P-24-02',
  };
  const made2 = await erp.post('/contracts', contract);
  expect(made2.body).toMatchObject({ party: 'vnd_2', job: 'job_2', sum: '10.00' });
  expect(await erp.rows('/contracts?party=vnd_2&job=P-24-02')).toEqual([made2.body]);
  const account = { code: '5900', title: 'Rentals', class: 'expense' };
  expect((await erp.post('/accounts', account)).body).toMatchObject({ postable: true, role: null });
  const bill = aBill({ lines: [{ account: '5900', amount: '5.00' }] });
  expect((await erp.post('/bills', bill)).status).toBe(201);
});

test('with unique numbers a vendor’s number is taken once, until it is void', async () => {
  await using erp = await anErp({ settings: { uniqueNumbers: true } });
  const first = await erp.post('/bills', aBill({ docNumber: 'N-1' }));
  const again = await erp.post('/bills', aBill({ docNumber: 'N-1' }));
  expect(refusalOf(again)).toBe('409 NUMBER_TAKEN');
  expect(again.body['faults']).toMatchObject([{ record: first.body['id'], field: 'docNumber' }]);
  expect((await erp.post('/bills', aBill({ docNumber: 'N-1', party: 'V-1002' }))).status).toBe(201);
  await erp.post(`/bills/${String(first.body['id'])}/void`);
  expect((await erp.post('/bills', aBill({ docNumber: 'N-1' }))).status).toBe(201);
});
