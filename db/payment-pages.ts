// The one function that records what an ERP says of payments: rows, events, what could not be
// matched, the invoices' sums and their messages, in the caller's transaction. It takes facts, not
// changes: what is known already changes nothing.
import type { Capabilities } from '../domain/connectors.ts';
import type { AppliedPayment, PaymentPage } from '../domain/document.ts';
import type { NewEvent } from './events.ts';
import type { Tx } from './index.ts';
import type { Telling } from './invoices.ts';
import { findUnchanged, invoicesOf, lockUnmatched, readKnown } from './payment-known.ts';
import { lockTargets, whyNotApplied, whyUnusable } from './payment-matching.ts';
import type { Target, Unmatched } from './payment-matching.ts';
import {
  changePayments,
  factsOf,
  insertPayments,
  isSame,
  newPayment,
  rememberRevisions,
} from './payment-rows.ts';
import type { Facts, PaymentChange, PaymentRow } from './payment-rows.ts';
import { updateSums } from './payment-sums.ts';
import { closeUnmatched, keepUnmatched } from './unmatched-rows.ts';
import type { UnmatchedRow } from './unmatched-rows.ts';

export interface PaymentCounts {
  created: number;
  changed: number;
  voided: number;
  deleted: number;
  unmatched: number;
  /** Created in the ERP before we were to read it. */
  skipped: number;
  unchanged: number;
}

const NONE: PaymentCounts = {
  created: 0,
  changed: 0,
  voided: 0,
  deleted: 0,
  unmatched: 0,
  skipped: 0,
  unchanged: 0,
};

export interface Reading {
  readonly companyId: string;
  readonly connectionId: string;
  readonly capabilities: Pick<Capabilities, 'paymentMethods'>;
  /** What was created in the ERP before it is not imported. */
  readonly syncFrom: string;
  /** When the ERP was asked: what was recorded later is not gone because this does not have it. */
  readonly askedAt: string;
  /** How far the ERP's clock is behind ours; absent: not known, and taken for none. */
  readonly erpBehindMs?: number | undefined;
  readonly by: NewEvent['by'];
}

/** What one transaction knows and does. */
interface Work {
  readonly tx: Tx;
  readonly reading: Reading;
  readonly counts: PaymentCounts;
  readonly known: ReadonlyMap<string, readonly PaymentRow[]>;
  readonly unmatched: ReadonlyMap<string, UnmatchedRow>;
  readonly byDocument: ReadonlyMap<string, Target>;
  readonly byId: ReadonlyMap<string, Target>;
  readonly created: ReturnType<typeof newPayment>[];
  readonly changed: Map<string, PaymentChange>;
  readonly seenAgain: { readonly id: string; readonly revision: string }[];
  readonly waiting: { readonly fact: AppliedPayment; readonly why: Unmatched }[];
  readonly matched: string[];
  readonly touched: Set<string>;
}

type Page = Omit<PaymentPage, 'cursor' | 'isLast' | 'remaining'>;

/** A payment and a document: what it pays of it is one row. */
const keyOf = (erpPaymentId: string, documentId: string): string =>
  JSON.stringify([erpPaymentId, documentId]);

export async function recordPage(
  tx: Tx,
  reading: Reading,
  page: Page,
): Promise<{ counts: PaymentCounts; tellings: Telling[] }> {
  const rest = await withoutUnchanged(tx, reading, page);
  const counts = { ...NONE, unchanged: page.applied.length - rest.applied.length };
  const isEmpty = [
    rest.applied,
    rest.wholePayments,
    rest.wholeDocuments,
    rest.deletedPayments,
  ].every(({ length }) => length === 0);
  if (isEmpty) return { counts, tellings: [] };
  const work = await begin(tx, reading, rest, counts);
  for (const fact of rest.applied) record(work, fact);
  await recordDeletions(work, rest);
  touchWhole(work, rest);
  const { companyId } = reading;
  const submissionOf = (id: string): number => lockedRow(work, id).submission;
  await insertPayments(tx, work.created, submissionOf, reading.by);
  await changePayments(tx, [...work.changed.values()], reading.by);
  await rememberRevisions(tx, companyId, work.seenAgain);
  await keepUnmatched(tx, reading, work.waiting);
  await closeUnmatched(tx, companyId, work.matched, { status: 'matched' });
  return { counts, tellings: await sumUp(work) };
}

const sumUp = (work: Work): Promise<Telling[]> =>
  updateSums(
    work.tx,
    [...work.touched].map((id) => lockedRow(work, id)),
    work.reading.by,
  );

/** What is touched and not locked would be summed up wrongly by whoever comes next. */
function lockedRow({ byId }: Work, id: string): Target['row'] {
  const target = byId.get(id);
  if (!target) throw new Error(`invoice ${id} has a payment of this page and is not locked`);
  return target.row;
}

/** Most of what is read again is as it was: it is left before anything is locked. */
async function withoutUnchanged(tx: Tx, reading: Reading, page: Page): Promise<Page> {
  if (page.wholeDocuments.length > 0) return page; // a list that is complete only as a whole
  const deleted = new Set(page.deletedPayments);
  const shown = page.applied.filter(({ id }) => !deleted.has(id));
  const unchanged = await findUnchanged(tx, reading, shown);
  return {
    ...page,
    applied: page.applied.filter(({ id }) => !unchanged.has(id)),
    wholePayments: page.wholePayments.filter((id) => !unchanged.has(id)),
  };
}

/** What the ERP has no more, as a complete reading found. */
export async function recordMissing(
  tx: Tx,
  reading: Reading,
  missing: readonly { readonly erpPaymentId: string; readonly erpDocumentId: string }[],
): Promise<{ counts: PaymentCounts; tellings: Telling[] }> {
  const wanted = new Set(missing.map((one) => keyOf(one.erpPaymentId, one.erpDocumentId)));
  const nothing = { applied: [], wholeDocuments: [], deletedPayments: [] };
  const ids = [...new Set(missing.map(({ erpPaymentId }) => erpPaymentId))];
  const work = await begin(tx, reading, { ...nothing, wholePayments: ids }, { ...NONE });
  await deleteThose(work, (one) => {
    const isWanted = wanted.has(keyOf(one.erpPaymentId, one.erpDocumentId));
    return isWanted && one.state !== 'deleted' && !isLater(one.readAt, reading);
  });
  await changePayments(tx, [...work.changed.values()], reading.by);
  return { counts: work.counts, tellings: await sumUp(work) };
}

async function begin(tx: Tx, reading: Reading, page: Page, counts: PaymentCounts): Promise<Work> {
  const paymentIds = [
    ...new Set([
      ...page.applied.map(({ id }) => id),
      ...page.wholePayments,
      ...page.deletedPayments,
    ]),
  ];
  const documentIds = [
    ...new Set([...page.applied.map(({ documentId }) => documentId), ...page.wholeDocuments]),
  ];
  const invoiceIds = await invoicesOf(tx, reading, {
    paymentIds,
    documentIds: page.wholeDocuments,
  });
  // Invoices before what could not be matched, as whoever matches by hand does.
  const targets = await lockTargets(tx, reading, { documentIds, invoiceIds });
  // Of a document only where its list is complete: else it may have many that nobody asked for.
  const ids = { paymentIds, documentIds: page.wholeDocuments };
  const unmatched = await lockUnmatched(tx, reading, ids);
  const known = await readKnown(tx, reading, ids);
  return {
    tx,
    reading,
    known: Map.groupBy(known, (one) => keyOf(one.erpPaymentId, one.erpDocumentId)),
    unmatched: new Map(unmatched.map((one) => [keyOf(one.erpPaymentId, one.erpDocumentId), one])),
    byDocument: new Map(
      targets.flatMap((one) =>
        one.row.erpDocumentId ? [[`${one.row.kind} ${one.row.erpDocumentId}`, one]] : [],
      ),
    ),
    byId: new Map(targets.map((one) => [one.row.id, one])),
    counts,
    created: [],
    changed: new Map(),
    seenAgain: [],
    waiting: [],
    matched: [],
    touched: new Set(),
  };
}

function record(work: Work, fact: AppliedPayment): void {
  const key = keyOf(fact.id, fact.documentId);
  const target = work.byDocument.get(`${fact.kind} ${fact.documentId}`);
  const before = heldBy(work.known.get(key) ?? [], target, fact);
  const waiting = work.unmatched.get(key);
  if (isLeft(work, fact, { known: before ?? waiting, target })) return;
  const facts = factsOf(fact);
  const why =
    whyUnusable(fact, facts, work.reading.capabilities) ?? whyNot(work, fact, { before, target });
  if (why || typeof facts === 'string') leaveUnmatched(work, fact, { why, before });
  else if (before) recordChange(work, before, facts);
  else if (target) create(work, fact, { target, facts, waiting });
}

/** Counts what is left as it is. */
function isLeft(
  work: Work,
  fact: AppliedPayment,
  { known, target }: { known: PaymentRow | UnmatchedRow | undefined; target: Target | undefined },
): boolean {
  // Also when it had gone meanwhile: that it is back makes it no newer.
  const isSkipped =
    known !== undefined && 'reason' in known && known.reason === 'CreatedBeforeSyncFrom';
  const leaving = whyLeft(work, fact, isSkipped ? undefined : known);
  if (!leaving) return false;
  work.counts[leaving] += 1;
  if (leaving === 'skipped' && target) rememberSkipped(work, fact, target);
  return true;
}

/**
 * What is known already, or older than that, is left as it is: an older revision never overwrites a
 * newer one. What waits may be applied by now, so it is looked at again.
 */
function whyLeft(
  { reading }: Work,
  fact: AppliedPayment,
  known: PaymentRow | UnmatchedRow | undefined,
): 'skipped' | 'unchanged' | undefined {
  if (!known) return isPreExisting(fact, reading) ? 'skipped' : undefined;
  // Shown again it is back, unless that was read before it went.
  if (known.state === 'deleted') return isLater(known.readAt, reading) ? 'unchanged' : undefined;
  if (fact.revision < known.revision) return 'unchanged';
  // What was changed past the ERP's own books, or ours, has its revision still: the later look.
  const isOlder = fact.revision === known.revision && isLater(known.readAt, reading);
  return isOlder && !('status' in known) ? 'unchanged' : undefined;
}

const isLater = (readAt: string, { askedAt }: Reading): boolean =>
  Date.parse(readAt) > Date.parse(askedAt);

/** Of an invoice of ours: why it is not paid can be said, and what a back-fill would bring. */
function rememberSkipped(work: Work, fact: AppliedPayment, { row }: Target): void {
  const why = {
    reason: 'CreatedBeforeSyncFrom',
    words: `It was created in the ERP before ${work.reading.syncFrom}.`,
    invoiceId: row.id,
  } as const;
  const known = work.unmatched.get(keyOf(fact.id, fact.documentId));
  if (!isKept(known, fact, why)) work.waiting.push({ fact, why });
}

/** What was imported goes on being told by the ERP, whatever was switched off since. */
function whyNot(
  work: Work,
  fact: AppliedPayment,
  { before, target }: { before: PaymentRow | undefined; target: Target | undefined },
): Unmatched | undefined {
  if (!before) return whyNotApplied(fact, target);
  const held = work.byId.get(before.invoiceId);
  return held && whyNotApplied(fact, { ...held, isToolActive: true, isIssued: true });
}

/**
 * Its row: of the invoice that is linked to the document, or with which a person has matched it. A
 * row of an invoice that was unlinked since is not touched by what lives.
 */
function heldBy(
  rows: readonly PaymentRow[],
  target: Target | undefined,
  fact: AppliedPayment,
): PaymentRow | undefined {
  return (
    rows.find(({ invoiceId }) => invoiceId === target?.row.id) ??
    rows.find(({ matchedBy }) => matchedBy !== null) ??
    (fact.state === 'live' ? undefined : rows[0])
  );
}

/** By the day of the payment only where the ERP does not say when it was entered. */
const isPreExisting = (
  { createdAt, paidOn }: AppliedPayment,
  { syncFrom, erpBehindMs = 0 }: Reading,
): boolean =>
  createdAt === null
    ? paidOn < syncFrom.slice(0, 10)
    : Date.parse(createdAt) + erpBehindMs < Date.parse(syncFrom);

function create(
  work: Work,
  fact: AppliedPayment,
  { target, facts, waiting }: { target: Target; facts: Facts; waiting: UnmatchedRow | undefined },
): void {
  work.created.push(newPayment(target.row, fact, facts));
  if (waiting) work.matched.push(waiting.id);
  work.touched.add(target.row.id);
  work.counts.created += 1;
}

function recordChange(work: Work, before: PaymentRow, facts: Facts): void {
  if (isSame(before, facts)) {
    if (before.revision !== facts.revision)
      work.seenAgain.push({ id: before.id, revision: facts.revision });
    work.counts.unchanged += 1;
    return;
  }
  const isVoided = facts.state === 'voided' && before.state !== 'voided';
  const type = isVoided ? 'payment.voided' : 'payment.changed';
  work.changed.set(before.id, { before, facts, type });
  work.touched.add(before.invoiceId);
  work.counts[isVoided ? 'voided' : 'changed'] += 1;
}

function leaveUnmatched(
  work: Work,
  fact: AppliedPayment,
  { why, before }: { why: Unmatched | undefined; before: PaymentRow | undefined },
): void {
  const waiting = work.unmatched.get(keyOf(fact.id, fact.documentId));
  if (why && !isKept(waiting, fact, why)) work.waiting.push({ fact, why });
  work.counts.unmatched += 1;
  // It was one that we hold and is none any more: it stops counting until somebody says what it is.
  if (before && before.state !== 'deleted') markDeleted(work, before);
}

/** It waits for this already: its row stays as it is. */
const isKept = (waiting: UnmatchedRow | undefined, fact: AppliedPayment, why: Unmatched): boolean =>
  waiting !== undefined &&
  ['open', 'ignored', 'skipped'].includes(waiting.status) &&
  waiting.revision === fact.revision &&
  waiting.words === why.words &&
  waiting.invoiceId === (why.invoiceId ?? null);

async function recordDeletions(work: Work, page: Page): Promise<void> {
  const there = new Set(page.applied.map((fact) => keyOf(fact.id, fact.documentId)));
  const gone = new Set(page.deletedPayments);
  const [payments, documents] = [new Set(page.wholePayments), new Set(page.wholeDocuments)];
  const revisions = new Map(page.applied.map(({ id, revision }) => [id, revision]));
  const isGone = (one: PaymentRow | UnmatchedRow): boolean => {
    const { state, erpPaymentId, erpDocumentId, readAt } = one;
    if (state === 'deleted' || there.has(keyOf(erpPaymentId, erpDocumentId))) return false;
    if (gone.has(erpPaymentId)) return true;
    // The payment was changed since, whenever that was recorded and this was asked for.
    const revision = payments.has(erpPaymentId) ? revisions.get(erpPaymentId) : undefined;
    if (revision !== undefined && revision > one.revision) return true;
    const isMissing = payments.has(erpPaymentId) || documents.has(erpDocumentId);
    return isMissing && !isLater(readAt, work.reading);
  };
  await deleteThose(work, isGone);
}

/** Of what is known completely the sums are added up again, whatever changed. */
function touchWhole({ byDocument, touched }: Work, { wholeDocuments }: Page): void {
  const whole = new Set(wholeDocuments);
  for (const { row } of byDocument.values())
    if (row.erpDocumentId && whole.has(row.erpDocumentId)) touched.add(row.id);
}

async function deleteThose(
  work: Work,
  isGone: (one: PaymentRow | UnmatchedRow) => boolean,
): Promise<void> {
  for (const one of [...work.known.values()].flat()) if (isGone(one)) markDeleted(work, one);
  const waiting = [...work.unmatched.values()].filter(({ status }) => status !== 'matched');
  const closed = waiting.filter(isGone);
  const ids = closed.map(({ id }) => id);
  await closeUnmatched(work.tx, work.reading.companyId, ids, { status: 'gone', state: 'deleted' });
  work.counts.deleted += ids.length;
}

/** Marked as deleted in the ERP: it stays in lists and stops counting. */
function markDeleted(work: Work, one: PaymentRow): void {
  const { readAt: _, ...facts } = one;
  const deleted = { ...facts, state: 'deleted' } as const;
  work.changed.set(one.id, { before: one, facts: deleted, type: 'payment.deletedInErp' });
  work.touched.add(one.invoiceId);
  work.counts.deleted += 1;
}
