// Our processes with one company whose exports wait for a turn at its ERP. Every export is a real
// one: a command through the door, a run, an activity.
import { APP_ROLE } from '../../cli/postgres-cluster.ts';
import { migrate } from '../../db/migrate.ts';
import { forEachAtOnce } from './idle.ts';
import { cloned, fill, poster, run } from './ours.ts';
import { serversOf, startStack } from './stack.ts';
import type { Place } from './stack.ts';

export async function startQueue(place: Place) {
  const stack = await startStack(place);
  await migrate({ migrateUrl: stack.postgres.migrateUrl, appRole: APP_ROLE });
  const { company, revision } = await fill(stack, 20);
  const [api, worker] = await Promise.all([
    run(stack, place, 'api', 'api'),
    run(stack, place, 'worker', 'worker'),
  ]);
  const { companyId, connectionId } = company;
  const post = poster(stack, api, company);
  return {
    pids: () => ({ api: [api.pid], worker: [worker.pid], ...serversOf(stack) }),
    openRuns: stack.openRuns,
    stop: stack.stop,
    pause: () => post('admin', `connections/${connectionId}/pause`, { reason: 'month end' }),
    /** New invoices, each sent and accepted, so that its run asks for its turn at the ERP. */
    queueUp: async (count: number): Promise<void> =>
      forEachAtOnce(await cloned(stack, companyId, count), async ({ id }) => {
        await post('projectUser', `invoices/${id}/send`, {});
        await post('approver', `invoices/${id}/export`, { revision });
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
