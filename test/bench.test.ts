// The bench itself, for a few seconds: it must still run and print its numbers. No speed is
// asserted.
import { expect, inject, test } from 'vitest';
import { bench } from './bench/bench.ts';
import { makePlace } from './bench/place.ts';
import { isEqual } from './bench/payments/agree.ts';
import { measurePayments } from './bench/payments/measure.ts';
import { paymentsTable } from './bench/payments/table.ts';
import { report } from './bench/report.ts';

const BRIEFLY = {
  rounds: 1,
  lifecycles: 6,
  inFlight: 3,
  latencySeconds: 1,
  maximum: 8,
  kill: 0,
  waiting: [],
};

test('the bench takes every program through its lifecycles and prints numbers', async () => {
  await using place = await makePlace({
    cli: inject('temporalCli'),
    ours: inject('workflowBundle'),
  });
  const printed = report(await bench(place, BRIEFLY, () => undefined));

  const figures = new Map(
    printed.split('\n').flatMap((line) => {
      const [, name, ...cells] = line.split('|').map((cell) => cell.trim());
      return name ? [[name, cells.slice(0, 3).map(Number)] as const] : [];
    }),
  );
  for (const name of ['lifecycles/s', 'CPU-ms each', 'accept → receipt, 50 %, p99']) {
    const [ours = Number.NaN, bare = Number.NaN, tutorial = Number.NaN] = figures.get(name) ?? [];
    for (const figure of [ours, bare, tutorial]) expect(figure, name).toBeGreaterThan(0);
  }
  expect(printed).toMatch(/payment by the on-demand sync: \d+\.\d lifecycles\/s/);
}, 180_000);

test('payments that are read again unchanged rewrite no row and tell nobody', async () => {
  const programs = { cli: inject('temporalCli'), bundle: inject('workflowBundle') };
  const size = { payments: 1_200, invoices: 60 }; // more than a page
  const measured = await measurePayments(programs, size, () => undefined);

  const { first, agreement, unchanged, compared, changed } = measured;
  expect(first).toMatchObject({ seen: 1_200, created: 1_200, pages: 2 });
  expect(agreement, 'beside the books').toSatisfy(isEqual);
  expect(unchanged.reading).toMatchObject({ seen: 1_200, unchanged: 1_200, deleted: 0 });
  expect(unchanged.writes).toEqual({
    payments: 0,
    invoices: 0,
    events: 0,
    unmatched_payments: 0,
    outbox: 0,
  });
  for (const { rows, different } of compared) expect([rows, different]).toEqual([1_200, 0]);
  expect(changed.reading).toMatchObject({ changed: 12, unchanged: 1_188 });
  expect(changed.writes.payments, 'who counts writes sees them').toBe(12);
  expect(changed.agreement, 'beside the changed books').toSatisfy(isEqual);
  expect(paymentsTable(measured)).toContain('| database part : COPY |');
}, 180_000);
