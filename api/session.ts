// Who is asking. A bearer token is looked up on every request, so that one that was revoked, or
// whose user may no longer sign in, ends with the next request. What they may do is read where it
// matters.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Action } from '../domain/permissions.ts';
import type { Actor } from '../db/events.ts';
import type { Db } from '../db/index.ts';
import { Refused } from '../db/refused.ts';
import { findTokenOwner } from '../db/token-secrets.ts';

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

/** A route without a permission does not start; everything else asks for a token. */
export function requireToken(app: FastifyInstance, db: Db): void {
  app.addHook('onRoute', ({ method, url, config }) => {
    if (!accessOf(config)) throw new Error(`${String(method)} ${url} names no permission`);
  });
  app.addHook('onRequest', async (request) => {
    const access = accessOf(request.routeOptions.config);
    if (request.is404 || access === 'public') return;
    const asker = await findAskerByToken(db, request);
    askers.set(request, asker);
    if (access === 'answerWork' && !asker.connectionId)
      throw new Refused('Forbidden', 'You need the token of the agent of a connection.', {
        missing: 'the token of the agent of a connection',
      });
    if (access !== 'answerWork' && asker.connectionId)
      throw new Refused('Forbidden', 'The token of an agent can only fetch and answer work.', {
        missing: 'the token of a person',
      });
  });
}

async function findAskerByToken(db: Db, request: FastifyRequest): Promise<Asker> {
  const [, token] = /^Bearer ([!-~]{1,200})$/i.exec(request.headers.authorization ?? '') ?? [];
  const owner = token === undefined ? undefined : await findTokenOwner(db, token);
  if (!owner)
    throw new Refused(
      'Unauthenticated',
      token === undefined
        ? 'Send the header Authorization: Bearer <token>.'
        : 'The token is not known, has ended, or was revoked.',
    );
  return { ...owner, address: request.ip };
}
