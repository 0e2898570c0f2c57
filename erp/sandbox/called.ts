// The sandbox ERP when we call it: JSON over HTTP with a bearer key.
import type { Static, TSchema } from 'typebox';
import { Type } from 'typebox';
import { capabilitiesOf } from '../../domain/connectors.ts';
import type { LookupKind } from '../../domain/connectors.ts';
import type { ErpDocument } from '../../domain/document.ts';
import type { InvoiceKind } from '../../domain/invoice.ts';
import type { ConnectorContext, ErpConnector } from '../connector.ts';
import { ErpError } from '../connector.ts';
import type { ErpRequest } from '../http.ts';
import { callErp } from '../http.ts';
import { baseUrlOf, credentialOf } from '../settings.ts';
import { bodyOf } from './body.ts';
import { attachingBy } from './attaching.ts';
import { lookingBy } from './looking.ts';
import type { Reach } from './looking.ts';
import { NextCheck, recordingBy } from './payment-records.ts';
import type { PaymentReach } from './payment-records.ts';
import { pullBy } from './pulling.ts';
import * as wire from './wire.ts';

/** The largest page that the ERP gives, and more pages than any of its lists has. */
const PAGE = 200;
const MOST_PAGES = 1_000;

export const LISTS = {
  vendors: 'vendors',
  customers: 'customers',
  projects: 'jobs',
  contracts: 'contracts',
  accounts: 'accounts',
  'tax-codes': 'tax-codes',
  'cost-codes': 'cost-codes',
  banks: 'banks',
} as const satisfies Record<LookupKind, string>;

export function calledSandbox(context: ConnectorContext): ErpConnector {
  const call = caller(context);
  const { idempotency } = capabilitiesOf('sandbox', context.settings);
  const reach = reachBy(call);
  const read = async (kind: InvoiceKind, id: string): Promise<ErpDocument | undefined> =>
    reach.read(kind, id, '').then(wire.toDocument, wire.unlessGone);
  const standing: typeof read = async (kind, id) =>
    (await read(kind, id)) ?? (await surelyGone(reach, id));

  return {
    async findDocument(key, kind) {
      // Class `neither`: nobody can tell. Whether a create was ever sent, the caller knows.
      if (idempotency === 'neither') return [];
      const path = `${pathOf(kind)}?reference=${encodeURIComponent(key)}`;
      const rows = await pages(call, path, wire.Document);
      // A search shows what was; what is, only reading tells.
      const found: ErpDocument[] = [];
      for (const { id } of rows) {
        const document = await standing(kind, id);
        if (document) found.push(document);
      }
      return found;
    },

    async createDocument(document, key, halfDone, aboutToSend) {
      const path = pathOf(document.kind);
      const headers = { 'idempotency-key': key };
      const write = async (
        method: 'POST' | 'PATCH',
        to: string,
        body: unknown,
      ): Promise<ErpDocument> => {
        await aboutToSend();
        return wire.toDocument(await call(method, to, wire.Document, { body, headers }));
      };
      // A draft may be older than a correction that a person has made since, or gone.
      const there = halfDone && (await standing(document.kind, halfDone.id));
      if (!there) return write('POST', path, bodyOf(document, key));
      if (there.state !== 'draft') return there;
      const draft = `${path}/${encodeURIComponent(there.id)}`;
      await write('PATCH', draft, bodyOf(document, key));
      return write('POST', `${draft}/post`, {});
    },

    async confirmDocument(document) {
      const there = await read(document.kind, document.id);
      if (there) return there;
      const words = `The ERP has no document with the id ${document.id} any more.`;
      throw new ErpError('ErpMismatch', words, { words });
    },

    ...lookingBy(reach),

    ...payingBy(call),

    ...recordingBy(payingReachBy(call, reach, idempotency !== 'neither')),
    attachments: attachingBy(call, idempotency !== 'neither'),

    async lookUp(kind) {
      const rows = await pages(call, `/${LISTS[kind]}?`, wire.Row);
      return rows.filter(({ postable }) => postable !== false).map(wire.toRecord);
    },

    async probe() {
      return { words: wire.toWords(await reach.ping(''), context.settings) };
    },
  };
}

function payingBy(call: Call): Pick<ErpConnector, 'paymentsOf' | 'pullPayments'> {
  return {
    async paymentsOf(id, kind) {
      const path = `${pathOf(kind)}/${encodeURIComponent(id)}/payments`;
      const { rows } = await call('GET', path, Type.Object({ rows: Type.Array(wire.Payment) }));
      return rows.filter(wire.isPaid).map((payment) => wire.toPayment(payment, id));
    },

    pullPayments: (from) =>
      pullBy(from, async (changedAfter, size) => {
        const changes = queryOf({ changedAfter, size });
        return {
          payments: await call('GET', `/payments?${changes}`, wire.Changed),
          deletions: await call('GET', `/deletions?${changes}`, wire.Deleted),
        };
      }),
  };
}

function payingReachBy(call: Call, reach: Reach, searches: boolean): PaymentReach {
  return {
    read: (id) => call('GET', `/payments/${encodeURIComponent(id)}`, wire.Payment),
    search: async (reference) =>
      searches ? pages(call, `/payments?${queryOf({ reference })}`, wire.Payment) : [],
    surelyGone: (id) => surelyGone(reach, id),
    write: (method, path, body, key) =>
      call(method, path, wire.Payment, { body, headers: { 'idempotency-key': key } }),
    nextCheck: (bank) => call('GET', `/banks/${encodeURIComponent(bank)}/next-check`, NextCheck),
  };
}

/** What its search shows is gone only if its deletion is recorded as well. */
async function surelyGone(reach: Reach, id: string): Promise<undefined> {
  if ((await reach.deletions(id, '')).length === 0)
    throw new ErpError('ErpDown', `The ERP lists ${id} and does not show it`);
}

function reachBy(call: Call): Reach {
  return {
    read: (kind, id) => call('GET', `${pathOf(kind)}/${encodeURIComponent(id)}`, wire.Document),
    list: (kind, filter) => pages(call, `${pathOf(kind)}?${queryOf(filter)}`, wire.Document),
    deletions: (record) => pages(call, `/deletions?${queryOf({ record })}`, wire.Deletion),
    ping: () => call('GET', '/ping', wire.Ping),
  };
}

const queryOf = (filter: Readonly<Record<string, string>>): string =>
  new URLSearchParams(filter).toString();

const pathOf = (kind: InvoiceKind): string => `/${wire.KINDS[kind].path}`;

export type Call = <T extends TSchema>(
  method: ErpRequest['method'],
  path: string,
  shape: T,
  more?: Pick<ErpRequest, 'body' | 'headers' | 'file'>,
) => Promise<Static<T>>;

function caller(context: ConnectorContext): Call {
  const baseUrl = baseUrlOf(context);
  const apiKey = credentialOf(context, 'apiKey');
  const timeoutMs = capabilitiesOf('sandbox', context.settings).requestTimeoutMs;
  return (method, path, shape, { body, headers, file } = {}) =>
    callErp(
      {
        method,
        url: baseUrl + path,
        headers: { authorization: `Bearer ${apiKey}`, ...headers },
        ...(body === undefined ? {} : { body }),
        file,
        writes: method !== 'GET',
        timeoutMs,
        signal: context.signal,
        heard: context.heard,
        secrets: [apiKey],
        explain: wire.explain,
        wordsIn: wire.wordsIn,
      },
      shape,
    );
}

async function pages<T extends TSchema>(call: Call, path: string, row: T): Promise<Static<T>[]> {
  const Page = Type.Object({
    rows: Type.Array(row),
    next: Type.Union([Type.String(), Type.Null()]),
  });
  const all: Static<T>[] = [];
  let after = '';
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { rows, next } = await call('GET', `${path}&size=${PAGE}${after}`, Page);
    all.push(...rows);
    if (next === null) return all;
    after = `&after=${encodeURIComponent(next)}`;
  }
  throw new ErpError('ErpDown', `The ERP's list ${path} has no end`);
}
