// An ERP that says how long it wants to be left alone, to a look, a question or a probe: nobody
// asks it for that long, and a person hears of it within the two minutes of their look.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askErp, findErpRequest } from '../../db/erp-requests.ts';
import type { Question } from '../../db/erp-requests.ts';
import { getConnection } from '../../db/connections.ts';
import { wake } from '../../relay/wake.ts';
import { erpRequestWorkflowId } from '../../workflows/contract.ts';
import { eventually, readUntil } from '../eventually.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';
import { commandOf, decided, idOf, refusedByErp } from './looking.ts';

let world: World;
let worker: AsyncDisposable;
beforeEach(async () => {
  world = await aWorld();
  worker = await world.work();
});
afterEach(async () => {
  await worker[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});

const throttled = (on: string, retryAfterSeconds: number) =>
  world.erp('PUT', '/faults', { faults: [{ on, do: 'throttle', retryAfterSeconds, next: 1 }] });

const leaveAlone = (seconds: number) =>
  world.asOwner('update connection_gates set free_at = now() + make_interval(secs => $1)', [
    seconds,
  ]);

/** For how long nobody may begin, in seconds. */
const closedFor = async (): Promise<number> =>
  Number(
    (
      await world.asOwner<{ seconds: string }>(
        'select extract(epoch from free_at - now()) as seconds from connection_gates',
      )
    )[0]?.seconds,
  );

/** A look that reads a document of the ERP. */
async function linking() {
  const invoice = await refusedByErp(world);
  const erpDocumentId = await world.enterInErp(invoice);
  return { invoice, ask: () => world.ask('approver', 'linkExisting', invoice, { erpDocumentId }) };
}

describe('a look', () => {
  test('waits for as long as the ERP says, and so do all others', async () => {
    const { invoice, ask } = await linking();
    await throttled('bills.read', 60);
    const asked = await ask();
    const waiting = await readUntil(
      () => commandOf(world, idOf(asked)),
      ({ reason }) => reason === 'ErpBusy',
    );
    expect(waiting.outcome).toBe('looking');
    const dueMs = async () => (await world.pendingOf(invoice)).dueMs - Date.now();
    await eventually(async () => (await dueMs()) > 40_000, { what: 'a try when the ERP says' });
    expect(await closedFor()).toBeGreaterThan(40);
    await leaveAlone(0);
    await world.lookNow(invoice);
    expect(await decided(world, asked)).toMatchObject({ outcome: 'done' });
  });

  test.each([
    ['when the ERP says so', () => throttled('bills.read', 600)],
    ['when the ERP said so to others', () => leaveAlone(599)],
  ])('that it would outlast is refused at once, with how long: %s', async (_when, make) => {
    const { ask } = await linking();
    await make();
    const { answer } = await decided(world, await ask());
    expect(answer.body).toMatchObject({
      code: 'ErpNotAsked',
      detail: expect.stringContaining('The ERP wants to be left alone for 10 min'),
    });
    expect(await closedFor()).toBeGreaterThan(500);
  });
});

describe('a question', () => {
  const ask = async (question: Question): Promise<string> => {
    const { companyId, connectionId, actors } = world.company;
    const { requestId, telling } = await world.db.inCompany(companyId, (tx) =>
      askErp(tx, actors.approver, connectionId, question),
    );
    world.teller.tell(telling);
    return requestId;
  };
  const answerTo = (requestId: string) => {
    const { companyId } = world.company;
    return world.db.inCompany(companyId, (tx) => findErpRequest(tx, companyId, requestId));
  };
  const untilBusy = (requestId: string) =>
    eventually(async () => (await answerTo(requestId))?.reason === 'ErpBusy', {
      what: 'a question that waits for the ERP',
    });

  test.each([
    ['vendors.list', { kind: 'lookup', lookup: 'vendors' }],
    ['ping', { kind: 'probe' }],
  ] as const)('closes the connection for as long as the ERP says: %s', async (on, question) => {
    await throttled(on, 600);
    await untilBusy(await ask(question));
    expect(await closedFor()).toBeGreaterThan(500);
  });

  test('that is a probe does not ask before the ERP wants it, and then does', async () => {
    await leaveAlone(600);
    await world.asOwner(
      `update connection_gates set paused_at = now(), pause_reason = 'ErpDown', probe_at = now(),
         pause_words = 'no'`,
    );
    const probe = async () =>
      (
        await world.asOwner<{ id: string; reason: string }>('select id, reason from erp_requests')
      )[0];
    await eventually(async () => (await probe())?.reason === 'ErpBusy', { what: 'a probe' });
    const asked = await world.erp('GET', '/requests?operation=ping');
    expect(asked.body['rows']).toEqual([]);
    const { companyId, connectionId, actors } = world.company;
    const { pause } = await getConnection(world.db, actors.admin, connectionId);
    expect(Date.parse(pause?.nextProbeAt ?? '')).toBeGreaterThan(Date.now() + 500_000);

    await leaveAlone(0);
    await wake(world.temporal.client, erpRequestWorkflowId(companyId, (await probe())?.id ?? ''));
    const isOpen = async () =>
      (await world.asOwner('select from connection_gates where paused_at is null')).length === 1;
    await eventually(isOpen, { what: 'a connection that is open again' });
  });

  test('that is a probe does not wait for the pace, by which others go on asking', async () => {
    await world.asOwner('update connection_gates set call_ms = 60000');
    await leaveAlone(170); // an export has just begun
    const requestId = await ask({ kind: 'probe' });
    await eventually(async () => (await answerTo(requestId))?.status === 'answered', {
      what: 'an answer',
    });
    expect(await closedFor()).toBeGreaterThan(100); // and the pace is as it was
  });
});
