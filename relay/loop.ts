// The relay: tells what nobody told within two seconds. Any number of loops may run; each claims
// rows for a while, with no transaction open during a call, and tells how the row stands then.
import type { Telling } from '../db/invoices.ts';
import { claimOutbox, clearOutbox, tellingFor } from '../db/outbox.ts';
import type { Claimed } from '../db/outbox.ts';
import { TASK_QUEUE } from '../workflows/contract.ts';
import { createCheck } from './check.ts';
import type { RelayDeps } from './deps.ts';
import { createNudge, repeat } from './repeat.ts';
import { tell } from './tell.ts';
import { callNext, probeNext } from './turns.ts';

const ROWS = 50;
const CLAIM_SECONDS = 15;
const DEADLINE_MS = 5_000;
const PAUSE_MS = 500;
const CHECK_EVERY_MS = 60_000;

export interface Relay {
  /** A turn on some connection was given back: whoever is next need not wait for the next round. */
  turnFreed(): void;
  stop(): Promise<void>;
}

export function startRelay(deps: RelayDeps): Relay {
  const stop = new AbortController();
  const nudge = createNudge();
  let somebodyWaits = true;
  const loops = [
    repeat(stop.signal, deps.log, PAUSE_MS, async () => {
      while ((await tellClaimed(deps)) === ROWS && !stop.signal.aborted);
    }),
    repeat(stop.signal, deps.log, deps.checkEveryMs ?? CHECK_EVERY_MS, createCheck(deps)),
    repeat(stop.signal, deps.log, PAUSE_MS, () => probeNext(deps)),
    repeat(
      stop.signal,
      deps.log,
      PAUSE_MS,
      async () => {
        somebodyWaits = await callNext(deps);
      },
      nudge,
    ),
  ];
  return {
    turnFreed: () => {
      if (somebodyWaits) nudge.ring();
    },
    async stop() {
      stop.abort();
      await Promise.all(loops);
    },
  };
}

/** One round. Returns how many were claimed. */
export async function tellClaimed(deps: RelayDeps): Promise<number> {
  const claimed = await claimOutbox(deps.db, ROWS, CLAIM_SECONDS);
  const told = await Promise.all(claimed.map((one) => tellOne(deps, one)));
  await clearOutbox(
    deps.db,
    told.flatMap((one) => one ?? []),
  );
  return claimed.length;
}

async function tellOne(deps: RelayDeps, claimed: Claimed): Promise<Telling | undefined> {
  const { db, client, log, taskQueue = TASK_QUEUE } = deps;
  try {
    const telling = await tellingFor(db, claimed);
    if (telling) await tell(telling, { client, taskQueue, deadlineMs: DEADLINE_MS });
    return telling;
  } catch (error) {
    log.warn({ err: error, subject: claimed.subject }, 'not told; it comes back');
    return undefined;
  }
}
