// Freezes whoever uses a database right before one of its transactions, as a machine that stops:
// its heartbeats stop too, and when it thaws it goes on as if nothing had happened.
import type { Db } from '../db/index.ts';

export interface Frozen {
  readonly db: Db;
  /** Resolves when it stands still. */
  readonly stands: Promise<void>;
  thaw(): void;
}

/** The first transaction is 1. */
export function freezingBefore(db: Db, transaction: number): Frozen {
  const stands = Promise.withResolvers<void>();
  const thawed = Promise.withResolvers<void>();
  let begun = 0;
  return {
    stands: stands.promise,
    thaw: () => thawed.resolve(),
    db: {
      ...db,
      async inCompany(companyId, work) {
        begun += 1;
        if (begun >= transaction) {
          stands.resolve();
          await thawed.promise;
        }
        return db.inCompany(companyId, work);
      },
    },
  };
}
