// Sends integrators what the record has for them. Any number of loops may run; each claims messages
// for a while, with no transaction open while an endpoint is asked. Endpoints that failed or were
// slow wait in a lane of their own, so that they delay nobody else.
import {
  clearWebhookLog,
  claimWebhooks,
  findOutgoing,
  recordAttempt,
} from '../db/webhook-sending.ts';
import type { DeliveryRef } from '../db/webhook-sending.ts';
import type { Db } from '../db/index.ts';
import type { Attempted } from '../domain/webhooks.ts';
import type { Logger } from '../log.ts';
import { createNudge, repeat } from './repeat.ts';

export interface WebhookDeps {
  readonly db: Db;
  readonly log: Logger;
  /** Takes at most ten seconds, and throws only for mistakes of ours. */
  readonly send: (message: {
    readonly url: string;
    readonly secrets: readonly string[];
    readonly id: string;
    readonly body: string;
  }) => Promise<Attempted>;
}

interface Lane {
  readonly areTroubled: boolean;
  /** How many this process has under way. */
  readonly places: number;
  /** How many one endpoint may have under way, over all processes. */
  readonly perEndpoint: number;
}

export const LANES: readonly Lane[] = [
  { areTroubled: false, places: 40, perEndpoint: 4 },
  { areTroubled: true, places: 40, perEndpoint: 1 },
];

/** Longer than an attempt and what is written about it take. */
const CLAIM_SECONDS = 30;
const PAUSE_MS = 500;
const CLEAR_EVERY_MS = 60_000;
const CLEARED_AT_ONCE = 500;

export function startWebhooks(deps: WebhookDeps): { stop(): Promise<void> } {
  const stop = new AbortController();
  const loops = LANES.map((lane) => runLane(deps, lane, stop.signal));
  loops.push(
    repeat(stop.signal, deps.log, CLEAR_EVERY_MS, async () => {
      while ((await clearWebhookLog(deps.db, CLEARED_AT_ONCE)) > 0 && !stop.signal.aborted);
    }),
  );
  return {
    async stop() {
      stop.abort();
      await Promise.all(loops);
    },
  };
}

/** Ends when what is under way has ended. */
async function runLane(deps: WebhookDeps, lane: Lane, signal: AbortSignal): Promise<void> {
  const nudge = createNudge();
  const underWay = new Set<Promise<void>>();
  await repeat(
    signal,
    deps.log,
    PAUSE_MS,
    async () => {
      for (const sending of await sendDue(deps, lane, lane.places - underWay.size)) {
        const ending = sending.finally(() => {
          underWay.delete(ending);
          nudge.ring(); // there is a place again
        });
        underWay.add(ending);
      }
    },
    nudge,
  );
  await Promise.all(underWay);
}

/** Begins to send what is due, as much as there are places. */
export async function sendDue(
  deps: WebhookDeps,
  { areTroubled, perEndpoint }: Lane,
  places: number,
): Promise<Promise<void>[]> {
  if (places <= 0) return [];
  const claim = { rows: places, perEndpoint, seconds: CLAIM_SECONDS, areTroubled };
  const claimed = await claimWebhooks(deps.db, claim);
  return claimed.map((one) => deliver(deps, one));
}

/** What goes wrong on our side is logged; the claim ends, and the message comes back. */
async function deliver({ db, log, send }: WebhookDeps, at: DeliveryRef): Promise<void> {
  try {
    const outgoing = await findOutgoing(db, at);
    if (!outgoing) return;
    const { endpointId, ...message } = outgoing;
    const attempted = await send(message);
    const about = { ...at, endpointId };
    const { switchedOff } = await recordAttempt(db, about, attempted, Math.random());
    const { status, problem, durationMs: ms } = attempted;
    if (switchedOff)
      log.warn({ ...about, status, problem, switchedOff }, 'a webhook was switched off');
    else log.info({ ...about, status, problem, ms }, 'a webhook was sent');
  } catch (error) {
    log.warn({ err: error, ...at }, 'a webhook could not be sent; it comes back');
  }
}
