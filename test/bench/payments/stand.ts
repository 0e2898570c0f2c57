// What a bench of payments runs on: the product's own worker, Temporal, PostgreSQL, synced to disk,
// and the sandbox ERP over HTTP, all of them processes, with a company whose invoices are synced.
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { openDb } from '../../../db/index.ts';
import { askForReading } from '../../../db/payment-syncs.ts';
import { createLogger } from '../../../log.ts';
import { connectTemporal } from '../../../relay/connect.ts';
import { createTeller } from '../../../relay/teller.ts';
import { startProcesses } from '../../chaos/stack-processes.ts';
import type { Processes, Programs } from '../../chaos/stack-processes.ts';
import { aCompany, SANDBOX_CODES } from '../../company.ts';
import type { TestCompany } from '../../company.ts';
import { SECRET_KEY } from '../../secret-key.ts';
import { seedBooks, seedInvoices } from './seed.ts';
import type { Size } from './seed.ts';

export interface ReadingRow {
  readonly id: string;
  readonly status: string;
  readonly words: string | null;
  readonly pages: number;
  readonly seen: number;
  readonly created: number;
  readonly changed: number;
  readonly deleted: number;
  readonly unmatched: number;
  readonly unchanged: number;
  /** By the database's clock, until now while it goes on. */
  readonly seconds: number;
}

export interface Stand extends AsyncDisposable {
  readonly processes: Processes;
  readonly company: TestCompany;
  /** `isComplete`: everything from the beginning, whatever was read before. */
  ask(isComplete: boolean): Promise<void>;
  /** The newest one. */
  reading(): Promise<ReadingRow | undefined>;
  /** How many messages to invoices nobody has told yet. */
  untold(): Promise<number>;
  /** The ERP stands still while its file is written. */
  whileErpRests(work: (file: string) => void): Promise<void>;
}

/** Everything but the worker runs, and nothing was read yet. */
export async function aStand(programs: Programs, size: Size): Promise<Stand> {
  const processes = await startProcesses(programs, []);
  const db = openDb({ url: processes.appUrl, secretKey: SECRET_KEY, max: 2 });
  const address = `127.0.0.1:${processes.portOf('temporal')}`;
  const temporal = connectTemporal({ connectionOptions: { address } });
  const log = createLogger('error', 'bench');
  const teller = createTeller({ db, client: temporal.client, log });
  const company = await aCompany(db, {
    connector: 'sandbox',
    settings: { baseUrl: `http://127.0.0.1:${processes.portOf('erp')}` },
    credentials: { apiKey: 'key' },
    ...SANDBOX_CODES,
  });
  const whileErpRests = async (work: (file: string) => void): Promise<void> => {
    await processes.kill('erp');
    work(processes.erpFile);
    await processes.start('erp');
  };
  const pattern = await company.insert();
  await seedInvoices(processes, company, { pattern, count: size.invoices });
  await whileErpRests((file) => seedBooks(file, size));
  await asSuperuser(processes, 'tieout', 'vacuum analyze');
  const { companyId, connectionId, actors } = company;
  return {
    processes,
    company,
    whileErpRests,
    async ask(isComplete) {
      const what = { connectionId, isComplete };
      teller.tell((await askForReading(db, actors.admin, what)).telling);
    },
    async reading() {
      const [row] = await processes.asOwner<ReadingRow>(
        `select *, extract(epoch from coalesce(ended_at, clock_timestamp()) - began_at)::float as seconds
         from payment_syncs where company_id = $1 order by id desc limit 1`,
        [companyId],
      );
      return row;
    },
    async untold() {
      const [row] = await processes.asOwner<{ count: number }>(
        `select count(*)::int from outbox where subject like 'invoice/%'`,
      );
      return row?.count ?? 0;
    },
    async [Symbol.asyncDispose]() {
      await teller.close();
      await temporal.close();
      await db.close();
      await processes[Symbol.asyncDispose]();
    },
  };
}

const EVERY_MS = 100;

/** Until the reading that was asked for has ended; `onLook` hears how far it is. */
export async function readToItsEnd(
  stand: Stand,
  isComplete: boolean,
  onLook: (row: ReadingRow) => Promise<void> = async () => undefined,
): Promise<ReadingRow> {
  const before = await stand.reading();
  await stand.ask(isComplete);
  for (;;) {
    const row = await stand.reading();
    if (row && row.id !== before?.id) {
      await onLook(row);
      if (row.status === 'completed') return row;
      if (row.status !== 'running') throw new Error(`the reading ${row.status}: ${row.words}`);
    }
    await delay(EVERY_MS);
  }
}

/** Until every invoice has heard of its payments. Seconds. */
export async function untilTold(stand: Stand): Promise<number> {
  const since = performance.now();
  while ((await stand.untold()) > 0) await delay(EVERY_MS);
  return (performance.now() - since) / 1_000;
}

export async function asSuperuser<T extends object>(
  processes: Processes,
  database: string,
  ...statements: readonly string[]
): Promise<T[]> {
  const client = new pg.Client({ connectionString: processes.superUrl(database) });
  await client.connect();
  try {
    let rows: T[] = [];
    for (const statement of statements) ({ rows } = await client.query<T>(statement));
    return rows;
  } finally {
    await client.end();
  }
}
