// The quick pass of the chaos harness: every crash point once, every kind of fault at the wire and of
// message, with fixed seeds; and that it would notice if a safeguard were gone. The long one:
// `npm run chaos -- --minutes 30` (docs/reliability.md).
import { expect, test } from 'vitest';
import { crashSweep } from './chaos/crash-points.ts';
import { MESSAGE_FAULTS } from './chaos/life.ts';
import { WIRE_FAULTS } from './chaos/proxy.ts';
import { sweep } from './chaos/sweep.ts';

test('killed at every effect of an invoice, the worker leaves nothing twice and nothing undone', async () => {
  const { points, activities, killed, violations } = await crashSweep(6);
  expect(violations).toEqual([]);
  const withPoints = [...new Set(points.map(({ activity }) => activity))];
  expect(withPoints.toSorted()).toEqual([...activities].toSorted());
  console.log(`chaos: killed at ${killed} of ${2 * points.length} points`);
  // By chance a life has an effect less, and its last point is never met.
  expect(killed).toBeGreaterThan(1.8 * points.length);
}, 300_000);

test('with everything at the wire and every message going wrong, the books are right', async () => {
  const { runs, hits, violations } = await sweep({
    seed: 1,
    runs: 60,
    atOnce: 20,
    disturbEveryMs: 10_000,
  });
  expect(violations).toEqual([]);
  expect(runs).toBeGreaterThanOrEqual(60);
  for (const kind of [...WIRE_FAULTS, ...MESSAGE_FAULTS])
    expect(hits[kind] ?? 0, kind).toBeGreaterThan(0);
}, 300_000);

test.each([
  ['find', 'at most one document for a submission'],
  ['createSentAt', 'at most one document for a submission'],
])(
  'without %s it finds violations',
  async (without, invariant) => {
    const { violations } = await sweep({ seed: 1, runs: 40, atOnce: 20, without });
    expect(violations.map((one) => one.invariant)).toContain(invariant);
  },
  300_000,
);
