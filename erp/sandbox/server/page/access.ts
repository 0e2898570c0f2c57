// Who may see the page: a browser that was given an API key once, or any on this machine when the
// page is open. A form counts only when it was sent from the page itself.
import { createHmac } from 'node:crypto';
import { isKey } from '../http.ts';
import type { HttpRequest } from '../http.ts';
import { refusal } from '../refusal.ts';

export interface Access {
  readonly keys: readonly string[];
  readonly open: boolean;
  /** Where the server listens. */
  readonly host: string;
}

const COOKIE = 'sandbox_erp';

/** Proves that the key was known, without being it: it is good for the page alone. */
const proofOf = (key: string): string =>
  createHmac('sha256', key).update('sandbox ERP page').digest('hex');

export function mayEnter(access: Access, request: HttpRequest): boolean {
  if (access.open) return isLocal(access, request);
  const cookies = (request.headers.cookie ?? '').split(';').map((part) => part.trim());
  const proof = cookies.find((part) => part.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
  return proof !== undefined && isKey(access.keys.map(proofOf), proof);
}

export function cookieFor(access: Access, key: string): string | undefined {
  if (!isKey(access.keys, key)) return undefined;
  return `${COOKIE}=${proofOf(key)}; HttpOnly; SameSite=Strict; Path=/`;
}

/**
 * A page on the web can point a name of its own at this machine; an open page takes no such name.
 */
function isLocal({ host }: Access, request: HttpRequest): boolean {
  const name = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  return ['localhost', '[::1]', host.toLowerCase()].includes(name) || /^127(\.\d+){3}$/.test(name);
}

export function requireOwnForm({ headers }: HttpRequest): void {
  const { origin } = headers;
  const foreign =
    origin === undefined
      ? headers['sec-fetch-site'] === 'cross-site'
      : !URL.canParse(origin) || new URL(origin).host !== headers.host;
  if (foreign) throw refusal(403, 'FORM_FOREIGN', 'This form was not sent from this page.');
}
