// The demo company's invoices in the hands of its people, through the API of a supervised run.
import { answered, keyed, readInvoice } from '../../cli/api-client.ts';
import type { ApiClient } from '../../cli/api-client.ts';
import type { Started } from './supervised.ts';
import { until } from './until.ts';

export interface Demo {
  readonly number: string;
  readonly id: string;
}

/** The invoices that the demo begins with. */
export async function demoInvoices(all: Started): Promise<Demo[]> {
  const params = { query: { limit: 200 } };
  const { items } = await answered(all.as('auditor').GET('/v1/invoices', { params }));
  return items.map(({ id, number }) => ({ id, number }));
}

export async function send(all: Started, { id }: Demo): Promise<void> {
  const params = { path: { id }, header: keyed(`send ${id}`) };
  await all.as('projectUser').POST('/v1/invoices/{id}/send', { params });
}

/** Accept and export in one; again with the same key as often as it takes while the API is away. */
export async function exportIt(all: Started, { id }: Demo): Promise<void> {
  const params = { path: { id }, header: keyed(`export ${id}`) };
  await patiently(async () => {
    const approver = all.as('approver');
    const { revision } = await readInvoice(approver, id);
    await approver.POST('/v1/invoices/{id}/export', { params, body: { revision } });
  });
}

export const statusOf = async (api: ApiClient, { id }: Demo): Promise<string> =>
  (await readInvoice(api, id)).erpStatus;

export async function synced(all: Started, invoice: Demo): Promise<void> {
  // Processes are being killed meanwhile: no answer means not yet, and `until` ends the patience.
  await until(
    `${invoice.number} is synced`,
    async () => (await statusOf(all.as('auditor'), invoice).catch(() => '')) === 'synced',
    90_000,
  );
}

/** A person who tries again while the API or its database is being started again. */
async function patiently(work: () => Promise<void>): Promise<void> {
  await until(
    'it is answered',
    () =>
      work().then(
        () => true,
        (error: unknown) => {
          if (/does not answer|with 503|fetch failed|aborted/.test(String(error))) return false;
          throw error;
        },
      ),
    60_000,
  );
}
