// A question to an ERP that a person waits for: asked until it is answered, by a run of its own.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askErp, findErpRequest } from '../../db/erp-requests.ts';
import type { Question } from '../../db/erp-requests.ts';
import { erpRequestWorkflowId } from '../../workflows/contract.ts';
import { eventually } from '../eventually.ts';
import { recordHistory } from '../record-history.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';

let world: World;
let worker: AsyncDisposable;
beforeAll(async () => {
  world = await aWorld();
  worker = await world.work();
});
afterAll(async () => {
  await worker[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});

async function ask(question: Question): Promise<string> {
  const { companyId, connectionId, actors } = world.company;
  const { requestId, telling } = await world.db.inCompany(companyId, (tx) =>
    askErp(tx, actors.approver, connectionId, question),
  );
  world.teller.tell(telling);
  return requestId;
}

const answerTo = (requestId: string) =>
  world.db.inCompany(world.company.companyId, (tx) =>
    findErpRequest(tx, world.company.companyId, requestId),
  );

const runOf = (requestId: string) =>
  world.temporal.client.workflow.getHandle(
    erpRequestWorkflowId(world.company.companyId, requestId),
  );

const isAnswered = (requestId: string) =>
  eventually(async () => (await answerTo(requestId))?.status === 'answered', { what: 'an answer' });

test('a list is read whole into our own, and the run ends', async () => {
  const requestId = await ask({ kind: 'lookup', lookup: 'vendors' });
  await isAnswered(requestId);
  expect(await answerTo(requestId)).toMatchObject({ result: { count: 5 } });
  await runOf(requestId).result();
  await recordHistory('ask-erp', runOf(requestId));
  const records = await world.asOwner(`select erp_id from erp_records where kind = 'vendors'`);
  expect(records).toHaveLength(5);
});

test('an ERP that does not answer is asked again; meanwhile the question says why it waits', async () => {
  await world.erp('PUT', '/faults', {
    faults: [{ on: 'ping', do: 'error', text: 'Closed for stocktaking.', next: 1 }],
  });
  const requestId = await ask({ kind: 'probe' });
  await eventually(async () => (await answerTo(requestId))?.reason === 'ErpDown');
  expect((await answerTo(requestId))?.words).toContain('Closed for stocktaking.');
  await isAnswered(requestId);
  expect(await answerTo(requestId)).toMatchObject({ reason: null, words: null });
});

test('an ERP that refuses the credentials is an answer too, in its own words', async () => {
  const code = { code: 'KEY_WRONG', text: 'This access was withdrawn.', status: 401 };
  await world.erp('PUT', '/faults', { faults: [{ on: 'ping', do: 'refuse', ...code }] });
  const requestId = await ask({ kind: 'probe' });
  await eventually(async () => (await answerTo(requestId))?.status === 'failed');
  expect(await answerTo(requestId)).toMatchObject({
    reason: 'ErpUnauthorized',
    words: 'This access was withdrawn.',
  });
  await world.erp('DELETE', '/faults');
  await runOf(requestId).result();
  // Until a probe goes well nobody else asks.
  const paused = async () =>
    (await world.asOwner('select pause_reason from connection_gates'))[0]?.['pause_reason'];
  expect(await paused()).toBe('ErpUnauthorized');
  await isAnswered(await ask({ kind: 'probe' }));
  expect(await paused()).toBeNull();
});

test('a question that is told twice is asked once', async () => {
  const { companyId } = world.company;
  const requestId = await ask({ kind: 'lookup', lookup: 'banks' });
  await isAnswered(requestId);
  await runOf(requestId).result();
  const { runId } = await runOf(requestId).describe();
  world.teller.tell({
    subject: `erp-request/${requestId}`,
    companyId,
    version: 1,
    erpRequestId: requestId,
  });
  await world.teller.close();
  expect((await runOf(requestId).describe()).runId).toBe(runId);
});
