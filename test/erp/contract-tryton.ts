// Tryton on the contract suite's bench: the real server. Its books are read from its database file,
// by SQL, past everything that the connector knows of it.
import { DatabaseSync } from 'node:sqlite';
import { connectorFor } from '../../erp/index.ts';
import { formatMoney } from '../../domain/money.ts';
import type { ErpRef } from '../../domain/document.ts';
import type { InvoiceKind } from '../../domain/invoice.ts';
import { aTryton } from '../tryton-server.ts';
import type { Bench, Booked, BookedPayment, Known, Pay } from './contract-bench.ts';
import { addBank, payoutsOfTryton } from './contract-payouts.ts';
import { anAccountant, date, decimal } from './tryton-accountant.ts';
import type { Accountant } from './tryton-accountant.ts';

const KNOWN: Known = {
  readsBack: true,
  // Tryton asks about a vendor's number that it has; of customers it does not.
  takesSameNumber: { subcontractor: false, owner: true },
  takesNegativeTotal: true, // as a credit note
  noListOf: 'contracts',
  busyStatus: 503,
};

export interface TrytonBench extends Bench {
  readonly accountant: Accountant;
  /** What the document costs its projects. */
  projectCost(id: string): string;
  /** Past Tryton, in its books: its rules show a document to people of its company only. */
  moveToCompany(id: string, company: number): void;
  /** Past Tryton: as if the transaction that wrote it had begun so long before and ended now. */
  backdate(table: string, id: number, ms: number): void;
  modifiedAt(table: string, id: number): string;
}

export async function aTrytonBench(): Promise<TrytonBench> {
  const tryton = await aTryton();
  const books = booksIn(tryton.file);
  const accountant = await anAccountant(tryton);
  const account = (code: string): ErpRef => refIn(books, 'account_account', code);
  return {
    connectorName: 'tryton',
    known: KNOWN,
    target: tryton.url,
    accounts: {
      subcontractor: {
        work: account('5.1.3'),
        materials: account('5.1.1'),
        retainage: account('2.1.9'),
        tax: account('6.3.4'),
        control: '2.1.1',
      },
      owner: {
        work: account('4.1.2'),
        materials: account('4.1.1'),
        retainage: account('4.1.9'),
        tax: account('2.2.3'),
        control: '1.2.1',
      },
    },
    party: {
      subcontractor: refIn(books, 'party_party', 'V-1001'),
      owner: refIn(books, 'party_party', 'C-2001'),
    },
    project: refIn(books, 'analytic_account_account', 'P-24-01'),
    contract: { subcontractor: null, owner: null },
    costCode: null,
    taxCode: null,
    closedDay: `${new Date().getFullYear() - 1}-01-15`,
    wrongCredentials: { user: tryton.user, password: 'of-somebody-else' },
    connector: ({ baseUrl = tryton.url, ...over } = {}) =>
      connectorFor('tryton', {
        settings: { baseUrl, database: tryton.database, ...over.settings },
        credentials: over.credentials ?? { user: tryton.user, password: tryton.password },
        signal: over.signal ?? new AbortController().signal,
        workList: { answer: async () => undefined, handOver: async () => {} },
      }),
    settle: (call) => call(),
    door: undefined,
    booked: (id) => bookedIn(books, Number(id)),
    withKey: (key) =>
      books
        .prepare('select id from account_invoice where comment = ? order by id')
        .all(`Tieout ${key}`)
        .map((row) => String(row['id'])),
    leaveDraft: (document, key) => leaveDraft(accountant, document.kind, `Tieout ${key}`),
    renumber: async (id, _kind, number) => {
      await accountant.call('model.account.invoice.write', [Number(id)], { reference: number });
    },
    removals: {
      cancelled: async (id) => {
        await accountant.call('model.account.invoice.cancel', [Number(id)]);
      },
    },
    accountant,
    projectCost: (id) => projectCost(books, Number(id)),
    ...altering(books, tryton.file),
    ...paying(accountant, books),
    async [Symbol.asyncDispose]() {
      books.close();
      await tryton[Symbol.asyncDispose]();
    },
  };
}

function booksIn(file: string): DatabaseSync {
  addBank(file);
  return new DatabaseSync(file, { readOnly: true });
}

const paying = (accountant: Accountant, books: DatabaseSync) => ({
  ways: { wizard: byWizard(accountant), record: byRecord(accountant) },
  paymentsInBooks: () => paymentsIn(books),
  payBoth: payBothBy(accountant),
  // Only what was never a payment can be deleted.
  deletePayment: undefined,
  payouts: payoutsOfTryton(books, accountant, (move) => balanceOf(books, move)),
});

const byWizard =
  (accountant: Accountant): Pay =>
  async (id, _kind, { amount, number, on }) => {
    const payment = { amount, check: `CHK ${number}`, on };
    const move = await accountant.payByWizard(Number(id), payment);
    return { void: () => accountant.reverse(move) };
  };

const byRecord =
  (accountant: Accountant): Pay =>
  async (id, _kind, { amount, number, on }) => {
    const payment = { amount, check: `CHK ${number}`, on };
    const record = await accountant.payByRecord(Number(id), payment);
    return {
      void: async () => void (await accountant.call('model.account.payment.fail', [record])),
    };
  };

/** As a bank statement leaves it: one move, whose lines are tied to the bills by hand. */
const payBothBy =
  (by: Accountant): Bench['payBoth'] =>
  async (bills, { amount, number, on }) => {
    const account = (code: string) => by.one('account.account', [['code', '=', code]]);
    const [payable, cash] = [await account('2.1.1'), await account('1.1.1')];
    const party = await by.one('party.party', [['code', '=', 'V-1001']]);
    const onBill = { account: payable, party, debit: decimal(amount), credit: decimal('0') };
    const total = (Number(amount) * bills.length).toFixed(2);
    const paid = { account: cash, debit: decimal('0'), credit: decimal(total) };
    const values = {
      company: await by.one('company.company', []),
      journal: await by.one('account.journal', [['type', '=', 'cash']]),
      period: await by.one('account.period', [
        ['start_date', '<=', date(on)],
        ['end_date', '>=', date(on)],
        ['type', '=', 'standard'],
      ]),
      date: date(on),
      description: `CHK ${number}`,
      lines: [['create', [onBill, onBill, paid]]],
    };
    const [move = 0] = await by.call<number[]>('model.account.move.create', [values]);
    await by.call('model.account.move.post', [move]);
    const domain = [
      ['move', '=', move],
      ['account', '=', payable],
    ];
    const search = 'model.account.move.line.search_read';
    const lines = await by.call<{ id: number }[]>(search, domain, 0, null, null, ['id']);
    const change = (bill: string, what: 'add' | 'remove'): Promise<unknown> => {
      const line = lines[bills.indexOf(bill)]?.id;
      const tied = { payment_lines: [[what, [line]]] };
      return by.call('model.account.invoice.write', [Number(bill)], tied);
    };
    for (const bill of bills) await change(bill, 'add');
    return { takeAwayFrom: async (bill) => void (await change(bill, 'remove')) };
  };

/** The wizard's moves, lines tied by hand, and records. A move that another reverses is void. */
const PAYMENTS = `
with recursive undone (move, undoes, depth) as (
  select id, id, 0 from account_move
  union all
  select u.move, m.id, u.depth + 1 from undone u
  join account_move m on m.origin = 'account.move,' || u.undoes and m.state = 'posted'
), paying (invoice, move) as (
  select i.id, m.id from account_invoice i join account_move m
    on m.origin = 'account.invoice,' || i.id and m.id <> i.move and m.state = 'posted'
  union
  select t.invoice, l.move from "account_invoice-account_move_line" t
    join account_move_line l on l.id = t.line join account_move m on m.id = l.move
  where m.origin is null
)
select p.invoice, m.description as number,
  (select max(depth) from undone where move = m.id) % 2 as is_void,
  (select abs(cast(l.debit as real) - cast(l.credit as real)) from account_move_line l
   join account_invoice i on i.id = p.invoice
   where l.move = m.id and l.account = i.account limit 1) as amount
from paying p join account_move m on m.id = p.move
union all
select substr(m.origin, length('account.invoice,') + 1), p.reference, p.state = 'failed',
  cast(p.amount as real)
from account_payment p join account_move_line l on l.id = p.line
join account_move m on m.id = l.move
where p.state in ('succeeded', 'failed')`;

const paymentsIn = (books: DatabaseSync): BookedPayment[] =>
  books
    .prepare(PAYMENTS)
    .all()
    .map((row) => ({
      document: String(row['invoice']),
      number: String(row['number']).replace(/^CHK /, ''),
      state: Number(row['is_void']) === 1 ? 'voided' : 'live',
      amount: formatMoney(cents(row['amount']), 'USD'),
    }));

/** With another line and no reference: the attempt that made it knew an older document. */
async function leaveDraft(by: Accountant, kind: InvoiceKind, comment: string): Promise<string> {
  const [type, code] = kind === 'owner' ? ['out', 'C-2001'] : ['in', 'V-1001'];
  const find = (model: string, field: string, value: string): Promise<number> =>
    by.one(model, [[field, '=', value]]);
  const party = await find('party.party', 'code', code);
  const currency = await find('currency.currency', 'code', 'USD');
  const line = {
    type: 'line',
    description: 'old',
    quantity: 1,
    currency,
    unit_price: decimal('1.00'),
    account: await find('account.account', 'code', kind === 'owner' ? '4.1.2' : '5.1.3'),
  };
  const values = {
    type,
    party,
    currency,
    comment,
    invoice_date: date(`${new Date().getFullYear() - 1}-12-01`),
    company: await by.one('company.company', []),
    invoice_address: await by.one('party.address', [['party', '=', party]]),
    account: await find('account.account', 'code', kind === 'owner' ? '1.2.1' : '2.1.1'),
    journal: await find('account.journal', 'type', kind === 'owner' ? 'revenue' : 'expense'),
    lines: [['create', [line]]],
  };
  const [id] = await by.call<number[]>('model.account.invoice.create', [values]);
  return String(id);
}

function refIn(books: DatabaseSync, table: string, code: string): ErpRef {
  const row = books.prepare(`select id, code, name from ${table} where code = ?`).get(code);
  if (!row) throw new Error(`Tryton has no ${code} in ${table}`);
  return { id: String(row['id']), code, name: String(row['name']) };
}

function bookedIn(books: DatabaseSync, id: number): Booked | undefined {
  const row = books
    .prepare(
      `select i.*, p.code as party_code, c.code as currency_code, m.date as booked_on,
              (select max(maturity_date) from account_move_line where move = i.move) as due_on
       from account_invoice i join party_party p on p.id = i.party
       join currency_currency c on c.id = i.currency left join account_move m on m.id = i.move
       where i.id = ?`,
    )
    .get(id);
  if (!row) return undefined;
  const lines = books
    .prepare('select description from account_invoice_line where invoice = ? order by id')
    .all(id);
  const text = (name: string): string => String(row[name] ?? '');
  const state = text('state');
  return {
    number: text('reference'),
    party: text('party_code'),
    currency: text('currency_code'),
    state:
      state === 'paid' || state === 'posted' ? 'posted' : state === 'draft' ? 'draft' : 'cancelled',
    key: text('comment').replace(/^Tieout /, ''),
    bookedOn: text('booked_on') || null,
    dueOn: text('due_on') || null,
    description: text('description'),
    lineTexts: lines.map((line) => String(line['description'])),
    balance: balanceOf(books, Number(row['move'] ?? 0)),
    projects: projectsOf(books, Number(row['move'] ?? 0)),
  };
}

const cents = (amount: unknown): bigint => BigInt(Math.round(Number(amount) * 100));

function projectCost(books: DatabaseSync, invoice: number): string {
  const rows = books
    .prepare(
      `select cast(l.debit as text) as debit, cast(l.credit as text) as credit
       from analytic_account_line l join account_move_line m on m.id = l.move_line
       join account_invoice i on i.move = m.move where i.id = ?`,
    )
    .all(invoice);
  const net = rows.reduce((sum, row) => sum + cents(row['debit']) - cents(row['credit']), 0n);
  return formatMoney(net, 'USD');
}

const modifiedIn = (books: DatabaseSync, table: string, id: number): string => {
  const sql = `select coalesce(write_date, create_date) as at from ${table} where id = ?`;
  return String(books.prepare(sql).get(id)?.['at']);
};

type Altering = Pick<TrytonBench, 'moveToCompany' | 'backdate' | 'modifiedAt'>;

const altering = (books: DatabaseSync, file: string): Altering => ({
  moveToCompany: (id, company) =>
    past(file, 'update account_invoice set company = ? where id = ?', company, Number(id)),
  backdate: (table, id, ms) => {
    const at = new Date(Date.parse(`${modifiedIn(books, table, id)}Z`) - ms);
    const text = at.toISOString().replace('T', ' ').replace('Z', '123');
    const times = 'write_date = ?, create_date = min(create_date, ?)';
    past(file, `update ${table} set ${times} where id = ?`, text, text, id);
  },
  modifiedAt: (table, id) => modifiedIn(books, table, id),
});

/** A change of its books that Tryton itself would not make. */
function past(file: string, sql: string, ...values: (string | number)[]): void {
  const books = new DatabaseSync(file, { enableForeignKeyConstraints: false, timeout: 5_000 });
  books.prepare(sql).run(...values);
  books.close();
}

function balanceOf(books: DatabaseSync, move: number): Record<string, string> {
  const rows = books
    .prepare(
      `select a.code, cast(l.debit as text) as debit, cast(l.credit as text) as credit
       from account_move_line l join account_account a on a.id = l.account where l.move = ?`,
    )
    .all(move);
  const net = new Map<string, bigint>();
  for (const row of rows) {
    const code = String(row['code']);
    net.set(code, (net.get(code) ?? 0n) + cents(row['debit']) - cents(row['credit']));
  }
  return Object.fromEntries([...net].map(([code, minor]) => [code, formatMoney(minor, 'USD')]));
}

function projectsOf(books: DatabaseSync, move: number): string[] {
  const rows = books
    .prepare(
      `select distinct a.code from analytic_account_line l
       join analytic_account_account a on a.id = l.account
       join account_move_line m on m.id = l.move_line where m.move = ? order by a.code`,
    )
    .all(move);
  return rows.map((row) => String(row['code']));
}
