// Complete lifecycles with so many at once: each is sent, accepted and exported, paid and settled,
// and the clock stops when Temporal has no open run any more.
import { setTimeout as delay } from 'node:timers/promises';
import { nowMs } from './http-client.ts';
import type { BenchInvoice, Running } from './program.ts';
import { sumOf } from './statistics.ts';
import { watchSynced } from './synced.ts';
import { cpuBetween, usageOf } from './usage.ts';

export interface Throughput {
  readonly perSecond: number;
  /** CPU-seconds for each lifecycle, by process. */
  readonly cpu: Readonly<Record<string, number>>;
  readonly cpuTotal: number;
  /** Requests to the ERP for each lifecycle. */
  readonly erpRequests: number;
}

export async function measureThroughput(
  running: Running,
  { lifecycles, inFlight }: { lifecycles: number; inFlight: number },
): Promise<Throughput> {
  const invoices = await running.invoices(lifecycles);
  const requestsBefore = await running.erp.requests();
  const before = usageOf(running.pids());
  const since = nowMs();
  await runThrough(running, invoices, inFlight);
  const seconds = (nowMs() - since) / 1000;
  const spent = cpuBetween(before, usageOf(running.pids()));
  const each = (value: number): number => value / lifecycles;
  return {
    perSecond: lifecycles / seconds,
    cpu: Object.fromEntries(Object.entries(spent).map(([name, value]) => [name, each(value)])),
    cpuTotal: each(sumOf(Object.values(spent))),
    erpRequests: each((await running.erp.requests()) - requestsBefore - 1),
  };
}

/**
 * Nobody decides, and no payment comes, in the moment in which the step before was written: a
 * message that overtakes another costs ours a look at the row, and two at once save it a signal.
 */
const PAUSE_MS = 250;

export async function runThrough(
  running: Running,
  invoices: readonly BenchInvoice[],
  inFlight: number,
): Promise<void> {
  const waiting = invoices.values();
  const synced = watchSynced(running);
  const loop = async (): Promise<void> => {
    for (const invoice of waiting) {
      await running.send(invoice);
      await delay(PAUSE_MS);
      await running.accept(invoice);
      await synced.is(invoice);
      await delay(PAUSE_MS);
      await running.pay(invoice);
    }
  };
  try {
    await Promise.all(Array.from({ length: inFlight }, loop));
    while ((await running.openRuns()) > 0) await delay(50);
  } finally {
    synced.stop();
  }
}
