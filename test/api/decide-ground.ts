// The door on a company that could export, without Temporal and without an ERP: for everything that
// is decided before either of them is asked.
import { buildApp } from '../../api/app.ts';
import { openDb } from '../../db/index.ts';
import type { Db } from '../../db/index.ts';
import { createLogger } from '../../log.ts';
import { aCompany } from '../company.ts';
import type { Role, TestCompany } from '../company.ts';
import { SECRET_KEY } from '../secret-key.ts';
import { aDatabase } from '../template-db.ts';
import { added, aBench } from './table-bench.ts';
import type { Bench, Left, Said } from './table-bench.ts';
import { linkEverything, walk } from './table-ways.ts';
import type { Kind, Status } from './table-copy.ts';

export interface Ground extends AsyncDisposable {
  readonly db: Db;
  readonly company: TestCompany;
  readonly bench: Bench;
  /** As the owner of the tables, on a session of its own. */
  readonly migrateUrl: string;
  /** An invoice that people took to this status. */
  at(status: Status, kind?: Kind): Promise<string>;
  revisionOf(invoiceId: string): Promise<string>;
}

export async function aGround(options: { separateApprover?: boolean } = {}): Promise<Ground> {
  const database = await aDatabase();
  const { migrateUrl, appUrl } = database;
  const db = openDb({ url: appUrl, secretKey: SECRET_KEY, max: 20 });
  const company = await aCompany(db, undefined, options);
  const log = createLogger('silent', 'test');
  const app = await buildApp({ db, log, tell: () => undefined });
  const bench = await aBench({ app, tokens: company.tokens, migrateUrl });
  await linkEverything(bench, company);
  return {
    db,
    company,
    bench,
    migrateUrl,
    at: (status, kind = 'subcontractor') => walk({ bench, insert: company.insert }, kind, status),
    revisionOf: async (invoiceId) => String((await bench.look(invoiceId)).row['revision']),
    async [Symbol.asyncDispose]() {
      await bench[Symbol.asyncDispose]();
      await app.close();
      await db.close();
      await database[Symbol.asyncDispose]();
    },
  };
}

export interface Asked extends Said {
  /** Rows that the request added, by table. */
  readonly added: Readonly<Record<string, number>>;
  readonly before: Left;
  readonly after: Left;
}

/** Asks, and sees what the request left behind. */
export async function asking(
  { bench }: Ground,
  [role, command, invoiceId]: readonly [Role, string, string],
  body: object = {},
  key?: string,
): Promise<Asked> {
  const before = await bench.look(invoiceId);
  const said = await bench.command(role, command, invoiceId, body, key);
  const after = await bench.look(invoiceId);
  return { ...said, added: added(before, after), before, after };
}

/** What a refusal by table or rules leaves: its command and one event. */
export const REFUSED = { commands: 1, events: 1 };
export const DONE = { commands: 1, events: 1, outbox: 1 };
