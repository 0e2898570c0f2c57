// Holds a PostgreSQL until it is killed: `node hold-postgres.ts '{"dir": …}'`.
import { startPostgres } from '../../cli/postgres.ts';
import type { PostgresOptions } from '../../cli/postgres.ts';

const notes: string[] = [];
const postgres = await startPostgres({
  durable: false,
  passwords: { super: 'super', owner: 'owner', app: 'app' },
  ...(JSON.parse(process.argv[2] ?? '{}') as Pick<PostgresOptions, 'dir'>),
  say: (note) => notes.push(note),
});
const { pid, data, superUrl } = postgres;
console.log(JSON.stringify({ pid, data, superUrl, notes }));
await postgres.ended;
