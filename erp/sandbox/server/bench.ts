// The bench: what tests and demonstrations do to the ERP from outside its books.
import type { Desk } from './carry-out.ts';
import { jsonOf } from './http.ts';
import type { HttpRequest } from './http.ts';
import { trialBalance } from './ledger.ts';
import { listLocks, lock, unlock } from './locks.ts';
import type { Answer } from './operations.ts';
import { onlyKnown } from './query.ts';
import { refusal } from './refusal.ts';
import { changeSettings, readSettings, showSettings } from './settings.ts';

export interface BenchDeps extends Desk {
  readonly poller: { restart(): void; show(): unknown };
}

type Handler = (deps: BenchDeps, request: HttpRequest, record: string) => Answer;

const ok = (body: unknown): Answer => ({ status: 200, body });

const ROUTES: Readonly<Record<string, Handler>> = {
  'GET /faults': ({ faults }) => ok(faults.show()),
  'PUT /faults': ({ faults }, { body }) => {
    faults.replace(jsonOf(body));
    return ok(faults.show());
  },
  'DELETE /faults': ({ faults }) => {
    faults.clear();
    return { status: 204 };
  },
  'GET /requests': ({ log }, { query }) => ok(log.show(query)),
  'DELETE /requests': ({ log }) => {
    log.clear();
    return { status: 204 };
  },
  'GET /settings': ({ erp }) => ok(showSettings(readSettings(erp.books))),
  'PUT /settings': ({ erp, poller }, { body }) => {
    const settings = erp.books.write(() => changeSettings(erp.books, jsonOf(body)));
    poller.restart();
    return ok(showSettings(settings));
  },
  'GET /locks': ({ erp }) => ok(listLocks(erp.books)),
  'POST /locks': ({ erp }, { body }) => ({
    status: 201,
    body: erp.books.write(() => lock(erp.books, jsonOf(body))),
  }),
  'DELETE /locks/:record': ({ erp }, _request, record) => {
    erp.books.write(() => unlock(erp.books, record));
    return { status: 204 };
  },
  'GET /trial-balance': ({ erp }, { query }) => {
    onlyKnown(query, []);
    return ok(trialBalance(erp.books));
  },
  'GET /polling': ({ poller }) => ok(poller.show()),
};

const PATHS = new Set(Object.keys(ROUTES).map((route) => route.split('/')[1]));

export function isBench(path: string): boolean {
  return PATHS.has(path.split('/')[1]);
}

export function serveBench(deps: BenchDeps, request: HttpRequest): Answer {
  const { method, path } = request;
  const [, first, record] = path.split('/');
  const route = record === undefined ? path : `/${first}/:record`;
  const handler = ROUTES[`${method} ${route}`];
  if (handler) return handler(deps, request, record ?? '');
  const known = Object.keys(ROUTES).some((one) => one.endsWith(` ${route}`));
  if (known) throw refusal(405, 'METHOD_WRONG', `${path} does not take ${method}.`);
  throw refusal(404, 'ROUTE_UNKNOWN', `There is nothing at ${path}.`);
}
