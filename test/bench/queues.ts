// Our processes with several companies, each on a connection of its own: what queues of exports cost, and
// whom they hold up. Every export is a real one: a command through the door, a run, an activity.
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { APP_ROLE } from '../../cli/postgres-cluster.ts';
import { openDb } from '../../db/index.ts';
import { migrate } from '../../db/migrate.ts';
import { aCompany, SANDBOX_CODES } from '../company.ts';
import type { Role } from '../company.ts';
import { mustAnswer } from './http-client.ts';
import type { Accepting } from './latency.ts';
import { cloned, run, SECRET_KEY } from './ours.ts';
import type { BenchInvoice } from './program.ts';
import { serversOf, startStack } from './stack.ts';
import type { Place } from './stack.ts';
import { sumOf } from './statistics.ts';
import { cpuBetween, usageOf } from './usage.ts';

export interface QueueCompany extends Accepting {
  /** New invoices, each sent and accepted, so that its run asks for its turn at the ERP. */
  queueUp(count: number): Promise<void>;
  /** New invoices that wait for an approver. */
  sent(count: number): Promise<readonly BenchInvoice[]>;
  pause(): Promise<void>;
  /** How many wait for a turn. */
  waiting(): Promise<number>;
}

export type Queues = Awaited<ReturnType<typeof startQueues>>;

export async function startQueues(place: Place) {
  const { stack, api, worker } = await startProcesses(place);
  const pids = () => ({ api: [api.pid], worker: [worker.pid], ...serversOf(stack) });
  const rowsOf = async <T>(text: string, values: readonly unknown[]): Promise<T[]> =>
    (await stack.sql.query(text, [...values])).rows as T[];
  return {
    pids,
    erp: stack.erp,
    openRuns: stack.openRuns,
    stop: stack.stop,
    async company(concurrency: number): Promise<QueueCompany> {
      const db = openDb({ url: stack.postgres.appUrl, secretKey: SECRET_KEY });
      const { companyId, connectionId, tokens, insert } = await aCompany(db, {
        connector: 'sandbox',
        settings: { baseUrl: stack.erp.url, concurrency },
        credentials: { apiKey: 'key' },
        ...SANDBOX_CODES,
      });
      await insert();
      await db.close();
      const [first] = await rowsOf<{ revision: string }>(
        'select revision from invoices where company_id = $1',
        [companyId],
      );
      const post = (role: Role, path: string, body: object): Promise<unknown> =>
        mustAnswer(
          stack.http.ask('POST', `${api.url}/v1/${path}`, body, {
            authorization: `Bearer ${tokens[role]}`,
            'idempotency-key': randomUUID(),
          }),
        );
      const send = ({ id }: BenchInvoice) => post('projectUser', `invoices/${id}/send`, {});
      const accept = async ({ id }: BenchInvoice): Promise<void> => {
        await post('approver', `invoices/${id}/export`, { revision: first?.revision });
      };
      const make = async (count: number, each: (invoice: BenchInvoice) => Promise<void>) =>
        forEach(await cloned(stack, companyId, count), each);
      return {
        erp: stack.erp,
        accept,
        sent: (count) => make(count, async (invoice) => void (await send(invoice))),
        queueUp: async (count) => {
          await make(count, async (invoice) => {
            await send(invoice);
            await accept(invoice);
          });
        },
        pause: async () => {
          await post('admin', `connections/${connectionId}/pause`, { reason: 'month end' });
        },
        waiting: async () => {
          const [row] = await rowsOf<{ count: number }>(
            'select count(*)::int from turns where connection_id = $1 and until is null',
            [connectionId],
          );
          return row?.count ?? 0;
        },
        synced: async (ids) => {
          const done = `select id from invoices where company_id = $1 and id = any($2::uuid[])
            and erp_status = 'synced'`;
          return (await rowsOf<{ id: string }>(done, [companyId, ids])).map(({ id }) => id);
        },
      };
    },
  };
}

async function startProcesses(place: Place) {
  const stack = await startStack(place);
  await migrate({ migrateUrl: stack.postgres.migrateUrl, appRole: APP_ROLE });
  const [api, worker] = await Promise.all([
    run(stack, place, 'api', 'api'),
    run(stack, place, 'worker', 'worker'),
  ]);
  return { stack, api, worker };
}

const SENDERS = 20;

async function forEach(
  invoices: readonly BenchInvoice[],
  each: (invoice: BenchInvoice) => Promise<void>,
): Promise<readonly BenchInvoice[]> {
  const left = invoices.values();
  const loop = async (): Promise<void> => {
    for (const invoice of left) await each(invoice);
  };
  await Promise.all(Array.from({ length: SENDERS }, loop));
  return invoices;
}

/** CPU-milliseconds in a second, and resident memory, by process. */
export type Idle = Readonly<Record<string, { msPerSecond: number; bytes: number }>>;

export async function idle({ pids }: Pick<Queues, 'pids'>, seconds: number): Promise<Idle> {
  const before = usageOf(pids());
  await delay(seconds * 1_000);
  const after = usageOf(pids());
  return Object.fromEntries(
    Object.entries(cpuBetween(before, after)).map(([name, cpuSeconds]) => [
      name,
      {
        msPerSecond: (cpuSeconds * 1_000) / seconds,
        bytes: after[name]?.rssBytes ?? 0,
      },
    ]),
  );
}

/** Until as many wait, and then until nothing is left to be done: three looks that find hardly any work. */
export async function settled(
  queues: Queues,
  company: QueueCompany,
  count: number,
): Promise<number> {
  while ((await company.waiting()) < count) await delay(500);
  let [inARow, last] = [0, Number.NaN];
  for (let looks = 0; inARow < 3 && looks < MOST_LOOKS; looks += 1) {
    last = sumOf(Object.values(await idle(queues, 2)).map(({ msPerSecond }) => msPerSecond));
    inARow = last < QUIET_MS_PER_SECOND ? inARow + 1 : 0;
  }
  return last;
}

const QUIET_MS_PER_SECOND = 60;
const MOST_LOOKS = 60;
