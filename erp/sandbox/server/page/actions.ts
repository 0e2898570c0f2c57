// What the page's forms do.
import { formatAmount } from '../amount.ts';
import { requireDocument } from '../document-view.ts';
import { deleteDocument, postDocument, voidDocument } from '../documents.ts';
import { lock, unlock } from '../locks.ts';
import type { Erp } from '../operations.ts';
import { createPayment, deletePayment, voidPayment } from '../payments.ts';
import { changePeriod } from '../periods.ts';
import { refusal } from '../refusal.ts';

export type Form = Readonly<Record<string, string>>;

/** What the page says after it: by a word in the address, so that a reload does nothing twice. */
export const NOTES: Readonly<Record<string, string>> = {
  paid: 'The payment is booked.',
  posted: 'The document is posted.',
  voided: 'The document is void.',
  deleted: 'The document is deleted.',
  'payment-voided': 'The payment is void; its documents are open again.',
  'payment-deleted': 'The payment is deleted; its documents are open again.',
  locked: 'The document is locked: nobody else can change it.',
  unlocked: 'The document is free again.',
  opened: 'The period is open.',
  closed: 'The period is closed.',
};

interface Done {
  readonly back: string;
  readonly done: string;
}

export function act(erp: Erp, path: string, form: Form): Done {
  const [, , list = '', id = '', verb = ''] = path.split('/');
  return erp.books.write(() => {
    if (list === 'bills' || list === 'receivables') return onDocument(erp, list, id, verb, form);
    if (list === 'payments') return onPayment(erp, id, verb, form);
    if (list === 'periods' && (verb === 'open' || verb === 'close')) {
      changePeriod(erp.books, id, { open: verb === 'open' });
      return { back: '/page/periods', done: verb === 'open' ? 'opened' : 'closed' };
    }
    throw unknown();
  });
}

const unknown = () => refusal(404, 'ROUTE_UNKNOWN', 'There is no such form.');

function onDocument(
  { books }: Erp,
  list: 'bills' | 'receivables',
  id: string,
  verb: string,
  form: Form,
): Done {
  const kind = list === 'bills' ? 'bill' : 'receivable';
  const back = `/page/${list}/${id}`;
  requireDocument(books, kind, id);
  switch (verb) {
    case 'pay':
      createPayment(books, paymentOf(form, id, requireDocument(books, kind, id).open));
      return { back, done: 'paid' };
    case 'post':
      postDocument(books, kind, id);
      return { back, done: 'posted' };
    case 'void':
      voidDocument(books, kind, id, given({ date: form['date'] }));
      return { back, done: 'voided' };
    case 'delete':
      deleteDocument(books, kind, id);
      return { back: `/page/${list}`, done: 'deleted' };
    case 'lock':
      lock(books, { record: id, by: 'An accountant' });
      return { back, done: 'locked' };
    case 'unlock':
      unlock(books, id);
      return { back, done: 'unlocked' };
    default:
      throw unknown();
  }
}

function onPayment({ books }: Erp, id: string, verb: string, form: Form): Done {
  const back = /^\/page\/(bills|receivables)\/\w+$/.test(form['back'] ?? '') ? form['back'] : '/';
  if (verb === 'void') voidPayment(books, id, given({ date: form['date'] }));
  else if (verb === 'delete') deletePayment(books, id);
  else throw unknown();
  return { back: back ?? '/', done: verb === 'void' ? 'payment-voided' : 'payment-deleted' };
}

/** An amount that is left empty is nothing; cash that is left empty is all that is open. */
function paymentOf(form: Form, document: string, open: bigint): unknown {
  const { method, number, paidDate, bank, memo, cash, discount, writeOff } = form;
  const nothing = !cash && !discount && !writeOff;
  return given({
    method,
    number,
    paidDate,
    bank,
    memo,
    applications: [
      given({ document, cash: nothing ? formatAmount(open) : cash, discount, writeOff }),
    ],
  });
}

/** Fields that a person left empty were not given. */
function given(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
}
