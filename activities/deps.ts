// What every activity is given.
import type { Db } from '../db/index.ts';
import type { Logger } from '../log.ts';

export interface ActivityDeps {
  readonly db: Db;
  readonly log: Logger;
  /** Hears that a turn on a connection was given back, so that the next one is called at once. */
  readonly turnFreed?: () => void;
}
