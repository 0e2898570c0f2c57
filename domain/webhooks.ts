// What integrators are told, and how often it is tried: ids and statuses, so that whoever can read
// a message learns nothing that one needs a right for. The rest is read by the API.
import { EVENT_TYPES } from './event-types.ts';

/** What a test message is called; it is no event of the record. */
export const TEST_MESSAGE = 'webhook.test';

const NOUNS = [...new Set(EVENT_TYPES.map((type) => type.slice(0, type.indexOf('.'))))];

/** What an endpoint can ask for: everything, all of a noun, or one type. */
export const WEBHOOK_TYPES: readonly string[] = [
  '*',
  ...NOUNS.map((noun) => `${noun}.*`),
  ...EVENT_TYPES,
];

/** What a delivery says, as its row keeps it. */
export interface WebhookFacts {
  readonly type: string;
  readonly happenedAt: string;
  readonly companyId: string;
  readonly eventId: bigint | null;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly submission: number | null;
  readonly version: number | null;
  readonly erpStatus: string | null;
  readonly paymentStatus: string | null;
}

/** The message. The same text on every try, so that what was signed once stays what it is. */
export function webhookBody(facts: WebhookFacts): string {
  return JSON.stringify({
    type: facts.type,
    timestamp: facts.happenedAt,
    data: {
      companyId: facts.companyId,
      eventId: facts.eventId === null ? null : String(facts.eventId),
      subject: { kind: facts.subjectKind, id: facts.subjectId },
      submission: facts.submission,
      version: facts.version,
      erpStatus: facts.erpStatus,
      paymentStatus: facts.paymentStatus,
    },
  });
}

/** Seconds until the next try after so many failures; from then on every four hours. */
const BACK_OFF = [5, 30, 120, 600, 3600];
const EVERY = 4 * 3600;

/** `chance` between 0 and 1 spreads what failed together over a fifth of the time. */
export function nextTrySeconds(failures: number, chance: number): number {
  return (BACK_OFF[failures - 1] ?? EVERY) * (0.9 + chance / 5);
}

/** What became of one attempt. */
export interface Attempted {
  /** Null: there was no answer. */
  readonly status: number | null;
  /** The beginning of what was answered. */
  readonly answer: string;
  /** Why it did not go well, in our words; null when it did. */
  readonly problem: string | null;
  readonly durationMs: number;
}

/** Longer than this is slow: such an endpoint waits in a lane of its own. */
const SLOW_MS = 2_000;

export const isTrouble = ({ problem, durationMs }: Attempted): boolean =>
  problem !== null || durationMs > SLOW_MS;

/** It says that it is not there any more, and is not asked again. */
export const isGone = ({ status }: Attempted): boolean => status === 410;
