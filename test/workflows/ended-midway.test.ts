// A run that is ended or set back while its create is on the way to the ERP: the next one waits for
// what was sent, and one document comes of it.
import { randomUUID } from 'node:crypto';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCheck } from '../../relay/check.ts';
import { tellClaimed } from '../../relay/loop.ts';
import { eventually } from '../eventually.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';

/** A way to the ERP on which creates stand still until it lets them go on, one at a time. */
async function aGate(target: string) {
  const { hostname, port: targetPort } = new URL(target);
  const held: (() => void)[] = [];
  const server = createServer((near) => {
    const far = connect(Number(targetPort), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
    near.on('data', (bytes) => {
      if (!bytes.toString('latin1').startsWith('POST /bills ')) return void far.write(bytes);
      near.pause();
      held.push(() => {
        far.write(bytes);
        near.resume();
      });
    });
    far.on('data', (bytes) => void near.write(bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    /** How many stand there. */
    held: () => held.length,
    letGo: () => held.shift()?.(),
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

let world: World;
let worker: AsyncDisposable;
let gate: Awaited<ReturnType<typeof aGate>>;
beforeAll(async () => {
  world = await aWorld({ connection: { requestTimeoutMs: 60_000 } });
  gate = await aGate(world.sandbox.url);
  await world.asOwner(
    `update connections set settings = settings || jsonb_build_object('baseUrl', $1::text)`,
    [gate.url],
  );
  worker = await world.work();
});
afterAll(async () => {
  await worker[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
  await gate[Symbol.asyncDispose]();
});

const runId = async (invoice: string) => (await world.runOf(invoice).describe()).runId;

/** By hand; the check finds that no run is open for it. */
async function terminated(invoice: string): Promise<void> {
  const before = await runId(invoice);
  await world.runOf(invoice).terminate('by hand');
  const check = createCheck(world.relayDeps);
  await eventually(async () => {
    await check(); // as soon as Temporal's list shows it
    await tellClaimed(world.relayDeps);
    return (await runId(invoice)) !== before;
  });
}

/** Back to its first task: everything that it did is done again. */
async function reset(invoice: string): Promise<void> {
  const { events } = await world.runOf(invoice).fetchHistory();
  const first = events?.find((event) => event.workflowTaskCompletedEventAttributes);
  await world.temporal.client.workflowService.resetWorkflowExecution({
    namespace: 'default',
    workflowExecution: { workflowId: world.workflowId(invoice) },
    reason: 'test: by hand',
    requestId: randomUUID(),
    workflowTaskFinishEventId: first?.eventId ?? null,
  });
}

const UNDER_WAY = 'Another attempt is asking the ERP.';

test.each([
  ['terminated', 'answered', terminated, []],
  ['terminated', 'done, and its answer lost', terminated, ['commitThenDrop']],
  ['set back', 'answered', reset, []],
  ['set back', 'done, and its answer lost', reset, ['commitThenDrop']],
] as const)(
  'a run is %s while its create is under way, which is then %s',
  async (_ended, _answer, end, faults) => {
    const invoice = await world.company.insert();
    await world.fault(invoice, ...faults.map((fault) => ({ on: 'bills.create', do: fault })));
    await world.sendAndExport(invoice);
    await eventually(async () => gate.held() === 1, { what: 'a create that is under way' });
    const former = world.temporal.client.workflow.getHandle(
      world.workflowId(invoice),
      await runId(invoice),
    );
    await end(invoice);
    expect((await former.describe()).status.name).toBe('TERMINATED');
    const hasTried = async () => gate.held() > 1 || (await world.wordsOf(invoice)) === UNDER_WAY;
    await eventually(hasTried, { what: 'an attempt of the next run' });
    expect(gate.held()).toBe(1);

    gate.letGo();
    const isOver = async () => typeof (await world.requests(invoice))[0]?.status === 'number';
    await eventually(isOver, { what: 'the end of the request' });
    await world.untilThroughTime(invoice, 'synced');
    expect(gate.held()).toBe(0);
    expect(await world.requests(invoice)).toHaveLength(1);
    expect(await world.documentsOf(invoice)).toHaveLength(1);
    await world.payAndTell(invoice);
    expect((await world.runOf(invoice).describe()).status.name).toBe('RUNNING');
  },
);
