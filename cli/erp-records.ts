// The ERP's own records, as the API looks them up: found by code, to be linked to ours.
import { setTimeout as delay } from 'node:timers/promises';
import { answered, asRead } from './api-client.ts';
import type { ApiClient } from './api-client.ts';
import type { operations } from '../api/openapi.gen.ts';
import { Problem } from './problem.ts';

/** A list of the ERP's, and what it answers. */
export type List = operations['lookUp']['parameters']['path']['kind'];
type Page = operations['lookUp']['responses']['200']['content']['application/json'];
export type ErpRecord = Page['items'][number];

/** What of ours can be linked, as paths are written. */
export type Linked =
  | 'projects'
  | 'vendors'
  | 'commitments'
  | 'prime-contracts'
  | 'cost-codes'
  | 'tax-codes';

export interface ErpRecords {
  /** The record of this code in the list; its absence ends the command. */
  byCode(list: List, code: string): Promise<ErpRecord>;
  /** Links ours, at `/v1/<path>/<id>`, to the ERP's record of this code. */
  link(path: Linked, id: string, list: List, code: string): Promise<void>;
  /** The connection's default accounts, by role, from account codes. */
  accounts<Role extends string>(codes: Readonly<Record<Role, string>>): Promise<Accounts<Role>>;
}

type Accounts<Role extends string> = Record<Role, { id: string; code: string; name: string }>;

export function erpRecords(api: ApiClient, connectionId: string): ErpRecords {
  const read = new Map<List, Promise<readonly ErpRecord[]>>();
  const rows = (list: List) => {
    const reading = read.get(list) ?? readAll(api, connectionId, list);
    read.set(list, reading);
    return reading;
  };
  const byCode = async (list: List, code: string): Promise<ErpRecord> => {
    const found = (await rows(list)).find((row) => row.code === code);
    if (found) return found;
    throw new Problem(`The ERP has no ${code} among its ${list}: it was changed by hand.`);
  };
  return {
    byCode,
    link: async (path, id, list, code) => {
      const { id: erpId, code: erpCode, name: erpName } = await byCode(list, code);
      const body = { connectionId, erpId, erpCode, erpName };
      await api.PUT(`/v1/${path}/{id}/erp-link`, { params: { path: { id } }, body });
    },
    accounts: async <Role extends string>(codes: Readonly<Record<Role, string>>) => {
      const found = Object.entries<string>(codes).map(async ([role, code]) => {
        const { id, name } = await byCode('accounts', code);
        return [role, { id, code, name }] as const;
      });
      return Object.fromEntries(await Promise.all(found)) as Accounts<Role>;
    },
  };
}

async function readAll(api: ApiClient, connectionId: string, kind: List): Promise<ErpRecord[]> {
  const pageAfter = (cursor?: string): Promise<Page> => {
    const query = { limit: 200, ...(cursor !== undefined && { cursor }) };
    const params = { path: { id: connectionId, kind }, query };
    return answered(api.GET('/v1/connections/{id}/lookups/{kind}', { params }));
  };
  const items: ErpRecord[] = [];
  let page = await firstPage(() => pageAfter(), kind);
  for (;;) {
    items.push(...page.items);
    if (page.nextCursor === null) return items;
    page = await pageAfter(page.nextCursor);
  }
}

const LONGEST_WAIT_MS = 120_000;

/** Asking again does not help. */
const FOR_PEOPLE = ['ErpUnauthorized', 'Paused'];

/** The API waits a few seconds for the ERP's answer; a busy machine takes longer. */
async function firstPage(ask: () => Promise<Page>, list: List): Promise<Page> {
  const deadline = Date.now() + LONGEST_WAIT_MS;
  for (;;) {
    const page = await ask();
    const { waiting, items } = page;
    if (!waiting || items.length > 0) return page;
    if (Date.now() > deadline || FOR_PEOPLE.includes(waiting.reason ?? ''))
      throw new Problem(
        `The ERP does not answer when it is asked for its ${list}: ${JSON.stringify(waiting)}`,
      );
    await delay(500);
  }
}

type Change = operations['changeConnection']['requestBody']['content']['application/json'];

/** As it stands now. */
export async function changeConnection(api: ApiClient, id: string, body: Change): Promise<void> {
  const path = { id };
  const header = await asRead(api.GET('/v1/connections/{id}', { params: { path } }));
  await api.PATCH('/v1/connections/{id}', { params: { path, header }, body });
}
