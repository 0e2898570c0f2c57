// A connector with everything it is lent: settings, unsealed credentials, and the durable work
// list.
import type { ConnectionAccess } from '../db/connection-access.ts';
import type { TurnRef } from '../db/turns.ts';
import { findWorkAnswer, handOver } from '../db/work.ts';
import type { Db, Tx } from '../db/index.ts';
import { ErpError } from '../erp/connector.ts';
import type { ErpConnector, HeardClock } from '../erp/connector.ts';
import { connectorFor } from '../erp/index.ts';

export function connect(
  db: Db,
  { companyId, subject }: Pick<TurnRef, 'companyId' | 'subject'>,
  connection: ConnectionAccess,
  signal: AbortSignal,
  {
    mayHandOver,
    heard,
  }: {
    /** Asked in the transaction in which something is handed over. */
    readonly mayHandOver?: (tx: Tx) => Promise<boolean>;
    readonly heard?: (clock: HeardClock) => void;
  } = {},
): ErpConnector {
  const where = { companyId, connectionId: connection.id, subject };
  return connectorFor(connection.connector, {
    settings: connection.settings,
    credentials: connection.credentials,
    signal,
    heard,
    workList: {
      answer: (key) => findWorkAnswer(db, where, key),
      async handOver(key, operation, request) {
        const { settings } = connection;
        const work = { key, operation, request };
        if (!(await handOver(db, { ...where, settings }, work, mayHandOver)))
          throw new ErpError(
            'Limited',
            'The row moved on, another attempt has taken over, or the connection was changed.',
          );
      },
    },
  });
}
