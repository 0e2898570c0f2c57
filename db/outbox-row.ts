// The one way a message comes into the outbox: by a statement of its own, or with the change it
// tells of.
import { sql } from 'kysely';
import type { QueryCreator } from 'kysely';
import type { DB } from './schema.gen.ts';

interface NewMessage {
  readonly companyId: string;
  readonly subject: string;
  readonly version: number;
}

/**
 * One row for each subject, with the highest version; not claimed any more, because this is newer.
 */
export function upsertOutbox(db: QueryCreator<DB>, rows: NewMessage | readonly NewMessage[]) {
  return db
    .insertInto('outbox')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['companyId', 'subject']).doUpdateSet({
        version: sql`greatest(outbox.version, excluded.version)`,
        since: sql`now()`,
        claimedUntil: null,
      }),
    );
}
