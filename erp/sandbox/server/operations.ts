// Everything the ERP can be asked, as one table: name, method, path, and what it does. The same
// table serves callers over HTTP and the work that is polled.
import { createAttachment, listAttachments, showAttachment } from './attachments.ts';
import type { Books } from './books.ts';
import { listDeletions } from './deletions.ts';
import type { DocumentKind } from './document-input.ts';
import {
  countDocuments,
  findDocument,
  isSearch,
  LIST_OF,
  listDocuments,
  requireDocument,
  showDocument,
} from './document-view.ts';
import {
  changeDocument,
  createDocument,
  deleteDocument,
  postDocument,
  voidDocument,
} from './documents.ts';
import { seqOf } from './ids.ts';
import { isObject } from './input.ts';
import { journalsOf } from './ledger.ts';
import { changeMaster, createMaster, listMasters, MASTER_LISTS, readMaster } from './masters.ts';
import { listPayments, paymentsOf, requirePayment, showPayment } from './payment-view.ts';
import { nextCheck } from './payment-records.ts';
import {
  changePayment,
  createPayment,
  deletePayment,
  postPayment,
  voidPayment,
} from './payments.ts';
import { changePeriod, listPeriods, readPeriod } from './periods.ts';
import type { Query } from './query.ts';
import { refusal } from './refusal.ts';
import { readCompany, readSettings } from './settings.ts';

export interface Erp {
  readonly books: Books;
  /** Where the ERP can be reached; for links to its page. */
  readonly origin: () => string;
}

export interface Call {
  /** The record in the path, if there is one. */
  readonly id: string;
  readonly query: Query;
  readonly body: unknown;
  /** The idempotency key. */
  readonly key: string | null;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The record that was made or touched; for the log of requests. */
  readonly record?: string;
}

export interface Operation {
  readonly name: (call: Call) => string;
  readonly method: string;
  /** `:id` stands for any one segment. */
  readonly path: string;
  readonly writes: boolean;
  readonly run: (erp: Erp, call: Call) => Answer;
}

const ok = (body: unknown): Answer => ({ status: 200, body });
const gone: Answer = { status: 204 };

type Run = Operation['run'];
type Name = string | Operation['name'];

function operation(name: Name, route: string, run: Run): Operation {
  const [method = '', path = ''] = route.split(' ');
  const named = typeof name === 'string' ? () => name : name;
  return { name: named, method, path, writes: method !== 'GET', run };
}

function masterOperations(list: string): Operation[] {
  return [
    operation(`${list}.list`, `GET /${list}`, ({ books }, { query }) =>
      ok(listMasters(books, list, query)),
    ),
    operation(`${list}.create`, `POST /${list}`, ({ books }, { body }) => ({
      status: 201,
      body: createMaster(books, list, body),
    })),
    operation(`${list}.read`, `GET /${list}/:id`, ({ books }, { id }) =>
      ok(readMaster(books, list, id)),
    ),
    operation(`${list}.change`, `PATCH /${list}/:id`, ({ books }, { id, body }) =>
      ok(changeMaster(books, list, id, body)),
    ),
  ];
}

function documentOperations(kind: DocumentKind): Operation[] {
  const list = LIST_OF[kind];
  const shown = ({ books, origin }: Erp, id: string): Answer => ({
    status: 200,
    body: showDocument(books, origin(), requireDocument(books, kind, id)),
    record: id,
  });
  return [
    operation(
      ({ query }) => (isSearch(query) ? `${list}.search` : `${list}.list`),
      `GET /${list}`,
      ({ books, origin }, { query }) => ok(listDocuments(books, origin(), kind, query)),
    ),
    operation(`${list}.create`, `POST /${list}`, (erp, { body, key }) =>
      once(
        erp.books,
        `${list}.create`,
        key,
        () => createDocument(erp.books, kind, body),
        (id) => shown(erp, id),
      ),
    ),
    operation(`${list}.read`, `GET /${list}/:id`, (erp, { id }) => shown(erp, id)),
    operation(`${list}.change`, `PATCH /${list}/:id`, (erp, { id, body }) => {
      changeDocument(erp.books, kind, id, body);
      return shown(erp, id);
    }),
    operation(`${list}.post`, `POST /${list}/:id/post`, (erp, { id }) => {
      postDocument(erp.books, kind, id);
      return shown(erp, id);
    }),
    operation(`${list}.void`, `POST /${list}/:id/void`, (erp, { id, body }) => {
      voidDocument(erp.books, kind, id, body);
      return shown(erp, id);
    }),
    operation(`${list}.delete`, `DELETE /${list}/:id`, ({ books }, { id }) => {
      deleteDocument(books, kind, id);
      return { ...gone, record: id };
    }),
    operation(`${list}.payments`, `GET /${list}/:id/payments`, ({ books }, { id }) => ({
      ...ok(paymentsOf(books, requireDocument(books, kind, id).seq)),
      record: id,
    })),
    operation(
      `${list}.attachments`,
      `GET /${list}/:id/attachments`,
      ({ books }, { id, query }) => ({
        ...ok(listAttachments(books, kind, id, query)),
        record: id,
      }),
    ),
    operation(`${list}.attach`, `POST /${list}/:id/attachments`, ({ books }, call) =>
      once(
        books,
        `${list}.attach`,
        call.key,
        () => createAttachment(books, kind, call.id, call.body),
        (id) => ({ ...ok(showAttachment(books, id, false)), record: id }),
      ),
    ),
    operation(`${list}.ledger`, `GET /${list}/:id/ledger`, ({ books }, { id }) => ({
      ...ok({ rows: journalsOf(books, { document: requireDocument(books, kind, id).seq }) }),
      record: id,
    })),
  ];
}

const shownPayment = ({ books }: Erp, id: string): Answer => ({
  status: 200,
  body: showPayment(books, requirePayment(books, id)),
  record: id,
});

const PAYMENTS: readonly Operation[] = [
  operation(
    ({ query }) => (query['reference'] === undefined ? 'payments.list' : 'payments.search'),
    'GET /payments',
    ({ books }, { query }) => ok(listPayments(books, query)),
  ),
  operation('payments.create', 'POST /payments', (erp, { body, key }) =>
    once(
      erp.books,
      'payments.create',
      key,
      () => createPayment(erp.books, body),
      (id) => shownPayment(erp, id),
    ),
  ),
  operation('payments.read', 'GET /payments/:id', (erp, { id }) => shownPayment(erp, id)),
  operation('payments.change', 'PATCH /payments/:id', (erp, { id, body }) => {
    changePayment(erp.books, id, body);
    return shownPayment(erp, id);
  }),
  operation('payments.post', 'POST /payments/:id/post', (erp, { id }) => {
    postPayment(erp.books, id);
    return shownPayment(erp, id);
  }),
  operation('payments.void', 'POST /payments/:id/void', (erp, { id, body }) => {
    voidPayment(erp.books, id, body);
    return shownPayment(erp, id);
  }),
  operation('payments.delete', 'DELETE /payments/:id', ({ books }, { id }) => {
    deletePayment(books, id);
    return { ...gone, record: id };
  }),
  operation('payments.ledger', 'GET /payments/:id/ledger', ({ books }, { id }) => ({
    ...ok({ rows: journalsOf(books, { payment: requirePayment(books, id).seq }) }),
    record: id,
  })),
  operation('deletions.list', 'GET /deletions', ({ books }, { query }) =>
    ok(listDeletions(books, query)),
  ),
];

const BANKS: readonly Operation[] = [
  operation('banks.next', 'GET /banks/:id/next-check', ({ books }, { id }) =>
    ok(nextCheck(books, id)),
  ),
];

const ATTACHMENT = operation('attachments.read', 'GET /attachments/:id', ({ books }, { id }) =>
  ok(showAttachment(books, id, true)),
);

const PERIODS: readonly Operation[] = [
  operation('periods.list', 'GET /periods', ({ books }, { query }) =>
    ok(listPeriods(books, query)),
  ),
  operation('periods.read', 'GET /periods/:id', ({ books }, { id }) => ok(readPeriod(books, id))),
  operation('periods.change', 'PATCH /periods/:id', ({ books }, { id, body }) =>
    ok(changePeriod(books, id, body)),
  ),
];

const PING = operation('ping', 'GET /ping', ({ books }) => {
  const { idempotency, lagMs } = readSettings(books);
  const about = { ...readCompany(books), search: idempotency, lagMs, today: books.today() };
  return ok({ ...about, documents: countDocuments(books) });
});

export const OPERATIONS: readonly Operation[] = [
  PING,
  ...MASTER_LISTS.flatMap(masterOperations),
  ...BANKS,
  ...PERIODS,
  ...documentOperations('bill'),
  ...documentOperations('receivable'),
  ...PAYMENTS,
  ATTACHMENT,
];

/** The operation of a path, with the record it names. Throws 404 and 405. */
export function findOperation(method: string, path: string): { found: Operation; id: string } {
  const segments = path.split('/');
  const there = OPERATIONS.filter((one) => {
    const wanted = one.path.split('/');
    return (
      wanted.length === segments.length &&
      wanted.every((part, index) => part === ':id' || part === segments[index])
    );
  });
  if (there.length === 0) throw refusal(404, 'ROUTE_UNKNOWN', `There is nothing at ${path}.`);
  const found = there.find((one) => one.method === method);
  if (!found) {
    const methods = there.map((one) => one.method).join(', ');
    throw refusal(405, 'METHOD_WRONG', `${path} takes ${methods}, not ${method}.`);
  }
  return { found, id: segments[2] ?? '' };
}

/** With `deduplicatesByKey`, the same key is answered with what was made the first time. */
function once(
  books: Books,
  name: string,
  key: string | null,
  create: () => string,
  show: (id: string) => Answer,
): Answer {
  if (key === null || readSettings(books).idempotency !== 'deduplicatesByKey')
    return { ...show(create()), status: 201 };
  const before = books.one<{ record: string }>(
    'select record from idempotency_keys where operation = ? and key = ?',
    name,
    key,
  );
  if (before) return { ...show(before.record), headers: { 'Idempotent-Replay': 'true' } };
  const id = create();
  books.run(
    'insert into idempotency_keys (operation, key, record) values (?, ?, ?)',
    name,
    key,
    id,
  );
  return { ...show(id), status: 201 };
}

/** Every reference that a call is about: of its body, its query, its record. */
export function referencesOf(books: Books, { id, query, body }: Call): string[] {
  const own = isObject(body) ? body['reference'] : undefined;
  const payment = id.startsWith('pay_')
    ? books.one<{ reference: string | null }>(
        'select reference from payments where seq = ?',
        seqOf('payment', id) ?? 0n,
      )
    : undefined;
  const record = id === '' ? undefined : (payment ?? findDocument(books, id));
  return [own, query['reference'], record?.reference].filter(
    (reference): reference is string => typeof reference === 'string',
  );
}
