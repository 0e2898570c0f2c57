// A Temporal server of another version does not read the file of the one before: it begins with an
// empty one, and everything that was open goes on by itself, each in the ERP once.
import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { answered, keyed, readInvoice } from '../../cli/api-client.ts';
import { demoInvoices, exportIt, send, statusOf, synced } from './invoices.ts';
import type { Demo } from './invoices.ts';
import { aFolder, processesWith } from './processes.ts';
import { benchOf } from './sandbox-bench.ts';
import { asOwner, fixedPorts, started } from './supervised.ts';
import type { Started } from './supervised.ts';
import { until } from './until.ts';

/** Everything is started twice here, beside other tests that do the same. */
vi.setConfig({ testTimeout: 400_000 });

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
  await benchOf(first.run()).put('/faults', { faults: [NO_PAYMENTS, LOST_ANSWER] });
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
    async () => (await readSync(second, question)).status === 'answered',
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
  const { revision } = await readInvoice(approver, id);
  const params = { path: { id }, header: keyed() };
  await approver.POST('/v1/invoices/{id}/accept', { params, body: { revision } });
}

const readSync = (all: Started, id: string) =>
  answered(all.as('auditor').GET('/v1/payment-syncs/{id}', { params: { path: { id } } }));

/** The ERP has it, and will be asked for it in ten seconds. */
async function answerLost(all: Started, invoice: Demo): Promise<void> {
  await exportIt(all, invoice);
  await until('its answer is lost', async () => {
    const { waiting } = await readInvoice(all.as('auditor'), invoice.id);
    return waiting?.attempts?.reason === 'ErpUnclear';
  });
}

/** Asked for over a minute, as Postgres sees it. Says under which id its answer will be. */
async function unanswered(all: Started, { id }: Demo): Promise<string> {
  const approver = all.as('approver');
  const { connectionId } = await readInvoice(approver, id);
  const params = { path: { id: connectionId ?? '' } };
  const asking = { params, body: { invoiceId: id } };
  // It waits longer than we do.
  void approver.POST('/v1/connections/{id}/payment-syncs', asking).catch(() => undefined);
  const [question] = await until('the ERP was asked in vain', async () => {
    const found = await asOwner(
      all.home,
      `update erp_requests set asked_at = asked_at - interval '70 seconds'
       where kind = 'payments' and reason = 'ErpDown' returning id as name`,
    );
    return found.length > 0 && found;
  });
  return String(question);
}

/** What this version finds of its own is nothing. */
function asOfAnotherVersion(folder: string): void {
  const files = readdirSync(folder).filter((name) => name.startsWith('server-'));
  expect(files.some((name) => name.endsWith('.db'))).toBe(true);
  for (const name of files) renameSync(join(folder, name), join(folder, `former-${name}`));
}
