// What every activity is given.
import type { Db } from '../db/index.ts';
import type { Logger } from '../log.ts';

export interface ActivityDeps {
  readonly db: Db;
  readonly log: Logger;
}
