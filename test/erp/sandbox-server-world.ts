// What the sandbox ERP's own tests share: one ERP per test with a database of its own, and a client
// that knows only the wire format of docs/sandbox-erp.md.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../erp/sandbox/server/server.ts';
import type { SandboxOptions } from '../../erp/sandbox/server/server.ts';

export const KEY = 'a-key';
/** All dates in these tests are around this one. */
export const TODAY = '2026-06-15';

export type Json = Record<string, unknown>;

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed; undefined when there was none. */
  readonly body: Json;
}

export type Client = ReturnType<typeof client>;

export function client(url: string) {
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Reply> => {
    const response = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${KEY}`, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text === '' ? {} : JSON.parse(text)) as Json,
    };
  };
  return {
    url,
    call,
    get: async (path: string) => (await call('GET', path)).body,
    post: (path: string, body: unknown = {}, headers = {}) => call('POST', path, body, headers),
    patch: (path: string, body: unknown) => call('PATCH', path, body),
    put: (path: string, body: unknown) => call('PUT', path, body),
    remove: (path: string) => call('DELETE', path),
    rows: async (path: string) => rowsOf((await call('GET', path)).body),
    faults: async (...faults: Json[]) => {
      const reply = await call('PUT', '/faults', { faults });
      if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
    },
    settings: async (settings: Json) => {
      const reply = await call('PUT', '/settings', settings);
      if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
    },
  };
}

export function aFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'sandbox-erp-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** An ERP with an empty, seeded database; ends with the test. */
export async function anErp(options: Partial<SandboxOptions> = {}) {
  const folder = aFolder();
  const file = join(folder.path, 'erp.sqlite');
  const sandbox = await startSandbox({ file, apiKeys: [KEY], today: TODAY, ...options });
  return {
    ...client(sandbox.url),
    sandbox,
    file,
    [Symbol.asyncDispose]: async () => {
      await sandbox.stop();
      folder.remove();
    },
  };
}

let made = 0;

/** A bill over 900.00: 1000.00 less 100.00 retainage. */
export function aBill(more: Json = {}): Json {
  made += 1;
  return {
    docNumber: `INV-${made}`,
    party: 'V-1001',
    docDate: '2026-05-31',
    lines: [
      { account: '5200', costCode: '03-3000', amount: '1000.00', text: 'Slab' },
      { account: '2050', amount: '-100.00' },
    ],
    ...more,
  };
}

export function aReceivable(more: Json = {}): Json {
  return { ...aBill(), party: 'C-2001', lines: [{ account: '4000', amount: '2500.00' }], ...more };
}

export function rowsOf(body: Json): Json[] {
  return body['rows'] as Json[];
}

export function codesOf(reply: Reply): string[] {
  return ((reply.body['faults'] ?? []) as { code: string }[]).map(({ code }) => code);
}

/** Every row of a list, and how many pages it took. */
export async function wholeList(erp: Client, path: string, size: number) {
  const rows: Json[] = [];
  let pages = 0;
  let after: string | null = '';
  while (after !== null) {
    const page: Json = await erp.get(`${path}size=${size}${after && `&after=${after}`}`);
    rows.push(...rowsOf(page));
    pages += 1;
    after = page['next'] as string | null;
  }
  return { rows, pages };
}

/** Status and codes: what a refusal is told apart by. */
export function refusalOf(reply: Reply): string {
  return `${reply.status} ${codesOf(reply).join(' ')}`;
}

/** Waits for a condition without guessing how long it takes. */
export async function until<T>(what: string, look: () => Promise<T | undefined | false>) {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`This did not happen in time: ${what}`);
}
