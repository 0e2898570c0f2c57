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

const DOUBLE = 'at most one document for a submission';

test('without finding before it creates it finds doubles', async () => {
  const { violations } = await sweep({ seed: 1, runs: 40, atOnce: 20, without: 'find' });
  expect(violations.map((one) => one.invariant)).toContain(DOUBLE);
}, 300_000);

test('without waiting for what was sent it finds doubles; with it there are none', async () => {
  // The create reaches the ERP after we gave up and asked again, and within its lag.
  const late = new Map([[2, 'late']] as const);
  const options = { seed: 1, runs: 6, atOnce: 6, lagMs: 4_000, always: late };
  const { violations } = await sweep({ ...options, without: 'createSentAt' });
  expect(violations.map((one) => one.invariant)).toContain(DOUBLE);
  expect((await sweep(options)).violations).toEqual([]);
}, 300_000);
