// The long runs of `npm run chaos`, as main.ts orders them, and their reports.
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { crashPairs, crashSweep } from './crash-points.ts';
import type { CrashReport } from './crash-points.ts';
import { KINDS, reportOf } from './report.ts';
import { sweep } from './sweep.ts';
import type { SweepOptions } from './sweep.ts';

interface Order {
  readonly sweep?: SweepOptions;
  readonly resultFile?: string;
  readonly crash?: true;
  readonly pairs?: { readonly seed: number; readonly pairs: number };
}

const order = JSON.parse(process.env['CHAOS'] ?? '{}') as Order;

test.runIf(order.sweep)('the sweep', async () => {
  const options = order.sweep as SweepOptions;
  const result = await sweep(options);
  console.log(reportOf(options, result));
  if (order.resultFile) writeFileSync(order.resultFile, JSON.stringify(result));
  expect(result.violations).toEqual([]);
  // One run meets only what its seed has for it, and of waves the sum is judged.
  if (options.runs > 1 && !order.resultFile)
    for (const kind of KINDS) expect(result.hits[kind] ?? 0, kind).toBeGreaterThan(0);
});

function say(what: string, report: CrashReport): void {
  const { points, missed, checked, violations } = report;
  console.log(
    [
      `chaos: ${what}: ${points.length - missed.length} of ${points.length}, ${checked} checks, ${violations.length} violations`,
      ...missed.map((one) => `  not met: ${one}`),
      ...violations.map((one) => `  VIOLATION of "${one.invariant}": ${one.what}`),
    ].join('\n'),
  );
}

test.runIf(order.crash)('every crash point', async () => {
  const report = await crashSweep(6, 'both');
  say('killed at every point', report);
  for (const point of report.points) console.log(`  ${point}`);
  expect(report.violations).toEqual([]);
  expect(report.missed).toEqual([]);
});

test.runIf(order.pairs)('crash points in pairs', async () => {
  const report = await crashPairs(order.pairs ?? { seed: 1, pairs: 1 }, 6);
  say('killed twice in a row', report);
  expect(report.violations).toEqual([]);
  // Some are not met, where the first death comes after the second; without the others nothing is
  // shown.
  expect(report.missed.length).toBeLessThan(report.points.length / 2);
});
