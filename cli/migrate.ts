// `tieout migrate`: brings the schema up to date, as the role that owns it.
import { migrate, roleOf } from '../db/migrate.ts';
import { reachingProblem } from './database.ts';
import type { Database } from './database.ts';

export async function migrateDatabase(
  { url, migrateUrl }: Database,
  say?: (note: string) => void,
): Promise<void> {
  try {
    const done = await migrate({ migrateUrl, appRole: roleOf(url) });
    say?.(done.length > 0 ? `Migrated: ${done.join(', ')}.` : 'Nothing to migrate.');
  } catch (error) {
    throw reachingProblem(error, migrateUrl);
  }
}
