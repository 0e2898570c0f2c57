// What the tests of turns have in common: exports under way, who stands in the queue, and who has
// been served.
import type { World } from '../world.ts';

export async function exporting(world: World, count: number): Promise<string[]> {
  const invoices: string[] = [];
  while (invoices.length < count) invoices.push(await world.sendAndExport());
  return invoices;
}

export const turns = (world: World) =>
  world.asOwner<{ subject: string; queued: string; holder: string | null; until: Date | null }>(
    'select subject, queued, holder, until from turns order by priority, queued',
  );

/** Who has been exported, as turns name them, in that order. */
export const synced = async (world: World): Promise<string[]> => {
  const events = await world.asOwner<{ subject: string }>(
    `select 'invoice/' || subject_id as subject from events
     where type = 'invoice.synced' order by id`,
  );
  return events.map(({ subject }) => subject);
};

export const gateOf = async (world: World) =>
  (await world.asOwner('select * from connection_gates'))[0] as Record<string, unknown>;
