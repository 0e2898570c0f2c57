// Under which keys an invoice's documents are found in the ERP: one key for each submission, and
// one more for each time that a person had the document created again (design.md section 5).
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from './index.ts';

export interface ExportKeys {
  /** Of this submission as it stands now: the key of a create. */
  readonly key: string;
  /** How often a person had it created again in this submission; part of the key. */
  readonly again: number;
  /** Under which documents may be there from before. */
  readonly earlierKeys: readonly string[];
  /** Documents that a person has seen and passed over by `createAgain`: they are no doubles. */
  readonly passedOver: readonly string[];
}

interface SubmissionRef {
  readonly companyId: string;
  readonly invoiceId: string;
  readonly submission: number;
}

/** The same for every attempt: never a run's, an activity's or an attempt's id. */
export function exportKey(of: SubmissionRef, again = 0): string {
  const { companyId, invoiceId, submission } = of;
  const decision = again > 0 ? `/${again}` : '';
  const hash = createHash('sha256').update(`${companyId}/${invoiceId}/${submission}${decision}`);
  return `tieout-${hash.digest('hex').slice(0, 32)}`;
}

/** What the row of a submission's attempts says of its keys. */
export interface KeyedSubmission {
  readonly submission: number;
  readonly again: number;
  readonly wasSent: boolean;
  readonly passedOver: readonly string[];
}

export async function exportKeys(tx: Tx, at: SubmissionRef): Promise<ExportKeys> {
  const { rows } = await sql<KeyedSubmission>`
    select submission, again, create_sent_at is not null as "wasSent", passed_over as "passedOver"
    from export_attempts
    where company_id = ${at.companyId} and invoice_id = ${at.invoiceId}
      and submission <= ${at.submission}
    order by submission desc`.execute(tx);
  return keysOf(at, rows);
}

/** Of the invoice's submissions up to this one, the newest first. */
export function keysOf(at: SubmissionRef, rows: readonly KeyedSubmission[]): ExportKeys {
  const current = rows.find((row) => row.submission === at.submission);
  const again = current?.again ?? 0;
  const earlier = rows.flatMap((row) => {
    const isCurrent = row.submission === at.submission;
    // Of an earlier submission the last key counts too, once a create was sent under it.
    const numbers = row.again + (isCurrent || !row.wasSent ? 0 : 1);
    const of = { ...at, submission: row.submission };
    return Array.from({ length: numbers }, (_, number) => exportKey(of, number));
  });
  return {
    key: exportKey(at, again),
    again,
    earlierKeys: earlier,
    passedOver: rows.flatMap((row) => row.passedOver),
  };
}
