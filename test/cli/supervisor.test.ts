// Everything that `npm start` starts, killed part by part and as a whole: every invoice goes on
// where it was, each is in the ERP once, and no process is left behind.
import { chownSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Ids } from '../../cli/watched.ts';
import { demoInvoices, exportIt, send, synced } from './invoices.ts';
import { aFolder, gone, isRoot, NOBODY, othersMayEnter, processesWith } from './processes.ts';
import { fixedPorts, settings, started, tieout } from './supervised.ts';
import type { Started } from './supervised.ts';
import { until } from './until.ts';

/** Everything is started several times here, beside other tests that do the same. */
vi.setConfig({ testTimeout: 400_000 });

test('each part is killed in turn: it runs again at its address, and the invoice goes on', async () => {
  using folder = aFolder('tieout cli ');
  const home = join(folder.path, 'home');
  const all = await started(home);
  const before = all.run().addresses;
  const [first, ...others] = await demoInvoices(all);
  if (!first) throw new Error('The demo has no invoices.');
  const parts = ['worker', 'api', 'signIn', 'sandbox', 'temporal', 'postgres'];
  await send(all, first);
  for (const part of parts) {
    const killed = all.kill(part);
    await until(`${part} runs again`, () => (all.run().pids?.[part] ?? killed) !== killed);
    expect(all.out()).toContain('ended (SIGKILL)');
    const invoice = others.shift();
    if (!invoice) continue;
    await send(all, invoice);
    await exportIt(all, invoice);
    await synced(all, invoice);
    expect(await all.documents(invoice.number), part).toHaveLength(1);
  }
  expect(all.run().addresses).toEqual(before);
  await exportIt(all, first); // sent before all of it
  await synced(all, first);
  expect(await all.documents(first.number)).toHaveLength(1);
  expect((await all.stop()).code).toBe(0);
  expect(processesWith(folder.path)).toEqual([]);
});

test('the supervisor is killed while invoices are exported: started again, all go on', async () => {
  using folder = aFolder();
  const home = join(folder.path, 'home');
  const ports = await fixedPorts();
  const first = await started(home, ports);
  const invoices = await demoInvoices(first);
  for (const invoice of invoices) await send(first, invoice);
  const [waiting, ...exported] = invoices;
  for (const invoice of exported) await exportIt(first, invoice);
  const { pids = {}, demo } = first.run();
  process.kill(pids['sandbox'] ?? 0, 'SIGSTOP'); // it ends by force only, and holds its port till then
  first.kill('supervisor');
  const second = await started(home, ports); // the processes of the first still hold some of them
  for (const pid of Object.values(pids)) await gone(pid);
  for (const invoice of exported) {
    await synced(second, invoice);
    expect(await second.documents(invoice.number), invoice.number).toHaveLength(1);
  }
  if (!waiting) throw new Error('The demo has no invoices.');
  await exportIt(second, waiting);
  await synced(second, waiting);
  expect(await demoInvoices(second)).toEqual(invoices); // loaded once
  expect(second.run().demo).toEqual(demo);
  second.kill('supervisor');
  await until('nothing is left', () => processesWith(folder.path).length === 0, 60_000);
});

test('Ctrl-C ends the parts in order; a second start meanwhile says who is there', async () => {
  using folder = aFolder();
  const home = join(folder.path, 'home');
  const all = await started(home);
  const { pid, addresses, pids = {} } = all.run();
  const second = await tieout(['start'], settings(home)).ended;
  expect(second.err.trim()).toBe(
    `Tieout already runs on ${home} (process ${pid}, API ${addresses?.api}): use that one, end it, or set TIEOUT_HOME and the ports for a second one.`,
  );
  expect(second.code).toBe(1);

  const watching = outOfOrder(pids);
  all.process.kill('SIGINT');
  setTimeout(() => all.process.kill('SIGINT'), 50); // as under npm: one Ctrl-C, passed on twice
  const { code, out } = await all.ended;
  expect(code).toBe(0);
  expect(out).not.toContain('by force');
  expect(await watching).toEqual(new Set());
  expect(existsSync(join(home, 'run.json'))).toBe(false);
  expect(processesWith(folder.path)).toEqual([]);
});

const ORDER = ['worker', 'api', 'signIn', 'sandbox', 'temporal', 'postgres'];

/** Which part went before one that should have gone first. Resolves when all are gone. */
async function outOfOrder(pids: Readonly<Record<string, number>>): Promise<Set<string>> {
  const found = new Set<string>();
  await until('all have ended', () => {
    // From the last to the first: whoever is looked at later had more time to go.
    const here = ORDER.toReversed().filter((name) => isThere(pids[name]));
    for (const name of here)
      for (const later of ORDER.slice(ORDER.indexOf(name) + 1))
        if (!here.includes(later)) found.add(`${later} before ${name}`);
    return here.length === 0;
  });
  return found;
}

function isThere(pid = 0): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false; // ESRCH: it has ended
  }
}

test('a second Ctrl-C ends everything at once', async () => {
  using folder = aFolder();
  const all = await started(join(folder.path, 'home'));
  const { pids = {} } = all.run();
  process.kill(pids['worker'] ?? 0, 'SIGSTOP'); // it will not end when it is asked to
  all.process.kill('SIGINT');
  await until('it is ending', () => all.out().includes('Ending in order'));
  await until('a person has lost patience', () => {
    all.process.kill('SIGINT');
    return all.process.exitCode !== null;
  });
  expect((await all.ended).code).toBe(1);
  for (const pid of Object.values(pids)) await gone(pid);
  await until('nothing is left', () => processesWith(folder.path).length === 0);
});

test('homes side by side: one of root where others may not enter, one of another user', async () => {
  using folder = aFolder();
  const closed = join(folder.path, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  const others = join(folder.path, 'others');
  mkdirSync(others);
  const ids: Ids = isRoot && othersMayEnter() ? NOBODY : {};
  chownSync(others, ids.uid ?? -1, ids.gid ?? -1);
  const [one, two] = await Promise.all([
    started(join(closed, 'home'), { TIEOUT_SHARED: join(folder.path, 'shared') }),
    started(join(others, 'home'), { HOME: others }, ids),
  ]);
  if (isRoot) expect(one.out()).toMatch(/may not enter \S+: its data is in \S+shared/);
  for (const all of [one, two]) await walks(all);
  await Promise.all([one.stop(), two.stop()]);
  expect(processesWith(folder.path)).toEqual([]);
});

async function walks(all: Started): Promise<void> {
  const [invoice] = await demoInvoices(all);
  if (!invoice) throw new Error('The demo has no invoices.');
  await send(all, invoice);
  await exportIt(all, invoice);
  await synced(all, invoice);
  expect(await all.documents(invoice.number)).toHaveLength(1);
}
