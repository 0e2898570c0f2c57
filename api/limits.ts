// How much one caller may ask of this process. Whoever shows a good token is counted by the token,
// whatever others do from the same address; whoever shows none is counted by the address. So
// guesses lock out only guesses. Counted in this process alone: n processes allow n times as much.
import { createHash } from 'node:crypto';
import { fastifyRateLimit } from '@fastify/rate-limit';
import { fastifyUnderPressure } from '@fastify/under-pressure';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '../db/refused.ts';

export interface Limits {
  /** Requests a minute of one token or session; 0: no limit. */
  readonly perToken: number;
  /** Requests a minute without a good token from one address; 0: no limit. */
  readonly perAddress: number;
  /** How late the event loop may be before requests are put off; 0: they never are. */
  readonly busyMs: number;
}

export const NO_LIMITS: Limits = { perToken: 0, perAddress: 0, busyMs: 0 };

/** Their addresses share a /64: whoever has one has all of it. */
const IPV6_SUBNET = 64;
const MINUTE = 60_000;
/** How many good tokens are remembered; the counters are as many (`@fastify/rate-limit`). */
const REMEMBERED = 5_000;

/** What a caller shows: a token, or the cookie of a session. */
export interface Shown {
  readonly secret: string;
  /** That we made it can be seen without asking the database. */
  readonly isOurs: boolean;
}

export interface Limiter {
  /** One request for what is open to everybody. */
  passBy(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  /**
   * Looks up what is shown. What shows that we made it is looked up whoever else asks from its
   * address; what does not (a guess, or one of before 0014) only while few guesses come from there,
   * or when it was good before.
   */
  lookUp<Found>(
    request: FastifyRequest,
    reply: FastifyReply,
    shown: Shown | undefined,
    find: () => Promise<Found | undefined>,
  ): Promise<Found | undefined>;
}

export async function limitRequests(app: FastifyInstance, limits: Limits): Promise<Limiter> {
  await putOffWhenBusy(app, limits.busyMs);
  await app.register(fastifyRateLimit, { global: false });
  const goodOnes = new GoodOnes();
  const owners = counterOf(app, limits.perToken);
  const passersBy = counterOf(app, limits.perAddress, 'address');
  const guesses = counterOf(app, limits.perAddress, 'address');
  return {
    async passBy(request, reply) {
      if (isForOperators(request)) return;
      const at = await passersBy(request);
      if (at?.isExceeded) throw tooMany(reply, at.seconds);
    },
    async lookUp(request, reply, shown, find) {
      const { secret, isOurs } = shown ?? NOTHING;
      if (isOurs) await countOwner(owners, request, reply, secret);
      else if (!goodOnes.has(secret)) await mustBeQuiet(guesses, request, reply);
      const found = shown && (await find());
      if (found === undefined) await guesses(request);
      else if (!isOurs) {
        // Who shows no mark is counted when it is known that they are somebody.
        goodOnes.add(secret);
        await countOwner(owners, request, reply, secret);
      }
      return found;
    },
  };
}

const NOTHING: Shown = { secret: '', isOurs: false };

async function mustBeQuiet(guesses: Counter, request: FastifyRequest, reply: FastifyReply) {
  const at = await guesses(request, { isPeek: true });
  if (at?.remaining === 0) throw tooMany(reply, at.seconds);
}

interface Count {
  readonly max: number;
  readonly remaining: number;
  readonly seconds: number;
  readonly isExceeded: boolean;
}
type Counter = (
  request: FastifyRequest,
  how?: { readonly key?: string; readonly isPeek?: true },
) => Promise<Count | undefined>;

/** Undefined where there is no limit. */
function counterOf(app: FastifyInstance, max: number, by?: 'address'): Counter {
  const keys = new WeakMap<FastifyRequest, string>();
  const count = app.createRateLimit({
    max,
    timeWindow: MINUTE,
    ipv6Subnet: IPV6_SUBNET,
    ...(!by && { keyGenerator: (request: FastifyRequest) => keys.get(request) ?? '' }),
  });
  return async (request, { key, isPeek } = {}) => {
    if (max === 0) return undefined;
    if (key !== undefined) keys.set(request, key);
    const at = await count(request, { increment: !isPeek });
    if (at.isAllowed) return undefined;
    const { remaining, isExceeded, ttlInSeconds: seconds } = at;
    return { max, remaining, seconds, isExceeded };
  };
}

async function countOwner(
  owners: Counter,
  request: FastifyRequest,
  reply: FastifyReply,
  secret: string,
): Promise<void> {
  const at = await owners(request, { key: fingerprint(secret) });
  if (!at) return;
  reply.header('ratelimit-policy', `"token";q=${at.max};w=${MINUTE / 1000}`);
  reply.header('ratelimit', `"token";r=${at.remaining};t=${at.seconds}`);
  if (at.isExceeded) throw tooMany(reply, at.seconds);
}

/** Those that do not show it, and were good when they were looked up. */
class GoodOnes {
  readonly #seen = new Set<string>();
  has(secret: string): boolean {
    return this.#seen.has(fingerprint(secret));
  }
  add(secret: string): void {
    this.#seen.add(fingerprint(secret));
    const [oldest] = this.#seen;
    if (this.#seen.size > REMEMBERED && oldest !== undefined) this.#seen.delete(oldest);
  }
}

/** What is kept in memory opens nothing. */
const fingerprint = (secret: string): string =>
  createHash('sha256').update(secret).digest('base64');

function tooMany(reply: FastifyReply, seconds: number): Refused {
  reply.header('retry-after', String(Math.max(1, seconds)));
  return new Refused('TooManyRequests', `Wait for ${Math.max(1, seconds)} seconds.`);
}

const SAMPLE_MS = 1_000;

/**
 * A process that cannot keep up says so; operators are answered all the same. One late sample is a
 * start or a pause of the machine; the second in a row is load.
 */
async function putOffWhenBusy(app: FastifyInstance, busyMs: number): Promise<void> {
  if (busyMs === 0) return;
  let since = 0;
  let last = 0;
  const isLate = (now: number): boolean => {
    if (now - last > 2 * SAMPLE_MS) since = now;
    last = now;
    return now - since > SAMPLE_MS;
  };
  await app.register(fastifyUnderPressure, {
    maxEventLoopDelay: busyMs,
    sampleInterval: SAMPLE_MS,
    pressureHandler: async (request: FastifyRequest) => {
      if (!isLate(performance.now()) || isForOperators(request)) return;
      throw new Refused('Overloaded', 'Nothing was done. Send it again.');
    },
  });
}

const FOR_OPERATORS = new Set(['/healthz', '/readyz', '/metrics']);

export const isForOperators = ({ routeOptions }: FastifyRequest): boolean =>
  FOR_OPERATORS.has(routeOptions.url ?? '');
