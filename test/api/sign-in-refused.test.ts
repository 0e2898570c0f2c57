// What a provider may answer and nobody is let in by: each time a real one, with one thing bent.
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { CLIENT_ID } from '../../cli/sign-in/keys.ts';
import { freePort } from '../../cli/ports.ts';
import { aBrowser, PUBLIC_URL } from './browser.ts';
import { aDoor } from './door.ts';
import type { Door } from './door.ts';
import { takeIn } from './sign-in-door.ts';
import { aTwistedProvider, newSigningKey, SECRET } from './twisted-provider.ts';
import type { Twist, TwistedProvider } from './twisted-provider.ts';

let door: Door;
/** Waits a moment only for the provider. */
let impatient: Door;
let provider: TwistedProvider;
let company: { companyId: string; userId: string; token: string };

const client = { clientId: CLIENT_ID, clientSecret: SECRET };

beforeAll(async () => {
  provider = await aTwistedProvider();
  door = await aDoor({ publicUrl: PUBLIC_URL, provider: { issuer: provider.url, ...client } });
  company = await door.begin({ adminEmail: 'ada@example.com' });
  impatient = await aDoor({
    publicUrl: PUBLIC_URL,
    provider: { issuer: provider.url, ...client, timeoutSeconds: 0.3 },
  });
  return async () => {
    await impatient[Symbol.asyncDispose]();
    await door[Symbol.asyncDispose]();
    await provider.stop();
  };
});
beforeEach(() => void (provider.twist = {}));

const now = (): number => Math.floor(Date.now() / 1_000);

/** Signs in afresh; the code of the refusal, or `in`. */
async function comes(twist: Twist): Promise<string> {
  provider.twist = twist;
  const browser = aBrowser(door);
  const { status, text } = await browser.signIn('');
  const isIn = (await browser.ask('GET', '/v1/me')).status === 200;
  expect(isIn).toBe(status === 303);
  return isIn ? 'in' : (/(\w+), request /.exec(text)?.[1] ?? text);
}

test('the provider as it is lets in, by the address that userinfo says', async () => {
  expect(await comes({})).toBe('in');
});

test.each<[string, () => Twist]>([
  ['another nonce', () => ({ claims: { nonce: 'other' } })],
  ['no nonce', () => ({ claims: { nonce: undefined } })],
  ['another audience', () => ({ claims: { aud: 'other' } })],
  [
    'an audience beside ours, for another party',
    () => ({ claims: { aud: [CLIENT_ID, 'b'], azp: 'b' } }),
  ],
  ['another issuer', () => ({ claims: { iss: 'https://other.example' } })],
  ['a token that has run out', () => ({ claims: { exp: now() - 60 } })],
  ['a key that nobody published', () => ({ signingKey: newSigningKey() })],
  [
    'a key under the name of another',
    () => ({ signingKey: { ...newSigningKey(), kid: provider.key['kid'] } }),
  ],
  [
    'another subject in userinfo',
    () => ({ info: { sub: 'other', email: 'ada@example.com', email_verified: true } }),
  ],
])('a sign-in fails by %s', async (_what, twist) => {
  expect(await comes(twist())).toBe('SignInFailed');
});

test('a new signing key counts at once, and one that was taken back counts no more', async () => {
  expect(await comes({})).toBe('in');
  const next = newSigningKey();
  const published = [next];
  expect(await comes({ signingKey: next, published })).toBe('in');
  expect(await comes({ signingKey: provider.key, published })).toBe('SignInFailed');
});

test.each<[string, Readonly<Record<string, unknown>>]>([
  ['not verified', { email: 'fay@example.com', email_verified: false }],
  ['of unknown origin', { email: 'fay@example.com' }],
  ['missing', {}],
  ['not text', { email: ['fay@example.com'], email_verified: true }],
])('an address that is %s binds nobody', async (_what, info) => {
  await takeIn(door, company.token, 'fay@example.com').catch(() => undefined); // once
  expect(await comes({ info, subject: 'fay' })).toBe('SignInRefused');
});

test('who is bound is known by the subject, whatever the address is by now', async () => {
  const known = { email: 'gus@example.com', email_verified: true };
  await takeIn(door, company.token, known.email);
  expect(await comes({ subject: 'gus', info: known })).toBe('in');
  expect(await comes({ subject: 'gus', info: {} })).toBe('in');
  // Somebody else got the address at the provider: they are not the person who had it.
  expect(await comes({ subject: 'gus-2', info: known })).toBe('SignInRefused');
  // The subject of one, with the address of another: nobody is two people.
  await takeIn(door, company.token, 'hal@example.com');
  const mixed = { email: 'hal@example.com', email_verified: true };
  const browser = aBrowser(door);
  provider.twist = { subject: 'gus', info: mixed };
  await browser.signIn('');
  expect((await browser.ask('GET', '/v1/me')).body['email']).toBe(known.email);
});

test('many at once who sign in for the first time are bound once', async () => {
  const email = 'ida@example.com';
  await takeIn(door, company.token, email);
  provider.twist = { subject: 'ida', info: { email, email_verified: true } };
  const signIns = [1, 2, 3, 4].map(() => aBrowser(door).signIn(''));
  expect((await Promise.all(signIns)).map(({ status }) => status)).toEqual([303, 303, 303, 303]);
});

test('the provider is asked to ask again, and must have done so', async () => {
  const fresh = async (twist: Twist): Promise<number> => {
    provider.twist = twist;
    return (await aBrowser(door).signIn('', '/sign-in?fresh=1')).status;
  };
  expect(await fresh({})).toBe(303);
  expect(await fresh({ claims: { auth_time: now() - 600 } })).toBe(400);
  expect(await fresh({ claims: { auth_time: undefined } })).toBe(400);
});

test('a person who gives up is told so', async () => {
  const browser = aBrowser(door);
  const callback = new URL(await browser.toCallback(''));
  const state = callback.searchParams.get('state') ?? '';
  const answer = new URLSearchParams({ error: 'access_denied', state, iss: provider.url });
  callback.search = answer.toString();
  expect(await browser.visit(callback.href)).toMatchObject({
    status: 400,
    text: expect.stringContaining('SignInFailed') as unknown,
  });
});

test.each<[string, string, number]>([
  ['nothing of itself', '/.well-known', 0],
  ['an error', '/.well-known', 500],
  ['no token', '/token', 0],
  ['an error for a token', '/token', 500],
  ['no keys', '/jwks', 0],
  ['nothing of the person', '/me', 503],
])('a provider that says %s is down: it is said, and soon', async (_what, path, status) => {
  const before = aBrowser(door);
  const first = path === '/.well-known' ? '/sign-in' : await before.toCallback('');
  provider.twist = { broken: { path, status } };
  const browser = aBrowser(impatient);
  for (const [name, value] of before.cookies) browser.cookies.set(name, value);
  const began = performance.now();
  const said = await browser.visit(first);
  expect(said).toMatchObject({
    status: 503,
    text: expect.stringContaining('The provider of sign-ins does not answer.') as unknown,
  });
  expect(said.headers['retry-after']).toBe('1');
  expect(performance.now() - began).toBeLessThan(10_000);
});

test('nobody listens where the provider should be', async () => {
  const issuer = `http://127.0.0.1:${await freePort()}`;
  await using other = await aDoor({ publicUrl: PUBLIC_URL, provider: { issuer, ...client } });
  const { status, text } = await aBrowser(other).visit('/sign-in');
  expect(status).toBe(503);
  expect(text).toContain('SignInUnavailable');
});

test('signing out says where the session at the provider ends, and needs no provider', async () => {
  const browser = aBrowser(door);
  await browser.signIn('');
  const out = await browser.ask('POST', '/sign-out');
  const url = new URL(String(out.body['providerSignOut']));
  expect(url.origin + url.pathname).toBe(`${provider.url}/session/end`);
  expect(url.searchParams.get('post_logout_redirect_uri')).toBe(`${PUBLIC_URL}/sign-in`);
  await browser.signIn('');
  provider.twist = { broken: { path: '/', status: 500 } };
  expect(await browser.ask('POST', '/sign-out')).toMatchObject({
    status: 200,
    body: { providerSignOut: null },
  });
  expect((await browser.ask('GET', '/v1/me')).status).toBe(401);
});

test('nothing of anybody is in the log', () => {
  expect(door.logged()).toContain('a sign-in failed');
  expect(impatient.logged()).toContain('the provider of sign-ins did not answer');
  expect(door.logged() + impatient.logged()).not.toMatch(
    /example\.com|subject-1|gus|Ada|code=|state=/,
  );
});
