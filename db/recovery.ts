// For a Temporal that lost what it knew: everything that is open is told again.
import type { Actor } from './events.ts';
import type { Db } from './index.ts';
import { tellAgain } from './outbox.ts';
import { allow } from './rights.ts';

/** Says how many subjects will be told. Again is harmless. */
export async function recover(db: Db, actor: Actor): Promise<number> {
  return db.inCompany(actor.companyId, async (tx) => {
    await allow(tx, actor, 'manageCompany');
    return tellAgain(tx, actor.companyId);
  });
}
