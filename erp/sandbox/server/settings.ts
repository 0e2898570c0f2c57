// How awkward the ERP is just now. Stored with the books, so that it is the same after a restart.
import type { Books } from './books.ts';
import { isObject, readInput } from './input.ts';
import type { Input } from './input.ts';

const IDEMPOTENCY = ['deduplicatesByKey', 'searchable', 'neither'] as const;

export interface Polling {
  readonly url: string;
  readonly token: string;
  readonly everyMs: number;
}

export interface Settings {
  readonly idempotency: (typeof IDEMPOTENCY)[number];
  readonly lagMs: number;
  readonly uniqueNumbers: boolean;
  readonly allowOverpayment: boolean;
  readonly rateLimit: { readonly requests: number; readonly perMs: number } | null;
  readonly polling: Polling | null;
}

const DEFAULTS: Settings = {
  idempotency: 'searchable',
  lagMs: 0,
  uniqueNumbers: false,
  allowOverpayment: false,
  rateLimit: null,
  polling: null,
};

const DAY_MS = 86_400_000;

export function readSettings(books: Books): Settings {
  const row = books.one<{ value: string }>("select value from settings where name = 'behaviour'");
  return row ? { ...DEFAULTS, ...(JSON.parse(row.value) as Partial<Settings>) } : DEFAULTS;
}

/** Changes the settings that the body names. To be called within a write. */
export function changeSettings(books: Books, body: unknown): Settings {
  const input = readInput(body, Object.keys(DEFAULTS));
  const before = readSettings(books);
  const after: Settings = {
    idempotency: input.word('idempotency', IDEMPOTENCY) ?? before.idempotency,
    lagMs: input.count('lagMs', { from: 0, to: DAY_MS }) ?? before.lagMs,
    uniqueNumbers: input.flag('uniqueNumbers') ?? before.uniqueNumbers,
    allowOverpayment: input.flag('allowOverpayment') ?? before.allowOverpayment,
    rateLimit: input.has('rateLimit') ? rateLimitOf(input) : before.rateLimit,
    polling: input.has('polling') ? pollingOf(input) : before.polling,
  };
  input.done();
  writeValue(books, 'behaviour', JSON.stringify(after));
  return after;
}

/** Without the token. */
export function showSettings(settings: Settings): unknown {
  const { polling } = settings;
  return { ...settings, polling: polling && { ...polling, token: '***' } };
}

/** The name on the books and their one currency; given when the database was seeded. */
export function readCompany(books: Books): { company: string; currency: string } {
  const row = books.one<{ value: string }>("select value from settings where name = 'company'");
  const stored: unknown = row ? JSON.parse(row.value) : undefined;
  if (!isObject(stored)) throw new Error('The database has no company: it was never seeded');
  return { company: String(stored['company']), currency: String(stored['currency']) };
}

export function writeCompany(books: Books, company: string, currency: string): void {
  writeValue(books, 'company', JSON.stringify({ company, currency }));
}

function writeValue(books: Books, name: string, value: string): void {
  books.run(
    'insert into settings (name, value) values (?, ?) on conflict do update set value = ?2',
    name,
    value,
  );
}

function rateLimitOf(input: Input): Settings['rateLimit'] {
  const part = input.part('rateLimit', ['requests', 'perMs']);
  const requests = part?.count('requests', { from: 1, to: 1_000_000 }, 'required');
  const perMs = part?.count('perMs', { from: 1, to: DAY_MS }, 'required');
  return requests && perMs ? { requests, perMs } : null;
}

function pollingOf(input: Input): Polling | null {
  const part = input.part('polling', ['url', 'token', 'everyMs']);
  if (!part) return null;
  const url = part.text('url', 500, 'required');
  const token = part.text('token', 500, 'required');
  const everyMs = part.count('everyMs', { from: 10, to: DAY_MS }) ?? 1000;
  if (url !== null && !/^https?:\/\//.test(url))
    part.fault('FIELD_INVALID', '"url" begins with http:// or https://.', 'url');
  return url && token ? { url: url.replace(/\/+$/, ''), token, everyMs } : null;
}
