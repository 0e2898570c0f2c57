// Payments under faults as a run of its own: as long as it is told, and its report.
import { expect, test } from 'vitest';
import { PAYMENT_ACTS, PAYMENT_KINDS, paymentSweep, reportOfPayments } from './payments-sweep.ts';
import type { PaymentSweepOptions } from './payments-sweep.ts';

type Order = Pick<PaymentSweepOptions, 'seed' | 'seasons' | 'atOnce' | 'untilMs' | 'without'>;

const order = JSON.parse(process.env['CHAOS'] ?? '{"seed": 1, "seasons": 1, "atOnce": 1}') as Order;

/** The second is longer than a turn and a lease. */
const HOW = { acts: 90, share: 0.35, workers: 2, everyMs: 4_000, freezesMs: [2_500, 18_000] };

test('payments, while everything between the ERP and us goes wrong', async () => {
  const options = { ...HOW, ...order };
  const result = await paymentSweep(options);
  console.log(reportOfPayments(options, result));
  expect(result.violations).toEqual([]);
  // Fewer seasons meet only what their seeds have for them.
  if (result.seasons < 8) return;
  for (const kind of PAYMENT_KINDS) expect(result.hits[kind] ?? 0, kind).toBeGreaterThan(0);
  for (const act of PAYMENT_ACTS) expect(result.acts[act] ?? 0, act).toBeGreaterThan(0);
});
