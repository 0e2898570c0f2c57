// The daily summary: who gets it, what is in it, at which morning, and out of it by its link.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeMails, makeSummaries } from '../../db/mail-making.ts';
import { folderSender } from '../../notify/folder.ts';
import { answerMails } from '../../notify/page.ts';
import { addressesOf, aPost, PUBLIC_URL } from './post.ts';
import type { Post } from './post.ts';

let post: Post;
beforeAll(async () => {
  post = await aPost({ separateApprover: true });
});
afterAll(() => post[Symbol.asyncDispose]());

/** It is morning; of another day than the mornings before, in whatever time zone those were. */
async function morning() {
  await post.door.asOwner(async (tx) => {
    await sql`update mails set local_day = local_day - 2`.execute(tx);
    await sql`update companies set next_summary_at = now() - interval '1 minute'`.execute(tx);
  });
  await makeSummaries(post.door.db);
  return post.round();
}

test('with nothing waiting nobody gets one', async () => {
  expect(await morning()).toEqual([]);
});

test('each approver gets what waits for them, failures first, once a day', async () => {
  await post.fails(await post.sent());
  await post.sent('owner', 'projectUser');
  await post.change('approver2', { subscribedToDigest: false });
  await post.change('approver', { language: 'fr-CA' });
  const mails = await morning();
  expect(addressesOf(mails)).toEqual(['ada@example.com', 'approver@example.com']);
  const [english, french] = mails.toSorted((a, b) =>
    (a.rcpt[0] ?? '').localeCompare(b.rcpt[0] ?? ''),
  );
  expect(english?.subject).toBe('ERP Integrations Daily Summary');
  expect(english?.text).toMatch(
    /2 invoices wait for you[^]*failed to export: USD.900.00[^]*to accept/,
  );
  expect(french?.subject).toBe('Résumé quotidien – Intégrations ERP');

  await post.door.asOwner((tx) =>
    sql`update companies set next_summary_at = now() - interval '1 minute'`.execute(tx),
  ); // the same local day
  await makeSummaries(post.door.db);
  expect(await post.round()).toEqual([]);
});

test('nobody is told to decide what they sent', async () => {
  await post.change('projectUser', {
    grants: ['commitments', 'primeContracts']
      .map((tool) => ({ tool, level: 'admin' }))
      .concat({
        tool: 'erpIntegrations',
        level: 'standard',
      }),
    canPushToAccounting: true,
  });
  expect(addressesOf(await morning())).not.toContain('projectUser@example.com');
});

test('seven in the morning there, over both changes of the clocks', async () => {
  const next = async (zone: string, after: string) => {
    const { rows } = await sql<{ at: string }>`
      select next_summary(${zone}, ${after}::timestamptz) as at`.execute(post.door.db.across);
    return rows[0]?.at;
  };
  const toronto = 'America/Toronto';
  expect(await next(toronto, '2026-03-07T12:00:00Z')).toBe('2026-03-08T11:00:00.000Z');
  expect(await next(toronto, '2026-03-08T11:00:00Z')).toBe('2026-03-09T11:00:00.000Z');
  expect(await next(toronto, '2026-10-31T11:00:00Z')).toBe('2026-11-01T12:00:00.000Z');
  expect(await next(toronto, '2026-11-01T11:59:59Z')).toBe('2026-11-01T12:00:00.000Z');
  expect(await next('Pacific/Auckland', '2026-04-04T18:00:00Z')).toBe('2026-04-04T19:00:00.000Z');
});

test('the time zone of a company is one that is known', async () => {
  const admin = post.company.as('admin');
  const change = async (timeZone: string) => {
    const { headers } = await admin('GET', '/v1/company');
    return admin('PATCH', '/v1/company', { timeZone }, { 'if-match': headers['etag'] });
  };
  expect((await change('Mars/Olympus')).body.errors[0]?.pointer).toBe('/timeZone');
  expect((await change('America/Toronto')).status).toBe(200);
});

test('its link asks by GET, does it by POST, and can do nothing else', async () => {
  const mail = (await morning()).find(({ rcpt }) => rcpt[0] === 'ada@example.com');
  const header = mail?.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '';
  const link = header.slice(1, -1);
  expect(mail?.text).toContain(link);
  const url = link.slice(PUBLIC_URL.length);
  const { app } = post.door;
  const subscribed = async () =>
    (await post.company.as('admin')('GET', `/v1/users/${post.company.userIds.admin}`)).body[
      'subscribedToDigest'
    ];

  const page = await app.inject({ method: 'GET', url });
  expect([page.statusCode, await subscribed()]).toEqual([200, true]);
  expect(page.headers['content-security-policy']).not.toContain('unsafe');
  expect(page.body).toContain('<form method="post">');

  for (const forged of [`${url}A`, otherwise(url, 70), otherwise(url, 30), '/opt-out?token=x']) {
    const said = await app.inject({ method: 'POST', url: forged });
    expect(said.statusCode, forged).toBe(404);
  }
  const token = url.split('=')[1] ?? '';
  expect((await post.door.as(token)('GET', '/v1/me')).status).toBe(401);
  expect(await subscribed()).toBe(true);

  const oneClick = {
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'List-Unsubscribe=One-Click',
  } as const;
  expect((await app.inject(oneClick)).statusCode).toBe(200);
  expect((await app.inject(oneClick)).statusCode).toBe(200); // twice is once
  expect(await subscribed()).toBe(false);
  expect(addressesOf(await morning())).not.toContain('ada@example.com');
});

test('people change what they get by mail themselves, and nothing else', async () => {
  const reader = post.company.as('reader');
  const url = `/v1/users/${post.company.userIds.reader}`;
  const change = async (patch: object) => {
    const { headers } = await reader('GET', url);
    return (await reader('PATCH', url, patch, { 'if-match': headers['etag'] })).status;
  };
  expect(await change({ wantsSentAgain: true, language: 'fr-CA' })).toBe(200);
  expect(await change({ wantsSentAgain: true, name: 'Boss' })).toBe(403);
});

test('without a mail server mails are files, and a page that only this machine can ask', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tieout-mails-'));
  const server = createServer((request, response) => {
    void answerMails(folder, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const invoice = await post.sent('subcontractor', 'projectUser');
    await post.reject(invoice, '<script>alert(1)</script>');
    await makeMails(post.door.db);
    const sender = folderSender({ folder, from: 'tieout@localhost', publicUrl: PUBLIC_URL });
    expect(await post.deliver(sender)).toBe(1);
    expect((await readdir(folder)).map((name) => name.split('.').at(-1))).toEqual(['eml', 'json']);

    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}/mails`;
    const page = await fetch(at);
    const text = await page.text();
    expect(text).toContain('was rejected');
    expect(text).toContain(`<a href="${PUBLIC_URL}/invoices/${invoice.id}">`);
    expect(text).toContain('&lt;script&gt;');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await statusFor(at, 'evil.example')).toBe(403);
    expect(await statusFor(at, 'localhost:8081')).toBe(200);
  } finally {
    server.close();
    await rm(folder, { recursive: true });
  }
});

/** What is answered to whoever calls the server by this name. */
const statusFor = (at: string, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get(at, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).on('error', reject);
  });

/** With one character of the token changed: 30 is of the person, 70 of the signature. */
function otherwise(url: string, at: number): string {
  const place = url.indexOf('=') + 1 + at;
  return url.slice(0, place) + (url[place] === 'A' ? 'B' : 'A') + url.slice(place + 1);
}
