// What must be true of payments when the dust has settled and one more reading has run. The rules
// are typed here from docs/payments.md; nothing of the product's is used.
import { keyOf } from './payments-people.ts';
import { factsInBooks, invoicesOf, rowsOf, waitingOf } from './payments-facts.ts';
import type { BookedFact, Fact, Invoice, Place, Row, Waiting } from './payments-facts.ts';

export const PAYMENT_INVARIANTS = [
  "our live rows are the ERP's books, to the cent",
  'what cannot be applied waits as it is in the books',
  'what the books have void or gone counts nowhere',
  'the sums of an invoice are those of its rows',
  'the payment status is that of the sums',
  'a number that a person gave stands',
  'no event tells of a change that did not happen',
  'every question ends',
  'everything else that was done went well',
] as const;
export type PaymentInvariant = (typeof PAYMENT_INVARIANTS)[number];

export interface PaymentViolation {
  readonly seed: number;
  readonly invariant: PaymentInvariant;
  readonly what: string;
}

export type PaymentMust = (invariant: PaymentInvariant, ok: boolean, what: () => unknown) => void;

/** Counts what is asked for, and keeps what is not so. */
export function aPaymentCheck(seed: number) {
  const found = { checked: 0, violations: [] as PaymentViolation[] };
  const must: PaymentMust = (invariant, ok, what) => {
    found.checked += 1;
    if (!ok) found.violations.push({ seed, invariant, what: JSON.stringify(what()) });
  };
  return { found, must };
}

interface Known {
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly waiting: ReadonlyMap<string, Waiting>;
  readonly byDocument: ReadonlyMap<string, Invoice>;
  readonly byId: ReadonlyMap<string, Invoice>;
  /** By whom a person said that it is for. */
  readonly matched: ReadonlyMap<string, string>;
  readonly syncFromMs: number;
  /** Somebody asked for older ones. It may have been stopped on its way. */
  readonly isFilledBack: boolean;
}

export async function checkRows(
  place: Place,
  people: {
    readonly matched: ReadonlyMap<string, string>;
    readonly numbers: ReadonlyMap<string, string>;
  },
  must: PaymentMust,
): Promise<void> {
  const books = factsInBooks(place);
  const [rows, waiting] = [await rowsOf(place), await waitingOf(place)];
  const invoices = await invoicesOf(place);
  const known: Known = {
    rows: Map.groupBy(rows, keyOfFact),
    waiting: new Map(waiting.map((one) => [keyOfFact(one), one])),
    byDocument: new Map(invoices.flatMap((one) => (one.document ? [[one.document, one]] : []))),
    byId: new Map(invoices.map((one) => [one.id, one])),
    matched: people.matched,
    ...(await begunAt(place)),
  };
  for (const fact of books) checkFact(known, fact, must);
  const booked = new Set(books.map(keyOfFact));
  for (const one of [...rows, ...waiting])
    if (!booked.has(keyOfFact(one)))
      must('what the books have void or gone counts nowhere', isGone(one), () => one);
  for (const row of rows) {
    const given = people.numbers.get(row.id) ?? null;
    must('a number that a person gave stands', row.paymentNumber === given, () => [row, given]);
  }
  for (const invoice of invoices) checkSums(invoice, rows, must);
}

const keyOfFact = ({ payment, document }: Fact): string => keyOf(payment, document);

async function begunAt({ asOwner, company }: Place) {
  const [row] = await asOwner<{ from: Date; filled: boolean }>(
    `select sync_from as from, exists (select from payment_syncs s where s.company_id = f.company_id
       and s.kind = 'backFill') as filled
     from payment_feeds f where company_id = $1`,
    [company.companyId],
  );
  return { syncFromMs: Number(row?.from), isFilledBack: row?.filled === true };
}

function checkFact(known: Known, fact: BookedFact, must: PaymentMust): void {
  const stands = standingOf(known, fact);
  const { held, isWaiting, home } = stands;
  const isOld = fact.createdMs < known.syncFromMs;
  const told = () => ({ fact, ...stands });
  const invariant =
    fact.state === 'live'
      ? "our live rows are the ERP's books, to the cent"
      : 'what the books have void or gone counts nowhere';
  if (held.length > 0) {
    const mayBeHeld = !isWaiting && (known.isFilledBack || !isOld);
    must(invariant, mayBeHeld && isItsRow(held, home, fact), told);
    return;
  }
  must(invariant, isOld || !home?.isOn, told);
  const right = 'what cannot be applied waits as it is in the books';
  if (!isOld) must(right, waitsAsItIs(stands, fact), told);
}

type Standing = ReturnType<typeof standingOf>;

const waitsAsItIs = ({ waiting, isWaiting }: Standing, fact: Fact): boolean =>
  waiting !== undefined && isWaiting && isSame(waiting, fact);

/** Where a person put it, or else where its document is linked. */
function standingOf(known: Known, fact: BookedFact) {
  const key = keyOfFact(fact);
  const rows = known.rows.get(key) ?? [];
  const waiting = known.waiting.get(key);
  return {
    held: rows.filter(({ state }) => state !== 'deleted'),
    waiting,
    isWaiting: waiting?.status === 'open' || waiting?.status === 'ignored',
    home: known.byId.get(known.matched.get(key) ?? '') ?? known.byDocument.get(fact.document),
  };
}

function isItsRow(held: readonly Row[], home: Invoice | undefined, fact: Fact): boolean {
  const [row, ...others] = held;
  return row !== undefined && row.invoice === home?.id && others.length === 0 && isSame(row, fact);
}

const SAID = ['state', 'cash', 'discount', 'writeOff', 'paidOn', 'number', 'method'] as const;
const isSame = (ours: Fact, theirs: Fact): boolean =>
  SAID.every((name) => ours[name] === theirs[name]);

/** Of what was matched, its row says what became of it. */
const isGone = (one: Row | Waiting): boolean =>
  'status' in one ? ['gone', 'matched'].includes(one.status) : one.state === 'deleted';

function checkSums(invoice: Invoice, rows: readonly Row[], must: PaymentMust): void {
  const mine = rows.filter((row) => row.invoice === invoice.id && row.state === 'live');
  const total = (part: 'cash' | 'discount' | 'writeOff'): number =>
    mine.reduce((sum, row) => sum + row[part], 0);
  const [paid, discount, writeOff] = [total('cash'), total('discount'), total('writeOff')];
  const isSum =
    paid === invoice.paid && discount === invoice.discount && writeOff === invoice.writeOff;
  must('the sums of an invoice are those of its rows', isSum, () => ({ invoice, mine }));
  const status = statusOf(invoice.due, paid, paid + discount + writeOff);
  const isStatus = invoice.paymentStatus === status;
  must('the payment status is that of the sums', isStatus, () => ({ invoice, status }));
}

/** `overpaid` counts money alone; what settles counts for all else. */
function statusOf(due: number, paid: number, settled: number): string {
  if (paid > due) return 'overpaid';
  if (settled >= due) return 'paid';
  return settled > 0 ? 'partiallyPaid' : 'unpaid';
}

/** Nobody waits, and what failed failed for a reason that is none of the faults'. */
export async function checkQuestions({ asOwner, company }: Place, must: PaymentMust) {
  const questions = await asOwner<{ status: string; reason: string | null }>(
    `select id, kind, status, reason, words, asked_at, next_at, attempts from erp_requests
     where company_id = $1`,
    [company.companyId],
  );
  for (const one of questions) must('every question ends', isOver(one), () => one);
  const readings = await asOwner<{ status: string; reason: string | null }>(
    `select id, kind, status, failure as reason, words, pages, next_at from payment_syncs
     where company_id = $1`,
    [company.companyId],
  );
  for (const one of readings) must('every question ends', isOver(one), () => one);
}

const isOver = ({ status, reason }: { status: string; reason: string | null }): boolean =>
  status === 'failed'
    ? reason === 'NotPossibleNow'
    : ['answered', 'cancelled', 'completed'].includes(status);
