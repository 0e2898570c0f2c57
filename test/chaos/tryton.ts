// Lives against a real Tryton with faults at the wire in front of it: HTTP's, and resets of TCP.
// Its books are read by SQL from its own file, past the connector.
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '../eventually.ts';
import { aTryton, trytonErp } from '../tryton-server.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';
import type { Lived, Violation } from './books.ts';
import { keyOf } from './books.ts';
import { hitsOf } from './hits.ts';
import { startProxy, WIRE_FAULTS } from './proxy.ts';
import type { Proxy } from './proxy.ts';
import { pick, randomOf } from './random.ts';
import { startTcpProxy, TCP_FAULTS } from './tcp.ts';
import type { TcpProxy } from './tcp.ts';
import { checkTryton } from './tryton-books.ts';
import { startNaming } from './tryton-names.ts';

export interface TrytonOptions {
  readonly seed: number;
  /** Ends after so many lives that a fault really hit. */
  readonly runs: number;
  readonly atOnce?: number;
}

export interface TrytonResult {
  readonly lives: number;
  /** Lives that at least one fault really hit. */
  readonly runs: number;
  readonly hits: Readonly<Record<string, number>>;
  readonly checked: number;
  readonly violations: readonly Violation[];
  readonly seconds: number;
}

/** What is late reaches Tryton with time left to commit within its lag, which is 2 s. */
const TIMING = { timeoutMs: 3_000, lagMs: 1_000 } as const;
const PATIENCE_MS = 300_000;

/** What stands between, behind the naming of requests: TCP, then HTTP, then Tryton. */
interface Way {
  readonly world: World;
  readonly tcp: TcpProxy;
  readonly proxy: Proxy;
}

export async function trytonSweep({
  seed,
  runs,
  atOnce = 8,
}: TrytonOptions): Promise<TrytonResult> {
  const began = Date.now();
  await using tryton = await aTryton();
  await using proxy = await startProxy(tryton.url, TIMING);
  await using tcp = await startTcpProxy(proxy.url);
  await using naming = await startNaming(tcp.url);
  const settings = { requestTimeoutMs: TIMING.timeoutMs };
  await using world = await aWorld({ erp: trytonErp({ ...tryton, url: naming.url }, settings) });
  const lives: TrytonLived[] = [];
  const isOver = () => lives.filter(({ hits }) => hits.length > 0).length >= runs;
  let next = seed;
  const work = async (): Promise<void> => {
    while (!isOver() && next < seed + 4 * runs)
      lives.push(await live({ world, tcp, proxy }, next++));
  };
  {
    await using _worker = await world.work();
    await Promise.all(Array.from({ length: atOnce }, work));
    await sleep(2 * (TIMING.timeoutMs + TIMING.lagMs)); // what was sent last has arrived by now
  }
  const { checked, violations } = await checkTryton(world, tryton.file, lives);
  const seconds = Math.round((Date.now() - began) / 1000);
  return { ...hitsOf(lives), checked, violations, seconds };
}

export interface TrytonLived extends Lived {
  /** What it should come to, in minor units. */
  readonly due: number;
}

const SCRIPTS = ['plain', 'plain', 'sentBack', 'stopped', 'rejected'] as const;
type Script = (typeof SCRIPTS)[number];

interface Life {
  readonly world: World;
  readonly id: string;
  readonly random: () => number;
  readonly decided: { command: string; commandId: string }[];
}

/** Never throws: what goes wrong is part of what is found. */
async function live({ world, tcp, proxy }: Way, seed: number): Promise<TrytonLived> {
  const random = randomOf(seed);
  const script = pick(random, SCRIPTS);
  const kind = pick(random, ['subcontractor', 'owner'] as const);
  const work = 1_000 + Math.floor(random() * 9_000);
  const line = { workThisPeriod: `${work}.00`, workRetained: `${Math.floor(work / 10)}.00` };
  const id = await world.company.insert({ kind, line });
  const hits: string[] = [];
  const keys = [1, 2].map((one) => keyOf(world.company.companyId, id, one));
  const at = () => 1 + Math.floor(random() * 6);
  const times = Array.from({ length: 1 + Math.floor(random() * 3) }, at);
  const hit = (fault: string): void => void hits.push(fault);
  if (random() < 0.4)
    tcp.plan(keys, new Map(times.map((one) => [one, pick(random, TCP_FAULTS)])), hit);
  else
    proxy.plan(keys, { plan: new Map(times.map((one) => [one, pick(random, WIRE_FAULTS)])), hit });
  const life: Life = { world, id, random, decided: [] };
  const end = script === 'rejected' ? 'rejected' : 'synced';
  const stuck = await PLOTS[script](life)
    .then(() => untilIt(life, end))
    .then(() => undefined, String);
  const due = (work - Math.floor(work / 10)) * 100;
  return { seed, invoiceId: id, script, hits, decided: life.decided, end, stuck, due };
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
  async rejected(life) {
    await decide(life, 'send');
    await decide(life, 'accept', { revision: (await life.world.row(life.id)).revision });
    await decide(life, 'reject', { reason: 'Not ours.' });
  },
  /** Stopped somewhere on the way, and exported again if Tryton had nothing. */
  async stopped(life) {
    await decide(life, 'send');
    await exportIt(life);
    await sleep(life.random() * 5_000);
    await decide(life, 'stopExport');
    const isDecided = async () => (await life.world.row(life.id)).lookId === null;
    await eventually(isDecided, { withinMs: PATIENCE_MS, what: 'the end of the look' });
    if ((await life.world.row(life.id)).erpStatus === 'accepted') await decide(life, 'export');
  },
};

async function exportIt(life: Life): Promise<void> {
  await decide(life, 'export', { revision: (await life.world.row(life.id)).revision });
}

async function decide(
  { world, id, decided }: Life,
  command: 'send' | 'reject' | 'accept' | 'export' | 'stopExport',
  body: { revision?: string; reason?: string } = {},
): Promise<void> {
  const role = command === 'send' ? 'projectUser' : 'approver';
  const { status, body: answer } = await world.ask(role, command, id, body);
  if (status < 300) return void decided.push({ command, commandId: String(answer['commandId']) });
  if (command === 'stopExport') return; // Tryton was faster: nothing to stop
  throw new Error(`${command}: ${JSON.stringify(answer)}`);
}

async function untilIt({ world, id }: Life, status: string): Promise<void> {
  let now = await world.row(id);
  const isThere = async (): Promise<boolean> => {
    now = await world.row(id);
    if (now.erpStatus === 'failedToExport') throw new Error(`${now.failure}: ${now.failureWords}`);
    return now.erpStatus === status;
  };
  await eventually(isThere, { withinMs: PATIENCE_MS, what: status }).catch((cause: unknown) => {
    throw new Error(`${String(cause)}: it is ${now.erpStatus}`, { cause });
  });
}
