// Every difference is said in words, with what mends it, in both languages.
import type { FastifyRequest } from 'fastify';
import { expect, test } from 'vitest';
import { say } from '../../api/languages.ts';
import { detailOf, mendOf } from '../../api/mends.ts';
import type { DifferenceRow } from '../../db/reconciliations.ts';
import { UNMATCHED_REASONS } from '../../domain/payments.ts';
import { DIFFERENCE_CAUSES, DIFFERENCE_KINDS } from '../../domain/reconciliation.ts';

const FRENCH = { headers: { 'accept-language': 'fr-CA' } } as FastifyRequest;
const CAUSES = [...DIFFERENCE_CAUSES, ...UNMATCHED_REASONS, null];

const differences: DifferenceRow[] = DIFFERENCE_KINDS.flatMap((kind) =>
  CAUSES.map((cause) => ({
    no: 1,
    invoiceId: 'i-1',
    invoiceNumber: 'INV-1',
    connectionId: 'c-1',
    kind,
    cause,
    erpDocumentId: 'bil_1',
    erpPaymentId: kind.startsWith('Payment') ? 'pay_1' : null,
    unmatchedPaymentId: UNMATCHED_REASONS.includes(cause as never) ? 'u-1' : null,
    ours: 'a1',
    theirs: 'b2',
  })),
);

test('each sentence says the same in French, with what it names', () => {
  for (const one of differences)
    for (const detail of [detailOf(one), mendOf(one).detail]) {
      const french = say(FRENCH, { detail }).detail;
      expect(french, detail).not.toBe(detail);
      const named = (text: string) => text.match(/bil_1|pay_1|a1|b2/g)?.toSorted() ?? [];
      expect(named(french), detail).toEqual(named(detail));
    }
});

test('what a sync mends names the request as it is to be sent; what nothing mends names none', () => {
  const of = (kind: DifferenceRow['kind'], cause: DifferenceRow['cause']) => {
    const found = differences.find((one) => one.kind === kind && one.cause === cause);
    return found ? mendOf(found) : expect.unreachable(`${kind} ${cause}`);
  };
  expect(of('PaymentAmount', 'SameRevision')).toEqual({
    detail: 'Sync the invoice.',
    method: 'POST',
    path: '/v1/connections/c-1/payment-syncs',
    body: { invoiceId: 'i-1' },
  });
  expect(of('DocumentTotal', 'ChangedInErp')).toMatchObject({ method: null, path: null });
  expect(of('DocumentMissing', null)).toMatchObject({ path: '/v1/invoices/i-1/unlink' });
});
