// The bench itself, for a few seconds: it must still run and print its numbers. No speed is
// asserted.
import { expect, inject, test } from 'vitest';
import { bench } from './bench/bench.ts';
import { makePlace } from './bench/place.ts';
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
