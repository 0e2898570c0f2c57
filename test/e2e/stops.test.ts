// Any process may die between any two lines. Each decision that was answered 2xx is in the books once
// and acted on once; nothing is done that was refused; what waited goes on when the process is back.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
  readonly sendKey: string;
  readonly exportKey: string;
}

async function aWay(): Promise<Way> {
  return { id: await stack.company.insert(), sendKey: randomUUID(), exportKey: randomUUID() };
}

const send = ({ id, sendKey }: Way): Promise<Answer> =>
  stack.ask('projectUser', 'POST', `/v1/invoices/${id}/send`, { key: sendKey });

async function exportIt({ id, exportKey }: Way): Promise<Answer> {
  const { body } = await stack.ask('approver', 'GET', `/v1/invoices/${id}`);
  const revision = body['revision'];
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

async function untilSynced({ id }: Way): Promise<void> {
  let status: unknown;
  await eventually(
    async () => {
      const { body } = await stack.ask('approver', 'GET', `/v1/invoices/${id}`);
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

async function documentsOf(id: string): Promise<number> {
  const { body } = await stack.ask('approver', 'GET', `/v1/invoices/${id}`);
  const response = await fetch(
    `${stack.sandbox.url}/bills?docNumber=${encodeURIComponent(String(body['number']))}`,
    {
      headers: { authorization: 'Bearer key' },
    },
  );
  return ((await response.json()) as { rows: unknown[] }).rows.length;
}

async function expectOnce(ways: readonly Way[]): Promise<void> {
  for (const way of ways) {
    expect(await documentsOf(way.id), 'documents in the ERP').toBe(1);
    expect(await eventTypes(way.id)).toEqual([
      'invoice.created',
      'invoice.sent',
      'invoice.exportRequested',
      'invoice.synced',
    ]);
  }
}

const slowly = (ms: number): Promise<Response> =>
  fetch(`${stack.sandbox.url}/faults`, {
    method: 'PUT',
    headers: { authorization: 'Bearer key', 'content-type': 'application/json' },
    body: JSON.stringify({ faults: [{ on: 'bills.create', do: 'delay', ms, next: 3 }] }),
  });

describe.each<ProcessName>(['worker', 'temporal', 'api', 'postgres'])('kill -9 of %s', (name) => {
  test('at every point between the request and the end, each decision is acted on once', async () => {
    const ways = await Promise.all(Array.from({ length: 6 }, aWay));
    const [sent, decided, underWay, ...asked] = ways;
    if (!sent || !decided || !underWay) throw new Error('too few');
    for (const way of [sent, decided, underWay]) expect((await send(way)).status).toBe(200);
    await slowly(1_000);
    expect((await exportIt(underWay)).status).toBe(200);
    expect((await exportIt(decided)).status).toBe(200);

    const underAsking = asked.map((way) => send(way)); // may or may not be answered
    await stack.kill(name);
    const answers = await Promise.all(underAsking);
    if (name === 'worker' || name === 'temporal') {
      expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 200));
      expect((await exportIt(sent)).status, 'people still decide').toBe(200);
      const waiting = (await stack.ask('approver', 'GET', `/v1/invoices/${sent.id}`)).body[
        'waiting'
      ];
      expect(waiting).toMatchObject({ takenUp: false });
      expect((await stack.ask('approver', 'GET', '/readyz')).status).toBe(200);
    }
    await stack.start(name);

    for (const way of ways) {
      await untilDone(() => send(way));
      await untilDone(() => exportIt(way));
    }
    for (const way of ways) await untilSynced(way);
    await expectOnce(ways);
  }, 180_000);
});

test('with Temporal and all workers down people decide, and all of it is acted on afterwards', async () => {
  await stack.kill('temporal');
  await stack.kill('worker');
  const ways = await Promise.all(Array.from({ length: 3 }, aWay));
  for (const way of ways) {
    expect((await send(way)).status).toBe(200);
    expect((await exportIt(way)).status).toBe(200);
  }
  const refused = await aWay();
  expect((await exportIt(refused)).status).toBe(409);
  expect((await stack.ask('approver', 'GET', '/readyz')).body).toMatchObject({
    status: 'degraded',
  });

  await stack.start('temporal');
  await stack.start('worker');
  for (const way of ways) await untilSynced(way);
  await expectOnce(ways);
  expect(await documentsOf(refused.id)).toBe(0);
}, 180_000);
