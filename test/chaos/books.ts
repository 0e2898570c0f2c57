// What must be true when all is over, asked of the ERP's own books by SQL and of the record. The
// rules are typed here from design.md; nothing of the product's is used.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { World } from '../world.ts';
import { mayBeSeveral } from './late-creates.ts';
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
  /** Documents that were named as doubles to the person who voided all of them but one. */
  readonly named?: readonly string[];
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
  /** Documents too many that came later than is promised, and were all named. */
  lateDoubles: number;
}

/** Counts what is asked for, and keeps what is not so. */
export function aCheck(): { found: Found; must: Must } {
  const found: Found = { checked: 0, violations: [], lateDoubles: 0 };
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
    for (const life of lives) found.lateDoubles += await checkLife(place, books, life, must);
    checkLedger(books, lives, must);
  } finally {
    books.close();
    rmSync(folder, { recursive: true });
  }
  return found;
}

/** The ERP keeps its file to itself; it rests when this is asked. */
export function copyOf(file: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-books-'));
  for (const part of ['', '-wal'])
    if (existsSync(file + part)) copyFileSync(file + part, join(folder, `erp.sqlite${part}`));
  return folder;
}

/** Says how many doubles there were that are not promised away. */
async function checkLife(
  place: Place,
  books: DatabaseSync,
  life: Lived,
  must: Must,
): Promise<number> {
  const { seed, stuck } = life;
  must(seed, 'nothing stuck', stuck === undefined, `${life.script}: ${stuck}`);
  const [row] = await place.asOwner<Row>(
    `select erp_status, submission, number, erp_document_id, amount_due_minor::text as due,
       array(select distinct submission from events e where e.company_id = i.company_id
         and e.subject_id = i.id and e.type in ('invoice.rejected', 'invoice.retrieved')) as sent_back
     from invoices i where company_id = $1 and id = $2`,
    [place.company.companyId, life.invoiceId],
  );
  if (!row) throw new Error(`there is no invoice ${life.invoiceId}`);
  const keyed = keyedIn(books, place.company.companyId, { life, row });
  const lateDoubles = await checkAlone(place, keyed, { life, row, must });
  checkDocuments(books, keyed, { life, row, must });
  await checkRecord(place, { life, status: row.erp_status, must });
  await checkPaid(place, books, { life, row, must });
  return lateDoubles;
}

interface Row {
  readonly erp_status: string;
  readonly submission: number;
  readonly number: string;
  readonly erp_document_id: string | null;
  readonly due: string;
  /** Submissions that ended as rejected or retrieved. */
  readonly sent_back: readonly number[];
}

interface OfLife {
  readonly life: Lived;
  readonly row: Row;
  readonly must: Must;
}

const DOCUMENT = `select case kind when 'bill' then 'bil_' else 'rcv_' end || seq as id, seq, total, reference,
  doc_number, state, created_at, (select sum(amount) from lines where document = seq) as lines
  from documents`;

type Document = Readonly<Record<string, unknown>>;

/** All that came under one of the invoice's keys, also what was voided since. */
interface Keyed {
  readonly submission: number;
  readonly again: number;
  readonly documents: readonly Document[];
}

const standing = (documents: readonly Document[]): readonly Document[] =>
  documents.filter(({ state }) => state !== 'void');

function keyedIn(
  books: DatabaseSync,
  companyId: string,
  { life, row }: Omit<OfLife, 'must'>,
): readonly Keyed[] {
  const underKey = books.prepare(`${DOCUMENT} where reference = ?`);
  return Array.from({ length: row.submission }, (_, at) => at + 1).flatMap((submission) =>
    Array.from({ length: createdAgain(life) + 1 }, (_, again) => {
      const key = keyOf(companyId, life.invoiceId, submission, again);
      return { submission, again, documents: underKey.all(key) };
    }),
  );
}

const createdAgain = ({ decided }: Lived): number =>
  decided.filter(({ command }) => command === 'createAgain').length;

/**
 * That people voided a double afterwards mends nothing: it is none of ours only where it came later
 * than is promised, and was named.
 */
async function checkAlone(
  place: Place,
  keyed: readonly Keyed[],
  { life, must }: OfLife,
): Promise<number> {
  const { seed, invoiceId, script, named = [] } = life;
  let late = 0;
  for (const { submission, again, documents } of keyed) {
    const isNamed =
      standing(documents).length <= 1 && documents.every(({ id }) => named.includes(String(id)));
    const madeMs = documents.map((one) => Number(one['created_at']));
    const isAlone =
      documents.length <= 1 ||
      (isNamed && (await mayBeSeveral(place, { invoiceId, submission, again }, madeMs)));
    const told = JSON.stringify({ script, documents, named });
    must(seed, 'at most one document for a submission and each createAgain', isAlone, told);
    if (isAlone) late += Math.max(0, documents.length - 1);
  }
  return late;
}

function checkDocuments(
  books: DatabaseSync,
  keyed: readonly Keyed[],
  { life, row, must }: OfLife,
): void {
  const ours = standing(keyed.flatMap(({ documents }) => documents));
  const told = JSON.stringify({ script: life.script, row, ours, byHand: life.byHand });
  const known = new Set([...ours.map(({ id }) => id), ...(life.byHand ?? [])]);
  const shown = standing(books.prepare(`${DOCUMENT} where doc_number = ?`).all(row.number));
  const unknown = shown.filter(({ id }) => !known.has(String(id)));
  must(life.seed, 'no document that nobody knows of', unknown.length === 0, told);
  if (row.erp_status === 'synced') {
    const linked = shown.find(({ id }) => id === row.erp_document_id);
    const isRight =
      linked !== undefined &&
      String(linked['total']) === row.due &&
      linked['lines'] === linked['total'] &&
      ours.length <= 1 + createdAgain(life);
    const right = 'exactly one for what is synced, with its amount, its lines and its link';
    must(life.seed, right, isRight, told);
  }
  const sentBack = keyed.filter(({ submission }) => row.sent_back.includes(submission));
  const none = sentBack.every(({ documents }) => standing(documents).length === 0);
  must(life.seed, 'none for what was rejected or retrieved', none, told);
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
