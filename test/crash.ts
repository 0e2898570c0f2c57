// Loses answers on purpose. Of each invoice's life one call, the n-th, is lost: before its effect,
// or after it, so that whoever asked cannot tell which. The calls are counted for each invoice, so
// that many lives, each losing another step, run side by side.
import { activityInfo } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { Activities } from '../activities/index.ts';
import type { Db } from '../db/index.ts';

export interface Loss {
  /** The first call is 1. */
  readonly step: number;
  readonly when: 'before' | 'after';
}

interface Life extends Loss {
  calls: number;
  fired?: string;
}

export interface Crash {
  /** From now on, and once. */
  lose(invoiceId: string, loss: Loss): void;
  /** What was lost; undefined when the life had no such step. */
  fired(invoiceId: string): string | undefined;
  meet<T>(invoiceId: string, name: string, effect: () => Promise<T>): Promise<T>;
}

/** Tried again at once: a test does not wait. */
const lost = (name: string): ApplicationFailure =>
  ApplicationFailure.create({
    type: 'LostAnswer',
    message: `test: the answer of ${name} was lost`,
    nextRetryDelay: 10,
  });

export function createCrash(): Crash {
  const lives = new Map<string, Life>();
  return {
    lose: (invoiceId, loss) => void lives.set(invoiceId, { ...loss, calls: 0 }),
    fired: (invoiceId) => lives.get(invoiceId)?.fired,
    async meet(invoiceId, name, effect) {
      const life = lives.get(invoiceId);
      if (!life) return effect();
      life.calls += 1;
      if (life.calls !== life.step) return effect();
      life.fired = name;
      if (life.when === 'after') await effect();
      throw lost(name);
    },
  };
}

/** Every activity may lose its answer. */
export function losingAnswers(activities: Activities, crash: Crash, db: Db): Activities {
  const lossy = Object.entries(activities).map(([name, activity]) => [
    name,
    async (input: never) => {
      const invoiceId = await invoiceOf(db, input);
      return crash.meet(invoiceId, name, () => activity(input) as Promise<unknown>);
    },
  ]);
  return Object.fromEntries(lossy) as Activities;
}

/** Every transaction of an activity may lose its commit, or the news of it. */
export function losingCommits(
  db: Db,
  crash: Crash,
  whose: () => string | Promise<string> = () => invoiceOfThisRun(db),
): Db {
  return {
    ...db,
    inCompany: async (companyId, work) =>
      crash.meet(await whose(), 'a commit', () => db.inCompany(companyId, work)),
  };
}

async function invoiceOfThisRun(db: Db): Promise<string> {
  const [kind, companyId = '', id = ''] =
    activityInfo().workflowExecution?.workflowId.split('/') ?? [];
  return invoiceOf(db, kind === 'invoice' ? { invoiceId: id } : { companyId, requestId: id });
}

/** Of which invoice a call is; a question to the ERP belongs to the invoice that it is about. */
async function invoiceOf(
  db: Db,
  input: { invoiceId: string } | { companyId: string; requestId: string },
): Promise<string> {
  if ('invoiceId' in input) return input.invoiceId;
  const { companyId, requestId } = input;
  const request = await db.inCompany(companyId, (tx) =>
    tx
      .selectFrom('erpRequests')
      .select('invoiceId')
      .where('companyId', '=', companyId)
      .where('id', '=', requestId)
      .executeTakeFirst(),
  );
  return request?.invoiceId ?? '';
}
