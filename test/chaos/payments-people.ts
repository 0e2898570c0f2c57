// People, and the schedule, on our side while the accountant works: they ask for readings, stop
// them, work the queue of what could not be applied, give numbers, switch payments off and on. What
// they tell Temporal goes astray.
import { setTimeout as sleep } from 'node:timers/promises';
import { askBackFill } from '../../db/back-fills.ts';
import { CONTRACTS, getContract, patchContract } from '../../db/contracts.ts';
import type { Telling } from '../../db/invoices.ts';
import { patchMaster } from '../../db/master-data.ts';
import { SHAPES } from '../../db/master-shapes.ts';
import { setPaymentNumber } from '../../db/payment-edits.ts';
import { askToRemove } from '../../db/payment-removal.ts';
import { askForReading, askOnSchedule, cancelReading } from '../../db/payment-syncs.ts';
import { askForPayments } from '../../db/questions.ts';
import { Refused } from '../../db/refused.ts';
import { ignorePayment, matchPayment } from '../../db/unmatched-payments.ts';
import { asked, paymentSyncWorkflowId } from '../../workflows/contract.ts';
import { BY_TEST } from '../activities/tools.ts';
import type { PaymentPlace } from './payments-place.ts';
import { pick } from './random.ts';

export const PAYMENT_MESSAGES = [
  'untold', // whoever asked dies after the commit: the relay tells
  'doubledSignal',
  'lateSignal', // nobody asks any more
  'ended', // the run is terminated
] as const;
type MessageFault = (typeof PAYMENT_MESSAGES)[number];

export interface People {
  readonly place: PaymentPlace;
  readonly random: () => number;
  /** Synced from the beginning. */
  readonly invoices: readonly string[];
  /** Not sent yet; their documents are in the ERP already. */
  readonly later: string[];
  readonly hits: string[];
  readonly acts: string[];
  readonly late: Promise<unknown>[];
  /** Which invoice a person said that it is for, by payment and document. */
  readonly matched: Map<string, string>;
  /** By our payment. */
  readonly numbers: Map<string, string>;
}

export const keyOf = (payment: string, document: string): string => `${payment} ${document}`;

const WEIGHTS = {
  askAll: 4,
  askProject: 2,
  askInvoice: 8,
  askComplete: 2,
  knock: 3,
  cancel: 2,
  match: 3,
  ignore: 2,
  setNumber: 3,
  remove: 3,
  switchProject: 2,
  switchTool: 2,
  switchCommitment: 2,
  backFill: 1,
  link: 3,
} as const satisfies Record<string, number>;

export type PeopleAct = keyof typeof WEIGHTS;
export const PEOPLE_ACTS = Object.keys(WEIGHTS) as PeopleAct[];
const BAG = PEOPLE_ACTS.flatMap((act) => Array.from({ length: WEIGHTS[act] }, () => act));

/** One more thing; where it is not possible now, it was tried. */
export async function act(people: People): Promise<void> {
  const done = pick(people.random, BAG);
  try {
    if (await untilAnswered(() => ACTS[done](people))) people.acts.push(done);
  } catch (error) {
    if (!(error instanceof Refused)) throw new Error(`${done}: ${String(error)}`, { cause: error });
  }
}

/** As people do: a worker that is frozen in the middle of a page may hold what is asked for. */
export async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (tries === 10 || !String(error).includes('lock timeout')) throw error;
    }
  }
}

const ACTS: Readonly<Record<PeopleAct, (people: People) => Promise<boolean>>> = {
  askAll: (people) => askReading(people, {}),
  askProject: (people) =>
    askReading(people, { projectId: pick(people.random, people.place.contracts).projectId }),
  askComplete: (people) => askReading(people, { isComplete: true }),
  async askInvoice(people) {
    const { db, company } = people.place;
    const { connectionId, actors } = company;
    const invoiceId = pick(people.random, people.invoices);
    const put = await askForPayments(db, actors.approver, { connectionId, invoiceId });
    await tell(people, put.telling);
    return true;
  },
  async knock(people) {
    const telling = await askOnSchedule(people.place.db, people.place.company, BY_TEST);
    if (telling) await tell(people, telling);
    return telling !== undefined;
  },
  async cancel(people) {
    const running = await one(people, `select id from payment_syncs where status = 'running'`);
    if (!running) return false;
    const { db, company } = people.place;
    await cancelReading(db, company.actors.approver, running);
    return true;
  },
  async match(people) {
    const { db, company, teller } = people.place;
    const waiting = await one(people, WAITING);
    if (!waiting) return false;
    const invoiceId = pick(people.random, people.invoices);
    const what = { id: waiting, invoiceId, reason: 'It is for this one.' };
    const { view, telling } = await matchPayment(db, company.actors.approver, what);
    people.matched.set(keyOf(view.erpPaymentId, view.erpDocumentId), invoiceId);
    teller.tell(telling);
    return true;
  },
  async ignore(people) {
    const waiting = await one(people, WAITING);
    if (!waiting) return false;
    const { db, company } = people.place;
    await ignorePayment(db, company.actors.approver, { id: waiting, reason: 'Not ours.' });
    return true;
  },
  async setNumber(people) {
    const { db, company } = people.place;
    const found = await one(
      people,
      `select id || ' ' || row_version as id from payments where true`,
    );
    const [id = '', seen = ''] = found?.split(' ') ?? [];
    if (!id) return false;
    const paymentNumber = `P-${people.acts.length}`;
    await setPaymentNumber(db, company.actors.admin, { id, seen, paymentNumber });
    people.numbers.set(id, paymentNumber);
    return true;
  },
  async remove(people) {
    const id = await one(
      people,
      `select id from payments where state = 'deleted' and removed_at is null`,
    );
    if (!id) return false;
    const { db, company } = people.place;
    const put = await askToRemove(db, company.actors.admin, { id, reason: 'Entered twice.' });
    await tell(people, put.telling);
    return true;
  },
  async switchProject(people) {
    const { isIssued, id, seen } = await projectOf(people);
    return patchProject(people, { id, seen, patch: { paymentsIssued: !isIssued } });
  },
  async switchTool(people) {
    const { tools, id, seen } = await projectOf(people);
    const tool = pick(people.random, TOOLS);
    const has = tools.includes(tool);
    const activeTools = has ? tools.filter((other) => other !== tool) : [...tools, tool];
    return patchProject(people, { id, seen, patch: { activeTools } });
  },
  async switchCommitment(people) {
    const { db, company, contracts } = people.place;
    const { admin } = company.actors;
    const commitments = contracts.filter(({ kind }) => kind === 'subcontractor');
    const { id } = pick(people.random, commitments);
    const view = await getContract(db, admin, CONTRACTS.commitment, id);
    const patch = { paymentsIssued: view.paymentsIssued !== true };
    const seen = String(view.rowVersion);
    await patchContract(db, admin, CONTRACTS.commitment, { id, seen, patch });
    return true;
  },
  async backFill(people) {
    const { db, company, teller } = people.place;
    const { connectionId, actors } = company;
    const from = new Date(Date.now() - 3_600_000 - people.acts.length * 60_000).toISOString();
    const what = { connectionId, from, reason: 'The month before.' };
    teller.tell((await askBackFill(db, actors.admin, what)).telling);
    return true;
  },
  link: (people) => sendNext(people),
};

const TOOLS = ['commitments', 'primeContracts'] as const;
const WAITING = `select id from unmatched_payments where status in ('open', 'ignored') and state = 'live'`;

/** An invoice whose document is in the ERP already: it is found there, and linked. */
export async function sendNext({ place, later }: People): Promise<boolean> {
  const [invoiceId] = later;
  if (invoiceId === undefined) return false;
  await place.sendAndExport(invoiceId);
  later.shift();
  return true;
}

/** All of it is switched on again. */
export async function switchOn(people: People): Promise<void> {
  const { db, company, contracts } = people.place;
  const { admin } = company.actors;
  for (const id of new Set(contracts.map(({ projectId }) => projectId))) {
    const { seen } = await projectOf(people, id);
    await patchProject(people, { id, seen, patch: { paymentsIssued: true, activeTools: TOOLS } });
  }
  for (const { kind, id } of contracts) {
    if (kind === 'owner') continue;
    const { rowVersion } = await getContract(db, admin, CONTRACTS.commitment, id);
    const seen = String(rowVersion);
    const patch = { paymentsIssued: true };
    await patchContract(db, admin, CONTRACTS.commitment, { id, seen, patch });
  }
}

/** Well told. */
export async function askForAll({ place }: People): Promise<void> {
  const { db, company, teller } = place;
  const what = { connectionId: company.connectionId, projectId: undefined };
  teller.tell((await askForReading(db, company.actors.approver, what)).telling);
}

async function askReading(
  people: People,
  which: { readonly projectId?: string; readonly isComplete?: boolean },
): Promise<boolean> {
  const { db, company } = people.place;
  const { connectionId, actors } = company;
  const what = { connectionId, projectId: undefined, ...which, mayBeEmpty: which.isComplete };
  const put = await askForReading(db, actors.approver, what);
  await tell(people, put.telling);
  return true;
}

/** Well in half of the cases. */
async function tell(people: People, telling: Telling): Promise<void> {
  const { random, place, hits } = people;
  const fault = random() < 0.5 ? pick(random, PAYMENT_MESSAGES) : undefined;
  if (fault !== 'untold') place.teller.tell(telling);
  if (fault) {
    const wait = 500 + random() * 3_000;
    if (fault === 'lateSignal') people.late.push(sleep(wait).then(() => stray(place, fault)));
    else await stray(place, fault);
    hits.push(fault);
  }
}

async function stray(place: PaymentPlace, fault: MessageFault): Promise<void> {
  const { companyId, connectionId } = place.company;
  const { workflow } = place.temporal.client;
  const workflowId = paymentSyncWorkflowId(companyId, connectionId);
  if (fault === 'untold') return;
  if (fault === 'ended')
    return void (await workflow
      .getHandle(workflowId)
      .terminate('test: chaos')
      .catch(() => undefined)); // it has ended by itself
  await workflow.signalWithStart('syncPayments', {
    workflowId,
    taskQueue: place.taskQueue,
    args: [{ companyId, connectionId }],
    signal: asked,
    signalArgs: [],
  });
}

/** Any of those. */
async function one({ place, random }: People, those: string): Promise<string | undefined> {
  const rows = await place.asOwner<{ id: string }>(`${those} and company_id = $1 order by id`, [
    place.company.companyId,
  ]);
  return rows.length > 0 ? pick(random, rows).id : undefined;
}

async function projectOf(people: People, wanted?: string) {
  const { place, random } = people;
  const id = wanted ?? pick(random, place.contracts).projectId;
  const [row] = await place.asOwner<{ tools: string[]; issued: boolean; version: number }>(
    `select active_tools as tools, payments_issued as issued, row_version as version
     from projects where id = $1`,
    [id],
  );
  if (!row) throw new Error(`there is no project ${id}`);
  return { id, tools: row.tools, isIssued: row.issued, seen: String(row.version) };
}

async function patchProject(
  { place }: People,
  change: Parameters<typeof patchMaster>[3],
): Promise<boolean> {
  await patchMaster(place.db, place.company.actors.admin, SHAPES.project, change);
  return true;
}
