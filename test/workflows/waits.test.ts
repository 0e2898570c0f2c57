// Why an invoice waits, as people read it in the list and on the invoice, while the real ERP, queue
// and engine make it wait.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../../api/app.ts';
import { pauseConnection, resumeConnection } from '../../db/gates.ts';
import { withdraw } from '../../db/looks.ts';
import { eventually, readUntil } from '../eventually.ts';
import { aWorld, quiet } from '../world.ts';
import type { World } from '../world.ts';
import { idOf, takenUnseen } from './looking.ts';

interface Waiting {
  readonly for: string;
  readonly since: string;
  readonly takenUp: boolean;
  readonly attempts: Record<string, unknown> | null;
  readonly look: Record<string, unknown> | null;
  readonly sentence: string;
}

/** What the door says of an invoice, in the list and alone. */
async function aDesk(world: World) {
  const { db, teller, company } = world;
  const app = await buildApp({ db, tell: teller.tell, log: quiet });
  const headers = { authorization: `Bearer ${company.tokens.reader}` };
  const get = async (url: string) => (await app.inject({ method: 'GET', url, headers })).json();
  const listed = async (query = '') =>
    (await get(`/v1/invoices?limit=200${query}`)).items as {
      id: string;
      waiting: Waiting | null;
    }[];
  return {
    listed,
    inList: async (invoice: string) =>
      (await listed()).find(({ id }) => id === invoice)?.waiting ?? null,
    alone: async (invoice: string) =>
      (await get(`/v1/invoices/${invoice}`)).waiting as Waiting | null,
    close: () => app.close(),
  };
}

let world: World;
let worker: AsyncDisposable;
let desk: Awaited<ReturnType<typeof aDesk>>;
beforeAll(async () => {
  world = await aWorld({ settings: { lagMs: 300 }, connection: { requestTimeoutMs: 1_000 } });
  worker = await world.work();
  desk = await aDesk(world);
});
afterAll(async () => {
  await worker[Symbol.asyncDispose]();
  await desk.close();
  await world[Symbol.asyncDispose]();
});

test('an ERP that is down: how often it was asked, since when, its words, and the next try', async () => {
  const invoice = await world.company.insert();
  expect(await desk.inList(invoice)).toBeNull();
  await world.ask('projectUser', 'send', invoice);
  expect(await desk.inList(invoice)).toBeNull(); // a person decides
  expect(await desk.alone(invoice)).toMatchObject({ sentence: 'an approver decides' });
  await world.fault(invoice, { on: 'bills.search', do: 'error', status: 503, next: 1_000 });
  await world.acceptAndExport('approver', invoice);
  const isTold = (now: Waiting | null) =>
    now?.attempts?.['reason'] === 'ErpDown' && now.attempts['nextAt'] !== null;
  const waiting = await readUntil(() => desk.inList(invoice), isTold, { what: 'a failed attempt' });
  const { count, since, nextAt } = waiting?.attempts ?? {};
  expect(waiting).toMatchObject({ takenUp: true, look: null, for: 'the ERP answers' });
  const often = count === 1 ? 'once' : `${String(count)} times`;
  const begin = `asked ${often} since ${String(since).slice(0, 16)}Z, the ERP does not answer (`;
  expect(waiting?.sentence.startsWith(begin), waiting?.sentence).toBe(true);
  expect(waiting?.sentence).toContain('the bench answers this instead of the ERP'); // its own words
  expect(waiting?.sentence).toContain(`next try ${String(nextAt).slice(11, 16)}Z`);
  const alone = await desk.alone(invoice);
  expect(alone).toMatchObject({ attempts: { reason: 'ErpDown', since } });

  await world.fault(invoice);
  await world.untilThroughTime(invoice, 'synced');
  expect(await desk.inList(invoice)).toBeNull();
});

test('a look says for which command, who asked, and how it goes', async () => {
  const invoice = await takenUnseen(world, {
    on: 'bills.search',
    do: 'error',
    status: 503,
    next: 1_000,
  });
  const asked = await world.ask('approver', 'stopExport', invoice);
  const isTold = (now: Waiting | null) =>
    now?.look?.['reason'] === 'ErpDown' && now.look['nextAt'] !== null;
  const look = {
    command: 'stopExport',
    commandId: idOf(asked),
    askedBy: 'approver person',
    attempts: expect.any(Number),
    takenUpAt: expect.stringMatching(/Z$/),
    nextAt: expect.stringMatching(/Z$/),
  };
  const sentence = expect.stringMatching(
    /^stopExport, asked for by approver person: asked .* since .*Z, the ERP does not answer \(the bench answers this instead of the ERP\), next try /,
  );
  for (const read of [desk.alone, desk.inList])
    expect(await readUntil(() => read(invoice), isTold, { what: 'a failed look' })).toMatchObject({
      look,
      sentence,
    });
  await withdraw(world.db, world.company.actors.approver, idOf(asked));
});

test('a queue: how many are before it, and why the connection is paused', async () => {
  await using queued = await aWorld();
  await using _worker = await queued.work();
  const its = await aDesk(queued);
  const { connectionId, actors } = queued.company;
  await pauseConnection(queued.db, actors.admin, connectionId, 'The books are being closed.');
  const invoices: string[] = [];
  for (let at = 0; at < 3; at += 1) {
    const invoice = await queued.sendAndExport();
    const waits = async () =>
      (await queued.asOwner('select from turns where subject = $1', [`invoice/${invoice}`])).length;
    await eventually(async () => (await waits()) === 1, { what: 'its place in the queue' });
    invoices.push(invoice);
  }
  const paused = 'The ERP is paused: the books are being closed';
  for (const { waiting } of await its.listed()) expect(waiting).toMatchObject({ sentence: paused });
  // As if it were open again and full: the relay has not called anybody yet.
  await queued.asOwner(
    `update connection_gates set paused_at = null, free_at = now() + interval '1 hour'`,
  );
  const sentences = await Promise.all(invoices.map((one) => its.alone(one)));
  expect(sentences.map((one) => one?.sentence)).toEqual([
    'its turn comes: it is the next on The ERP',
    'its turn comes: 1 is before it on The ERP',
    'its turn comes: 2 are before it on The ERP',
  ]);
  for (const { waiting } of await its.listed())
    expect(waiting).toMatchObject({ sentence: 'its turn on The ERP comes' });
  await queued.asOwner(`update connection_gates set paused_at = now(), free_at = now()`);
  await resumeConnection(queued.db, actors.admin, connectionId);
  for (const invoice of invoices) await queued.until(invoice, 'synced');
  await its.close();
});

test('where nobody works it is not taken up; many that wait take as many statements as one', async () => {
  await using still = await aWorld();
  const its = await aDesk(still);
  const invoice = await still.exporting();
  const { movedAt } = await still.row(invoice);
  const sentence = `decided ${movedAt.slice(0, 16)}Z, not yet taken up`;
  expect(await its.inList(invoice)).toMatchObject({ takenUp: false, sentence });
  const one = await still.counted(() => its.listed());
  for (let at = 0; at < 5; at += 1) await still.exporting();
  const many = await still.counted(() => its.listed());
  expect(many.result.map(({ waiting }) => waiting?.takenUp)).toEqual(Array(6).fill(false));
  expect(many.statements.length).toBe(one.statements.length);
  await its.close();
});
