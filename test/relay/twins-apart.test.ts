// Two companies with the same ids, told to a real Temporal without a worker: whatever is told makes
// an execution of each, which names its company in its id and where operators search; what one is
// told leaves the other as it was.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Telling } from '../../db/invoices.ts';
import { connectTemporal } from '../../relay/connect.ts';
import { tell } from '../../relay/tell.ts';
import { SEARCH_ATTRIBUTES } from '../../relay/telling.ts';
import { eventually } from '../eventually.ts';
import { historyOf, payloadsOf } from '../history.ts';

const [HERE, THERE] = [randomUUID(), randomUUID()] as const;
const ID = randomUUID();
const CONNECTION = randomUUID();
const taskQueue = `nobody-works-${randomUUID()}`;

let temporal: ReturnType<typeof connectTemporal>;
beforeAll(() => {
  temporal = connectTemporal({ connectionOptions: { address: inject('temporalAddress') } });
});
afterAll(async () => {
  const { client } = temporal;
  for (const id of KINDS.flatMap(([, , idOf]) => [idOf(HERE), idOf(THERE)]))
    await client.workflow
      .getHandle(id)
      .terminate('test: over')
      .catch(() => undefined);
  for (const companyId of [HERE, THERE])
    await client.schedule
      .getHandle(idOfReading(companyId))
      .delete()
      .catch(() => undefined);
  await temporal.close();
});

const say = (telling: Telling) =>
  tell(telling, { client: temporal.client, taskQueue, deadlineMs: 10_000 });

const invoiceOf = (companyId: string, version = 1): Telling => ({
  subject: `invoice/${ID}`,
  companyId,
  version,
  invoice: {
    id: ID,
    number: companyId === HERE ? 'INV-HERE' : 'INV-THERE',
    kind: 'subcontractor',
    standing: { companyId, submission: 1, version, status: 'readyToExport' },
  },
});
const idOfReading = (companyId: string): string => `payment-sync/${companyId}/${CONNECTION}`;

const KINDS: readonly [string, (companyId: string) => Telling, (companyId: string) => string][] = [
  ['an invoice', invoiceOf, (companyId) => `invoice/${companyId}/${ID}`],
  [
    'a question to an ERP',
    (companyId) => ({ subject: 'erp', companyId, version: 1, erpRequestId: ID }),
    (companyId) => `erp-request/${companyId}/${ID}`,
  ],
  [
    'a reading of payments',
    (companyId) => ({
      subject: 'reading',
      companyId,
      version: 1,
      paymentSync: { connectionId: CONNECTION },
    }),
    idOfReading,
  ],
  [
    'a back-fill',
    (companyId) => ({
      subject: 'backFill',
      companyId,
      version: 1,
      backFill: { connectionId: CONNECTION, backFillId: ID },
    }),
    (companyId) => `payment-backfill/${companyId}/${ID}`,
  ],
];

const companyOf = async (workflowId: string) =>
  (await temporal.client.workflow.getHandle(workflowId).describe()).typedSearchAttributes.get(
    SEARCH_ATTRIBUTES.company,
  );

/** All that Temporal has of it: begun and signalled, as nobody works. */
async function heardBy(workflowId: string): Promise<number> {
  return (await historyOf(temporal.client, workflowId)).length;
}

test.each(KINDS)(
  '%s of each is a run of its own, found by its company',
  async (_what, of, idOf) => {
    await say(of(HERE));
    const before = await heardBy(idOf(HERE));
    await say(of(THERE));
    expect(idOf(HERE)).not.toBe(idOf(THERE));
    expect([await companyOf(idOf(HERE)), await companyOf(idOf(THERE))]).toEqual([HERE, THERE]);
    expect(await heardBy(idOf(HERE))).toBe(before);
    const told = JSON.stringify(payloadsOf(await historyOf(temporal.client, idOf(THERE))));
    expect(told).toContain(THERE);
    expect(told).not.toContain(HERE);
  },
);

test('a further message to one leaves the other as it was', async () => {
  const [, , idOf] = KINDS[0] as (typeof KINDS)[number];
  await say(invoiceOf(HERE));
  await say(invoiceOf(THERE));
  const [here, there] = [await heardBy(idOf(HERE)), await heardBy(idOf(THERE))];
  await say(invoiceOf(HERE, 2));
  expect([await heardBy(idOf(HERE)), await heardBy(idOf(THERE))]).toEqual([here + 1, there]);
});

test('who searches for a company, or for a number in it, finds nothing of the other', async () => {
  for (const [, of] of KINDS) for (const companyId of [HERE, THERE]) await say(of(companyId));
  const find = async (query: string): Promise<string[]> => {
    const found: string[] = [];
    for await (const { workflowId } of temporal.client.workflow.list({ query }))
      found.push(workflowId);
    return found.toSorted();
  };
  const all = (companyId: string) => KINDS.map(([, , idOf]) => idOf(companyId)).toSorted();
  for (const companyId of [HERE, THERE])
    await eventually(async () => {
      const found = await find(`Company = '${companyId}'`);
      return found.join() === all(companyId).join();
    });
  expect(await find(`Company = '${HERE}' and InvoiceNumber = 'INV-THERE'`)).toEqual([]);
});

test('the schedule of each is its own, and so is what it starts', async () => {
  const every = { kind: 'every', minutes: 1_440 } as const;
  for (const companyId of [HERE, THERE])
    await say({
      subject: 'schedule',
      companyId,
      version: 1,
      schedule: { connectionId: CONNECTION, schedule: every },
    });
  const scheduleOf = (companyId: string) =>
    temporal.client.schedule.getHandle(idOfReading(companyId)).describe();
  for (const companyId of [HERE, THERE]) {
    const { action, typedSearchAttributes } = await scheduleOf(companyId);
    expect(action).toMatchObject({
      workflowId: `${idOfReading(companyId)}/knock`,
      args: [{ companyId, connectionId: CONNECTION }],
    });
    expect(typedSearchAttributes.get(SEARCH_ATTRIBUTES.company)).toBe(companyId);
    expect(action.typedSearchAttributes).toEqual(typedSearchAttributes);
  }
  await say({
    subject: 'schedule',
    companyId: HERE,
    version: 2,
    schedule: { connectionId: CONNECTION, schedule: { kind: 'never' } },
  });
  expect((await scheduleOf(THERE)).scheduleId).toBe(idOfReading(THERE));
});
