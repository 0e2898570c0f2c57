// What an attempt may do with its lease and its place, and what it leaves when it has lost them.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createActivities } from '../../activities/index.ts';
import { askErp, beginRequest, keepRequest } from '../../db/erp-requests.ts';
import { aboutToCreate, keepLease } from '../../db/export-lease.ts';
import { beginAttempt } from '../../db/exports.ts';
import { pauseConnection } from '../../db/gates.ts';
import type { Db } from '../../db/index.ts';
import { LEASE_SECONDS } from '../../db/turns.ts';
import { eventually } from '../eventually.ts';
import { inActivity } from '../twice.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';
import { aLog, attempt, BY_TEST, cutVendor, enteredByHand, frozenAttempt } from './tools.ts';

let world: World;
/** Takes one call at once, as Tryton does. */
let narrow: World;
beforeAll(async () => {
  world = await aWorld();
  narrow = await aWorld();
  await narrow.asOwner(`update connections set connector = 'tryton'`);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await narrow[Symbol.asyncDispose]();
});

const late = async (invoice: string) =>
  (await world.events(invoice)).filter(({ type }) => type === 'export.lateDocument');

/** The database, and how often it was asked: once for each beat, too. */
function counting(db: Db): { db: Db; asked: () => number } {
  let asked = 0;
  return {
    asked: () => asked,
    db: {
      ...db,
      async inCompany(companyId, work) {
        const done = await db.inCompany(companyId, work);
        asked += 1;
        return done;
      },
    },
  };
}

/** Another attempt takes over as soon as the lease has lapsed. Its answer. */
async function takeOver(invoice: string): Promise<unknown> {
  let answer: unknown;
  await eventually(async () => {
    await world.age(invoice, 60);
    answer = await attempt(world, invoice).catch((error: unknown) => error);
    return !(answer instanceof Error && answer.message === 'Another attempt is asking the ERP.');
  });
  return answer;
}

test('a create that is under way when the lease is lost is waited for, and both documents are named', async () => {
  const { log, alarms } = aLog();
  const { db, asked } = counting(world.db);
  const invoice = await world.exporting();
  await world.fault(invoice, { on: 'bills.create', do: 'delay', ms: 7_000 });
  const slow = inActivity(
    createActivities({ db, log }).exportInvoice,
    await world.standing(invoice),
  );
  slow.catch(() => undefined); // looked at below
  await eventually(async () => (await world.requests(invoice)).length === 1);

  expect(await takeOver(invoice)).toMatchObject({ type: 'ErpUnclear' }); // it has sent another one
  const beats = asked();
  await eventually(async () => asked() > beats, { what: 'a beat that finds the lease lost' });
  expect((await world.requests(invoice)).map(({ status }) => status)).toEqual([null, 201]);

  expect(await slow).toMatchObject({ status: 'exporting' });
  const documents = await world.documentsOf(invoice);
  expect(documents).toHaveLength(2);
  const [{ after } = { after: null }, ...more] = await late(invoice);
  expect(more).toEqual([]);
  expect(after).toMatchObject({ document: { id: documents.at(-1)?.['id'] } });
  expect(alarms).toHaveLength(1);
  expect(alarms[0]).toContain('left a document in the ERP');

  await world.age(invoice, 60);
  expect(await attempt(world, invoice)).toMatchObject({ status: 'failedToExport' });
  const { failure, failureWords } = await world.row(invoice);
  expect(failure).toBe('ErpDuplicate');
  for (const { id } of documents) expect(failureWords).toContain(String(id));
});

test('an attempt that was frozen right before it sends does not send when it wakes', async () => {
  const invoice = await world.exporting();
  const frozen = await frozenAttempt(world, invoice, 2, { when: 'after' }); // it may send now
  await sleep(LEASE_SECONDS * 1000); // its own clock counts, not that of the database
  expect(await takeOver(invoice)).toMatchObject({ type: 'ErpUnclear' }); // it believes in two
  await world.age(invoice, 60);
  expect(await attempt(world, invoice)).toMatchObject({ status: 'synced' });
  frozen.thaw();
  await expect(frozen.answer).rejects.toMatchObject({ type: 'Limited' });
  expect(await world.requests(invoice)).toHaveLength(1);
  expect(await world.documentsOf(invoice)).toHaveLength(1);
});

test('an attempt under way creates nothing once its connection is paused', async () => {
  await using own = await aWorld();
  const { actors, connectionId } = own.company;
  const invoice = await own.exporting();
  const frozen = await frozenAttempt(own, invoice, 2); // it has looked, and found nothing
  await pauseConnection(own.db, actors.admin, connectionId, 'month end');
  frozen.thaw();
  await expect(frozen.answer).rejects.toMatchObject({ type: 'Limited' });
  expect(await own.requests(invoice)).toEqual([]);
});

test('a late create whose answer is lost is left in the record, and somebody is called', async () => {
  const { log, alarms } = aLog();
  const invoice = await world.exporting();
  await world.fault(invoice, { on: 'bills.create', do: 'commitThenDrop' });
  const slow = await frozenAttempt(world, invoice, 3, { log }); // its answer is lost already
  await world.age(invoice, 60);
  await world.asOwner('update export_attempts set fence = fence + 1 where invoice_id = $1', [
    invoice,
  ]);
  slow.thaw();
  await expect(slow.answer).rejects.toMatchObject({ type: 'ErpUnclear' });
  const noted = (await world.events(invoice)).filter(({ type }) => type === 'export.lateUnclear');
  expect(noted).toMatchObject([{ after: { key: world.keyOf(invoice), failure: 'ErpUnclear' } }]);
  expect(alarms).toHaveLength(1);
  expect(alarms[0]).toContain('may have left a document in the ERP');
});

test('an attempt that another one has taken over from, before its second write, calls nobody', async () => {
  const { log, alarms } = aLog();
  await using own = await aWorld();
  const invoice = await own.exporting();
  await enteredByHand(own, invoice, { post: false });
  const slow = await frozenAttempt(own, invoice, 3, { log }); // the draft is written: no doubt of it
  await own.asOwner('update export_attempts set fence = fence + 1 where invoice_id = $1', [
    invoice,
  ]);
  slow.thaw();
  await expect(slow.answer).rejects.toMatchObject({ type: 'Limited' });
  expect((await own.events(invoice)).filter(({ type }) => type.includes('late'))).toEqual([]);
  expect(alarms).toEqual([]);
});

test('a slow attempt whose document another one has found and synced raises no alarm', async () => {
  const { log, alarms } = aLog();
  const invoice = await world.exporting();
  const slow = await frozenAttempt(world, invoice, 3, { log });
  expect(await takeOver(invoice)).toMatchObject({ status: 'synced' });
  const before = await world.events(invoice);
  slow.thaw();
  expect(await slow.answer).toMatchObject({ status: 'synced' });
  expect(await world.events(invoice)).toEqual(before);
  expect(await late(invoice)).toEqual([]);
  expect(alarms).toEqual([]);
  expect(await world.documentsOf(invoice)).toHaveLength(1);
});

test('a draft whose second write was refused for want of the lease is not forgotten', async () => {
  await using own = await aWorld();
  const invoice = await own.exporting();
  const draft = await enteredByHand(own, invoice, { post: false });
  const frozen = await frozenAttempt(own, invoice, 3); // it was written anew, and is not posted
  await own.age(invoice, 60);
  frozen.thaw();
  await expect(frozen.answer).rejects.toMatchObject({ type: 'Limited' });
  expect(await own.requests(invoice, 'bills.post')).toEqual([]);
  const [sent] = await own.asOwner(
    `select create_sent_at is not null as "isSent", document is not null as "isKept" from export_attempts
     where invoice_id = $1`,
    [invoice],
  );
  expect(sent).toEqual({ isSent: true, isKept: true });

  await cutVendor(own); // so that the next attempt fails without having sent anything
  expect(await attempt(own, invoice)).toMatchObject({ status: 'failedToExport' });
  expect(await own.row(invoice)).toMatchObject({ failure: 'ErpMissingParent' });
  const rejecting = await own.decide('approver', 'reject', invoice, { reason: 'wrong' });
  expect(rejecting).toMatchObject({ status: 202, body: { outcome: 'looking' } });
  expect(await own.documentsOf(invoice)).toMatchObject([{ id: draft, state: 'draft' }]);
});

/** None is taken, whatever an earlier test has left. */
const freePlaces = () => narrow.asOwner('delete from turns');

async function beginNarrow() {
  await freePlaces();
  const invoice = await narrow.exporting();
  const begun = await beginAttempt(narrow.db, await narrow.standing(invoice), BY_TEST);
  if (!('attempt' in begun) || !('document' in begun.attempt.plan))
    throw new Error(JSON.stringify(begun));
  return { invoice, attempt: begun.attempt, document: begun.attempt.plan.document };
}

const lapsePlaces = () => narrow.asOwner(`update turns set until = now() - interval '1 second'`);

test('a turn outlasts the lease by as long as a call may take, so that a create never outlasts it', async () => {
  const begun = await beginNarrow();
  const { requestTimeoutMs } = begun.attempt.connection.capabilities;
  const outlasts = `select extract(epoch from t.until - a.leased_until) as seconds
    from turns t, export_attempts a where a.invoice_id = $1`;
  for (const time of ['taken', 'kept']) {
    const [{ seconds } = {}] = await narrow.asOwner(outlasts, [begun.invoice]);
    expect(Number(seconds), time).toBeGreaterThan(requestTimeoutMs / 1000 - 1);
    expect(await keepLease(narrow.db, begun.attempt)).toBe(true);
  }
});

test('whose place has lapsed keeps nothing and sends nothing, though the lease is still its own', async () => {
  const begun = await beginNarrow();
  await lapsePlaces();
  expect(await keepLease(narrow.db, begun.attempt)).toBe(false);
  expect(await aboutToCreate(narrow.db, begun.attempt, begun.document)).toBe(false);
  const [lease] = await narrow.asOwner(
    `select create_sent_at, leased_until > now() as "isLeased" from export_attempts
     where invoice_id = $1`,
    [begun.invoice],
  );
  expect(lease).toEqual({ create_sent_at: null, isLeased: true });
});

test('a question whose place has lapsed is told so', async () => {
  await freePlaces();
  const { companyId, connectionId, actors } = narrow.company;
  const { requestId } = await narrow.db.inCompany(companyId, (tx) =>
    askErp(tx, actors.admin, connectionId, { kind: 'lookup', lookup: 'vendors' }),
  );
  const open = await beginRequest(narrow.db, companyId, requestId);
  if (!('request' in open)) throw new Error(JSON.stringify(open));
  expect(await keepRequest(narrow.db, open)).toBe(true);
  await lapsePlaces();
  expect(await keepRequest(narrow.db, open)).toBe(false);
});
