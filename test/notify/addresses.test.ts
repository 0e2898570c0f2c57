// What may be connected to: only the public internet, in whatever clothes an address comes.
import { describe, expect, test } from 'vitest';
import { addressRules, mayConnect, whyNotUrl } from '../../notify/addresses.ts';

const PUBLIC_ONLY = addressRules();

describe('an address of an endpoint is refused at once', () => {
  test.each([
    ['not an address', 'hooks'],
    ['a file', 'file:///etc/passwd'],
    ['another protocol', 'gopher://hooks.example.com/'],
    ['http', 'http://hooks.example.com/'],
    ['a name and password', 'https://someone:secret@hooks.example.com/'],
    ['a name that hides the host', 'https://hooks.example.com@10.0.0.1/'],
    ['a fragment', 'https://hooks.example.com/#here'],
    ['loopback', 'https://127.0.0.1/'],
    ['loopback, short', 'https://127.1/'],
    ['loopback, decimal', 'https://2130706433/'],
    ['loopback, octal', 'https://0177.0.0.1/'],
    ['loopback, hex', 'https://0x7f000001/'],
    ['loopback, other digits', 'https://①②⑦.0.0.1/'],
    ['loopback, IPv6', 'https://[::1]/'],
    ['loopback, mapped into IPv6', 'https://[::ffff:127.0.0.1]/'],
    ['loopback, mapped and hex', 'https://[::ffff:7f00:1]/'],
    ['loopback, IPv4-compatible', 'https://[::127.0.0.1]/'],
    ['loopback through NAT64', 'https://[64:ff9b::7f00:1]/'],
    ['loopback through 6to4', 'https://[2002:7f00:1::1]/'],
    ['the name of loopback', 'https://localhost:8080/'],
    ['a name below it', 'https://db.localhost./'],
    ['nothing', 'https://0.0.0.0/'],
    ['nothing, IPv6', 'https://[::]/'],
    ['a private network', 'https://10.1.2.3/'],
    ['another one', 'https://172.16.0.1/'],
    ['a third', 'https://192.168.1.1/'],
    ['that of a carrier', 'https://100.64.0.1/'],
    ["the cloud's metadata", 'https://169.254.169.254/latest/meta-data/'],
    ["the cloud's metadata, decimal", 'https://2852039166/'],
    ["the cloud's metadata, IPv6", 'https://[fd00:ec2::254]/'],
    ['link-local, IPv6', 'https://[fe80::1]/'],
    ['unique-local', 'https://[fc00::1]/'],
    ['site-local', 'https://[fec0::1]/'],
    ['what is not given out', 'https://[4000::1]/'],
    ['multicast', 'https://224.0.0.1/'],
    ['broadcast', 'https://255.255.255.255/'],
    ['benchmarks', 'https://198.18.0.1/'],
  ])('%s', (_what, url) => {
    expect(whyNotUrl(url, PUBLIC_ONLY)).toMatch(/./);
  });

  test.each([
    'https://hooks.example.com/a?b=c',
    'https://8.8.8.8:8443/',
    'https://[2606:4700::1]/',
  ])('but not %s', (url) => expect(whyNotUrl(url, PUBLIC_ONLY)).toBeUndefined());
});

test('what the operator allows is allowed, also by http, and nothing beside it', () => {
  const rules = addressRules('10.1.0.0/16, fd00:1::/32');
  expect(whyNotUrl('http://10.1.2.3/', rules)).toBeUndefined();
  expect(whyNotUrl('https://[fd00:1::5]/', rules)).toBeUndefined();
  expect(whyNotUrl('https://10.2.0.1/', rules)).toMatch('TIEOUT_WEBHOOK_ALLOW');
  expect(whyNotUrl('http://8.8.8.8/', rules)).toMatch('TIEOUT_WEBHOOK_ALLOW');
  expect(mayConnect(rules, '::ffff:10.1.2.3', true)).toBe(true);
  expect(mayConnect(rules, '8.8.8.8', true)).toBe(false);
  expect(mayConnect(rules, '8.8.8.8', false)).toBe(true);
  expect(() => addressRules('10.1.0.0/16,here')).toThrow('"here" is no network');
});
