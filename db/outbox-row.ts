// The one way a message comes into the outbox: by a statement of its own, or with the change it
// tells of.
import { sql } from 'kysely';
import type { QueryCreator } from 'kysely';
import { unnested } from './many-rows.ts';
import type { DB } from './schema.gen.ts';

interface NewMessage {
  readonly companyId: string;
  readonly subject: string;
  readonly version: number;
}

/**
 * One row for each subject, with the highest version; not claimed any more, because this is newer.
 */
export function upsertOutbox(db: QueryCreator<DB>, row: NewMessage | readonly NewMessage[]) {
  const types = { companyId: 'uuid', subject: 'text', version: 'int' } as const;
  return db
    .insertInto('outbox')
    .columns(['companyId', 'subject', 'version'])
    .expression(sql`select * from ${unnested([row].flat(), types)} as m`)
    .onConflict((conflict) =>
      conflict.columns(['companyId', 'subject']).doUpdateSet({
        version: sql`greatest(outbox.version, excluded.version)`,
        since: sql`now()`,
        claimedUntil: null,
      }),
    );
}
