// What the facts that the platform reports of a disbursement come to, with the decisions that were
// made here. Every fact is judged by its own time among all that are known, so that doubles,
// lateness and order of arrival do not matter. Source: domain.md section 5, design.md section 7.

/** Whose decisions count: those made here, or the platform's, which it reports as facts. */
export const HELD_BY = ['tieout', 'platform'] as const;
export type HeldBy = (typeof HELD_BY)[number];

export const DISBURSEMENT_STATUSES = [
  'draft',
  'fundingNotInitiated',
  'fundingRequested',
  'fundingCompletedAwaitingPayouts',
  'payoutInitiated',
  'payoutCompleted',
  'fundingFailed',
  'payoutFailed',
  'cancelled',
] as const;
export type DisbursementStatus = (typeof DISBURSEMENT_STATUSES)[number];

export const PAYOUT_STATUSES = [
  'notInitiated',
  'requested',
  'completed',
  'failed',
  'returned',
] as const;
export type PayoutStatus = (typeof PAYOUT_STATUSES)[number];

/** How far the ERP has the payment record of a payout. */
export const RECORD_STATUSES = [
  'notDue',
  'waitingForInvoice',
  'exporting',
  'failedToExport',
  'synced',
  'switchedOff',
] as const;
export type RecordStatus = (typeof RECORD_STATUSES)[number];

/** In the order of life: of two at the same time, the earlier one here came first. */
export const FACT_KINDS = [
  'fundingRequested',
  'fundingCompleted',
  'fundingFailed',
  'payoutRequested',
  'payoutCompleted',
  'payoutFailed',
  'payoutReturned',
  'cancelled',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

export const isOfPayout = (kind: FactKind): boolean => kind.startsWith('payout');

/** The most payouts of one disbursement. */
export const MOST_PAYOUTS = 100;

export interface Fact {
  readonly id: string;
  readonly kind: FactKind;
  /** When it happened, as instants are written here: to the millisecond, in UTC. */
  readonly at: string;
  readonly payoutId: string | null;
}

export interface Facts {
  readonly heldBy: HeldBy;
  /** Decided here: they count as the requests and cancellations that they are. */
  readonly authorizedAt: string | null;
  readonly cancelledAt: string | null;
  /** Those that were not removed. */
  readonly payoutIds: readonly string[];
  readonly facts: readonly Fact[];
}

/** What it all comes to. */
export interface Outcome {
  readonly status: DisbursementStatus;
  /** Since when the money is asked for: what must be true before a payment is judged by it. */
  readonly initiatedAt: string | null;
  readonly fundedAt: string | null;
  readonly payouts: ReadonlyMap<string, PayoutStatus>;
  /** Of every fact that changes nothing, why not. */
  readonly whyNot: ReadonlyMap<string, string>;
}

type Funding = 'notInitiated' | 'requested' | 'completed' | 'failed' | 'cancelled';

interface Life {
  funding: Funding;
  initiatedAt: string | null;
  fundedAt: string | null;
  readonly payouts: Map<string, PayoutStatus>;
}

export function outcomeOf({ heldBy, authorizedAt, cancelledAt, payoutIds, facts }: Facts): Outcome {
  const life: Life = {
    funding: 'notInitiated',
    initiatedAt: null,
    fundedAt: null,
    payouts: new Map(payoutIds.map((id) => [id, 'notInitiated'])),
  };
  const whyNot = new Map<string, string>();
  const decided = [
    ...decision('fundingRequested', authorizedAt),
    ...decision('cancelled', cancelledAt),
  ];
  for (const fact of [...decided, ...facts].toSorted(byTime)) {
    const why = isOfPayout(fact.kind) ? applyToPayout(life, fact) : applyToFunding(life, fact);
    if (why !== undefined) whyNot.set(fact.id, why);
  }
  const { initiatedAt, fundedAt, payouts } = life;
  return { status: statusOf(life, heldBy), initiatedAt, fundedAt, payouts, whyNot };
}

/** No fact has an empty id. */
const decision = (kind: FactKind, at: string | null): Fact[] =>
  at === null ? [] : [{ id: '', kind, at, payoutId: null }];

function byTime(a: Fact, b: Fact): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.kind !== b.kind) return FACT_KINDS.indexOf(a.kind) - FACT_KINDS.indexOf(b.kind);
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/**
 * What each may follow. Completed follows without a request, also after a failure: the request is
 * late, or lost, and the money is there.
 */
const FUNDING = {
  fundingRequested: { from: ['notInitiated', 'failed'], to: 'requested' },
  fundingCompleted: { from: ['notInitiated', 'requested', 'failed'], to: 'completed' },
  fundingFailed: { from: ['notInitiated', 'requested'], to: 'failed' },
  cancelled: { from: ['notInitiated'], to: 'cancelled' },
} as const satisfies Readonly<Record<string, { from: readonly Funding[]; to: Funding }>>;

const FUNDING_IN_WORDS: Readonly<Record<Funding, string>> = {
  notInitiated: 'funding was not requested then',
  requested: 'funding was requested already',
  completed: 'funding was complete already',
  failed: 'funding had failed already',
  cancelled: 'it was cancelled before',
};

function applyToFunding(life: Life, { kind, at }: Fact): string | undefined {
  const { from, to } = FUNDING[kind as keyof typeof FUNDING];
  if (!(from as readonly Funding[]).includes(life.funding))
    return `By the time of this fact, ${FUNDING_IN_WORDS[life.funding]}.`;
  if (to === 'requested') life.initiatedAt = at;
  if (to === 'completed') {
    if (life.funding !== 'requested') life.initiatedAt = at;
    life.fundedAt = at;
  }
  life.funding = to;
  return undefined;
}

/** A payout that failed or came back may be issued again. */
const PAYOUT = {
  payoutRequested: { from: ['notInitiated', 'failed', 'returned'], to: 'requested' },
  payoutCompleted: { from: ['notInitiated', 'requested'], to: 'completed' },
  payoutFailed: { from: ['notInitiated', 'requested'], to: 'failed' },
  payoutReturned: { from: ['requested', 'completed'], to: 'returned' },
} as const satisfies Readonly<Record<string, { from: readonly PayoutStatus[]; to: PayoutStatus }>>;

const PAYOUT_IN_WORDS: Readonly<Record<PayoutStatus, string>> = {
  notInitiated: 'was not requested then',
  requested: 'was requested already',
  completed: 'was completed already',
  failed: 'had failed already',
  returned: 'had come back already',
};

function applyToPayout(life: Life, { kind, payoutId }: Fact): string | undefined {
  const standing = life.payouts.get(payoutId ?? '');
  if (payoutId === null || standing === undefined) return 'The payout is not in the disbursement.';
  if (life.funding !== 'completed') return 'By the time of this fact, funding was not complete.';
  const { from, to } = PAYOUT[kind as keyof typeof PAYOUT];
  if (!(from as readonly PayoutStatus[]).includes(standing))
    return `By the time of this fact, the payout ${PAYOUT_IN_WORDS[standing]}.`;
  life.payouts.set(payoutId, to);
  return undefined;
}

function statusOf({ funding, payouts }: Life, heldBy: HeldBy): DisbursementStatus {
  if (funding === 'notInitiated') return heldBy === 'tieout' ? 'draft' : 'fundingNotInitiated';
  if (funding !== 'completed') return NOT_FUNDED[funding];
  const statuses = [...payouts.values()];
  if (statuses.some((one) => one === 'failed' || one === 'returned')) return 'payoutFailed';
  if (statuses.length > 0 && statuses.every((one) => one === 'completed')) return 'payoutCompleted';
  if (statuses.some((one) => one !== 'notInitiated')) return 'payoutInitiated';
  return 'fundingCompletedAwaitingPayouts';
}

const NOT_FUNDED = {
  requested: 'fundingRequested',
  failed: 'fundingFailed',
  cancelled: 'cancelled',
} as const satisfies Partial<Record<Funding, DisbursementStatus>>;

/** What the record of a payout is judged by. */
export interface RecordFacts {
  readonly recordStatus: RecordStatus;
  readonly failure: string | null;
  readonly hasBegun: boolean;
  readonly initiatedAt: string | null;
  readonly fundedAt: string | null;
  /** Since when the ERP has the invoice; null: it does not have it. */
  readonly invoiceSyncedAt: string | null;
  readonly isExported: boolean;
  /** An invoice that comes into the ERP after its payment was initiated fails the record. */
  readonly isStrict: boolean;
}

/**
 * Whether the ERP is to have a record. Facts that come late may change the answer, until an export
 * has begun or a person has to decide.
 */
export function recordStatusOf(of: RecordFacts): RecordStatus {
  const { recordStatus, fundedAt, initiatedAt } = of;
  if (isSettled(of)) return recordStatus;
  if (fundedAt === null || initiatedAt === null) return 'notDue';
  if (recordStatus === 'switchedOff' || !of.isExported) return 'switchedOff';
  return dueRecord(of, initiatedAt);
}

/** Whether an export or a person has it in hand already. */
function isSettled({ hasBegun, recordStatus, failure }: RecordFacts): boolean {
  if (hasBegun || recordStatus === 'synced') return true;
  return recordStatus === 'failedToExport' && failure !== 'InvoiceNotSynced';
}

function dueRecord({ isStrict, invoiceSyncedAt }: RecordFacts, initiatedAt: string): RecordStatus {
  if (!isStrict) return invoiceSyncedAt === null ? 'waitingForInvoice' : 'exporting';
  const wasSynced = invoiceSyncedAt !== null && invoiceSyncedAt <= initiatedAt;
  return wasSynced ? 'exporting' : 'failedToExport';
}

/** The largest that a check number may be. */
export const LARGEST_CHECK_NUMBER = 999_999_999_999n;

/**
 * From where numbers are safe when `used` is the highest that is known: far enough that the ERP's
 * own numbers do not reach it soon. At 100 it is 10000.
 */
export function safeNextCheckNumber(used: bigint): bigint {
  let next = 1000n;
  while (next <= used * 10n) next *= 10n;
  return next <= LARGEST_CHECK_NUMBER ? next : (used / 1000n + 1n) * 1000n;
}
