// Lifecycles that begin at fixed times, whether the ones before have ended or not; every time is
// measured from when its step was due. A person decides a second after the invoice was sent.
import { setTimeout as delay } from 'node:timers/promises';
import { nowMs } from './http-client.ts';
import type { BenchInvoice, Running } from './program.ts';
import { watchSynced } from './synced.ts';
import type { SyncedWatch } from './synced.ts';

/** Milliseconds, one for each lifecycle. */
export interface Latencies {
  /** From when the accept was due to its answer. */
  readonly answered: readonly number[];
  /** From when the accept was due to the document's arrival at the ERP. */
  readonly received: readonly number[];
}

const THINKS_MS = 1_000;

interface Accepted {
  readonly invoice: BenchInvoice;
  readonly dueMs: number;
  readonly answeredMs: number;
}

export async function measureLatency(
  running: Running,
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<Latencies> {
  const invoices = await running.invoices(Math.max(1, Math.round(perSecond * seconds)));
  const synced = watchSynced(running);
  try {
    const accepted = await atFixedTimes(invoices, perSecond, async (invoice, dueMs) => {
      await running.send(invoice);
      const done = await accept(running, synced, invoice, dueMs + THINKS_MS);
      await delay(THINKS_MS);
      await running.pay(invoice);
      return done;
    });
    return await latenciesOf(running, accepted);
  } finally {
    synced.stop();
  }
}

export type Accepting = Pick<Running, 'accept' | 'synced' | 'erp'>;

/** Invoices that were sent before are accepted at fixed times. */
export async function measureAccepts(
  running: Accepting,
  invoices: readonly BenchInvoice[],
  perSecond: number,
): Promise<Latencies> {
  const synced = watchSynced(running);
  try {
    const accepted = await atFixedTimes(invoices, perSecond, (invoice, dueMs) =>
      accept(running, synced, invoice, dueMs),
    );
    return await latenciesOf(running, accepted);
  } finally {
    synced.stop();
  }
}

async function accept(
  running: Accepting,
  synced: SyncedWatch,
  invoice: BenchInvoice,
  dueMs: number,
): Promise<Accepted> {
  await delay(Math.max(0, dueMs - nowMs()));
  await running.accept(invoice);
  const answeredMs = nowMs();
  await synced.is(invoice);
  return { invoice, dueMs, answeredMs };
}

async function atFixedTimes<T>(
  invoices: readonly BenchInvoice[],
  perSecond: number,
  begin: (invoice: BenchInvoice, dueMs: number) => Promise<T>,
): Promise<T[]> {
  const first = nowMs() + 100;
  const begun: Promise<T>[] = [];
  for (const [at, invoice] of invoices.entries()) {
    const dueMs = first + (at * 1_000) / perSecond;
    await delay(Math.max(0, dueMs - nowMs()));
    begun.push(begin(invoice, dueMs));
  }
  return Promise.all(begun);
}

async function latenciesOf(running: Accepting, accepted: readonly Accepted[]): Promise<Latencies> {
  const receipts = await running.erp.receipts();
  return {
    answered: accepted.map(({ answeredMs, dueMs }) => answeredMs - dueMs),
    received: accepted.map(
      ({ invoice, dueMs }) => (receipts.get(invoice.number)?.atMs ?? Number.NaN) - dueMs,
    ),
  };
}
