// What every activity is given.
import type { Db } from '../db/index.ts';
import type { Files } from '../files/index.ts';
import type { Logger } from '../log.ts';

export interface ActivityDeps {
  readonly db: Db;
  readonly log: Logger;
  /** The store of attached files, which are sent to the ERPs. */
  readonly files?: Pick<Files, 'open'>;
  /** Hears that a turn on a connection was given back, so that the next one is called at once. */
  readonly turnFreed?: () => void;
}
