// Moments by PostgreSQL's clock, the only one that decides.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

export const inMs = (ms: number): RawBuilder<string> =>
  sql<string>`clock_timestamp() + make_interval(secs => ${ms / 1000})`;
