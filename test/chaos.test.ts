// The quick pass of the chaos harness: every crash point once, every kind of fault at the wire and of
// message, with fixed seeds; and that it would notice if a safeguard were gone. The long one:
// `npm run chaos -- --minutes 30` (docs/reliability.md).
import { expect, test } from 'vitest';
import { crashSweep } from './chaos/crash-points.ts';
import { MESSAGE_FAULTS } from './chaos/messages.ts';
import { WIRE_FAULTS } from './chaos/proxy.ts';
import { wakeInTheMiddle } from './chaos/frozen.ts';
import { sweep } from './chaos/sweep.ts';

test('killed at every effect of an invoice, the worker leaves nothing twice and nothing undone', async () => {
  const { points, withoutPoint, missed, violations } = await crashSweep(6);
  expect(violations).toEqual([]);
  expect(withoutPoint, 'activities with no effect in any life').toEqual([]);
  expect(missed, 'points at which no worker died').toEqual([]);
  console.log(`chaos: killed at ${points.length} points`);
}, 300_000);

test('with everything at the wire and every message going wrong, the books are right', async () => {
  const { runs, hits, violations } = await sweep({
    seed: 1,
    runs: 60,
    atOnce: 30,
    disturbEveryMs: 8_000,
  });
  expect(violations).toEqual([]);
  expect(runs).toBeGreaterThanOrEqual(60);
  for (const kind of [...WIRE_FAULTS, ...MESSAGE_FAULTS])
    expect(hits[kind] ?? 0, kind).toBeGreaterThan(0);
}, 300_000);

const DOUBLE = 'at most one document for a submission and each createAgain';

/** The create's reply is lost: whoever does not look finds no reason not to create again. */
const LOST = new Map([[2, 'cutAfter']] as const);

test('without finding before it creates it finds doubles', async () => {
  const { violations } = await sweep({
    seed: 1,
    runs: 4,
    atOnce: 4,
    always: LOST,
    without: 'find',
    patienceMs: 15_000,
  });
  expect(violations.map((one) => one.invariant)).toContain(DOUBLE);
}, 300_000);

test('without waiting for what was sent it finds doubles; with it there are none', async () => {
  // The create reaches the ERP after we gave up and asked again, and within its lag.
  const late = new Map([[2, 'late']] as const);
  const options = { seed: 1, runs: 6, atOnce: 6, lagMs: 4_000, always: late };
  const bitten = await sweep({ ...options, without: 'createSentAt', patienceMs: 15_000 });
  expect(bitten.violations.map((one) => one.invariant)).toContain(DOUBLE);
  expect((await sweep(options)).violations).toEqual([]);
}, 300_000);

test('without the lease a worker that wakes up creates a double; with it there is none', async () => {
  const [bitten, whole] = await Promise.all([wakeInTheMiddle('lease'), wakeInTheMiddle()]);
  expect(bitten.map((one) => one.invariant)).toContain(DOUBLE);
  expect(whole).toEqual([]);
}, 300_000);

test('without the outbox and the check decisions are not acted on', async () => {
  const options = { seed: 1, runs: 4, atOnce: 4, always: new Map(), untold: true };
  const bitten = await sweep({ ...options, without: 'outbox', patienceMs: 15_000 });
  expect(bitten.violations.map((one) => one.invariant)).toContain('nothing stuck');
  expect((await sweep(options)).violations).toEqual([]);
}, 300_000);
