// `npm run chaos`: the long sweep, on servers of its own. Exits with 1 on a violation, or when a kind of
// fault never struck. The quick pass is test/chaos.test.ts.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    runs: { type: 'string' },
    seed: { type: 'string', default: '1' },
    'at-once': { type: 'string', default: '64' },
    without: { type: 'string' },
    crash: { type: 'boolean', default: false },
    pairs: { type: 'string' },
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
const parts = {
  ...(values.crash && { crash: true }),
  ...(values.pairs !== undefined && { pairs: { seed: Number(seed), pairs: Number(values.pairs) } }),
};
// Without a part of its own it is the sweep.
const order = Object.keys(parts).length > 0 ? parts : { sweep };
const vitest = path('../../node_modules/vitest/vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--config', path('vitest.config.ts')],
  { stdio: 'inherit', env: { ...process.env, CHAOS: JSON.stringify(order) } },
);
process.exit(status ?? 1);
