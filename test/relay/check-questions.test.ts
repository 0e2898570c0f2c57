// The relay's check and questions to an ERP: one whose run is gone is told again, and answered; one
// that is young or has its run is left alone.
import { expect, test } from 'vitest';
import { askErp, findErpRequest } from '../../db/erp-requests.ts';
import { createCheck } from '../../relay/check.ts';
import { tellClaimed } from '../../relay/loop.ts';
import { erpRequestWorkflowId } from '../../workflows/contract.ts';
import { eventually } from '../eventually.ts';
import { aWorld, quiet } from '../world.ts';
import { waiting } from './checking.ts';

test('a question whose run was lost is told again, named to the operator, and answered', async () => {
  await using world = await aWorld();
  const { actors, companyId, connectionId } = world.company;
  const said: unknown[][] = [];
  const log: typeof quiet = Object.create(quiet, {
    warn: { value: (...words: unknown[]) => said.push(words) },
  });
  const check = createCheck({ ...world.relayDeps, log });
  const { requestId, telling } = await world.db.inCompany(companyId, (tx) =>
    askErp(tx, actors.approver, connectionId, { kind: 'lookup', lookup: 'vendors' }),
  );
  const workflowId = erpRequestWorkflowId(companyId, requestId);
  const isListed = async (): Promise<boolean> => {
    const query = `WorkflowId = '${workflowId}' AND ExecutionStatus = 'Running'`;
    for await (const _ of world.temporal.client.workflow.list({ query })) return true;
    return false;
  };
  const isGone = async () => !(await isListed());
  const status = async () =>
    (await world.db.inCompany(companyId, (tx) => findErpRequest(tx, companyId, requestId)))?.status;

  world.teller.tell(telling);
  await eventually(isListed, { what: 'its run in the list' });
  await world.told();
  await world.asOwner(`update erp_requests set asked_at = asked_at - interval '70 seconds'`);
  await check();
  expect(await waiting(world)).toEqual([]); // its run waits for a worker

  await world.temporal.client.workflow.getHandle(workflowId).terminate('lost');
  await eventually(isGone, { what: 'a list without its run' });
  await world.asOwner(`update erp_requests set asked_at = now()`);
  await check();
  expect(await waiting(world)).toEqual([]); // it is young: its run may be about to begin
  await world.asOwner(`update erp_requests set asked_at = asked_at - interval '70 seconds'`);
  await check();
  expect(await waiting(world)).toEqual([`erp-request/${requestId}`]);
  expect(said).toEqual([
    [{ companyId, requestId }, 'no run is open for this question: told again'],
  ]);

  await tellClaimed(world.relayDeps);
  await using _worker = await world.work();
  await eventually(async () => (await status()) === 'answered', { what: 'the answer' });
});
