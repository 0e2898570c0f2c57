// Sessions of people: when they end, who may end them, and which requests they count for.
import { beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { aBrowser, PUBLIC_URL } from './browser.ts';
import type { Browser } from './browser.ts';
import type { Door } from './door.ts';
import { aDoorToSignIn, change, takeIn } from './sign-in-door.ts';

let door: Door;
let company: { companyId: string; userId: string; token: string };

beforeAll(async () => {
  door = await aDoorToSignIn();
  company = await door.begin({ adminEmail: 'ada@example.com' });
  return () => door[Symbol.asyncDispose]();
});

async function signedIn(email = 'ada@example.com'): Promise<Browser> {
  const browser = aBrowser(door);
  expect((await browser.signIn(email)).status).toBe(303);
  return browser;
}

const statusOf = async (browser: Browser): Promise<number> =>
  (await browser.ask('GET', '/v1/me')).status;

const idOf = async (browser: Browser): Promise<string> => {
  const { items } = (await browser.ask('GET', '/v1/sessions')).body;
  return items.find((one) => one['isCurrent'])?.id ?? '';
};

test('who may no longer sign in has no session with the next request, and none when they may again', async () => {
  const id = await takeIn(door, company.token, 'leaver@example.com');
  const browsers = [await signedIn('leaver@example.com'), await signedIn('leaver@example.com')];
  await change(door, company.token, id, { active: false });
  for (const browser of browsers) expect(await statusOf(browser)).toBe(401);
  await change(door, company.token, id, { active: true });
  for (const browser of browsers) expect(await statusOf(browser)).toBe(401);
  expect(await statusOf(await signedIn('leaver@example.com'))).toBe(200);

  // The look-up itself, where somebody was quicker than the end of their sessions.
  const late = await signedIn('leaver@example.com');
  await inTable(sql`update users set active = false where id = ${id}`);
  expect(await statusOf(late)).toBe(401);
});

const inTable = async (statement: ReturnType<typeof sql>) =>
  (await door.asOwner((tx) => statement.execute(tx))).rows;

test('a session ends after 30 minutes without a request', async () => {
  const browser = await signedIn();
  const id = await idOf(browser);
  const idleFor = (time: string) =>
    inTable(sql`update sessions set last_seen_at = now() - ${time}::interval where id = ${id}`);
  await idleFor('29.5 minutes');
  expect(await statusOf(browser)).toBe(200); // and it begins anew to count
  await inTable(
    sql`update sessions set last_seen_at = last_seen_at - interval '29 minutes' where id = ${id}`,
  );
  expect(await statusOf(browser)).toBe(200);
  await idleFor('30 minutes');
  expect(await statusOf(browser)).toBe(401);
  await signedIn(); // what ran out goes with the person's next sign-in
  expect(await inTable(sql`select from sessions where id = ${id}`)).toEqual([]);
});

test('a session ends after 12 hours, however busy it is', async () => {
  const browser = await signedIn();
  const id = await idOf(browser);
  const since = (time: string) =>
    inTable(sql`update sessions set expires_at = expires_at - created_at + now() - ${time}::interval
      where id = ${id}`);
  await since('11 hours 59 minutes');
  expect(await statusOf(browser)).toBe(200);
  await since('12 hours');
  expect(await statusOf(browser)).toBe(401);
});

test('that it was seen is noted at most once a minute', async () => {
  const browser = await signedIn();
  const id = await idOf(browser);
  const seenAt = async (): Promise<number> => {
    const { items } = (await browser.ask('GET', '/v1/sessions')).body;
    return Date.parse(String(items.find((one) => one.id === id)?.['lastSeenAt']));
  };
  const moved = (time: string) =>
    inTable(sql`update sessions set last_seen_at = now() - ${time}::interval where id = ${id}`);
  await moved('55 seconds');
  const before = await seenAt();
  expect(await seenAt()).toBe(before);
  await moved('61 seconds');
  await seenAt();
  expect(await seenAt()).toBeGreaterThan(before);
});

test('people see and end their own sessions, and nobody else’s without the right', async () => {
  const theirs = await signedIn();
  const mine = await takeIn(door, company.token, 'plain@example.com');
  const browser = await signedIn('plain@example.com');
  const second = await signedIn('plain@example.com');
  const list = (await browser.ask('GET', '/v1/sessions')).body.items;
  expect(list.map((one) => [one['userId'], one['isCurrent']])).toEqual([
    [mine, false],
    [mine, true],
  ]);
  const end = (whose: Browser, id: string) => whose.ask('DELETE', `/v1/sessions/${id}`);
  expect((await end(browser, await idOf(second))).status).toBe(204);
  expect(await statusOf(second)).toBe(401);

  expect(await end(browser, await idOf(theirs))).toMatchObject({ status: 403 });
  const others = `/v1/sessions?userId=${company.userId}`;
  expect(await browser.ask('GET', others)).toMatchObject({ status: 403 });
  expect(await end(browser, company.companyId)).toMatchObject({ status: 404 });

  const admins = await door.as(company.token)('GET', `/v1/sessions?userId=${mine}`);
  expect(admins.body.items).toHaveLength(1);
  const id = admins.body.items[0]?.id ?? '';
  const ended = await door.as(company.token)('DELETE', `/v1/sessions/${id}`);
  expect(ended.status).toBe(204);
  expect(await statusOf(browser)).toBe(401);
  const { rows } = await door.db.inCompany(company.companyId, (tx) =>
    sql`select actor_id, after from events where subject_id = ${id} and type = 'session.ended'`.execute(
      tx,
    ),
  );
  expect(rows).toEqual([{ actorId: company.userId, after: { userId: mine } }]);
});

test('an Admin ends a session in their company, and not in another', async () => {
  const email = 'shared@example.com';
  const here = await takeIn(door, company.token, email);
  const other = await door.begin({ name: 'Other', adminEmail: email });
  const browser = await signedIn(email);
  const admin = door.as(company.token);
  const { items } = (await admin('GET', `/v1/sessions?userId=${here}`)).body;
  expect((await admin('DELETE', `/v1/sessions/${items[0]?.id}`)).status).toBe(204);
  expect(await browser.ask('GET', '/v1/me')).toMatchObject({
    status: 200, // the only one that is left
    body: { companyId: other.companyId },
  });
});

const WRITE = ['POST', '/v1/recovery'] as const;

test.each<[string, Record<string, string>, boolean]>([
  ['a page of ours', { 'sec-fetch-site': 'same-origin' }, true],
  ['a page of ours, behind a proxy', { 'sec-fetch-site': 'same-origin', host: 'inner' }, true],
  ['an older browser on a page of ours', { origin: PUBLIC_URL }, true],
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, false],
  ['another site that lies', { 'sec-fetch-site': 'cross-site', origin: PUBLIC_URL }, false],
  ['another port or subdomain', { 'sec-fetch-site': 'same-site' }, false],
  ['the address bar', { 'sec-fetch-site': 'none' }, false],
  ['an older browser elsewhere', { origin: 'https://evil.example' }, false],
  ['a page that has no origin', { origin: 'null' }, false],
  ['our host over another scheme', { origin: PUBLIC_URL.replace('http', 'https') }, false],
  ['nowhere that it says', {}, false],
])('a write with a cookie from %s', async (_where, headers, passes) => {
  const browser = await signedIn();
  const said = await browser.ask(...WRITE, headers);
  if (passes) expect(said).toMatchObject({ status: 200 });
  else expect(said).toMatchObject({ status: 403, body: { code: 'CrossSite' } });
  expect((await browser.ask('GET', '/v1/me', headers)).status).toBe(200);
  const out = await browser.ask('POST', '/sign-out', headers);
  expect(out.status).toBe(passes ? 200 : 403);
  expect(await statusOf(browser)).toBe(passes ? 401 : 200);
});

test('a write from elsewhere is on record, and no form is taken even from here', async () => {
  const browser = await signedIn();
  await browser.ask(...WRITE, { 'sec-fetch-site': 'cross-site' });
  const { rows } = await door.db.inCompany(company.companyId, (tx) =>
    sql`select after->>'code' as code from events where type = 'request.refused'
      and subject_id = ${company.userId}`.execute(tx),
  );
  expect(rows).toContainEqual({ code: 'CrossSite' });
  const form = await door.as(undefined)('POST', '/v1/vendors', 'number=1&name=a', {
    cookie: `__Host-sid=${browser.cookies.get('__Host-sid')}`,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/x-www-form-urlencoded',
  });
  expect(form).toMatchObject({ status: 415 });
});

test('with a token and a cookie the token counts', async () => {
  const browser = await signedIn();
  const id = await takeIn(door, company.token, 'token@example.com');
  const made = await door.as(company.token)('POST', `/v1/users/${id}/tokens`, { name: 'a' });
  const both = { authorization: `Bearer ${made.body.token}` };
  expect((await browser.ask('GET', '/v1/me', both)).body['userId']).toBe(id);
  // No page elsewhere can send it, so that does not matter: what is missing is a right.
  const cross = { ...both, 'sec-fetch-site': 'cross-site' };
  expect(await browser.ask(...WRITE, cross)).toMatchObject({
    status: 403,
    body: { code: 'Forbidden' },
  });
  for (const authorization of ['Bearer nonsense', 'Basic YTpi', ''])
    expect(await browser.ask('GET', '/v1/me', { authorization })).toMatchObject({ status: 401 });
});
