// Whether somebody waits for what another transaction holds, so that a test goes on when it is so.
import type { World } from '../world.ts';

export async function somebodyWaits({ asOwner }: Pick<World, 'asOwner'>): Promise<boolean> {
  const [row] = await asOwner<{ waits: boolean }>(
    'select count(*) > 0 as waits from pg_locks where not granted',
    [],
  );
  return row?.waits === true;
}
