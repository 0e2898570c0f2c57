// The demo's invoices: those it begins with, and the one that `tieout demo` makes each time.
import { answered } from './api-client.ts';
import type { ApiClient, Invoice } from './api-client.ts';
import type { DemoContract } from './demo-company.ts';
import { INVOICES } from './demo-data.ts';
import type { InvoiceData } from './demo-data.ts';

export async function loadDemoInvoices(
  api: ApiClient,
  contracts: Readonly<Record<string, DemoContract>>,
): Promise<void> {
  for (const invoice of INVOICES) {
    const contract = contracts[invoice.contract];
    if (!contract) throw new Error(`The demo has no contract ${invoice.contract}.`);
    await api.PUT('/v1/invoices/by-external-id/{externalId}', {
      params: { path: { externalId: `demo-${invoice.number}` } },
      body: invoiceOf(contract, invoice),
    });
  }
}

export const newInvoice = (
  api: ApiClient,
  contract: DemoContract,
  invoice: Omit<InvoiceData, 'contract'>,
): Promise<Invoice> => answered(api.POST('/v1/invoices', { body: invoiceOf(contract, invoice) }));

function invoiceOf(contract: DemoContract, { number, lines }: Omit<InvoiceData, 'contract'>) {
  const { id, kind, projectId, itemIds } = contract;
  return {
    kind,
    projectId,
    ...(kind === 'owner' ? { primeContractId: id } : { commitmentId: id }),
    number,
    billedOn: new Date().toISOString().slice(0, 10),
    reviewStatus: 'approved' as const,
    lines: lines.map(([workThisPeriod, workRetained], at) => ({
      contractItemId: itemIds[at] ?? '',
      workThisPeriod,
      workRetained,
    })),
  };
}
