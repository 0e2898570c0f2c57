// Files on invoices and payments, from the door: taken in, listed, given out, called otherwise,
// replaced and taken off, and who may.
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { aGround, sha256Of } from './attachment-ground.ts';
import type { Ground } from './attachment-ground.ts';
import type { Body, Door } from './door.ts';
import { makeSynced } from './engine.ts';
import { aPayment, PDF, upload } from './uploads.ts';
import { aCompany, must } from './world.ts';
import type { Company } from './world.ts';

let ground: Ground;
let door: Door;
let company: Company;
let other: Company;
let url: string;
let invoiceId: string;

beforeAll(async () => {
  ground = await aGround();
  ({ door, company, url, invoiceId } = ground);
  other = await aCompany(door);
});
afterAll(() => door[Symbol.asyncDispose]());

const add: Ground['add'] = (...given) => ground.add(...given);
const stored = (): string[] => ground.stored();
const rows = () => ground.rows();
const listed = async (query = ''): Promise<readonly Body[]> =>
  (await must(200, company.as('reader')('GET', `${url}?limit=200${query}`))).items;
const events = async (type: string): Promise<readonly Body[]> => {
  const said = company.as('reader')('GET', `/v1/invoices/${invoiceId}/events?limit=200`);
  return (await must(200, said)).items.filter((one) => one.type === type);
};

test('a file comes to a locked invoice, is listed, and is given out as it came', async () => {
  const said = await add(upload('lien waiver.pdf'));
  expect(said).toMatchObject({
    status: 201,
    headers: { location: `${url}/${said.body.id}`, etag: '"1"' },
    body: {
      invoiceId,
      paymentId: null,
      name: 'lien waiver.pdf',
      mediaType: 'application/pdf',
      sizeBytes: PDF.length,
      sha256: sha256Of(PDF),
      uploadedBy: company.userIds.projectUser,
      removedAt: null,
    },
  });
  expect(await listed()).toContainEqual(said.body);
  const { status, body } = await company.as('reader')('GET', `${url}/${said.body.id}/content`);
  expect({ status, body }).toEqual({ status: 200, body: PDF });
  const [event] = await events('attachment.added');
  expect(event).toMatchObject({
    actorId: company.userIds.projectUser,
    after: { attachmentId: said.body.id, name: 'lien waiver.pdf', sha256: sha256Of(PDF) },
  });
});

test('a browser may save a file and nothing else', async () => {
  const name = 'Décompte "n° 7" – 50 % ; final.pdf';
  const { id } = await must(201, add(upload(name.replaceAll('"', "'"))));
  const { headers } = await company.as('reader')('GET', `${url}/${id}/content`);
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(PDF.length),
    'content-security-policy':
      "sandbox;default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
    'repr-digest': `sha-256=:${Buffer.from(sha256Of(PDF), 'hex').toString('base64')}:`,
  });
  expect(headers['content-disposition']).toBe(
    'attachment; filename="D_compte _n_ 7_ _ 50 _ _ final.pdf"; ' +
      "filename*=UTF-8''D%C3%A9compte%20%27n%C2%B0%207%27%20%E2%80%93%2050%20%25%20%3B%20final.pdf",
  );
});

test('an upload whose connection is cut leaves nothing, and succeeds when it is sent again', async () => {
  const address = await door.app.listen({ port: 0, host: '127.0.0.1' });
  const before = { rows: await rows(), stored: stored() };
  const body = upload('cut.pdf', `${PDF}${'%'.repeat(10_000)}`);
  const key = randomUUID();
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  const head = [
    `POST ${url} HTTP/1.1`,
    'host: localhost',
    `authorization: Bearer ${company.tokens.projectUser}`,
    `idempotency-key: ${key}`,
    'content-type: multipart/form-data; boundary=tieout-boundary',
    `content-length: ${body.length}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 5_000)}`);
  const incoming = join(door.home, 'files', 'incoming');
  await eventually(async () => readdirSync(incoming).length === 1);
  socket.destroy();
  await eventually(async () => readdirSync(incoming).length === 0);
  expect({ rows: await rows(), stored: stored() }).toEqual(before);
  expect((await add(body, { 'idempotency-key': key })).status).toBe(201);
});

test('a key is one upload; with another file it is refused', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const first = await add(upload('once.pdf'), key);
  const before = await rows();
  const again = await add(upload('once.pdf'), key);
  expect(again.body).toEqual(first.body);
  expect(again.headers['idempotent-replayed']).toBe('true');
  for (const body of [upload('once.pdf', `${PDF}%`), upload('twice.pdf')])
    expect(await add(body, key)).toMatchObject({
      status: 422,
      body: { code: 'IdempotencyKeyReused' },
    });
  expect(await rows()).toEqual(before);
});

test('the same file twice is two attachments, and once in the store', async () => {
  const bytes = `${PDF}% twice\n`;
  const one = await must(201, add(upload('a.pdf', bytes)));
  const two = await must(201, add(upload('b.pdf', bytes)));
  expect(one.id).not.toBe(two.id);
  expect(stored().filter((name) => name.endsWith(sha256Of(bytes)))).toHaveLength(1);
  await must(204, company.as('projectUser')('DELETE', `${url}/${one.id}`));
  const { body } = await company.as('reader')('GET', `${url}/${two.id}/content`);
  expect(body).toBe(bytes);
});

describe('a name', () => {
  const rename = (id: string, name: string, etag = '"1"') =>
    company.as('projectUser')('PATCH', `${url}/${id}`, { name }, { 'if-match': etag });

  test('is changed, and the record says from what to what', async () => {
    const { id } = await must(201, add(upload('scan0001.pdf')));
    const said = await rename(id, 'Lien waiver.PDF');
    expect(said).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
      body: { name: 'Lien waiver.PDF', sha256: sha256Of(PDF) },
    });
    expect((await events('attachment.renamed')).at(-1)).toMatchObject({
      before: { name: 'scan0001.pdf' },
      after: { attachmentId: id, name: 'Lien waiver.PDF' },
    });
    expect(await rename(id, 'other.pdf')).toMatchObject({ status: 412 });
    const before = await rows();
    expect((await rename(id, 'Lien waiver.PDF', '"2"')).headers['etag']).toBe('"2"');
    expect(await rows()).toEqual(before);
  });

  test.each([
    ['of another type', 'page.html', 'ending'],
    ['of another type that may be', 'photo.png', 'ending'],
    ['with a path', 'a/b.pdf', 'name'],
    ['that turns around', 'a\u202eb.pdf', 'name'],
  ])('%s is refused', async (_what, name, rule) => {
    const { id } = await must(201, add(upload('a.pdf')));
    const said = await rename(id, name);
    expect(said).toMatchObject({ status: 422, body: { code: 'Invalid' } });
    expect(said.body.errors).toMatchObject([{ pointer: '/name', rule }]);
  });
});

test('what is replaced stays in the record, can be read, and cannot be changed', async () => {
  const old = await must(201, add(upload('draft.pdf')));
  const bytes = `${PDF}% final\n`;
  const one = `${url}/${old.id}`;
  const said = await company.as('projectUser')(
    'POST',
    `${one}/replace`,
    upload('final.pdf', bytes),
  );
  expect(said).toMatchObject({ status: 201, body: { name: 'final.pdf', removedAt: null } });
  const names = (items: readonly Body[]) => items.map(({ id }) => id);
  expect(names(await listed())).toContain(said.body.id);
  expect(names(await listed())).not.toContain(old.id);
  expect(await listed('&state=all')).toContainEqual(
    expect.objectContaining({
      id: old.id,
      replacedBy: said.body.id,
      removedBy: company.userIds.projectUser,
    }),
  );
  expect((await company.as('reader')('GET', `${one}/content`)).body).toBe(PDF);
  expect((await events('attachment.replaced')).at(-1)).toMatchObject({
    before: { attachmentId: old.id, name: 'draft.pdf' },
    after: { attachmentId: said.body.id, name: 'final.pdf', sha256: sha256Of(bytes) },
  });
  const as = company.as('projectUser');
  const before = { rows: await rows(), stored: stored() };
  for (const again of [
    as('POST', `${one}/replace`, upload('third.pdf', `${PDF}% third\n`)),
    as('DELETE', one),
    as('PATCH', one, { name: 'x.pdf' }, { 'if-match': '"2"' }),
  ])
    expect(await again).toMatchObject({ status: 409, body: { code: 'NotPossibleNow' } });
  expect({ rows: await rows(), stored: stored() }).toEqual(before);
});

test('what is taken off stays in the record', async () => {
  const { id } = await must(201, add(upload('wrong.pdf')));
  await must(204, company.as('projectUser')('DELETE', `${url}/${id}`));
  expect((await listed()).map((one) => one.id)).not.toContain(id);
  expect((await listed('&state=all')).map((one) => one.id)).toContain(id);
  expect((await events('attachment.removed')).at(-1)).toMatchObject({
    before: { attachmentId: id, name: 'wrong.pdf', sha256: sha256Of(PDF) },
  });
  const said = await company.as('projectUser')('DELETE', `${url}/${id}`);
  expect(said).toMatchObject({ status: 409, body: { code: 'NotPossibleNow' } });
});

describe('who', () => {
  test.each([
    ['reader', 403],
    ['approver', 403],
    ['stranger', 403],
    ['integrator', 201],
  ] as const)('is %s gets %i, before the file is taken in', async (role, status) => {
    const before = stored();
    const said = await add(upload('who.pdf', `${PDF}% ${role}\n`), {}, role);
    expect(said.status).toBe(status);
    if (status === 403) expect(stored()).toEqual(before);
  });

  test('only reads sees a file of what they may read', async () => {
    const { id } = await must(201, add(upload('a.pdf')));
    for (const [role, status] of [
      ['approver', 200], // it is in the ERP tool
      ['stranger', 403],
    ] as const)
      expect((await company.as(role)('GET', `${url}/${id}/content`)).status).toBe(status);
  });

  test('is of another company finds nothing, with the same bytes and ids', async () => {
    const { id } = await must(201, add(upload('secret.pdf')));
    const theirs = await other.insert();
    const their = `/v1/invoices/${theirs.id}/attachments`;
    await must(201, other.as('projectUser')('POST', their, upload('secret.pdf')));
    for (const [method, path] of [
      ['GET', `${url}/${id}/content`],
      ['GET', `${their}/${id}/content`], // their invoice, our file
      ['DELETE', `${their}/${id}`],
      ['GET', url],
    ] as const)
      expect((await other.as('admin')(method, path)).status, path).toBe(404);
    // Where one's files are, another's with the same bytes are not.
    expect(stored().filter((name) => name.endsWith(sha256Of(PDF)))).toHaveLength(2);
  });
});

describe('a payment', () => {
  test("has files of its own: an Admin's of the contract, on the invoice's record", async () => {
    const { id } = await company.insert();
    await makeSynced(door.db, company.companyId, id);
    const payment = await aPayment(door, company, id);
    const of = `/v1/payments/${payment}/attachments`;
    const said = await company.as('projectUser')('POST', of, upload('cheque.pdf'));
    expect(said).toMatchObject({ status: 201, body: { invoiceId: id, paymentId: payment } });
    expect((await company.as('approver')('POST', of, upload('cheque.pdf'))).status).toBe(403);
    const ofInvoice = `/v1/invoices/${id}/attachments`;
    const reader = company.as('reader');
    expect((await must(200, reader('GET', of))).items).toEqual([said.body]);
    expect((await must(200, reader('GET', ofInvoice))).items).toEqual([]);
    expect((await reader('GET', `${ofInvoice}/${said.body.id}`)).status).toBe(404);
    const record = await must(200, reader('GET', `/v1/invoices/${id}/events`));
    expect(record.items.at(-1)).toMatchObject({
      type: 'attachment.added',
      after: { paymentId: payment, name: 'cheque.pdf' },
    });
  });

  test('that is not there has none', async () => {
    const said = await company.as('admin')('GET', `/v1/payments/${randomUUID()}/attachments`);
    expect(said).toMatchObject({ status: 404, body: { code: 'NotFound' } });
  });

  test('of somebody who is only Standard on Commitments is not theirs to add to', async () => {
    const grants = [{ tool: 'commitments', level: 'standard' }];
    const person = { name: 'Sam Standard', email: 'sam@example.com', grants };
    const admin = company.as('admin');
    const { id: userId } = await must(201, admin('POST', '/v1/users', person));
    const made = admin('POST', `/v1/users/${userId}/tokens`, { name: 'sam' });
    const as = door.as((await must(201, made)).token);
    const { id } = await company.insert();
    const payment = await aPayment(door, company, id);
    expect((await as('POST', `/v1/invoices/${id}/attachments`, upload('a.pdf'))).status).toBe(201);
    const said = await as('POST', `/v1/payments/${payment}/attachments`, upload('a.pdf'));
    expect(said).toMatchObject({ status: 403, body: { code: 'Forbidden' } });
  });
});

test('a list goes on by page, in the order in which they came', async () => {
  const { id } = await company.insert();
  const of = `/v1/invoices/${id}/attachments`;
  const ids: string[] = [];
  for (const name of ['a.pdf', 'b.pdf', 'c.pdf'])
    ids.push((await must(201, company.as('projectUser')('POST', of, upload(name)))).id);
  const first = await must(200, company.as('reader')('GET', `${of}?limit=2`));
  const cursor = encodeURIComponent(first.nextCursor ?? '');
  const rest = await must(200, company.as('reader')('GET', `${of}?limit=2&cursor=${cursor}`));
  expect([...first.items, ...rest.items].map((one) => one.id)).toEqual(ids);
  expect(rest.nextCursor).toBeNull();
});

test('what becomes of a file in the ERP is said, in the language that is asked for', async () => {
  const { id } = await company.insert();
  const of = `/v1/invoices/${id}/attachments`;
  const as = company.as('projectUser');
  const before = await must(201, as('POST', of, upload('a.pdf')));
  expect(before['erp']).toMatchObject({ status: 'notSynced', erpDocumentId: null, sentAt: null });
  await makeSynced(door.db, company.companyId, id);
  const after = await must(201, as('POST', of, upload('b.pdf')));
  expect(after['erp']).toMatchObject({ status: 'waiting', erpDocumentId: `doc-${id}` });
  const one = `${of}/${after.id}`;
  const said = await as('GET', one, undefined, { 'accept-language': 'fr-CA' });
  expect(said.headers['content-language']).toBe('fr-CA');
  expect(said.body['erp']).toMatchObject({
    detail: 'Le fichier est en route vers l’ERP. Il n’y a rien à faire.',
  });
  // Of the link it was not there: makeSynced writes no sending for it.
  const approver = company.as('approver');
  expect(await as('POST', `${of}/${before.id}/send-again`)).toMatchObject({ status: 403 });
  expect((await must(200, approver('POST', `${of}/${before.id}/send-again`)))['erp']).toMatchObject(
    { status: 'waiting' },
  );
  const again = await must(200, approver('POST', `${one}/send-again`));
  expect(again['erp'], 'which it was already').toEqual(after['erp']);
});

test('an invoice has so many files and no more, until one is taken off', async () => {
  const { id } = await company.insert();
  const of = `/v1/invoices/${id}/attachments`;
  const as = company.as('projectUser');
  const one = await must(201, as('POST', of, upload('a.pdf')));
  for (let count = 1; count < 100; count += 1) await must(201, as('POST', of, upload('a.pdf')));
  const said = await as('POST', of, upload('a.pdf'));
  expect(said).toMatchObject({ status: 409, body: { code: 'NotPossibleNow' } });
  await must(204, as('DELETE', `${of}/${one.id}`));
  expect((await as('POST', of, upload('a.pdf'))).status).toBe(201);
});
