// The cookies of people's browsers, and whether a request that brings one comes from a page of
// ours. Bearer tokens need no such look: no browser sends them by itself.
import { fastifyCookie } from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import { Refused } from '../db/refused.ts';

/** `__Host-`: of this host alone, over a safe connection, for all paths. */
export const SESSION_COOKIE = '__Host-sid';
export const SIGN_IN_COOKIE = '__Host-sign-in';

const ATTRIBUTES = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

/** The browser forgets it when it is closed, or after `seconds`. */
export const cookie = (name: string, value: string, seconds?: number): string =>
  fastifyCookie.serialize(name, value, {
    ...ATTRIBUTES,
    ...(seconds !== undefined && { maxAge: seconds }),
  });

export const noCookie = (name: string): string => cookie(name, '', 0);

/** What the request says the cookie is; undefined when it has none. */
export function cookieOf({ cookies }: FastifyRequest, name: string): string | undefined {
  return Object.hasOwn(cookies, name) ? cookies[name] : undefined;
}

/** A write with a cookie must come from a page of ours: other pages' requests bring it too. */
export function mustBeOurPage(request: FastifyRequest, publicUrl: string | undefined): void {
  const { method, headers } = request;
  if (method === 'GET' || method === 'HEAD') return;
  const site = headers['sec-fetch-site'];
  const { origin } = headers;
  const isOurs =
    site === undefined
      ? origin !== undefined && publicUrl !== undefined && origin === new URL(publicUrl).origin
      : site === 'same-origin';
  if (isOurs) return;
  const said = site ?? origin ?? 'nothing';
  throw new Refused('CrossSite', `Where it comes from is said as ${JSON.stringify(said)}.`);
}
