// Payments under faults as a run of its own: as long as it is told, and its report.
import { expect, test } from 'vitest';
import { manyPayments } from './payments-many.ts';
import type { ManyOptions } from './payments-many.ts';
import { PAYMENT_ACTS, PAYMENT_KINDS, paymentSweep, reportOfPayments } from './payments-sweep.ts';
import type { PaymentSweepOptions } from './payments-sweep.ts';

interface Order {
  readonly sweep?: Pick<PaymentSweepOptions, 'seed' | 'seasons' | 'atOnce' | 'untilMs' | 'without'>;
  readonly many?: ManyOptions;
}

const { sweep, many } = JSON.parse(process.env['CHAOS'] ?? '{}') as Order;

/** The second is longer than a turn and a lease. */
const HOW = { acts: 90, share: 0.35, workers: 2, everyMs: 4_000, freezesMs: [2_500, 18_000] };

test.runIf(sweep)('payments, while everything between the ERP and us goes wrong', async () => {
  const options = { ...HOW, ...(sweep as NonNullable<typeof sweep>) };
  const result = await paymentSweep(options);
  console.log(reportOfPayments(options, result));
  expect(result.violations).toEqual([]);
  // Fewer seasons meet only what their seeds have for them.
  if (result.seasons < 8) return;
  for (const kind of PAYMENT_KINDS) expect(result.hits[kind] ?? 0, kind).toBeGreaterThan(0);
  for (const act of PAYMENT_ACTS) expect(result.acts[act] ?? 0, act).toBeGreaterThan(0);
});

test.runIf(many)('very many payments, while the workers are killed again and again', async () => {
  const options = many as ManyOptions;
  const { violations, ...result } = await manyPayments(options);
  console.log(
    [
      `chaos: ${result.payments} payments, seed ${options.seed}, in ${result.seconds} s`,
      `  ${result.rows} rows, read in ${result.pages} pages; ${result.kills} workers killed while they read`,
      `  ${result.checked} checks, ${violations.length} violations`,
      ...violations.slice(0, 20).map((one) => `  VIOLATION of "${one.invariant}": ${one.what}`),
    ].join('\n'),
  );
  expect(violations).toEqual([]);
  expect(result.kills).toBeGreaterThan(1);
});
