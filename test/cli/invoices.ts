// The demo company's invoices in the hands of its people, through the API of a supervised run.
import { listOf, textOf } from '../../cli/api-client.ts';
import type { Answer, ApiClient } from '../../cli/api-client.ts';
import type { Started } from './supervised.ts';
import { until } from './until.ts';

export interface Demo {
  readonly number: string;
  readonly id: string;
}

/** The invoices that the demo begins with. */
export async function demoInvoices(all: Started): Promise<Demo[]> {
  const items = listOf(await all.as('auditor').get('/v1/invoices?limit=200'), 'items');
  return items.map((item) => ({ id: textOf(item, 'id'), number: textOf(item, 'number') }));
}

export const send = (all: Started, { id }: Demo): Promise<Answer> =>
  all.as('projectUser').post(`/v1/invoices/${id}/send`, {}, `send ${id}`);

/** Accept and export in one; again with the same key as often as it takes while the API is away. */
export async function exportIt(all: Started, { id }: Demo): Promise<void> {
  const path = `/v1/invoices/${id}`;
  await patiently(async () => {
    const approver = all.as('approver');
    const revision = textOf(await approver.get(path), 'revision');
    await approver.post(`${path}/export`, { revision }, `export ${id}`);
  });
}

export const statusOf = async (api: ApiClient, { id }: Demo): Promise<string> =>
  textOf(await api.get(`/v1/invoices/${id}`), 'erpStatus');

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
