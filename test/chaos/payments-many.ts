// One company with very many payments, read over many pages while the workers are killed at random
// moments, again and again, and the accountant goes on; then both books are compared.
import { setTimeout as sleep } from 'node:timers/promises';
import { aWorld } from '../world.ts';
import { act, anAccountant, pay } from './payments-accountant.ts';
import type { Accountant } from './payments-accountant.ts';
import { aPaymentPlace } from './payments-place.ts';
import type { PaymentPlace } from './payments-place.ts';
import { checkPaymentRecord } from './payments-record.ts';
import { aPaymentCheck, checkQuestions, checkRows } from './payments-rules.ts';
import type { PaymentViolation } from './payments-rules.ts';
import { payableOf, read } from './payments-season.ts';
import { startWorker } from './process.ts';
import { pick, randomOf } from './random.ts';

export interface ManyOptions {
  readonly seed: number;
  readonly payments: number;
}

export interface ManyResult {
  readonly payments: number;
  readonly rows: number;
  readonly pages: number;
  /** Workers that died while they read. */
  readonly kills: number;
  readonly checked: number;
  readonly violations: readonly PaymentViolation[];
  readonly seconds: number;
}

const INVOICES = 20;
/** At once, as several accountants would. */
const PAYING = 4;

export async function manyPayments({ seed, payments }: ManyOptions): Promise<ManyResult> {
  const began = Date.now();
  await using world = await aWorld();
  const start = () => startWorker(world, { checkEveryMs: 5_000 });
  let worker = await start();
  const place = await aPaymentPlace(world, { seed, timeoutMs: 30_000, share: 0 });
  const { found, must } = aPaymentCheck(seed);
  const random = randomOf(seed);
  let kills = 0;
  try {
    const accountant = anAccountant(place, random);
    await makePayables(place, accountant);
    await payAll(accountant, payments);
    const reading = read(place, {});
    const isOver = { now: false };
    void reading.then(() => (isOver.now = true));
    const working = workOn(accountant, isOver);
    while (!isOver.now) {
      await sleep(1_000 + random() * 4_000); // into some page or other
      if (worker.readsFor().length === 0) continue;
      worker.signal('SIGKILL');
      kills += 1;
      await worker.ended;
      worker = await start();
    }
    await working;
    const { request } = await reading;
    must('every question ends', request.status === 'answered', () => request);
    await read(place, {});
    await checkRows(place, { matched: new Map(), numbers: new Map() }, must);
    await checkPaymentRecord(place, accountant, must);
    await checkQuestions(place, must);
    const seconds = Math.round((Date.now() - began) / 1000);
    return { payments: accountant.said.size, ...(await countsOf(place)), kills, ...found, seconds };
  } finally {
    await worker[Symbol.asyncDispose]();
    await place.close();
  }
}

async function makePayables(place: PaymentPlace, accountant: Accountant): Promise<void> {
  const kinds = ['subcontractor', 'owner'] as const;
  for (let count = 0; count < INVOICES; count += 1) {
    const kind = pick(accountant.random, kinds);
    const invoice = await place.sendAndExport(await place.company.insert({ kind }));
    await place.until(invoice, 'synced');
    accountant.payables.push(await payableOf(place, invoice));
  }
}

async function payAll(accountant: Accountant, payments: number): Promise<void> {
  const { random, payables } = accountant;
  const payOne = (): Promise<void> => {
    const first = pick(random, payables);
    const others = payables.filter(({ kind }) => kind === first.kind);
    const applications = new Set([first, pick(random, others), pick(random, others)]);
    const cash = () => `${1 + Math.floor(random() * 9)}.${10 + Math.floor(random() * 90)}`;
    const nothing = { discount: '0.00', writeOff: '0.00' };
    return pay(
      accountant,
      [...applications].map(({ id }) => ({ document: id, cash: cash(), ...nothing })),
    );
  };
  const pays = async (): Promise<void> => {
    for (let count = 0; count < payments / PAYING; count += 1) await payOne();
  };
  await Promise.all(Array.from({ length: PAYING }, pays));
}

/** Edits, voids and deletes what is there, while it is read. */
async function workOn(accountant: Accountant, isOver: { readonly now: boolean }): Promise<void> {
  while (!isOver.now) {
    await act(accountant);
    await sleep(20);
  }
}

async function countsOf({ asOwner, company }: PaymentPlace) {
  const [row] = await asOwner<{ rows: number; pages: number }>(
    `select (select count(*)::int from payments where company_id = $1) as rows,
       (select sum(pages)::int from payment_syncs where company_id = $1) as pages`,
    [company.companyId],
  );
  return { rows: row?.rows ?? 0, pages: row?.pages ?? 0 };
}
