// Any process may die between any two lines. Each decision that was answered 2xx is in the books
// once and acted on once; nothing is done that was refused; what waited goes on when the process is
// back.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { aStack } from './stack.ts';
import type { Answer, ProcessName, Stack } from './stack.ts';
import { untilDone, waysOf } from './ways.ts';
import type { Way, Ways } from './ways.ts';

let stack: Stack;
let on: Ways;
beforeAll(async () => {
  stack = await aStack();
  on = waysOf(stack);
});
afterAll(async () => {
  await stack[Symbol.asyncDispose]();
});

describe.each<ProcessName>(['worker', 'temporal', 'api', 'postgres'])('kill -9 of %s', (name) => {
  test('at every point between the request and the end, each decision is acted on once', async () => {
    const [sent, decided, underWay] = [await on.aWay(), await on.aWay('owner'), await on.aWay()];
    const asked = await on.someWays(3);
    const ways = [sent, decided, underWay, ...asked];
    const tooEarly = await on.aWay();
    const refusal = await on.exportIt(tooEarly);
    expect(refusal).toMatchObject({ status: 409, body: { code: 'NotPossibleNow' } });
    for (const way of [sent, decided, underWay]) expect((await on.send(way)).status).toBe(200);
    await on.slowly('*.create', 1_000);
    expect((await on.exportIt(underWay)).status).toBe(200);
    expect((await on.exportIt(decided)).status).toBe(200);

    const underAsking = asked.map((way) => on.send(way)); // may or may not be answered
    await stack.kill(name);
    const answers = await Promise.all(underAsking);
    if (name === 'worker' || name === 'temporal') {
      expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 200));
      expect((await on.exportIt(sent)).status, 'people still decide').toBe(200);
      expect((await on.read(sent))['waiting']).toMatchObject({ takenUp: false });
      expect((await stack.ask('approver', 'GET', '/readyz')).status).toBe(200);
    }
    await stack.start(name);

    for (const way of ways) {
      await untilDone(() => on.send(way));
      await untilDone(() => on.exportIt(way));
    }
    for (const way of ways) await on.untilSynced(way);
    await on.expectOnce(ways);
    await expectStaysRefused(tooEarly, refusal);
  }, 180_000);
});

/** Under its key it is the same refusal for ever, even when by now it were possible. */
async function expectStaysRefused(way: Way, { status, body }: Answer): Promise<void> {
  // The id is that of the HTTP request, by which its log lines are found.
  const refusal = { status, body: { ...body, requestId: expect.any(String) } };
  expect(await on.exportIt(way)).toEqual(refusal);
  expect((await on.send(way)).status).toBe(200);
  expect(await on.exportIt(way)).toEqual(refusal);
  expect((await on.read(way))['erpStatus']).toBe('readyToExport');
  expect(await on.eventTypes(way)).toEqual([
    'invoice.created',
    'command.refused', // once, however often it was asked
    'invoice.sent',
  ]);
  expect(await on.documentsOf(way), 'documents in the ERP').toBe(0);
}

describe.each<ProcessName>(['worker', 'temporal'])('kill -9 of %s under a reading', (name) => {
  test('the payment that is being read is recorded once', async () => {
    const way = await on.aWay();
    await untilDone(() => on.send(way));
    await untilDone(() => on.exportIt(way));
    await on.untilSynced(way);
    await on.payInErp(way);
    await on.slowly('bills.payments', 2_000);
    await on.inErp('DELETE', '/requests');

    const asked = on.syncPayments(way);
    await eventually(isBeingRead, { what: 'the reading of the payments' });
    await stack.kill(name);
    expect((await on.read(way))['paymentStatus'], 'when it was killed').toBe('unpaid');
    await stack.start(name);
    expect([200, 202]).toContain((await asked).status);

    const isPaid = async () => (await on.read(way))['paymentStatus'] === 'paid';
    await eventually(isPaid, { withinMs: 60_000, what: 'the recorded payment' });
    const { body } = await stack.ask('approver', 'GET', `/v1/invoices/${way.id}/payments`);
    expect(body['items']).toMatchObject([{ amount: '900.00' }]);
    expect((await on.eventTypes(way)).slice(4)).toEqual([
      'payment.imported',
      'invoice.paymentsChanged',
    ]);
  }, 120_000);
});

/** The question has arrived in the ERP and is not answered yet. */
async function isBeingRead(): Promise<boolean> {
  const { rows } = await on.inErp('GET', '/requests?operation=bills.payments');
  return (rows as { status: number | null }[]).some(({ status }) => status === null);
}

test('with Temporal and all workers down people decide, and all of it is acted on afterwards', async () => {
  await stack.kill('temporal');
  await stack.kill('worker');
  const ways = await on.someWays(3);
  for (const way of ways) {
    expect((await on.send(way)).status).toBe(200);
    expect((await on.exportIt(way)).status).toBe(200);
    expect((await on.read(way))['waiting']).toMatchObject({ takenUp: false });
  }
  const refused = await on.aWay();
  expect((await on.exportIt(refused)).status).toBe(409);
  expect(await stack.ask('approver', 'GET', '/readyz')).toMatchObject({
    status: 200,
    body: { status: 'degraded' },
  });

  await stack.start('temporal');
  await stack.start('worker');
  for (const way of ways) await on.untilSynced(way);
  await on.expectOnce(ways);
  expect(await on.documentsOf(refused)).toBe(0);
}, 180_000);
