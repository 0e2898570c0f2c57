// Files beside bills and receivables. A reference finds them again, as it finds documents: after
// the lag of the search, and it may be given twice.
import type { Books } from './books.ts';
import type { DocumentKind } from './document-input.ts';
import { requireDocument, searchableUntil } from './document-view.ts';
import { idOf, seqOf } from './ids.ts';
import { readInput } from './input.ts';
import { requireFree } from './locks.ts';
import { instant, onlyKnown } from './query.ts';
import type { Query } from './query.ts';
import { refusal } from './refusal.ts';

interface Row {
  readonly seq: bigint;
  readonly kind: DocumentKind;
  readonly document: bigint;
  readonly reference: string | null;
  readonly name: string;
  readonly media_type: string;
  readonly size: bigint;
  readonly created_at: bigint;
}

const SELECT = `
select a.seq, d.kind, a.document, a.reference, a.name, a.media_type, length(a.data) as size,
  a.created_at
from attachments a join documents d on d.seq = a.document`;

/** Returns its id. */
export function createAttachment(
  books: Books,
  kind: DocumentKind,
  document: string,
  body: unknown,
): string {
  const { seq, state } = requireDocument(books, kind, document);
  requireFree(books, [document]);
  if (state === 'void') throw refusal(409, 'STATE_WRONG', `${document} is void.`);
  const input = readInput(body, ['reference', 'name', 'mediaType', 'data']);
  const reference = input.text('reference', 120);
  const name = input.text('name', 255, 'required');
  const mediaType = input.text('mediaType', 100, 'required');
  const data = input.text('data', Number.MAX_SAFE_INTEGER, 'required');
  const bytes = Buffer.from(data ?? '', 'base64');
  if (data !== null && bytes.toString('base64') !== data)
    input.fault('FIELD_INVALID', '"data" is no base64.', 'data');
  input.done();
  const made = books.run(
    `insert into attachments (document, reference, name, media_type, data, created_at)
     values (?, ?, ?, ?, ?, ?)`,
    seq,
    reference,
    name,
    mediaType,
    bytes,
    Date.now(),
  );
  return idOf('attachment', made);
}

export function listAttachments(
  books: Books,
  kind: DocumentKind,
  document: string,
  query: Query,
): { readonly rows: readonly unknown[] } {
  onlyKnown(query, ['reference']);
  const { seq } = requireDocument(books, kind, document);
  const { reference } = query;
  const until = reference === undefined ? Number.MAX_SAFE_INTEGER : searchableUntil(books, query);
  const rows = books.all<Row>(
    `${SELECT} where a.document = ?1 and a.reference is coalesce(?2, a.reference)
       and a.created_at <= ?3 order by a.seq`,
    seq,
    reference ?? null,
    until,
  );
  return { rows: rows.map(shown) };
}

/** With its bytes, unless they are not wanted. */
export function showAttachment(books: Books, id: string, withData: boolean) {
  const row = books.one<Row>(`${SELECT} where a.seq = ?`, seqOf('attachment', id) ?? 0n);
  if (!row) throw refusal(404, 'NOT_FOUND', `There is no attachment ${id}.`);
  if (!withData) return shown(row);
  const kept = books.one<{ data: Uint8Array }>(
    'select data from attachments where seq = ?',
    row.seq,
  );
  return { ...shown(row), data: Buffer.from(kept?.data ?? []).toString('base64') };
}

/** To be called before the document's own row goes, and theirs with it. */
export function forgetAttachments(books: Books, document: bigint): void {
  const ids = books
    .all<{ seq: bigint }>('select seq from attachments where document = ?', document)
    .map(({ seq }) => idOf('attachment', seq));
  for (const id of ids) books.run('delete from idempotency_keys where record = ?', id);
}

const shown = (row: Row) => ({
  id: idOf('attachment', row.seq),
  document: idOf(row.kind, row.document),
  reference: row.reference,
  name: row.name,
  mediaType: row.media_type,
  sizeBytes: Number(row.size),
  createdAt: instant(row.created_at),
});
