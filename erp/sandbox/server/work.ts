// Work that the ERP fetched from the platform: which operation each piece is, done once per id,
// its answer kept in the transaction that did it.
import { answerOf, carryOut } from './carry-out.ts';
import type { Desk } from './carry-out.ts';
import { listDeletions } from './deletions.ts';
import { isObject, readInput } from './input.ts';
import { findOperation } from './operations.ts';
import type { Answer, Call, Erp, Operation } from './operations.ts';
import { orderToNameCheck, orderToPay } from './payment-records.ts';
import type { Query } from './query.ts';
import { refusal } from './refusal.ts';

export interface Piece {
  readonly id: string;
  readonly operation: string;
  readonly request: unknown;
}

/** What is sent back: one of the two. */
export type PieceAnswer = { readonly result: unknown } | { readonly error: unknown };

interface Order {
  readonly method: string;
  readonly path: string;
  readonly query?: Query;
  readonly body?: unknown;
  readonly key?: string | null;
  /** All pages at once, or beside a page of payments one of deletions, of the same moment. */
  readonly reads?: 'whole' | 'withDeletions';
}

const KINDS = { bill: '/bills', receivable: '/receivables' } as const;
const DOCUMENT_KINDS = ['bill', 'receivable'] as const;
const LISTS = [
  'vendors',
  'customers',
  'jobs',
  'contracts',
  'accounts',
  'cost-codes',
  'tax-codes',
  'banks',
  'periods',
] as const;

/** The answer, or undefined when the piece is to stay on the list for now. */
export async function doPiece(desk: Desk, piece: Piece): Promise<PieceAnswer | undefined> {
  const before = answerBefore(desk.erp, piece.id);
  if (before) return before;
  const order = answerOf(() => ({ status: 200, body: understood(piece) }));
  if (order.status !== 200) return keep(desk.erp, piece, order);
  const { method, path, operation, call } = order.body as Understood;
  const outcome = await carryOut(desk, { via: 'work', method, path, operation, call }, () =>
    desk.erp.books.write(() => {
      const answer = run(desk.erp, order.body as Understood);
      store(desk.erp, piece, answer);
      return answer;
    }),
  );
  if (outcome.kind === 'silence' || mustWait(outcome.answer.status)) return undefined;
  return keep(desk.erp, piece, outcome.answer);
}

interface Understood extends Order {
  readonly operation: Operation;
  readonly call: Call;
}

function understood(piece: Piece): Understood {
  const order = orderOf(piece);
  const { found, id } = findOperation(order.method, order.path);
  const call = { id, query: order.query ?? {}, body: order.body, key: order.key ?? null };
  return { ...order, operation: found, call };
}

/** Locked, too fast, broken: an agent would leave it on the list and come again. */
const mustWait = (status: number): boolean => status === 423 || status === 429 || status >= 500;

/** Keeps a refusal; what was done has been kept by the transaction that did it. */
function keep(erp: Erp, piece: Piece, answer: Answer): PieceAnswer {
  const before = answerBefore(erp, piece.id);
  if (before) return before;
  erp.books.write(() => store(erp, piece, answer));
  return pieceAnswer(answer);
}

function store({ books }: Erp, piece: Piece, answer: Answer): void {
  books.run(
    'insert into work (id, operation, answer, done_at) values (?, ?, ?, ?)',
    piece.id,
    piece.operation,
    JSON.stringify(pieceAnswer(answer)),
    Date.now(),
  );
}

function answerBefore({ books }: Erp, id: string): PieceAnswer | undefined {
  const row = books.one<{ answer: string }>('select answer from work where id = ?', id);
  return row && (JSON.parse(row.answer) as PieceAnswer);
}

function pieceAnswer({ status, body }: Answer): PieceAnswer {
  if (status < 400) return { result: body };
  return { error: { status, ...(isObject(body) ? body : {}) } };
}

function run(erp: Erp, { reads, operation, call }: Understood): Answer {
  if (reads === 'whole') return runWhole(erp, operation, call);
  const answer = operation.run(erp, call);
  if (reads === undefined) return answer;
  const deletions = listDeletions(erp.books, call.query);
  return { status: 200, body: { payments: answer.body, deletions } };
}

function runWhole(erp: Erp, operation: Operation, call: Call): Answer {
  const rows: unknown[] = [];
  let after: string | undefined;
  do {
    const query = { ...call.query, size: '200', ...(after === undefined ? {} : { after }) };
    const { body } = operation.run(erp, { ...call, query });
    const page = body as { rows: unknown[]; next: string | null };
    rows.push(...page.rows);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return { status: 200, body: { rows } };
}

function orderOf({ operation, request }: Piece): Order {
  switch (operation) {
    case 'ping':
      return { method: 'GET', path: '/ping' };
    case 'createDocument':
      return orderToCreate(request);
    case 'postDocument':
      return { ...orderOn(request, '/post'), method: 'POST' };
    case 'readDocument':
      return orderOn(request, '');
    case 'listPayments':
      return orderOn(request, '/payments');
    case 'createPayment':
      return orderToPay(request);
    case 'nextCheck':
      return orderToNameCheck(request);
    case 'pullPayments':
      return orderToPull(request);
    case 'findDocuments':
      return orderToFind(request);
    case 'listDeletions': {
      const input = readInput(request, ['record']);
      const record = input.text('record', 40, 'required') ?? '';
      input.done();
      return { method: 'GET', path: '/deletions', query: { record }, reads: 'whole' };
    }
    case 'list': {
      const input = readInput(request, ['of']);
      const of = input.word('of', LISTS, 'required');
      input.done();
      return { method: 'GET', path: `/${of}`, reads: 'whole' };
    }
    default:
      throw refusal(404, 'ROUTE_UNKNOWN', `There is no operation "${operation}".`, 'operation');
  }
}

/** The kind is read here, the rest by the operation itself, as if it had come over HTTP. */
function orderToCreate(request: unknown): Order {
  const { kind, idempotencyKey, ...body } = isObject(request) ? request : {};
  const input = readInput({ kind, idempotencyKey }, ['kind', 'idempotencyKey']);
  const word = input.word('kind', DOCUMENT_KINDS, 'required');
  const key = input.text('idempotencyKey', 200);
  input.done();
  return { method: 'POST', path: word ? KINDS[word] : '', body, key };
}

function orderOn(request: unknown, rest: string): Order {
  const input = readInput(request, ['kind', 'id']);
  const kind = input.word('kind', DOCUMENT_KINDS, 'required');
  const id = input.text('id', 40, 'required') ?? '';
  input.done();
  return { method: 'GET', path: kind ? `${KINDS[kind]}/${encodeURIComponent(id)}${rest}` : '' };
}

function orderToPull(request: unknown): Order {
  const input = readInput(request, ['changedAfter', 'size']);
  const changedAfter = input.text('changedAfter', 15, 'required') ?? '';
  const size = input.text('size', 4, 'required') ?? '';
  input.done();
  const query = { changedAfter, size };
  return { method: 'GET', path: '/payments', query, reads: 'withDeletions' };
}

function orderToFind(request: unknown): Order {
  const input = readInput(request, ['kind', 'reference', 'docNumber', 'party', 'total', 'ids']);
  const kind = input.word('kind', DOCUMENT_KINDS, 'required');
  const found = {
    reference: input.text('reference', 120),
    docNumber: input.text('docNumber', 40),
    party: input.text('party', 80),
    total: input.text('total', 20),
    ids: input.text('ids', 2_000),
  };
  const given = Object.entries(found).filter((pair): pair is [string, string] => pair[1] !== null);
  if (given.length === 0)
    input.fault('FIELD_MISSING', `Give one of ${Object.keys(found).join(', ')}.`, 'reference');
  input.done();
  const query = Object.fromEntries(given);
  return { method: 'GET', path: kind ? KINDS[kind] : '', query, reads: 'whole' };
}
