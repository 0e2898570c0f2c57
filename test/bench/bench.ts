// The whole bench: programs in turns, each turn on servers of its own, so that whatever else the
// machine does falls on all of them alike.
import { bare, tutorial } from './bare/program.ts';
import { measureLatency } from './latency.ts';
import type { Latencies } from './latency.ts';
import { ours, oursSyncing } from './ours.ts';
import type { Program, Running } from './program.ts';
import type { Place } from './stack.ts';
import { measureThroughput, runThrough } from './throughput.ts';
import type { Throughput } from './throughput.ts';
import { measureKill, measureWaiting } from './waiting.ts';
import type { Waiting } from './waiting.ts';

export interface BenchOptions {
  readonly rounds: number;
  /** For each program in each round; a third as many before, to warm up. */
  readonly lifecycles: number;
  readonly inFlight: number;
  /** At each rate; 0 leaves latencies out. */
  readonly latencySeconds: number;
  /** Lifecycles per second; the bare program's are measured when it is not given. */
  readonly maximum?: number | undefined;
  /** How many wait when a worker is killed; 0 leaves it out. */
  readonly kill: number;
  readonly waiting: readonly number[];
  /** By name; all of them otherwise. */
  readonly only?: readonly string[] | undefined;
}

/** By program, one entry for each round. */
export interface Results {
  readonly throughput: ReadonlyMap<string, readonly Throughput[]>;
  readonly latency: ReadonlyMap<string, readonly RatesLatencies[]>;
  readonly maximum: number;
  readonly postgresVersion: string;
  readonly kill: ReadonlyMap<string, Latencies>;
  readonly waiting: ReadonlyMap<string, readonly Waiting[]>;
}

export type RatesLatencies = Readonly<Record<Share, Latencies>>;
export const SHARES = [0.25, 0.5, 0.75] as const;
export type Share = (typeof SHARES)[number];

export const PROGRAMS: readonly Program[] = [bare, ours, tutorial, oursSyncing];
const KILL_SECONDS = 20;

export async function bench(
  place: Place,
  options: BenchOptions,
  say: (note: string) => void,
): Promise<Results> {
  const programs = PROGRAMS.filter(({ name }) => options.only?.includes(name) ?? true);
  // Whoever pays by the sync is asked for throughput alone: its accept is that of `ours`.
  const compared = programs.filter((program) => program !== oursSyncing);
  const throughput = new Map<string, Throughput[]>();
  const latency = new Map<string, RatesLatencies[]>();
  let postgresVersion = 'unknown';
  const maximum = options.maximum ?? (await maximumOf(place, options));
  say(`the bare program's maximum: ${maximum.toFixed(1)}/s`);
  await inTurns(options.rounds, programs, (program, round) =>
    warm(program, place, options, async (running) => {
      postgresVersion = running.postgresVersion;
      const measured = await measureThroughput(running, options);
      push(throughput, program.name, measured);
      const [perSecond, cpuMs] = [measured.perSecond, measured.cpuTotal * 1_000];
      say(`${round}, ${program.name}: ${perSecond.toFixed(1)}/s, ${cpuMs.toFixed(1)} CPU-ms each`);
      if (options.latencySeconds > 0 && compared.includes(program))
        push(latency, program.name, await latenciesOf(running, options, maximum));
    }),
  );
  const later = await measureLater(compared, place, options, maximum, say);
  return { throughput, latency, maximum, postgresVersion, ...later };
}

/** Once before the rounds, so that every rate is known to them. */
const maximumOf = (place: Place, options: BenchOptions): Promise<number> =>
  warm(bare, place, options, async (running) => {
    const { perSecond } = await measureThroughput(running, options);
    return perSecond;
  });

async function latenciesOf(
  running: Running,
  { latencySeconds: seconds }: BenchOptions,
  maximum: number,
): Promise<RatesLatencies> {
  const at = (share: Share): Promise<Latencies> =>
    measureLatency(running, { perSecond: maximum * share, seconds });
  return { 0.25: await at(0.25), 0.5: await at(0.5), 0.75: await at(0.75) };
}

/** Once for each program: they are long, and differ by more than a machine's moods. */
async function measureLater(
  programs: readonly Program[],
  place: Place,
  options: BenchOptions,
  maximum: number,
  say: (note: string) => void,
): Promise<Pick<Results, 'kill' | 'waiting'>> {
  const kill = new Map<string, Latencies>();
  const waiting = new Map<string, Waiting[]>();
  for (const program of programs) {
    if (options.kill > 0) {
      const load = { waiting: options.kill, perSecond: maximum / 2, seconds: KILL_SECONDS };
      kill.set(program.name, await measureKill(program, place, load));
      say(`${program.name}: a worker was killed`);
    }
    if (options.waiting.length > 0 && program !== tutorial) {
      waiting.set(program.name, await measureWaiting(program, place, options.waiting));
      say(`${program.name}: waiting measured`);
    }
  }
  return { kill, waiting };
}

/** Another program begins in each round. */
async function inTurns(
  rounds: number,
  programs: readonly Program[],
  measure: (program: Program, round: string) => Promise<void>,
): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const first = round % programs.length;
    for (const program of [...programs.slice(first), ...programs.slice(0, first)])
      await measure(program, `round ${round + 1} of ${rounds}`);
  }
}

function push<T>(map: Map<string, T[]>, name: string, one: T): void {
  map.set(name, [...(map.get(name) ?? []), one]);
}

/** On servers of its own, after a third of the lifecycles. */
async function warm<T>(
  program: Program,
  place: Place,
  { lifecycles, inFlight }: BenchOptions,
  measure: (running: Running) => Promise<T>,
): Promise<T> {
  const running = await program.start(place);
  try {
    await runThrough(running, await running.invoices(Math.ceil(lifecycles / 3)), inFlight);
    return await measure(running);
  } finally {
    await running.stop();
  }
}
