// One invoice's life under faults. The seed alone says what people decide, and which requests, messages
// and moments go wrong.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { moved } from '../../workflows/contract.ts';
import { eventually } from '../eventually.ts';
import type { World } from '../world.ts';
import { keyOf } from './books.ts';
import type { Lived } from './books.ts';
import { WIRE_FAULTS } from './proxy.ts';
import type { Plan, Proxy, WireFault } from './proxy.ts';
import { pick, randomOf } from './random.ts';

const SCRIPTS = ['plain', 'plain', 'sentBack', 'stopped', 'takenBack', 'rejected'] as const;
type Script = (typeof SCRIPTS)[number];

export const MESSAGE_FAULTS = [
  'untold',
  'doubledSignal',
  'olderSignal',
  'forgedSignal',
  'ended',
] as const;

const PATIENCE_MS = 120_000;

/** Lives it to its end, and says what hit it. Never throws: what goes wrong is part of what is found. */
export async function live(
  world: World,
  proxy: Proxy,
  seed: number,
  always?: Plan,
): Promise<Lived> {
  const random = randomOf(seed);
  const script = pick(random, SCRIPTS);
  const invoiceId = await world.company.insert();
  const hits: string[] = [];
  const keys = [1, 2, 3].map((one) => keyOf(world.company.companyId, invoiceId, one));
  proxy.plan(keys, always ?? planOf(random), (fault) => hits.push(fault));
  const decided: { command: string; commandId: string }[] = [];
  const life = { world, invoiceId, random, hits, decided };
  let stuck: string | undefined;
  try {
    await PLOTS[script](life);
    await untilIt(life, END[script]);
  } catch (error) {
    stuck = `${String(error)} ${JSON.stringify(await stands(life))}`;
  }
  return { seed, invoiceId, script, hits, decided, end: END[script], stuck };
}

interface Life {
  readonly world: World;
  readonly invoiceId: string;
  readonly random: () => number;
  readonly hits: string[];
  readonly decided: { command: string; commandId: string }[];
}

const END: Readonly<Record<Script, Lived['end']>> = {
  plain: 'synced',
  sentBack: 'synced',
  stopped: 'synced',
  takenBack: 'retrieved',
  rejected: 'rejected',
};

/** One to three of the first seven requests go wrong. */
function planOf(random: () => number): Map<number, WireFault> {
  const count = 1 + Math.floor(random() * 3);
  return new Map(
    Array.from({ length: count }, () => [1 + Math.floor(random() * 7), pick(random, WIRE_FAULTS)]),
  );
}

const PLOTS: Readonly<Record<Script, (life: Life) => Promise<void>>> = {
  async plain(life) {
    await decide(life, 'send');
    await exportIt(life);
  },
  async sentBack(life) {
    await decide(life, 'send');
    await decide(life, 'reject', { reason: 'Wrong cost code.' });
    await decide(life, 'send');
    await exportIt(life);
  },
  async takenBack(life) {
    await decide(life, 'send');
    await decide(life, 'retrieve');
  },
  async rejected(life) {
    await decide(life, 'send');
    await decide(life, 'accept', { revision: await revisionOf(life) });
    await decide(life, 'reject', { reason: 'Not ours.' });
  },
  /** Stopped somewhere on the way, and exported again if the ERP had nothing. */
  async stopped(life) {
    await decide(life, 'send');
    await exportIt(life);
    await sleep(life.random() * 3_000);
    await decide(life, 'stopExport');
    const isDecided = async () => (await rowOf(life)).lookId === null;
    await eventually(isDecided, { withinMs: PATIENCE_MS, what: 'the end of the look' });
    if ((await rowOf(life)).erpStatus === 'accepted') await decide(life, 'export');
  },
};

async function exportIt(life: Life): Promise<void> {
  await decide(life, 'export', { revision: await revisionOf(life) });
}

const rowOf = ({ world, invoiceId }: Life) => world.row(invoiceId);
const revisionOf = async (life: Life): Promise<string> => (await rowOf(life)).revision;

/** Decides, and tells Temporal well, badly or not at all. */
async function decide(
  { world, invoiceId, random, hits, decided }: Life,
  command: 'send' | 'retrieve' | 'accept' | 'reject' | 'export' | 'stopExport',
  body: { revision?: string; reason?: string } = {},
): Promise<void> {
  const role = command === 'send' || command === 'retrieve' ? 'projectUser' : 'approver';
  const before = await world.standing(invoiceId);
  const key = randomUUID();
  const decision = await untilAnswered(() => world.decide(role, command, invoiceId, body, key));
  if (decision.status >= 300) {
    if (command === 'stopExport') return; // the ERP was faster: nothing to stop
    throw new Error(`${command}: ${JSON.stringify(decision.body)}`);
  }
  decided.push({ command, commandId: String(decision.body['commandId']) });
  const fault = random() < 0.4 ? pick(random, MESSAGE_FAULTS) : undefined;
  if (fault === 'untold') return void hits.push(fault); // the relay has to
  world.teller.tell(decision.telling);
  if (!fault) return;
  const run = world.runOf(invoiceId);
  const signal = (version: number, status = before.status) =>
    run.signal(moved, { ...before, version, status });
  const acts = {
    doubledSignal: async () => {
      await signal(before.version + 1, (await world.standing(invoiceId)).status);
    },
    olderSignal: () => signal(Math.max(0, before.version - 1)),
    forgedSignal: () => signal(99, 'exporting'),
    ended: () => run.terminate('chaos'),
  };
  // There may be no run to hear it (yet): then nothing went wrong.
  await acts[fault]().then(
    () => hits.push(fault),
    () => undefined,
  );
}

/** A frozen worker may hold the row for a while: the API says 503, and a person asks again with the key. */
async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (tries === 10 || !String(error).includes('lock timeout')) throw error;
    }
  }
}

/** For people who look for what went wrong. */
async function stands({ world, invoiceId }: Life): Promise<Record<string, unknown>> {
  const [row = {}] = await world.asOwner(
    `select i.erp_status, i.revision, i.look_id, i.version, i.failure, i.failure_words, a.reason, a.words,
       a.next_at from invoices i
     left join export_attempts a on a.invoice_id = i.id and a.submission = i.submission where i.id = $1`,
    [invoiceId],
  );
  return row;
}

async function untilIt(life: Life, status: string): Promise<void> {
  const isThere = async () => {
    const { erpStatus, failure, failureWords } = await rowOf(life);
    if (erpStatus === 'failedToExport') throw new Error(`${failure}: ${failureWords}`);
    return erpStatus === status;
  };
  await eventually(isThere, { withinMs: PATIENCE_MS, what: status });
}
