// The sandbox ERP when we call it: JSON over HTTP with a bearer key.
import type { Static, TSchema } from 'typebox';
import { Type } from 'typebox';
import { capabilitiesOf } from '../../domain/connectors.ts';
import type { Capabilities, LookupKind } from '../../domain/connectors.ts';
import type { ErpDocument } from '../../domain/document.ts';
import type { InvoiceKind } from '../../domain/invoice.ts';
import type { ConnectorContext, ErpConnector } from '../connector.ts';
import { ErpError } from '../connector.ts';
import type { ErpRequest } from '../http.ts';
import { callErp } from '../http.ts';
import { baseUrlOf, credentialOf } from '../settings.ts';
import { bodyOf } from './body.ts';
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
  const read: Read = async (kind, id) => {
    const path = `/${wire.KINDS[kind].path}/${encodeURIComponent(id)}`;
    return wire.toDocument(await call('GET', path, wire.Document));
  };

  return {
    async findDocument(key, kind) {
      // Class `neither`: nobody can tell. Whether a create was ever sent, the caller knows.
      if (idempotency === 'neither') return [];
      const path = `/${wire.KINDS[kind].path}?reference=${encodeURIComponent(key)}`;
      const rows = await pages(call, path, wire.Document);
      // A search shows what was; what is, only reading tells.
      const found: ErpDocument[] = [];
      for (const { id } of rows) {
        const document = await read(kind, id).catch(unlessGone);
        if (document) found.push(document);
      }
      return found;
    },

    async createDocument(document, key, halfDone, aboutToSend) {
      const path = `/${wire.KINDS[document.kind].path}`;
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
      const there = halfDone && (await read(document.kind, halfDone.id).catch(unlessGone));
      if (!there) return write('POST', path, bodyOf(document, key));
      if (there.state !== 'draft') return there;
      const draft = `${path}/${encodeURIComponent(there.id)}`;
      await write('PATCH', draft, bodyOf(document, key));
      return write('POST', `${draft}/post`, {});
    },

    async confirmDocument(document) {
      const there = await read(document.kind, document.id).catch(unlessGone);
      if (there) return there;
      const words = `The ERP has no document with the id ${document.id} any more.`;
      throw new ErpError('ErpMismatch', words, { words });
    },

    ...looking(call, read, idempotency),

    async paymentsOf(id, kind) {
      const path = `/${wire.KINDS[kind].path}/${encodeURIComponent(id)}/payments`;
      const { rows } = await call('GET', path, Type.Object({ rows: Type.Array(wire.Payment) }));
      return rows.map((payment) => wire.toPayment(payment, id));
    },

    async lookUp(kind) {
      const rows = await pages(call, `/${LISTS[kind]}?`, wire.Row);
      return rows.filter(({ postable }) => postable !== false).map(wire.toRecord);
    },

    async probe() {
      return { words: wire.toWords(await call('GET', '/ping', wire.Ping), context.settings) };
    },
  };
}

type Read = (kind: InvoiceKind, id: string) => Promise<ErpDocument>;

/** Looking for what is there, by other means than our key. */
function looking(
  call: Call,
  read: Read,
  idempotency: Capabilities['idempotency'],
): Pick<ErpConnector, 'readDocument' | 'findLikely' | 'removeCheck'> {
  return {
    async readDocument(id, kind) {
      return wire.isDocumentId(id) ? read(kind, id).catch(unlessGone) : undefined;
    },

    async findLikely(document) {
      // Not by number: an ERP of the class `neither` searches for nothing, but lists a party's bills.
      const path = `/${wire.KINDS[document.kind].path}?party=${encodeURIComponent(document.party.id)}`;
      return wire.likely(await pages(call, path, wire.Document), document);
    },

    async removeCheck({ id, kind, number }) {
      const there = await read(kind, id).catch(unlessGone);
      if (there && there.state !== 'cancelled') return { isGone: false, document: there };
      if (there) return { isGone: true, words: `It was cancelled there (${id}).` };
      const path = `/${wire.KINDS[kind].path}?${idempotency === 'neither' ? '' : `docNumber=${encodeURIComponent(number)}`}`;
      const rows = await pages(call, path, wire.Document);
      const shown = rows.find((row) => row.id === id);
      if (!shown) return { isGone: true, words: `It was deleted there (${id}).` };
      throw new ErpError('ErpDown', `The ERP lists document ${id} and does not show it`);
    },
  };
}

type Call = <T extends TSchema>(
  method: ErpRequest['method'],
  path: string,
  shape: T,
  more?: Pick<ErpRequest, 'body' | 'headers'>,
) => Promise<Static<T>>;

function caller(context: ConnectorContext): Call {
  const baseUrl = baseUrlOf(context);
  const apiKey = credentialOf(context, 'apiKey');
  const timeoutMs = capabilitiesOf('sandbox', context.settings).requestTimeoutMs;
  return (method, path, shape, { body, headers } = {}) =>
    callErp(
      {
        method,
        url: baseUrl + path,
        headers: { authorization: `Bearer ${apiKey}`, ...headers },
        ...(body === undefined ? {} : { body }),
        writes: method !== 'GET',
        timeoutMs,
        signal: context.signal,
        secrets: [apiKey],
        explain: wire.explain,
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

const unlessGone = (error: unknown): undefined => {
  if (!(error instanceof wire.NotThere)) throw error;
};
