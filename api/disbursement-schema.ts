// How disbursements, their payouts and the facts about them look on the wire.
import { Type } from 'typebox';
import {
  DISBURSEMENT_STATUSES,
  FACT_KINDS,
  HELD_BY,
  LARGEST_CHECK_NUMBER,
  MOST_PAYOUTS,
  PAYOUT_STATUSES,
  RECORD_STATUSES,
} from '../domain/disbursements.ts';
import { PAYMENT_METHODS } from '../domain/payments.ts';
import {
  closed,
  ExternalId,
  Instant,
  Json,
  line,
  Money,
  nullable,
  oneOf,
  text,
  Uuid,
} from './schemas.ts';

const count = Type.Integer({ minimum: 0 });
export const CheckNumber = Type.Integer({ minimum: 1, maximum: Number(LARGEST_CHECK_NUMBER) });

const PayoutInput = closed({
  invoiceId: Uuid,
  amount: Money,
  method: oneOf(PAYMENT_METHODS),
  note: Type.Optional(line(500, { description: 'Required when it is not all that is due.' })),
});
const PlatformPayout = closed({
  ...PayoutInput.properties,
  externalId: Type.Optional(ExternalId),
  checkNumber: Type.Optional({
    ...CheckNumber,
    description: 'One that the platform has given; left out, the next of the account is drawn.',
  }),
});

export const DisbursementInput = closed({
  heldBy: oneOf(HELD_BY, {
    description:
      '`tieout`: a draft here. `platform`: it is decided there; with externalId and all payouts.',
  }),
  externalId: Type.Optional(ExternalId),
  name: Type.Optional(line(200)),
  fundingAccountId: Uuid,
  payouts: Type.Optional(Type.Array(PlatformPayout, { maxItems: MOST_PAYOUTS })),
});

export const Payouts = closed({
  payouts: Type.Array(PayoutInput, { minItems: 1, maxItems: MOST_PAYOUTS }),
});

export const PayoutView = closed({
  id: Uuid,
  disbursementId: Uuid,
  externalId: nullable(Type.String()),
  invoiceId: Uuid,
  invoiceNumber: Type.String(),
  projectId: Uuid,
  vendorId: nullable(Uuid),
  amount: Type.String(),
  currency: Type.String(),
  isPartial: Type.Boolean(),
  note: nullable(Type.String()),
  method: oneOf(PAYMENT_METHODS),
  bankId: Type.String(),
  checkNumber: Type.Integer(),
  status: oneOf(PAYOUT_STATUSES),
  recordStatus: oneOf(RECORD_STATUSES, { description: 'How far the ERP has its payment record.' }),
  recordVersion: Type.Integer(),
  recordDueAt: nullable(Instant),
  failure: nullable(Type.String()),
  failureWords: nullable(Type.String()),
  erpRecordId: nullable(Type.String()),
  erpRecordNumber: nullable(Type.String()),
  erpRecordUrl: nullable(Type.String()),
  exportedAt: nullable(Instant),
  overdueAt: nullable(Instant),
  warning: nullable(oneOf(['InvoiceNotSynced']), {
    description: 'The ERP does not have the invoice: authorizing is refused until it has.',
  }),
  removedAt: nullable(Instant),
  removedBy: nullable(Uuid),
  removeReason: nullable(Type.String()),
  createdBy: Uuid,
  createdAt: Instant,
});

const Progress = Object.fromEntries(RECORD_STATUSES.map((status) => [status, count])) as Record<
  (typeof RECORD_STATUSES)[number],
  typeof count
>;

export const DisbursementView = closed({
  id: Uuid,
  externalId: nullable(Type.String()),
  version: Type.Integer({ description: 'Raised whenever it changes; authorizing names it.' }),
  heldBy: oneOf(HELD_BY),
  name: nullable(Type.String()),
  fundingAccountId: Uuid,
  connectionId: Uuid,
  currency: Type.String(),
  amount: Type.String({ description: 'Of all payouts.' }),
  payoutCount: count,
  status: oneOf(DISBURSEMENT_STATUSES),
  initiatedAt: nullable(Instant, { description: 'When the money was asked for.' }),
  fundedAt: nullable(Instant),
  authorizedBy: nullable(Uuid),
  authorizedAt: nullable(Instant),
  cancelledBy: nullable(Uuid),
  cancelledAt: nullable(Instant),
  cancelReason: nullable(Type.String()),
  records: closed(Progress),
  createdBy: Uuid,
  createdAt: Instant,
});

export const WholeDisbursement = closed({
  ...DisbursementView.properties,
  payouts: Type.Array(PayoutView, { description: 'Without those that were removed.' }),
});

const Fact = closed({
  id: line(200, { description: 'Yours: reported again, it is the same fact.' }),
  kind: oneOf(FACT_KINDS),
  at: { ...Instant, description: 'When it happened: what it is judged by, whenever it arrives.' },
  payoutId: Type.Optional(Uuid),
  message: Type.Optional(text(2000)),
});
export const Facts = closed({ facts: Type.Array(Fact, { minItems: 1, maxItems: 500 }) });

export const Reported = closed({
  disbursementId: Uuid,
  status: oneOf(DISBURSEMENT_STATUSES),
  version: Type.Integer(),
  results: Type.Array(
    closed({
      id: Type.String(),
      status: Type.Integer({ description: '200: it is kept. Else nothing is kept of this one.' }),
      answer: { ...Json, description: '`isApplied` and `whyNot`; or the refusal.' },
    }),
  ),
});

export const FactView = closed({
  id: Type.String(),
  kind: oneOf(FACT_KINDS),
  at: Instant,
  payoutId: nullable(Uuid),
  message: nullable(Type.String()),
  isApplied: Type.Boolean(),
  whyNot: nullable(Type.String(), { description: 'Why it changes nothing, if it does not.' }),
  reportedBy: Uuid,
  reportedAt: Instant,
});
