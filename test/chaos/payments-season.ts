// One season of payments: an accountant works in the ERP and people work here while everything
// between them goes wrong; then the dust settles, one more reading runs, and the books of both are
// compared. The seed alone says what is done, and which requests and messages break.
import { setTimeout as sleep } from 'node:timers/promises';
import { askForReading, findAskedReading } from '../../db/payment-syncs.ts';
import type { AskedReading } from '../../db/payment-syncs.ts';
import { eventually, readUntil } from '../eventually.ts';
import type { World } from '../world.ts';
import { act as doInErp, anAccountant, pay } from './payments-accountant.ts';
import type { Accountant, Payable } from './payments-accountant.ts';
import { act as doHere, askForAll, sendNext, switchOn, untilAnswered } from './payments-people.ts';
import type { People } from './payments-people.ts';
import { aPaymentPlace } from './payments-place.ts';
import type { PaymentPlace } from './payments-place.ts';
import { checkPaymentRecord } from './payments-record.ts';
import { aPaymentCheck, checkQuestions, checkRows } from './payments-rules.ts';
import type { PaymentMust, PaymentViolation } from './payments-rules.ts';
import { pick, randomOf } from './random.ts';

export interface SeasonOptions {
  readonly seed: number;
  /** What the accountant does, and the people. */
  readonly acts: number;
  readonly timeoutMs: number;
  readonly share: number;
}

export interface Led {
  readonly seed: number;
  readonly hits: readonly string[];
  readonly acts: readonly string[];
  readonly payments: number;
  readonly checked: number;
  readonly violations: readonly PaymentViolation[];
}

interface Season {
  readonly place: PaymentPlace;
  readonly accountant: Accountant;
  readonly people: People;
  readonly options: SeasonOptions;
  readonly must: PaymentMust;
}

/** After so long nobody waits any more: the longest wait for an ERP is five minutes. */
const PATIENCE = { withinMs: 240_000, longestPauseMs: 500 };

/** What is done to the workers meanwhile. */
export interface Disturbance {
  /** They were killed and frozen. */
  isEnough(): boolean;
  /** Ends it, and waits until all work again. */
  end(): Promise<void>;
}

/** Leads it, and says what was found. `begun` hears the company and where its hits are kept. */
export async function leadSeason(
  world: World,
  options: SeasonOptions,
  begun: (companyId: string, hits: string[]) => Disturbance,
): Promise<Led> {
  const { seed, timeoutMs, share } = options;
  const random = randomOf(seed);
  const pageSize = 3 + Math.floor(random() * 8);
  const place = await aPaymentPlace(world, { seed: seed + 1, timeoutMs, share, pageSize });
  const { found, must } = aPaymentCheck(seed);
  const hits: string[] = [];
  let season: Season | undefined;
  try {
    season = { ...(await prepare(place, seed, hits)), options, must };
    const disturbance = begun(place.company.companyId, hits);
    await lead(season);
    await goOn(season.people, disturbance);
    place.wire.calm();
    await disturbance.end();
    await settle(season);
  } catch (error) {
    must('everything else that was done went well', false, () => whatWentWrong(error));
  } finally {
    await place.close();
  }
  const { accountant, people } = season ?? {};
  return {
    seed,
    hits: [...hits, ...place.wire.hits],
    acts: [...(accountant?.acts ?? []), ...(people?.acts ?? [])],
    payments: accountant?.said.size ?? 0,
    ...found,
  };
}

const whatWentWrong = (error: unknown): string =>
  error instanceof Error ? `${error.message} ${error.stack} ${String(error.cause)}` : String(error);

const KINDS = ['subcontractor', 'owner'] as const;

/** Invoices that are synced, some that will be, documents of nobody's, and older payments. */
async function prepare(place: PaymentPlace, seed: number, hits: string[]) {
  const random = randomOf(seed + 2);
  const accountant = anAccountant(place, randomOf(seed + 3));
  const invoices: string[] = [];
  for (const { kind, projectId, id, itemId } of [...place.contracts, ...place.contracts]) {
    const contract = kind === 'owner' ? { primeContractId: id } : { commitmentId: id };
    const workThisPeriod = `${1000 + Math.floor(random() * 4000)}.${10 + Math.floor(random() * 90)}`;
    const lines = [{ contractItemId: itemId, workThisPeriod, workRetained: '100.00' }];
    invoices.push(await place.company.insert({ kind, projectId, ...contract, lines }));
  }
  for (const invoice of invoices) await place.sendAndExport(invoice);
  for (const invoice of invoices) await place.until(invoice, 'synced');
  for (const invoice of invoices) accountant.payables.push(await payableOf(place, invoice));
  await payOlder(accountant);
  const later = [await place.company.insert(), await place.company.insert()];
  for (const invoice of later) accountant.payables.push(await entered(place, invoice));
  for (const kind of KINDS) accountant.payables.push(await foreign(place, kind));
  const { companyId } = place.company;
  await place.asOwner(
    `update payment_feeds set every_minutes = 60, sync_from = clock_timestamp()
     where company_id = $1`,
    [companyId],
  );
  const people: People = {
    place,
    random: randomOf(seed + 4),
    invoices,
    later,
    hits,
    acts: [],
    late: [],
    matched: new Map(),
    numbers: new Map(),
  };
  return { place, accountant, people };
}

export async function payableOf(place: PaymentPlace, invoice: string): Promise<Payable> {
  const { erpDocumentId, kind, amountDueMinor } = await place.row(invoice);
  return { id: erpDocumentId ?? '', kind, total: Number(amountDueMinor) };
}

/** Before they were to be read: only a back-fill brings them. */
async function payOlder(accountant: Accountant): Promise<void> {
  const { payables, random } = accountant;
  for (let count = 0; count < 4; count += 1) {
    const { id } = pick(random, payables);
    const cash = `${100 + Math.floor(random() * 500)}.00`;
    await pay(accountant, [{ document: id, cash, discount: '0.00', writeOff: '0.00' }]);
  }
  await sleep(50); // the ERP notes milliseconds
}

/** By hand, under the key that its invoice will have. */
async function entered(place: PaymentPlace, invoice: string): Promise<Payable> {
  const reference = place.keyOf(invoice);
  return {
    id: await place.enterInErp(invoice, { reference }),
    kind: 'subcontractor',
    total: 90_000,
  };
}

async function foreign(place: PaymentPlace, kind: Payable['kind']): Promise<Payable> {
  const [path, party, account] =
    kind === 'owner' ? ['/receivables', 'C-2001', '4000'] : ['/bills', 'V-1001', '5200'];
  const docDate = new Date().toISOString().slice(0, 10);
  const document = { docNumber: `OTHER-${kind}`, party, docDate };
  const lines = [{ account, amount: '700.00' }];
  const { status, body } = await place.erp('POST', path, { ...document, lines });
  if (status >= 300) throw new Error(JSON.stringify(body));
  return { id: String(body['id']), kind, total: 70_000 };
}

/** Both at once, each at a pace that the seed has. */
async function lead({ accountant, people, options }: Season): Promise<void> {
  const pace = randomOf(options.seed + 5);
  const inErp = async (): Promise<void> => {
    for (let count = 0; count < options.acts; count += 1) {
      await doInErp(accountant);
      await sleep(pace() * 300);
    }
  };
  const here = async (): Promise<void> => {
    for (let count = 0; count < options.acts; count += 1) {
      await doHere(people);
      await sleep(pace() * 300);
    }
  };
  await Promise.all([inErp(), here()]);
  await Promise.all(people.late);
}

/** Until the workers have had their share, but not for ever. */
async function goOn(people: People, disturbance: Disturbance): Promise<void> {
  for (let count = 0; count < 150 && !disturbance.isEnough(); count += 1) {
    await askForAll(people);
    await sleep(200);
  }
}

/** Nothing goes wrong any more: what was asked is answered, and one more reading runs. */
async function settle(season: Season): Promise<void> {
  const { place, people, accountant, must, options } = season;
  while (await untilAnswered(() => sendNext(people)));
  if (options.seed % 3 !== 0) await untilAnswered(() => switchOn(people));
  for (const invoice of await unsent(place)) await place.until(invoice, 'synced');
  await eventually(async () => (await waiting(place)) === 0, PATIENCE).catch(() => undefined);
  const { request } = await read(place, {});
  must('every question ends', request.status === 'answered', () => request);
  await checkRows(place, people, must);
  await checkPaymentRecord(place, accountant, must);
  // Everything from the beginning: it must find nothing that the one before did not know.
  const complete = await read(place, { isComplete: true, mayBeEmpty: true });
  const { created, changed, voided, deleted } = complete.reading ?? {};
  const isNothing = [created, changed, voided, deleted].every((count) => count === 0);
  must("our live rows are the ERP's books, to the cent", isNothing, () => complete.reading);
  await checkRows(place, people, must);
  await checkQuestions(place, must);
}

async function unsent({ asOwner, company }: PaymentPlace): Promise<string[]> {
  const rows = await asOwner<{ id: string }>(
    `select id from invoices where company_id = $1 and erp_status <> 'synced'`,
    [company.companyId],
  );
  return rows.map(({ id }) => id);
}

async function waiting({ asOwner, company }: PaymentPlace): Promise<number> {
  const [row] = await asOwner<{ count: number }>(
    `select ((select count(*) from erp_requests where company_id = $1 and status = 'asked')
       + (select count(*) from payment_syncs where company_id = $1 and status = 'running'))::int
       as count`,
    [company.companyId],
  );
  return row?.count ?? 0;
}

/** Asks, and says how it ended. */
export async function read(
  { db, company, teller }: PaymentPlace,
  which: { readonly isComplete?: boolean; readonly mayBeEmpty?: boolean },
): Promise<AskedReading> {
  const { approver } = company.actors;
  const what = { connectionId: company.connectionId, projectId: undefined, ...which };
  const { requestId, telling } = await askForReading(db, approver, what);
  teller.tell(telling);
  const found = async (): Promise<AskedReading> => {
    const asked = await findAskedReading(db, approver, requestId);
    if (!asked) throw new Error('there is no such question');
    return asked;
  };
  return readUntil(found, ({ request }) => request.status !== 'asked', PATIENCE);
}
