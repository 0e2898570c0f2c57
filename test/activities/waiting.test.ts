// How long it is until the ERP is asked again.
import { expect, test } from 'vitest';
import { delayAfter, SOONEST_MS } from '../../activities/waiting.ts';
import type { ErpFailure } from '../../domain/failures.ts';
import { ErpError } from '../../erp/connector.ts';

const FIVE_MINUTES_MS = 300_000;

const delay = (failure: ErpFailure, attempts: number, retryAfterMs?: number): number =>
  delayAfter(
    new ErpError(failure, failure, retryAfterMs === undefined ? {} : { retryAfterMs }),
    attempts,
  );

const seconds = (failure: ErpFailure): number[] =>
  Array.from({ length: 11 }, (_, at) => delay(failure, at + 1) / 1000);

test.each(['ErpDown', 'ErpUnclear', 'ErpBusy'] as const)(
  '%s: twice as long each time, up to five minutes',
  (failure) => {
    expect(seconds(failure)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
  },
);

test('never more than five minutes apart, however often it was asked', () => {
  for (const attempts of [12, 100, 2_000, 1_000_000])
    expect(delay('ErpDown', attempts)).toBe(FIVE_MINUTES_MS);
});

test('a busy ERP is asked when it says, also after five minutes', () => {
  for (const ms of [1_000, FIVE_MINUTES_MS + 1, 3_600_000]) {
    expect(delay('ErpBusy', 1, ms)).toBe(ms);
    expect(delay('ErpBusy', 20, ms)).toBe(ms);
  }
});

test('any other says when too, but at most five minutes', () => {
  expect(delay('ErpDown', 8, 2_000)).toBe(2_000);
  expect(delay('ErpDown', 1, 3_600_000)).toBe(FIVE_MINUTES_MS);
});

test.each(['ErpDown', 'ErpBusy'] as const)(
  '%s: whoever says at once is not asked in a circle',
  (failure) => {
    for (const ms of [0, 1]) expect(delay(failure, 1, ms)).toBe(SOONEST_MS);
    expect(SOONEST_MS).toBeGreaterThan(0);
  },
);
