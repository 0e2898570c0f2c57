// Connections to addresses that others have named. What a name stands for is looked up once,
// checked, and connected to: nobody can answer the check with one address and the connection with
// another.
import { Resolver } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { literalAddresses, mayConnect, NOT_ALLOWED } from './addresses.ts';
import type { AddressRules } from './addresses.ts';

export class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
}

export interface GuardOptions {
  readonly rules: AddressRules;
  readonly timeoutMs: number;
  /** Those of the machine, if left out. */
  readonly nameServers?: readonly string[];
}

export function guardedAgent({ rules, timeoutMs, nameServers }: GuardOptions): Agent {
  const find = finder(nameServers);
  const plain = connectorFor(true);
  const secure = connectorFor(false);

  function connectorFor(isPlain: boolean) {
    const checked = async (hostname: string): Promise<Address[]> => {
      const addresses = await find(hostname);
      // One that is not to be reached among them is no mistake that a good host makes.
      if (addresses.every(({ address }) => mayConnect(rules, address, isPlain))) return addresses;
      throw new NotAllowed(NOT_ALLOWED);
    };
    const answer = async (...[hostname, options, done]: Parameters<LookupFunction>) => {
      try {
        const addresses = await checked(hostname);
        const [{ address, family } = { address: '', family: 4 }] = addresses;
        if (options.all) done(null, addresses);
        else done(null, address, family);
      } catch (error) {
        done(error as NodeJS.ErrnoException, '');
      }
    };
    const lookup: LookupFunction = (...asked) => void answer(...asked);
    return buildConnector({ timeout: timeoutMs, lookup });
  }

  return new Agent({
    connect(options, done) {
      const isPlain = options.protocol === 'http:';
      const literals = literalAddresses(options.hostname) ?? []; // these are not looked up below
      if (literals.some((address) => !mayConnect(rules, address, isPlain)))
        return done(new NotAllowed(NOT_ALLOWED), null);
      return (isPlain ? plain : secure)(options, done);
    },
    pipelining: 0, // a connection for each message: none breaks off because it was left open
    maxResponseSize: -1, // the reader stops early
  });
}

type Address = { readonly address: string; readonly family: 4 | 6 };

/**
 * Asks the name servers themselves. `dns.lookup` would hold up a thread of the process for each
 * name whose servers do not answer, of which there are four.
 */
function finder(nameServers?: readonly string[]): (hostname: string) => Promise<Address[]> {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  if (nameServers) resolver.setServers([...nameServers]);
  return async (hostname) => {
    const literals = literalAddresses(hostname);
    if (literals) return literals.map(withFamily);
    const answers = await Promise.allSettled([
      resolver.resolve4(hostname),
      resolver.resolve6(hostname),
    ]);
    const found = answers.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    if (found.length > 0) return found.map(withFamily);
    throw answers.find((one) => one.status === 'rejected')?.reason ?? new Error('no address');
  };
}

const withFamily = (address: string): Address => ({
  address,
  family: address.includes(':') ? 6 : 4,
});
