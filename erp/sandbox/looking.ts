// Looking for what is in the sandbox ERP by other means than our key, in whichever way it is
// reached: by its id, by likeness, and whether it was removed.
import type { Static } from 'typebox';
import type { ExportDocument } from '../../domain/document.ts';
import type { InvoiceKind } from '../../domain/invoice.ts';
import type { ErpConnector } from '../connector.ts';
import { ErpError } from '../connector.ts';
import * as wire from './wire.ts';

type Document = Static<typeof wire.Document>;

/** What the ERP is asked. Each `ask` is one question; the same one is answered as before. */
export interface Reach {
  /** Throws `NotThere`. */
  read(kind: InvoiceKind, id: string, ask: string): Promise<Document>;
  /** Complete, as far as its lists are up to date. */
  list(
    kind: InvoiceKind,
    filter: Readonly<Partial<Record<'party' | 'docNumber' | 'total' | 'ids', string>>>,
    ask: string,
  ): Promise<readonly Document[]>;
  /** The trace that a deletion leaves, if this record was deleted. */
  deletions(record: string, ask: string): Promise<readonly Static<typeof wire.Deletion>[]>;
  ping(ask: string): Promise<Static<typeof wire.Ping>>;
}

export function lookingBy(
  reach: Reach,
): Pick<ErpConnector, 'readDocument' | 'readDocuments' | 'findLikely' | 'removeCheck'> {
  const readDocument: ErpConnector['readDocument'] = async (id, kind, ask) => {
    // What is no id of a document would be another question there.
    if (!wire.isDocumentId(id)) return undefined;
    return reach.read(kind, id, ask).then(wire.toDocument, wire.unlessGone);
  };

  return {
    readDocument,

    async readDocuments(ids, kind, ask) {
      const asked = ids.filter(wire.isDocumentId);
      if (asked.length === 0) return [];
      const rows = await reach.list(kind, { ids: asked.join(',') }, ask);
      return rows.map(wire.toDocument);
    },

    async findLikely(document, ask) {
      const { kind, number: docNumber, total } = document;
      const party = document.party.id;
      const numbered = await reach.list(kind, { party, docNumber }, ask);
      const asLarge = await reach.list(kind, { party, total }, `${ask}-total`);
      const known = new Set(numbered.map(({ id }) => id));
      const others = asLarge.filter((row) => !known.has(row.id) && hasDayOf(document, row));
      return [...numbered, ...others]
        .filter(({ state }) => state !== 'void')
        .slice(0, MOST_LIKELY)
        .map(wire.toDocument);
    },

    async removeCheck({ id, kind, number }, ask) {
      const there = await readDocument(id, kind, ask);
      if (there && there.state !== 'cancelled') return { isGone: false, document: there };
      if (there) return { isGone: true, words: `It was cancelled there (${id}).` };
      const [deletion] = await reach.deletions(id, `${ask}-deletions`);
      if (deletion)
        return { isGone: true, words: `It was deleted there at ${deletion.deletedAt} (${id}).` };
      return neverThere(reach, { id, kind, number }, ask);
    },
  };
}

/** No trace of it: the books are older than the document, or they are others. */
async function neverThere(
  reach: Reach,
  { id, kind, number }: Parameters<ErpConnector['removeCheck']>[0],
  ask: string,
): ReturnType<ErpConnector['removeCheck']> {
  const listed = await reach.list(kind, { docNumber: number }, `${ask}-list`);
  if (listed.some((row) => row.id === id))
    throw new ErpError('ErpDown', `The ERP lists document ${id} and does not show it`);
  const { company, documents } = await reach.ping(`${ask}-ping`);
  if (documents > 0)
    return { isGone: true, words: `${company} has no document ${id} and recorded no deletion.` };
  const words = `${company} has no document ${id}, recorded no deletion of it, and shows no other document either: are these the right books?`;
  throw new ErpError('ErpRejected', words, { words });
}

const hasDayOf = ({ billedOn, accountingDate }: ExportDocument, row: Document): boolean =>
  [billedOn, accountingDate].some((day) => day === row.docDate || day === row.bookDate);

const MOST_LIKELY = 20;
