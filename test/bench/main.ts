// `npm run bench`: prints the numbers and writes nothing. What is measured, and how:
// docs/performance.md.
import { readFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { bench, PROGRAMS } from './bench.ts';
import type { Results } from './bench.ts';
import { measureLists } from './lists.ts';
import { measurePaused } from './paused.ts';
import { survive } from './payments/deaths.ts';
import { measurePayments } from './payments/measure.ts';
import { paymentsTable } from './payments/table.ts';
import { makePlace } from './place.ts';
import { report } from './report.ts';
import type { Place } from './stack.ts';
import { measureStatements } from './statements.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    lifecycles: { type: 'string', default: '600' },
    'in-flight': { type: 'string', default: '100' },
    'latency-seconds': { type: 'string', default: '20' },
    maximum: { type: 'string' },
    kill: { type: 'string', default: '5000' },
    waiting: { type: 'string', default: '' },
    only: { type: 'string' },
    paused: { type: 'string' },
    statements: { type: 'boolean', default: false },
    lists: { type: 'string' },
    payments: { type: 'string', default: '100000' },
    invoices: { type: 'string', default: '20000' },
    kills: { type: 'string', default: '0' },
    together: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    'api-node-options': { type: 'string' },
    'worker-node-options': { type: 'string' },
  },
});

const numbers = (text: string): number[] => text.split(',').filter(Boolean).map(Number);

async function main(): Promise<void> {
  if (values.lists) return console.log(await measureLists(Number(values.lists)));
  const { 'api-node-options': api, 'worker-node-options': worker } = values;
  await using place = await makePlace({
    nodeOptions: { ...(api && { api }), ...(worker && { worker }) },
  });
  if (positionals.includes('payments')) return console.log(await payments(place));
  const named = PROGRAMS.filter(({ name }) => values.only?.split(',').includes(name) ?? true);
  if (values.statements)
    return console.log(
      await measureStatements(place, named, {
        lifecycles: Number(values.lifecycles),
        inFlight: Number(values['in-flight']),
      }),
    );
  if (values.paused) return console.log(await measurePaused(place, Number(values.paused)));
  const options = {
    rounds: Number(values.rounds),
    lifecycles: Number(values.lifecycles),
    inFlight: Number(values['in-flight']),
    latencySeconds: Number(values['latency-seconds']),
    maximum: values.maximum === undefined ? undefined : Number(values.maximum),
    kill: Number(values.kill),
    waiting: numbers(values.waiting),
    only: values.only?.split(','),
  };
  const results = await bench(place, options, (note) => console.error(note));
  if (values.json) console.log(JSON.stringify({ machine: machine(), options, ...plain(results) }));
  else console.log(`${versions(place, results)}\n\n${report(results)}`);
}

/** With kills a run that survives them, without any speed. */
async function payments({ cli, bundles, nodeOptions }: Place): Promise<string> {
  const programs = { cli, bundle: bundles.ours, workerNodeOptions: nodeOptions?.worker };
  const size = {
    payments: Number(values.payments),
    invoices: Number(values.invoices),
    isTogether: values.together,
  };
  const kills = Number(values.kills);
  const say = (note: string): void => console.error(note);
  if (kills > 0) return survive(programs, { ...size, kills }, say);
  return `${paymentsTable(await measurePayments(programs, size, say))}\n\n${machine()}.`;
}

const machine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 1e9)} GB, ${platform()} ${release()} ${arch()}`;

function versions({ cli }: Place, { postgresVersion }: Results): string {
  const file = new URL('../../node_modules/@temporalio/worker/package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return `Node ${process.versions.node}, Temporal SDK ${version}, Temporal server ${cli.server}, PostgreSQL ${postgresVersion}; ${machine()}.`;
}

/** Maps as objects. */
const plain = (results: Results): object =>
  Object.fromEntries(
    Object.entries(results).map(([name, value]) => [
      name,
      value instanceof Map ? Object.fromEntries(value) : value,
    ]),
  );

await main();
