// Good requests about payments, and what they need: part of requests.ts.
import { sql } from 'kysely';
import { recordPage } from '../../db/payment-pages.ts';
import { beginPage } from '../../db/payment-reading.ts';
import { getSource } from '../../db/payments.ts';
import { askForReading } from '../../db/payment-syncs.ts';
import { beginStep, recordCompared, recordRead } from '../../db/reconciling.ts';
import type { OpenStep } from '../../db/reconciling.ts';
import { askReconciliation } from '../../db/reconciliations.ts';
import type { AppliedPayment } from '../../domain/document.ts';
import type { Difference } from '../../domain/reconciliation.ts';
import type { Door } from './door.ts';
import type { Good, Things } from './requests.ts';
import { must } from './world.ts';
import type { Company } from './world.ts';

export const FACT: AppliedPayment = {
  id: 'pay_1',
  documentId: '',
  kind: 'subcontractor',
  revision: '1',
  state: 'live',
  method: 'check',
  methodName: 'check',
  bankId: null,
  reference: null,
  number: '10234',
  paidOn: '2026-04-15',
  createdAt: null,
  currency: 'USD',
  amount: '100.00',
  discount: '0.00',
  writeOff: '0.00',
  credit: '0.00',
};

/** A payment of the synced invoice, one that is for nothing known, and a reading under way. */
export async function paid(
  door: Door,
  company: Company,
  invoiceId: string,
): Promise<Record<string, string>> {
  const { db } = door;
  const { companyId, userIds, ids } = company;
  const at = { companyId, connectionId: ids.connection };
  const actor = { companyId, userId: userIds.approver, tokenId: userIds.approver, address: '' };
  const { requestId } = await askForReading(db, actor, { ...at, projectId: undefined });
  const open = await beginPage(db, at);
  if (!('run' in open)) throw new Error('no reading has begun');
  await recordFacts(door, company, [
    { ...FACT, documentId: `doc-${invoiceId}` },
    { ...FACT, id: 'pay_2', documentId: 'bil_other' },
    { ...FACT, id: 'pay_3', number: '10235', documentId: `doc-${invoiceId}` },
  ]);
  await recordFacts(door, company, [], ['pay_3']);
  const reconciliation = await reconciliationUnderWay(door, company, invoiceId);
  // As by beats: whoever does not ask the ERP any more is cancelled at once.
  await door.asOwner((tx) =>
    tx
      .updateTable('turns')
      .set({ until: sql<string>`clock_timestamp() + interval '1 hour'` })
      .where('companyId', '=', companyId)
      .where('holder', 'is not', null)
      .execute(),
  );
  const admin = company.as('admin');
  const { items: made } = await must(200, admin('GET', `/v1/invoices/${invoiceId}/payments`));
  const { items: waiting } = await must(200, admin('GET', '/v1/unmatched-payments'));
  return {
    reading: open.run.id,
    asked: requestId,
    payment: made.find(({ state }) => state === 'live')?.id ?? '',
    deleted: made.find(({ state }) => state === 'deleted')?.id ?? '',
    unmatched: waiting[0]?.id ?? '',
    reconciliation,
  };
}

const PERIOD = { from: '2026-01-01', to: '2026-03-31' };

/** It has found something, and asks the ERP for the next invoices. */
async function reconciliationUnderWay(
  { db }: Door,
  { companyId, userIds, ids }: Company,
  invoiceId: string,
): Promise<string> {
  const actor = { companyId, userId: userIds.admin, tokenId: userIds.admin, address: '' };
  const asked = { connectionId: ids.connection, ...PERIOD };
  const { view } = await askReconciliation(db, actor, asked);
  const by = { workflowId: 'test', runId: 'test' };
  const begin = async (): Promise<OpenStep> => {
    const open = await beginStep(db, companyId, view.id, by);
    if (!('run' in open)) throw new Error('no step has begun');
    return open;
  };
  const nothing = { applied: [], wholePayments: [], wholeDocuments: [], deletedPayments: [] };
  await recordRead(db, await begin(), {
    ...nothing,
    cursor: '1',
    isLast: true,
    remaining: 0,
  });
  const difference: Difference = {
    kind: 'PaymentMissingThere',
    erpDocumentId: 'bil_12',
    erpPaymentId: 'pay_1',
    unmatchedPaymentId: null,
    ours: '100.00 + 0.00 + 0.00 + 0.00 USD, 2026-04-15',
    theirs: null,
    cause: null,
  };
  const found = [{ invoiceId, difference }];
  const some = { invoices: 1, upTo: invoiceId, leftOut: 0, found };
  await recordCompared(db, await begin(), some, by);
  await begin();
  return view.id;
}

/** What the ERP would say, recorded as a reading of it does. */
export async function recordFacts(
  { db }: Door,
  { companyId, ids }: Company,
  applied: readonly AppliedPayment[],
  deletedPayments: readonly string[] = [],
  syncFrom = '2026-01-01T00:00:00.000Z',
): Promise<void> {
  const at = { companyId, connectionId: ids.connection };
  await db.inCompany(companyId, async (tx) => {
    const reading = {
      ...at,
      ...(await getSource(tx, at)),
      syncFrom,
      askedAt: new Date().toISOString(),
      by: { workflowId: 'test', runId: 'test' },
    };
    const nothingElse = { wholePayments: [], wholeDocuments: [], deletedPayments };
    await recordPage(tx, reading, { applied, ...nothingElse });
  });
}

export const payments = (at: Things, ids: Company['ids']): Record<string, Good> => ({
  ...readings(at, ids),
  ...applied(at, ids),
});

function readings(at: Things, ids: Company['ids']): Record<string, Good> {
  const connection = `/v1/connections/${ids.connection}`;
  return {
    getPaymentSyncSchedule: {
      method: 'GET',
      url: `${connection}/payment-sync-schedule`,
      status: 200,
      role: 'approver',
    },
    setPaymentSyncSchedule: {
      method: 'PUT',
      url: `${connection}/payment-sync-schedule`,
      body: { kind: 'daily', at: '03:00', timeZone: 'America/Toronto' },
      status: 200,
      role: 'admin',
    },
    listPaymentReadings: {
      method: 'GET',
      url: `${connection}/payment-readings`,
      status: 200,
      role: 'approver',
    },
    getPaymentReading: {
      method: 'GET',
      url: `/v1/payment-readings/${at['reading']}`,
      status: 200,
      role: 'approver',
    },
    cancelPaymentReading: {
      method: 'POST',
      url: `/v1/payment-readings/${at['reading']}/cancel`,
      status: 200,
      role: 'approver',
    },
    backFillPayments: {
      method: 'POST',
      url: `${connection}/back-fills`,
      body: { from: '2026-01-01T00:00:00.000Z', reason: 'The books of the year.' },
      status: 202,
      role: 'admin',
    },
    ...reconciliations(at, connection),
  };
}

function reconciliations(at: Things, connection: string): Record<string, Good> {
  const [list, url] = [
    `${connection}/reconciliations`,
    `/v1/reconciliations/${at['reconciliation']}`,
  ];
  const reader = { status: 200, role: 'approver' } as const;
  return {
    // The same period as the one under way: that one.
    reconcile: { method: 'POST', url: list, body: PERIOD, status: 202, role: 'admin' },
    listReconciliations: { method: 'GET', url: list, ...reader },
    getReconciliation: { method: 'GET', url, ...reader },
    listDifferences: { method: 'GET', url: `${url}/differences`, ...reader },
    cancelReconciliation: { method: 'POST', url: `${url}/cancel`, status: 200, role: 'admin' },
  };
}

function applied(at: Things, ids: Company['ids']): Record<string, Good> {
  return {
    listPayments: { method: 'GET', url: '/v1/payments?state=live', status: 200, role: 'reader' },
    getPayment: {
      method: 'GET',
      url: `/v1/payments/${at['payment']}`,
      status: 200,
      role: 'reader',
    },
    changePayment: {
      method: 'PATCH',
      url: `/v1/payments/${at['payment']}`,
      body: { paymentNumber: '17' },
      status: 200,
      role: 'projectUser',
    },
    explainPayments: {
      method: 'GET',
      url: `/v1/invoices/${at['synced']}/payment-explanation`,
      status: 200,
      role: 'reader',
    },
    removePayment: {
      method: 'POST',
      url: `/v1/payments/${at['deleted']}/remove`,
      body: { reason: 'It was a duplicate.' },
      status: 200,
      role: 'admin',
    },
    listPaymentsIssued: {
      method: 'GET',
      url: `/v1/commitments/${ids.commitment}/payments-issued`,
      status: 200,
      role: 'reader',
    },
    listPaymentsReceived: {
      method: 'GET',
      url: `/v1/prime-contracts/${ids.primeContract}/payments-received`,
      status: 200,
      role: 'reader',
    },
    listUnmatchedPayments: {
      method: 'GET',
      url: '/v1/unmatched-payments',
      status: 200,
      role: 'approver',
    },
    getUnmatchedPayment: {
      method: 'GET',
      url: `/v1/unmatched-payments/${at['unmatched']}`,
      status: 200,
      role: 'approver',
    },
    ignorePayment: {
      method: 'POST',
      url: `/v1/unmatched-payments/${at['unmatched']}/ignore`,
      body: { reason: 'A deposit for the office.' },
      status: 200,
      role: 'approver',
    },
    matchPayment: {
      method: 'POST',
      url: `/v1/unmatched-payments/${at['unmatched']}/match`,
      body: { invoiceId: at['synced'], reason: 'The memo names it.' },
      status: 200,
      role: 'approver',
    },
  };
}
