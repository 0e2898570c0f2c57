// People who decide, and how what they decide goes astray on its way to Temporal. They ask again
// when they are not answered, as people do.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from '../../domain/commands.ts';
import type { CommandBody } from '../../db/decision-context.ts';
import type { Role } from '../company.ts';
import { strayMessage } from './messages.ts';
import type { ChaosPlace } from './places.ts';
import { patiently } from './patience.ts';

/** One invoice on its way, and what is noted of it. */
export interface Life {
  readonly place: ChaosPlace;
  readonly invoiceId: string;
  readonly random: () => number;
  /** How long people wait for the next step before they say that it is stuck. */
  readonly patienceMs: number;
  /** And longer, while a next try is still to come. */
  readonly waitsForTries: boolean;
  readonly untold: boolean;
  /** What went wrong so far, by kind. */
  readonly hits: string[];
  readonly decided: { command: string; commandId: string }[];
  readonly byHand: string[];
  /** Messages that come later. */
  readonly late: Promise<unknown>[];
  /** Where it should end. */
  end: 'synced' | 'retrieved' | 'rejected';
  paid: number | undefined;
  /** Documents that were named to them as doubles. */
  readonly named: string[];
}

export interface Outcome {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const ROLES: Readonly<Partial<Record<Command, Role>>> = {
  send: 'projectUser',
  retrieve: 'projectUser',
  unlink: 'unlinker',
};

/**
 * Decides, tells Temporal well, badly or not at all, and waits for the outcome where the ERP is
 * looked into.
 */
export async function decide(
  life: Life,
  command: Command,
  body: CommandBody = {},
): Promise<Outcome> {
  const decision = await begin(life, command, body);
  if (decision.status !== 202) return decision;
  return outcomeOf(life, String(decision.body['commandId']));
}

/** As `decide`, and does not wait for the end of a look. */
export async function begin(
  life: Life,
  command: Command,
  body: CommandBody = {},
): Promise<Outcome> {
  const { place, invoiceId, random, hits, decided } = life;
  const before = await place.standing(invoiceId);
  const role = ROLES[command] ?? 'approver';
  const key = randomUUID();
  const decision = await untilAnswered(() => place.decide(role, command, invoiceId, body, key));
  if (decision.status >= 300) return decision;
  decided.push({ command, commandId: String(decision.body['commandId']) });
  // The same number of draws for every decision: one seed is one life, whatever the clock does.
  const goesAstray = random() < 0.4;
  const stray = strayMessage(random);
  if (life.untold || (goesAstray && stray.kind === 'untold')) hits.push('untold');
  else place.teller.tell(decision.telling); // else the API died: the relay has to
  if (goesAstray) await stray.send(life, before);
  return decision;
}

/** A refusal is as final as success: it is decided. */
async function outcomeOf(life: Life, commandId: string): Promise<Outcome> {
  const { place } = life;
  let found: { outcome: string; answer: Outcome } | undefined;
  const isDecided = async (): Promise<boolean> => {
    [found] = await place.asOwner<{ outcome: string; answer: Outcome }>(
      'select outcome, answer from commands where company_id = $1 and id = $2',
      [place.company.companyId, commandId],
    );
    return found !== undefined && found.outcome !== 'looking';
  };
  await patiently(life, isDecided, 'the end of the look');
  if (!found) throw new Error('no outcome');
  return { status: found.answer.status, body: { ...found.answer.body, outcome: found.outcome } };
}

/** Asks until it is done: the ERP could not be asked while something was wrong with it. */
export async function untilDone(life: Life, command: Command, body: CommandBody = {}) {
  for (let tries = 1; ; tries += 1) {
    const { status, body: answer } = await decide(life, command, body);
    if (status < 300) return;
    const words = `${command}: ${JSON.stringify(answer)}`;
    if (tries === 8 || answer['code'] !== 'ErpNotAsked') throw new Error(words);
    await sleep(500);
  }
}

/**
 * A frozen worker may hold the row for a while: the API says 503, and a person asks again with the
 * key.
 */
export async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (tries === 10 || !/lock timeout|deadlock/.test(String(error))) throw error;
    }
  }
}

export const rowOf = ({ place, invoiceId }: Life) => place.row(invoiceId);
