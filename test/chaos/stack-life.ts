// One invoice's life as people lead it by HTTP: some steps one after the other, before one of which
// it may stand still for a while, so that a loss meets invoices in every state. The seed says what
// is decided.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Lived } from './books.ts';
import { pick, randomOf } from './random.ts';
import { ask, mustAsk, payInErp } from './stack-people.ts';
import type { Answer, Asking } from './stack-people.ts';

const PATIENCE_MS = 420_000;
const CASH = '900.00';
const CASH_MINOR = 90_000;

/** Closed while something is done to invoices that stand still. */
export interface Gate {
  /** Undefined: it is open. Some may go on all the same, or all would queue. */
  wait(invoice: string): Promise<void> | undefined;
}

interface Life extends Asking {
  readonly id: string;
  readonly decided: { command: string; commandId: string }[];
  readonly gate: Gate;
}

type Step = (life: Life) => Promise<void>;

interface Script {
  readonly steps: readonly Step[];
  readonly end: Lived['end'];
}

const decision =
  (role: 'projectUser' | 'approver', command: string, body: object = {}): Step =>
  async (life) => {
    const path = `/v1/invoices/${life.id}/${command}`;
    const answer = await mustAsk(life, role, 'POST', path, body);
    life.decided.push({ command, commandId: String(answer['commandId']) });
  };

/** Bound to the revision that was seen. */
const approval =
  (command: 'accept' | 'export', more: object = {}): Step =>
  async (life) => {
    const { revision } = await read(life);
    await decision('approver', command, { revision, ...more })(life);
  };

const until =
  (status: string): Step =>
  async (life) => {
    let body: Answer['body'] = {};
    const deadline = Date.now() + PATIENCE_MS;
    for (let pauseMs = 400; Date.now() < deadline; pauseMs = Math.min(pauseMs * 1.5, 5_000)) {
      body = await look(life);
      if (body['erpStatus'] === status) return;
      if (body['erpStatus'] === 'failedToExport') break;
      await sleep(pauseMs);
    }
    const { erpStatus, version, failure, failureWords, waiting } = body;
    const stands = JSON.stringify({ erpStatus, version, failure, failureWords, waiting });
    throw new Error(`never ${status}: ${stands}`);
  };

const send = decision('projectUser', 'send');
const synced = until('synced');
const today = (): string => new Date().toISOString().slice(0, 10);

/** Paid in full there, and read from there; asked again when no answer comes, as a person would. */
const paid: Step = async (life) => {
  const { erpDocument } = await read(life);
  await payInErp(life.processes, String((erpDocument as { id: string }).id), CASH);
  const path = `/v1/connections/${life.company.connectionId}/payment-syncs`;
  for (const deadline = Date.now() + PATIENCE_MS; ; ) {
    await mustAsk(life, 'approver', 'POST', path, { invoiceId: life.id });
    for (let times = 0; times < 20; times += 1) {
      if ((await look(life))['paymentStatus'] === 'paid') return;
      await sleep(1_000);
    }
    if (Date.now() > deadline) throw new Error('what was paid in the ERP never came');
  }
};

const SCRIPTS = {
  plain: { steps: [send, approval('export'), synced], end: 'synced' },
  inTwo: {
    steps: [send, approval('accept'), decision('approver', 'export'), synced],
    end: 'synced',
  },
  paid: { steps: [send, approval('export'), synced, paid], end: 'synced' },
  sentBack: {
    steps: [
      send,
      decision('approver', 'reject', { reason: 'Wrong cost code.' }),
      send,
      approval('export'),
      synced,
    ],
    end: 'synced',
  },
  takenBack: { steps: [send, decision('projectUser', 'retrieve')], end: 'retrieved' },
  rejected: {
    steps: [send, approval('accept'), decision('approver', 'reject', { reason: 'Not ours.' })],
    end: 'rejected',
  },
  /** The ERP has no such period. */
  corrected: {
    steps: [
      send,
      approval('export', { exportFields: { accountingDate: '1999-12-31' } }),
      until('failedToExport'),
      (life) =>
        decision('approver', 'correct', { exportFields: { accountingDate: today() } })(life),
      decision('approver', 'retry'),
      synced,
    ],
    end: 'synced',
  },
} as const satisfies Record<string, Script>;

const NAMES = [
  'plain',
  'plain',
  'inTwo',
  'paid',
  'sentBack',
  'takenBack',
  'rejected',
  'corrected',
] as const satisfies readonly (keyof typeof SCRIPTS)[];

const read = (life: Life): Promise<Answer['body']> =>
  mustAsk(life, 'reader', 'GET', `/v1/invoices/${life.id}`);

/** Only to see how far it is: who is kept from that is not hit. */
const look = (life: Life): Promise<Answer['body']> => read({ ...life, hits: [] });

/** Makes the invoice by the integrator's own id, which is repeatable. Returns ours. */
export async function makeInvoice(asking: Asking, name: string): Promise<string> {
  const { contracts, projectId } = asking.company;
  const line = { contractItemId: contracts.subcontractor.itemId };
  const { body } = await ask(asking, 'projectUser', 'PUT', `/v1/invoices/by-external-id/${name}`, {
    kind: 'subcontractor',
    projectId,
    commitmentId: contracts.subcontractor.id,
    number: name,
    billedOn: today(),
    reviewStatus: 'approved',
    lines: [{ ...line, workThisPeriod: '1000.00', workRetained: '100.00' }],
  });
  if (typeof body['id'] !== 'string') throw new Error(`no invoice: ${JSON.stringify(body)}`);
  return body['id'];
}

/** Lives it to its end. Never throws: what goes wrong is part of what is found. */
export async function lead(
  asking: Asking & { readonly gate: Gate; readonly id: string },
  seed: number,
): Promise<Lived> {
  const random = randomOf(seed);
  const script = pick(random, NAMES);
  const { steps, end }: Script = SCRIPTS[script];
  const standsBefore = 1 + Math.floor(random() * steps.length); // the last: it is over, and open
  const life: Life = { ...asking, decided: [] };
  const standStill = () => asking.gate.wait(`${asking.company.companyId}/${asking.id}`);
  let stuck: string | undefined;
  try {
    for (const [at, step] of steps.entries()) {
      if (at === standsBefore) await standStill();
      await step(life);
    }
    if (standsBefore === steps.length) await standStill();
  } catch (error) {
    stuck = String(error);
  }
  const more = script === 'paid' && stuck === undefined ? { paid: CASH_MINOR } : {};
  const { id: invoiceId, hits, decided } = life;
  return { seed, invoiceId, script, hits: [...new Set(hits)], decided, end, stuck, ...more };
}
