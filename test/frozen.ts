// Freezes whoever uses a database right before or right after one of its transactions, as a machine
// that stops: its heartbeats stop too, and when it thaws it goes on as if nothing had happened.
import type { Db } from '../db/index.ts';

export interface Frozen {
  readonly db: Db;
  /** Resolves when it stands still. */
  readonly stands: Promise<void>;
  thaw(): void;
}

/** The first transaction is 1. */
export function freezingAt(
  db: Db,
  transaction: number,
  when: 'before' | 'after' = 'before',
): Frozen {
  const stands = Promise.withResolvers<void>();
  const thawed = Promise.withResolvers<void>();
  const untilThawed = (): Promise<void> => {
    stands.resolve();
    return thawed.promise;
  };
  let begun = 0;
  return {
    stands: stands.promise,
    thaw: () => thawed.resolve(),
    db: {
      ...db,
      async inCompany(companyId, work) {
        begun += 1;
        const freezes = begun >= transaction;
        if (freezes && when === 'before') await untilThawed();
        const done = await db.inCompany(companyId, work);
        if (freezes && when === 'after') await untilThawed();
        return done;
      },
    },
  };
}
