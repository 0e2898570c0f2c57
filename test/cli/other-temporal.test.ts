// A Temporal server of another version does not read the file of the one before: it begins with an
// empty one, and everything that was open goes on by itself, each in the ERP once.
import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { textOf } from '../../cli/api-client.ts';
import { demoInvoices, exportIt, send, statusOf, synced } from './invoices.ts';
import type { Demo } from './invoices.ts';
import { aFolder, processesWith } from './processes.ts';
import { asOwner, fixedPorts, sandboxOf, started } from './supervised.ts';
import type { Started } from './supervised.ts';
import { until } from './until.ts';

/** Everything is started twice here, beside other tests that do the same. */
vi.setConfig({ testTimeout: 240_000 });

test('after another version of the CLI invoices and questions go on by themselves, once', async () => {
  using folder = aFolder();
  const home = join(folder.path, 'home');
  const ports = await fixedPorts();
  const first = await started(home, ports);
  const invoices = (await demoInvoices(first)) as [Demo, Demo, Demo, Demo];
  const [sent, accepted, exporting, paid] = invoices;
  for (const invoice of invoices) await send(first, invoice);
  await exportIt(first, paid);
  await synced(first, paid);
  await accept(first, accepted);
  await sandboxOf(first).put('/faults', { faults: [NO_PAYMENTS, LOST_ANSWER] });
  const question = await unanswered(first, paid);
  await answerLost(first, exporting);
  expect((await first.stop()).code).toBe(0);
  asOfAnotherVersion(join(home, 'temporal'));

  const second = await started(home, ports);
  expect(await statusOf(second.as('auditor'), sent)).toBe('readyToExport');
  expect(await statusOf(second.as('auditor'), accepted)).toBe('accepted');
  await synced(second, exporting); // nobody told it to
  await until(
    'the question is answered',
    async () => (await second.as('auditor').get(question))['status'] === 'answered',
  );
  for (const invoice of [sent, accepted]) await exportIt(second, invoice);
  for (const invoice of invoices) {
    await synced(second, invoice);
    expect(await second.documents(invoice.number), invoice.number).toHaveLength(1);
  }
  expect((await second.stop()).code).toBe(0);
  expect(processesWith(folder.path)).toEqual([]);
});

const NO_PAYMENTS = { on: '*.payments', do: 'error', status: 503 };
const LOST_ANSWER = { on: '*.create', do: 'commitThenDrop', next: 1 };

async function accept(all: Started, { id }: Demo): Promise<void> {
  const approver = all.as('approver');
  const revision = textOf(await approver.get(`/v1/invoices/${id}`), 'revision');
  await approver.post(`/v1/invoices/${id}/accept`, { revision });
}

/** The ERP has it, and will be asked for it in ten seconds. */
async function answerLost(all: Started, invoice: Demo): Promise<void> {
  await exportIt(all, invoice);
  await until('its answer is lost', async () => {
    const { waiting } = await all.as('auditor').get(`/v1/invoices/${invoice.id}`);
    const { attempts } = waiting as { attempts: { reason: string | null } | null };
    return attempts?.reason === 'ErpUnclear';
  });
}

/** Asked for over a minute, as Postgres sees it. Says where its answer will be. */
async function unanswered(all: Started, { id }: Demo): Promise<string> {
  const approver = all.as('approver');
  const connectionId = textOf(await approver.get(`/v1/invoices/${id}`), 'connectionId');
  const path = `/v1/connections/${connectionId}/payment-syncs`;
  void approver.post(path, { invoiceId: id }).catch(() => undefined); // it waits longer than we do
  const [question] = await until('the ERP was asked in vain', async () => {
    const found = await asOwner(
      all.home,
      `update erp_requests set asked_at = asked_at - interval '70 seconds'
       where kind = 'payments' and reason = 'ErpDown' returning id as name`,
    );
    return found.length > 0 && found;
  });
  return `/v1/payment-syncs/${String(question)}`;
}

/** What this version finds of its own is nothing. */
function asOfAnotherVersion(folder: string): void {
  const files = readdirSync(folder).filter((name) => name.startsWith('server-'));
  expect(files.some((name) => name.endsWith('.db'))).toBe(true);
  for (const name of files) renameSync(join(folder, name), join(folder, `former-${name}`));
}
