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
    'at-once': { type: 'string', default: '24' },
    without: { type: 'string' },
  },
});
const { minutes, runs = minutes === undefined ? '60' : '1000000', seed, without } = values;
const env = {
  ...process.env,
  CHAOS: JSON.stringify({
    seed: Number(seed),
    runs: Number(runs),
    atOnce: Number(values['at-once']),
    ...(minutes !== undefined && { untilMs: Number(minutes) * 60_000 }),
    ...(Number(runs) > 1 && { disturbEveryMs: 15_000 }),
    ...(without !== undefined && { without }),
  }),
};
const vitest = path('../../node_modules/vitest/vitest.mjs');
const run = ['run', '--config', path('vitest.config.ts')];
const { status } = spawnSync(process.execPath, [vitest, ...run], { stdio: 'inherit', env });
process.exit(status ?? 1);
