// Which addresses we connect to on behalf of others: those of the public internet, by https. What
// is ours (loopback, private, link-local, the cloud's metadata) only if the operator allows it.
import ipaddr from 'ipaddr.js';

type Network = ReturnType<typeof ipaddr.parseCIDR>;

export interface AddressRules {
  /** Networks that the operator allows besides, also by http. */
  readonly allowed: readonly Network[];
}

/** `text` as the setting has it: networks such as `10.1.0.0/16`, with commas between. */
export function addressRules(text = ''): AddressRules {
  const networks = text.split(',').filter((one) => one.trim() !== '');
  return {
    allowed: networks.map((one) => {
      try {
        return ipaddr.parseCIDR(one.trim());
      } catch {
        throw new Error(`"${one.trim()}" is no network: write it like 10.1.0.0/16.`);
      }
    }),
  };
}

/** Whether we may connect to this address. */
export function mayConnect(rules: AddressRules, address: string, isPlain: boolean): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address); // an IPv4 address in the clothes of IPv6 is one
  if (rules.allowed.some((network) => isWithin(parsed, network))) return true;
  return !isPlain && isPublic(parsed);
}

function isWithin(address: ReturnType<typeof ipaddr.process>, [network, bits]: Network): boolean {
  return address.kind() === network.kind() && address.match(network, bits);
}

/** Of IPv6 only what is given out: that is 2000::/3, and there is more that leads elsewhere. */
function isPublic(address: ReturnType<typeof ipaddr.process>): boolean {
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' || isWithin(address, ipaddr.parseCIDR('2000::/3'));
}

const LOOPBACK = ['127.0.0.1', '::1'];

/** The addresses that a host stands for without asking anybody; undefined when it is a name. */
export function literalAddresses(hostname: string): readonly string[] | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (ipaddr.isValid(bare)) return [bare];
  return /(^|\.)localhost$/i.test(bare) ? LOOPBACK : undefined;
}

export const NOT_ALLOWED =
  'It leads to an address that is not public. The operator can allow it: TIEOUT_WEBHOOK_ALLOW.';

/** What is wrong with the address of an endpoint, as far as can be told without asking anybody. */
export function whyNotUrl(text: string, rules: AddressRules): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    return 'Write it like "https://hooks.example.com/tieout".';
  if (url.username + url.password + url.hash !== '')
    return 'Write it without name, password or fragment.';
  const isPlain = url.protocol === 'http:';
  if (isPlain && rules.allowed.length === 0) return 'It must be https.';
  // URL has turned every way to write an address (decimal, octal, hex, short) into the usual one.
  const literals = literalAddresses(url.hostname);
  if (!literals || literals.some((address) => mayConnect(rules, address, isPlain)))
    return undefined;
  return NOT_ALLOWED;
}
