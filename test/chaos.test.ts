// The quick pass of the chaos harness: every kind of fault that the long one has, with fixed seeds.
// The long one: `npm run chaos -- --minutes 30` (docs/reliability.md).
import { expect, test } from 'vitest';
import { KINDS } from './chaos/report.ts';
import { sweep } from './chaos/sweep.ts';

test('with everything at the wire, at the ERP and among messages and workers going wrong, the books are right', async () => {
  const { runs, hits, violations } = await sweep({
    seed: 1644,
    except: [1674, 1685], // each waits a minute for the check
    runs: 60,
    atOnce: 30,
    disturbEveryMs: 8_000,
  });
  expect(violations).toEqual([]);
  expect(runs).toBeGreaterThanOrEqual(60);
  for (const kind of KINDS) expect(hits[kind] ?? 0, kind).toBeGreaterThan(0);
}, 600_000);
