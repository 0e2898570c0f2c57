// The door under test: the API on a database of its own, asked by `inject`, with what it told
// Temporal and what it logged kept for looking at. Temporal itself is not needed: what is told is a
// list.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { pino } from 'pino';
import type { Logger } from 'pino';
import { sql } from 'kysely';
import { buildApp } from '../../api/app.ts';
import { openProvider } from '../../api/provider.ts';
import type { ProviderOptions } from '../../api/provider.ts';
import { NO_LIMITS } from '../../api/limits.ts';
import type { Limits } from '../../api/limits.ts';
import { openFiles } from '../../files/index.ts';
import { createCompany } from '../../db/companies.ts';
import type { NewCompany } from '../../db/companies.ts';
import { openDb } from '../../db/index.ts';
import type { Db, Tx } from '../../db/index.ts';
import type { Telling } from '../../db/invoices.ts';
import { addressRules } from '../../notify/addresses.ts';
import { SECRET_KEY } from '../secret-key.ts';
import { aDatabase } from '../template-db.ts';
import { holdToContract, judgeOfApi } from './contract.ts';
import type { Judge } from './contract.ts';
import { answerTold } from './engine.ts';
import { mustBeSayable } from './sayable.ts';

export interface Said {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
}

/** What tests look at in answers. Whether it is there is for each test to say. */
export interface Body extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly code: string;
  readonly detail: string;
  readonly token: string;
  readonly revision: string;
  readonly rowVersion: number;
  readonly directExport: boolean;
  readonly type: string;
  readonly erpId: string;
  readonly nextCursor: string | null;
  readonly commandId: string;
  readonly items: readonly Body[];
  readonly grants: readonly Body[];
  readonly links: readonly Body[];
  readonly results: readonly { readonly invoiceId: string; readonly status: number | null }[];
  readonly errors: readonly { readonly pointer: string; readonly rule: string }[];
}

export type Ask = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  body?: unknown,
  headers?: Readonly<Record<string, string | undefined>>,
) => Promise<Said>;

export interface Door extends AsyncDisposable {
  readonly app: FastifyInstance;
  readonly db: Db;
  /** The database, as the role of the processes. */
  readonly url: string;
  readonly told: Telling[];
  /** Where attached files are. */
  readonly home: string;
  /** Its name in the cluster. */
  readonly database: string;
  /** Everything that was logged, as text. */
  logged(): string;
  /** Asks with this token; without one when it is undefined. */
  as(token: string | undefined): Ask;
  /** Another process's app on the same database. */
  beside(): Promise<AsyncDisposable & Pick<Door, 'app' | 'as'>>;
  /** How many rows a table of the company has. */
  count(companyId: string, table: string): Promise<number>;
  /** A company as `tieout company create` begins one. */
  begin(what?: Partial<NewCompany>): Promise<{ companyId: string; userId: string; token: string }>;
  /**
   * As the owner of the tables, whom no policy binds: for looking at everything, and moving time.
   */
  asOwner<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Every row of every table, as text. */
  dump(): Promise<string>;
}

export interface DoorOptions {
  /** Where people reach the door, and where they sign in. */
  readonly publicUrl?: string;
  readonly provider?: Omit<ProviderOptions, 'log'>;
  readonly temporalIsThere?: () => Promise<boolean>;
  /** Questions to an ERP, and looks into it, are answered as soon as they are told. */
  readonly erpAnswers?: boolean;
  /** Networks that webhooks may be sent to, as the setting has it. */
  readonly webhookAllow?: string;
  /** How long a command waits for the ERP. */
  readonly patienceMs?: number;
  /** None, if they are left out. */
  readonly limits?: Partial<Limits>;
  readonly trustedProxies?: readonly string[];
  /** The largest file that may be attached. */
  readonly fileMaxBytes?: number;
  /** Gets the API before it is ready: to listen to it. */
  readonly before?: (app: FastifyInstance) => void;
}

const ACME: NewCompany = {
  name: 'Acme General Contractors',
  currency: 'USD',
  separateApprover: false,
  adminName: 'Ada Admin',
  adminEmail: 'ada@example.com',
};

let published: Judge | undefined;
/** Every door publishes the same, and to read it costs more than most tests do. */
const judgeOnce = (app: FastifyInstance): Judge => (published ??= judgeOfApi(app));

export async function aDoor(options: DoorOptions = {}): Promise<Door> {
  const { erpAnswers, provider, webhookAllow, limits, before, fileMaxBytes, ...more } = options;
  const home = mkdtempSync(join(tmpdir(), 'tieout-door-'));
  const store = await openFiles({ home });
  const database = await aDatabase();
  const db = openDb({ url: database.appUrl, secretKey: SECRET_KEY, max: 20 });
  const told: Telling[] = [];
  const lines: string[] = [];
  const answering: Promise<void>[] = [];
  const log = loggingInto(lines);
  const app = await buildApp({
    db,
    tell: (telling) => {
      if (!telling) return;
      told.push(telling);
      if (erpAnswers) answering.push(answerTold(db, telling));
    },
    log,
    ...more,
    provider: provider && openProvider({ ...provider, log }),
    webhookRules: addressRules(webhookAllow),
    limits: { ...NO_LIMITS, ...limits },
    files: { store, maxBytes: fileMaxBytes ?? 10_485_760 },
  });
  before?.(app);
  const contract = holdToContract(app, judgeOnce);
  await app.ready();
  return {
    app,
    db,
    url: database.appUrl,
    told,
    database: database.name,
    home,
    asOwner: (work) => asOwner(database.migrateUrl, work),
    dump: () => asOwner(database.migrateUrl, dumpOf),
    logged: () => lines.join(''),
    as: (token) => askWith(app, contract, token),
    beside: () => beside(database.appUrl, log),
    count: (companyId, table) =>
      db.inCompany(companyId, async (tx) => {
        const { rows } = await sql<{ count: number }>`
          select count(*)::int as count from ${sql.table(table)}`.execute(tx);
        return rows[0]?.count ?? 0;
      }),
    begin: (what = {}) => createCompany(db, { ...ACME, ...what }),
    async [Symbol.asyncDispose]() {
      await app.close();
      await Promise.all(answering);
      await db.close();
      await database[Symbol.asyncDispose]();
      rmSync(home, { recursive: true });
      mustBeAsPublished(contract); // what came by another way than `as`
    },
  };
}

function loggingInto(lines: string[]) {
  const kept = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  return pino({ level: 'trace' }, kept);
}

function mustBeAsPublished({ wrong }: { readonly wrong: string[] }): void {
  const found = wrong.splice(0);
  if (found.length > 0) throw new Error(`Not as docs/openapi.json says: ${found.join('; ')}`);
}

async function beside(url: string, log: Logger): Promise<Awaited<ReturnType<Door['beside']>>> {
  const db = openDb({ url, secretKey: SECRET_KEY, max: 2 });
  const app = await buildApp({ db, tell: () => undefined, log });
  const contract = holdToContract(app, judgeOnce);
  return {
    app,
    as: (token) => askWith(app, contract, token),
    async [Symbol.asyncDispose]() {
      await app.close();
      await db.close();
    },
  };
}

function askWith(
  app: FastifyInstance,
  contract: { readonly wrong: string[] },
  token: string | undefined,
): Ask {
  return async (method, url, body, headers = {}) => {
    const given = Object.entries({
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': typeOf(body) }),
      ...headers,
    }).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const options: InjectOptions = { method, url, headers: Object.fromEntries(given) };
    if (body !== undefined)
      options.payload =
        typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    const answer = await app.inject(options);
    mustBeAsPublished(contract);
    return heard(answer);
  };
}

/** A string that begins as a form does is one (uploads.ts): strings travel through every test. */
function typeOf(body: unknown): string {
  const [, boundary] = /^--([\w-]+)\r\n/.exec(typeof body === 'string' ? body : '') ?? [];
  return boundary === undefined ? 'application/json' : `multipart/form-data; boundary=${boundary}`;
}

function heard(answer: LightMyRequestResponse): Said {
  const headers = answer.headers as Record<string, string>;
  const type = headers['content-type'] ?? '';
  const body = (/json/.test(type) && answer.body ? answer.json() : answer.body) as Body;
  const isProblem = type.startsWith('application/problem');
  if (isProblem && headers['content-language'] === 'en') mustBeSayable(body);
  return { status: answer.statusCode, headers, body };
}

async function asOwner<T>(url: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const owner = openDb({ url, secretKey: SECRET_KEY, max: 1 });
  try {
    return await owner.across.transaction().execute(work);
  } finally {
    await owner.close();
  }
}

async function dumpOf(tx: Tx): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public'`.execute(tx);
  const texts: string[] = [];
  for (const { name } of rows) {
    const table = await sql<{ row: string }>`
      select t::text as row from ${sql.table(name)} t`.execute(tx);
    // Bytes are shown in hex; what was put there as text must not hide in them.
    for (const { row } of table.rows)
      texts.push(
        row,
        row.replace(/\\\\x([0-9a-f]+)/g, (_all, hex: string) =>
          Buffer.from(hex, 'hex').toString('latin1'),
        ),
      );
  }
  return texts.join('\n');
}
