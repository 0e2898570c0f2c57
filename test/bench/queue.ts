// Our processes with one company whose exports wait for a turn at its ERP, and a neighbour whose do
// not. Every export is a real one: a command through the door, a run, an activity.
import { APP_ROLE } from '../../cli/postgres-cluster.ts';
import { migrate } from '../../db/migrate.ts';
import { forEachAtOnce } from './idle.ts';
import { fill, peopleOf, run } from './ours.ts';
import { serversOf, startStack } from './stack.ts';
import type { Place } from './stack.ts';

/** An ERP that is slow: an export every three seconds. */
const SLOW = { concurrency: 20, callsPerMinute: 60 };

export async function startQueue(place: Place) {
  const stack = await startStack(place);
  await migrate({ migrateUrl: stack.postgres.migrateUrl, appRole: APP_ROLE });
  const [crowd, neighbour] = [await fill(stack, SLOW), await fill(stack, { concurrency: 20 })];
  const [api, worker] = await Promise.all([
    run(stack, place, 'api', 'api'),
    run(stack, place, 'worker', 'worker'),
  ]);
  const { connectionId } = crowd.company;
  const { post, invoices, send, accept } = peopleOf(stack, api, crowd);
  return {
    pids: () => ({ api: [api.pid], worker: [worker.pid], ...serversOf(stack) }),
    openRuns: stack.openRuns,
    stop: stack.stop,
    neighbour: peopleOf(stack, api, neighbour),
    pause: () => post('admin', `connections/${connectionId}/pause`, { reason: 'month end' }),
    resume: () => post('admin', `connections/${connectionId}/resume`, {}),
    /** New invoices, each sent and accepted, so that its run asks for its turn at the ERP. */
    queueUp: async (count: number): Promise<void> =>
      forEachAtOnce(await invoices(count), async (invoice) => {
        await send(invoice);
        await accept(invoice);
      }),
    /** How many wait for a turn. */
    async waiting(): Promise<number> {
      const { rows } = await stack.sql.query<{ count: number }>(
        'select count(*)::int from turns where connection_id = $1 and until is null',
        [connectionId],
      );
      return rows[0]?.count ?? 0;
    },
  };
}
