// Drafts that are kept here: which payouts come into one, and out of it; who may, and who sees it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Body, Said } from '../api/door.ts';
import { FACT, recordFacts } from '../api/payment-requests.ts';
import { aCompany, must } from '../api/world.ts';
import { aGround, asDisbursement, fact, groundOf, inFull, inPart, wrong } from './ground.ts';
import type { Ground } from './ground.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await aGround();
});
afterAll(() => ground?.[Symbol.asyncDispose]());

const detailOf = ({ body }: Said): string => String((body.errors as unknown as Body[])[0]?.detail);

test('an amount is more than zero and at most what is open, with the figures', async () => {
  const invoice = await ground.invoice();
  const draft = await ground.draft();
  for (const amount of ['0.00', '-1.00'])
    expect(wrong(await ground.add(draft.id, inPart(invoice, amount)))).toEqual([
      '/payouts/0/amount positive',
    ]);
  const tooMuch = await ground.add(draft.id, inPart(invoice, '900.01'));
  expect([tooMuch.status, wrong(tooMuch)]).toEqual([422, ['/payouts/0/amount open']]);
  expect(detailOf(tooMuch)).toMatch(
    /^900.01 is more than is open .* 900.00 is due, 0.00 is settled/,
  );
  expect(wrong(await ground.add(draft.id, inPart(invoice, '1.234')))).toEqual([
    '/payouts/0/amount money',
  ]);
  const whole = asDisbursement(await must(200, ground.add(draft.id, ...inFull(invoice))));
  expect(whole).toMatchObject({
    amount: '900.00',
    payoutCount: 1,
    version: draft.version + 1,
    payouts: [{ amount: '900.00', isPartial: false, checkNumber: expect.any(Number) }],
  });
});

test('what the ERP has paid, and what is on its way, is not open', async () => {
  const invoice = await ground.invoice();
  await recordFacts(ground.door, ground.company, [{ ...FACT, documentId: `doc-${invoice}` }]);
  const first = await ground.draft([inPart(invoice, '300.00')]);
  const second = await ground.draft();
  const said = await ground.add(second.id, inPart(invoice, '500.01'));
  expect(detailOf(said)).toMatch(/900.00 is due, 100.00 is settled, 300.00 is on its way/);
  await must(200, ground.add(second.id, inPart(invoice, '500.00')));
  await must(200, ground.cancel(first.id, 'Not now.'));
  const third = await ground.draft();
  expect(wrong(await ground.add(third.id, inPart(invoice, '300.01')))).toHaveLength(1);
  await must(200, ground.add(third.id, inPart(invoice, '300.00')));
});

test('a payout that failed, came back or has no funds is open again; a completed one is not', async () => {
  const invoice = await ground.invoice();
  const held = await ground.held(inFull(invoice));
  const [payout] = held.payouts;
  const isOpen = async (): Promise<boolean> => {
    const { id } = await ground.draft();
    const { status } = await ground.add(id, inPart(invoice, '0.01'));
    if (status === 200) await must(200, ground.cancel(id, 'Only asked.'));
    return status === 200;
  };
  const seen: [string, boolean][] = [['held', await isOpen()]];
  const steps = [
    fact('fundingFailed', 1),
    fact('fundingRequested', 2),
    fact('fundingCompleted', 3),
    fact('payoutRequested', 4, payout?.id),
    fact('payoutCompleted', 5, payout?.id),
    fact('payoutReturned', 6, payout?.id),
    fact('payoutRequested', 7, payout?.id),
    fact('payoutFailed', 8, payout?.id),
  ];
  for (const step of steps) {
    await must(200, ground.report(held.id, step));
    seen.push([step.kind, await isOpen()]);
  }
  expect(seen).toEqual([
    ['held', false],
    ['fundingFailed', true],
    ['fundingRequested', false],
    ['fundingCompleted', false],
    ['payoutRequested', false],
    ['payoutCompleted', false],
    ['payoutReturned', true],
    ['payoutRequested', false],
    ['payoutFailed', true],
  ]);
});

test('two who take the rest of an invoice at once do not both get it', async () => {
  const invoice = await ground.invoice();
  const drafts = [await ground.draft(), await ground.draft(), await ground.draft()];
  const said = await Promise.all(drafts.map(({ id }) => ground.add(id, ...inFull(invoice))));
  expect(said.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422, 422]);
});

test('a partial payout has a note; one that is not says nothing', async () => {
  const invoice = await ground.invoice();
  const draft = await ground.draft();
  const { note: _, ...without } = inPart(invoice, '1.00');
  expect(wrong(await ground.add(draft.id, without))).toEqual(['/payouts/0/note note']);
  const { payouts } = asDisbursement(
    await must(200, ground.add(draft.id, inPart(invoice, '1.00'))),
  );
  expect(payouts).toMatchObject([{ isPartial: true, note: 'The rest is in dispute.' }]);
});

test('everything that is wrong with any of them comes at once, and nothing is added', async () => {
  const [good, other] = [await ground.invoice(), await ground.invoice()];
  const owner = await ground.company.insert('owner');
  const draft = await ground.draft(inFull(other));
  const said = await ground.add(
    draft.id,
    ...inFull(good, good),
    ...inFull(other),
    { ...inPart(owner.id, '900.00') },
    ...inFull(draft.id),
  );
  expect([said.status, wrong(said)]).toEqual([
    422,
    [
      '/payouts/1/invoiceId duplicate',
      '/payouts/2/invoiceId duplicate',
      '/payouts/2/amount open',
      '/payouts/3/invoiceId kind',
      '/payouts/4/invoiceId unknown',
    ],
  ]);
  expect((await ground.read(draft.id)).payouts).toHaveLength(1);
});

test('what the connector cannot take is refused when it is added, and only while it is exported', async () => {
  const other = await groundOf(
    ground.door,
    await aCompany(ground.door, {
      connector: 'tryton',
      settings: { baseUrl: 'http://127.0.0.1:9', database: 'none' },
      credentials: { user: 'u', password: 'p' },
    }),
  );
  const invoice = await other.invoice();
  const draft = await other.draft();
  const byCard = { ...inPart(invoice, '1.00'), method: 'creditCard' };
  expect(wrong(await other.add(draft.id, byCard))).toEqual(['/payouts/0/method method']);
  const url = `/v1/connections/${other.company.ids.connection}`;
  const { headers } = await other.admin('GET', url);
  const off = { exportPaymentRecords: false };
  await must(200, other.admin('PATCH', url, off, { 'if-match': headers['etag'] }));
  await must(200, other.add(draft.id, byCard));
});

test('a disbursement has at most a hundred payouts, and none but of an account in use', async () => {
  const invoice = await ground.invoice();
  const many = Array.from({ length: 101 }, () => inPart(invoice, '1.00'));
  const draft = await ground.draft();
  expect((await ground.add(draft.id, ...many)).status).toBe(422);
  const ids: string[] = [];
  for (let n = 0; n < 61; n += 1) ids.push(await ground.invoice());
  await must(200, ground.add(draft.id, ...inFull(...ids.slice(0, 60))));
  const more = ids.slice(0, 41).map((id) => inPart(id, '1.00'));
  expect(wrong(await ground.add(draft.id, ...more))).toEqual(['/payouts maxItems']);
  await must(200, ground.changeAccount(ground.account, { isActive: false }));
  expect(await ground.add(draft.id, ...inFull(ids[60] ?? ''))).toMatchObject({
    status: 409,
    body: { code: 'NotPossibleNow' },
  });
  expect((await ground.begin({})).status).toBe(409);
  await must(200, ground.changeAccount(ground.account, { isActive: true }));
});

test('a removed payout stays in the record, with who, when and why', async () => {
  const draft = await ground.draft(inFull(await ground.invoice(), await ground.invoice()));
  const [first, second] = draft.payouts;
  await must(200, ground.remove(draft.id, first?.id ?? ''));
  expect((await ground.remove(draft.id, first?.id ?? '')).status).toBe(404);
  expect(await ground.read(draft.id)).toMatchObject({
    payoutCount: 1,
    payouts: [{ id: second?.id }],
  });
  const { items } = await must(200, ground.admin('GET', `/v1/disbursements/${draft.id}/payouts`));
  expect(items).toMatchObject([
    { id: first?.id, removeReason: 'It is on hold.', removedBy: ground.company.userIds.admin },
    { id: second?.id, removedAt: null },
  ]);
  const { items: story } = await must(
    200,
    ground.admin('GET', `/v1/invoices/${first?.invoiceId}/events`),
  );
  expect(story.map(({ type }) => type)).toEqual([
    'invoice.created',
    'payout.added',
    'payout.removed',
  ]);
});

test('who may add may not pay, nor report, nor open accounts', async () => {
  const draft = await ground.draft();
  const contributor = ground.as('contributor');
  const url = `/v1/disbursements/${draft.id}`;
  const payouts = inFull(await ground.invoice());
  await must(200, contributor('POST', `${url}/payouts`, { payouts }));
  for (const said of [
    await contributor('POST', `${url}/authorize`, { version: 2 }),
    await contributor('POST', `${url}/cancel`, { reason: 'No.' }),
    await contributor('POST', `${url}/facts`, { facts: [fact('fundingRequested', 1)] }),
    await contributor('POST', '/v1/disbursements', {
      heldBy: 'tieout',
      fundingAccountId: ground.account,
    }),
  ])
    expect(said).toMatchObject({ status: 403, body: { code: 'Forbidden' } });
  await must(200, ground.as('payAdmin')('POST', `${url}/cancel`, { reason: 'Not now.' }));
});

test('another company finds nothing of it, and cannot pay from its account', async () => {
  const other = await groundOf(ground.door, await aCompany(ground.door));
  const draft = await ground.draft(inFull(await ground.invoice()));
  const url = `/v1/disbursements/${draft.id}`;
  for (const said of [
    await other.admin('GET', url),
    await other.add(draft.id, ...inFull(await other.invoice())),
    await other.report(draft.id, fact('fundingRequested', 1)),
    await other.cancel(draft.id, 'Theirs.'),
    await other.begin({ fundingAccountId: ground.account }),
    await other.admin('GET', `/v1/funding-accounts/${ground.account}/check-numbers`),
  ])
    expect(said.status).toBe(404);
  const own = await other.draft();
  expect(wrong(await other.add(own.id, ...inFull(await ground.invoice())))).toEqual([
    '/payouts/0/invoiceId unknown',
  ]);
  expect((await must(200, other.admin('GET', '/v1/disbursements'))).items).toHaveLength(1);
});

test('a key makes a request one, also one that adds and one that reports', async () => {
  const invoice = await ground.invoice();
  const draft = await ground.draft();
  const payouts = inFull(invoice);
  const url = `/v1/disbursements/${draft.id}`;
  const once = { 'idempotency-key': `add ${draft.id}` };
  const first = await ground.admin('POST', `${url}/payouts`, { payouts }, once);
  const again = await ground.admin('POST', `${url}/payouts`, { payouts }, once);
  expect(again).toMatchObject({
    status: 200,
    body: first.body,
    headers: { 'idempotent-replayed': 'true' },
  });
  expect((await ground.read(draft.id)).payouts).toHaveLength(1);
});

test('lists go by status, account, project, vendor and age', async () => {
  const other = await groundOf(ground.door, await aCompany(ground.door));
  const { id: second } = await must(201, other.openAccount({ bankId: 'B-2' }));
  const { ids } = other.company;
  const empty = await other.draft();
  const whole = await other.draft(inFull(await other.invoice()));
  const elsewhere = asDisbursement(await must(201, other.begin({ fundingAccountId: second })));
  await must(200, other.cancel(elsewhere.id, 'Not now.'));
  const found = async (query: string): Promise<string[]> => {
    const { items } = await must(200, other.admin('GET', `/v1/disbursements?${query}`));
    return items.map(({ id }) => id);
  };
  expect(await found('')).toEqual([elsewhere.id, whole.id, empty.id]);
  expect(await found('status=cancelled')).toEqual([elsewhere.id]);
  expect(await found(`fundingAccountId=${second}`)).toEqual([elsewhere.id]);
  expect(await found(`projectId=${ids.project}`)).toEqual([whole.id]);
  expect(await found(`vendorId=${ids.vendor}&status=draft`)).toEqual([whole.id]);
  expect(await found(`vendorId=${ids.project}`)).toEqual([]);
  expect(await found(`createdBefore=${String(empty['createdAt'])}`)).toEqual([]);
  const { nextCursor, items } = await must(200, other.admin('GET', '/v1/disbursements?limit=2'));
  expect(items).toHaveLength(2);
  expect(await found(`limit=2&cursor=${nextCursor}`)).toEqual([empty.id]);
});
