// When a look into the ERP proves what is there: after whatever was sent for the invoice, in any of
// its submissions, has had its request time-out and the ERP's lag (design.md section 5).
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Capabilities } from '../domain/connectors.ts';
import type { InvoiceRow } from './invoices.ts';

/** Null while nothing was ever sent. */
export const sureAt = (
  { companyId, id }: Pick<InvoiceRow, 'companyId' | 'id'>,
  { requestTimeoutMs, lagMs }: Pick<Capabilities, 'requestTimeoutMs' | 'lagMs'>,
): RawBuilder<string | null> => sql<string | null>`(
  select max(create_sent_at) + make_interval(secs => ${(requestTimeoutMs + lagMs) / 1000})
  from export_attempts where company_id = ${companyId} and invoice_id = ${id})`;

/**
 * Whether the candidates of a row of `export_attempts` prove what is there. Null when none were
 * read.
 */
export const isSure = (...of: Parameters<typeof sureAt>): RawBuilder<boolean | null> => sql<
  boolean | null
>`
  candidates_at > coalesce(${sureAt(...of)}, '-infinity')`;
