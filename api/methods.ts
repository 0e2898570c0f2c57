// A known address that was asked by a method which it does not take: 405, and `Allow` names those
// that it takes. Without this it would look as if nothing were there.
import type { FastifyInstance, HTTPMethods } from 'fastify';
import { Refused } from '../db/refused.ts';

/** HEAD follows GET, and OPTIONS is for pages of elsewhere, of which we serve none. */
const METHODS: readonly HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

interface Address {
  readonly url: string;
  readonly taken: Set<string>;
}

/**
 * Takes note of all routes from now on. What it returns answers for the methods that they leave
 * out, and is called when there is no further route to come.
 */
export function answerOtherMethods(app: FastifyInstance): () => void {
  const addresses = new Map<string, Address>();
  app.addHook('onRoute', ({ url, method }) => {
    const place = url.replaceAll(/:\w+/g, ':'); // whatever each method calls its parameters
    const address = addresses.get(place) ?? { url, taken: new Set<string>() };
    addresses.set(place, address);
    for (const one of [method].flat()) address.taken.add(one);
    // Of an address that ends in a prefix, Fastify shows only the HEAD that follows its GET.
    if (address.taken.has('HEAD')) address.taken.add('GET');
  });
  return () => {
    for (const { url, taken } of addresses.values()) refuseOthers(app, url, [...taken]);
  };
}

function refuseOthers(app: FastifyInstance, url: string, taken: readonly string[]): void {
  const method = METHODS.filter((one) => !taken.includes(one));
  if (method.length === 0) return;
  const allow = taken.toSorted().join(', ');
  app.route({
    method,
    url,
    config: { permission: 'public' },
    schema: { hide: true },
    // Before a body is read: it is for nobody.
    onRequest: async (_request, reply) => {
      reply.header('allow', allow);
      throw new Refused('MethodNotAllowed', `This address takes ${allow}.`);
    },
    handler: () => undefined,
  });
}
