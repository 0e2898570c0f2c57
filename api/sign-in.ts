// People sign in at the provider and come back with a session in a cookie. What must be remembered
// on the way travels sealed in a cookie of its own, which is good once and for ten minutes.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { Refused } from '../db/refused.ts';
import { seal, unseal } from '../db/secrets.ts';
import { beginSession, endSession } from '../db/sessions.ts';
import { cookie, cookieOf, mustBeOurPage, noCookie } from './cookies.ts';
import { SESSION_COOKIE, SIGN_IN_COOKIE } from './cookies.ts';
import type { Pending } from './provider.ts';
import { ok, route } from './route.ts';
import type { Deps } from './route.ts';
import { closed, nullable } from './schemas.ts';

const PENDING_SECONDS = 600;
/** With `fresh`, whoever was asked longer ago is asked again. */
const FRESH_SECONDS = 60;
/** Until there are screens. */
const HOME = '/docs';
const PAGE = { permission: 'public', isPage: true } as const;

interface Kept extends Pending {
  readonly returnTo: string;
  /** In milliseconds since 1970. */
  readonly until: number;
}

interface Asked {
  readonly returnTo?: string;
  readonly fresh?: '1';
}

const QUERY = closed({
  returnTo: Type.Optional(Type.String({ maxLength: 2_000 })),
  fresh: Type.Optional(Type.Literal('1')),
});

export function signInRoutes(app: FastifyInstance, deps: Deps): void {
  const page = { config: PAGE, schema: { hide: true, querystring: QUERY } };
  app.get<{ Querystring: Asked }, typeof PAGE>('/sign-in', page, (request, reply) =>
    begin(deps, request, reply),
  );
  app.get('/sign-in/callback', { config: PAGE, schema: { hide: true } }, (request, reply) =>
    finish(deps, request, reply),
  );
  route(
    app,
    deps,
    {
      method: 'POST',
      url: '/sign-out',
      operationId: 'signOut',
      summary: 'End the session of this browser; says where to end the one at the provider',
      tag: 'sessions',
      permission: 'public',
      schema: {},
      answers: { 200: closed({ providerSignOut: nullable(Type.String()) }) },
    },
    async ({ db, request }) => {
      const sid = cookieOf(request, SESSION_COOKIE);
      if (sid === undefined) return ok({ providerSignOut: null });
      mustBeOurPage(request, deps.publicUrl);
      await endSession(db, sid, request.ip);
      const answer = ok({ providerSignOut: await whereElse(deps) });
      return { ...answer, headers: { 'set-cookie': noCookie(SESSION_COOKIE) } };
    },
  );
}

/** The session here has ended: a provider that is down changes nothing about that. */
async function whereElse({ provider, publicUrl = '' }: Deps): Promise<string | null> {
  try {
    return (await provider?.endSessionUrl(`${publicUrl}/sign-in`)) ?? null;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

async function begin(
  deps: Deps,
  request: FastifyRequest<{ Querystring: Asked }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { provider, publicUrl } = setUp(deps);
  const { returnTo = HOME, fresh } = request.query;
  if (!isOurPath(returnTo, publicUrl))
    throw new Refused('BadRequest', 'returnTo is a path here.', {
      problems: [{ pointer: '/query/returnTo', rule: 'path', detail: 'Begin it with one slash.' }],
    });
  // Cookies belong to a name of this machine, and the provider sends people back to one of them.
  const elsewhere = otherLoopback(request, publicUrl);
  if (elsewhere !== undefined) return reply.redirect(elsewhere, 302);
  const maxAge = fresh === undefined ? undefined : FRESH_SECONDS;
  const { url, pending } = await provider.begin(callbackOf(publicUrl), maxAge);
  const kept: Kept = { ...pending, returnTo, until: Date.now() + PENDING_SECONDS * 1_000 };
  const sealed = seal(deps.db.secretKey, SIGN_IN_COOKIE, JSON.stringify(kept));
  return reply
    .header('set-cookie', cookie(SIGN_IN_COOKIE, sealed.toString('base64url'), PENDING_SECONDS))
    .redirect(url, 302);
}

async function finish(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { provider, publicUrl } = setUp(deps);
  const kept = keptIn(deps, request);
  reply.header('set-cookie', noCookie(SIGN_IN_COOKIE)); // good once, whatever comes of it
  if (!kept)
    throw new Refused(
      'SignInFailed',
      'It was begun in another browser, answered before, or took longer than ten minutes.',
    );
  const query = new URL(request.url, publicUrl).search;
  const person = await provider.finish(new URL(callbackOf(publicUrl) + query), kept);
  const token = await beginSession(deps.db, person, {
    address: request.ip,
    userAgent: request.headers['user-agent'] ?? '',
  });
  if (token === undefined) {
    const reason =
      person.email === undefined ? 'no verified address' : 'nobody here is known by it';
    deps.log.info({ reason }, 'a sign-in was refused');
    throw new Refused('SignInRefused', 'Ask your Admin which address you are known by.');
  }
  const former = cookieOf(request, SESSION_COOKIE);
  if (former !== undefined) await endSession(deps.db, former, request.ip);
  return reply.header('set-cookie', cookie(SESSION_COOKIE, token)).redirect(kept.returnTo, 303);
}

function setUp({ provider, publicUrl }: Deps) {
  if (provider && publicUrl !== undefined) return { provider, publicUrl };
  throw new Refused('SignInNotSetUp', 'Use a token: Authorization: Bearer <token>.');
}

const callbackOf = (publicUrl: string): string => `${publicUrl}/sign-in/callback`;

/** Undefined when there is none of ours that still holds. */
function keptIn({ db }: Deps, request: FastifyRequest): Kept | undefined {
  const sealed = Buffer.from(cookieOf(request, SIGN_IN_COOKIE) ?? '', 'base64url');
  try {
    const kept = JSON.parse(unseal(db.secretKey, SIGN_IN_COOKIE, sealed).toString()) as Kept;
    return kept.until > Date.now() ? kept : undefined;
  } catch {
    return undefined; // not sealed by us
  }
}

/** A browser takes `//host` and `/\host` for another host; tabs and line ends it leaves out. */
function isOurPath(path: string, publicUrl: string): boolean {
  return (
    /^\/(?![/\\])[!-~]*$/.test(path) &&
    !path.includes('\\') &&
    URL.canParse(path, publicUrl) &&
    new URL(path, publicUrl).origin === new URL(publicUrl).origin
  );
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Where to begin instead, when this machine was asked by another of its names. */
function otherLoopback(request: FastifyRequest, publicUrl: string): string | undefined {
  const { host } = new URL(publicUrl);
  if (request.host === host || !LOOPBACK.test(request.host) || !LOOPBACK.test(host))
    return undefined;
  return new URL(request.url, publicUrl).href;
}
