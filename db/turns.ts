// Turns on a connection: who may ask the ERP now.
import { randomUUID } from 'node:crypto';
import type { ConnectionAccess } from './connection-access.ts';
import { LEASE_SECONDS } from './export-lease.ts';
import type { Tx } from './index.ts';
import { giveBackPlace, keepPlace, takePlace } from './places.ts';

export interface TurnRef {
  readonly companyId: string;
  readonly connectionId: string;
  readonly subject: string;
}

export async function takeTurn(
  tx: Tx,
  ref: TurnRef,
  connection: ConnectionAccess,
  _priority: 'person' | 'export',
): Promise<
  { holder: string } | { wait: { failure: 'Limited' | 'Paused'; words: string; ms: number } }
> {
  const holder = randomUUID();
  const place = { ...ref, holder };
  if (await takePlace(tx, place, connection.capabilities.concurrency, LEASE_SECONDS))
    return { holder };
  return { wait: { failure: 'Limited', words: 'Another call to this ERP is under way.', ms: 500 } };
}

export const keepTurn = (tx: Tx, turn: TurnRef & { holder: string }, seconds: number) =>
  keepPlace(tx, turn, seconds);

export const giveBackTurn = (
  tx: Tx,
  turn: TurnRef & { holder: string },
  _outcome: 'answered' | 'down' | 'unknown',
) => giveBackPlace(tx, turn);
