// Reading the payments of the sandbox ERP in the order of their changes, in whichever way it is
// reached. Payments and deletions are two lists with one numbering: a page goes as far as both were
// read, and a change that came between the two readings belongs to the next page.
import type { Static } from 'typebox';
import type { PaymentPage } from '../../domain/document.ts';
import type { PullFrom } from '../connector.ts';
import * as wire from './wire.ts';

interface Changes {
  readonly payments: Static<typeof wire.Changed>;
  readonly deletions: Static<typeof wire.Deleted>;
}

/** The largest page that the ERP gives. */
const LARGEST = 1_000;

/** `read` asks both lists for at most `size` changes above `changedAfter`. */
export async function pullBy(
  { cursor, size }: PullFrom,
  read: (changedAfter: string, size: string) => Promise<Changes>,
): Promise<PaymentPage> {
  const changedAfter = cursor ?? '0';
  if (!/^\d{1,15}$/.test(changedAfter))
    throw new Error(`"${changedAfter}" is no cursor of the sandbox ERP`);
  const most = Math.min(size, LARGEST);
  const { payments, deletions } = await read(changedAfter, String(most));
  const bound = Math.min(payments.upTo, deletions.upTo);
  const changed = [...payments.rows, ...deletions.rows]
    .filter(({ changeNo }) => changeNo <= bound)
    .toSorted((a, b) => a.changeNo - b.changeNo);
  const page = changed.slice(0, most);
  const upTo = page.length < changed.length ? (page.at(-1)?.changeNo ?? 0) : bound;
  const isWhole = changed.length === payments.rows.length + deletions.rows.length;
  const isCut = payments.next !== null || deletions.next !== null || !isWhole;
  const paid = page.filter((row) => 'applications' in row);
  return {
    applied: paid.flatMap(wire.toApplied),
    wholePayments: paid.map(({ id }) => id),
    wholeDocuments: [],
    deletedPayments: page
      .flatMap((row) => ('record' in row ? [row.record] : []))
      .filter((record) => record.startsWith('pay_')),
    cursor: String(upTo),
    isLast: !isCut && page.length === changed.length,
    remaining: payments.last === undefined ? null : Math.max(0, payments.last - upTo),
  };
}
