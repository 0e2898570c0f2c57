// The demo's invoices: those it begins with, and the one that `tieout demo` makes each time.
import type { Answer, ApiClient } from './api-client.ts';
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
    await api.put(
      `/v1/invoices/by-external-id/demo-${invoice.number}`,
      invoiceOf(contract, invoice),
    );
  }
}

export const newInvoice = (
  api: ApiClient,
  contract: DemoContract,
  invoice: Omit<InvoiceData, 'contract'>,
): Promise<Answer> => api.post('/v1/invoices', invoiceOf(contract, invoice));

function invoiceOf(contract: DemoContract, { number, lines }: Omit<InvoiceData, 'contract'>) {
  const { id, kind, projectId, itemIds } = contract;
  return {
    kind,
    projectId,
    ...(kind === 'owner' ? { primeContractId: id } : { commitmentId: id }),
    number,
    billedOn: new Date().toISOString().slice(0, 10),
    reviewStatus: 'approved',
    lines: lines.map(([workThisPeriod, workRetained], at) => ({
      contractItemId: itemIds[at],
      workThisPeriod,
      workRetained,
    })),
  };
}
