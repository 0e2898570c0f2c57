// Calls under way on a connection that takes only so many at once, counted over all workers. A place
// lapses by itself when its holder dies.
import { sql } from 'kysely';
import type { Tx } from './index.ts';

export interface PlaceRef {
  readonly companyId: string;
  readonly connectionId: string;
  readonly holder: string;
}

/** Takes one of `places` for `seconds`. False when all are taken. */
export async function takePlace(
  tx: Tx,
  { companyId, connectionId, holder }: PlaceRef,
  places: number | null,
  seconds: number,
): Promise<boolean> {
  if (places === null) return true;
  const { rows } = await sql`
    insert into connection_places (company_id, connection_id, place, holder, held_until)
    select ${companyId}, ${connectionId}, place, ${holder}, clock_timestamp() + make_interval(secs => ${seconds})
    from generate_series(1, ${places}) as place
    where not exists (select 1 from connection_places p
      where p.company_id = ${companyId} and p.connection_id = ${connectionId} and p.place = place.place
        and p.held_until > clock_timestamp())
    order by place limit 1
    on conflict (company_id, connection_id, place) do update
      set holder = excluded.holder, held_until = excluded.held_until
      where connection_places.held_until <= clock_timestamp()
    returning place`.execute(tx);
  return rows.length > 0;
}

/** Keeps it for `seconds` more, never for less than it had. False when it has lapsed or was none. */
export async function keepPlace(tx: Tx, ref: PlaceRef, seconds: number): Promise<boolean> {
  const kept = await tx
    .updateTable('connectionPlaces')
    .set({
      heldUntil: sql`greatest(held_until, clock_timestamp() + make_interval(secs => ${seconds}))`,
    })
    .where('companyId', '=', ref.companyId)
    .where('connectionId', '=', ref.connectionId)
    .where('holder', '=', ref.holder)
    .where('heldUntil', '>', sql<string>`clock_timestamp()`)
    .returning('place')
    .executeTakeFirst();
  return kept !== undefined;
}

export async function giveBackPlace(tx: Tx, ref: PlaceRef): Promise<void> {
  await tx
    .deleteFrom('connectionPlaces')
    .where('companyId', '=', ref.companyId)
    .where('connectionId', '=', ref.connectionId)
    .where('holder', '=', ref.holder)
    .execute();
}
