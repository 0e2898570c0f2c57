// What must be true when all is over, asked of the ERP's own books by SQL and of the record. The
// rules are typed here from design.md; nothing of the product's is used.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { World } from '../world.ts';
import { checkRecord } from './record.ts';

/**
 * Under which the ERP has the document of a submission, and of a person's n-th `createAgain`
 * (design.md section 5).
 */
export function keyOf(companyId: string, invoiceId: string, submission: number, again = 0): string {
  const name = [companyId, invoiceId, submission, ...(again > 0 ? [again] : [])].join('/');
  return `tieout-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`;
}

/** One life as the harness led it: what it asked and was answered. */
export interface Lived {
  readonly seed: number;
  readonly invoiceId: string;
  readonly script: string;
  readonly hits: readonly string[];
  /** Decisions that were answered 2xx. */
  readonly decided: readonly { readonly command: string; readonly commandId: string }[];
  /** Where it should end. */
  readonly end: 'synced' | 'retrieved' | 'rejected';
  /** It did not get there. */
  readonly stuck: string | undefined;
  /** Documents that an accountant entered in the ERP by hand. */
  readonly byHand?: readonly string[];
  /** What an accountant paid on it in the ERP, in minor units. */
  readonly paid?: number;
  /**
   * Doubles that came later than is promised, all of them named to the person who voided all but
   * one.
   */
  readonly namedDoubles?: number;
}

export interface Violation {
  readonly seed: number;
  readonly invariant: Invariant;
  readonly what: string;
}

export const INVARIANTS = [
  'at most one document for a submission and each createAgain',
  'exactly one for what is synced, with its amount, its lines and its link',
  'none for what was rejected or retrieved',
  'no document that nobody knows of',
  'every decision in the books once',
  'acted on once: each event follows from the one before',
  'what was paid there is paid here',
  'nothing stuck',
  'trial balance zero',
] as const;
export type Invariant = (typeof INVARIANTS)[number];

export type Must = (seed: number, invariant: Invariant, ok: boolean, what: string) => void;
export type Place = Pick<World, 'company' | 'asOwner' | 'erpFile'>;

export interface Found {
  checked: number;
  readonly violations: Violation[];
}

/** Counts what is asked for, and keeps what is not so. */
export function aCheck(): { found: Found; must: Must } {
  const found: Found = { checked: 0, violations: [] };
  const must: Must = (seed, invariant, ok, what) => {
    found.checked += 1;
    if (!ok) found.violations.push({ seed, invariant, what });
  };
  return { found, must };
}

export async function checkBooks(place: Place, lives: readonly Lived[]): Promise<Found> {
  const folder = copyOf(place.erpFile);
  const books = new DatabaseSync(join(folder, 'erp.sqlite'));
  const { found, must } = aCheck();
  try {
    for (const life of lives) await checkLife(place, books, life, must);
    checkLedger(books, lives, must);
  } finally {
    books.close();
    rmSync(folder, { recursive: true });
  }
  return found;
}

/** The ERP keeps its file to itself; it rests when this is asked. */
function copyOf(file: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-books-'));
  for (const part of ['', '-wal'])
    if (existsSync(file + part)) copyFileSync(file + part, join(folder, `erp.sqlite${part}`));
  return folder;
}

async function checkLife(
  place: Place,
  books: DatabaseSync,
  life: Lived,
  must: Must,
): Promise<void> {
  const { seed, stuck } = life;
  must(seed, 'nothing stuck', stuck === undefined, `${life.script}: ${stuck}`);
  const [row] = await place.asOwner<Row>(
    `select erp_status, submission, number, erp_document_id, amount_due_minor::text as due
     from invoices where company_id = $1 and id = $2`,
    [place.company.companyId, life.invoiceId],
  );
  if (!row) throw new Error(`there is no invoice ${life.invoiceId}`);
  checkDocuments(books, place.company.companyId, { life, row, must });
  await checkRecord(place, { life, status: row.erp_status, must });
  await checkPaid(place, books, { life, row, must });
}

interface Row {
  readonly erp_status: string;
  readonly submission: number;
  readonly number: string;
  readonly erp_document_id: string | null;
  readonly due: string;
}

interface OfLife {
  readonly life: Lived;
  readonly row: Row;
  readonly must: Must;
}

const DOCUMENT = `select case kind when 'bill' then 'bil_' else 'rcv_' end || seq as id, seq, total, reference,
  doc_number, (select sum(amount) from lines where document = seq) as lines
  from documents where state <> 'void'`;

function checkDocuments(books: DatabaseSync, companyId: string, { life, row, must }: OfLife): void {
  const again = life.decided.filter(({ command }) => command === 'createAgain').length;
  const underKey = books.prepare(`${DOCUMENT} and reference = ?`);
  const byKey = Array.from({ length: row.submission }, (_, submission) =>
    Array.from({ length: again + 1 }, (__, number) =>
      underKey.all(keyOf(companyId, life.invoiceId, submission + 1, number)),
    ),
  ).flat();
  const alone = 'at most one document for a submission and each createAgain';
  for (const found of byKey) must(life.seed, alone, found.length <= 1, JSON.stringify(found));
  const ours = byKey.flat();
  const told = JSON.stringify({ script: life.script, row, ours, byHand: life.byHand });
  const known = new Set([...ours.map(({ id }) => id), ...(life.byHand ?? [])]);
  const shown = books.prepare(`${DOCUMENT} and doc_number = ?`).all(row.number);
  const unknown = shown.filter(({ id }) => !known.has(id));
  must(life.seed, 'no document that nobody knows of', unknown.length === 0, told);
  if (row.erp_status === 'synced') {
    const linked = shown.find(({ id }) => id === row.erp_document_id);
    const isRight =
      linked !== undefined &&
      String(linked['total']) === row.due &&
      linked['lines'] === linked['total'] &&
      ours.length <= 1 + again;
    const right = 'exactly one for what is synced, with its amount, its lines and its link';
    must(life.seed, right, isRight, told);
  } else if (life.end !== 'synced')
    must(life.seed, 'none for what was rejected or retrieved', ours.length === 0, told);
}

async function checkPaid(
  { asOwner, company }: Place,
  books: DatabaseSync,
  { life, must }: OfLife,
): Promise<void> {
  if (life.paid === undefined) return;
  const [ours] = await asOwner<{ amount: string; document: string }>(
    `select coalesce(sum(p.amount_minor), 0)::text as amount, max(i.erp_document_id) as document
     from invoices i left join payments p on p.company_id = i.company_id and p.invoice_id = i.id
       and p.state = 'live'
     where i.company_id = $1 and i.id = $2`,
    [company.companyId, life.invoiceId],
  );
  const [theirs] = books
    .prepare(
      `select coalesce(sum(cash), 0) as amount from applications a
       join payments p on p.seq = a.payment and p.state = 'posted' where a.document = ?`,
    )
    .all(Number(ours?.document.split('_')[1]));
  const told = JSON.stringify({ paid: life.paid, ours, theirs });
  const isSame = String(theirs?.['amount']) === ours?.amount && ours.amount === String(life.paid);
  must(life.seed, 'what was paid there is paid here', isSame, told);
}

/** Also that there are books: nothing adds up to zero as well. */
function checkLedger(books: DatabaseSync, lives: readonly Lived[], must: Must): void {
  const [sums] = books
    .prepare(
      `select count(*) as entries, sum(debit) as debit, sum(credit) as credit,
         (select count(*) from documents where state = 'posted') as posted from entries`,
    )
    .all();
  const needed = lives.filter(({ end, stuck }) => end === 'synced' && stuck === undefined).length;
  const hasBooks = Number(sums?.['posted']) >= needed && Number(sums?.['entries']) >= 2 * needed;
  const isZero = sums?.['debit'] === sums?.['credit'];
  must(lives[0]?.seed ?? 0, 'trial balance zero', isZero && hasBooks, JSON.stringify(sums));
}
