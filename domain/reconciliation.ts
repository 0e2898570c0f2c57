// What an invoice and its payments are here and what they are in the ERP, compared: every
// difference by its kind, with its cause where the facts tell it. Decides and changes nothing.
import type { AppliedPayment, ErpDocument } from './document.ts';
import type { InvoiceKind, PaymentStatus } from './invoice.ts';
import { formatMoney, parseMoney } from './money.ts';
import { paymentStatusOf } from './payments.ts';
import type { PaymentMethod, PaymentState, UnmatchedReason } from './payments.ts';

export const DIFFERENCE_KINDS = [
  'DocumentMissing',
  'DocumentCancelled',
  'DocumentLink',
  'DocumentTotal',
  'DocumentNumber',
  'DocumentVendor',
  'PaymentMissingHere',
  'PaymentMissingThere',
  'PaymentState',
  'PaymentAmount',
  'PaymentDate',
  'PaymentNumber',
  'PaymentMethod',
  'PaidSum',
  'PaymentStatus',
] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** Beside the reason why an ERP's payment could not be applied. */
export const DIFFERENCE_CAUSES = [
  'NotReadYet', // the ERP has changed it since it was read
  'SyncSwitchedOff',
  'Ignored', // a person took it out of the queue
  'SameRevision', // changed past the ERP's or our own books: the revision is the same
  'ChangedInErp',
  'ChangedHere', // past Tieout
] as const;
export type DifferenceCause = (typeof DIFFERENCE_CAUSES)[number] | UnmatchedReason;

export interface Difference {
  readonly kind: DifferenceKind;
  readonly erpDocumentId: string | null;
  readonly erpPaymentId: string | null;
  readonly unmatchedPaymentId: string | null;
  readonly ours: string | null;
  readonly theirs: string | null;
  readonly cause: DifferenceCause | null;
}

/** A payment's row, as far as it is compared. */
export interface OurPayment {
  readonly erpPaymentId: string;
  readonly erpDocumentId: string;
  readonly revision: string;
  readonly state: PaymentState;
  readonly method: PaymentMethod;
  readonly number: string | null;
  readonly paidOn: string;
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly discountMinor: bigint;
  readonly writeOffMinor: bigint;
  readonly creditMinor: bigint;
}

/** What the ERP showed of it and could not be applied. */
export interface Waiting {
  readonly id: string;
  readonly erpPaymentId: string;
  readonly erpDocumentId: string;
  readonly reason: UnmatchedReason;
  readonly isIgnored: boolean;
}

export interface Ours {
  readonly kind: InvoiceKind;
  readonly currency: string;
  readonly erpDocumentId: string;
  readonly erpDocumentNumber: string | null;
  readonly amountDueMinor: bigint;
  readonly paidMinor: bigint;
  readonly discountMinor: bigint;
  readonly writeOffMinor: bigint;
  readonly creditMinor: bigint;
  readonly paymentStatus: PaymentStatus;
  /** As the ERP had it when it was synced or linked; undefined where the record does not say. */
  readonly confirmed: ErpDocument | undefined;
  readonly payments: readonly OurPayment[];
  readonly waiting: readonly Waiting[];
  readonly syncPayments: boolean;
  /** What was created in the ERP before it is not imported; null: nothing was ever read. */
  readonly syncFrom: string | null;
  /** When the last reading began that came to its end. */
  readonly lastReadAt: string | null;
}

export interface Theirs {
  /** `gone`: the ERP's words of how. */
  readonly document: ErpDocument | { readonly gone: string };
  readonly payments: readonly AppliedPayment[];
}

export const compare = (ours: Ours, theirs: Theirs): Difference[] => [
  ...compareDocuments(ours, theirs.document),
  ...comparePayments(ours, theirs.payments),
  ...compareSums(ours),
];

type Found = Pick<Difference, 'kind'> & Partial<Difference>;

const difference = (found: Found): Difference => ({
  erpDocumentId: null,
  erpPaymentId: null,
  unmatchedPaymentId: null,
  ours: null,
  theirs: null,
  cause: null,
  ...found,
});

/** With what the ERP confirmed: whoever changed it since, there or here, made the difference. */
function compareDocuments(ours: Ours, theirs: Theirs['document']): Difference[] {
  const { erpDocumentId, confirmed, currency } = ours;
  const of = { erpDocumentId };
  if (confirmed && confirmed.id !== erpDocumentId)
    return [
      difference({
        kind: 'DocumentLink',
        ours: erpDocumentId,
        theirs: confirmed.id,
        cause: 'ChangedHere',
      }),
    ];
  if ('gone' in theirs)
    return [difference({ ...of, kind: 'DocumentMissing', theirs: theirs.gone })];
  if (theirs.state === 'cancelled')
    return [difference({ ...of, kind: 'DocumentCancelled', theirs: theirs.state })];
  const due = `${formatMoney(ours.amountDueMinor, currency)} ${currency}`;
  const compared: readonly [
    DifferenceKind,
    string | null | undefined,
    string,
    string | undefined,
  ][] = [
    ['DocumentTotal', due, totalOf(theirs), confirmed && totalOf(confirmed)],
    ['DocumentNumber', ours.erpDocumentNumber, theirs.number, confirmed?.number],
    ['DocumentVendor', confirmed?.partyId, theirs.partyId, confirmed?.partyId],
  ];
  return compared.flatMap(([kind, here, there, then]) => {
    if (here === undefined || here === there) return [];
    const cause = then === undefined ? null : then === there ? 'ChangedHere' : 'ChangedInErp';
    return [difference({ ...of, kind, ours: here, theirs: there, cause })];
  });
}

const totalOf = ({ total, currency }: ErpDocument): string =>
  `${exact(total, currency)} ${currency}`;

/** `900.0` is `900.00`. */
function exact(text: string, currency: string): string {
  const minor = parseMoney(text, currency);
  return typeof minor === 'bigint' ? formatMoney(minor, currency) : text;
}

const keyOf = (erpPaymentId: string, erpDocumentId: string): string =>
  JSON.stringify([erpPaymentId, erpDocumentId]);

function comparePayments(ours: Ours, theirs: readonly AppliedPayment[]): Difference[] {
  const there = new Map(theirs.map((one) => [keyOf(one.id, one.documentId), one]));
  const here = new Set(ours.payments.map((one) => keyOf(one.erpPaymentId, one.erpDocumentId)));
  const missing = theirs.filter(
    (one) => one.state === 'live' && !here.has(keyOf(one.id, one.documentId)),
  );
  return [
    ...missing.map((one) => missingHere(ours, one)),
    ...ours.payments.flatMap((one) =>
      comparePayment(one, there.get(keyOf(one.erpPaymentId, one.erpDocumentId))),
    ),
  ];
}

function missingHere(ours: Ours, theirs: AppliedPayment): Difference {
  const waiting = ours.waiting.find(
    (one) => one.erpPaymentId === theirs.id && one.erpDocumentId === theirs.documentId,
  );
  return difference({
    kind: 'PaymentMissingHere',
    erpDocumentId: theirs.documentId,
    erpPaymentId: theirs.id,
    unmatchedPaymentId: waiting?.id ?? null,
    theirs: `${figuresOf(theirs)}, ${theirs.paidOn}`,
    cause: whyMissing(ours, theirs, waiting),
  });
}

function whyMissing(
  { syncPayments, syncFrom, lastReadAt }: Ours,
  { createdAt }: AppliedPayment,
  waiting: Waiting | undefined,
): DifferenceCause | null {
  if (waiting) return waiting.isIgnored ? 'Ignored' : waiting.reason;
  if (!syncPayments) return 'SyncSwitchedOff';
  if (!lastReadAt || !syncFrom) return 'NotReadYet';
  if (!createdAt) return null;
  if (Date.parse(createdAt) < Date.parse(syncFrom)) return 'CreatedBeforeSyncFrom';
  return Date.parse(createdAt) > Date.parse(lastReadAt) ? 'NotReadYet' : null;
}

/** What counts neither here nor there is no difference. */
function comparePayment(ours: OurPayment, theirs: AppliedPayment | undefined): Difference[] {
  const { erpPaymentId, erpDocumentId, state } = ours;
  const of = { erpPaymentId, erpDocumentId };
  if (!theirs) {
    if (state !== 'live') return [];
    const figures = `${figuresHere(ours)}, ${ours.paidOn}`;
    return [difference({ ...of, kind: 'PaymentMissingThere', ours: figures })];
  }
  const cause = theirs.revision > ours.revision ? 'NotReadYet' : 'SameRevision';
  const compared: readonly [DifferenceKind, string | null, string | null][] = [
    ['PaymentState', state, theirs.state],
    ['PaymentAmount', figuresHere(ours), figuresOf(theirs)],
    ['PaymentDate', ours.paidOn, theirs.paidOn],
    ['PaymentNumber', ours.number, theirs.number],
    ['PaymentMethod', ours.method, theirs.method],
  ];
  return compared
    .filter(([, one, other]) => one !== other)
    .map(([kind, one, other]) => difference({ ...of, kind, ours: one, theirs: other, cause }));
}

/** Money + discount + write-off + credit. */
const figures = (currency: string, parts: readonly string[]): string =>
  `${parts.join(' + ')} ${currency}`;

const figuresHere = ({ currency, ...of }: OurPayment): string =>
  figures(
    currency,
    [of.amountMinor, of.discountMinor, of.writeOffMinor, of.creditMinor].map((minor) =>
      formatMoney(minor, currency),
    ),
  );

const figuresOf = ({ currency, amount, discount, writeOff, credit }: AppliedPayment): string =>
  figures(
    currency,
    [amount, discount, writeOff, credit].map((text) => exact(text, currency)),
  );

/** Recomputed from the rows, as the transaction that recorded them should have. */
function compareSums(ours: Ours): Difference[] {
  const { currency } = ours;
  const live = ours.payments.filter(({ state }) => state === 'live');
  const total = (of: 'amountMinor' | 'discountMinor' | 'writeOffMinor' | 'creditMinor'): bigint =>
    live.reduce((sum, one) => sum + one[of], 0n);
  const sums = {
    paid: total('amountMinor'),
    discount: total('discountMinor'),
    writeOff: total('writeOffMinor'),
    credit: total('creditMinor'),
  };
  const status = paymentStatusOf({ due: ours.amountDueMinor, ...sums });
  const here = [ours.paidMinor, ours.discountMinor, ours.writeOffMinor, ours.creditMinor];
  const money = (minor: readonly bigint[]): string =>
    figures(
      currency,
      minor.map((one) => formatMoney(one, currency)),
    );
  const compared: readonly [DifferenceKind, string, string][] = [
    ['PaidSum', money(here), money([sums.paid, sums.discount, sums.writeOff, sums.credit])],
    ['PaymentStatus', ours.paymentStatus, status],
  ];
  return compared
    .filter(([, one, other]) => one !== other)
    .map(([kind, one, other]) => difference({ kind, ours: one, theirs: other }));
}
