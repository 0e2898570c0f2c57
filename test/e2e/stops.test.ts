// Any process may die between any two lines. Each decision that was answered 2xx is in the books
// once and acted on once; nothing is done that was refused; what waited goes on when the process is
// back.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InvoiceKind } from '../../domain/invoice.ts';
import { eventually } from '../eventually.ts';
import { aStack } from './stack.ts';
import type { Answer, ProcessName, Stack } from './stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await aStack();
});
afterAll(async () => {
  await stack[Symbol.asyncDispose]();
});

/** One invoice's way by HTTP, with keys that stay the same however often it is asked. */
interface Way {
  readonly id: string;
  readonly kind: InvoiceKind;
  readonly sendKey: string;
  readonly exportKey: string;
}

async function aWay(kind: InvoiceKind = 'subcontractor'): Promise<Way> {
  const id = await stack.company.insert({ kind });
  return { id, kind, sendKey: randomUUID(), exportKey: randomUUID() };
}

const someWays = (count: number): Promise<Way[]> =>
  Promise.all(Array.from({ length: count }, () => aWay()));

const read = async ({ id }: Way): Promise<Answer['body']> =>
  (await stack.ask('approver', 'GET', `/v1/invoices/${id}`)).body;

const send = ({ id, sendKey }: Way): Promise<Answer> =>
  stack.ask('projectUser', 'POST', `/v1/invoices/${id}/send`, { key: sendKey });

async function exportIt(way: Way): Promise<Answer> {
  const { id, exportKey } = way;
  const { revision } = await read(way);
  return stack.ask('approver', 'POST', `/v1/invoices/${id}/export`, {
    key: exportKey,
    body: { revision },
  });
}

/** A person asks again, with the same key, until there is an answer. */
async function untilDone(ask: () => Promise<Answer>): Promise<void> {
  let last: Answer | undefined;
  await eventually(async () => (last = await ask()).status === 200, { withinMs: 60_000 }).catch(
    (cause: unknown) => {
      throw new Error(`never 200: ${JSON.stringify(last)}`, { cause });
    },
  );
}

async function untilSynced(way: Way): Promise<void> {
  let status: unknown;
  await eventually(
    async () => {
      const body = await read(way);
      status = JSON.stringify([body['erpStatus'], body['failureWords'], body['waiting']]);
      return body['erpStatus'] === 'synced';
    },
    { withinMs: 90_000 },
  ).catch((cause: unknown) => {
    throw new Error(`never synced: ${String(status)}`, { cause });
  });
}

async function eventTypes(id: string): Promise<string[]> {
  const { body } = await stack.ask('approver', 'GET', `/v1/invoices/${id}/events`);
  return (body['items'] as { type: string }[]).map((one) => one.type);
}

async function inErp(method: string, path: string, body?: object): Promise<Answer['body']> {
  const response = await fetch(`${stack.sandbox.url}${path}`, {
    method,
    headers: { authorization: 'Bearer key', 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text ? JSON.parse(text) : {};
}

async function documentsOf(way: Way): Promise<number> {
  const list = way.kind === 'owner' ? 'receivables' : 'bills';
  const number = encodeURIComponent(String((await read(way))['number']));
  return ((await inErp('GET', `/${list}?docNumber=${number}`))['rows'] as unknown[]).length;
}

async function expectOnce(ways: readonly Way[]): Promise<void> {
  for (const way of ways) {
    expect(await documentsOf(way), 'documents in the ERP').toBe(1);
    expect(await eventTypes(way.id)).toEqual([
      'invoice.created',
      'invoice.sent',
      'invoice.exportRequested',
      'invoice.synced',
    ]);
  }
}

const slowly = (on: string, ms: number): Promise<unknown> =>
  inErp('PUT', '/faults', { faults: [{ on, do: 'delay', ms, next: 3 }] });

describe.each<ProcessName>(['worker', 'temporal', 'api', 'postgres'])('kill -9 of %s', (name) => {
  test('at every point between the request and the end, each decision is acted on once', async () => {
    const [sent, decided, underWay] = [await aWay(), await aWay('owner'), await aWay()];
    const asked = await someWays(3);
    const ways = [sent, decided, underWay, ...asked];
    const tooEarly = await aWay();
    const refusal = await exportIt(tooEarly);
    expect(refusal).toMatchObject({ status: 409, body: { code: 'NotPossibleNow' } });
    for (const way of [sent, decided, underWay]) expect((await send(way)).status).toBe(200);
    await slowly('*.create', 1_000);
    expect((await exportIt(underWay)).status).toBe(200);
    expect((await exportIt(decided)).status).toBe(200);

    const underAsking = asked.map((way) => send(way)); // may or may not be answered
    await stack.kill(name);
    const answers = await Promise.all(underAsking);
    if (name === 'worker' || name === 'temporal') {
      expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 200));
      expect((await exportIt(sent)).status, 'people still decide').toBe(200);
      expect((await read(sent))['waiting']).toMatchObject({ takenUp: false });
      expect((await stack.ask('approver', 'GET', '/readyz')).status).toBe(200);
    }
    await stack.start(name);

    for (const way of ways) {
      await untilDone(() => send(way));
      await untilDone(() => exportIt(way));
    }
    for (const way of ways) await untilSynced(way);
    await expectOnce(ways);
    await expectStaysRefused(tooEarly, refusal);
  }, 180_000);
});

/** Under its key it is the same refusal for ever, even when by now it were possible. */
async function expectStaysRefused(way: Way, { status, body }: Answer): Promise<void> {
  // The id is that of the HTTP request, by which its log lines are found.
  const refusal = { status, body: { ...body, requestId: expect.any(String) } };
  expect(await exportIt(way)).toEqual(refusal);
  expect((await send(way)).status).toBe(200);
  expect(await exportIt(way)).toEqual(refusal);
  expect((await read(way))['erpStatus']).toBe('readyToExport');
  expect(await eventTypes(way.id)).toEqual([
    'invoice.created',
    'command.refused', // once, however often it was asked
    'invoice.sent',
  ]);
  expect(await documentsOf(way), 'documents in the ERP').toBe(0);
}

describe.each<ProcessName>(['worker', 'temporal'])('kill -9 of %s under a reading', (name) => {
  test('the payment that is being read is recorded once', async () => {
    const way = await aWay();
    await untilDone(() => send(way));
    await untilDone(() => exportIt(way));
    await untilSynced(way);
    await payInErp(way);
    await slowly('bills.payments', 2_000);
    await inErp('DELETE', '/requests');

    const asked = stack.ask(
      'approver',
      'POST',
      `/v1/connections/${stack.company.connectionId}/payment-syncs`,
      { key: randomUUID(), body: { invoiceId: way.id } },
    );
    await eventually(isBeingRead, { what: 'the reading of the payments' });
    await stack.kill(name);
    expect((await read(way))['paymentStatus'], 'when it was killed').toBe('unpaid');
    await stack.start(name);
    expect([200, 202]).toContain((await asked).status);

    const isPaid = async () => (await read(way))['paymentStatus'] === 'paid';
    await eventually(isPaid, { withinMs: 60_000, what: 'the recorded payment' });
    const { body } = await stack.ask('approver', 'GET', `/v1/invoices/${way.id}/payments`);
    expect(body['items']).toMatchObject([{ amount: '900.00' }]);
    expect((await eventTypes(way.id)).slice(4)).toEqual([
      'payment.imported',
      'invoice.paymentsChanged',
    ]);
  }, 120_000);
});

async function payInErp(way: Way): Promise<void> {
  const { erpDocument } = await read(way);
  const { id: document } = erpDocument as { id: string };
  const paidDate = new Date().toISOString().slice(0, 10);
  const applications = [{ document, cash: '900.00' }];
  await inErp('POST', '/payments', { method: 'wire', paidDate, applications });
}

/** The question has arrived in the ERP and is not answered yet. */
async function isBeingRead(): Promise<boolean> {
  const { rows } = await inErp('GET', '/requests?operation=bills.payments');
  return (rows as { status: number | null }[]).some(({ status }) => status === null);
}

test('with Temporal and all workers down people decide, and all of it is acted on afterwards', async () => {
  await stack.kill('temporal');
  await stack.kill('worker');
  const ways = await someWays(3);
  for (const way of ways) {
    expect((await send(way)).status).toBe(200);
    expect((await exportIt(way)).status).toBe(200);
    expect((await read(way))['waiting']).toMatchObject({ takenUp: false });
  }
  const refused = await aWay();
  expect((await exportIt(refused)).status).toBe(409);
  expect(await stack.ask('approver', 'GET', '/readyz')).toMatchObject({
    status: 200,
    body: { status: 'degraded' },
  });

  await stack.start('temporal');
  await stack.start('worker');
  for (const way of ways) await untilSynced(way);
  await expectOnce(ways);
  expect(await documentsOf(refused)).toBe(0);
}, 180_000);
