// What a test does in its world and sees of it: people who decide, rows, the ERP's books, the runs.
import { randomUUID } from 'node:crypto';
import { WorkflowNotFoundError } from '@temporalio/client';
import { decide } from '../db/decide.ts';
import type { Decision } from '../db/decide.ts';
import type { CommandBody } from '../db/decision-context.ts';
import { askErp } from '../db/erp-requests.ts';
import { exportKey } from '../db/export-keys.ts';
import { standingOf } from '../db/invoices.ts';
import type { InvoiceRow } from '../db/invoices.ts';
import type { Command } from '../domain/commands.ts';
import type { InvoiceStatus } from '../domain/invoice.ts';
import { invoiceWorkflowId } from '../workflows/contract.ts';
import type { Submission } from '../workflows/contract.ts';
import type { Role } from './company.ts';
import { eventually } from './eventually.ts';
import { payloadsOf } from './history.ts';
import type { Parts } from './world.ts';

export function rowsOf({ db, company: { companyId } }: Parts) {
  const row = (invoiceId: string): Promise<InvoiceRow> =>
    db.inCompany(companyId, (tx) =>
      tx
        .selectFrom('invoices')
        .selectAll()
        .where('companyId', '=', companyId)
        .where('id', '=', invoiceId)
        .executeTakeFirstOrThrow(),
    );
  /** In order. */
  const events = (invoiceId: string) =>
    db.inCompany(companyId, (tx) =>
      tx
        .selectFrom('events')
        .select(['type', 'reason', 'before', 'after'])
        .where('companyId', '=', companyId)
        .where('subjectId', '=', invoiceId)
        .orderBy('id')
        .execute(),
    );
  return {
    row,
    /** Waits until the invoice stands there, and says what it was when it never does. */
    async until(
      invoiceId: string,
      status: InvoiceStatus,
      more: (now: InvoiceRow) => boolean = () => true,
      meanwhile: () => Promise<void> = async () => {},
    ): Promise<InvoiceRow> {
      let now = await row(invoiceId);
      const isThere = async (): Promise<boolean> => {
        now = await row(invoiceId);
        if (now.erpStatus === status && more(now)) return true;
        await meanwhile();
        return false;
      };
      await eventually(isThere).catch((cause: unknown) => {
        const { erpStatus, version, failure, failureWords } = now;
        const stands = { erpStatus, version, failure, failureWords };
        throw new Error(`never ${status}: ${JSON.stringify(stands)}`, { cause });
      });
      return now;
    },
    /** As its run is told it. */
    async standing(invoiceId: string): Promise<Submission> {
      return { invoiceId, ...standingOf(await row(invoiceId)) };
    },
    events,
    /** The types of the invoice's events, in order. */
    eventTypes: async (invoiceId: string): Promise<string[]> =>
      (await events(invoiceId)).map((one) => one.type),
  };
}

export function peopleOf(parts: Parts) {
  const { db, company, teller } = parts;
  /** Decides and tells nobody, as an API that dies right after the commit. */
  const decideOnly = (
    role: Role,
    command: Command,
    invoiceId: string,
    body: CommandBody = {},
    key: string = randomUUID(),
  ): Promise<Decision> =>
    decide(db, { actor: company.actors[role], command, invoiceId, key, body });
  /** Decides and tells, as the API does. */
  const ask: typeof decideOnly = async (...asked) => {
    const decision = await decideOnly(...asked);
    teller.tell(decision.telling);
    return decision;
  };
  const acceptAndExport = async (role: Role, invoiceId: string): Promise<Decision> => {
    const { revision } = await rowsOf(parts).row(invoiceId);
    return ask(role, 'export', invoiceId, { revision });
  };
  return {
    decide: decideOnly,
    ask,
    /** A new invoice, decided up to `exporting`, of which Temporal has heard nothing. */
    async exporting(): Promise<string> {
      const invoice = await company.insert();
      await decideOnly('projectUser', 'send', invoice);
      const { revision } = await rowsOf(parts).row(invoice);
      await decideOnly('approver', 'export', invoice, { revision });
      return invoice;
    },
    /** `export` from `readyToExport`, bound to the revision as it is. */
    acceptAndExport,
    /** Sent, exported and told of: a new invoice, unless one is given. */
    async sendAndExport(given?: string): Promise<string> {
      const invoice = given ?? (await company.insert());
      await ask('projectUser', 'send', invoice);
      await acceptAndExport('approver', invoice);
      return invoice;
    },
    /** Has the payments of the invoice read from the ERP. */
    async readPayments(invoiceId: string): Promise<void> {
      const { connectionId } = await rowsOf(parts).row(invoiceId);
      const question = { kind: 'payments', invoiceId } as const;
      const { telling } = await db.inCompany(company.companyId, (tx) =>
        askErp(tx, company.actors.approver, connectionId ?? '', question),
      );
      teller.tell(telling);
    },
  };
}

/** Asks the sandbox ERP as an accountant or a tester would. */
const asking =
  ({ sandbox }: Parts) =>
  async (
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: Record<string, unknown> }> => {
    const response = await fetch(`${sandbox.url}${path}`, {
      method,
      headers: { authorization: 'Bearer key', 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : {} };
  };

/** What an accountant does in the ERP by hand; each says the id of what was made. */
function accountantOf(parts: Parts) {
  const make = async (path: string, what: object): Promise<string> => {
    const { status, body } = await asking(parts)('POST', path, what);
    if (status >= 300) throw new Error(JSON.stringify(body));
    return String(body['id']);
  };
  const today = () => new Date().toISOString().slice(0, 10);
  return {
    /** Enters the invoice's bill, or one that differs in `more`. */
    async enterInErp(invoiceId: string, more: Record<string, unknown> = {}): Promise<string> {
      const { number } = await rowsOf(parts).row(invoiceId);
      const lines = [{ account: '5200', amount: '900.00' }];
      const bill = { docNumber: number, party: 'V-1001', docDate: today(), lines };
      return make('/bills', { ...bill, ...more });
    },
    /** Pays what the invoice has become there. */
    async payInErp(invoiceId: string, amount: string): Promise<string> {
      const { erpDocumentId } = await rowsOf(parts).row(invoiceId);
      const applications = [{ document: erpDocumentId, cash: amount }];
      return make('/payments', { method: 'wire', paidDate: today(), applications });
    },
  };
}

export function booksOf(parts: Parts) {
  const erp = asking(parts);
  const accountant = accountantOf(parts);
  /** All documents in the ERP's own books, whatever we believe. */
  const documents = async (kind: 'bills' | 'receivables' = 'bills') => {
    const { body } = await erp('GET', `/${kind}?size=200`);
    return body['rows'] as readonly Record<string, unknown>[];
  };
  /** Under which the ERP knows the invoice's submission. */
  const keyOf = (invoiceId: string, submission = 1): string =>
    exportKey({ companyId: parts.company.companyId, invoiceId, submission });
  return {
    erp,
    documents,
    keyOf,
    /**
     * Breaks what is asked for this invoice, as docs/sandbox-erp.md says; in place of earlier
     * faults.
     */
    async fault(invoiceId: string, ...faults: readonly Record<string, unknown>[]): Promise<void> {
      const reference = keyOf(invoiceId);
      const all = faults.map((fault) => ({ next: 1, ...fault, reference }));
      const { status, body } = await erp('PUT', '/faults', { faults: all });
      if (status !== 200) throw new Error(JSON.stringify(body));
    },
    /** What arrived at the ERP under the invoice's key, oldest first. */
    async requests(invoiceId: string, operation = 'bills.create') {
      const query = `operation=${operation}&reference=${keyOf(invoiceId)}`;
      const { body } = await erp('GET', `/requests?${query}`);
      return body['rows'] as readonly {
        readonly at: string;
        readonly status: number;
        readonly fault: string | null;
      }[];
    },
    /** Those of them that are of this invoice: they show its number, whoever made them. */
    async documentsOf(invoiceId: string) {
      const { kind, number } = await rowsOf(parts).row(invoiceId);
      const all = await documents(kind === 'owner' ? 'receivables' : 'bills');
      return all.filter((one) => one['docNumber'] === number);
    },
    ...accountant,
    /** Pays in the ERP, and has the payments read. */
    async pay(invoiceId: string, amount: string): Promise<void> {
      await accountant.payInErp(invoiceId, amount);
      await peopleOf(parts).readPayments(invoiceId);
    },
  };
}

export function runsOf(parts: Parts) {
  const { temporal, company } = parts;
  const workflowId = (invoiceId: string): string => invoiceWorkflowId(company.companyId, invoiceId);
  return {
    workflowId,
    /** The latest run. */
    runOf: (invoiceId: string) => temporal.client.workflow.getHandle(workflowId(invoiceId)),
    /** Waits until the run has taken in where the row stands and waits for something. */
    async taken(invoiceId: string): Promise<void> {
      const handle = temporal.client.workflow.getHandle(workflowId(invoiceId));
      const isTaken = async (): Promise<boolean> => {
        const { version } = await rowsOf(parts).row(invoiceId);
        const described = await handle.describe().catch(unlessNotThereYet);
        if (!described || described.raw.pendingWorkflowTask) return false;
        if ((described.raw.pendingActivities ?? []).length > 0) return false;
        const { events } = await handle.fetchHistory();
        return JSON.stringify(payloadsOf(events ?? [])).includes(`"version":${version}`);
      };
      await eventually(isTaken, { what: `the run of ${invoiceId} hearing of its row` });
    },
  };
}

/** Whoever was told a moment ago may not have a run yet. */
export function unlessNotThereYet(error: unknown): undefined {
  if (!(error instanceof WorkflowNotFoundError)) throw error;
}
