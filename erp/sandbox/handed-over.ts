// The sandbox ERP when it fetches its work from us and answers later. Each piece of work is handed
// over once under its key and is done once; its answer stands in the list until it is taken.
import type { Static, TSchema } from 'typebox';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { ErpDocument } from '../../domain/document.ts';
import type {
  ConnectorContext,
  ErpConnector,
  PaymentRecords,
  WorkAnswer,
  WorkList,
} from '../connector.ts';
import { ErpError } from '../connector.ts';
import { wordsOf } from '../http.ts';
import { hasShape } from '../shapes.ts';
import { bodyOf } from './body.ts';
import { LISTS } from './called.ts';
import { lookingBy } from './looking.ts';
import type { Reach } from './looking.ts';
import { NextCheck, paymentOf, recordOf } from './payment-records.ts';
import { pullBy } from './pulling.ts';
import * as wire from './wire.ts';

export function handedOverSandbox({ workList, settings }: ConnectorContext): ErpConnector {
  const answered = answering(workList);
  const reach = reachBy(answered);

  return {
    async findDocument(key) {
      const answer = await workList.answer(key);
      // Never handed over, or refused: nothing was made. Not answered yet: nobody can tell.
      if (answer === undefined || answer.error !== undefined) return [];
      return [wire.toDocument(resultOf(answer, 'createDocument', wire.Document))];
    },

    // Nothing is ever half done: the ERP posts what it creates, in one piece of work.
    async createDocument(document, key, _halfDone, aboutToSend) {
      const { kind } = wire.KINDS[document.kind];
      const request = { ...bodyOf(document, key), kind, idempotencyKey: key };
      return wire.toDocument(
        await answered(key, 'createDocument', request, wire.Document, aboutToSend),
      );
    },

    // What the ERP answered was read from its own books, in the transaction that wrote them.
    confirmDocument: async (document: ErpDocument) => document,

    ...lookingBy(reach),

    ...recordingBy(workList, answered),

    async paymentsOf(id, kind, ask) {
      const request = { kind: wire.KINDS[kind].kind, id };
      const { rows } = await answered(ask, 'listPayments', request, Rows(wire.Payment));
      return rows.filter(wire.isPaid).map((payment) => wire.toPayment(payment, id));
    },

    pullPayments: (from, ask) =>
      pullBy(from, (changedAfter, size) =>
        answered(ask, 'pullPayments', { changedAfter, size }, Changes),
      ),

    async lookUp(kind, ask) {
      const { rows } = await answered(ask, 'list', { of: LISTS[kind] }, Rows(wire.Row));
      return rows.filter(({ postable }) => postable !== false).map(wire.toRecord);
    },

    async probe(ask) {
      return { words: wire.toWords(await reach.ping(ask), settings) };
    },
  };
}

/** As documents: one piece of work under its key, posted at once, answered from the ERP's books. */
function recordingBy(workList: WorkList, answered: Answered): PaymentRecords {
  return {
    async findPaymentRecord(key) {
      const answer = await workList.answer(key);
      if (answer === undefined || answer.error !== undefined) return [];
      return [recordOf(resultOf(answer, 'createPayment', wire.Payment))];
    },

    async createPaymentRecord(record, key, _halfDone, aboutToSend) {
      const request = { ...paymentOf(record, key), idempotencyKey: key };
      return recordOf(await answered(key, 'createPayment', request, wire.Payment, aboutToSend));
    },

    confirmPaymentRecord: async (record) => record,

    async nextCheckNumber(bank, ask) {
      return (await answered(ask, 'nextCheck', { bank }, NextCheck)).next;
    },
  };
}

/** The answer under a key. Without one the work is handed over, if it was not yet. */
type Answered = <T extends TSchema>(
  key: string,
  operation: string,
  request: unknown,
  shape: T,
  aboutToSend?: () => Promise<void>,
) => Promise<Static<T>>;

function answering(workList: ConnectorContext['workList']): Answered {
  return async (key, operation, request, shape, aboutToSend = async () => {}) => {
    const answer = await workList.answer(key);
    if (answer === undefined) {
      await aboutToSend(); // from then on the ERP may do it at any time
      await workList.handOver(key, operation, request);
    }
    return resultOf(answer ?? {}, operation, shape);
  };
}

function reachBy(answered: Answered): Reach {
  return {
    read: (kind, id, ask) =>
      answered(ask, 'readDocument', { kind: wire.KINDS[kind].kind, id }, wire.Document),
    async list(kind, filter, ask) {
      const request = { kind: wire.KINDS[kind].kind, ...filter };
      return (await answered(ask, 'findDocuments', request, Rows(wire.Document))).rows;
    },
    async deletions(record, ask) {
      return (await answered(ask, 'listDeletions', { record }, Rows(wire.Deletion))).rows;
    },
    ping: (ask) => answered(ask, 'ping', {}, wire.Ping),
  };
}

const Changes = Type.Object({ payments: wire.Changed, deletions: wire.Deleted });

const Rows = <T extends TSchema>(row: T) => Type.Object({ rows: Type.Array(row) });

function resultOf<T extends TSchema>(answer: WorkAnswer, operation: string, shape: T): Static<T> {
  if (answer.error !== undefined) throw refusal(answer.error, operation);
  if (answer.result === undefined)
    throw new ErpError('HandedOver', `The ERP has not answered ${operation} yet`);
  if (hasShape(shape, answer.result)) return answer.result;
  // It is answered and will stay so: a person must look.
  throw new ErpError(
    'ErpRejected',
    `The ERP answered ${operation} in a way that is not understood`,
  );
}

function refusal(error: unknown, operation: string): ErpError {
  if (Value.Check(wire.WorkError, error)) {
    const words = wordsOf(wire.wordsIn(error) ?? '', []); // it fetches with a key that we do not have
    const { status } = error;
    const known = wire.explain({ status, json: error, words, retryAfterMs: undefined });
    if (known) return known;
  }
  return new ErpError('ErpRejected', `The ERP refused ${operation} without saying why`);
}
