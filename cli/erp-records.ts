// The ERP's own records, as the API looks them up: found by code, to be linked to ours.
import { setTimeout as delay } from 'node:timers/promises';
import { textOf, listOf } from './api-client.ts';
import type { Answer, ApiClient } from './api-client.ts';
import { Problem } from './problem.ts';

export interface ErpRecords {
  /** The record of this code in the list; its absence ends the command. */
  byCode(list: string, code: string): Promise<Answer>;
  /** Links ours, at `/v1/<path>/<id>`, to the ERP's record of this code. */
  link(path: string, id: string, list: string, code: string): Promise<void>;
  /** The connection's default accounts, by role, from account codes. */
  accounts(codes: Readonly<Record<string, string>>): Promise<Record<string, object>>;
}

export function erpRecords(api: ApiClient, connectionId: string): ErpRecords {
  const read = new Map<string, Promise<readonly Answer[]>>();
  const rows = (list: string) => {
    const reading = read.get(list) ?? readAll(api, connectionId, list);
    read.set(list, reading);
    return reading;
  };
  const byCode = async (list: string, code: string): Promise<Answer> => {
    const found = (await rows(list)).find((row) => row['code'] === code);
    if (found) return found;
    throw new Problem(`The ERP has no ${code} among its ${list}: it was changed by hand.`);
  };
  return {
    byCode,
    link: async (path, id, list, code) => {
      const { id: erpId, code: erpCode, name: erpName } = await byCode(list, code);
      await api.put(`/v1/${path}/${id}/erp-link`, { connectionId, erpId, erpCode, erpName });
    },
    accounts: async (codes) => {
      const found = Object.entries(codes).map(async ([role, code]) => {
        const { id, name } = await byCode('accounts', code);
        return [role, { id, code, name }] as const;
      });
      return Object.fromEntries(await Promise.all(found));
    },
  };
}

async function readAll(api: ApiClient, connectionId: string, list: string): Promise<Answer[]> {
  const path = `/v1/connections/${connectionId}/lookups/${list}?limit=200`;
  const items: Answer[] = [];
  let page = await firstPage(api, path, list);
  for (;;) {
    items.push(...listOf(page, 'items'));
    if (page['nextCursor'] === null) return items;
    page = await api.get(`${path}&cursor=${encodeURIComponent(textOf(page, 'nextCursor'))}`);
  }
}

const LONGEST_WAIT_MS = 120_000;

/** Asking again does not help. */
const isForPeople = (waiting: unknown): boolean =>
  ['ErpUnauthorized', 'Paused'].includes(String((waiting as Answer)['reason']));

/** The API waits a few seconds for the ERP's answer; a busy machine takes longer. */
async function firstPage(api: ApiClient, path: string, list: string): Promise<Answer> {
  const deadline = Date.now() + LONGEST_WAIT_MS;
  for (;;) {
    const page = await api.get(path);
    if (!page['waiting'] || listOf(page, 'items').length > 0) return page;
    if (Date.now() > deadline || isForPeople(page['waiting']))
      throw new Problem(
        `The ERP does not answer when it is asked for its ${list}: ${JSON.stringify(page['waiting'])}`,
      );
    await delay(500);
  }
}
