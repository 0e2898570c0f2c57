// Creates a document in Tryton in two steps, draft and posting, either of which may be the last
// that an attempt lives to see. A draft is found by its key and finished; it is never made twice.
import { Type } from 'typebox';
import type { ErpDocument, ExportDocument } from '../../domain/document.ts';
import { ErpError } from '../connector.ts';
import type { InvoiceValues } from './invoices.ts';
import { findSimilar, idOf, invoiceValues, readInvoice } from './invoices.ts';
import type { Rpc } from './rpc.ts';
import { TrytonQuestion } from './rpc.ts';
import { Id, Ids, Text } from './wire.ts';

type AboutToSend = () => Promise<void>;

const Draft = Type.Object({
  id: Id,
  state: Type.String(),
  lines: Ids,
  taxes: Ids,
  _timestamp: Text,
});

export async function exportInvoice(
  rpc: Rpc,
  document: ExportDocument,
  key: string,
  halfDone: ErpDocument | undefined,
  aboutToSend: AboutToSend,
): Promise<ErpDocument> {
  const there = halfDone && (await readInvoice(rpc, idOf(halfDone.id)));
  // No draft any more, by whomever: the caller compares.
  if (there && there.state !== 'draft') return there;
  const values = await invoiceValues(rpc, document, key);
  const id = there
    ? await bringUpToDate(rpc, idOf(there.id), values, aboutToSend)
    : await createDraft(rpc, values, aboutToSend);
  await post(rpc, id, document, aboutToSend);
  const posted = await readInvoice(rpc, id);
  if (posted) return posted;
  const words = `Tryton's document ${id} is gone after it was posted.`;
  throw new ErpError('ErpMismatch', words, { words });
}

async function createDraft(
  rpc: Rpc,
  { header, lines, taxes }: InvoiceValues,
  aboutToSend: AboutToSend,
): Promise<number> {
  const record = { ...header, lines: [['create', lines]], taxes: [['create', taxes]] };
  const [id] = await rpc.change(
    'model.account.invoice.create',
    [[record]],
    Type.Array(Id, { minItems: 1 }),
    aboutToSend,
  );
  return Number(id);
}

/**
 * A draft may be older than a correction that a person has made since; what is validated is not
 * touched.
 */
async function bringUpToDate(
  rpc: Rpc,
  id: number,
  { header, lines, taxes }: InvoiceValues,
  aboutToSend: AboutToSend,
): Promise<number> {
  const fields = ['state', 'lines', 'taxes', '_timestamp'];
  const [draft] = await rpc.search('account.invoice', [['id', '=', id]], Draft, fields);
  if (draft?.state !== 'draft') return id;
  const record = {
    ...header,
    lines: replaced(draft.lines, lines),
    taxes: replaced(draft.taxes, taxes),
  };
  // Refused when somebody has changed the draft since it was read.
  const locked = { _timestamp: { [`account.invoice,${id}`]: draft._timestamp } };
  const method = 'model.account.invoice.write';
  await rpc.change(method, [[id], record], Type.Unknown(), aboutToSend, locked);
  return id;
}

const replaced = (old: readonly number[], fresh: readonly unknown[]): unknown[] => [
  ['delete', old],
  ['create', fresh],
];

/** Questions that are answered with yes. A due date in the past is what the invoice says. */
const HARMLESS = new Set(['invoice_payment_term']);

async function post(
  rpc: Rpc,
  id: number,
  document: ExportDocument,
  aboutToSend: AboutToSend,
): Promise<void> {
  const once = (): Promise<unknown> =>
    rpc.change('model.account.invoice.post', [[id]], Type.Unknown(), aboutToSend);
  try {
    await once().catch(async (error: unknown) => {
      if (!(error instanceof TrytonQuestion) || !HARMLESS.has(error.question)) throw error;
      const skip = [error.warning, false];
      await rpc.change('model.res.user.warning.skip', skip, Type.Unknown(), aboutToSend);
      return once();
    });
  } catch (error) {
    if (!isRefusal(error)) throw error; // unclear or busy: the draft stays and is found again
    // Posting is not repeatable: this may be the second time, and the first one's answer was lost.
    if ((await readInvoice(rpc, id))?.state === 'posted') return;
    const refused = isSimilar(error) ? await duplicate(rpc, id, document, error) : error;
    await removeDraft(rpc, id, aboutToSend);
    throw refused;
  }
}

const isRefusal = (error: unknown): error is ErpError =>
  error instanceof ErpError && /^Erp(Rejected|PeriodClosed)$/.test(error.failure);

const isSimilar = (error: ErpError): boolean =>
  error instanceof TrytonQuestion && error.question === 'invoice_similar';

async function duplicate(
  rpc: Rpc,
  id: number,
  document: ExportDocument,
  question: ErpError,
): Promise<ErpError> {
  const others = (await findSimilar(rpc, document, id)).map(
    (other) =>
      `${other.ownNumber ?? 'a document without a number'} (id ${other.id}, ${other.state}, ${other.total} ${other.currency})`,
  );
  const words =
    others.length > 0
      ? `Tryton has "${document.number}" already: ${others.join(', ')}.`
      : (question.words ?? '');
  return new ErpError('ErpDuplicate', words, { words });
}

/**
 * A refused document leaves nothing behind: its draft would keep the same invoice, sent again, from
 * being posted. If this fails, the draft is found by its key the next time.
 */
async function removeDraft(rpc: Rpc, id: number, aboutToSend: AboutToSend): Promise<void> {
  try {
    const fields = ['state', 'lines', 'taxes', '_timestamp'];
    const [draft] = await rpc.search('account.invoice', [['id', '=', id]], Draft, fields);
    if (draft?.state !== 'draft') return;
    await rpc.change('model.account.invoice.delete', [[id]], Type.Unknown(), aboutToSend);
  } catch (error) {
    if (!(error instanceof ErpError)) throw error; // we may not write any more, or it is a bug
  }
}
