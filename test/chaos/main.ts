// `npm run chaos`: the long sweep, on servers of its own. Exits with 1 on a violation, or when a
// kind of fault never struck. The quick pass is test/chaos*.test.ts.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sweepInWaves } from './waves.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    runs: { type: 'string' },
    seed: { type: 'string', default: '1' },
    'at-once': { type: 'string', default: '64' },
    without: { type: 'string' },
    crash: { type: 'boolean', default: false },
    pairs: { type: 'string' },
    stack: { type: 'boolean', default: false },
    tryton: { type: 'boolean', default: false },
    payments: { type: 'boolean', default: false },
    many: { type: 'string' },
  },
});
const { minutes, runs = minutes === undefined ? '60' : '1000000', seed, without } = values;
const sweep = {
  seed: Number(seed),
  runs: Number(runs),
  atOnce: Number(values['at-once']),
  ...(minutes !== undefined && { untilMs: Number(minutes) * 60_000 }),
  ...(Number(runs) > 1 && { disturbEveryMs: 15_000 }),
  ...(without !== undefined && { without }),
};
/** Of payments: a season takes a minute, and a few of them are many readings. */
const seasons = {
  seed: Number(seed),
  seasons: Number(runs),
  atOnce: Math.min(8, Number(values['at-once'])),
  ...(minutes !== undefined && { untilMs: Number(minutes) * 60_000 }),
  ...(without !== undefined && { without }),
};
const ofPayments =
  values.many === undefined
    ? { sweep: seasons }
    : { many: { seed: Number(seed), payments: Number(values.many) } };
const { crash, pairs, stack, tryton, payments } = values;
const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
/** Which file runs, and what it is told; without a part of its own it is the sweep. */
function part(): { file: string; order: object } {
  const numbered = { seed: Number(seed) };
  if (stack)
    return { file: 'stack-long.ts', order: { ...numbered, minutes: Number(minutes ?? 8) } };
  if (tryton)
    return { file: 'tryton-long.ts', order: { ...numbered, runs: Number(values.runs ?? 50) } };
  if (payments) return { file: 'payments-long.ts', order: ofPayments };
  if (pairs !== undefined)
    return { file: 'long.ts', order: { pairs: { ...numbered, pairs: Number(pairs) } } };
  return { file: 'long.ts', order: crash ? { crash } : { sweep } };
}
function run({ file, order }: { file: string; order: object }): number {
  const vitest = path('../../node_modules/vitest/vitest.mjs');
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--config', path('vitest.config.ts'), path(file)],
    { stdio: 'inherit', env: { ...process.env, CHAOS: JSON.stringify(order) } },
  );
  return status ?? 1;
}

const whole = part();
process.exit(
  'sweep' in whole.order && minutes !== undefined && !payments
    ? sweepInWaves(sweep, (wave) => run({ file: whole.file, order: wave }))
    : run(whole),
);
