// Contract: a payout gets into the ERP once, as a payment record that pays its bill, whatever is
// lost on the way; and what the ERP's payments show of it afterwards.
import { describe, expect, test } from 'vitest';
import type { PullFrom } from '../../erp/connector.ts';
import type { PaymentPage } from '../../domain/document.ts';
import type { ErpPaymentRecord, PaymentRecord } from '../../domain/payment-record.ts';
import { paymentRecordDifferences } from '../../domain/payment-record.ts';
import { anytime, TODAY, unique } from './contract-bench.ts';
import type { Bench } from './contract-bench.ts';
import { aPosted } from './contract-pulling.ts';
import { aWire } from './contract-wire.ts';

let checks = 0;
/** Of no other test: numbers are used for ever. Far enough apart for what is suggested. */
const aCheck = (): string => String(70_000 + 10 * (checks += 1));

/** A payout of 1.00 for a bill of 10,000 that is there already, or for one of its own. */
export async function aRecord(
  bench: Bench,
  over: Partial<PaymentRecord> = {},
): Promise<PaymentRecord> {
  return {
    vendor: bench.party.subcontractor,
    documentId: over.documentId ?? (await sharedBill(bench)),
    currency: 'USD',
    amount: '1.00',
    fundedOn: TODAY,
    method: 'check',
    bankId: bench.payouts.banks[0],
    checkNumber: aCheck(),
    ...over,
  };
}

const aBill = (bench: Bench): Promise<string> => aPosted(bench, 'subcontractor');

const bills = new WeakMap<Bench, Promise<string>>();
function sharedBill(bench: Bench): Promise<string> {
  const there = bills.get(bench) ?? aBill(bench);
  bills.set(bench, there);
  return there;
}

/** What an attempt does: finds, creates what is not there or not done, confirms. */
export const exported = (
  bench: Bench,
  record: PaymentRecord,
  key: string,
  connector = bench.connector(),
): Promise<ErpPaymentRecord> =>
  bench.settle(async () => {
    const [found] = await connector.findPaymentRecord(key);
    const created =
      found && found.state !== 'draft'
        ? found
        : await connector.createPaymentRecord(record, key, found, anytime);
    return connector.confirmPaymentRecord(created, key);
  });

/** The requests with which each connector creates and posts. */
const CREATES = /^POST \/payments |wizard\.account\.invoice\.pay\.execute/;

export function recording(of: () => Bench): void {
  describe('a payout', () => {
    exporting(of);
    refusedNumbers(of);
    refusedOtherwise(of);
    read(of);
  });
}

function exporting(of: () => Bench): void {
  test('is created once, found, confirmed, and pays its bill in the books', async () => {
    const bench = of();
    const whole = { documentId: await aBill(bench), amount: '10000.00' };
    const [record, key] = [await aRecord(bench, whole), unique('a_key%of\\odd/characters')];
    const there = await exported(bench, record, key);
    expect(paymentRecordDifferences(record, there)).toEqual([]);
    expect(there.ownNumber).not.toBeNull();
    expect(await exported(bench, record, key)).toEqual(there);
    expect(await bench.connector().findPaymentRecord(key)).toEqual([there]);
    // Not by one that only begins, ends or sounds like it.
    for (const like of [`${key}2`, key.slice(1), key.slice(0, -1), key.toUpperCase()])
      expect(await bench.connector().findPaymentRecord(like)).toEqual([]);
    expect(bench.payouts.withKey(key)).toEqual([
      {
        id: there.id,
        document: record.documentId,
        number: record.checkNumber,
        on: TODAY,
        amount: '10000.00',
        balance: { [bench.accounts.subcontractor.control]: '10000.00', ...paidFrom(bench) },
      },
    ]);
    expect(bench.payouts.due(record.documentId)).toBe('0.00');
  });

  test('in part leaves the rest due; one that is not by check pays it', async () => {
    const bench = of();
    const documentId = await aBill(bench);
    const part = await aRecord(bench, { documentId, amount: '4000.01' });
    const rest = await aRecord(bench, { documentId, amount: '5999.99', method: 'electronic' });
    const first = await exported(bench, part, unique('key'));
    expect(paymentRecordDifferences(part, first)).toEqual([]);
    expect(bench.payouts.due(documentId)).toBe('5999.99');
    const second = await exported(bench, rest, unique('key'));
    expect(paymentRecordDifferences(rest, second)).toEqual([]);
    expect(bench.payouts.due(documentId)).toBe('0.00');
    const shown = (await paymentsOf(bench, documentId)).map(({ id, method, number }) => ({
      id,
      method,
      number,
    }));
    expect(shown).toEqual([
      { id: first.id, method: 'check', number: part.checkNumber },
      { id: second.id, method: 'electronic', number: rest.checkNumber },
    ]);
  });

  test('is not sent when the attempt may not send any more', async () => {
    const bench = of();
    const [record, key] = [await aRecord(bench), unique('key')];
    const due = bench.payouts.due(record.documentId);
    const fenced = async (): Promise<void> => Promise.reject(new Error('the lease is lost'));
    const attempt = bench.connector().createPaymentRecord(record, key, undefined, fenced);
    await expect(attempt).rejects.toThrow('the lease is lost');
    expect(bench.payouts.withKey(key)).toEqual([]);
    expect(bench.payouts.due(record.documentId)).toBe(due);
  });
}

const paidFrom = ({ payouts }: Bench): Record<string, string> => ({
  [payouts.bankAccount]: '-10000.00',
});

const paymentsOf = (bench: Bench, bill: string) => {
  const ask = unique('ask');
  return bench.settle(() => bench.connector().paymentsOf(bill, 'subcontractor', ask));
};

/** Refused, and nothing of it in the books. */
async function refusal(bench: Bench, record: PaymentRecord): Promise<unknown> {
  const [key, due] = [unique('key'), bench.payouts.due(record.documentId)];
  const error = await exported(bench, record, key).then(
    () => expect.unreachable('it was taken'),
    (thrown: unknown) => thrown,
  );
  expect(bench.payouts.withKey(key)).toEqual([]);
  expect(bench.payouts.due(record.documentId)).toBe(due);
  return error;
}

function refusedNumbers(of: () => Bench): void {
  test('with a number that the bank has used is refused, voided or not, and then suggested', async () => {
    const bench = of();
    const connector = bench.connector();
    const first = await aRecord(bench);
    const number = first.checkNumber ?? '';
    await exported(bench, first, unique('key'));
    const again = await aRecord(bench, { checkNumber: number });
    const used = { failure: 'CheckNumberUsed', words: expect.stringContaining(number) };
    expect(await refusal(bench, again)).toMatchObject(used);
    const paid = await aRecord(bench);
    const byAccounting = await bench.payouts.pay(paid.documentId, aCheck());
    await byAccounting.void();
    const same = { ...paid, checkNumber: byAccounting.number };
    expect(await refusal(bench, same)).toMatchObject({ failure: 'CheckNumberUsed' });

    const ask = unique('ask');
    const next = await bench.settle(() => connector.nextCheckNumber(first.bankId, ask));
    expect(BigInt(next)).toBeGreaterThan(BigInt(byAccounting.number));
    const corrected = { ...again, checkNumber: next };
    const there = await exported(bench, corrected, unique('key'));
    expect(paymentRecordDifferences(corrected, there)).toEqual([]);
  });

  test('with a number that another bank has used is taken, also one that only looks like it', async () => {
    const bench = of();
    const first = await aRecord(bench, { checkNumber: `${aCheck()}1` });
    await exported(bench, first, unique('key'));
    const other = await aRecord(bench, {
      bankId: bench.payouts.banks[1],
      checkNumber: first.checkNumber,
    });
    const shorter = await aRecord(bench, { checkNumber: first.checkNumber?.slice(0, -1) ?? '' });
    for (const record of [other, shorter]) {
      const there = await exported(bench, record, unique('key'));
      expect(paymentRecordDifferences(record, there)).toEqual([]);
      expect(there.bankId).toBe(record.bankId);
    }
  });
}

function refusedOtherwise(of: () => Bench): void {
  test('from a bank that the ERP does not know is refused by name', async () => {
    const bench = of();
    for (const bankId of [bench.payouts.noBank, 'a bank']) {
      const record = await aRecord(bench, { bankId });
      expect(await refusal(bench, record)).toMatchObject({ failure: 'BankUnknown' });
      const ask = unique('ask');
      const look = bench.settle(() => bench.connector().nextCheckNumber(bankId, ask));
      await expect(look).rejects.toMatchObject({ failure: 'BankUnknown' });
    }
  });

  test('over more than is due is refused in the words of the ERP, in part and paid', async () => {
    const bench = of();
    const documentId = await aBill(bench);
    const record = await aRecord(bench, { documentId, amount: '10000.01' });
    const rejected = { failure: 'ErpRejected', words: expect.stringMatching(/10,?000\.00/) };
    expect(await refusal(bench, record)).toMatchObject(rejected);
    await exported(bench, { ...record, amount: '10000.00' }, unique('key'));
    const again = { ...record, amount: '1.00', checkNumber: aCheck() };
    const paid = { failure: 'ErpRejected', words: expect.stringMatching(/0\.00/) };
    expect(await refusal(bench, again)).toMatchObject(paid);
  });

  test('to another vendor, in another currency, or for no bill is refused', async () => {
    const bench = of();
    const record = await aRecord(bench);
    const { otherVendor, noBill } = bench.payouts;
    for (const wrong of [{ vendor: otherVendor }, { currency: 'CAD' }])
      expect(await refusal(bench, { ...record, ...wrong })).toMatchObject({
        failure: 'ErpRejected',
      });
    const key = unique('key');
    const attempt = exported(bench, { ...record, documentId: noBill }, key);
    await expect(attempt).rejects.toMatchObject({
      failure: expect.stringMatching(/^Erp(Rejected|MissingParent)$/),
    });
    expect(bench.payouts.withKey(key)).toEqual([]);
  });

  test('in a closed period is refused by name', async () => {
    const bench = of();
    const record = await aRecord(bench, { fundedOn: bench.closedDay });
    expect(await refusal(bench, record)).toMatchObject({ failure: 'ErpPeriodClosed' });
  });
}

function read(of: () => Bench): void {
  test('is met again by both readings, under the id that was given', async () => {
    const bench = of();
    const part = { documentId: await aBill(bench), amount: '2500.50' };
    const [record, key] = [await aRecord(bench, part), unique('key')];
    const { id } = await exported(bench, record, key);
    const payments = await paymentsOf(bench, record.documentId);
    expect(payments).toMatchObject([
      {
        id,
        state: 'live',
        method: 'check',
        number: record.checkNumber,
        bankId: record.bankId,
        reference: key,
        paidOn: TODAY,
        amount: '2500.50',
        discount: '0.00',
      },
    ]);
    const pulled = [];
    for (let cursor: string | null = null, isLast = false; !isLast; ) {
      const [from, ask]: [PullFrom, string] = [{ cursor, size: 1000 }, unique('pull')];
      const pull = () => bench.connector().pullPayments(from, ask);
      const page: PaymentPage = await bench.settle(pull);
      pulled.push(...page.applied.filter(({ documentId }) => documentId === record.documentId));
      ({ cursor, isLast } = page);
    }
    expect(pulled).toEqual([
      { ...payments[0], documentId: record.documentId, kind: 'subcontractor' },
    ]);
  });

  test('that accounting has voided is found as voided, and is not made again', async () => {
    const bench = of();
    const whole = { documentId: await aBill(bench), amount: '10000.00' };
    const [record, key] = [await aRecord(bench, whole), unique('key')];
    const { id } = await exported(bench, record, key);
    await bench.payouts.voidRecord(id);
    expect(bench.payouts.due(record.documentId)).toBe('10000.00');
    if (!bench.known.readsBack) return;
    const [found, ...others] = await bench.connector().findPaymentRecord(key);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ id, state: 'voided' });
    const confirmed = await bench.connector().confirmPaymentRecord(found as ErpPaymentRecord, key);
    expect(paymentRecordDifferences(record, confirmed)).toEqual([
      'state: sent "live", the ERP has "voided"',
    ]);
  });
}

/** Where a wire of ours can break on the way. */
export function resumingPayouts(of: () => Bench): void {
  describe('a payout', () => {
    test.each(['loseAnswer', 'loseRequest'] as const)(
      'is there once when the wire does this to it: %s',
      async (fault) => {
        const bench = of();
        const [record, key] = [await aRecord(bench), unique('key')];
        await using wire = await aWire(bench.target);
        const connector = bench.connector({ baseUrl: wire.url });
        wire.next(CREATES, fault);
        const attempt = connector.createPaymentRecord(record, key, undefined, anytime);
        await expect(attempt).rejects.toMatchObject({ failure: 'ErpUnclear' });
        const found = await connector.findPaymentRecord(key);
        expect(found).toHaveLength(fault === 'loseAnswer' ? 1 : 0);
        const there = await exported(bench, record, key, connector);
        expect(paymentRecordDifferences(record, there)).toEqual([]);
        expect(bench.payouts.withKey(key)).toHaveLength(1);
        const gone = { ...there, id: bench.payouts.noRecord };
        const confirm = connector.confirmPaymentRecord(gone, key);
        await expect(confirm).rejects.toMatchObject({ failure: 'ErpMismatch' });
      },
    );

    test('whose draft was left is finished as it stands now', async () => {
      const bench = of();
      const { leaveDraft } = bench.payouts;
      // Else it pays in one step, and nothing is half done.
      expect(leaveDraft !== undefined).toBe(bench.connectorName === 'sandbox');
      if (!leaveDraft) return;
      const documentId = await aBill(bench);
      const [record, key] = [await aRecord(bench, { documentId, amount: '10000.00' }), unique('k')];
      const draft = await leaveDraft({ ...record, checkNumber: aCheck(), amount: '1.00' }, key);
      expect(bench.payouts.due(documentId)).toBe('10000.00');
      expect(await paymentsOf(bench, documentId)).toEqual([]);
      const [found] = await bench.connector().findPaymentRecord(key);
      expect(found).toMatchObject({ id: draft, state: 'draft' });
      const there = await exported(bench, record, key);
      expect(there.id).toBe(draft);
      expect(paymentRecordDifferences(record, there)).toEqual([]);
      expect(bench.payouts.withKey(key)).toHaveLength(1);
      expect(bench.payouts.due(documentId)).toBe('0.00');
    });
  });
}
