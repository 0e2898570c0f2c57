// Every step of the way is, in turn, the one whose answer is lost: of each activity, of each of
// their transactions, of each request to the ERP. The ERP must not notice, and the run must come to
// its end.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createActivities } from '../../activities/index.ts';
import { createCrash, losingAnswers, losingCommits } from '../crash.ts';
import type { Crash, Loss } from '../crash.ts';
import { fastForward } from '../fast-forward.ts';
import { aWorld, quiet } from '../world.ts';
import type { World } from '../world.ts';

let world: World;
let worker: AsyncDisposable;
const answers = createCrash();
const commits = createCrash();

beforeAll(async () => {
  world = await aWorld({ connection: { requestTimeoutMs: 1_000 } });
  const activities = createActivities({ db: losingCommits(world.db, commits), log: quiet });
  worker = await world.work(losingAnswers(activities, answers, world.db));
});
afterAll(async () => {
  await worker[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});

/** From send to paid, whatever is lost on the way. */
async function untilPaid(invoice: string): Promise<void> {
  await world.sendAndExport(invoice);
  await world.untilThroughTime(invoice, 'synced');
  await world.taken(invoice);
  await world.payAndTell(invoice);
}

/** The whole life of an invoice that loses one step of `crash`. Says what was lost. */
async function live(crash: Crash, loss: Loss): Promise<string | undefined> {
  const invoice = await world.company.insert();
  crash.lose(invoice, loss);
  await untilPaid(invoice);
  await fastForward(world.temporal.client, world.workflowId(invoice), 31);
  expect(await world.runOf(invoice).result()).toBe('synced');
  expect(await books(invoice), `${loss.when} ${loss.step}`).toEqual(ONCE);
  return crash.fired(invoice);
}

const ONCE = {
  documents: 1,
  totals: ['900.00'],
  events: { 'invoice.synced': 1, 'payment.imported': 1, 'invoice.settled': 1 },
};

async function books(invoice: string) {
  const documents = await world.documentsOf(invoice);
  const types = await world.eventTypes(invoice);
  const count = (type: string): number => types.filter((one) => one === type).length;
  return {
    documents: documents.length,
    totals: documents.map((one) => one['total']),
    events: Object.fromEntries(Object.keys(ONCE.events).map((type) => [type, count(type)])),
  };
}

const steps = (count: number): Loss[] =>
  Array.from({ length: count }, (_, index) => index + 1).flatMap((step) => [
    { step, when: 'before' as const },
    { step, when: 'after' as const },
  ]);

test('wherever the answer of an activity is lost, the invoice is exported, paid and settled once', async () => {
  // Two steps more than there are: a life that gets a new one, or asks once more, is swept too.
  const losses = steps(5);
  const fired = await Promise.all(losses.map((loss) => live(answers, loss)));
  for (const when of ['before', 'after'] as const) {
    const lost = fired.filter((_, index) => losses[index]?.when === when);
    // A busy machine may make an activity ask again: then it is lost twice.
    const names = lost.filter((name, index) => name !== undefined && name !== lost[index - 1]);
    expect(names, when).toEqual(['exportInvoice', 'answerErpRequest', 'settle']);
  }
});

test('wherever a commit or the news of it is lost, the invoice is exported, paid and settled once', async () => {
  const fired = await Promise.all(steps(7).map((loss) => live(commits, loss)));
  expect(fired.slice(0, 12)).toEqual(Array.from({ length: 12 }, () => 'a commit'));
});

const FAULTS = [
  { do: 'error', status: 503 },
  { do: 'throttle', retryAfterSeconds: 1 },
  { do: 'drop' },
  { do: 'hang' },
  { do: 'commitThenDrop' },
  { do: 'commitThen502' },
  { do: 'commitThenHang' },
] as const;
const REQUESTS = ['bills.search', 'bills.create', 'bills.read', 'bills.payments'];

test('whatever becomes of a request to the ERP, the invoice is in its books once', async () => {
  const cases = await Promise.all(
    REQUESTS.flatMap((on) => FAULTS.map((fault) => ({ on, ...fault }))).map(async (fault) => {
      const invoice = await world.company.insert();
      return { invoice, fault: { ...fault, reference: world.keyOf(invoice), next: 1 } };
    }),
  );
  await world.erp('PUT', '/faults', { faults: cases.map(({ fault }) => fault) });
  await Promise.all(cases.map(({ invoice }) => untilPaid(invoice)));

  const { body } = await world.erp('GET', '/faults');
  const notStruck = (body['faults'] as { on: string; do: string; hits: number }[])
    .filter((fault) => fault.hits !== 1)
    .map((fault) => `${fault.on} ${fault.do}`);
  expect(notStruck).toEqual([]);
  for (const { invoice, fault } of cases)
    expect(await books(invoice), `${fault.on} ${fault.do}`).toMatchObject({
      ...ONCE,
      events: { ...ONCE.events, 'invoice.settled': 0 },
    });
  expect((await world.erp('GET', '/trial-balance')).body).toMatchObject({ balanced: true });
});
