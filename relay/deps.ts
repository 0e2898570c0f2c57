// What the relay's loops are given.
import type { Client } from '@temporalio/client';
import type { Db } from '../db/index.ts';
import type { Logger } from '../log.ts';

export interface RelayDeps {
  readonly db: Db;
  readonly client: Client;
  readonly log: Logger;
  readonly taskQueue?: string;
  /** How often the check runs; tests are less patient. */
  readonly checkEveryMs?: number;
}
