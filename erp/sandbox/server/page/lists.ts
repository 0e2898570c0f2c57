// The page's lists.
import { formatAmount } from '../amount.ts';
import type { DocumentKind } from '../document-input.ts';
import { LIST_OF, newestDocuments } from '../document-view.ts';
import type { DocumentRow } from '../document-view.ts';
import { idOf } from '../ids.ts';
import { trialBalance } from '../ledger.ts';
import type { Erp } from '../operations.ts';
import { listPeriods } from '../periods.ts';
import { numberOf } from '../query.ts';
import type { Query } from '../query.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

const PAGE = 50;

export function overviewBody({ books }: Erp): Html {
  const { balanced, open } = trialBalance(books);
  const newest = (kind: DocumentKind): DocumentRow[] =>
    newestDocuments(books, kind, { q: '', before: 0n, size: 10 });
  return html`<dl>
<dt>To be paid</dt><dd>${open.bills}</dd>
<dt>To be received</dt><dd>${open.receivables}</dd>
<dt>Ledger</dt><dd>${balanced ? 'balances' : 'DOES NOT BALANCE'}</dd></dl>
<h2><a href="/page/bills">Bills</a></h2>${documentTable(newest('bill'))}
<h2><a href="/page/receivables">Receivables</a></h2>${documentTable(newest('receivable'))}`;
}

export function documentsBody({ books }: Erp, kind: DocumentKind, query: Query): Html {
  const q = query['q'] ?? '';
  const before = numberOf(query, 'before');
  const rows = newestDocuments(books, kind, { q, before, size: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const path = `/page/${LIST_OF[kind]}`;
  const older = new URLSearchParams({ q, before: String(last?.seq ?? '') }).toString();
  return html`<form class="row" action="${path}">
<label>Number or party <input name="q" value="${q}"></label><button>Find</button></form>
${documentTable(shown)}
${rows.length > PAGE && html`<p><a href="${path}?${older}">Older</a></p>`}`;
}

function documentTable(rows: readonly DocumentRow[]): Html {
  if (rows.length === 0) return html`<p>None.</p>`;
  return html`<div class="wide"><table>
<thead><tr><th>Number</th><th>Own number</th><th>Party</th><th>Date</th><th>Due</th>
<th class="amount">Total</th><th class="amount">Open</th><th>State</th></tr></thead>
<tbody>${rows.map(documentLine)}</tbody></table></div>`;
}

function documentLine(row: DocumentRow): Html {
  const href = `/page/${LIST_OF[row.kind]}/${idOf(row.kind, row.seq)}`;
  return html`<tr><td><a href="${href}">${row.doc_number}</a></td><td>${row.own_number}</td>
<td>${row.party_name}</td><td>${row.doc_date}</td><td>${row.due_date ?? ''}</td>
<td class="amount">${formatAmount(row.total)}</td><td class="amount">${formatAmount(row.open)}</td>
<td><span class="state">${row.state}</span></td></tr>`;
}

interface VendorRow {
  code: string;
  label: string;
  active: bigint;
  bills: bigint;
  open: bigint;
}

export function vendorsBody({ books }: Erp): Html {
  const rows = books.all<VendorRow>(
    `select p.code, p.label, p.active, count(d.seq) as bills, coalesce(sum(d.open), 0) as open
     from parties p left join documents d on d.party = p.seq
     where p.kind = 'vendor' group by p.seq order by p.code limit 500`,
  );
  const lines = rows.map(
    (row) => html`<tr><td>${row.code}</td>
<td><a href="/page/bills?${new URLSearchParams({ q: row.code }).toString()}">${row.label}</a></td>
<td class="amount">${Number(row.bills)}</td><td class="amount">${formatAmount(row.open)}</td>
<td>${row.active === 1n ? '' : 'not active'}</td></tr>`,
  );
  return html`<div class="wide"><table><thead><tr><th>Code</th><th>Name</th>
<th class="amount">Bills</th><th class="amount">Open</th><th></th></tr></thead>
<tbody>${lines}</tbody></table></div>`;
}

export function trialBalanceBody({ books }: Erp): Html {
  const balance = trialBalance(books);
  const lines = balance.rows.map(
    ({ account, debit, credit, balance: left }) => html`<tr><td>${account.code}</td>
<td>${account.title}</td><td class="amount">${debit}</td><td class="amount">${credit}</td>
<td class="amount">${left}</td></tr>`,
  );
  const verdict = balance.balanced
    ? 'Debits equal credits, and payables and receivables equal what is open.'
    : 'The books do not balance.';
  return html`<p>${verdict}</p><div class="wide"><table><thead><tr><th>Account</th><th></th>
<th class="amount">Debit</th><th class="amount">Credit</th><th class="amount">Balance</th></tr>
</thead><tbody>${lines}</tbody><tfoot><tr><th></th><th>Sum</th>
<td class="amount">${balance.debit}</td><td class="amount">${balance.credit}</td><td></td></tr>
</tfoot></table></div>`;
}

export function periodsBody({ books }: Erp): Html {
  const { rows } = listPeriods(books, { size: '200' });
  const lines = rows.map(({ id, open }) => {
    const verb = open ? 'close' : 'open';
    return html`<tr><td>${id}</td><td>${open ? 'open' : 'closed'}</td>
<td><form method="post" action="/page/periods/${id}/${verb}">
<button>${open ? 'Close' : 'Open'}</button></form></td></tr>`;
  });
  return html`<p>Nothing is booked in a closed period.</p><table><thead><tr><th>Period</th>
<th>State</th><th></th></tr></thead><tbody>${lines}</tbody></table>`;
}
