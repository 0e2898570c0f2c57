// Tryton 8.2 over its JSON-RPC. Bills and receivables are its invoices, projects its analytic
// accounts. What is true of Tryton and was learnt the hard way: cli/tryton/README.md.
import { Type } from 'typebox';
import { capabilitiesOf } from '../../domain/connectors.ts';
import type { ConnectorContext, ErpConnector } from '../connector.ts';
import { ErpError } from '../connector.ts';
import { baseUrlOf, credentialOf, settingOf } from '../settings.ts';
import { attachmentsOf } from './attachments.ts';
import { exportInvoice } from './export.ts';
import { findInvoices, idOf, readInvoice } from './invoices.ts';
import { listOf } from './lists.ts';
import { findLikely, readDocument, readDocuments, removeCheck } from './looking.ts';
import {
  confirmPaymentRecord,
  createPaymentRecord,
  findPaymentRecords,
  nextCheckNumber,
} from './payment-records.ts';
import { paymentsOf } from './payments.ts';
import { pullPayments } from './pulling.ts';
import { trytonRpc } from './rpc.ts';
import { Coded, Id, Text } from './wire.ts';

const Company = Type.Object({
  id: Id,
  'party.': Type.Object({ id: Id, name: Text }),
  'currency.': Coded,
});
const COMPANY = ['party.name', 'currency.code'];

export function trytonConnector(context: ConnectorContext): ErpConnector {
  const rpc = trytonRpc({
    baseUrl: baseUrlOf(context),
    database: settingOf(context, 'database'),
    user: credentialOf(context, 'user'),
    password: credentialOf(context, 'password'),
    timeoutMs: capabilitiesOf('tryton', context.settings).requestTimeoutMs,
    signal: context.signal,
    heard: context.heard,
  });

  return {
    findDocument: (key, kind) => findInvoices(rpc, key, kind),

    createDocument: (document, key, halfDone, aboutToSend) =>
      exportInvoice(rpc, document, key, halfDone, aboutToSend),

    async confirmDocument(document) {
      const there = await readInvoice(rpc, idOf(document.id));
      if (there) return there;
      const words = `Tryton has no document with the id ${document.id} any more.`;
      throw new ErpError('ErpMismatch', words, { words });
    },

    readDocument: (id, kind) => readDocument(rpc, id, kind),
    readDocuments: (ids, kind) => readDocuments(rpc, ids, kind),
    findLikely: (document) => findLikely(rpc, document),
    removeCheck: (document) => removeCheck(rpc, document),
    paymentsOf: (documentId) => paymentsOf(rpc, documentId),
    pullPayments: (from) => pullPayments(rpc, from),
    findPaymentRecord: (key) => findPaymentRecords(rpc, key),
    // What is found is done: it is never half done here.
    createPaymentRecord: async (record, key, found, aboutToSend) =>
      found ?? createPaymentRecord(rpc, record, key, aboutToSend),
    confirmPaymentRecord: (record, key) => confirmPaymentRecord(rpc, record, key),
    nextCheckNumber: (bankId) => nextCheckNumber(rpc, bankId),
    attachments: attachmentsOf(rpc),
    lookUp: (kind) => listOf(rpc, kind),

    async probe() {
      const own = [['id', '=', await rpc.company()]];
      const [company] = await rpc.search('company.company', own, Company, COMPANY);
      const name = company?.['party.'].name ?? 'a company without a name';
      return { words: `${name}, books in ${company?.['currency.'].code ?? 'no currency'}.` };
    },
  };
}
