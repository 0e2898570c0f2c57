// What an ERP's clock lacks, from what its answers say.
import { expect, test } from 'vitest';
import { behindMs } from '../../activities/erp-clock.ts';

/** Asked at 100 and answered at 400 by our `performance.now()`, which is 0 at noon. */
const NOON = Date.parse('2026-11-27T12:00:00.000Z');
const at = (time: string) =>
  behindMs({ erpMs: Date.parse(`2026-11-27T${time}Z`), askedAt: 100, answeredAt: 400 }, NOON);

test.each([
  ['12:00:00', 0], // the same, cut to the second
  ['11:59:59', 1_400], // it was 11:59:59.999 at most, and asked at 12:00:00.100
  ['11:50:00', 600_400],
  ['12:00:01', -600],
  ['12:10:00', -599_600],
])('at %s it is behind by %i ms', (time, expected) => {
  expect(at(time)).toBe(expected);
});
