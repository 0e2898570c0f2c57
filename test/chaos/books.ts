// What must be true when all is over, asked of the ERP's own books by SQL and of the record. The rules
// are typed here from design.md; nothing of the product's is used.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { World } from '../world.ts';

/** Under which the ERP has the document of a submission (design.md section 5). */
export function keyOf(companyId: string, invoiceId: string, submission: number): string {
  const hash = createHash('sha256').update(`${companyId}/${invoiceId}/${submission}`).digest('hex');
  return `tieout-${hash.slice(0, 32)}`;
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
}

export interface Violation {
  readonly seed: number;
  readonly invariant: string;
  readonly what: string;
}

const SUBMISSIONS = [1, 2, 3];

export const INVARIANTS = [
  'at most one document for a submission',
  'exactly one for what is synced, with its amount and its link',
  'none for what was rejected or retrieved',
  'every decision in the books once',
  'nothing stuck',
  'trial balance zero',
] as const;

export async function checkBooks(
  world: Pick<World, 'company' | 'asOwner' | 'erpFile'>,
  lives: readonly Lived[],
): Promise<{ checked: number; violations: Violation[] }> {
  const folder = copyOf(world.erpFile);
  const books = new DatabaseSync(join(folder, 'erp.sqlite'));
  const violations: Violation[] = [];
  let checked = 0;
  const must = (
    seed: number,
    invariant: (typeof INVARIANTS)[number],
    ok: boolean,
    what: string,
  ) => {
    checked += 1;
    if (!ok) violations.push({ seed, invariant, what });
  };
  try {
    for (const life of lives) await checkLife(world, books, life, must);
    const [sums] = books
      .prepare('select sum(debit) as debit, sum(credit) as credit from entries')
      .all();
    must(0, INVARIANTS[5], sums?.['debit'] === sums?.['credit'], JSON.stringify(sums));
  } finally {
    books.close();
    rmSync(folder, { recursive: true });
  }
  return { checked, violations };
}

type Must = (
  seed: number,
  invariant: (typeof INVARIANTS)[number],
  ok: boolean,
  what: string,
) => void;

type Place = Pick<World, 'company' | 'asOwner'>;

async function checkLife(
  world: Place,
  books: DatabaseSync,
  life: Lived,
  must: Must,
): Promise<void> {
  const standing = books.prepare(
    `select 'bil_' || seq as id, total from documents where reference = ? and state <> 'void'`,
  );
  const documents = SUBMISSIONS.map((submission) =>
    standing.all(keyOf(world.company.companyId, life.invoiceId, submission)),
  );
  for (const found of documents)
    must(life.seed, INVARIANTS[0], found.length <= 1, JSON.stringify(found));
  must(life.seed, INVARIANTS[4], life.stuck === undefined, life.stuck ?? '');
  const [row = {}] = await world.asOwner(
    'select erp_status, submission, erp_document_id, amount_due_minor from invoices where id = $1',
    [life.invoiceId],
  );
  const all = documents.flat();
  const told = JSON.stringify({ row, all });
  if (row['erp_status'] === 'synced')
    must(
      life.seed,
      INVARIANTS[1],
      isItsOwn(row, documents[Number(row['submission']) - 1], all),
      told,
    );
  else if (life.end !== 'synced') must(life.seed, INVARIANTS[2], all.length === 0, told);
  await checkDecisions(world, life, must);
}

type Found = readonly Readonly<Record<string, unknown>>[];

/** The one document there is is that of this submission, with our amount and under our link. */
function isItsOwn(row: Record<string, unknown>, own: Found = [], all: Found): boolean {
  const [document] = own;
  return (
    all.length === 1 &&
    document?.['id'] === row['erp_document_id'] &&
    String(document?.['total']) === String(row['amount_due_minor'])
  );
}

/** The ERP keeps its file to itself; it rests when this is asked. */
function copyOf(file: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-books-'));
  for (const part of ['', '-wal'])
    if (existsSync(file + part)) copyFileSync(file + part, join(folder, `erp.sqlite${part}`));
  return folder;
}

/** One command row that is done or was refused after a look, and its event once. */
async function checkDecisions(
  { asOwner }: Pick<World, 'asOwner'>,
  { seed, decided }: Lived,
  must: Must,
): Promise<void> {
  for (const { command, commandId } of decided) {
    const [found = {}] = await asOwner(
      `select c.outcome, (select count(*)::int from events e where e.command_id = c.id
         and e.type <> 'invoice.lookBegun') as events
       from commands c where c.id = $1`,
      [commandId],
    );
    const ok = ['done', 'refused'].includes(String(found['outcome'])) && found['events'] === 1;
    must(seed, INVARIANTS[3], ok, JSON.stringify({ command, commandId, ...found }));
  }
}
