// What only Tryton does: drafts that people touch, questions, sessions, and its ways to be paid.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ErpDocument, ExportDocument } from '../../domain/document.ts';
import type { ErpError } from '../../erp/connector.ts';
import { aDocument, anytime, aSmallOne, TODAY, unique } from './contract-bench.ts';
import { aTrytonBench } from './contract-tryton.ts';
import type { TrytonBench } from './contract-tryton.ts';
import { aWire } from './contract-wire.ts';

let bench: TrytonBench;
beforeAll(async () => {
  bench = await aTrytonBench();
});
afterAll(() => bench?.[Symbol.asyncDispose]());

const create = (
  document: ExportDocument,
  key = unique('key'),
  halfDone?: ErpDocument,
  aboutToSend = anytime,
): Promise<ErpDocument> => bench.connector().createDocument(document, key, halfDone, aboutToSend);

const failureOf = (call: Promise<unknown>): Promise<ErpError> =>
  call.then(
    () => expect.unreachable('it did not fail'),
    (error: unknown) => error as ErpError,
  );

const found = async (key: string): Promise<ErpDocument> => {
  const [document] = await bench.connector().findDocument(key, 'subcontractor');
  return document ?? expect.unreachable(`nothing has the key ${key}`);
};
const onlyLine = (more: object): ExportDocument['lines'] =>
  aSmallOne(bench, 'subcontractor')
    .lines.slice(0, 1)
    .map((line) => ({ ...line, ...more }));
const call = (method: string, ...params: unknown[]): Promise<unknown> =>
  bench.accountant.call(`model.account.invoice.${method}`, ...params);
const days = (count: number): string =>
  new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);

const linked = ({ id, number }: ErpDocument) => ({ id, number, kind: 'subcontractor' }) as const;
const ask = () => unique('ask');

describe('a document that a search does not show', () => {
  test('is not there only when Tryton says so of its id', async () => {
    await using wire = await aWire(bench.target);
    const there = await create(aSmallOne(bench, 'subcontractor'));
    const connector = bench.connector({ baseUrl: wire.url });
    const looks = [
      () => connector.readDocument(there.id, 'subcontractor', ask()),
      () => connector.removeCheck(linked(there), ask()),
    ];
    for (const look of looks) {
      wire.next(/account\.invoice\.search_read/, { garbled: '{"id":1,"result":[]}' });
      expect(await failureOf(look())).toMatchObject({ failure: 'ErpDown' });
    }
    expect(await connector.removeCheck(linked(there), ask())).toMatchObject({ isGone: false });
  });

  test('because its user may not see it any more is refused, and is not gone', async () => {
    const there = await create(aSmallOne(bench, 'subcontractor'));
    const connector = bench.connector();
    const looks = [
      () => connector.readDocument(there.id, 'subcontractor', ask()),
      () => connector.removeCheck(linked(there), ask()),
    ];
    bench.moveToCompany(there.id, 77); // of which its user is no employee
    for (const look of looks)
      expect(await failureOf(look())).toMatchObject({
        failure: 'ErpRejected',
        words: expect.stringContaining('not allowed to read'),
      });
    bench.moveToCompany(there.id, 1);
    expect(await connector.removeCheck(linked(there), ask())).toMatchObject({ isGone: false });
  });

  test('because it was deleted is gone', async () => {
    const key = unique('key');
    await bench.leaveDraft(aSmallOne(bench, 'subcontractor'), key);
    const draft = await found(key);
    expect(await bench.connector().removeCheck(linked(draft), ask())).toMatchObject({
      isGone: false,
    });
    await call('delete', [Number(draft.id)]);
    expect(await bench.connector().removeCheck(linked(draft), ask())).toEqual({
      isGone: true,
      words: expect.stringContaining(draft.id),
    });
    expect(await bench.connector().readDocument(draft.id, 'subcontractor', ask())).toBeUndefined();
  });
});

describe('a document of another company that its user works in', () => {
  test('is nothing of this one', async () => {
    await using wire = await aWire(bench.target);
    const there = await create(aSmallOne(bench, 'subcontractor'));
    const row = {
      id: Number(there.id),
      type: 'in',
      number: there.ownNumber,
      reference: there.number,
      state: 'posted',
      party: Number(there.partyId),
      'currency.': { id: 1, code: 'USD' },
      total_amount: { __class__: 'Decimal', decimal: '10000.00' },
      invoice_date: null,
    };
    const read = async (company: number) => {
      const garbled = JSON.stringify({ id: 1, result: [{ ...row, company }] });
      wire.next(/account\.invoice\.search_read/, { garbled });
      return bench.connector({ baseUrl: wire.url }).readDocument(there.id, 'subcontractor', ask());
    };
    expect(await read(1)).toEqual({ ...there, date: null });
    expect(await read(77)).toBeUndefined();
  });
});

describe('a draft', () => {
  test('that somebody changes in this moment is not overwritten', async () => {
    const [document, key] = [aSmallOne(bench, 'subcontractor'), unique('key')];
    const draft = await bench.leaveDraft(document, key);
    const meanwhile = async (): Promise<void> => {
      await call('write', [Number(draft)], { description: 'mine' });
    };
    const attempt = create(document, key, await found(key), meanwhile);
    expect(await failureOf(attempt)).toMatchObject({ failure: 'ErpBusy', retryAfterMs: 1_000 });
    expect(bench.booked(draft)).toMatchObject({ state: 'draft', description: 'mine' });
    expect((await create(document, key, await found(key))).id).toBe(draft);
  });

  test('that somebody validated is posted as it is, and the difference is seen', async () => {
    const [document, key] = [aSmallOne(bench, 'subcontractor'), unique('key')];
    const draft = await bench.leaveDraft(document, key);
    await call('validate_invoice', [Number(draft)]);
    const halfDone = await found(key);
    expect(halfDone).toMatchObject({ state: 'draft', ownNumber: expect.stringMatching(/^B/) });
    expect(await create(document, key, halfDone)).toMatchObject({ state: 'posted', total: '1.00' });
  });

  test('that somebody posted meanwhile is taken as it is', async () => {
    const [document, key] = [aSmallOne(bench, 'subcontractor'), unique('key')];
    const first = await create(document, key);
    const stale: ErpDocument = { ...first, state: 'draft' };
    expect(await create(document, key, stale)).toEqual(first);
  });

  test('that somebody posts in this very moment is posted once', async () => {
    const [document, key] = [aSmallOne(bench, 'subcontractor'), unique('key')];
    const draft = await bench.leaveDraft(document, key);
    let sent = 0;
    const beforePosting = async (): Promise<void> => {
      sent += 1;
      if (sent === 2) await call('post', [Number(draft)]);
    };
    const posted = await create(document, key, await found(key), beforePosting);
    expect(posted).toMatchObject({ id: draft, state: 'posted', number: document.number });
    expect(bench.withKey(key)).toEqual([draft]);
  });

  test('that somebody deleted is made anew; a cancelled one is a difference', async () => {
    const [document, key] = [aSmallOne(bench, 'subcontractor'), unique('key')];
    await bench.leaveDraft(document, key);
    const halfDone = await found(key);
    await call('delete', [Number(halfDone.id)]);
    const made = await create(document, key, halfDone);
    expect(bench.withKey(key)).toEqual([made.id]);
    await call('cancel', [Number(made.id)]);
    expect(await found(key)).toMatchObject({ id: made.id, state: 'cancelled' });
    const again = await create(document, key, { ...made, state: 'draft' });
    expect(again).toMatchObject({ id: made.id, state: 'cancelled' });
  });

  test('does not stay when it is refused, so that the corrected invoice goes through', async () => {
    const [taken, key] = [unique('TAKEN'), unique('key')];
    await create(aSmallOne(bench, 'subcontractor', { number: taken }));
    const attempt = create(aSmallOne(bench, 'subcontractor', { number: taken }), key);
    expect(await failureOf(attempt)).toMatchObject({ failure: 'ErpDuplicate' });
    expect(bench.withKey(key)).toEqual([]);
    const corrected = await create(aSmallOne(bench, 'subcontractor'), key);
    expect(bench.withKey(key)).toEqual([corrected.id]);
  });
});

describe('what Tryton asks', () => {
  test('a due date in the past is what the invoice says', async () => {
    const dueOn = days(-20);
    const { id } = await create(aSmallOne(bench, 'owner', { dueOn }));
    expect(bench.booked(id)?.dueOn).toBe(dueOn);
  });

  test('an invoice to a customer of a day to come is for a person to decide', async () => {
    const key = unique('key');
    const billedOn = days(30);
    const document = aSmallOne(bench, 'owner', { billedOn, accountingDate: billedOn });
    const error = await failureOf(create(document, key));
    expect(error).toMatchObject({ failure: 'ErpRejected' });
    expect(error.words).toContain('in the future');
    expect(bench.withKey(key)).toEqual([]);
  });
});

describe('what Tryton books', () => {
  test('amounts are exact, and the accounting date is the booking date', async () => {
    const accountingDate = days(-3);
    const lines = onlyLine({ amount: '99999999999.07' });
    const total = '99999999999.07';
    const document = aSmallOne(bench, 'subcontractor', { lines, total, accountingDate });
    const booked = await create(document);
    expect(booked.total).toBe(total);
    expect(bench.booked(booked.id)).toMatchObject({ bookedOn: accountingDate });
  });

  test('another currency', async () => {
    const { id, ...booked } = await create(
      aSmallOne(bench, 'subcontractor', { currency: 'CAD', number: unique('CAD') }),
    );
    expect(booked).toMatchObject({ currency: 'CAD', total: '10000.00', state: 'posted' });
    expect(bench.booked(id)?.balance['2.1.1']).toBe('-7407.41'); // at 1.35 in the books
  });

  test('the project carries work and materials; what is held back is no cost', async () => {
    const { id } = await create(aDocument(bench, 'subcontractor'));
    expect(bench.projectCost(id)).toBe('12000.00');
  });

  test.each([
    ['currency EUR', { currency: 'EUR' }],
    ['project P-LOST', { project: { id: '999', code: 'P-LOST', name: '' } }],
    ['account 9.9.9', { account: { id: 'x', code: '9.9.9', name: '' } }],
  ])('it has no %s and says so, with everything else that is missing', async (words, over) => {
    const lines = 'account' in over ? { lines: onlyLine(over) } : over;
    const document = aSmallOne(bench, 'subcontractor', {
      party: { id: '999', code: 'V-LOST', name: '' },
      ...lines,
    });
    const error = await failureOf(create(document));
    expect(error).toMatchObject({ failure: 'ErpMissingParent' });
    expect(error.words).toContain('no vendor V-LOST');
    expect(error.words).toContain(`no ${words}`);
  });

  test('a refusal is passed on in its own words, without the 50 kB behind them', async () => {
    const receivable = {
      id: String(await bench.accountant.one('account.account', [['code', '=', '1.2.1']])),
    };
    const account = { ...receivable, code: '1.2.1', name: '' };
    const document = aSmallOne(bench, 'subcontractor', { lines: onlyLine({ account }) });
    const error = await failureOf(create(document));
    expect(error).toMatchObject({ failure: 'ErpRejected' });
    expect(error.words).toContain('1.2.1');
    expect(error.words).toContain('is not valid according to its domain');
    expect((error.words ?? '').length).toBeLessThan(300);
  });
});
describe('a session', () => {
  const LOGIN = /common\.db\.login/;
  const ENDED = { status: 401 } as const;
  const probe = (baseUrl: string) => bench.connector({ baseUrl }).probe(unique('ask'));

  test('is kept for the attempts that follow, and begun again once when it has ended', async () => {
    await using wire = await aWire(bench.target);
    const logins = (): number => wire.seen.filter((line) => LOGIN.test(line)).length;
    await probe(wire.url);
    await probe(wire.url);
    expect(logins()).toBe(1);
    wire.next(/company\.company/, ENDED);
    await probe(wire.url);
    expect(logins()).toBe(2);
    for (const _time of [1, 2]) wire.next(/company\.company/, ENDED);
    expect(await failureOf(probe(wire.url))).toMatchObject({ failure: 'ErpUnauthorized' });
  });

  test('that ended before a write is begun again, and the write is sent once more', async () => {
    await using wire = await aWire(bench.target);
    const key = unique('key');
    wire.next(/invoice\.create/, ENDED);
    let sent = 0;
    const posted = await bench
      .connector({ baseUrl: wire.url })
      .createDocument(aSmallOne(bench, 'subcontractor'), key, undefined, async () => {
        sent += 1;
      });
    expect(bench.withKey(key)).toEqual([posted.id]);
    expect(sent).toBe(3); // create, create again, post
  });

  test('a database that is not there is a matter of the connection', async () => {
    const connector = bench.connector({ settings: { database: 'another' } });
    const error = await failureOf(connector.probe(unique('ask')));
    expect(error).toMatchObject({ failure: 'ErpUnauthorized' });
    expect(error.message).toContain('"another"');
  });
});

describe('being paid', () => {
  const paymentsOf = (id: string) =>
    bench.connector().paymentsOf(id, 'subcontractor', unique('ask'));
  const aBill = async (): Promise<number> =>
    Number((await create(aSmallOne(bench, 'subcontractor'))).id);
  const payment = (amount: string) => ({ amount, check: `CHK ${unique('9')}`, on: TODAY });

  test('a voided payment that was taken off the bill is still told, and one voided void lives', async () => {
    const { accountant } = bench;
    const bill = await aBill();
    const move = await accountant.payByWizard(bill, payment('4000.00'));
    await accountant.reverse(move, false); // with negative amounts instead of swapped sides
    const line = await accountant.one('account.move.line', [
      ['move', '=', move],
      ['account.type.payable', '=', true],
    ]);
    await call('write', [bill], { payment_lines: [['remove', [line]]] });
    const [voided] = await paymentsOf(String(bill));
    expect(voided).toMatchObject({ id: `move/${move}`, state: 'voided', amount: '4000.00' });
    await accountant.reverse(
      await accountant.one('account.move', [['origin', '=', `account.move,${move}`]]),
    );
    const [live] = await paymentsOf(String(bill));
    expect(live).toMatchObject({ id: `move/${move}`, state: 'live' });
    expect((live?.revision ?? '') > (voided?.revision ?? '')).toBe(true);
  });

  test('a record that failed and succeeded after all lives', async () => {
    const { accountant } = bench;
    const bill = await aBill();
    const record = await accountant.payByRecord(bill, payment('10000.00'));
    await accountant.call('model.account.payment.fail', [record]);
    await accountant.call('model.account.payment.succeed', [record]);
    expect(await paymentsOf(String(bill))).toMatchObject([
      { id: `payment/${record}`, state: 'live', amount: '10000.00', methodName: 'Checks USD' },
    ]);
  });

  test('both ways on one bill add up, and an intention is no payment', async () => {
    const { accountant } = bench;
    const bill = await aBill();
    await accountant.payByWizard(bill, payment('2500.00'));
    await accountant.payByRecord(bill, payment('2500.00'));
    const amounts = (await paymentsOf(String(bill))).map(({ amount }) => amount);
    expect(amounts).toEqual(['2500.00', '2500.00']);
    const [names] = await paymentsOf(String(bill));
    expect(names).toMatchObject({ method: 'check', methodName: 'Check' });
    await accountant.intend(bill, payment('100.00'));
    expect(await paymentsOf(String(bill))).toHaveLength(2);
  });

  test('in another currency the amount is in that of the bill', async () => {
    const document = aSmallOne(bench, 'subcontractor', { currency: 'CAD' });
    const { id } = await create(document);
    await bench.accountant.payByWizard(Number(id), payment('135.00'));
    expect(await paymentsOf(id)).toMatchObject([{ currency: 'CAD', amount: '135.00' }]);
  });
});
