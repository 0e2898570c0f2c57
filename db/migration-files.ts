// The migrations as files: their names, and the provider that feeds them to Kysely's Migrator.
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { Migration, MigrationProvider } from 'kysely/migration';

const FOLDER = fileURLToPath(new URL('./migrations/', import.meta.url));

/** The names of all migrations in order; the last one is the schema that this code knows. */
export async function migrationNames(): Promise<string[]> {
  const files = await readdir(FOLDER);
  return files
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -'.sql'.length))
    .sort();
}

export const sqlFiles: MigrationProvider = {
  async getMigrations() {
    const names = await migrationNames();
    const migrations = names.map(async (name): Promise<[string, Migration]> => {
      const text = await readFile(`${FOLDER}${name}.sql`, 'utf8');
      return [name, { up: async (db) => void (await sql.raw(text).execute(db)) }];
    });
    return Object.fromEntries(await Promise.all(migrations));
  },
};
