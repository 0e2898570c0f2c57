// What the contract suite needs of an ERP to see payouts in it: its banks, its own books of
// payments read past the connector, and an accountant who pays and voids.
import { existsSync, copyFileSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { formatMoney } from '../../domain/money.ts';
import type { ErpRef } from '../../domain/document.ts';
import type { PaymentRecord } from '../../domain/payment-record.ts';
import { TODAY } from './contract-bench.ts';
import type { Ask } from './contract-sandbox.ts';
import type { Accountant } from './tryton-accountant.ts';

/** A payment record as the ERP's own database has it. */
export interface BookedRecord {
  readonly id: string;
  readonly document: string;
  readonly number: string | null;
  readonly on: string;
  readonly amount: string;
  /** Account code → debit minus credit, of its own booking. */
  readonly balance: Readonly<Record<string, string>>;
}

export interface Payouts {
  readonly banks: readonly [string, string];
  readonly noBank: string;
  readonly noBill: string;
  readonly noRecord: string;
  /** Where the first bank books what it pays. */
  readonly bankAccount: string;
  readonly otherVendor: ErpRef;
  /** All posted payments in the books with this key. */
  withKey(key: string): BookedRecord[];
  /** What its bookings and payments leave due of a bill. */
  due(bill: string): string;
  /** Accounting pays 1.00 by check from the first bank. */
  pay(bill: string, number: string): Promise<{ number: string; void(): Promise<void> }>;
  voidRecord(id: string): Promise<void>;
  /** What an attempt leaves that is killed between creating and posting; where that is possible. */
  readonly leaveDraft: ((record: PaymentRecord, key: string) => Promise<string>) | undefined;
}

const money = (minor: unknown): string => formatMoney(BigInt(Math.round(Number(minor))), 'USD');

/**
 * The ERP holds its file for itself, so a copy is read. It runs in this process: while we copy, it
 * writes nothing.
 */
export function readCopy<T>(file: string, look: (books: DatabaseSync) => T): T {
  const copy = `${file}.copy`;
  for (const part of ['', '-wal'])
    if (existsSync(file + part)) copyFileSync(file + part, copy + part);
  const books = new DatabaseSync(copy);
  try {
    return look(books);
  } finally {
    books.close();
    for (const part of ['', '-wal', '-shm']) rmSync(copy + part, { force: true });
  }
}

export const payoutsOfSandbox = (file: string, ask: Ask, drafts: boolean): Payouts => ({
  banks: ['bnk_1', 'bnk_2'],
  noBank: 'bnk_999999',
  noBill: 'bil_999999',
  noRecord: 'pay_999999',
  bankAccount: '1000',
  otherVendor: { id: 'vnd_2', code: 'V-1002', name: 'Northgate Steel & Erection' },
  withKey: (key) => readCopy(file, (books) => sandboxRecords(books, key)),
  due: (bill) => readCopy(file, (books) => sandboxDue(books, Number(bill.split('_')[1]))),
  async pay(document, number) {
    const applications = [{ document, cash: '1.00' }];
    const body = { method: 'check', number, bank: 'bnk_1', paidDate: TODAY, applications };
    const { id } = await ask('POST', '/payments', body);
    return { number, void: async () => void (await ask('POST', `/payments/${id}/void`, {})) };
  },
  voidRecord: async (id) => void (await ask('POST', `/payments/${id}/void`, {})),
  leaveDraft: drafts
    ? async ({ documentId, amount, bankId, checkNumber }, reference) => {
        const applications = [{ document: documentId, cash: amount }];
        const paid = { method: 'check', number: checkNumber, bank: bankId, paidDate: TODAY };
        const body = { ...paid, reference, applications, post: false };
        return (await ask('POST', '/payments', body)).id;
      }
    : undefined,
});

function sandboxRecords(books: DatabaseSync, key: string): BookedRecord[] {
  const rows = books
    .prepare(
      `select p.*, a.document, d.kind from payments p join applications a on a.payment = p.seq
       join documents d on d.seq = a.document
       where p.reference = ? and p.draft = 0 order by p.seq`,
    )
    .all(key);
  const entries = books.prepare(
    `select a.code, sum(e.debit - e.credit) as net from entries e
     join journals j on j.seq = e.journal join accounts a on a.seq = e.account
     where j.payment = ? group by a.code`,
  );
  return rows.map((row) => ({
    id: `pay_${String(row['seq'])}`,
    document: `${row['kind'] === 'bill' ? 'bil' : 'rcv'}_${String(row['document'])}`,
    number: row['number'] === null ? null : String(row['number']),
    on: String(row['book_date']),
    amount: money(row['amount']),
    balance: Object.fromEntries(
      entries.all(Number(row['seq'])).map(({ code, net }) => [String(code), money(net)]),
    ),
  }));
}

function sandboxDue(books: DatabaseSync, bill: number): string {
  const row = books
    .prepare(
      `select open, total - coalesce((
         select sum(a.cash + a.discount + a.write_off + a.credit) from applications a
         join payments p on p.seq = a.payment
         where a.document = d.seq and p.state = 'posted' and p.draft = 0), 0) as due
       from documents d where d.seq = ?`,
    )
    .get(bill);
  if (row?.['open'] !== row?.['due']) throw new Error(`bill ${bill}: ${JSON.stringify(row)}`);
  return money(row?.['due']);
}

export function payoutsOfTryton(
  books: DatabaseSync,
  accountant: Accountant,
  balanceOf: (move: number) => Readonly<Record<string, string>>,
): Payouts {
  const banks = books.prepare('select id from account_invoice_payment_method order by id').all();
  const vendor = books.prepare(`select id, name from party_party where code = 'V-1002'`).get();
  const [first, second] = banks.map(({ id }) => String(id));
  return {
    banks: [first ?? '', second ?? ''],
    noBank: '999999',
    noBill: '999999',
    noRecord: 'move/999999',
    bankAccount: '1.1.1',
    otherVendor: { id: String(vendor?.['id']), code: 'V-1002', name: String(vendor?.['name']) },
    withKey: (key) => trytonRecords(books, key, balanceOf),
    due: (bill) => trytonDue(books, Number(bill)),
    async pay(bill, number) {
      const payment = { amount: '1.00', check: `CHK ${number}`, on: TODAY };
      const move = await accountant.payByWizard(Number(bill), payment);
      return { number, void: () => accountant.reverse(move) };
    },
    voidRecord: (id) => accountant.reverse(Number(id.replace('move/', ''))),
    leaveDraft: undefined,
  };
}

function trytonRecords(
  books: DatabaseSync,
  key: string,
  balanceOf: (move: number) => Readonly<Record<string, string>>,
): BookedRecord[] {
  const rows = books
    .prepare(
      `select m.id, m.origin, m.description, cast(m.date as text) as on_day,
         (select sum(cast(l.debit as real)) * 100 from account_move_line l
          where l.move = m.id and l.account = i.account) as amount
       from account_move m join account_invoice i on m.origin = 'account.invoice,' || i.id
       where m.state = 'posted' and instr(m.description, ?) > 0 order by m.id`,
    )
    .all(`(Tieout ${key})`);
  return rows.map((row) => ({
    id: `move/${String(row['id'])}`,
    document: String(row['origin']).replace('account.invoice,', ''),
    number: /^(?:CHK|ACH) (\S+) \(Tieout /.exec(String(row['description']))?.[1] ?? null,
    on: String(row['on_day']),
    amount: money(row['amount']),
    balance: balanceOf(Number(row['id'])),
  }));
}

/** What the bill's own move owes, less the lines that are tied to it, unless they are settled. */
function trytonDue(books: DatabaseSync, bill: number): string {
  const net = 'round(sum(cast(l.credit as real) - cast(l.debit as real)) * 100)';
  const row = books
    .prepare(
      `select i.state,
         coalesce((select ${net} from account_move_line l
           where l.move = i.move and l.account = i.account and l.reconciliation is null), 0)
         + coalesce((select ${net} from "account_invoice-account_move_line" t
           join account_move_line l on l.id = t.line
           where t.invoice = i.id and l.reconciliation is null), 0) as due
       from account_invoice i where i.id = ?`,
    )
    .get(bill);
  const due = money(row?.['due']);
  const isPaid = row?.['state'] === 'paid';
  return isPaid === (due === '0.00') ? due : `${due} of a bill that is ${String(row?.['state'])}`;
}

/** Past Tryton, whose seed has one bank: another that books on another account. */
export function addBank(file: string): void {
  const books = new DatabaseSync(file, { timeout: 5_000 });
  books.exec(`
    insert into account_invoice_payment_method
      (company, name, active, journal, credit_account, debit_account)
    select company, 'Project account', 1, journal,
      (select id from account_account where code = '1.1.9'),
      (select id from account_account where code = '1.1.9')
    from account_invoice_payment_method where name = 'Check'`);
  books.close();
}
