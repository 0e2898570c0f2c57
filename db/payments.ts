// All payments of one invoice, as the ERP lists them when it is asked for that document alone.
import { capabilitiesOf } from '../domain/connectors.ts';
import type { Capabilities } from '../domain/connectors.ts';
import type { ErpPayment } from '../domain/document.ts';
import type { Tx } from './index.ts';
import type { InvoiceRow, Telling } from './invoices.ts';
import { recordPage } from './payment-pages.ts';
import type { PaymentCounts, Reading } from './payment-pages.ts';

/**
 * Records all payments of one synced invoice, whose row is locked. `facts` is the complete list as
 * it was read at `askedAt`, so that what is missing from it was deleted in the ERP.
 */
export async function recordPayments(
  tx: Tx,
  row: InvoiceRow,
  facts: readonly ErpPayment[],
  { by, askedAt, erpBehindMs }: Pick<Reading, 'by' | 'askedAt' | 'erpBehindMs'>,
): Promise<{ counts: PaymentCounts; telling?: Telling }> {
  const { companyId, connectionId, erpDocumentId: documentId, kind } = row;
  if (!connectionId || !documentId) throw new Error(`invoice ${row.id} is in no ERP`);
  const source = await getSource(tx, { companyId, connectionId });
  const { counts, tellings } = await recordPage(
    tx,
    {
      companyId,
      connectionId,
      ...source,
      askedAt,
      erpBehindMs,
      by,
    },
    {
      applied: facts.map((fact) => ({ ...fact, documentId, kind })),
      wholePayments: [],
      wholeDocuments: [documentId],
      deletedPayments: [],
    },
  );
  const [telling] = tellings;
  return { counts, ...(telling && { telling }) };
}

/** What has to be known of a connection to record what its ERP says of payments. */
export async function getSource(
  tx: Tx,
  { companyId, connectionId }: { readonly companyId: string; readonly connectionId: string },
): Promise<{ capabilities: Capabilities; syncFrom: string }> {
  const source = await tx
    .selectFrom('connections as c')
    .leftJoin('paymentFeeds as f', (join) =>
      join.onRef('f.companyId', '=', 'c.companyId').onRef('f.connectionId', '=', 'c.id'),
    )
    .select(['c.connector', 'c.settings', 'f.syncFrom'])
    .where('c.companyId', '=', companyId)
    .where('c.id', '=', connectionId)
    .executeTakeFirstOrThrow();
  const capabilities = capabilitiesOf(source.connector, source.settings);
  return { capabilities, syncFrom: source.syncFrom ?? EVER };
}

/** Nobody has said from when on it is to be read. */
const EVER = '1970-01-01T00:00:00.000Z';
