// Tryton behind the proxies as a run of its own, and its report.
import { expect, test } from 'vitest';
import { WIRE_FAULTS } from './proxy.ts';
import { TCP_FAULTS } from './tcp.ts';
import { trytonSweep } from './tryton.ts';
import type { TrytonOptions } from './tryton.ts';

const options = JSON.parse(process.env['CHAOS'] ?? '{"seed": 1, "runs": 50}') as TrytonOptions;
const KINDS = [...WIRE_FAULTS, ...TCP_FAULTS];

test('Tryton, with everything at the wire going wrong', async () => {
  const { lives, runs, hits, checked, violations, seconds } = await trytonSweep(options);
  const words = [
    `chaos: Tryton, seed ${options.seed}`,
    `  ${runs} lives that a fault really hit, of ${lives}, in ${seconds} s`,
    ...KINDS.map((kind) => `  ${kind}: ${hits[kind] ?? 0} hits`),
    `  ${checked} checks, ${violations.length} violations`,
    ...violations.map((one) => `  VIOLATION of "${one.invariant}", seed ${one.seed}: ${one.what}`),
  ];
  console.log(words.join('\n'));
  expect(violations).toEqual([]);
  expect(runs).toBeGreaterThanOrEqual(options.runs);
  // Fewer lives meet only what their seeds have for them.
  if (options.runs >= 50)
    for (const kind of KINDS) expect(hits[kind] ?? 0, kind).toBeGreaterThan(0);
});
