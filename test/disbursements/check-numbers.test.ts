// Check numbers: drawn once for a bank of an ERP, never given again, and every gap explained.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FACT, recordFacts } from '../api/payment-requests.ts';
import { aCompany, must } from '../api/world.ts';
import { aGround, asDisbursement, groundOf, inFull } from './ground.ts';
import type { Ground } from './ground.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await aGround();
});
afterAll(() => ground?.[Symbol.asyncDispose]());

let banks = 0;
/** An account of a bank of its own. */
async function anAccount(what: object = {}): Promise<{ id: string; bankId: string }> {
  const bankId = `bank-${(banks += 1)}`;
  const { id } = await must(201, ground.openAccount({ bankId, ...what }));
  return { id, bankId };
}

const paidFrom = async (fundingAccountId: string, payouts: readonly object[]) =>
  asDisbursement(await must(201, ground.begin({ fundingAccountId, payouts })));

const numbersOf = ({ payouts }: { readonly payouts: readonly { checkNumber: number }[] }) =>
  payouts.map(({ checkNumber }) => checkNumber);

/** Copies of one, with numbers of their own; made past the door, which would take minutes. */
async function manyInvoices(count: number): Promise<string[]> {
  const one = await ground.invoice();
  return ground.door.asOwner(async (tx) => {
    await sql`create temporary table copies on commit drop as
      select * from invoices where id = ${one}`.execute(tx);
    await sql`alter table copies drop column number_key, drop column due_key`.execute(tx);
    const { rows: columns } = await sql<{ name: string }>`
      select attname as name from pg_attribute where attrelid = 'copies'::regclass
        and attnum > 0 and not attisdropped order by attnum`.execute(tx);
    const names = columns.map(({ name }) => name);
    const OWN: Readonly<Record<string, string>> = {
      id: 'gen_random_uuid()',
      number: "'COPY-' || n",
      erp_document_id: "'copy-' || n",
      external_id: 'null',
    };
    const values = names.map((name) => OWN[name] ?? `c.${name}`);
    const { rows } = await sql<{ id: string }>`
      insert into invoices (${sql.raw(names.join(', '))})
      select ${sql.raw(values.join(', '))} from copies c, generate_series(1, ${count}) n
      returning id`.execute(tx);
    return rows.map(({ id }) => id);
  });
}

/** As a client does that a process with too few connections sends away: again, with its key. */
async function patiently(fundingAccountId: string, payouts: readonly object[]) {
  const key = { 'idempotency-key': randomUUID() };
  for (;;) {
    const said = await ground.begin({ fundingAccountId, payouts }, key);
    if (said.status !== 503) return asDisbursement(await must(201, Promise.resolve(said)));
  }
}

test('a hundred disbursements at once draw ten thousand numbers, and none twice', async () => {
  const invoices = await manyInvoices(10_000);
  const first = await anAccount();
  const { id: second } = await must(201, ground.openAccount({ bankId: first.bankId }));
  const made = await Promise.all(
    Array.from({ length: 100 }, async (_none, at) => {
      const payouts = inFull(...invoices.slice(at * 100, at * 100 + 100));
      return patiently(at % 2 === 0 ? first.id : second, payouts);
    }),
  );
  const drawn = made.flatMap(numbersOf);
  expect(drawn).toHaveLength(10_000);
  expect(new Set(drawn).size).toBe(10_000);
  expect(Math.max(...drawn)).toBe(10_000); // and none was passed over
  const { rows } = await ground.door.asOwner((tx) =>
    sql<{ count: number }>`select count(*)::int as count from check_numbers k
      join payouts p on p.id = k.payout_id and p.check_number = k.number
        and p.bank_id = k.bank_id where k.bank_id = ${first.bankId}`.execute(tx),
  );
  expect(rows).toEqual([{ count: 10_000 }]);
}, 120_000);

test('a number of a payout that was removed, or of a cancelled draft, is never given again', async () => {
  const { id } = await anAccount({ nextCheckNumber: 500 });
  const [one, two] = [await ground.invoice(), await ground.invoice()];
  const draft = await paidFrom(id, inFull(one, two));
  expect(numbersOf(draft)).toEqual([500, 501]);
  await must(200, ground.remove(draft.id, draft.payouts[0]?.id ?? ''));
  const again = await must(200, ground.add(draft.id, ...inFull(one)));
  expect(numbersOf(asDisbursement(again))).toEqual([501, 502]);
  await must(200, ground.cancel(draft.id, 'It is paid by hand.'));
  expect(numbersOf(await paidFrom(id, inFull(one)))).toEqual([503]);
  expect(await ground.numbers(id)).toMatchObject([
    { from: 500, to: 500, state: 'gone', because: 'The payout was removed: It is on hold.' },
    { from: 501, state: 'gone', because: 'The disbursement was cancelled.' },
    { from: 502, state: 'gone', disbursementId: draft.id },
    { from: 503, state: 'given', because: null, fundingAccountId: id },
  ]);
});

test('changing bank or next number holds for later payouts, and the gap is explained', async () => {
  const { id } = await anAccount({ nextCheckNumber: 10 });
  const before = await paidFrom(id, inFull(await ground.invoice()));
  await must(200, ground.changeAccount(id, { nextCheckNumber: 20 }));
  const draft = await must(200, ground.add(before.id, ...inFull(await ground.invoice())));
  expect(numbersOf(asDisbursement(draft))).toEqual([10, 20]);
  expect(await ground.numbers(id)).toMatchObject([
    { from: 10, to: 10 },
    { from: 11, to: 19, state: 'neverGiven', because: expect.stringMatching(/set to go on at 20/) },
    { from: 20, to: 20 },
  ]);
  await must(200, ground.changeAccount(id, { bankId: 'elsewhere' }));
  const later = await must(200, ground.add(before.id, ...inFull(await ground.invoice())));
  expect(later['payouts']).toMatchObject([
    { checkNumber: 10, bankId: expect.stringMatching(/^bank-/) },
    { checkNumber: 20, bankId: expect.stringMatching(/^bank-/) },
    { checkNumber: 21, bankId: 'elsewhere' },
  ]);
});

test('going on at or below a number that is used is refused, with one that is safe', async () => {
  const account = await anAccount({ nextCheckNumber: 100 });
  await paidFrom(account.id, inFull(await ground.invoice()));
  for (const nextCheckNumber of [1, 99, 100]) {
    const said = await ground.changeAccount(account.id, { nextCheckNumber });
    expect(said, String(nextCheckNumber)).toMatchObject({
      status: 409,
      body: { code: 'NextCheckNumberUsed', suggestion: 10_000, highestUsed: 100 },
    });
  }
  // Another account of the same bank meets the same numbers.
  const { bankId } = account;
  const other = await ground.openAccount({ bankId, nextCheckNumber: 100 });
  expect(other).toMatchObject({ status: 409, body: { suggestion: 10_000 } });
  expect(await ground.openAccount({ bankId })).toMatchObject({
    status: 201,
    body: { nextCheckNumber: 10_000 },
  });
  await must(200, ground.changeAccount(account.id, { nextCheckNumber: 101 }));
});

test('a check that the ERP shows counts as used: it stands at 100, so begin at 10000', async () => {
  await using other = await groundOf(ground.door, await aCompany(ground.door)).then((made) => ({
    ...made,
    [Symbol.asyncDispose]: async () => undefined, // the door is the other ground's
  }));
  const invoice = await other.invoice();
  const shown = { ...FACT, documentId: `doc-${invoice}`, number: '100' };
  await recordFacts(ground.door, other.company, [
    shown,
    { ...shown, id: 'pay_2', number: 'ACH 77777', method: 'check' },
    { ...shown, id: 'pay_3', number: '500', method: 'electronic' },
    { ...shown, id: 'pay_4', number: '42', documentId: 'not-ours' },
  ]);
  const refused = await other.openAccount({ bankId: 'B-9', nextCheckNumber: 100 });
  expect(refused).toMatchObject({ status: 409, body: { highestUsed: 100, suggestion: 10_000 } });
  await must(201, other.openAccount({ bankId: 'B-9', nextCheckNumber: 101 }));
});

test('two companies with the same bank id do not meet', async () => {
  const other = await groundOf(ground.door, await aCompany(ground.door));
  const here = await must(201, ground.openAccount({ bankId: 'the-same' }));
  const there = await must(201, other.openAccount({ bankId: 'the-same' }));
  const ours = await paidFrom(here.id, inFull(await ground.invoice(), await ground.invoice()));
  const payouts = inFull(await other.invoice());
  const theirs = await must(201, other.begin({ fundingAccountId: there.id, payouts }));
  expect([numbersOf(ours), numbersOf(asDisbursement(theirs))]).toEqual([[1, 2], [1]]);
});

test('the platform may bring its own numbers; what was given before is refused, and passed over', async () => {
  const { id } = await anAccount();
  const [one, two, three] = [
    await ground.invoice(),
    await ground.invoice(),
    await ground.invoice(),
  ];
  const bring = (invoice: string, checkNumber: number, externalId: string) =>
    ground.begin({
      heldBy: 'platform',
      externalId,
      fundingAccountId: id,
      payouts: inFull(invoice).map((payout) => ({ ...payout, checkNumber })),
    });
  const held = await must(201, bring(one, 2, 'brought-1'));
  expect(numbersOf(asDisbursement(held))).toEqual([2]);
  expect(await bring(two, 2, 'brought-2')).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/payouts/0/checkNumber', rule: 'used' }] },
  });
  expect(numbersOf(await paidFrom(id, inFull(two, three)))).toEqual([1, 3]);
});
