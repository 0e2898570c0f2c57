// The stack sweep: the whole product as processes, lives led by HTTP at a steady rate while every
// process is killed and frozen and Temporal forgets, and the books checked at the end.
import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';
import { openDb } from '../../db/index.ts';
import { connectTemporal } from '../../relay/connect.ts';
import { aCompany, SANDBOX_CODES } from '../company.ts';
import type { TestCompany } from '../company.ts';
import { renaming } from '../renaming.ts';
import { SECRET_KEY } from '../secret-key.ts';
import { checkBooks } from './books.ts';
import type { Lived, Violation } from './books.ts';
import { hitsOf } from './hits.ts';
import { randomOf } from './random.ts';
import { oneRound } from './stack-faults.ts';
import type { Given, Stillness } from './stack-faults.ts';
import { lead, makeInvoice } from './stack-life.ts';
import type { Gate } from './stack-life.ts';
import { keepOutages } from './stack-outages.ts';
import type { HitBy } from './stack-outages.ts';
import { startProcesses } from './stack-processes.ts';
import type { Processes } from './stack-processes.ts';
import type { SweepResult } from './sweep.ts';

export interface StackOptions {
  readonly seed: number;
  readonly minutes: number;
  /** Lives that begin in a second, as long as fewer than `atOnce` are under way. */
  readonly perSecond?: number;
  readonly atOnce?: number;
  readonly say?: (words: string) => void;
}

type Counted = Pick<SweepResult, 'lives' | 'runs' | 'hits' | 'checked' | 'violations' | 'seconds'>;

export interface StackResult extends Counted {
  /** Every kind was tried so often. */
  readonly rounds: number;
  /** Lives that began in a second, on average. */
  readonly perSecond: number;
}

/** What is frozen for 2.8 s is later than the time-out, and within the lag. */
const ERP_SETTINGS = { requestTimeoutMs: 2_000, lagMs: 3_000 };
/** Invoices with the same id in both companies. */
const TWINS = 20;
const MOST_STANDING = 60;

export async function stackSweep(options: StackOptions): Promise<StackResult> {
  const { seed, minutes, perSecond = 20, atOnce = 300, say = console.log } = options;
  await using processes = await startProcesses({
    cli: inject('temporalCli'),
    bundle: inject('workflowBundle'),
  });
  const companies = await twoCompanies(processes);
  const temporal = connectTemporal({
    connectionOptions: { address: `127.0.0.1:${processes.portOf('temporal')}` },
  });
  const underWay: HitBy = new Map<string, string[]>();
  const outages = keepOutages(processes, underWay);
  const { gate, stillness } = aGate();
  const violations: Violation[] = [];
  const given: Given = {
    seed,
    random: randomOf(seed),
    processes,
    companies,
    client: temporal.client,
    outages,
    underWay,
    stillness,
    violations,
    say: (words) => say(`chaos: ${Math.round((Date.now() - began) / 1000)} s ${words}`),
  };
  const twins = await makeTwins(given, Math.min(TWINS, Math.ceil(minutes * 10)));
  const began = Date.now();
  const stop = new AbortController();
  const over = sleep(minutes * 60_000, undefined, { signal: stop.signal })
    .catch(() => undefined)
    .then(() => stop.abort());
  try {
    const [rounds, lives] = await Promise.all([
      disturb(given, stop.signal),
      leadAll(given, gate, { perSecond, atOnce, twins, signal: stop.signal }),
    ]);
    await sleep(2 * (ERP_SETTINGS.requestTimeoutMs + ERP_SETTINGS.lagMs)); // what came last is there
    const seconds = Math.round((Date.now() - began) / 1000);
    say(`chaos: ended unasked and started again: ${processes.unasked.join(', ') || 'none'}`);
    const rate = Math.round((lives.length / (minutes * 60)) * 10) / 10;
    return { ...(await conclude(given, lives)), rounds, perSecond: rate, seconds };
  } finally {
    stop.abort();
    await over;
    await temporal.close();
  }
}

async function disturb(given: Given, signal: AbortSignal): Promise<number> {
  let rounds = 0;
  for (; !signal.aborted; rounds += 1) await oneRound(given, signal);
  return rounds - 1; // the last one was broken off
}

async function twoCompanies(processes: Processes): Promise<TestCompany[]> {
  const db = openDb({ url: processes.appUrl, secretKey: SECRET_KEY });
  const baseUrl = `http://127.0.0.1:${processes.portOf('erp')}`;
  const erp = {
    connector: 'sandbox',
    settings: { baseUrl, ...ERP_SETTINGS },
    credentials: { apiKey: 'key' },
    ...SANDBOX_CODES,
  } as const;
  try {
    return [await aCompany(db, erp), await aCompany(db, erp)];
  } finally {
    await db.close();
  }
}

/** Which lives stand still, from when it is closed until it is opened. */
function aGate(): { gate: Gate; stillness: Stillness } {
  const standing = new Set<string>();
  let closed: PromiseWithResolvers<void> | undefined;
  return {
    gate: {
      wait(invoice) {
        if (!closed || standing.size >= MOST_STANDING) return undefined;
        standing.add(invoice);
        return closed.promise;
      },
    },
    stillness: {
      standing,
      close: () => void (closed ??= Promise.withResolvers<void>()),
      open() {
        closed?.resolve();
        closed = undefined;
        standing.clear();
      },
    },
  };
}

interface Place {
  readonly company: TestCompany;
  readonly id: string;
}

interface LivedAt extends Lived {
  readonly company: TestCompany;
}

interface Leading {
  readonly perSecond: number;
  readonly atOnce: number;
  readonly twins: readonly Place[];
  readonly signal: AbortSignal;
}

/** Begins lives at the rate until it is told to stop, and waits until all have ended. */
async function leadAll(given: Given, gate: Gate, leading: Leading): Promise<LivedAt[]> {
  const { perSecond, atOnce, signal } = leading;
  const lives: LivedAt[] = [];
  const running = new Set<Promise<void>>();
  const twins = [...leading.twins];
  for (let seed = given.seed; !signal.aborted; await sleep(1_000 / perSecond)) {
    if (running.size >= atOnce) continue;
    const life: Promise<void> = leadOne(given, gate, seed, twins.pop())
      .then((lived) => void lives.push(lived))
      .finally(() => running.delete(life));
    running.add(life);
    seed += 1;
  }
  await Promise.all(running);
  return lives;
}

async function leadOne(given: Given, gate: Gate, seed: number, twin?: Place): Promise<LivedAt> {
  const { companies, processes, outages, underWay } = given;
  const company = twin?.company ?? companies[seed % companies.length];
  if (!company) throw new Error('there is no company');
  const hits: string[] = [];
  const asking = { processes, outages, company, hits };
  const id = twin?.id ?? (await makeInvoice(asking, `${nameOf(given, company)}-${seed}`));
  const name = `${company.companyId}/${id}`;
  underWay.set(name, hits);
  try {
    return { ...(await lead({ ...asking, gate, id }, seed)), company };
  } finally {
    underWay.delete(name);
  }
}

/** So that the ERP, which both share, has no two documents with one number. */
const nameOf = ({ companies }: Given, company: TestCompany): string =>
  `C${companies.indexOf(company) + 1}`;

/** Pairs of invoices, one in each company, with one id; made while all is whole. */
async function makeTwins(given: Given, pairs: number): Promise<Place[]> {
  const { processes, companies, outages } = given;
  const places: Place[] = [];
  for (let pair = 1; pair <= pairs; pair += 1) {
    const made: Place[] = [];
    for (const company of companies) {
      const asking = { processes, outages, company, hits: [] };
      made.push({
        company,
        id: await makeInvoice(asking, `${nameOf(given, company)}-twin-${pair}`),
      });
    }
    const [first, second] = made;
    if (!first || !second) throw new Error('there are two companies');
    await processes.asSuperuser(renaming(second.company.companyId, second.id, first.id));
    places.push(first, { ...second, id: first.id });
  }
  return places;
}

async function conclude(
  given: Given,
  lives: readonly LivedAt[],
): Promise<Omit<Counted, 'seconds'>> {
  const { processes, companies, violations } = given;
  let checked = 0;
  for (const company of companies) {
    const place = { company, asOwner: processes.asOwner, erpFile: processes.erpFile };
    const mine = lives.filter((life) => life.company === company);
    const found = await checkBooks(place, mine);
    checked += found.checked;
    violations.push(...found.violations);
  }
  return { ...hitsOf(lives), checked, violations };
}
