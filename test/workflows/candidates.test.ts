// What the ERP may have already for a failed export: looked for through the door, by a worker, in
// the sandbox ERP; sure only once what was sent would have been found.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../../api/app.ts';
import { erpRequestWorkflowId } from '../../workflows/contract.ts';
import type { Role } from '../company.ts';
import { eventually, readUntil } from '../eventually.ts';
import { aWorld, quiet } from '../world.ts';
import type { World, WorldOptions } from '../world.ts';
import { decided, refusedByErp } from './looking.ts';

interface Said {
  readonly status: number;
  readonly location: string | undefined;
  readonly body: Record<string, unknown> & {
    readonly documents: readonly Record<string, unknown>[];
    readonly question: Record<string, unknown> | null;
  };
}

/** A world with its door. */
async function aPlace(options: WorldOptions, patienceMs?: number) {
  const world = await aWorld(options);
  const { db, teller, company } = world;
  const app = await buildApp({
    db,
    tell: teller.tell,
    log: quiet,
    ...(patienceMs && { patienceMs }),
  });
  const worker = await world.work();
  const ask = async (role: Role, method: 'GET' | 'POST', path: string, body?: object) => {
    const headers = { authorization: `Bearer ${company.tokens[role]}` };
    const payload = body && { payload: body };
    const said = await app.inject({ method, url: `/v1/invoices/${path}`, headers, ...payload });
    const location = said.headers.location;
    return { status: said.statusCode, location, body: said.json() } as Said;
  };
  return {
    world,
    ask,
    find: (invoice: string) => ask('approver', 'POST', `${invoice}/erp-candidates`),
    read: (invoice: string) => ask('reader', 'GET', `${invoice}/erp-candidates`),
    async [Symbol.asyncDispose]() {
      await worker[Symbol.asyncDispose]();
      await app.close();
      await world[Symbol.asyncDispose]();
    },
  };
}

/** Of an invoice of today this is alike by its number alone. */
const LONG_AGO = { docDate: '2026-01-31' };

/** Without a lag: what the tests enter by hand is shown at once. */
const QUICK = { settings: { lagMs: 0 }, connection: { requestTimeoutMs: 1_000 } };
let place: Awaited<ReturnType<typeof aPlace>>;
let world: World;
beforeAll(async () => {
  place = await aPlace(QUICK);
  world = place.world;
});
afterAll(() => place[Symbol.asyncDispose]());

test('documents under our keys and likely ones are shown beside the invoice', async () => {
  const invoice = await refusedByErp(world);
  expect((await place.read(invoice)).body).toMatchObject({
    readAt: null,
    isSure: false,
    documents: [],
  });
  const reference = world.keyOf(invoice);
  const ours = await world.enterInErp(invoice, { ...LONG_AGO, reference });
  const lines = [{ account: '5200', amount: '901.00' }];
  const likely = await world.enterInErp(invoice, { ...LONG_AGO, lines });
  const said = await place.find(invoice);
  expect(said).toMatchObject({
    status: 200,
    location: `/v1/invoices/${invoice}/erp-candidates`,
    body: { isSure: true, passedOver: 0, question: { status: 'answered', note: null } },
  });
  const agrees = { number: true, party: true, total: true, currency: true };
  const documents = said.body.documents.toSorted((a, b) =>
    a['id'] === ours ? -1 : b['id'] === ours ? 1 : 0,
  );
  expect(documents).toMatchObject([
    { id: ours, total: '900.00', currency: 'USD', state: 'posted', agrees, isAnothers: false },
    { id: likely, total: '901.00', date: '2026-01-31', agrees: { ...agrees, total: false } },
  ]);
  expect((await place.read(invoice)).body).toEqual(said.body);
  const { body } = await place.ask('reader', 'GET', invoice);
  const { readAt, isSure, sureAt } = said.body;
  expect(body).toMatchObject({
    candidates: { readAt, isSure, sureAt, documents: said.body.documents },
    passedOver: 0,
    editableFields: expect.arrayContaining(['description', 'vendor']),
  });
});

test('an answer that is older than a change of the invoice is not kept', async () => {
  const invoice = await refusedByErp(world);
  await world.enterInErp(invoice, LONG_AGO);
  await world.fault(invoice, { on: 'bills.search', do: 'delay', ms: 800 });
  const asked = place.find(invoice);
  await eventually(async () => (await world.requests(invoice, 'bills.search')).length === 2, {
    what: 'the question in the ERP',
  });
  await world.decide('approver', 'correct', invoice, { exportFields: { description: 'Other' } });
  const { body } = await asked;
  expect(body).toMatchObject({
    readAt: null,
    question: { status: 'answered', note: expect.stringContaining('ask again') },
  });
  expect((await place.find(invoice)).body).toMatchObject({ isSure: true, documents: [{}] });
});

test('without a link only our own keys are looked for, and the answer says so', async () => {
  const { vendorId } = world.company;
  const [link] = await world.asOwner(
    `delete from erp_links where subject_id = $1 returning company_id, connection_id, kind, subject_id,
     erp_id, erp_code, erp_name, set_by`,
    [vendorId],
  );
  const invoice = await world.sendAndExport();
  const said = await place.find(invoice);
  await world.asOwner(
    `insert into erp_links (company_id, connection_id, kind, subject_id, erp_id, erp_code, erp_name, set_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    Object.values(link ?? {}),
  );
  expect(said).toMatchObject({
    status: 200,
    body: {
      readAt: expect.stringMatching(/Z$/),
      isSure: true,
      sureAt: null,
      documents: [],
      question: { note: expect.stringContaining('links that are missing') },
    },
  });
});

test('only of a failed export, and asked for only by who decides', async () => {
  const invoice = await world.company.insert();
  expect(await place.find(invoice)).toMatchObject({
    status: 409,
    body: { code: 'NotPossibleNow', erpStatus: 'notSent' },
  });
  const asked = await place.ask('reader', 'POST', `${invoice}/erp-candidates`);
  expect(asked).toMatchObject({ status: 403, body: { code: 'Forbidden' } });
  expect(await place.ask('nobody', 'GET', `${invoice}/erp-candidates`)).toMatchObject({
    status: 403,
  });
});

test('what was sent may still appear: asked for then, said until then, and asked once', async () => {
  const lag = { settings: { lagMs: 60_000 }, connection: { requestTimeoutMs: 1_000 } };
  await using slow = await aPlace(lag, 300);
  const invoice = await refusedByErp(slow.world);
  const first = await slow.find(invoice);
  expect(first).toMatchObject({
    status: 202,
    location: `/v1/invoices/${invoice}/erp-candidates`,
    body: { isSure: false, readAt: null, question: { status: 'asked' } },
  });
  const waits = await readUntil(
    () => slow.read(invoice),
    ({ body }) => body.question?.['reason'] !== null,
  );
  const { sureAt } = first.body;
  expect(waits.body.question).toMatchObject({ reason: 'ErpUnclear', nextAt: sureAt });
  const time = String(sureAt).slice(0, 19);
  expect(waits.body.question?.['words']).toContain(`surely shows it at ${time}Z`);
  const again = await slow.find(invoice);
  expect(again.body.question?.['id']).toBe(first.body.question?.['id']);

  await slow.world.age(invoice, 120);
  const id = String(first.body.question?.['id']);
  await slow.world.temporal.client.workflowService.resetActivity({
    namespace: 'default',
    execution: { workflowId: erpRequestWorkflowId(slow.world.company.companyId, id) },
    type: 'answerErpRequest',
    identity: 'test',
  });
  await eventually(async () => (await slow.read(invoice)).body.question?.['status'] === 'answered');
  expect((await slow.read(invoice)).body).toMatchObject({ isSure: true, documents: [] });
});

test('of an ERP that cannot be searched a person sees what is alike, and chooses', async () => {
  const neither = { settings: { idempotency: 'neither' }, connection: { requestTimeoutMs: 1_000 } };
  await using blind = await aPlace(neither);
  const { world: its } = blind;
  const invoice = await its.company.insert();
  await its.fault(invoice, { on: 'bills.create', do: 'commitThenDrop' });
  await its.sendAndExport(invoice);
  await its.until(invoice, 'failedToExport');
  const createAgain = (...seen: readonly string[]) =>
    its.ask('approver', 'createAgain', invoice, { reason: 'It is of another project.', seen });
  expect(await createAgain()).toMatchObject({
    status: 422,
    body: {
      code: 'Invalid',
      errors: [{ pointer: '/seen', detail: expect.stringMatching(/^Look/) }],
    },
  });
  const offered = async () => (await blind.ask('approver', 'GET', invoice)).body['actions'];
  expect(await offered()).toMatchObject({
    createAgain: { allowed: false, code: 'Invalid' },
    correct: { allowed: false },
    linkExisting: { allowed: true },
  });
  const [there] = await its.documentsOf(invoice);
  const agrees = { number: true, party: true, total: true, currency: true };
  expect((await blind.find(invoice)).body).toMatchObject({
    isSure: true,
    documents: [{ id: there?.['id'], agrees }],
  });
  expect(await offered()).toMatchObject({ createAgain: { allowed: true } });
  const refusal = { on: 'bills.create', do: 'refuse', code: 'ON_HOLD', text: 'On hold', next: 1 };
  await its.erp('PUT', '/faults', { faults: [refusal] });
  expect(await createAgain(String(there?.['id']))).toMatchObject({ status: 200 });
  await its.until(invoice, 'failedToExport');
  const { body } = await blind.find(invoice);
  expect(body).toMatchObject({ passedOver: 1, documents: [{ isPassedOver: true }] });
  expect((await blind.ask('reader', 'GET', invoice)).body).toMatchObject({ passedOver: 1 });
});

test('what is alike and belongs to another invoice does not stand in the way of a rejection', async () => {
  const neither = { settings: { idempotency: 'neither' }, connection: { requestTimeoutMs: 1_000 } };
  await using blind = await aPlace(neither);
  const { world: its } = blind;
  const other = await its.sendAndExport(); // of the same vendor, amount and day
  await its.until(other, 'synced');
  const invoice = await refusedByErp(its);
  const [theirs] = await its.documentsOf(other);
  expect((await blind.find(invoice)).body).toMatchObject({
    documents: [{ id: theirs?.['id'], isAnothers: true, isPassedOver: false }],
  });
  const command = await decided(
    its,
    await its.ask('approver', 'reject', invoice, { reason: 'The ERP is right.' }),
  );
  expect(command, JSON.stringify(command.answer)).toMatchObject({ outcome: 'done' });
  expect(await its.row(invoice)).toMatchObject({ erpStatus: 'rejected' });
});

test('what was sent in an earlier submission counts: whoever looked before it is surely shown looked too early', async () => {
  const lag = { settings: { lagMs: 60_000 }, connection: { requestTimeoutMs: 1_000 } };
  await using slow = await aPlace(lag, 300);
  const invoice = await refusedByErp(slow.world);
  // As if it had been retrieved, sent again and found open, a minute after the first document went
  // out.
  await slow.world.asOwner(
    `update invoices set submission = 2, failure = 'ErpUnclear' where id = $1`,
    [invoice],
  );
  await slow.world.asOwner(
    `insert into export_attempts (company_id, invoice_id, submission, connection_id, revision,
       create_sent_at, candidates, candidates_at)
     select company_id, invoice_id, 2, connection_id, revision, create_sent_at - interval '1 hour', '[]',
       clock_timestamp()
     from export_attempts where invoice_id = $1`,
    [invoice],
  );
  const again = (key: string) =>
    slow.world.decide('approver', 'createAgain', invoice, { reason: 'It is not there.' }, key);
  expect((await slow.read(invoice)).body).toMatchObject({ isSure: false });
  expect(await again('early')).toMatchObject({ status: 422, body: { code: 'Invalid' } });
  await slow.world.asOwner(
    `update export_attempts set create_sent_at = create_sent_at - interval '2 minutes'
     where invoice_id = $1`,
    [invoice],
  );
  expect((await slow.read(invoice)).body).toMatchObject({ isSure: true });
  expect(await again('late')).toMatchObject({ status: 200 });
});
