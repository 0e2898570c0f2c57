// The stack sweep as a run of its own: as long as it is told, and its report.
import { expect, test } from 'vitest';
import { INVARIANTS } from './books.ts';
import { stackSweep } from './stack.ts';
import type { StackOptions, StackResult } from './stack.ts';
import { STACK_FAULTS } from './stack-outages.ts';

const options = JSON.parse(process.env['CHAOS'] ?? '{"seed": 1, "minutes": 1}') as StackOptions;

function report({ seed, minutes }: StackOptions, result: StackResult): string {
  const { lives, runs, hits, checked, violations, seconds, rounds, perSecond } = result;
  return [
    `chaos: the stack, seed ${seed}, ${minutes} minutes, ${rounds} whole rounds`,
    `  ${runs} lives that a fault really hit, of ${lives}, in ${seconds} s; ${perSecond} began in a second`,
    ...STACK_FAULTS.map((kind) => `  ${kind}: ${hits[kind] ?? 0} hits`),
    `  ${INVARIANTS.length} invariants, ${checked} checks, ${violations.length} violations`,
    ...violations.map((one) => `  VIOLATION of "${one.invariant}", seed ${one.seed}: ${one.what}`),
  ].join('\n');
}

test('the stack, while its processes die and Temporal forgets', async () => {
  const result = await stackSweep(options);
  console.log(report(options, result));
  expect(result.violations).toEqual([]);
  expect(result.lives).toBeGreaterThan(0);
  // In a round every kind is tried once; a part of one is to see that it runs at all.
  if (result.rounds > 0)
    for (const kind of STACK_FAULTS) expect(result.hits[kind] ?? 0, kind).toBeGreaterThan(0);
});
