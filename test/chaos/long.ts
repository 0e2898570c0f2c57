// The long sweep: as many lives as fit into the time, and the report.
import { expect, test } from 'vitest';
import { INVARIANTS } from './books.ts';
import { MESSAGE_FAULTS } from './life.ts';
import { WIRE_FAULTS } from './proxy.ts';
import { sweep } from './sweep.ts';
import type { SweepOptions, SweepResult } from './sweep.ts';

const options = JSON.parse(process.env['CHAOS'] ?? '{}') as SweepOptions;
const KINDS = [
  ...WIRE_FAULTS,
  ...MESSAGE_FAULTS,
  ...(options.disturbEveryMs === undefined ? [] : ['killedWorker', 'frozenWorker']),
];

function report({ seed, without }: SweepOptions, result: SweepResult): string {
  const { lives, runs, hits, checked, violations, seconds } = result;
  return [
    `chaos: seed ${seed}${without ? `, without ${without}` : ''}`,
    `  ${runs} runs that a fault really hit, of ${lives} lives, in ${seconds} s`,
    ...KINDS.map((kind) => `  ${kind}: ${hits[kind] ?? 0} hits`),
    `  ${INVARIANTS.length} invariants, ${checked} checks, ${violations.length} violations`,
    ...violations.map(
      (one) =>
        `  VIOLATION of "${one.invariant}": npm run chaos -- --seed ${one.seed} --runs 1\n    ${one.what}`,
    ),
  ].join('\n');
}

test('the sweep', async () => {
  const result = await sweep(options);
  console.log(report(options, result));
  expect(result.violations).toEqual([]);
  // One run meets only what its seed has for it.
  if (options.runs > 1)
    for (const kind of KINDS) expect(result.hits[kind] ?? 0, kind).toBeGreaterThan(0);
});
