// What facts come to: as a model has it that was written by hand, in whichever order they are
// given; and each that does not count says why.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { french } from '../../api/languages.ts';
import { outcomeOf, recordStatusOf, safeNextCheckNumber } from '../../domain/disbursements.ts';
import type { Fact, FactKind, HeldBy, RecordFacts } from '../../domain/disbursements.ts';
import { comesTo } from './model.ts';

const PAYOUTS = ['p-1', 'p-2', 'p-3'];
const FUNDING = ['fundingRequested', 'fundingCompleted', 'fundingFailed', 'cancelled'] as const;
const PAYING = ['payoutRequested', 'payoutCompleted', 'payoutFailed', 'payoutReturned'] as const;

const at = (minute: number): string => `2026-04-01T10:${String(minute).padStart(2, '0')}:00.000Z`;

const funding = fc.record({
  kind: fc.constantFrom<FactKind>(...FUNDING),
  at: fc.nat(12).map(at),
  payoutId: fc.constant(null),
});
const paying = fc.record({
  kind: fc.constantFrom<FactKind>(...PAYING),
  at: fc.nat(12).map(at),
  payoutId: fc.constantFrom<string | null>(...PAYOUTS),
});
const someFacts = fc
  .array(fc.oneof(funding, paying, paying), { maxLength: 14 })
  .map((all): Fact[] => all.map((one, n) => ({ ...one, id: `f-${n}` })));

const come = (heldBy: HeldBy, facts: readonly Fact[]) => {
  const none = { authorizedAt: null, cancelledAt: null };
  const { whyNot, payouts, ...outcome } = outcomeOf({ heldBy, ...none, payoutIds: PAYOUTS, facts });
  const counts = [...new Set(facts.map(({ id }) => id))].filter((id) => !whyNot.has(id));
  return { ...outcome, payouts: Object.fromEntries(payouts), counts: counts.toSorted() };
};

test('any facts come to what the model says', () => {
  const heard = new Set<string>();
  fc.assert(
    fc.property(fc.constantFrom<HeldBy>('tieout', 'platform'), someFacts, (heldBy, facts) => {
      const told = facts.map((one) => ({ ...one, payoutId: one.payoutId ?? undefined }));
      const ours = come(heldBy, facts);
      heard.add(ours.status);
      expect(ours).toEqual(comesTo(heldBy === 'tieout', PAYOUTS, told));
    }),
    { numRuns: 3_000, seed: 7 },
  );
  expect(heard.size).toBe(9); // every status was met
});

test('in any order the end is the same', () => {
  const shuffled = someFacts.chain((facts) =>
    fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
  );
  fc.assert(
    fc.property(shuffled, ([facts, other]) => {
      expect(come('platform', other)).toEqual(come('platform', facts));
    }),
    { numRuns: 1_000, seed: 8 },
  );
});

test('what was decided here is judged by its time, too', () => {
  const requested: Fact = { id: 'f', kind: 'fundingRequested', at: at(5), payoutId: null };
  const base = { heldBy: 'tieout', payoutIds: PAYOUTS, authorizedAt: null } as const;
  const before = outcomeOf({ ...base, cancelledAt: at(4), facts: [requested] });
  expect(before.status).toBe('cancelled');
  expect(before.whyNot.get('f')).toBe('By the time of this fact, it was cancelled before.');
  const after = outcomeOf({ ...base, cancelledAt: at(6), facts: [requested] });
  expect(after).toMatchObject({ status: 'fundingRequested', initiatedAt: at(5) });
  const authorized = { ...base, cancelledAt: null, authorizedAt: at(4), facts: [requested] };
  expect(outcomeOf(authorized).initiatedAt).toBe(at(4));
});

const DUE: RecordFacts = {
  recordStatus: 'notDue',
  failure: null,
  hasBegun: false,
  initiatedAt: at(5),
  fundedAt: at(9),
  invoiceSyncedAt: at(4),
  isExported: true,
  isStrict: true,
};

test.each<[string, Partial<RecordFacts>, string]>([
  ['synced before it was initiated', {}, 'exporting'],
  ['synced in that moment', { invoiceSyncedAt: at(5) }, 'exporting'],
  ['synced since, strictly', { invoiceSyncedAt: at(6) }, 'failedToExport'],
  ['not synced, strictly', { invoiceSyncedAt: null }, 'failedToExport'],
  ['synced since', { invoiceSyncedAt: at(6), isStrict: false }, 'exporting'],
  ['not synced', { invoiceSyncedAt: null, isStrict: false }, 'waitingForInvoice'],
  ['not funded', { fundedAt: null }, 'notDue'],
  ['switched off', { isExported: false }, 'switchedOff'],
  ['switched on since', { recordStatus: 'switchedOff' }, 'switchedOff'],
  ['not funded after all', { recordStatus: 'exporting', fundedAt: null }, 'notDue'],
  ['begun', { recordStatus: 'exporting', hasBegun: true, fundedAt: null }, 'exporting'],
  ['in the ERP', { recordStatus: 'synced', fundedAt: null }, 'synced'],
  ['refused', { recordStatus: 'failedToExport', failure: 'ErpRejected' }, 'failedToExport'],
  [
    'initiated later than was known',
    { recordStatus: 'failedToExport', failure: 'InvoiceNotSynced' },
    'exporting',
  ],
])('a record of an invoice that is %s', (_what, more, status) => {
  expect(recordStatusOf({ ...DUE, ...more })).toBe(status);
});

test('safe numbers begin far above those that are used', () => {
  expect([0n, 1n, 99n, 100n, 10_235n].map(safeNextCheckNumber)).toEqual([
    1000n,
    1000n,
    1000n,
    10_000n,
    1_000_000n,
  ]);
});

test('why a fact does not count can be said in French', () => {
  const said = new Set<string>();
  fc.assert(
    fc.property(someFacts, (facts) => {
      const none = { authorizedAt: null, cancelledAt: null };
      const { whyNot } = outcomeOf({ heldBy: 'platform', ...none, payoutIds: ['p-1'], facts });
      for (const why of whyNot.values()) said.add(why);
    }),
    { numRuns: 1_000, seed: 9 },
  );
  expect(said.size).toBeGreaterThan(9);
  for (const why of said) expect(french(why), why).not.toMatch(/\b(was|had|then|already)\b/);
});
