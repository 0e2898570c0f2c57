// The headers that protect whoever reads our answers in a browser. Answers are data: nothing in
// them is ever to be run or framed. The page at /docs has a policy of its own.
import { fastifyHelmet } from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** For answers that are given before there is a request: what is not HTTP, or has no address. */
export const PROTECTION: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

const ONE_YEAR_SECONDS = 365 * 86_400;

export async function protectAnswers(app: FastifyInstance, publicUrl?: string): Promise<void> {
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' }, // for browsers that do not know frame-ancestors
    // Over http it would mean nothing, and on a name of this machine it would lock out its other
    // services.
    strictTransportSecurity: publicUrl?.startsWith('https:')
      ? { maxAge: ONE_YEAR_SECONDS, includeSubDomains: false }
      : false,
  });
}
