// The chaos harness notices when a safeguard is gone, and finds nothing when it is there.
import { expect, test } from 'vitest';
import { wakeToAnOldDecision } from './chaos/old-decision.ts';
import { sweep } from './chaos/sweep.ts';
import { wakeInTheMiddle } from './chaos/wake-in-the-middle.ts';

const DOUBLE = 'at most one document for a submission and each createAgain';
const SENT_BACK = 'none for what was rejected or retrieved';

/** The create's reply is lost: whoever does not look finds no reason not to create again. */
const LOST = new Map([[2, 'cutAfter']] as const);

test.concurrent('without finding before it creates it finds doubles; with it there are none', async () => {
  const options = { seed: 1, runs: 4, atOnce: 4, always: LOST };
  const bitten = await sweep({ ...options, without: 'find', patienceMs: 15_000 });
  expect(bitten.violations.map((one) => one.invariant)).toContain(DOUBLE);
  expect((await sweep(options)).violations).toEqual([]);
}, 600_000);

test.concurrent('without waiting for what was sent it finds doubles; with it there are none', async () => {
  // The create reaches the ERP after we gave up and asked again, and within its lag: 7.4 s after it
  // was sent, so that also a busy machine has asked again by then.
  const late = new Map([[2, 'late']] as const);
  const options = { seed: 1, runs: 6, atOnce: 6, lagMs: 8_000, always: late };
  const bitten = await sweep({ ...options, without: 'createSentAt', patienceMs: 30_000 });
  expect(bitten.violations.map((one) => one.invariant)).toContain(DOUBLE);
  expect((await sweep(options)).violations).toEqual([]);
}, 600_000);

test.concurrent('without the lease a worker that wakes up creates a double; with it there is none', async () => {
  const [bitten, whole] = await Promise.all([wakeInTheMiddle('lease'), wakeInTheMiddle()]);
  expect(bitten.map((one) => one.invariant)).toContain(DOUBLE);
  expect(whole).toEqual([]);
}, 600_000);

test.concurrent('by the status instead of the version an old decision is acted on; by the version it is not', async () => {
  const [bitten, whole] = await Promise.all([
    wakeToAnOldDecision('version'),
    wakeToAnOldDecision(),
  ]);
  expect(bitten.map((one) => one.invariant)).toContain(SENT_BACK);
  expect(whole).toEqual([]);
}, 600_000);

test.concurrent('without the outbox and the check decisions are not acted on', async () => {
  const options = { seed: 1, runs: 4, atOnce: 4, always: new Map(), untold: true };
  const bitten = await sweep({ ...options, without: 'outbox', patienceMs: 15_000 });
  expect(bitten.violations.map((one) => one.invariant)).toContain('nothing stuck');
  expect((await sweep(options)).violations).toEqual([]);
}, 600_000);
