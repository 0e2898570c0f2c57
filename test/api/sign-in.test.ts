// People sign in, by the real local provider over HTTP, and are who they are until they sign out.
import { beforeAll, expect, test } from 'vitest';
import { keyFrom, seal, unseal } from '../../db/secrets.ts';
import { SECRET_KEY } from '../secret-key.ts';
import { aBrowser, PUBLIC_URL } from './browser.ts';
import { aDoor } from './door.ts';
import type { Door } from './door.ts';
import { aDoorToSignIn, change, takeIn } from './sign-in-door.ts';

let door: Door;
let company: { companyId: string; userId: string; token: string };

beforeAll(async () => {
  door = await aDoorToSignIn();
  company = await door.begin({ adminEmail: 'ada@example.com' });
  return () => door[Symbol.asyncDispose]();
});

const eventsOf = async (type: string, subjectId: string) => {
  const rows = await door.db.inCompany(company.companyId, (tx) =>
    tx.selectFrom('events').selectAll().where('subjectId', '=', subjectId).execute(),
  );
  return rows.filter((row) => row.type === type);
};

test('a person signs in, asks, and signs out', async () => {
  const browser = aBrowser(door);
  const callback = await browser.toCallback('ada@example.com');
  const back = await browser.visit(callback);
  expect(back).toMatchObject({ status: 303, headers: { location: '/docs' } });
  const [gone, sid = ''] = back.cookies;
  expect(gone).toBe('__Host-sign-in=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax');
  expect(sid).toMatch(/^__Host-sid=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);

  const me = await browser.ask('GET', '/v1/me');
  expect(me).toMatchObject({ status: 200, body: { userId: company.userId } });
  expect(me.headers['cache-control']).toBe('no-store');
  const [session] = (await browser.ask('GET', '/v1/sessions')).body.items;
  expect(session).toMatchObject({ isCurrent: true, userAgent: 'A browser' });
  expect(Date.now() - Date.parse(String(session?.['authenticatedAt']))).toBeLessThan(60_000);
  const [begun] = await eventsOf('session.begun', session?.id ?? '');
  expect(begun).toMatchObject({ actorId: company.userId, tokenId: session?.id });
  expect(begun?.after).toMatchObject({ userId: company.userId, isFirst: true });
  expect(await door.dump()).not.toContain(browser.cookies.get('__Host-sid'));

  const kept = browser.cookies.get('__Host-sid') ?? '';
  const out = await browser.ask('POST', '/sign-out');
  expect(out).toMatchObject({ status: 200, body: { providerSignOut: null } });
  expect(String(out.headers['set-cookie'])).toMatch(/^__Host-sid=; Max-Age=0;/);
  expect(await browser.ask('GET', '/v1/me')).toMatchObject({ status: 401 }); // and back
  browser.cookies.set('__Host-sid', kept);
  expect((await browser.visit(callback)).status).toBe(400);
  expect(await browser.ask('GET', '/v1/me')).toMatchObject({
    status: 401,
    body: { code: 'Unauthenticated' },
  });
  expect(await eventsOf('session.ended', session?.id ?? '')).toHaveLength(1);
  expect(await browser.ask('POST', '/sign-out')).toMatchObject({ status: 200 });
});

test('who came here before keeps nothing: a new cookie each time, and the former one is over', async () => {
  const browser = aBrowser(door);
  const planted = 'x'.repeat(43);
  browser.cookies.set('__Host-sid', planted);
  await browser.signIn('ada@example.com');
  const first = browser.cookies.get('__Host-sid') ?? '';
  expect(first).not.toBe(planted);
  await browser.signIn('ada@example.com');
  const second = browser.cookies.get('__Host-sid') ?? '';
  expect(second).not.toBe(first);
  expect((await browser.ask('GET', '/v1/me')).status).toBe(200);
  for (const old of [planted, first]) {
    browser.cookies.set('__Host-sid', old);
    expect((await browser.ask('GET', '/v1/me')).status).toBe(401);
  }
});

test('an answer counts once, in the browser that asked, and with its own state', async () => {
  const failed = { status: 400, text: expect.stringContaining('SignInFailed') as unknown };
  const browser = aBrowser(door);
  const callback = await browser.toCallback('ada@example.com');
  const asked = browser.cookies.get('__Host-sign-in') ?? '';

  expect(await aBrowser(door).visit(callback)).toMatchObject(failed); // elsewhere: no cookie
  const other = aBrowser(door);
  await other.toCallback('ada@example.com');
  expect(await other.visit(callback)).toMatchObject(failed); // its own cookie, another's state
  const wrong = Object.assign(new URL(callback), { search: '?code=x&state=y' }).href;
  expect(await browser.visit(wrong)).toMatchObject(failed);

  browser.cookies.set('__Host-sign-in', `${asked.slice(0, -4)}AAAA`);
  expect(await browser.visit(callback)).toMatchObject(failed);
  browser.cookies.set('__Host-sign-in', asked);
  expect((await browser.visit(callback)).status).toBe(303);
  expect(await browser.visit(callback)).toMatchObject(failed); // the cookie is gone
  browser.cookies.set('__Host-sign-in', asked);
  expect(await browser.visit(callback)).toMatchObject(failed); // the code is used up
});

test('a sign-in that takes longer than ten minutes is over', async () => {
  const browser = aBrowser(door);
  const callback = await browser.toCallback('ada@example.com');
  const [key, place] = [keyFrom(SECRET_KEY), '__Host-sign-in'];
  const sealed = Buffer.from(browser.cookies.get(place) ?? '', 'base64url');
  const kept = JSON.parse(unseal(key, place, sealed).toString()) as { until: number };
  expect(kept.until - Date.now()).toBeLessThanOrEqual(600_000);
  const late = JSON.stringify({ ...kept, until: Date.now() - 1 });
  browser.cookies.set(place, seal(key, place, late).toString('base64url'));
  expect((await browser.visit(callback)).status).toBe(400);
});

test('who is not known, or may not sign in, is told the same, and is not in the log', async () => {
  const id = await takeIn(door, company.token, 'former@example.com');
  await change(door, company.token, id, { active: false });
  const pages: string[] = [];
  for (const email of ['nobody@example.com', 'former@example.com', 'ada@example.com.evil']) {
    const browser = aBrowser(door);
    const { status, text } = await browser.signIn(email);
    expect(status).toBe(403);
    expect(browser.cookies.size).toBe(0);
    pages.push(text.replace(/request \S+</, 'request <'));
  }
  expect(new Set(pages).size).toBe(1);
  expect(pages[0]).toContain('SignInRefused');
  expect(door.logged()).toContain('a sign-in was refused');
  expect(door.logged()).not.toMatch(/@example/);
});

test('the address that counts is that of A to Z, large or small', async () => {
  await takeIn(door, company.token, 'Kim@Example.com');
  expect((await aBrowser(door).signIn('kim@example.com')).status).toBe(303);
  expect((await aBrowser(door).signIn('\u212Aim@example.com')).status).toBe(403); // the sign of kelvin
});

test('a person who got another address is not any more who signed in with the former one', async () => {
  const id = await takeIn(door, company.token, 'maiden@example.com');
  const browser = aBrowser(door);
  await browser.signIn('maiden@example.com');
  await change(door, company.token, id, { name: 'Renamed' });
  expect((await browser.ask('GET', '/v1/me')).status).toBe(200);
  await change(door, company.token, id, { email: 'married@example.com' });
  expect((await browser.ask('GET', '/v1/me')).status).toBe(401);
  expect((await browser.signIn('maiden@example.com')).status).toBe(403);
  expect((await browser.signIn('married@example.com')).status).toBe(303);
});

const START = '/sign-in?returnTo=';

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '/%09/evil.example/..//x'.replace('%09', '\t'),
  '/\n/evil.example',
  'javascript:alert(1)',
  'docs',
  '',
  '/docs\\..\\',
  '/\u0000',
])('nobody is sent on to %j', async (returnTo) => {
  const said = await door.as(undefined)('GET', START + encodeURIComponent(returnTo));
  expect(said).toMatchObject({ status: 400, body: { code: 'BadRequest' } });
  expect(said.headers['location']).toBeUndefined();
});

test.each(['/docs', '/v1/invoices?q=a%20b&limit=3#x', '/a//b'])('but to %j', async (path) => {
  const browser = aBrowser(door);
  const back = await browser.signIn('ada@example.com', START + encodeURIComponent(path));
  expect(back.headers['location']).toBe(path);
});

test('with `fresh` the provider is asked for somebody who was asked a moment ago', async () => {
  const { headers } = await aBrowser(door).visit('/sign-in?fresh=1');
  expect(new URL(headers['location'] ?? '').searchParams.get('max_age')).toBe('60');
  const browser = aBrowser(door);
  expect((await browser.signIn('ada@example.com', '/sign-in?fresh=1')).status).toBe(303);
});

test('this machine by another of its names is sent to the one that cookies are for', async () => {
  const other = { host: 'localhost:9999' };
  const said = await door.as(undefined)('GET', '/sign-in?fresh=1', undefined, other);
  expect(said.headers['location']).toBe(`${PUBLIC_URL}/sign-in?fresh=1`);
});

test('where nobody can sign in, it says so', async () => {
  await using closed = await aDoor();
  const program = await closed.as(undefined)('GET', '/sign-in');
  expect(program).toMatchObject({ status: 404, body: { code: 'SignInNotSetUp' } });
  const person = await aBrowser(closed).visit('/sign-in');
  expect(person.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(person.text).toContain('People cannot sign in here: there are only tokens.');
});

test('a person of several companies names one; a token is of one', async () => {
  const email = 'both@example.com';
  await takeIn(door, company.token, email);
  const second = await door.begin({ name: 'Second', adminEmail: email });
  const browser = aBrowser(door);
  await browser.signIn(email);
  const both = [company.companyId, second.companyId];
  const unnamed = await browser.ask('GET', '/v1/me');
  expect(unnamed).toMatchObject({ status: 400, body: { code: 'CompanyNotNamed' } });
  expect(unnamed.body['companies']).toEqual([
    { id: both[0], name: 'Acme General Contractors' },
    { id: both[1], name: 'Second' },
  ]);
  for (const companyId of both) {
    const said = await browser.ask('GET', '/v1/me', { 'tieout-company': companyId });
    expect(said).toMatchObject({ status: 200, body: { companyId, email } });
  }
  const third = await door.begin({ name: 'Third' });
  for (const named of [third.companyId, 'nonsense'])
    expect(await browser.ask('GET', '/v1/me', { 'tieout-company': named })).toMatchObject({
      status: 400,
      body: { code: 'CompanyNotNamed' },
    });
  const byToken = (named: string) =>
    door.as(company.token)('GET', '/v1/me', undefined, { 'tieout-company': named });
  expect((await byToken(company.companyId)).status).toBe(200);
  const other = await byToken(second.companyId);
  expect(other).toMatchObject({ status: 400, body: { code: 'CompanyNotNamed' } });
  expect(JSON.stringify(other.body)).not.toContain(second.companyId);

  // The session is one: ended in one company by the person, it is over in both.
  const here = { 'tieout-company': second.companyId, 'sec-fetch-site': 'same-origin' };
  const [session] = (await browser.ask('GET', '/v1/sessions', here)).body.items;
  expect((await browser.ask('DELETE', `/v1/sessions/${session?.id}`, here)).status).toBe(204);
  expect((await browser.ask('GET', '/v1/me')).status).toBe(401);
});
