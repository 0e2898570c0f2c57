// Many rows as parameters of one statement, one for each column: its text is the same however many
// they are, so that it is prepared, and no number of rows is more than PostgreSQL takes.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

const ARRAYS = {
  bigint: sql`bigint[]`,
  date: sql`date[]`,
  int: sql`int[]`,
  jsonb: sql`jsonb[]`,
  text: sql`text[]`,
  timestamptz: sql`timestamptz[]`,
  uuid: sql`uuid[]`,
} as const;

/** `types`: PostgreSQL's, of each column in the order in which they come out. */
export function unnested<Name extends string>(
  rows: readonly Readonly<Partial<Record<NoInfer<Name>, unknown>>>[],
  types: Readonly<Record<Name, keyof typeof ARRAYS>>,
): RawBuilder<unknown> {
  const columns = (Object.entries(types) as [Name, keyof typeof ARRAYS][]).map(
    ([name, type]) => sql`${rows.map((row) => row[name] ?? null)}::${ARRAYS[type]}`,
  );
  return sql`unnest(${sql.join(columns)})`;
}
