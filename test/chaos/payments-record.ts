// Whether the record tells only of what happened: the events of each payment's row, led again one
// after the other, must follow from each other, end where the row stands, and tell nothing that the
// ERP never said.
import type { Said } from './payments-accountant.ts';
import type { Place } from './payments-facts.ts';
import type { PaymentMust } from './payments-rules.ts';

/** As the ERP answered whoever changed it. */
export interface History {
  readonly said: ReadonlyMap<string, readonly Said[]>;
  readonly deleted: ReadonlySet<string>;
}

/** A row of ours as an event keeps it, in the words of the record. */
type Kept = Readonly<Record<string, string | number | null | undefined>>;

interface Event {
  readonly type: string;
  readonly subject: string;
  readonly before: Kept | null;
  readonly after: Kept;
}

const TRUE = 'no event tells of a change that did not happen';

export async function checkPaymentRecord(
  place: Place,
  history: History,
  must: PaymentMust,
): Promise<void> {
  const { asOwner, company } = place;
  const events = await asOwner<Event>(
    `select type, subject_id as subject, before, after from events
     where company_id = $1 and (type like 'payment.%' or type = 'invoice.paymentsChanged')
       and subject_kind = 'invoice' order by id`,
    [company.companyId],
  );
  const rows = await asOwner<{ id: string; row: Kept }>(
    `select id, to_jsonb(p) as row from payments p where company_id = $1`,
    [company.companyId],
  );
  const ofRows = events.filter(({ type }) => CHANGES.has(type));
  const byRow = Map.groupBy(ofRows, ({ after }) => String(after['id']));
  for (const { id, row } of rows) {
    const wrong = firstWrong(byRow.get(id) ?? [], row, history);
    must(TRUE, wrong === undefined, () => ({ wrong, row, events: byRow.get(id) }));
  }
  const known = new Set(rows.map(({ id }) => id));
  for (const id of byRow.keys()) must(TRUE, known.has(id), () => ({ id, wrong: 'of no row' }));
  await checkFigures(place, events, must);
}

const CHANGES = new Set([
  'payment.imported',
  'payment.changed',
  'payment.voided',
  'payment.deletedInErp',
  'payment.removed',
  'payment.numbered',
]);

/** What the ERP decides and people see. */
const FACTS = [
  'state',
  'amountMinor',
  'discountMinor',
  'writeOffMinor',
  'paidOn',
  'number',
  'methodName',
  'method',
  'currency',
] as const;
/** What never changes. */
const STAYS = ['id', 'invoiceId', 'erpPaymentId', 'erpDocumentId'] as const;
const OURS = ['paymentNumber', 'removedAt'] as const;

/** Undefined when all follow. */
function firstWrong(events: readonly Event[], row: Kept, history: History): string | undefined {
  const [first, ...rest] = events;
  if (first?.type !== 'payment.imported') return `it began with ${first?.type}`;
  if (first.after['state'] === 'deleted') return 'it was imported as deleted';
  let at: Kept = { ...first.after, rowVersion: 1, paymentNumber: null, removedAt: null };
  const unsaid = whyUnsaid(at, history);
  if (unsaid) return unsaid;
  for (const event of rest) {
    const wrong = whyUntrue(at, event, history);
    if (wrong) return `${event.type}: ${wrong}`;
    at = event.after;
  }
  return whyNotAt(at, row);
}

const whyUntrue = (at: Kept, event: Event, history: History): string | undefined =>
  whyNotAfter(at, event) ??
  whyNoChange(event) ??
  whyUnsaid(event.after, history) ??
  whyNotBack(at, event.after, history);

function whyNotAfter(at: Kept, { before, after, type }: Event): string | undefined {
  if (type === 'payment.imported') return 'it was there already';
  if (!before) return 'it says of nothing before it';
  const differs = [...FACTS, ...STAYS, 'paymentNumber'].find((name) => !isSame(at, before, name));
  if (differs) return `${differs} was ${String(at[differs])}, not ${String(before[differs])}`;
  if (Number(after['rowVersion']) !== Number(at['rowVersion']) + 1)
    return `version ${String(after['rowVersion'])} after ${String(at['rowVersion'])}`;
  const moved = STAYS.find((name) => !isSame(before, after, name));
  if (moved) return `${moved} changed`;
  return String(before['revision']) < String(at['revision']) ? 'an older revision' : undefined;
}

/** Each kind of event changes what it says, and nothing else. */
function whyNoChange({ type, before, after }: Event): string | undefined {
  if (!before) return undefined;
  const changed = [...FACTS, ...OURS].filter((name) => !isSame(before, after, name));
  const [was, is] = [before['state'], after['state']];
  const isOlder = String(after['revision']) < String(before['revision']);
  if (isOlder) return 'back to an older revision';
  switch (type) {
    case 'payment.changed':
      return changed.length > 0 && is !== 'deleted' ? undefined : `changed ${changed.join()}`;
    case 'payment.voided':
      return was !== 'voided' && is === 'voided' ? undefined : `from ${String(was)}`;
    case 'payment.deletedInErp':
      return was !== 'deleted' && is === 'deleted' ? only(changed, 'state') : `from ${String(was)}`;
    case 'payment.removed':
      return only(changed, 'removedAt');
    default:
      return only(changed, 'paymentNumber');
  }
}

const only = (changed: readonly string[], name: string): string | undefined =>
  changed.join() === name ? undefined : `changed ${changed.join()}`;

/** What it tells was so in the ERP, at the revision that it names; or it was gone there. */
function whyUnsaid(after: Kept, { said, deleted }: History): string | undefined {
  const id = String(after['erpPaymentId']);
  const all = said.get(id) ?? [];
  const document = String(after['erpDocumentId']);
  const then = all.find(({ changeNo }) => changeNo === Number(after['revision']));
  if (!then) return `the ERP never said revision ${String(after['revision'])} of ${id}`;
  if (after['state'] === 'deleted') {
    const isTakenAway = all.some(
      ({ changeNo, applications }) =>
        changeNo > then.changeNo && applications.every((one) => one.document !== document),
    );
    return isTakenAway || deleted.has(id) ? undefined : 'the ERP has it still';
  }
  const here = then.applications.filter((one) => one.document === document);
  const cents = (part: 'cash' | 'discount' | 'writeOff'): string =>
    String(here.reduce((sum, one) => sum + Math.round(Number(one[part]) * 100), 0));
  const told: Kept = {
    state: then.state === 'posted' ? 'live' : 'voided',
    amountMinor: cents('cash'),
    discountMinor: cents('discount'),
    writeOffMinor: cents('writeOff'),
    paidOn: then.paidDate,
    number: then.number,
    methodName: then.method,
  };
  if (here.length === 0) return `it did not pay ${document} then`;
  const differs = Object.keys(told).find((name) => !isSame(told, after, name));
  return differs && `${differs} was ${String(told[differs])} in the ERP`;
}

/** Back only after it was taken away: otherwise it was never gone, and an event said so. */
function whyNotBack(at: Kept, after: Kept, { said }: History): string | undefined {
  if (at['state'] !== 'deleted' || after['state'] === 'deleted') return undefined;
  const [from, to] = [Number(at['revision']), Number(after['revision'])];
  const wasTakenAway = (said.get(String(after['erpPaymentId'])) ?? []).some(
    ({ changeNo, applications }) =>
      changeNo > from &&
      changeNo < to &&
      applications.every(({ document }) => document !== after['erpDocumentId']),
  );
  return wasTakenAway ? undefined : 'it was never gone in the ERP';
}

/** The row has names as its table has them, and numbers where the record has text. */
function whyNotAt(at: Kept, row: Kept): string | undefined {
  const inTable = (name: string) => name.replaceAll(/[A-Z]/g, (one) => `_${one.toLowerCase()}`);
  const stands = Object.fromEntries(
    [...FACTS, ...STAYS, 'paymentNumber', 'rowVersion'].map((name) => [name, row[inTable(name)]]),
  );
  const differs = Object.keys(stands).find((name) => !isSame(at, stands, name));
  return differs && `the row has ${differs} ${String(stands[differs])}, not ${String(at[differs])}`;
}

const isSame = (one: Kept, other: Kept, name: string): boolean =>
  String(one[name] ?? null) === String(other[name] ?? null);

/** What is told of an invoice follows from what was told before, and ends where it stands. */
async function checkFigures(
  { asOwner, company }: Place,
  events: readonly Event[],
  must: PaymentMust,
) {
  const invoices = await asOwner<{ id: string; status: string; paid: number }>(
    `select id, payment_status as status, paid_minor::int as paid from invoices
     where company_id = $1`,
    [company.companyId],
  );
  const changes = Map.groupBy(
    events.filter(({ type }) => type === 'invoice.paymentsChanged'),
    ({ subject }) => subject,
  );
  for (const { id, status, paid } of invoices) {
    const told = changes.get(id) ?? [];
    let at: Kept | undefined;
    const isOne = ({ before, after }: Event): boolean => {
      const follows = at === undefined || JSON.stringify(before) === JSON.stringify(at);
      at = after;
      return follows && JSON.stringify(before) !== JSON.stringify(after);
    };
    const isTrue = told.every(isOne);
    const end = at ?? { paymentStatus: 'unpaid', paid: '0.00' };
    const cents = Math.round(Number(String(end['paid']).replaceAll(',', '')) * 100);
    const isThere = end['paymentStatus'] === status && cents === paid;
    must(TRUE, isTrue && isThere, () => ({ id, status, paid, told }));
  }
}
