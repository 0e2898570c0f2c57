// What one good request and its answer look like, for the published document: as they were sent and
// answered, with ids, times and secrets that are the same in every run.
import type { Example } from '../../api/openapi-examples.ts';
import type { Said } from './door.ts';
import type { Good } from './requests.ts';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z/g;
const TOKEN = /tieout_[0-9a-f]{32}_[\w-]{43}/g;
const HASH = /(?<="revision":"|"cause":")[0-9a-f]{32,64}(?=")/g;
const TRANSACTION = /(?<="transactionId":"?)\d+/g;
/** Of a list. */
const ENOUGH = 2;
const SECRET = /whsec_[\w+/=-]{20,}/g;

/** `path` as the document writes it: `/v1/invoices/{id}`. */
export function exampleOf(path: string, { url, body }: Good, said: Said): Example {
  const parameters = parametersOf(path, url);
  const isJson = said.headers['content-type']?.startsWith('application/json') ?? false;
  const whole: Example = {
    ...(Object.keys(parameters).length > 0 && { parameters }),
    ...(body !== undefined && !Buffer.isBuffer(body) && { body }),
    ...(isJson && { answer: said.body }),
  };
  const text = JSON.stringify(whole, (_, value: unknown) =>
    Array.isArray(value) ? inOrder(value).slice(0, ENOUGH) : value,
  );
  return JSON.parse(sameInEveryRun(text)) as Example;
}

/** Of causes that are equally frequent, the order is that of their hashes. */
const inOrder = (list: readonly unknown[]): readonly unknown[] =>
  list.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)));

const nameOf = (one: unknown): string =>
  typeof one === 'object' && one !== null && 'cause' in one ? JSON.stringify(one, ['words']) : '';

function parametersOf(path: string, url: string): Record<string, string> {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const pattern = path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  const { groups = {} } = new RegExp(`^${pattern}$`).exec(pathname) ?? {};
  const inPath = Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]);
  return { ...Object.fromEntries(inPath), ...Object.fromEntries(searchParams) };
}

function sameInEveryRun(text: string): string {
  const names = new Map<string, string>();
  const nameFor = (random: string, like: string): string => {
    const number = String(names.size + 1);
    const next = `${like.slice(0, random.length - number.length)}${number}`;
    names.set(random, names.get(random) ?? next);
    return names.get(random) ?? next;
  };
  return text
    .replaceAll(UUID, (id) => nameFor(id, '0199f3b2-7c5e-7a10-8d24-000000000000'))
    .replaceAll(HASH, (hash) => nameFor(hash, '5f1e0c9a'.repeat(8)))
    .replaceAll(TRANSACTION, '1654')
    .replaceAll(INSTANT, '2026-03-09T14:00:00.000Z')
    .replaceAll(TOKEN, `tieout_${'0'.repeat(32)}_${'A'.repeat(43)}`)
    .replaceAll(SECRET, `whsec_${'A'.repeat(43)}=`)
    .replaceAll(/"nextCursor":"[^"]+"/g, '"nextCursor":"WyJhIGN1cnNvciJd"');
}
