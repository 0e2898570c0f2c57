// What the tests of payments have in common: invoices that are synced, an accountant in the sandbox
// ERP, and readings asked for as a person would, led to their end by a real worker.
import type { PaymentPage } from '../../domain/document.ts';
import { getConnectionAccess } from '../../db/connection-access.ts';
import { recordPage } from '../../db/payment-pages.ts';
import type { PaymentCounts } from '../../db/payment-pages.ts';
import { findFeed } from '../../db/payment-tellings.ts';
import { connectorFor } from '../../erp/index.ts';
import {
  askReconciliation,
  getReconciliation,
  pageOfDifferences,
} from '../../db/reconciliations.ts';
import { askForReading, findAskedReading } from '../../db/payment-syncs.ts';
import type { AskedReading } from '../../db/payment-syncs.ts';
import { attempt, BY_TEST } from '../activities/tools.ts';
import { readUntil } from '../eventually.ts';
import { inActivity } from '../twice.ts';
import { aWorld } from '../world.ts';
import type { World, WorldOptions } from '../world.ts';

export interface Paying {
  readonly document?: string;
  readonly invoice?: string;
  readonly cash?: string;
  readonly discount?: string;
  readonly writeOff?: string;
  readonly credit?: string;
}

export type PaymentsWorld = Awaited<ReturnType<typeof aPaymentsWorld>>;

export async function aPaymentsWorld(options: WorldOptions = {}) {
  const world = await aWorld(options);
  return {
    ...world,
    ...accountantOf(world),
    ...readingsOf(world),
    ...pagesOf(world),
    ...invoicesOf(world),
  };
}

function invoicesOf(world: World) {
  return {
    /** In the ERP; no workflow has heard of it. */
    async synced(what: Parameters<World['company']['insert']>[0] = {}): Promise<string> {
      const invoice = await world.company.insert(what);
      const { kind } = await world.row(invoice);
      await world.decide('projectUser', 'send', invoice);
      const { revision } = await world.row(invoice);
      await world.decide('approver', 'export', invoice, { revision });
      await attempt(world, invoice);
      const { erpStatus, failureWords } = await world.row(invoice);
      if (erpStatus !== 'synced') throw new Error(`${kind} is ${erpStatus}: ${failureWords}`);
      return invoice;
    },
    /** Its payments as they stand in our books, oldest first. */
    payments: (invoice: string) =>
      world.asOwner('select *, paid_on::text from payments where invoice_id = $1 order by id', [
        invoice,
      ]),
    unmatchedOn: (document: string) =>
      world.asOwner(
        'select * from unmatched_payments where erp_document_id = $1 order by erp_payment_id',
        [document],
      ),
    attempt: (invoice: string) => attempt(world, invoice),
  };
}

function accountantOf(world: World) {
  const must = async (method: string, path: string, body: unknown): Promise<string> => {
    const { status, body: answer } = await world.erp(method, path, body);
    if (status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
    return String(answer['id']);
  };
  const applications = (on: readonly Paying[]) =>
    Promise.all(
      on.map(
        async ({
          invoice,
          document,
          cash = '0.00',
          discount = '0.00',
          writeOff = '0.00',
          credit = '0.00',
        }) => ({
          document: document ?? (invoice && (await world.row(invoice)).erpDocumentId),
          cash,
          discount,
          writeOff,
          credit,
        }),
      ),
    );
  const today = () => new Date().toISOString().slice(0, 10);
  return {
    /** One payment over all of these. */
    async paid(on: readonly Paying[], more: Record<string, unknown> = {}): Promise<string> {
      const body = { method: 'check', paidDate: today(), applications: await applications(on) };
      return must('POST', '/payments', { ...body, ...more });
    },
    async changePayment(id: string, set: Record<string, unknown>, on?: readonly Paying[]) {
      const body = { ...set, ...(on && { applications: await applications(on) }) };
      return must('PATCH', `/payments/${id}`, body);
    },
    voidPayment: (id: string) => must('POST', `/payments/${id}/void`, { date: today() }),
    async deletePayment(id: string): Promise<void> {
      await must('DELETE', `/payments/${id}`, undefined);
    },
  };
}

function readingsOf(world: World) {
  const { company, db, teller } = world;
  const ask = async (projectId?: string): Promise<string> => {
    const { approver } = company.actors;
    const which = { connectionId: company.connectionId, projectId };
    const { requestId, telling } = await askForReading(db, approver, which);
    teller.tell(telling);
    return requestId;
  };
  const asked = async (requestId: string): Promise<AskedReading> => {
    const found = await findAskedReading(db, company.actors.approver, requestId);
    if (!found) throw new Error('there is no such question');
    return found;
  };
  const ended = (requestId: string): Promise<AskedReading> =>
    readUntil(
      () => asked(requestId),
      ({ request }) => request.status !== 'asked',
    );
  return {
    ask,
    asked,
    ended,
    /** Asks, and reads right here, as the activity does, without a workflow. */
    async readNow() {
      const { companyId, connectionId, actors } = company;
      const all = { connectionId, projectId: undefined };
      const { requestId } = await askForReading(db, actors.approver, all);
      await inActivity(world.activities.readPayments, { companyId, connectionId });
      const { request, reading } = await asked(requestId);
      if (request.status !== 'answered' || !reading) throw new Error(JSON.stringify(request));
      return reading;
    },
    /** A complete one: everything from the beginning, to find what was deleted. */
    async readAllNow(mayBeEmpty = false): Promise<AskedReading> {
      const { companyId, connectionId, actors } = company;
      const what = { connectionId, projectId: undefined, isComplete: true, mayBeEmpty };
      const { requestId } = await askForReading(db, actors.approver, what);
      await inActivity(world.activities.readPayments, { companyId, connectionId });
      return asked(requestId);
    },
    /** Compares everything with the ERP right here, as the workflow's activity does. */
    async reconcileNow(period = { from: '2020-01-01', to: '2099-12-31' }, by = world.activities) {
      const { companyId, connectionId, actors } = company;
      const { view } = await askReconciliation(db, actors.admin, { connectionId, ...period });
      await inActivity(by.compareWithErp, { companyId, reconciliationId: view.id });
      const which = { id: view.id };
      const { items } = await pageOfDifferences(db, actors.admin, which, { limit: 100 });
      return { ended: await getReconciliation(db, actors.admin, view.id), items };
    },
    /** Asks, and says how the reading ended. */
    async read() {
      const { request, reading } = await ended(await ask());
      if (request.status !== 'answered') throw new Error(`${request.status}: ${request.words}`);
      if (!reading) throw new Error('answered without a reading');
      return reading;
    },
  };
}

/** A page by hand: read, and recorded at another time, or as something else. */
function pagesOf({ db, company }: World) {
  const { companyId, connectionId } = company;
  const pullFrom = async (cursor: string | null, size: number): Promise<PaymentPage> => {
    const connection = await db.inCompany(companyId, (tx) =>
      getConnectionAccess(db, tx, companyId, connectionId),
    );
    const erp = connectorFor(connection.connector, {
      ...connection,
      signal: new AbortController().signal,
      workList: { answer: async () => undefined, handOver: async () => undefined },
    });
    return erp.pullPayments({ cursor, size }, 'by hand');
  };
  return {
    pullFrom,
    /** What a reading would read next. */
    async pull(size = 1000): Promise<PaymentPage> {
      const feed = await db.inCompany(companyId, (tx) => findFeed(tx, { companyId, connectionId }));
      return pullFrom(feed?.cursor ?? null, size);
    },
    async record(page: PaymentPage): Promise<PaymentCounts> {
      return db.inCompany(companyId, async (tx) => {
        const { capabilities } = await getConnectionAccess(db, tx, companyId, connectionId);
        const feed = await findFeed(tx, { companyId, connectionId });
        const reading = {
          companyId,
          connectionId,
          capabilities,
          syncFrom: feed?.syncFrom ?? '',
          askedAt: new Date().toISOString(),
          by: BY_TEST,
        };
        return (await recordPage(tx, reading, page)).counts;
      });
    },
  };
}
