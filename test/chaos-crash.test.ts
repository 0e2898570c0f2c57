// Every crash point of the chaos harness once: the points are found, not listed
// (docs/reliability.md).
import { expect, test } from 'vitest';
import { crashSweep } from './chaos/crash-points.ts';

test('killed at every effect of an invoice, the worker leaves nothing twice and nothing undone', async () => {
  const { points, withoutPoint, missed, violations } = await crashSweep(12, 'one');
  expect(violations).toEqual([]);
  expect(withoutPoint, 'activities that only read').toEqual(['readInvoice']);
  expect(missed, 'points at which no worker died').toEqual([]);
  console.log(`chaos: killed at ${points.length} points`);
}, 1_200_000);
