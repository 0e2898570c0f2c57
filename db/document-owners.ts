// Which invoice an ERP's document belongs to: none is linked to two.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { ErpDocument } from '../domain/document.ts';
import type { Db, Tx } from './index.ts';
import type { InvoiceRow } from './invoices.ts';

/** The invoice that has this document already, if one has. */
export async function whoseDocument(
  tx: Tx,
  row: InvoiceRow,
  document: ErpDocument,
): Promise<{ number: string } | undefined> {
  const { rows } = await sql<{ number: string | null }>`
    select ${numberOfOwner(row, document)} as number`.execute(tx);
  const number = rows[0]?.number;
  return number ? { number } : undefined;
}

export const numberOfOwner = (row: InvoiceRow, document: ErpDocument) => sql<string | null>`(
  select i.number from invoices i where ${isOnConnection(row)} and i.erp_document_id = ${document.id})`;

const isOnConnection = ({ companyId, connectionId, kind }: InvoiceRow) => sql`
  i.company_id = ${companyId} and i.connection_id = ${connectionId} and i.kind = ${kind}`;

/** Which of these documents, by the ERP's ids, another invoice is linked to. */
export const linkedElsewhere = (row: InvoiceRow, ids: RawBuilder<unknown>) => sql<string[]>`array(
  select i.erp_document_id from invoices i
  where ${isOnConnection(row)} and i.id <> ${row.id} and i.erp_document_id in (${ids}))`;

/** Those of them that are no other invoice's: what is merely alike may be. */
export async function withoutOthers(
  db: Db,
  row: InvoiceRow,
  documents: readonly ErpDocument[],
): Promise<ErpDocument[]> {
  if (documents.length === 0) return [];
  const ids = sql.join(documents.map((one) => one.id));
  const { rows } = await db.inCompany(row.companyId, (tx) =>
    sql<{ taken: string[] }>`select ${linkedElsewhere(row, ids)} as taken`.execute(tx),
  );
  return documents.filter((one) => !rows[0]?.taken.includes(one.id));
}
