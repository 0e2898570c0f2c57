// The results as Markdown: what was measured, beside it how far from the bare program's, and
// whether the target is reached. A ratio is the median of the rounds' own ratios: what else the
// machine did in a round fell on both.
import { SHARES } from './bench.ts';
import type { RatesLatencies, Results, Share } from './bench.ts';
import type { Latencies } from './latency.ts';
import { median, quantile } from './statistics.ts';
import type { Throughput } from './throughput.ts';

type Series = readonly number[];

/** What is better, and how far from the bare program's it may be. */
interface Target {
  readonly most?: number;
  readonly least?: number;
}

export function report(results: Results): string {
  return [
    ...throughputTable(results.throughput),
    ...latencyTable(results),
    ...waitingTable(results.waiting),
    ...killTable(results.kill),
  ].join('\n');
}

const number = (value: number, digits: number): string => value.toFixed(digits);

/** `31.2 (29.8 to 33.0)` */
function spread(series: Series, digits: number): string {
  const [low, high] = [Math.min(...series), Math.max(...series)];
  const middle = number(median(series), digits);
  return series.length < 2
    ? middle
    : `${middle} (${number(low, digits)} to ${number(high, digits)})`;
}

/** `0.93 × reached` */
function ratio(ours: Series, theirs: Series, { most, least }: Target): string {
  const value = median(ours.map((one, at) => one / (theirs[at] ?? Number.NaN)));
  if (Number.isNaN(value)) return '–';
  const isReached =
    (most === undefined || value <= most) && (least === undefined || value >= least);
  const target = most === undefined ? `≥ ${least}` : `≤ ${most}`;
  return `${number(value, 2)} × (${target}: ${isReached ? 'reached' : '**not reached**'})`;
}

function row(name: string, digits: number, of: (name: string) => Series, target: Target): string {
  const [ours, bare, tutorial] = [of('ours'), of('bare'), of('tutorial')];
  const strict = target.most === undefined ? { least: 1 } : { most: 1 };
  const cells = [
    name,
    ...[ours, bare, tutorial].map((series) => (series.length > 0 ? spread(series, digits) : '–')),
    ratio(ours, bare, target),
    ratio(ours, tutorial, strict),
  ];
  return `| ${cells.join(' | ')} |`;
}

const HEAD = [
  '| | ours | bare | tutorial | ours : bare | ours : tutorial |',
  '| --- | --- | --- | --- | --- | --- |',
];

function throughputTable(results: Results['throughput']): string[] {
  if (results.size === 0) return [];
  const of = (value: (one: Throughput) => number) => (name: string) =>
    (results.get(name) ?? []).map(value);
  const processes = ['api', 'worker', 'postgres', 'temporal'];
  const syncing = results.get('ours, payment by sync') ?? [];
  const sync = (digits: number, value: (one: Throughput) => number) =>
    spread(syncing.map(value), digits);
  return [
    '### Complete lifecycles',
    '',
    ...HEAD,
    row(
      'lifecycles/s',
      1,
      of((one) => one.perSecond),
      { least: 0.9 },
    ),
    row(
      'CPU-ms each',
      1,
      of((one) => one.cpuTotal * 1_000),
      { most: 1.15 },
    ),
    ...processes.map((process) =>
      row(
        `… ${process}`,
        1,
        of((one) => (one.cpu[process] ?? 0) * 1_000),
        { most: 1.15 },
      ),
    ),
    row(
      'requests to the ERP each',
      1,
      of((one) => one.erpRequests),
      { most: 1 },
    ),
    '',
    ...(syncing.length > 0
      ? [
          `With the payment by the on-demand sync: ${sync(1, (one) => one.perSecond)} lifecycles/s, ${sync(1, (one) => one.cpuTotal * 1_000)} CPU-ms each, ${sync(1, (one) => one.erpRequests)} requests to the ERP each.`,
          '',
        ]
      : []),
  ];
}

function latencyTable({ latency, maximum }: Results): string[] {
  if (latency.size === 0) return [];
  const of =
    (share: Share, what: keyof Latencies, at: number) =>
    (name: string): Series =>
      (latency.get(name) ?? []).map((round: RatesLatencies) => quantile(round[share][what], at));
  const words = { answered: 'accept answered', received: 'accept → receipt' } as const;
  const rows = SHARES.flatMap((share) =>
    (['answered', 'received'] as const).flatMap((what) =>
      [0.5, 0.99].map((at) =>
        row(`${words[what]}, ${share * 100} %, p${at * 100}`, 1, of(share, what, at), {
          most: 1.2,
        }),
      ),
    ),
  );
  return [
    `### Milliseconds at 25, 50 and 75 % of ${number(maximum, 1)} lifecycles/s`,
    '',
    ...HEAD,
    ...rows,
    '',
  ];
}

function waitingTable(waiting: Results['waiting']): string[] {
  const counts = (waiting.get('ours') ?? waiting.get('bare') ?? []).map((one) => one.count);
  if (counts.length === 0) return [];
  const of =
    (at: number, what: 'idleMsPerSecond' | 'workerBytes' | 'temporalBytes', unit: number) =>
    (name: string): Series => {
      const one = waiting.get(name)?.[at];
      return one ? [one[what] / unit] : [];
    };
  return [
    '### Waiting for a decision',
    '',
    ...HEAD,
    ...counts.flatMap((count, at) => [
      row(`${count}: idle CPU-ms/s over the empty stack`, 1, of(at, 'idleMsPerSecond', 1), {
        most: 1.2,
      }),
      row(`${count}: worker, MB`, 0, of(at, 'workerBytes', 1e6), { most: 1.2 }),
      row(`${count}: Temporal, MB`, 0, of(at, 'temporalBytes', 1e6), { most: 1.2 }),
    ]),
    '',
  ];
}

const AFTER_KILL_MS = 1_000;

function killTable(kill: Results['kill']): string[] {
  if (kill.size === 0) return [];
  const lines = [...kill].map(([name, { received }]) => {
    const p99 = quantile(received, 0.99);
    const judged = p99 <= AFTER_KILL_MS ? 'reached' : '**not reached**';
    return `| ${name} | ${number(quantile(received, 0.5), 0)} | ${number(p99, 0)} | ≤ ${AFTER_KILL_MS}: ${judged} |`;
  });
  return [
    '### Accept → receipt after kill -9 of one of two workers, ms',
    '',
    '| | p50 | p99 | target |',
    '| --- | --- | --- | --- |',
    ...lines,
    '',
  ];
}
