// What the tests of the relay's check have in common: an export that was told and that nobody takes
// up, a minute that passes, and what is to be told.
import { tellClaimed } from '../../relay/loop.ts';
import { eventually } from '../eventually.ts';
import type { World } from '../world.ts';

/** Told, and its run is there; nobody works. */
export async function toldExporting(world: World): Promise<string> {
  const invoice = await world.exporting();
  await world.hurry();
  await tellClaimed(world.relayDeps);
  await eventually(() => isListed(world, invoice), { what: 'its run in the list' });
  return invoice;
}

/** Temporal's list follows a little later. */
export async function isListed(world: World, invoice: string): Promise<boolean> {
  const query = `WorkflowId = '${world.workflowId(invoice)}' AND ExecutionStatus = 'Running'`;
  for await (const _ of world.temporal.client.workflow.list({ query })) return true;
  return false;
}

/** A minute and a bit, for one invoice. */
export const aMinute = (world: World, invoice: string) =>
  world.asOwner(
    `update invoices set moved_at = moved_at - interval '70 seconds',
       told_at = told_at - interval '70 seconds' where id = $1`,
    [invoice],
  );

/** The subjects that are to be told of. */
export async function waiting(world: World): Promise<string[]> {
  const rows = await world.asOwner<{ subject: string }>('select subject from outbox');
  return rows.map(({ subject }) => subject);
}
