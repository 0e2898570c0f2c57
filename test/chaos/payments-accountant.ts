// The accountant, who works in the ERP itself: pays, edits, voids and deletes, as the seed has it
// and whatever we make of it. Keeps what each payment ever said there.
import { pick } from './random.ts';
import type { PaymentPlace } from './payments-place.ts';

/** A payment as the ERP answered it, each time that it was changed. */
export interface Said {
  readonly changeNo: number;
  readonly state: 'posted' | 'void';
  readonly method: string;
  readonly number: string | null;
  readonly paidDate: string;
  readonly applications: readonly Applied[];
}

export interface Applied {
  readonly document: string;
  readonly cash: string;
  readonly discount: string;
  readonly writeOff: string;
}

/** What may be paid: a document in the ERP, whoever made it. */
export interface Payable {
  readonly id: string;
  readonly kind: 'subcontractor' | 'owner';
  /** In hundredths. */
  readonly total: number;
}

export interface Accountant {
  readonly place: PaymentPlace;
  readonly random: () => number;
  readonly payables: Payable[];
  /** By payment, oldest first. */
  readonly said: Map<string, Said[]>;
  readonly deleted: Set<string>;
  /** What was done, for the report. */
  readonly acts: string[];
}

export const anAccountant = (place: PaymentPlace, random: () => number): Accountant => ({
  place,
  random,
  payables: [],
  said: new Map(),
  deleted: new Set(),
  acts: [],
});

/** How often each is done, beside the others. */
const WEIGHTS = {
  pay: 5,
  payInFull: 3,
  paySeveral: 4,
  discount: 2,
  amount: 4,
  date: 2,
  number: 2,
  memo: 1,
  move: 4,
  spread: 2,
  void: 3,
  delete: 4,
} as const satisfies Record<string, number>;

export type AccountantAct = keyof typeof WEIGHTS;
export const ACCOUNTANT_ACTS = Object.keys(WEIGHTS) as AccountantAct[];
const BAG = ACCOUNTANT_ACTS.flatMap((act) => Array.from({ length: WEIGHTS[act] }, () => act));

/** One more thing that an accountant does. */
export async function act(accountant: Accountant): Promise<void> {
  const wanted = pick(accountant.random, BAG);
  // There is nothing to change yet, or nothing that may be.
  const isNew = ['pay', 'payInFull', 'paySeveral', 'discount'].includes(wanted);
  const done = isNew || livePayments(accountant).length > 0 ? wanted : 'pay';
  await ACTS[done](accountant);
  accountant.acts.push(done);
}

const ACTS: Readonly<Record<AccountantAct, (accountant: Accountant) => Promise<void>>> = {
  pay: (one) => pay(one, [applied(one, pick(one.random, one.payables))]),
  payInFull: (one) => {
    const payable = pick(one.random, one.payables);
    return pay(one, [{ ...NOTHING, document: payable.id, cash: money(payable.total) }]);
  },
  paySeveral: (one) => pay(one, severalOf(one)),
  discount: (one) => {
    const cents = 100 + Math.floor(one.random() * 4_000);
    const rest = { discount: money(cents), writeOff: money(one.random() < 0.5 ? 0 : 50) };
    return pay(one, [{ ...applied(one, pick(one.random, one.payables)), ...rest }]);
  },
  amount: (one) =>
    change(one, (said) => ({
      applications: said.applications.map(({ document }) => applied(one, payableOf(one, document))),
    })),
  date: (one) => change(one, () => ({ paidDate: aDay(one) })),
  number: (one) => change(one, () => ({ number: aNumber(one) })),
  memo: (one) => change(one, () => ({ memo: aNumber(one) })),
  move: (one) => change(one, (said) => ({ applications: severalOf(one, kindOf(one, said)) })),
  /** More documents of the same party, beside those that it pays. */
  spread: (one) =>
    change(one, (said) => {
      const there = new Set(said.applications.map(({ document }) => document));
      const more = severalOf(one, kindOf(one, said)).filter(({ document }) => !there.has(document));
      return { applications: [...said.applications.map(bare), ...more] };
    }),
  void: async (one) => {
    const id = pick(one.random, livePayments(one));
    note(one, await must(one, 'POST', `/payments/${id}/void`, {}));
  },
  delete: (one) => deletePayment(one),
};

const NOTHING = { cash: '0.00', discount: '0.00', writeOff: '0.00' };
const money = (cents: number): string => (cents / 100).toFixed(2);

const last = (one: Accountant, id: string): Said => {
  const said = one.said.get(id)?.at(-1);
  if (!said) throw new Error(`there is no payment ${id}`);
  return said;
};

const livePayments = (one: Accountant): string[] =>
  [...one.said.keys()].filter((id) => !one.deleted.has(id) && last(one, id).state === 'posted');

/** Some part of it, or a little more. */
function applied({ random }: Accountant, { id, total }: Payable): Applied {
  const cents = Math.max(1, Math.floor(total * random() * 1.05));
  return { ...NOTHING, document: id, cash: money(cents) };
}

function severalOf(one: Accountant, kind?: Payable['kind']): Applied[] {
  const { random, payables } = one;
  const wanted = kind ?? pick(random, payables).kind;
  const left = payables.filter((payable) => payable.kind === wanted);
  const count = Math.min(left.length, 1 + Math.floor(random() * 4));
  return Array.from({ length: count }, () => {
    const [payable] = left.splice(Math.floor(random() * left.length), 1);
    if (!payable) throw new Error('fewer than were counted');
    return applied(one, payable);
  });
}

const payableOf = ({ payables }: Accountant, document: string): Payable => {
  const payable = payables.find(({ id }) => id === document);
  if (!payable) throw new Error(`${document} is nothing to pay`);
  return payable;
};

const kindOf = (one: Accountant, { applications: [first] }: Said): Payable['kind'] =>
  payableOf(one, first?.document ?? '').kind;

const bare = ({ document, cash, discount, writeOff }: Applied): Applied => ({
  document,
  cash,
  discount,
  writeOff,
});

const METHODS = ['check', 'card', 'ach', 'wire', 'cash', 'other'] as const;

/** In the open months of the books: those of this year, up to today. */
function aDay({ random }: Accountant): string {
  const today = new Date();
  const first = Date.UTC(today.getUTCFullYear(), 0, 1);
  const at = first + Math.floor(random() * (today.getTime() - first));
  return new Date(at).toISOString().slice(0, 10);
}

/** Never one that was given before: check numbers are unique. */
const aNumber = (one: Accountant): string =>
  `N-${one.said.size}-${one.random().toString(36).slice(2)}`;

export async function pay(one: Accountant, applications: readonly Applied[]): Promise<void> {
  const method = pick(one.random, METHODS);
  const number = one.random() < 0.5 ? { number: aNumber(one) } : {};
  const body = { method, ...number, paidDate: aDay(one), applications };
  note(one, await must(one, 'POST', '/payments', body));
}

export async function change(one: Accountant, set: (said: Said) => object): Promise<void> {
  const id = pick(one.random, livePayments(one));
  note(one, await must(one, 'PATCH', `/payments/${id}`, set(last(one, id))));
}

export async function deletePayment(one: Accountant): Promise<void> {
  const there = [...one.said.keys()].filter((id) => !one.deleted.has(id));
  const id = pick(one.random, there);
  await must(one, 'DELETE', `/payments/${id}`);
  one.deleted.add(id);
}

async function must(one: Accountant, method: string, path: string, body?: object) {
  const { status, body: answer } = await one.place.erp(method, path, body);
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`);
  return answer;
}

function note({ said }: Accountant, view: Record<string, unknown>): void {
  const id = String(view['id']);
  said.set(id, [...(said.get(id) ?? []), view as unknown as Said]);
}
