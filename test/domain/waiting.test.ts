import { expect, test } from 'vitest';
import { sentenceOf } from '../../domain/waiting.ts';
import type { Tries, Wait } from '../../domain/waiting.ts';

const wait = (what: Partial<Wait> = {}, tries?: Partial<Tries>): Wait => ({
  since: '2026-11-26T10:00:30.123Z',
  takenUp: true,
  connection: 'Vista',
  pausedFor: null,
  before: null,
  ...what,
  tries: tries
    ? {
        count: 4,
        since: '2026-11-26T10:02:03.000Z',
        reason: 'ErpDown',
        words: 'POST http://erp/bills was answered 503',
        nextAt: '2026-11-26T10:31:00.000Z',
        ...tries,
      }
    : null,
});

test.each<[string, Wait]>([
  [
    'asked 4 times since 2026-11-26T10:02Z, the ERP does not answer (POST http://erp/bills was answered 503), next try 10:31Z',
    wait({}, {}),
  ],
  [
    'asked once since 2026-11-26T10:02Z, the ERP asked to wait, next try 2026-11-27T00:05Z',
    wait({}, { count: 1, reason: 'ErpBusy', words: null, nextAt: '2026-11-27T00:05:00.000Z' }),
  ],
  [
    'asked 2 times since 2026-11-26T10:02Z, the answer is awaited',
    wait({}, { count: 2, reason: null, words: null, nextAt: null }),
  ],
  ['the ERP is being asked', wait()],
  ['decided 2026-11-26T10:00Z, not yet taken up', wait({ takenUp: false }, {})],
  ['Vista is paused: the key was revoked', wait({ pausedFor: 'The key was revoked.' }, {})],
  ['its turn on Vista comes', wait({}, { reason: 'Limited' })],
  ['its turn on Vista comes', wait({}, { reason: 'Paused' })],
  ['its turn comes: it is the next on Vista', wait({ before: 0 }, {})],
  ['its turn comes: 1 is before it on Vista', wait({ before: 1 }, { reason: 'Limited' })],
  ['its turn comes: 12 are before it on Vista', wait({ before: 12 }, { reason: 'Limited' })],
])('%s', (sentence, given) => {
  expect(sentenceOf(given)).toBe(sentence);
});
