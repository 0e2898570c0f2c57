// What a disbursement comes to, worked out a second time from domain.md 5.2 and the issue, by hand
// and in another way than the product does it. Imports nothing of it.

export interface Told {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly payoutId?: string | undefined;
}

export interface Come {
  status: string;
  initiatedAt: string | null;
  fundedAt: string | null;
  payouts: Record<string, string>;
  /** The ids of the facts that count. */
  counts: string[];
}

const LIFE = [
  'fundingRequested',
  'fundingCompleted',
  'fundingFailed',
  'payoutRequested',
  'payoutCompleted',
  'payoutFailed',
  'payoutReturned',
  'cancelled',
];

/** `from>to` of what may follow what; `-` stands for nothing heard yet. */
const MONEY = new Set([
  '->fundingRequested',
  '->fundingCompleted',
  '->fundingFailed',
  '->cancelled',
  'fundingRequested>fundingCompleted',
  'fundingRequested>fundingFailed',
  'fundingFailed>fundingRequested',
  'fundingFailed>fundingCompleted',
]);
const OF_PAYOUT = new Set([
  '->payoutRequested',
  '->payoutCompleted',
  '->payoutFailed',
  'payoutRequested>payoutCompleted',
  'payoutRequested>payoutFailed',
  'payoutRequested>payoutReturned',
  'payoutCompleted>payoutReturned',
  'payoutFailed>payoutRequested',
  'payoutReturned>payoutRequested',
]);
const NAMED: Readonly<Record<string, string>> = {
  '-': 'notInitiated',
  payoutRequested: 'requested',
  payoutCompleted: 'completed',
  payoutFailed: 'failed',
  payoutReturned: 'returned',
};

/** Every fact once, in the order in which it happened. */
function inOrder(told: readonly Told[]): Told[] {
  const once = new Map<string, Told>();
  for (const one of told) if (!once.has(one.id)) once.set(one.id, one);
  const key = ({ at, kind, id }: Told): string => `${at} ${LIFE.indexOf(kind)} ${id}`;
  return [...once.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

export function comesTo(
  isDraft: boolean,
  payoutIds: readonly string[],
  told: readonly Told[],
): Come {
  let money = '-';
  const last: Record<string, string> = Object.fromEntries(payoutIds.map((id) => [id, '-']));
  const come: Come = { status: '', initiatedAt: null, fundedAt: null, payouts: {}, counts: [] };
  for (const { id, kind, at, payoutId = '' } of inOrder(told)) {
    const isPaying = kind.startsWith('payout');
    const may = isPaying
      ? money === 'fundingCompleted' && OF_PAYOUT.has(`${last[payoutId]}>${kind}`)
      : MONEY.has(`${money}>${kind}`);
    if (!may) continue;
    come.counts.push(id);
    if (isPaying) last[payoutId] = kind;
    else {
      note(come, money, kind, at);
      money = kind;
    }
  }
  const lasts = Object.values(last);
  come.payouts = Object.fromEntries(
    Object.entries(last).map(([id, one]) => [id, NAMED[one] ?? '']),
  );
  come.status = statusFrom(money, lasts, isDraft);
  come.counts.sort();
  return come;
}

function note(come: Come, before: string, kind: string, at: string): void {
  if (kind === 'fundingRequested') come.initiatedAt = at;
  if (kind !== 'fundingCompleted') return;
  come.fundedAt = at;
  if (before !== 'fundingRequested') come.initiatedAt = at;
}

function statusFrom(money: string, lasts: readonly string[], isDraft: boolean): string {
  if (money === '-') return isDraft ? 'draft' : 'fundingNotInitiated';
  if (money !== 'fundingCompleted') return money;
  if (lasts.includes('payoutFailed') || lasts.includes('payoutReturned')) return 'payoutFailed';
  const done = lasts.filter((one) => one === 'payoutCompleted').length;
  if (done > 0 && done === lasts.length) return 'payoutCompleted';
  const begun = lasts.some((one) => one !== '-');
  return begun ? 'payoutInitiated' : 'fundingCompletedAwaitingPayouts';
}
