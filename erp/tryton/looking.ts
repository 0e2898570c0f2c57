// Looking for what is in Tryton by other means than our key: by its id, by likeness, and whether it
// was removed. A search leaves out in silence what Tryton's rules hide from its user, also when
// they were changed a moment ago: only a refused read proves that a document is not there.
import { Type } from 'typebox';
import type { ErpDocument, ExportDocument } from '../../domain/document.ts';
import type { InvoiceKind } from '../../domain/invoice.ts';
import { ErpError } from '../connector.ts';
import type { LinkedDocument, RemoveCheck } from '../connector.ts';
import { FIELDS, idOf, Invoice, readInvoice, toDocument, TYPES } from './invoices.ts';
import type { Rpc } from './rpc.ts';
import { date, Id } from './wire.ts';

const Owned = Type.Intersect([Invoice, Type.Object({ company: Id })]);

/** Its user may see several companies; of another one there is nothing here. */
export async function readDocument(
  rpc: Rpc,
  id: string,
  kind: InvoiceKind,
): Promise<ErpDocument | undefined> {
  const asked = idOf(id);
  if (asked === 0) return undefined;
  const fields = [...FIELDS, 'company'];
  const [invoice] = await rpc.search('account.invoice', [['id', '=', asked]], Owned, fields);
  if (!invoice) {
    await proveMissing(rpc, asked);
    return undefined;
  }
  const isOurs = invoice.type === TYPES[kind] && invoice.company === (await rpc.company());
  return isOurs ? toDocument(invoice) : undefined;
}

/** Those that a search shows, of our company. */
export async function readDocuments(
  rpc: Rpc,
  ids: readonly string[],
  kind: InvoiceKind,
): Promise<ErpDocument[]> {
  const domain = [
    ['id', 'in', ids.map(idOf)],
    ['company', '=', await rpc.company()],
    ['type', '=', TYPES[kind]],
  ];
  return (await rpc.search('account.invoice', domain, Invoice, FIELDS)).map(toDocument);
}

/** Not cancelled, of the same party: with the same reference, or the same total and a date. */
export async function findLikely(rpc: Rpc, document: ExportDocument): Promise<ErpDocument[]> {
  const days = [date(document.billedOn), date(document.accountingDate)];
  const domain = [
    ['company', '=', await rpc.company()],
    ['type', '=', TYPES[document.kind]],
    ['party', '=', idOf(document.party.id)],
    ['state', '!=', 'cancelled'],
    [
      'OR',
      ['reference', '=', document.number],
      ['invoice_date', 'in', days],
      ['accounting_date', 'in', days],
    ],
  ];
  const found = (await rpc.search('account.invoice', domain, Invoice, FIELDS)).map(toDocument);
  const hasNumber = (one: ErpDocument): boolean => one.number === document.number;
  const hasSum = (one: ErpDocument): boolean =>
    one.total === document.total && one.currency === document.currency;
  return found
    .filter((one) => hasNumber(one) || hasSum(one))
    .toSorted((a, b) => Number(hasNumber(b)) - Number(hasNumber(a)))
    .slice(0, MOST_LIKELY);
}

const MOST_LIKELY = 20;

/**
 * Nothing posted can be deleted in Tryton: it is cancelled there, or the database is an older one.
 */
export async function removeCheck(rpc: Rpc, { id }: LinkedDocument): Promise<RemoveCheck> {
  const there = await readInvoice(rpc, idOf(id));
  if (there && there.state !== 'cancelled') return { isGone: false, document: there };
  if (there) return { isGone: true, words: `It was cancelled in Tryton (id ${id}).` };
  await proveMissing(rpc, idOf(id));
  return { isGone: true, words: `It is not in Tryton any more (id ${id}).` };
}

/** As in `ir/message.xml` of Tryton 8.2; what rules hide is refused in other words. */
const NOT_THERE = /that don't exist/;

/** Throws unless Tryton itself says that it has no invoice with this id. */
async function proveMissing(rpc: Rpc, id: number): Promise<void> {
  try {
    await rpc.ask('model.account.invoice.read', [[id], ['id']], Type.Unknown());
  } catch (error) {
    if (error instanceof ErpError && NOT_THERE.test(error.words ?? '')) return;
    throw error;
  }
  throw new ErpError('ErpDown', `Tryton reads document ${id}, but a search does not show it`);
}
