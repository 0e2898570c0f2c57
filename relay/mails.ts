// How people hear of it: notices become mails, mornings become daily summaries, and mails go out.
// Any number of loops may run: each takes mails for a while, with no transaction open while a mail
// server is asked. What is tried again carries the same Message-ID.
import type { Db } from '../db/index.ts';
import { makeMails, makeSummaries } from '../db/mail-making.ts';
import {
  claimMails,
  giveBack,
  putOff,
  readMail,
  recordSent,
  recordUndeliverable,
} from '../db/mails.ts';
import type { MailRef } from '../db/mails.ts';
import type { Mail, MailOutcome } from '../domain/mails.ts';
import type { Logger } from '../log.ts';
import { repeat } from './repeat.ts';

/** What notify/ offers, as far as it is needed here: relay knows no mail server. */
interface Sender {
  send(mail: Mail): Promise<MailOutcome>;
}

export interface MailDeps {
  readonly db: Db;
  readonly log: Logger;
  /** Undefined where no mail server is set: mails are made, and wait. */
  readonly sender: Sender | undefined;
}

const PAUSE_MS = 2_000;
const MORNINGS_MS = 15_000;
const ROWS = 20;
/** So many connections at once. */
const LANES = 4;
/** Longer than each of a lane's mails may take (notify/smtp.ts), one after the other. */
const CLAIM_SECONDS = 600;
const LONGEST_SECONDS = 15 * 60;
/** When the server is at fault, each round tries another mail: none blocks the others. */
const LONGEST_SERVER_SECONDS = 5 * 60;

export function startMails(deps: MailDeps): { stop(): Promise<void> } {
  const stop = new AbortController();
  const { db, log, sender } = deps;
  const loops = [
    repeat(stop.signal, log, PAUSE_MS, async () => {
      while ((await makeMails(db)) > 0 && !stop.signal.aborted);
    }),
    repeat(stop.signal, log, MORNINGS_MS, async () => {
      while ((await makeSummaries(db)) > 0 && !stop.signal.aborted);
    }),
    ...(sender
      ? [
          repeat(stop.signal, log, PAUSE_MS, async () => {
            while ((await deliverMails({ db, log, sender }, stop.signal)) > 0);
          }),
        ]
      : []),
  ];
  return {
    async stop() {
      stop.abort();
      await Promise.all(loops);
    },
  };
}

type Delivering = MailDeps & { readonly sender: Sender };

/**
 * One round. Returns how many mails were taken; throws when the mail server is at fault, so that
 * the next round comes later.
 */
export async function deliverMails(deps: Delivering, signal?: AbortSignal): Promise<number> {
  if (signal?.aborted) return 0;
  const claimed = await claimMails(deps.db, ROWS, CLAIM_SECONDS);
  const left = [...claimed];
  const [first] = left.splice(0, 1); // alone: when the server is dead, the others need not try
  if (!first) return 0;
  let fault: string | undefined;
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      if (fault !== undefined || signal?.aborted) {
        left.unshift(next);
        return;
      }
      fault = (await deliver(deps, next)) ?? fault;
    }
  };
  try {
    fault = await deliver(deps, first);
    const ended = await Promise.allSettled(Array.from({ length: LANES }, lane));
    for (const one of ended) if (one.status === 'rejected') throw one.reason;
  } finally {
    await giveBack(deps.db, left);
  }
  if (fault !== undefined) throw new Error(`the mail server does not take mails now: ${fault}`);
  return claimed.length;
}

/** Returns the server's words when it is at fault. */
async function deliver({ db, log, sender }: Delivering, at: MailRef): Promise<string | undefined> {
  const mail = await readMail(db, at);
  if (!mail) return undefined;
  const result = await sender.send(mail);
  switch (result.outcome) {
    case 'sent':
      await recordSent(db, at);
      return undefined;
    case 'refused':
      log.warn({ mailId: at.id, words: result.words }, 'a mail is undeliverable');
      await recordUndeliverable(db, at, result.words);
      return undefined;
    case 'later': {
      const longestSeconds = result.isServer ? LONGEST_SERVER_SECONDS : LONGEST_SECONDS;
      await putOff(db, at, { words: result.words, longestSeconds });
      return result.isServer ? result.words : undefined;
    }
  }
}
