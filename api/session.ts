// Who is asking: by a bearer token, or by the cookie of a session. Either is looked up on every
// request, so that one that has ended, or whose user may no longer sign in, ends with the next
// request. With both, the token counts. What they may do is read where it matters.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Action } from '../domain/permissions.ts';
import { listCompaniesOf } from '../db/companies.ts';
import type { Actor } from '../db/events.ts';
import type { Db } from '../db/index.ts';
import { Refused } from '../db/refused.ts';
import { findSession, isOurCookie } from '../db/sessions.ts';
import { findTokenOwner, readToken } from '../db/token-secrets.ts';
import { cookieOf, mustBeOurPage, SESSION_COOKIE } from './cookies.ts';
import type { Limiter, Shown } from './limits.ts';

/** What a route asks for: an action of domain/permissions.ts, or nothing at all. */
export type Access = Action | 'public';

export interface Asker extends Actor {
  /** Set for the token of an ERP's agent, which can do nothing but `answerWork`. */
  readonly connectionId: string | null;
}

const askers = new WeakMap<FastifyRequest, Asker>();

/** Who asks; there is always somebody on a route that is not public. */
export function askerOf(request: FastifyRequest): Asker {
  const asker = askers.get(request);
  if (!asker) throw new Error(`${request.url} has no asker`);
  return asker;
}

export function findAsker(request: FastifyRequest): Asker | undefined {
  return askers.get(request);
}

/** The permission that the route names in its config. */
export function accessOf(config: object | undefined): Access | undefined {
  return config && 'permission' in config ? (config.permission as Access) : undefined;
}

/** A route without a permission does not start; everything else asks who is asking. */
export function requireAsker(
  app: FastifyInstance,
  db: Db,
  limiter: Limiter,
  publicUrl?: string,
): void {
  app.addHook('onRoute', ({ method, url, config }) => {
    if (!accessOf(config)) throw new Error(`${String(method)} ${url} names no permission`);
  });
  app.addHook('onRequest', async (request, reply) => {
    const access = accessOf(request.routeOptions.config);
    if (request.is404 || access === 'public') return limiter.passBy(request, reply);
    reply.header('cache-control', 'no-store'); // for nobody who sits down here afterwards
    const byCookie = request.headers.authorization === undefined && sidOf(request);
    const findIt = byCookie ? findAskerBySession : findAskerByToken;
    const lookUp: LookUp = (shown, find) => limiter.lookUp(request, reply, shown, find);
    const asker = await findIt(db, request, lookUp);
    askers.set(request, asker);
    if (byCookie) mustBeOurPage(request, publicUrl);
    if (access === 'answerWork' && !asker.connectionId)
      throw new Refused('Forbidden', 'You need the token of the agent of a connection.', {
        missing: 'the token of the agent of a connection',
        whoCould: 'the agent of a connection, by its token',
      });
    if (access !== 'answerWork' && asker.connectionId)
      throw new Refused('Forbidden', 'The token of an agent can only fetch and answer work.', {
        missing: 'the token of a person',
        whoCould: 'a person, by a token of their own',
      });
  });
}

const sidOf = (request: FastifyRequest): string | undefined => cookieOf(request, SESSION_COOKIE);

type LookUp = <Found>(
  shown: Shown | undefined,
  find: () => Promise<Found | undefined>,
) => Promise<Found | undefined>;

async function findAskerByToken(db: Db, request: FastifyRequest, lookUp: LookUp): Promise<Asker> {
  const [, token] = /^Bearer ([!-~]{1,200})$/i.exec(request.headers.authorization ?? '') ?? [];
  const read = token === undefined ? undefined : readToken(db, token);
  const owner = await lookUp(read, async () => read && findTokenOwner(db, read));
  if (!owner)
    throw new Refused(
      'Unauthenticated',
      token === undefined
        ? 'Send the header Authorization: Bearer <token>.'
        : 'The token is not known, has ended, or was revoked.',
    );
  const { companyId } = owner;
  const named = companyNamed(request);
  if (named !== undefined && named !== companyId)
    throw new Refused('CompanyNotNamed', 'The token is of another company.', {
      companies: await listCompaniesOf(db, [companyId]),
    });
  return { ...owner, address: request.ip };
}

/** A person of several companies names the one that they mean. */
async function findAskerBySession(db: Db, request: FastifyRequest, lookUp: LookUp): Promise<Asker> {
  const secret = sidOf(request) ?? '';
  const owners = await lookUp({ secret, isOurs: isOurCookie(db, secret) }, async () => {
    const found = await findSession(db, secret);
    return found.length > 0 ? found : undefined;
  });
  if (!owners) throw new Refused('Unauthenticated', 'The session is over. Sign in again.');
  const named = companyNamed(request);
  const [owner, ...others] =
    named === undefined ? owners : owners.filter(({ companyId }) => companyId === named);
  if (!owner || others.length > 0)
    throw new Refused(
      'CompanyNotNamed',
      named === undefined ? 'You are of several companies.' : 'You are not of this company.',
      {
        companies: await listCompaniesOf(
          db,
          owners.map(({ companyId }) => companyId),
        ),
      },
    );
  const { companyId, userId, sessionId } = owner;
  return { companyId, userId, tokenId: sessionId, address: request.ip, connectionId: null };
}

function companyNamed({ headers }: FastifyRequest): string | undefined {
  const named = headers['tieout-company'];
  return typeof named === 'string' ? named.toLowerCase() : undefined;
}
