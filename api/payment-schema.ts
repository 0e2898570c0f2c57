// How payments look on the wire: those that were applied, those that wait for a person, and the
// readings that brought them.
import { Type } from 'typebox';
import { INVOICE_KINDS, PAYMENT_STATUSES } from '../domain/invoice.ts';
import {
  PAYMENT_METHODS,
  PAYMENT_STATES,
  UNMATCHED_REASONS,
  UNMATCHED_STATUSES,
  UNPAID_REASONS,
} from '../domain/payments.ts';
import { closed, Day, Instant, line, nullable, oneOf, RowVersion, Uuid } from './schemas.ts';

const Figures = {
  state: oneOf(PAYMENT_STATES),
  method: oneOf(PAYMENT_METHODS),
  methodName: Type.String({ description: "The ERP's own word." }),
  number: nullable(Type.String()),
  paidOn: Day,
  createdInErpAt: nullable(Instant, { description: 'Null: the ERP does not say.' }),
  currency: Type.String(),
  amount: Type.String(),
  discount: Type.String(),
  writeOff: Type.String(),
  credit: Type.String({ description: 'Of the vendor, applied by the ERP; no money.' }),
};

export const PaymentView = closed({
  id: Uuid,
  connectionId: Uuid,
  erpPaymentId: Type.String(),
  invoiceId: Uuid,
  invoiceNumber: Type.String({ description: 'As the ERP shows it.' }),
  commitmentId: nullable(Uuid),
  primeContractId: nullable(Uuid),
  paymentNumber: nullable(Type.String(), { description: 'Given here; never sent to the ERP.' }),
  revision: Type.String(),
  ...Figures,
  isMatchedByHand: Type.Boolean(),
  removedAt: nullable(Instant, {
    description: 'It was deleted in the ERP, and is in no list any more.',
  }),
  rowVersion: RowVersion,
  createdAt: Instant,
});

export const PaymentExplanation = closed({
  invoiceId: Uuid,
  paymentStatus: oneOf(PAYMENT_STATUSES),
  currency: Type.String(),
  amountDue: Type.String(),
  paid: Type.String(),
  syncFrom: nullable(Instant, {
    description: 'What was created in the ERP before it is not imported.',
  }),
  lastReadAt: nullable(Instant, {
    description: 'When the last reading began that came to its end: of all, or of this invoice.',
  }),
  nextReadAt: nullable(Instant, { description: 'By the schedule.' }),
  reasons: Type.Array(
    closed({
      code: oneOf(UNPAID_REASONS),
      detail: Type.String({ description: 'In the language that was asked for.' }),
      paymentId: nullable(Uuid),
      unmatchedPaymentId: nullable(Uuid),
    }),
    { description: 'Empty once it is paid. The nearest to the money first.' },
  ),
});

const Waiting = {
  id: Uuid,
  connectionId: Uuid,
  erpPaymentId: Type.String(),
  erpDocumentId: Type.String(),
  kind: oneOf(INVOICE_KINDS),
  ...Figures,
  status: oneOf(UNMATCHED_STATUSES),
  reason: oneOf(UNMATCHED_REASONS),
  words: Type.String(),
  invoiceId: nullable(Uuid, { description: 'For which it would be, where that is known.' }),
  ignoreReason: nullable(Type.String()),
  rowVersion: RowVersion,
  createdAt: Instant,
};
export const UnmatchedView = closed(Waiting);
export const UnmatchedWithCandidates = closed({
  ...Waiting,
  candidates: Type.Array(
    closed({
      invoiceId: Uuid,
      number: Type.String(),
      amountDue: Type.String(),
      paid: Type.String(),
    }),
  ),
});

const count = Type.Integer({ minimum: 0 });

export const ReadingView = closed({
  id: Uuid,
  kind: oneOf(['sync', 'backFill']),
  isComplete: Type.Boolean({
    description: 'It reads everything: what it does not see is deleted in the ERP.',
  }),
  status: oneOf(['running', 'completed', 'cancelled', 'failed']),
  from: nullable(Instant, { description: 'Of a back-fill.' }),
  reason: nullable(Type.String(), { description: 'Of a back-fill.' }),
  beganAt: Instant,
  endedAt: nullable(Instant),
  pages: count,
  seen: count,
  seenPerMinute: nullable(count),
  expectedEndAt: nullable(Instant, {
    description: 'At the rate so far; null where the ERP does not say how much is left.',
  }),
  created: count,
  changed: count,
  voided: count,
  deleted: count,
  unmatched: count,
  skipped: Type.Integer({ minimum: 0, description: 'Created in the ERP before `syncFrom`.' }),
  unchanged: count,
  waits: Type.Integer({ minimum: 0, description: 'How often it waited for the ERP.' }),
  failure: nullable(Type.String()),
  words: nullable(Type.String()),
  nextAt: nullable(Instant),
  isBeingCancelled: Type.Boolean(),
});

export const SCHEDULES = ['never', 'every', 'daily'] as const;

export const Schedule = closed({
  kind: oneOf(SCHEDULES),
  minutes: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 10_080, description: 'With `every`: 60 is hourly.' }),
  ),
  at: Type.Optional(
    Type.String({
      pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
      description: 'With `daily`: a local time, such as "03:00".',
    }),
  ),
  timeZone: Type.Optional(
    line(100, { description: "With `daily`; left out, it is the company's." }),
  ),
});

export const ScheduleView = closed({
  schedule: Schedule,
  syncFrom: nullable(Instant, {
    description: 'What was created in the ERP before it is not imported. Null: not read yet.',
  }),
  rowVersion: RowVersion,
});
