// Files attached to invoices and payments: what they are called, and by whom they were put there,
// replaced and taken off. No row is ever deleted, and all of it is on the invoice's record. The
// bytes are not here: files/ keeps them, before the row is written.
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import { isNameOfType, MOST_ATTACHMENTS, whyNotNamed } from '../domain/attachments.ts';
import type { Action } from '../domain/permissions.ts';
import { askToSend } from './attachment-sendings.ts';
import { sendingsOf } from './attachment-views.ts';
import type { SendingView } from './attachment-views.ts';
import { mustBeAt } from './changes.ts';
import { actorOf, recordEvent } from './events.ts';
import type { Actor, NewEvent } from './events.ts';
import { newId } from './ids.ts';
import type { Db, Tx } from './index.ts';
import { lockInvoice } from './invoices.ts';
import type { InvoiceRow } from './invoices.ts';
import { pageOf, placeOf } from './paging.ts';
import type { Page, PageAsk } from './paging.ts';
import { notFound, Refused } from './refused.ts';
import { allow } from './rights.ts';
import type { Attachments } from './schema.gen.ts';

/** What a file hangs on. */
export interface Subject {
  readonly kind: 'invoice' | 'payment';
  readonly id: string;
}

/** A file that is in the store. */
export interface KeptFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

type Row = Selectable<Attachments>;
export type AttachmentView = Omit<Row, 'companyId'> & { readonly erp: SendingView | null };

/** Who may edit the invoice; the payments of a contract are its Admins'. */
const EDITS: Readonly<Record<Subject['kind'], Action>> = {
  invoice: 'editInvoices',
  payment: 'editPayments',
};

interface Place {
  readonly invoice: InvoiceRow;
  readonly paymentId: string | null;
}

/**
 * Refuses who may not, and what cannot be: asked before a file is taken in, and again with the
 * write. `replacing` is the one in whose place another shall come.
 */
export async function mustTakeFile(
  db: Db,
  actor: Actor,
  subject: Subject,
  replacing?: string,
): Promise<void> {
  await db.inCompany(actor.companyId, async (tx) => {
    const place = await placeToEdit(tx, actor, subject);
    if (replacing === undefined) await mustBeFew(tx, place);
    else mustBeThere(await attachmentOf(tx, place, replacing));
  });
}

/** The invoice may be locked: files come while it waits, and after it is paid. */
export async function insertAttachment(
  db: Db,
  actor: Actor,
  subject: Subject,
  file: KeptFile,
): Promise<AttachmentView> {
  return db.inCompany(actor.companyId, async (tx) => {
    const place = await placeToEdit(tx, actor, subject);
    await mustBeFew(tx, place);
    const id = await insert(tx, actor, place, file);
    const after = { attachmentId: id, ...factsOf(place, file) };
    await record(db, tx, actor, place, { type: 'attachment.added', after });
    await send(tx, actor, place, id);
    return viewOf(tx, place, await attachmentOf(tx, place, id));
  });
}

/** Another file in its place; the one before stays in the record, and can be read. */
export async function replaceAttachment(
  db: Db,
  actor: Actor,
  subject: Subject,
  { id, file }: { readonly id: string; readonly file: KeptFile },
): Promise<AttachmentView> {
  return db.inCompany(actor.companyId, async (tx) => {
    const place = await placeToEdit(tx, actor, subject);
    const old = await attachmentOf(tx, place, id);
    mustBeThere(old);
    const replacedBy = await insert(tx, actor, place, file);
    await takeOff(tx, actor, old, replacedBy);
    await record(db, tx, actor, place, {
      type: 'attachment.replaced',
      before: { attachmentId: id, ...factsOf(place, old) },
      after: { attachmentId: replacedBy, ...factsOf(place, file) },
    });
    await send(tx, actor, place, replacedBy);
    return viewOf(tx, place, await attachmentOf(tx, place, replacedBy));
  });
}

/** Its type stays: the name cannot say another one. */
export async function renameAttachment(
  db: Db,
  actor: Actor,
  subject: Subject,
  { id, seen, name }: { readonly id: string; readonly seen: string; readonly name: string },
): Promise<AttachmentView> {
  return db.inCompany(actor.companyId, async (tx) => {
    const place = await placeToEdit(tx, actor, subject);
    const row = await attachmentOf(tx, place, id);
    mustBeAt(row, seen);
    mustBeThere(row);
    mustBeNameOf(row, name);
    if (name === row.name) return viewOf(tx, place, row);
    await change(tx, row, { name });
    await record(db, tx, actor, place, {
      type: 'attachment.renamed',
      before: { name: row.name },
      after: { attachmentId: id, name, ...ofPayment(place) },
    });
    return viewOf(tx, place, await attachmentOf(tx, place, id));
  });
}

export async function removeAttachment(
  db: Db,
  actor: Actor,
  subject: Subject,
  id: string,
): Promise<void> {
  await db.inCompany(actor.companyId, async (tx) => {
    const place = await placeToEdit(tx, actor, subject);
    const row = await attachmentOf(tx, place, id);
    mustBeThere(row);
    await takeOff(tx, actor, row, null);
    const before = { attachmentId: id, ...factsOf(place, row) };
    await record(db, tx, actor, place, { type: 'attachment.removed', before });
  });
}

/** What failed, or could not be sent at the time, is sent by whoever decides on exports. */
export async function sendAttachmentAgain(
  db: Db,
  actor: Actor,
  invoiceId: string,
  id: string,
): Promise<AttachmentView> {
  return db.inCompany(actor.companyId, async (tx) => {
    const invoice = await lockInvoice(tx, actor.companyId, invoiceId);
    if (!invoice) throw new Refused('InvoiceNotFound', `There is no invoice ${invoiceId}.`);
    await allow(tx, actor, 'decideInvoices', invoice);
    const place = { invoice, paymentId: null };
    const row = await attachmentOf(tx, place, id);
    mustBeThere(row);
    const before = await viewOf(tx, place, row);
    const { erp } = before;
    if (erp?.status === 'waiting') return before; // somebody else asked, or the same twice
    if (erp?.status !== 'failed' && erp?.status !== 'notSent')
      throw new Refused('NotPossibleNow', `Only what failed is sent again; it is ${erp?.status}.`);
    await send(tx, actor, place, id);
    const after = { attachmentId: id, name: row.name, erpDocumentId: invoice.erpDocumentId };
    await record(db, tx, actor, place, { type: 'attachment.sendAgainAsked', after });
    return viewOf(tx, place, row);
  });
}

/** Also one that was taken off: it is part of the record. */
export async function getAttachment(
  db: Db,
  actor: Actor,
  subject: Subject,
  id: string,
): Promise<AttachmentView> {
  return db.inCompany(actor.companyId, async (tx) => {
    const place = await placeToRead(tx, actor, subject);
    return viewOf(tx, place, await attachmentOf(tx, place, id));
  });
}

export interface AttachmentFilters {
  /** Those that are there, or also those that were replaced and taken off. */
  readonly state: 'current' | 'all';
}

/** In the order in which they came. */
export async function pageOfAttachments(
  db: Db,
  actor: Actor,
  subject: Subject,
  { state, ...ask }: AttachmentFilters & PageAsk,
): Promise<Page<AttachmentView>> {
  const filters = { list: 'attachments', ...subject, state };
  const [afterId] = placeOf(ask, filters, 1) ?? [];
  return db.inCompany(actor.companyId, async (tx) => {
    const place = await placeToRead(tx, actor, subject);
    let query = hanging(tx, place);
    if (state === 'current') query = query.where('removedAt', 'is', null);
    if (afterId !== undefined) query = query.where('id', '>', afterId);
    const rows = await query
      .orderBy('id')
      .limit(ask.limit + 1)
      .execute();
    const views = await viewsOf(tx, place, rows);
    return pageOf(views, ask, { filters, place: ({ id }) => [id], view: (view) => view });
  });
}

// --- where ---

async function placeToEdit(tx: Tx, actor: Actor, subject: Subject): Promise<Place> {
  const invoiceId = await invoiceIdOf(tx, actor.companyId, subject);
  const invoice = await lockInvoice(tx, actor.companyId, invoiceId);
  if (!invoice) throw new Refused('InvoiceNotFound', `There is no invoice ${invoiceId}.`);
  await allow(tx, actor, EDITS[subject.kind], invoice);
  return { invoice, paymentId: paymentIdOf(subject) };
}

async function placeToRead(tx: Tx, actor: Actor, subject: Subject): Promise<Place> {
  const { companyId } = actor;
  const invoiceId = await invoiceIdOf(tx, companyId, subject);
  const invoice = await tx
    .selectFrom('invoices')
    .selectAll()
    .where('companyId', '=', companyId)
    .where('id', '=', invoiceId)
    .executeTakeFirst();
  if (!invoice) throw new Refused('InvoiceNotFound', `There is no invoice ${invoiceId}.`);
  await allow(tx, actor, 'readInvoices', invoice);
  return { invoice, paymentId: paymentIdOf(subject) };
}

const paymentIdOf = ({ kind, id }: Subject): string | null => (kind === 'payment' ? id : null);

async function invoiceIdOf(tx: Tx, companyId: string, { kind, id }: Subject): Promise<string> {
  if (kind === 'invoice') return id;
  const payment = await tx
    .selectFrom('payments')
    .select('invoiceId')
    .where('companyId', '=', companyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!payment) throw notFound('payment', id);
  return payment.invoiceId;
}

const hanging = (tx: Tx, { invoice, paymentId }: Place) =>
  tx
    .selectFrom('attachments')
    .selectAll()
    .where('companyId', '=', invoice.companyId)
    .where('invoiceId', '=', invoice.id)
    .where('paymentId', 'is not distinct from', paymentId);

async function attachmentOf(tx: Tx, place: Place, id: string): Promise<Row> {
  const row = await hanging(tx, place).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound('attachment', id);
  return row;
}

// --- what is written ---

async function insert(tx: Tx, actor: Actor, place: Place, file: KeptFile): Promise<string> {
  const { invoice, paymentId } = place;
  const { companyId, userId: uploadedBy } = actor;
  const { name, mediaType, sizeBytes, sha256 } = file;
  const id = newId();
  await tx
    .insertInto('attachments')
    .values({
      companyId,
      id,
      invoiceId: invoice.id,
      paymentId,
      name,
      mediaType,
      sizeBytes,
      sha256,
      uploadedBy,
    })
    .execute();
  return id;
}

const takeOff = (tx: Tx, actor: Actor, row: Row, replacedBy: string | null): Promise<void> =>
  change(tx, row, { removedBy: actor.userId, replacedBy });

async function change(
  tx: Tx,
  row: Row,
  what: Partial<Pick<Row, 'name' | 'removedBy' | 'replacedBy'>>,
): Promise<void> {
  await tx
    .updateTable('attachments')
    .set({
      ...what,
      ...(what.removedBy && { removedAt: sql<string>`now()` }),
      rowVersion: row.rowVersion + 1,
    })
    .where('companyId', '=', row.companyId)
    .where('id', '=', row.id)
    .execute();
}

async function record(
  db: Db,
  tx: Tx,
  actor: Actor,
  { invoice }: Place,
  what: Pick<NewEvent, 'type' | 'before' | 'after'>,
): Promise<void> {
  const { companyId, id: subjectId, submission, version } = invoice;
  const by = await actorOf(db, tx, actor);
  const of = { subjectKind: 'invoice', subjectId, submission, version, by };
  await recordEvent(tx, companyId, { ...of, ...what });
}

const ofPayment = ({ paymentId }: Place) => (paymentId === null ? {} : { paymentId });

const factsOf = (place: Place, { name, mediaType, sizeBytes, sha256 }: KeptFile) => ({
  name,
  mediaType,
  sizeBytes,
  sha256,
  ...ofPayment(place),
});

/** Of an invoice: a payment's files stay here, because its record is the ERP's own. */
async function send(tx: Tx, actor: Actor, { invoice, paymentId }: Place, only: string) {
  if (paymentId === null) await askToSend(tx, invoice, { only, askedBy: actor.userId });
}

async function viewsOf(tx: Tx, place: Place, rows: readonly Row[]): Promise<AttachmentView[]> {
  const sendings = await sendingsOf(tx, place.invoice, place.paymentId === null ? rows : []);
  return rows.map(({ companyId: _, ...row }) => ({ ...row, erp: sendings.get(row.id) ?? null }));
}

async function viewOf(tx: Tx, place: Place, row: Row): Promise<AttachmentView> {
  const [view] = await viewsOf(tx, place, [row]);
  if (!view) throw new Error(`no view of attachment ${row.id}`);
  return view;
}

// --- what is refused ---

/** The row of the invoice is locked: nobody adds another meanwhile. */
async function mustBeFew(tx: Tx, place: Place): Promise<void> {
  const { count } = await hanging(tx, place)
    .clearSelect()
    .select(sql<number>`count(*)::int`.as('count'))
    .where('removedAt', 'is', null)
    .executeTakeFirstOrThrow();
  if (count < MOST_ATTACHMENTS) return;
  throw new Refused(
    'NotPossibleNow',
    `There are ${MOST_ATTACHMENTS} files already, the most that there may be. Take one off first.`,
  );
}

function mustBeThere({ removedAt, replacedBy }: Row): void {
  if (removedAt === null) return;
  throw new Refused(
    'NotPossibleNow',
    replacedBy === null
      ? `The file was taken off at ${removedAt}.`
      : `The file was replaced at ${removedAt}, by ${replacedBy}.`,
  );
}

function mustBeNameOf({ mediaType }: Row, name: string): void {
  const why = whyNotNamed(name) ?? (isNameOfType(name, mediaType) ? undefined : OTHER_ENDING);
  if (why)
    throw new Refused('Invalid', 'The file cannot be called so.', {
      problems: [{ pointer: '/name', ...why }],
    });
}

const OTHER_ENDING = {
  rule: 'ending',
  detail: 'The name ends as that of another type does. The file stays what it is.',
};
