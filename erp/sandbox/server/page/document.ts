// The page of one bill or receivable: its lines, bookings and payments, and what can be done to it.
import type { DocumentKind } from '../document-input.ts';
import { LIST_OF, requireDocument, showDocument } from '../document-view.ts';
import type { DocumentView } from '../document-view.ts';
import { journalsOf } from '../ledger.ts';
import type { JournalView } from '../ledger.ts';
import { lockOf } from '../locks.ts';
import { listMasters } from '../masters.ts';
import type { Erp } from '../operations.ts';
import { METHODS } from '../payments.ts';
import { paymentsOf } from '../payment-view.ts';
import type { PaymentView } from '../payment-view.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

export function documentBody(erp: Erp, kind: DocumentKind, id: string) {
  const { books, origin } = erp;
  const row = requireDocument(books, kind, id);
  const document = showDocument(books, origin(), row);
  const here = `/page/${LIST_OF[kind]}/${id}`;
  const locked = lockOf(books, id);
  const { rows: payments } = paymentsOf(books, row.seq);
  const word = kind === 'bill' ? 'Bill' : 'Receivable';
  const body = html`${locked && html`<p class="refused">${locked.by} is working on it.</p>`}
${facts(document)}
<h2>Lines</h2>${lineTable(document)}
<h2>Payments</h2>${paymentTable(id, here, payments)}
${document.state === 'posted' && payForm(erp, document, here)}
<h2>Bookings</h2>${journalTable(journalsOf(books, { document: row.seq }))}
<h2>Actions</h2>${actions(document, here, locked !== undefined, books.today())}`;
  return { title: `${word} ${document.docNumber}`, body };
}

function facts(document: DocumentView): Html {
  const { party, job, contract, currency } = document;
  const named = (one: { code: string; title: string } | null): string =>
    one ? `${one.code} ${one.title}` : '';
  const rows: [string, string][] = [
    ['Own number', document.ownNumber],
    ['State', document.state],
    [document.kind === 'bill' ? 'Vendor' : 'Customer', `${party.code} ${party.name}`],
    ['Job', named(job)],
    ['Contract', named(contract)],
    ['Date', document.docDate],
    ['Due', document.dueDate ?? ''],
    ['Booked on', document.bookDate],
    ['Reference', document.reference ?? ''],
    ['Memo', document.memo ?? ''],
    ['Total', `${document.total} ${currency}`],
    ['Open', `${document.open} ${currency}`],
    ['Created', document.createdAt],
    ['Changed', document.modifiedAt],
    ['Void since', document.voidedAt ?? ''],
  ];
  const shown = rows.filter(([, value]) => value !== '');
  return html`<dl>${shown.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

function lineTable(document: DocumentView): Html {
  const lines = document.lines.map(
    (
      line,
    ) => html`<tr><td>${line.text ?? ''}</td><td>${line.account.code} ${line.account.title}</td>
<td>${line.costCode ? `${line.costCode.code} ${line.costCode.title}` : ''}</td>
<td>${line.taxCode?.code ?? ''}</td><td class="amount">${line.amount}</td></tr>`,
  );
  return html`<div class="wide"><table><thead><tr><th>Text</th><th>Account</th><th>Cost code</th>
<th>Tax</th><th class="amount">Amount</th></tr></thead><tbody>${lines}</tbody></table></div>`;
}

function paymentTable(document: string, here: string, payments: readonly PaymentView[]): Html {
  if (payments.length === 0) return html`<p>None.</p>`;
  const lines = payments.map((payment) => {
    const mine = payment.applications.filter((one) => one.document === document);
    return mine.map(
      (one) => html`<tr class="${payment.state === 'void' ? 'void' : ''}">
<td>${payment.ownNumber}</td><td>${payment.paidDate}</td>
<td>${payment.method} ${payment.number ?? ''}</td><td class="amount">${one.cash}</td>
<td class="amount">${one.discount}</td><td class="amount">${one.writeOff}</td>
<td><span class="state">${payment.state}</span></td><td>${paymentActions(payment, here)}</td></tr>`,
    );
  });
  return html`<div class="wide"><table><thead><tr><th>Payment</th><th>Date</th><th>How</th>
<th class="amount">Cash</th><th class="amount">Discount</th><th class="amount">Write-off</th>
<th>State</th><th></th></tr></thead><tbody>${lines.flat()}</tbody></table></div>`;
}

function paymentActions(payment: PaymentView, here: string): Html {
  const form = (verb: string, word: string): Html =>
    html`<form method="post" action="/page/payments/${payment.id}/${verb}">
<input type="hidden" name="back" value="${here}"><button>${word}</button></form>`;
  return html`<div class="actions">${payment.state === 'posted' && form('void', 'Void')}
${confirmed('Delete …', form('delete', 'Delete for good'))}</div>`;
}

function payForm({ books }: Erp, document: DocumentView, here: string): Html {
  const banks = listMasters(books, 'banks', { active: 'true' }).rows;
  const option = (value: unknown, text: unknown): Html =>
    html`<option value="${String(value)}">${String(text)}</option>`;
  const word = document.kind === 'bill' ? 'Pay' : 'Enter a receipt';
  return html`<h2>${word}</h2><form class="row" method="post" action="${here}/pay">
<label>Method <select name="method">${METHODS.map((one) => option(one, one))}</select></label>
<label>Number <input class="small" name="number" maxlength="40"></label>
<label>Bank <select name="bank">${banks.map((bank) => option(bank['id'], bank['title']))}</select></label>
<label>Date <input type="date" name="paidDate" value="${books.today()}" required></label>
<label>Cash <input class="small" name="cash" inputmode="decimal" value="${document.open}"></label>
<label>Discount <input class="small" name="discount" inputmode="decimal"></label>
<label>Write-off <input class="small" name="writeOff" inputmode="decimal"></label>
<label>Memo <input name="memo" maxlength="200"></label>
<button>${word}</button></form>
<p>A check without a number takes the bank’s next one.</p>`;
}

function journalTable(journals: readonly JournalView[]): Html {
  if (journals.length === 0) return html`<p>None.</p>`;
  const lines = journals.map((journal) =>
    journal.entries.map(
      ({ account, debit, credit }, index) => html`<tr>
<td>${index === 0 ? journal.date : ''}</td><td>${index === 0 ? journal.text : ''}</td>
<td>${account.code} ${account.title}</td><td class="amount">${debit === '0.00' ? '' : debit}</td>
<td class="amount">${credit === '0.00' ? '' : credit}</td></tr>`,
    ),
  );
  return html`<div class="wide"><table><thead><tr><th>Date</th><th>Text</th><th>Account</th>
<th class="amount">Debit</th><th class="amount">Credit</th></tr></thead>
<tbody>${lines.flat()}</tbody></table></div>`;
}

function actions(document: DocumentView, here: string, locked: boolean, today: string): Html {
  const form = (verb: string, word: string, more: Html | false = false): Html =>
    html`<form class="row" method="post" action="${here}/${verb}">${more}<button>${word}</button></form>`;
  const date = html`<label>On <input type="date" name="date" value="${today}"></label>`;
  return html`<div class="actions">
${document.state === 'draft' && form('post', 'Post')}
${document.state === 'posted' && confirmed('Void …', form('void', 'Void it', date))}
${confirmed('Delete …', form('delete', 'Delete for good'))}
${locked ? form('unlock', 'Unlock') : form('lock', 'Lock for others')}</div>`;
}

/** Asks again, without a script. */
function confirmed(word: string, form: Html): Html {
  return html`<details><summary>${word}</summary>${form}</details>`;
}
