// The quick pass of the chaos harness: every kind of fault at the wire and of message, with fixed
// seeds. The long one: `npm run chaos -- --minutes 30` (docs/reliability.md).
import { expect, test } from 'vitest';
import { MESSAGE_FAULTS } from './chaos/messages.ts';
import { WIRE_FAULTS } from './chaos/proxy.ts';
import { sweep } from './chaos/sweep.ts';

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
