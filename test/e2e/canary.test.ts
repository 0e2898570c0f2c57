// Secrets, reasons and names are planted and put through whole lives of invoices, by real processes
// that log all they can. Then every log, answer, metric, Temporal history and column is searched:
// each may be only where it belongs.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginSession } from '../../db/sessions.ts';
import type { Role } from '../company.ts';
import { eventually } from '../eventually.ts';
import { aReceiver, saying } from '../webhooks/receiver.ts';
import type { Receiver } from '../webhooks/receiver.ts';
import { columnsWith, logsIn, saidIn, temporalText } from './canaries.ts';
import { aStack } from './stack.ts';
import type { Answer, Stack } from './stack.ts';

const word = (what: string): string => `${what}-${randomUUID().slice(0, 8)}`;

/** Said by people and by the ERP; words of people may be read by people. */
const words = {
  reason: word('a reason said in confidence'),
  comment: word('a comment about the owner'),
  vendor: word('Quarry of Uncle'),
  bank: word('DE89370400440532013000'),
  email: `${word('canary')}@people.example`,
  person: word('Perdita Canary'),
  fileName: word('Settlement with Mrs. Ledger'),
  fileText: word('what the file says'),
  erpWords: word('Ask Mrs. Ledger at extension'),
};
/** Opens something: nowhere in clear. */
const secrets: Record<string, string> = {
  apiKey: word('erp-key-3f9d'),
  wrongKey: word('erp-key-wrong'),
};

/** Where each belongs, and nowhere else. */
const BELONGS: Readonly<Record<string, readonly string[]>> = {
  reason: ['commands.body', 'events.reason'],
  comment: ['events.after', 'invoice_revisions.content', 'invoices.comment'],
  vendor: ['events.after', 'vendors.name'],
  bank: ['erp_links.erp_name', 'events.after'],
  email: ['users.email'],
  person: ['users.name'],
  fileName: ['attachments.name', 'events.after'],
  erpWords: ['events.after', 'invoices.failure_words'],
};

const mails = mkdtempSync(join(tmpdir(), 'tieout-canary-mails-'));

let stack: Stack;
let receiver: Receiver;
beforeAll(async () => {
  receiver = await aReceiver();
  stack = await aStack({
    apiKey: secrets['apiKey'] ?? '',
    env: {
      LOG_LEVEL: 'trace',
      TIEOUT_WEBHOOK_ALLOW: '127.0.0.0/8',
      PUBLIC_URL: 'http://127.0.0.1:9',
      MAIL_FROM: 'Tieout <tieout@example.com>',
      TIEOUT_MAIL_FOLDER: mails,
    },
  });
});
afterAll(async () => {
  await stack[Symbol.asyncDispose]();
  await receiver[Symbol.asyncDispose]();
  rmSync(mails, { recursive: true });
});

/** Of every answer that is no success, and of all that operators read. */
const told: string[] = [];

async function ask(
  role: Role,
  method: string,
  path: string,
  body?: object,
): Promise<Answer['body']> {
  const answer = await stack.ask(role, method, path, { key: randomUUID(), ...(body && { body }) });
  if (answer.status >= 400) told.push(JSON.stringify(answer.body));
  return { ...answer.body, http: answer.status };
}

const fault = async (...faults: object[]): Promise<void> => {
  const { status } = await fetch(`${stack.erpUrl}/faults`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ faults }),
  });
  expect(status).toBe(200);
};

const asOwner = async (statement: string): Promise<void> => {
  const owner = new Client({ connectionString: stack.migrateUrl });
  await owner.connect();
  await owner.query(statement);
  await owner.end();
};

const stands = async (invoice: string): Promise<Record<string, unknown>> =>
  (await ask('reader', 'GET', `/v1/invoices/${invoice}`)) as Record<string, unknown>;

const until = (invoice: string, status: string): Promise<void> =>
  eventually(async () => (await stands(invoice))['erpStatus'] === status, { what: status });

const untilItWaitsFor = (invoice: string, reason: string): Promise<void> =>
  eventually(
    async () => {
      const waiting = (await stands(invoice))['waiting'] as Record<string, unknown> | null;
      return (waiting?.['attempts'] as Record<string, unknown> | null)?.['reason'] === reason;
    },
    { what: reason },
  );

async function exported(): Promise<string> {
  const invoice = await stack.company.insert({ comment: words.comment });
  expect(await ask('projectUser', 'POST', `/v1/invoices/${invoice}/send`)).toMatchObject({
    http: 200,
  });
  const { revision } = await stands(invoice);
  expect(
    await ask('approver', 'POST', `/v1/invoices/${invoice}/export`, { revision }),
  ).toMatchObject({ http: 200 });
  return invoice;
}

/** Of a token: what opens, and may hold any sign that an id is parted from it by. */
const SECRET_LENGTH = 43;

/** A person with an address, a token and a session, who sends; and a webhook that hears of it. */
async function plantPeople(): Promise<string> {
  const grants = [{ tool: 'commitments', level: 'admin', projectId: null }];
  const { person: name, email } = words;
  const made = await ask('admin', 'POST', '/v1/users', { name, email, grants });
  const token = await ask('admin', 'POST', `/v1/users/${String(made['id'])}/tokens`, {
    name: 'canary',
  });
  secrets['token'] = String(token['token']).slice(-SECRET_LENGTH);
  const person = { issuer: 'https://in.example', subject: 's-1', email, authenticatedAt: null };
  const cookie = await beginSession(stack.db, person, { address: '127.0.0.1', userAgent: 'test' });
  secrets['cookie'] = cookie ?? '';
  const hook = await ask('admin', 'POST', '/v1/webhooks', { url: receiver.url, types: ['*'] });
  secrets['webhookSecret'] = String(hook['secret']).replace('whsec_', '');
  return String(token['token']);
}

/** By the token, the cookie, and by ones that are nearly those. */
async function comeIn(token: string): Promise<void> {
  const { cookie = '' } = secrets;
  const at = `${stack.urlOf('api')}/v1/me`;
  for (const headers of [
    { authorization: `Bearer ${token}` },
    { authorization: `Bearer ${token}x` },
    { authorization: `Basic ${token}` },
    { cookie: `__Host-sid=${cookie}` },
    { cookie: `__Host-sid=${cookie}x` },
  ]) {
    const answer = await fetch(at, { headers });
    if (!answer.ok) told.push(await answer.text());
  }
}

async function sentBy(token: string): Promise<string> {
  const invoice = await stack.company.insert({ comment: words.comment });
  const answer = await fetch(`${stack.urlOf('api')}/v1/invoices/${invoice}/send`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: '{}',
  });
  expect(answer.status).toBe(200);
  return invoice;
}

/** One that is taken and one that is not, by the token; the cookie comes with it. */
async function attach(token: string, invoice: string): Promise<void> {
  for (const [ending, status] of [
    ['txt', 201],
    ['pdf', 422],
  ] as const) {
    const form = new FormData();
    form.append('file', new File([words.fileText], `${words.fileName}.${ending}`));
    const answer = await fetch(`${stack.urlOf('api')}/v1/invoices/${invoice}/attachments`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, cookie: `__Host-sid=${secrets['cookie']}` },
      body: form,
    });
    expect(answer.status).toBe(status);
    if (!answer.ok) told.push(await answer.text());
  }
}

/** A vendor, its bank account in the ERP, and a bug: the database refuses what nobody foresaw. */
async function plantVendor(): Promise<void> {
  const number = 'V-77';
  const vendor = await ask('admin', 'POST', '/v1/vendors', { number, name: words.vendor });
  const link = { erpId: 'vnd_77', erpCode: 'V-77', erpName: words.bank };
  const linked = await ask('admin', 'PUT', `/v1/vendors/${String(vendor['id'])}/erp-link`, link);
  expect(linked['http']).toBe(200);
  await asOwner('create unique index a_bug on vendors (company_id, name)');
  const again = { number: 'V-78', name: words.vendor };
  expect(await ask('admin', 'POST', '/v1/vendors', again)).toMatchObject({ code: 'Internal' });
}

test('what is secret is nowhere; what people wrote is only where it belongs', async () => {
  const { apiKey = '', wrongKey = '' } = secrets;
  const text = `${words.erpWords}: the key ${apiKey} may not`;
  const token = await plantPeople();
  await comeIn(token);
  await plantVendor();
  await receiver.until(1);
  receiver.answer = saying(500, `no, ${secrets['webhookSecret']}`);

  await until(await exported(), 'synced');
  const rejected = await sentBy(token);
  await attach(token, rejected);
  const reject = `/v1/invoices/${rejected}/reject`;
  const { reason } = words;
  expect(await ask('reader', 'POST', reject, { reason })).toMatchObject({ code: 'Forbidden' });
  expect(await ask('approver', 'POST', reject, { reason })).toMatchObject({ http: 200 });
  expect(await ask('approver', 'POST', reject, { reason })).toMatchObject({ http: 409 });

  await fault({ on: 'bills.create', do: 'refuse', code: 'ON_HOLD', text });
  await until(await exported(), 'failedToExport');
  await fault({ on: '*', do: 'error', text });
  const waiting = await exported();
  await untilItWaitsFor(waiting, 'ErpDown');
  // A bug of the worker: the database refuses a row that holds the ERP's words.
  await asOwner(`alter table export_attempts add constraint a_bug check (words is null) not valid`);
  const buggy = await exported();
  const isLogged = async () => /a_bug/.test(logsIn(stack.folder).get('worker.log') ?? '');
  await eventually(isLogged, { what: 'a bug in the log' });
  await asOwner('alter table export_attempts drop constraint a_bug');
  await fault();
  for (const invoice of [waiting, buggy]) await until(invoice, 'synced');

  const { connectionId } = stack.company;
  const connection = `/v1/connections/${connectionId}`;
  const { rowVersion } = await ask('admin', 'GET', connection);
  const patched = await fetch(`${stack.urlOf('api')}${connection}`, {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${stack.company.tokens.admin}`,
      'content-type': 'application/json',
      'if-match': `"${String(rowVersion)}"`,
    },
    body: JSON.stringify({ credentials: { apiKey: wrongKey } }),
  });
  expect(patched.status).toBe(200);
  await untilItWaitsFor(await exported(), 'ErpUnauthorized');

  // Mails are for whom they are for: the reason is in one, and that is where it belongs.
  const mailed = () => readdirSync(mails).map((name) => readFileSync(join(mails, name), 'utf8'));
  const isMailed = async () => mailed().some((mail) => mail.includes(reason));
  await eventually(isMailed, { what: 'a mail with the reason' });

  for (const part of ['api', 'worker'] as const)
    for (const path of ['/metrics', '/readyz'])
      told.push(await (await fetch(`${stack.urlOf(part)}${path}`)).text());

  const planted = { ...words, ...secrets };
  const logs = logsIn(stack.folder);
  const names = [...logs.keys()].map((name) => basename(name));
  for (const part of ['api', 'postgres', 'temporal', 'worker'])
    expect(names).toContain(`${part}.log`);
  for (const [name, log] of logs) expect(saidIn(planted, log), name).toEqual([]);
  expect(saidIn(planted, told.join('\n')), 'answers').toEqual([]);
  expect(saidIn(planted, await temporalText(stack.temporalAddress)), 'Temporal').toEqual([]);
  expect(saidIn(planted, receiver.received.map(({ body }) => body).join('\n'))).toEqual([]);
  expect(await columnsWith(stack.migrateUrl, planted)).toEqual(BELONGS);
});
