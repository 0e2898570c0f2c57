// What must be true of Tryton's own books when all is over, by SQL. Nothing of the product's is
// used.
import { DatabaseSync } from 'node:sqlite';
import type { World } from '../world.ts';
import { aCheck, keyOf } from './books.ts';
import type { Found, Must } from './books.ts';
import { checkRecord } from './record.ts';
import type { TrytonLived } from './tryton.ts';

interface Booked {
  readonly id: number;
  readonly state: string;
  readonly comment: string;
  /** On payable or receivable; null without a move. */
  readonly booked: number | null;
}

const DOCUMENT = `select i.id, i.state, i.comment,
    (select round(sum(abs(l.debit - l.credit)), 2) from account_move_line l
     where l.move = i.move and l.account = i.account) as booked
  from account_invoice i where i.state <> 'cancelled'`;

const ALONE = 'at most one document for a submission and each createAgain';
const RIGHT = 'exactly one for what is synced, with its amount, its lines and its link';

export async function checkTryton(
  world: World,
  file: string,
  lives: readonly TrytonLived[],
): Promise<Found> {
  const books = new DatabaseSync(file, { readOnly: true });
  const { found, must } = aCheck();
  try {
    for (const life of lives) await checkLife(world, books, life, must);
    checkLedger(books, lives, must);
  } finally {
    books.close();
  }
  return found;
}

async function checkLife(
  world: World,
  books: DatabaseSync,
  life: TrytonLived,
  must: Must,
): Promise<void> {
  const { seed, stuck, script, invoiceId, hits } = life;
  must(seed, 'nothing stuck', stuck === undefined, `${script}: ${stuck}`);
  const { number, erpStatus, erpDocumentId, submission } = await world.row(invoiceId);
  const shown = books
    .prepare(`${DOCUMENT} and i.reference = ?`)
    .all(number) as unknown as readonly Booked[];
  const told = JSON.stringify({ script, hits, erpStatus, erpDocumentId, shown });
  const lines = Array.from(
    { length: submission },
    (_, at) => `Tieout ${keyOf(world.company.companyId, invoiceId, at + 1)}`,
  );
  for (const line of lines)
    must(seed, ALONE, shown.filter(({ comment }) => comment === line).length <= 1, told);
  const unknown = shown.filter(({ comment }) => !lines.includes(comment));
  must(seed, 'no document that nobody knows of', unknown.length === 0, told);
  if (erpStatus === 'synced') {
    const [only] = shown;
    const isRight =
      shown.length === 1 &&
      only?.state === 'posted' &&
      String(only.id) === erpDocumentId &&
      Math.round(Number(only.booked) * 100) === life.due;
    must(seed, RIGHT, isRight, told);
  } else if (life.end === 'rejected')
    must(seed, 'none for what was rejected or retrieved', shown.length === 0, told);
  await checkRecord(world, { life, status: erpStatus, must });
}

/** As a whole and move by move; also that there are books. */
function checkLedger(books: DatabaseSync, lives: readonly TrytonLived[], must: Must): void {
  const [sums] = books
    .prepare(
      `select count(*) as lines, round(sum(debit), 2) as debit, round(sum(credit), 2) as credit,
         (select count(*) from (select move from account_move_line group by move
           having round(sum(debit) - sum(credit), 2) <> 0)) as askew
       from account_move_line`,
    )
    .all();
  const needed = lives.filter(({ end, stuck }) => end === 'synced' && stuck === undefined).length;
  const isZero = sums?.['debit'] === sums?.['credit'] && sums?.['askew'] === 0;
  const hasBooks = Number(sums?.['lines']) >= 2 * needed;
  must(lives[0]?.seed ?? 0, 'trial balance zero', isZero && hasBooks, JSON.stringify(sums));
}
