// What the sandbox ERP says, read from its page alone (docs/sandbox-erp.md), in our words.
import type { Static } from 'typebox';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { capabilitiesOf } from '../../domain/connectors.ts';
import type { Settings } from '../../domain/connectors.ts';
import type { AppliedPayment, ErpDocument, ErpPayment, ErpRecord } from '../../domain/document.ts';
import type { InvoiceKind } from '../../domain/invoice.ts';
import type { ErpFailure } from '../../domain/failures.ts';
import { formatMoney, parseMoney, sum } from '../../domain/money.ts';
import { ErpError } from '../connector.ts';
import type { ErpAnswer } from '../http.ts';

const Text = Type.Union([Type.String(), Type.Null()]);

export const Document = Type.Object({
  id: Type.String(),
  kind: Type.Union([Type.Literal('bill'), Type.Literal('receivable')]),
  ownNumber: Text,
  docNumber: Type.String(),
  state: Type.Union([Type.Literal('draft'), Type.Literal('posted'), Type.Literal('void')]),
  party: Type.Object({ id: Type.String() }),
  currency: Type.String(),
  total: Type.String(),
  docDate: Type.String(),
  bookDate: Text,
  page: Text,
});

export const isDocumentId = (id: string): boolean => /^(bil|rcv)_[1-9]\d{0,14}$/.test(id);

const STATES = { draft: 'draft', posted: 'posted', void: 'cancelled' } as const;

/** Where each kind of ours lives in this ERP. */
export const KINDS = {
  subcontractor: { kind: 'bill', path: 'bills' },
  owner: { kind: 'receivable', path: 'receivables' },
} as const satisfies Record<InvoiceKind, { kind: string; path: string }>;

export const toDocument = (document: Static<typeof Document>): ErpDocument => ({
  id: document.id,
  number: document.docNumber,
  ownNumber: document.ownNumber,
  state: STATES[document.state],
  kind: document.kind === 'bill' ? 'subcontractor' : 'owner',
  partyId: document.party.id,
  currency: document.currency,
  total: document.total,
  date: document.docDate,
  url: document.page,
});

const METHODS = {
  check: 'check',
  card: 'creditCard',
  ach: 'electronic',
  wire: 'electronic',
} as const satisfies Record<string, ErpPayment['method']>;

const Application = Type.Object({
  document: Type.String(),
  cash: Type.String(),
  discount: Type.String(),
  writeOff: Type.String(),
  credit: Type.Optional(Type.String()),
});
export const Payment = Type.Object({
  id: Type.String(),
  ownNumber: Type.String(),
  direction: Type.Union([Type.Literal('in'), Type.Literal('out')]),
  state: Type.Union([Type.Literal('draft'), Type.Literal('posted'), Type.Literal('void')]),
  method: Type.String(),
  number: Text,
  bank: Type.Object({ id: Type.String() }),
  party: Type.Object({ id: Type.String() }),
  reference: Text,
  amount: Type.String(),
  paidDate: Type.String(),
  currency: Type.String(),
  applications: Type.Array(Application),
  changeNo: Type.Integer(),
  createdAt: Type.String(),
});

/** One payment may be for several documents: what counts is what it applies to this one. */
export function toPayment(payment: Static<typeof Payment>, documentId: string): ErpPayment {
  const { currency } = payment;
  const here = payment.applications.filter(({ document }) => document === documentId);
  const total = (part: 'cash' | 'discount' | 'writeOff' | 'credit'): string =>
    formatMoney(sum(here.map((one) => exactly(one[part] ?? '0', currency))), currency);
  return {
    id: payment.id,
    revision: String(payment.changeNo).padStart(15, '0'),
    state: payment.state === 'void' ? 'voided' : 'live',
    method: METHODS[payment.method as keyof typeof METHODS] ?? 'other',
    methodName: payment.method,
    number: payment.number,
    bankId: payment.bank.id,
    reference: payment.reference,
    paidOn: payment.paidDate,
    createdAt: payment.createdAt,
    currency,
    amount: total('cash'),
    discount: total('discount'),
    writeOff: total('writeOff'),
    credit: total('credit'),
  };
}

/** What it pays of each of its documents. */
export const toApplied = (payment: Static<typeof Payment>): AppliedPayment[] =>
  [...new Set(isPaid(payment) ? payment.applications.map(({ document }) => document) : [])].map(
    (documentId) => ({
      ...toPayment(payment, documentId),
      documentId,
      kind: payment.direction === 'out' ? 'subcontractor' : 'owner',
    }),
  );

/** A draft is an intention and pays nothing. */
export const isPaid = ({ state }: Static<typeof Payment>): boolean => state !== 'draft';

function exactly(text: string, currency: string): bigint {
  const minor = parseMoney(text, currency);
  if (typeof minor === 'bigint') return minor;
  throw new ErpError('ErpRejected', `The ERP has an amount that cannot be taken: ${minor}`);
}

export const Row = Type.Object({
  id: Type.String(),
  code: Text,
  name: Type.Optional(Type.String()),
  title: Type.Optional(Type.String()),
  active: Type.Boolean(),
  /** Accounts only: whether lines may name it. */
  postable: Type.Optional(Type.Boolean()),
});

export const toRecord = ({ id, code, name, title, active }: Static<typeof Row>): ErpRecord => ({
  id,
  code,
  name: name ?? title ?? '',
  active,
});

export const Ping = Type.Object({
  company: Type.String(),
  currency: Type.String(),
  search: Type.String(),
  lagMs: Type.Integer(),
  /** How many there are: that it shows any at all. */
  documents: Type.Integer(),
});

export const Deletion = Type.Object({ record: Type.String(), deletedAt: Type.String() });

/** Both lists in the order of changes, each complete up to one of them. */
const ByChanges = { next: Text, upTo: Type.Integer(), last: Type.Optional(Type.Integer()) };
export const Changed = Type.Object({ rows: Type.Array(Payment), ...ByChanges });
export const Deleted = Type.Object({
  rows: Type.Array(Type.Object({ record: Type.String(), changeNo: Type.Integer() })),
  ...ByChanges,
});

const Faults = Type.Object({
  faults: Type.Array(
    Type.Object({
      code: Type.String(),
      text: Type.String(),
      /** Where in the request, and which record of the ERP is meant. */
      field: Text,
      record: Type.Optional(Text),
    }),
  ),
});
export const WorkError = Type.Intersect([Type.Object({ status: Type.Integer() }), Faults]);

/** Codes that are not simply a refusal. Several at once: the one that is listed first counts. */
const MEANING = {
  LOCKED: 'ErpBusy',
  RATE_LIMITED: 'ErpBusy',
  KEY_MISSING: 'ErpUnauthorized',
  KEY_WRONG: 'ErpUnauthorized',
  NUMBER_TAKEN: 'ErpDuplicate',
  CHECK_NUMBER_USED: 'CheckNumberUsed',
  PERIOD_CLOSED: 'ErpPeriodClosed',
  PERIOD_UNKNOWN: 'ErpPeriodClosed',
  RECORD_UNKNOWN: 'ErpMissingParent',
  SEARCH_NOT_OFFERED: 'NotSupportedByConnector',
} as const satisfies Record<string, ErpFailure>;

/** The record that was asked for is not there. */
export class NotThere extends ErpError {}

export const unlessGone = (error: unknown): undefined => {
  if (!(error instanceof NotThere)) throw error;
};

const textsOf = ({ faults }: Static<typeof Faults>): string =>
  faults
    .map(({ text, field, record }) => {
      const which = [field, record].filter(Boolean).join(', ');
      return which ? `${text} (${which})` : text;
    })
    .join(' ');

export const wordsIn = (json: unknown): string | undefined =>
  Value.Check(Faults, json) ? textsOf(json) : undefined;

const isOfBank = ({ code, field }: Static<typeof Faults>['faults'][number]): boolean =>
  field === 'bank' && ['RECORD_UNKNOWN', 'RECORD_INACTIVE', 'NOT_FOUND'].includes(code);

/** What the ERP means by an answer that is no success; undefined where HTTP says enough. */
export function explain(answer: ErpAnswer): ErpError | undefined {
  if (answer.status >= 500 || !Value.Check(Faults, answer.json)) return undefined;
  const codes = answer.json.faults.map(({ code }) => code);
  const more = {
    words: answer.words, // without our key, which it may repeat
    ...(answer.retryAfterMs === undefined ? {} : { retryAfterMs: answer.retryAfterMs }),
  };
  const message = `The ERP answered ${answer.status} ${codes.join(', ')}`;
  if (answer.json.faults.some(isOfBank)) return new ErpError('BankUnknown', message, more);
  if (codes.includes('NOT_FOUND')) return new NotThere('ErpRejected', message, more);
  const known = Object.entries(MEANING).find(([code]) => codes.includes(code));
  return new ErpError(known?.[1] ?? 'ErpRejected', message, more);
}

/** What a probe says. Where the connection believes something else of the ERP, doubles threaten. */
export function toWords(
  { company, currency, search, lagMs }: Static<typeof Ping>,
  settings: Settings,
): string {
  const { idempotency, lagMs: believed, handedOver } = capabilitiesOf('sandbox', settings);
  const words = `${company}, books in ${currency}.`;
  // Handed over, it is the work list that keeps doubles out; nobody searches.
  if (handedOver || (search === idempotency && lagMs <= believed)) return words;
  return `${words} It says "${search}" with a lag of ${lagMs} ms, the connection "${idempotency}" with ${believed} ms: correct the connection's settings.`;
}
