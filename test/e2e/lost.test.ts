// Temporal gone, for a while or with all it knew, and the ERP away beside it: people go on
// deciding and taking back, and when all is there again every invoice goes on, each in the ERP's
// books once.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectTemporal } from '../../relay/connect.ts';
import { invoiceWorkflowId } from '../../workflows/contract.ts';
import { eventually } from '../eventually.ts';
import { aStack } from './stack.ts';
import type { Answer, Stack } from './stack.ts';
import { waysOf } from './ways.ts';
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

interface Waiting {
  readonly attempts: { readonly reason: string | null } | null;
  readonly look: { readonly commandId: string; readonly takenUpAt: string | null } | null;
}

const waitingOf = async (way: Way): Promise<Waiting | null> =>
  (await on.read(way))['waiting'] as Waiting | null;

const untilItWaitsFor = (way: Way, reason: string): Promise<void> =>
  eventually(async () => (await waitingOf(way))?.attempts?.reason === reason, { what: reason });

/** The ERP has the document, and nobody knows yet: it is asked once it surely shows it. */
async function answerLost(way: Way): Promise<void> {
  await on.loseAnswer();
  expect((await on.exportIt(way)).status).toBe(200);
  await untilItWaitsFor(way, 'ErpUnclear');
}

const outcomeOf = async (commandId: string): Promise<unknown> =>
  (await stack.ask('approver', 'GET', `/v1/commands/${commandId}`)).body['outcome'];

test('Temporal begins empty: told again, what is open goes on from where it stood, once', async () => {
  const [sent, accepted, exporting] = [await on.aWay('owner'), await on.aWay(), await on.aWay()];
  const [unclear, lookedInto, synced] = [await on.aWay(), await on.aWay(), await on.aWay()];
  const ways = [sent, accepted, exporting, unclear, lookedInto, synced];
  for (const way of ways) expect((await on.send(way)).status).toBe(200);
  expect((await on.exportIt(synced)).status).toBe(200);
  await on.untilSynced(synced);
  expect((await on.accept(accepted)).status).toBe(200);
  for (const way of [unclear, lookedInto]) await answerLost(way);
  await stack.stopErp();
  expect((await on.exportIt(exporting)).status).toBe(200);
  await untilItWaitsFor(exporting, 'ErpDown');
  const stopping = on.stopExport(lookedInto);
  const isTakenUp = async () => Boolean((await waitingOf(lookedInto))?.look?.takenUpAt);
  await eventually(isTakenUp, { what: 'a look under way' });

  await stack.loseTemporal();
  expect(await stack.ask('admin', 'POST', '/v1/recovery')).toMatchObject({
    status: 200,
    body: { toldAgain: ways.length },
  });
  await untilFollowed(ways);
  const { status, body } = await stopping;
  expect({ status, outcome: body['outcome'] }).toEqual({ status: 202, outcome: 'looking' });
  await stack.startErp();
  for (const way of [sent, accepted]) expect((await on.exportIt(way)).status).toBe(200);
  for (const way of ways) await on.untilSynced(way);
  expect(await outcomeOf(String(body['commandId']))).toBe('done');
  for (const way of ways) expect(await on.documentsOf(way), 'documents in the ERP').toBe(1);
  await on.payInErp(synced);
  expect((await on.syncPayments(synced)).status).toBe(200);
  expect((await on.read(synced))['paymentStatus']).toBe('paid');
}, 180_000);

/** Each has a run again. */
async function untilFollowed(ways: readonly Way[]): Promise<void> {
  const connectionOptions = { address: stack.temporalAddress };
  const { client, close } = connectTemporal({ connectionOptions });
  for (const { id } of ways) {
    const run = client.workflow.getHandle(invoiceWorkflowId(stack.company.companyId, id));
    const isThere = () =>
      run.describe().then(
        ({ status }) => status.name === 'RUNNING',
        () => false, // not yet
      );
    await eventually(isThere, { what: 'its run' });
  }
  await close();
}

test('a look is withdrawn with Temporal, all workers and the ERP down; the export goes on later', async () => {
  const way = await on.aWay();
  expect((await on.send(way)).status).toBe(200);
  await answerLost(way);
  await stack.kill('temporal');
  await stack.kill('worker');
  await stack.stopErp();
  const asked = await on.stopExport(way);
  expect(asked).toMatchObject({ status: 202, body: { outcome: 'looking' } });
  const withdraw = (): Promise<Answer> =>
    stack.ask('approver', 'POST', `/v1/commands/${String(asked.body['commandId'])}/withdraw`);
  const withdrawn = { status: 200, body: { outcome: 'withdrawn', erpStatus: 'exporting' } };
  expect(await withdraw()).toMatchObject(withdrawn);
  expect(await withdraw()).toMatchObject(withdrawn); // again, as it was answered

  await stack.startErp();
  await stack.start('temporal');
  await stack.start('worker');
  await on.untilSynced(way);
  expect(await on.documentsOf(way), 'documents in the ERP').toBe(1);
  expect(await on.eventTypes(way)).toEqual([
    'invoice.created',
    'invoice.sent',
    'invoice.exportRequested',
    'invoice.lookBegun',
    'command.withdrawn',
    'invoice.synced',
  ]);
}, 180_000);
