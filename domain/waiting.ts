// Why something waits, in one sentence for people. Instants are RFC 3339 texts in UTC: they are cut
// short, never computed with.
import { ERP_FAILURES } from './failures.ts';
import type { ErpFailure } from './failures.ts';

/** How often the ERP was asked, and why it has to be asked again. */
export interface Tries {
  readonly count: number;
  readonly since: string;
  readonly reason: string | null;
  readonly words: string | null;
  readonly nextAt: string | null;
}

export interface Wait {
  /** When it was decided that the ERP is asked. */
  readonly since: string;
  /** Whether the engine acts on that decision. */
  readonly takenUp: boolean;
  readonly connection: string | null;
  /** What the connection is paused for; null while it is open. */
  readonly pausedFor: string | null;
  readonly tries: Tries | null;
  /**
   * How many wait for their turn on the connection before it; null when it is in no queue or nobody
   * looked.
   */
  readonly before: number | null;
}

/**
 * Such as "asked 4 times since 2026-11-26T10:02Z, the ERP does not answer (…), next try 10:31Z".
 */
export function sentenceOf(wait: Wait): string {
  const { tries, pausedFor } = wait;
  const on = wait.connection ?? 'the connection';
  if (!wait.takenUp) return `decided ${minuteOf(wait.since)}, not yet taken up`;
  if (pausedFor !== null) return `${on} is paused: ${phrase(pausedFor)}`;
  if (waitsForItsTurn(wait)) return turnOn(on, wait.before);
  if (!tries || (tries.count === 0 && !tries.reason)) return 'the ERP is being asked';
  return [howOften(tries), why(tries), nextTry(tries)].filter(Boolean).join(', ');
}

/** `Paused` on a connection that is open again: it was queued while it was not. */
const waitsForItsTurn = ({ tries, before }: Wait): boolean =>
  before !== null || ['Limited', 'Paused'].includes(tries?.reason ?? '');

function turnOn(on: string, before: number | null): string {
  if (before === null) return `its turn on ${on} comes`;
  if (before === 0) return `its turn comes: it is the next on ${on}`;
  return `its turn comes: ${before} ${before === 1 ? 'is' : 'are'} before it on ${on}`;
}

function howOften({ count, since }: Tries): string {
  if (count === 0) return 'not asked yet';
  return `asked ${count === 1 ? 'once' : `${count} times`} since ${minuteOf(since)}`;
}

function why({ reason, words }: Tries): string {
  if (!reason) return 'the answer is awaited';
  const meaning = ERP_FAILURES[reason as ErpFailure] ?? reason;
  return `${phrase(meaning)}${words ? ` (${phrase(words)})` : ''}`;
}

function nextTry({ since, nextAt }: Tries): string | undefined {
  if (!nextAt) return undefined;
  const isSameDay = since.slice(0, 10) === nextAt.slice(0, 10);
  return `next try ${isSameDay ? minuteOf(nextAt).slice(11) : minuteOf(nextAt)}`;
}

/** `2026-11-26T10:02Z` */
const minuteOf = (instant: string): string => `${instant.slice(0, 16)}Z`;

/** A sentence as part of another: without its end, and "The ERP" as "the ERP". */
const phrase = (sentence: string): string =>
  sentence.replace(/\.+$/, '').replace(/^(The|It|Something) /, (word) => word.toLowerCase());
