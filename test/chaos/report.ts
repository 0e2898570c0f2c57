// What a sweep found, in words: with the command that leads a life again.
import { ERP_FAULTS } from './armory.ts';
import { INVARIANTS } from './books.ts';
import { MESSAGE_FAULTS } from './messages.ts';
import { WIRE_FAULTS } from './proxy.ts';
import type { SweepOptions, SweepResult } from './sweep.ts';

/** Every kind of fault that a long sweep must have struck with. */
export const KINDS: readonly string[] = [
  ...WIRE_FAULTS,
  ...ERP_FAULTS.map((kind) => `erp ${kind}`),
  ...MESSAGE_FAULTS,
  'killedWorker',
  'frozenWorker',
];

export function reportOf({ seed, without }: SweepOptions, result: SweepResult): string {
  const { lives, runs, hits, plots, checked, violations, lateDoubles, seconds } = result;
  const again = without === undefined ? '' : ` --without ${without}`;
  const counted = Object.entries(plots).map(([plot, count]) => `${plot} ${count}`);
  return [
    `chaos: seed ${seed}${again}`,
    `  ${runs} runs that a fault really hit, of ${lives} lives, in ${seconds} s`,
    `  hits: ${KINDS.map((kind) => `${kind} ${hits[kind] ?? 0}`).join(', ')}`,
    `  lives: ${counted.toSorted((a, b) => a.localeCompare(b)).join('; ')}`,
    `  ${INVARIANTS.length} invariants, ${checked} checks, ${violations.length} violations, ${lateDoubles} named doubles that came later than is promised`,
    ...violations.map(
      (one) =>
        `  VIOLATION of "${one.invariant}": npm run chaos -- --seed ${one.seed} --runs 1${again}\n    ${one.what}`,
    ),
  ].join('\n');
}
