// Everything one test of the engine needs, for itself alone: a database, a task queue, a company, the
// sandbox ERP with its own books, the relay and a worker, on the servers of the run.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { WorkflowNotFoundError } from '@temporalio/client';
import { inject } from 'vitest';
import { createActivities } from '../activities/index.ts';
import type { Activities } from '../activities/index.ts';
import { decide } from '../db/decide.ts';
import type { CommandBody, Decision } from '../db/decide.ts';
import { openDb } from '../db/index.ts';
import type { Db } from '../db/index.ts';
import type { InvoiceRow } from '../db/invoices.ts';
import type { Command } from '../domain/commands.ts';
import type { InvoiceStatus } from '../domain/invoice.ts';
import { startSandbox } from '../erp/sandbox/server/server.ts';
import type { Sandbox } from '../erp/sandbox/server/server.ts';
import { createLogger } from '../log.ts';
import { connectTemporal } from '../relay/connect.ts';
import type { TemporalConnection } from '../relay/connect.ts';
import { startRelay } from '../relay/loop.ts';
import { createTeller } from '../relay/teller.ts';
import type { Teller } from '../relay/teller.ts';
import { createWorker } from '../worker/worker.ts';
import { invoiceWorkflowId } from '../workflows/contract.ts';
import { aCompany, SANDBOX_CODES } from './company.ts';
import type { Role, TestCompany, TestErp } from './company.ts';
import { aDatabase } from './template-db.ts';
import { eventually } from './eventually.ts';
import { payloadsOf } from './history.ts';
import { askErp } from '../db/erp-requests.ts';

export const TEST_KEY = Buffer.alloc(32, 7).toString('base64');
export const quiet = createLogger('silent', 'test');

Runtime.install({
  shutdownSignals: [],
  logger: new DefaultLogger('ERROR'),
});

export interface World extends AsyncDisposable {
  readonly db: Db;
  readonly company: TestCompany;
  readonly sandbox: Sandbox;
  readonly temporal: TemporalConnection;
  readonly taskQueue: string;
  readonly activities: Activities;
  readonly teller: Teller;
  /** Starts a worker and a relay; give activities of your own to make them fail. */
  work(activities?: Activities): Promise<AsyncDisposable>;
  /** Decides and tells, as the API does. */
  ask(
    role: Role,
    command: Command,
    invoiceId: string,
    body?: CommandBody,
    key?: string,
  ): Promise<Decision>;
  /** `export` from `readyToExport`, bound to the revision as it is. */
  acceptAndExport(role: Role, invoiceId: string): Promise<Decision>;
  row(invoiceId: string): Promise<InvoiceRow>;
  /** Waits until the invoice stands there, and says what it was when it never does. */
  until(
    invoiceId: string,
    status: InvoiceStatus,
    more?: (row: InvoiceRow) => boolean,
  ): Promise<InvoiceRow>;
  workflowId(invoiceId: string): string;
  /** Waits until the run has taken in where the row stands and waits for something. */
  taken(invoiceId: string): Promise<void>;
  /** Pays in the ERP as an accountant does, and has the payments read. */
  pay(invoiceId: string, amount: string): Promise<void>;
  /** Runs `work` and gives the statements that went to the database meanwhile. */
  counted<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }>;
  eventTypes(invoiceId: string): Promise<string[]>;
  /** Asks the sandbox ERP as an accountant or a tester would. */
  erp(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  /** The documents in the ERP's own books whose reference is this invoice's key, whatever we believe. */
  documents(kind?: 'bills' | 'receivables'): Promise<readonly Record<string, unknown>[]>;
}

export async function aWorld(
  options: { settings?: Record<string, unknown>; erp?: TestErp } = {},
): Promise<World> {
  const database = await aDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'tieout-world-'));
  const statements: string[] = [];
  const db = openDb({
    url: database.appUrl,
    secretKey: TEST_KEY,
    onStatement: (text) => statements.push(text),
  });
  const sandbox = await startSandbox({
    file: join(folder, 'erp.sqlite'),
    apiKeys: ['key'],
    bench: 'open',
    ...(options.settings && { settings: options.settings }),
  });
  const taskQueue = `test-${randomUUID()}`;
  const temporal = connectTemporal({ connectionOptions: { address: inject('temporalAddress') } });
  const teller = createTeller({ db, client: temporal.client, log: quiet, taskQueue });
  const company = await aCompany(db, options.erp ?? sandboxErp(sandbox, options.settings));
  const activities = createActivities({ db, log: quiet });

  const row = (invoiceId: string): Promise<InvoiceRow> =>
    db.inCompany(company.companyId, (tx) =>
      tx
        .selectFrom('invoices')
        .selectAll()
        .where('companyId', '=', company.companyId)
        .where('id', '=', invoiceId)
        .executeTakeFirstOrThrow(),
    );
  const ask: World['ask'] = async (role, command, invoiceId, body = {}, key = randomUUID()) => {
    const decision = await decide(db, {
      actor: company.actors[role],
      command,
      invoiceId,
      key,
      body,
    });
    teller.tell(decision.telling);
    return decision;
  };
  const erp: World['erp'] = async (method, path, body) => {
    const response = await fetch(`${sandbox.url}${path}`, {
      method,
      headers: { authorization: 'Bearer key', 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  };
  return {
    db,
    company,
    sandbox,
    temporal,
    taskQueue,
    activities,
    teller,
    row,
    ask,
    erp,
    work: (own = activities) => aWorker({ db, temporal, taskQueue, activities: own }),
    acceptAndExport: async (role, invoiceId) =>
      ask(role, 'export', invoiceId, { revision: (await row(invoiceId)).revision }),
    until: async (invoiceId, status, more = () => true) => {
      const deadline = Date.now() + 30_000;
      for (;;) {
        const now = await row(invoiceId);
        if (now.erpStatus === status && more(now)) return now;
        if (Date.now() > deadline)
          throw new Error(
            `never ${status}: ${now.erpStatus} v${now.version} ${now.failure ?? ''} ${now.failureWords ?? ''}`,
          );
        await sleep(20);
      }
    },
    taken: async (invoiceId) => {
      const handle = temporal.client.workflow.getHandle(
        invoiceWorkflowId(company.companyId, invoiceId),
      );
      await eventually(async () => {
        const { version } = await row(invoiceId);
        const described = await handle.describe().catch(unlessNotThereYet);
        if (!described) return false;
        const { raw } = described;
        const isAsleep = !raw.pendingWorkflowTask && (raw.pendingActivities ?? []).length === 0;
        const { events } = await handle.fetchHistory();
        return (
          isAsleep && JSON.stringify(payloadsOf(events ?? [])).includes(`"version":${version}`)
        );
      });
    },
    pay: async (invoiceId, amount) => {
      const { erpDocumentId, connectionId } = await row(invoiceId);
      const paid = await erp('POST', '/payments', {
        method: 'wire',
        paidDate: new Date().toISOString().slice(0, 10),
        applications: [{ document: erpDocumentId, cash: amount }],
      });
      if (paid.status >= 300) throw new Error(JSON.stringify(paid.body));
      const asked = await db.inCompany(company.companyId, (tx) =>
        askErp(tx, company.actors.approver, connectionId ?? '', { kind: 'payments', invoiceId }),
      );
      teller.tell(asked.telling);
    },
    counted: async (work) => {
      statements.length = 0;
      const result = await work();
      return { result, statements: [...statements] };
    },
    workflowId: (invoiceId) => invoiceWorkflowId(company.companyId, invoiceId),
    eventTypes: (invoiceId) =>
      db.inCompany(company.companyId, async (tx) => {
        const rows = await tx
          .selectFrom('events')
          .select('type')
          .where('companyId', '=', company.companyId)
          .where('subjectId', '=', invoiceId)
          .orderBy('id')
          .execute();
        return rows.map((one) => one.type);
      }),
    documents: async (kind = 'bills') => {
      const { body } = await erp('GET', `/${kind}?size=200`);
      return (body as { rows: Record<string, unknown>[] }).rows;
    },
    async [Symbol.asyncDispose]() {
      await teller.close();
      await temporal.close();
      await db.close();
      await sandbox.stop();
      await rm(folder, { recursive: true, force: true });
      await database[Symbol.asyncDispose]();
    },
  };
}

export function sandboxErp(sandbox: Sandbox, settings: Record<string, unknown> = {}): TestErp {
  return {
    connector: 'sandbox',
    settings: { baseUrl: sandbox.url, ...(settings as Record<string, string>) },
    credentials: { apiKey: 'key' },
    ...SANDBOX_CODES,
  };
}

async function aWorker(parts: {
  db: Db;
  temporal: TemporalConnection;
  taskQueue: string;
  activities: Activities;
}): Promise<AsyncDisposable> {
  const connection = await NativeConnection.connect({
    address: inject('temporalAddress'),
    grpcCompression: { codec: 'none' },
  });
  const worker = await createWorker({
    connection,
    namespace: 'default',
    taskQueue: parts.taskQueue,
    activities: parts.activities,
    bundlePath: inject('workflowBundle'),
  });
  const running = worker.run();
  const relay = startRelay({
    ...parts,
    client: parts.temporal.client,
    log: quiet,
    checkEveryMs: 5_000,
  });
  return {
    async [Symbol.asyncDispose]() {
      await relay.stop();
      worker.shutdown();
      await running;
      await connection.close();
    },
  };
}

function unlessNotThereYet(error: unknown): undefined {
  if (!(error instanceof WorkflowNotFoundError)) throw error;
}
