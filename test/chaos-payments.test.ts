// The quick pass of the chaos with payments: every kind of fault that the long one has, with fixed
// seeds. The long one: `npm run chaos -- --payments --minutes 15` (docs/reliability.md).
import { expect, test } from 'vitest';
import { PAYMENT_KINDS, paymentSweep, reportOfPayments } from './chaos/payments-sweep.ts';

const QUICK = { seasons: 2, atOnce: 2, acts: 50, share: 0.6, workers: 2 };

test('while an accountant pays, edits, voids and deletes and everything goes wrong, the books agree', async () => {
  const options = { seed: 7, ...QUICK, everyMs: 1_500, freezesMs: [2_000] };
  const result = await paymentSweep(options);
  console.log(reportOfPayments(options, result));
  expect(result.violations).toEqual([]);
  for (const kind of PAYMENT_KINDS) expect(result.hits[kind] ?? 0, kind).toBeGreaterThan(0);
}, 600_000);
