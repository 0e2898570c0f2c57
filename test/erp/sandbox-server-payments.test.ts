// Payments of the sandbox ERP, and the promise of its ledger: it balances whatever one does to it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aBill, anErp, aReceivable, refusalOf, rowsOf } from './sandbox-server-world.ts';
import type { Client, Json, Reply } from './sandbox-server-world.ts';

async function made(erp: Client, body: Json = aBill()): Promise<string> {
  return String((await erp.post('/bills', body)).body['id']);
}

function aPayment(document: string, cash: string, more: Json = {}): Json {
  const applications = [{ document, cash }];
  return { method: 'ach', paidDate: '2026-06-10', applications, ...more };
}

test('one payment settles several documents, with discount and write-off', async () => {
  await using erp = await anErp();
  const [first, second] = [await made(erp), await made(erp)];
  const paid = await erp.post('/payments', {
    method: 'wire',
    number: 'W-1',
    paidDate: '2026-06-10',
    applications: [
      { document: first, cash: '880.00', discount: '18.00', writeOff: '2.00' },
      { document: second, cash: '300.00' },
    ],
    amount: '1180.00',
  });
  expect(paid.status).toBe(201);
  expect(paid.body).toMatchObject({
    ownNumber: 'PMT-000001',
    direction: 'out',
    state: 'posted',
    method: 'wire',
    number: 'W-1',
    bank: { code: 'OP-01' },
    party: { code: 'V-1001' },
    amount: '1180.00',
    rev: 1,
  });
  expect((await erp.get(`/bills/${first}`))['open']).toBe('0.00');
  expect((await erp.get(`/bills/${second}`))['open']).toBe('600.00');
  for (const bill of [first, second])
    expect(await erp.rows(`/bills/${bill}/payments`)).toEqual([paid.body]);
  expect(await erp.rows(`/payments?document=${second}`)).toEqual([paid.body]);
  const balance = await erp.get('/trial-balance');
  expect(balance).toMatchObject({ balanced: true, open: { bills: '600.00' } });
  const of = (role: string): unknown =>
    rowsOf(balance).find(({ account }) => (account as Json)['code'] === role)?.['balance'];
  expect([of('1000'), of('2000'), of('4800'), of('9000')]).toEqual([
    '-1180.00',
    '-600.00',
    '-18.00',
    '-2.00',
  ]);
});

test('a receipt settles a receivable', async () => {
  await using erp = await anErp();
  const { body } = await erp.post('/receivables', aReceivable());
  const document = String(body['id']);
  const applications = [{ document, cash: '2400.00', discount: '60.00', writeOff: '40.00' }];
  const paid = await erp.post('/payments', aPayment(document, '', { applications }));
  expect(paid.body).toMatchObject({ direction: 'in', party: { code: 'C-2001' } });
  expect((await erp.get(`/receivables/${document}`))['open']).toBe('0.00');
  expect(await erp.get('/trial-balance')).toMatchObject({ balanced: true });
});

test.each<[string, (bill: string) => Json, string]>([
  ['more than is open', (bill) => aPayment(bill, '900.01'), '422 OVER_APPLIED'],
  ['nothing', (bill) => aPayment(bill, '0.00'), '422 AMOUNT_ZERO'],
  ['less than nothing', (bill) => aPayment(bill, '-1.00'), '422 AMOUNT_INVALID'],
  ['an unknown document', () => aPayment('bil_99', '1.00'), '422 RECORD_UNKNOWN'],
  ['an unknown bank', (bill) => aPayment(bill, '1.00', { bank: 'X' }), '422 RECORD_UNKNOWN'],
  ['an unknown method', (bill) => aPayment(bill, '1.00', { method: 'gold' }), '422 FIELD_INVALID'],
  ['a wrong sum', (bill) => aPayment(bill, '1.00', { amount: '2.00' }), '422 TOTAL_MISMATCH'],
  [
    'a closed period',
    (bill) => aPayment(bill, '1.00', { paidDate: '2025-01-01' }),
    '422 PERIOD_CLOSED',
  ],
  [
    'the same document twice, too much in all',
    (document) =>
      aPayment(document, '', {
        applications: [
          { document, cash: '500.00' },
          { document, cash: '500.00' },
        ],
      }),
    '422 OVER_APPLIED',
  ],
])('a payment of %s is refused and changes nothing', async (_name, payment, refused) => {
  await using erp = await anErp();
  const bill = await made(erp);
  expect(refusalOf(await erp.post('/payments', payment(bill)))).toBe(refused);
  expect(await erp.get(`/bills/${bill}`)).toMatchObject({ open: '900.00', rev: 1 });
});

test('documents of two vendors are not paid together, nor drafts', async () => {
  await using erp = await anErp();
  const documents = [await made(erp), await made(erp, aBill({ party: 'V-1002' }))];
  const applications = documents.map((document) => ({ document, cash: '1.00' }));
  const both = await erp.post('/payments', aPayment('', '', { applications }));
  expect(refusalOf(both)).toBe('422 PARTY_DIFFERS');
  const draft = await made(erp, aBill({ post: false }));
  expect(refusalOf(await erp.post('/payments', aPayment(draft, '1.00')))).toBe(
    '422 RECORD_INACTIVE',
  );
});

test('an overpayment is possible when the books allow it', async () => {
  await using erp = await anErp({ settings: { allowOverpayment: true } });
  const bill = await made(erp);
  expect((await erp.post('/payments', aPayment(bill, '1000.00'))).status).toBe(201);
  expect((await erp.get(`/bills/${bill}`))['open']).toBe('-100.00');
  expect(await erp.get('/trial-balance')).toMatchObject({ balanced: true });
});

test('a void payment stays and no longer counts; a deleted one is gone', async () => {
  await using erp = await anErp();
  const bill = await made(erp);
  const pay = async (cash: string): Promise<string> =>
    String((await erp.post('/payments', aPayment(bill, cash))).body['id']);
  const [voided, deleted] = [await pay('400.00'), await pay('500.00')];
  expect(refusalOf(await erp.post(`/bills/${bill}/void`))).toBe('409 HAS_PAYMENTS');
  expect((await erp.post(`/payments/${voided}/void`)).body).toMatchObject({
    state: 'void',
    amount: '400.00',
    rev: 2,
    applications: [{ document: bill, cash: '400.00' }],
  });
  expect((await erp.get(`/bills/${bill}`))['open']).toBe('400.00');
  expect((await erp.remove(`/payments/${deleted}`)).status).toBe(204);
  expect((await erp.get(`/bills/${bill}`))['open']).toBe('900.00');
  expect(await erp.rows(`/bills/${bill}/payments`)).toMatchObject([{ id: voided, state: 'void' }]);
  expect(await erp.rows(`/payments/${voided}/ledger`)).toHaveLength(2);
  expect(refusalOf(await erp.call('GET', `/payments/${deleted}`))).toBe('404 NOT_FOUND');
  // The void one still hangs on it: it can be voided, not deleted.
  expect(refusalOf(await erp.remove(`/bills/${bill}`))).toBe('409 HAS_PAYMENTS');
  expect((await erp.post(`/bills/${bill}/void`)).body['state']).toBe('void');
  expect(await erp.get('/trial-balance')).toMatchObject({ balanced: true });
});

test('a changed payment is booked anew', async () => {
  await using erp = await anErp();
  const bill = await made(erp);
  const id = String((await erp.post('/payments', aPayment(bill, '400.00'))).body['id']);
  const changed = await erp.patch(`/payments/${id}`, {
    number: 'A-2',
    paidDate: '2026-06-12',
    applications: [{ document: bill, cash: '900.00' }],
  });
  expect(changed.body).toMatchObject({ amount: '900.00', bookDate: '2026-06-10', number: 'A-2' });
  expect((await erp.get(`/bills/${bill}`))['open']).toBe('0.00');
  expect(await erp.rows(`/payments/${id}/ledger`)).toHaveLength(1);
  const tooMuch = { applications: [{ document: bill, cash: '900.01' }] };
  expect(refusalOf(await erp.patch(`/payments/${id}`, tooMuch))).toBe('422 OVER_APPLIED');
  expect((await erp.get(`/payments/${id}`))['amount']).toBe('900.00');
  expect(await erp.get('/trial-balance')).toMatchObject({ balanced: true });
});

test('a check number is used once per bank, and drawn from the bank when none is given', async () => {
  await using erp = await anErp();
  const bill = await made(erp);
  const check = (more: Json = {}) =>
    erp.post('/payments', aPayment(bill, '1.00', { method: 'check', ...more }));
  expect((await check()).body['number']).toBe('10001');
  expect((await check({ number: '10002' })).status).toBe(201);
  expect(refusalOf(await check({ number: '10002' }))).toBe('409 CHECK_NUMBER_USED');
  expect((await check({ number: '10002', bank: 'PR-02' })).status).toBe(201);
  expect((await check()).body['number'], 'passes over the one in use').toBe('10003');
});

test('changes are listed in their own order, so that a reader misses none', async () => {
  await using erp = await anErp();
  const bill = await made(erp);
  const ids: string[] = [];
  for (const cash of ['1.00', '2.00', '3.00'])
    ids.push(String((await erp.post('/payments', aPayment(bill, cash))).body['id']));
  const seen = await erp.rows('/payments?changedAfter=0&size=2');
  expect(seen.map(({ id }) => id)).toEqual(ids.slice(0, 2));
  await erp.patch(`/payments/${ids[0]}`, { memo: 'late' });
  await erp.remove(`/payments/${ids[1]}`);
  const last = seen.at(-1)?.['changeNo'];
  const more = await erp.rows(`/payments?changedAfter=${String(last)}`);
  expect(more.map(({ id }) => id)).toEqual([ids[2], ids[0]]);
  expect(await erp.rows(`/deletions?changedAfter=${String(last)}`)).toMatchObject([
    { record: ids[1] },
  ]);
});

test('a write that would unbalance the books is undone', async () => {
  await using erp = await anErp();
  const bill = await made(erp);
  // A bank that books on accounts payable would hide the payment from what is open.
  await erp.post('/banks', { code: 'BAD', title: 'Misconfigured', account: '2000' });
  const paid = await erp.post('/payments', aPayment(bill, '5.00', { bank: 'BAD' }));
  expect(refusalOf(paid)).toBe('500 UNBALANCED');
  expect(await erp.rows('/payments')).toEqual([]);
  expect((await erp.get(`/bills/${bill}`))['open']).toBe('900.00');
  expect(await erp.get('/trial-balance')).toMatchObject({ balanced: true });
});

interface Scene {
  readonly erp: Client;
  readonly documents: readonly Json[];
  /** One of the documents, and one of the payments, if there are any. */
  readonly document: Json | undefined;
  readonly payment: Json | undefined;
  readonly amount: string;
}

type Deed = (scene: Scene) => Promise<Reply> | undefined;

const pathOf = ({ kind, id }: Json): string => `/${String(kind)}s/${String(id)}`;
const paymentPath = ({ id }: Json): string => `/payments/${String(id)}`;

/** What somebody may do to the books, sensible or not. */
const DEEDS: Readonly<Record<string, Deed>> = {
  bill: ({ erp }) => erp.post('/bills', aBill()),
  receivable: ({ erp, amount }) =>
    erp.post('/receivables', aReceivable({ lines: [{ account: '4000', amount }] })),
  draft: ({ erp, amount }) =>
    erp.post('/bills', aBill({ post: false, lines: [{ account: '5000', amount }] })),
  post: ({ erp, document }) => document && erp.post(`${pathOf(document)}/post`),
  pay: ({ erp, document, amount }) =>
    document && erp.post('/payments', aPayment(String(document['id']), amount)),
  draftPayment: ({ erp, document, amount }) =>
    document && erp.post('/payments', aPayment(String(document['id']), amount, { post: false })),
  postPayment: ({ erp, payment }) => payment && erp.post(`${paymentPath(payment)}/post`),
  payAll: ({ erp, documents, document }) => {
    const open = documents.filter(
      (one) => one['kind'] === document?.['kind'] && one['open'] !== '0.00',
    );
    const applications = open.map((one) => ({ document: one['id'], cash: one['open'] }));
    return erp.post('/payments', aPayment('', '', { applications }));
  },
  change: ({ erp, payment, amount }) => {
    if (!payment) return undefined;
    const [first] = payment['applications'] as Json[];
    const applications = [{ document: first?.['document'], cash: amount, discount: '0.01' }];
    return erp.patch(paymentPath(payment), { applications });
  },
  voidPayment: ({ erp, payment }) => payment && erp.post(`${paymentPath(payment)}/void`),
  deletePayment: ({ erp, payment }) => payment && erp.remove(paymentPath(payment)),
  voidDocument: ({ erp, document }) => document && erp.post(`${pathOf(document)}/void`),
  deleteDocument: ({ erp, document }) => document && erp.remove(pathOf(document)),
};

const deeds = fc.array(
  fc.record({
    what: fc.constantFrom(...Object.keys(DEEDS)),
    which: fc.nat(1000),
    cents: fc.integer({ min: 1, max: 150_000 }),
  }),
  { minLength: 5, maxLength: 25 },
);

async function sceneOf(erp: Client, which: number, cents: number): Promise<Scene> {
  const documents = [...(await erp.rows('/bills')), ...(await erp.rows('/receivables'))];
  const payments = await erp.rows('/payments');
  return {
    erp,
    documents,
    document: documents[which % Math.max(documents.length, 1)],
    payment: payments[which % Math.max(payments.length, 1)],
    amount: (cents / 100).toFixed(2),
  };
}

test('whatever is done, the books balance and every refusal has a name', async () => {
  const outcomes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(deeds, async (somebody) => {
      await using erp = await anErp();
      for (const { what, which, cents } of somebody) {
        const reply = await DEEDS[what]?.(await sceneOf(erp, which, cents));
        if (reply) outcomes.add(`${what} ${reply.status < 400 ? 'done' : refusalOf(reply)}`);
        expect(await erp.get('/trial-balance'), what).toMatchObject({ balanced: true });
      }
    }),
    { numRuns: 30, seed: 20260615 },
  );
  // Everything was done at least once; what was refused, was refused by name.
  const done = [...outcomes].filter((outcome) => outcome.endsWith(' done'));
  expect(done.toSorted((a, b) => a.localeCompare(b))).toEqual(
    Object.keys(DEEDS)
      .map((what) => `${what} done`)
      .toSorted((a, b) => a.localeCompare(b)),
  );
  for (const outcome of outcomes) expect(outcome).toMatch(/^\w+ (done|4\d\d( [A-Z_]+)+)$/);
  expect(outcomes.size).toBeGreaterThan(Object.keys(DEEDS).length + 4);
});
