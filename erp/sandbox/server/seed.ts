// What an empty database begins with: a small builder's chart of accounts and master data.
import type { Books } from './books.ts';
import { createMaster, findMaster } from './masters.ts';
import { addYears, lastYear } from './periods.ts';
import { writeCompany } from './settings.ts';

/** Code, title, class, role, and whether a document's line may name it. */
const ACCOUNTS: readonly [string, string, string, string, 0 | 1][] = [
  ['1000', 'Cash at bank', 'asset', 'cash', 0],
  ['1200', 'Accounts receivable', 'asset', 'receivable', 0],
  ['1250', 'Retainage receivable', 'asset', 'retainageReceivable', 1],
  ['1300', 'Credits of vendors and to customers', 'asset', 'credits', 1],
  ['1400', 'Tax paid on purchases', 'asset', 'taxPaid', 1],
  ['2000', 'Accounts payable', 'liability', 'payable', 0],
  ['2050', 'Retainage payable', 'liability', 'retainagePayable', 1],
  ['2200', 'Tax collected on sales', 'liability', 'taxCollected', 1],
  ['3000', 'Owners’ equity', 'equity', 'equity', 1],
  ['4000', 'Contract revenue', 'income', 'revenue', 1],
  ['4800', 'Purchase discounts taken', 'income', 'discountTaken', 1],
  ['5000', 'Materials', 'expense', 'material', 1],
  ['5100', 'Labour', 'expense', 'labour', 1],
  ['5200', 'Subcontracted services', 'expense', 'services', 1],
  ['6800', 'Sales discounts given', 'expense', 'discountGiven', 1],
  ['9000', 'Write-offs', 'expense', 'writeOff', 1],
];

const RECORDS: readonly [string, Record<string, unknown>][] = [
  ['vendors', { code: 'V-1001', name: 'Ridgeline Concrete' }],
  ['vendors', { code: 'V-1002', name: 'Northgate Steel & Erection' }],
  ['vendors', { code: 'V-1003', name: 'Volta Electric' }],
  ['vendors', { code: 'V-1004', name: 'Harbour Mechanical' }],
  ['vendors', { code: 'V-1005', name: 'Old Mill Lumber Supply' }],
  ['customers', { code: 'C-2001', name: 'City of Quayside' }],
  ['customers', { code: 'C-2002', name: 'Alder Street Partners' }],
  ['jobs', { code: 'P-24-01', title: 'Quayside Library', customer: 'C-2001' }],
  ['jobs', { code: 'P-24-02', title: 'Alder Street Apartments', customer: 'C-2002' }],
  ['contracts', contract('SC-101', 'Concrete works', 'subcontract', 'P-24-01', 'V-1001', '480000')],
  [
    'contracts',
    contract('SC-102', 'Structural steel', 'subcontract', 'P-24-01', 'V-1002', '615000'),
  ],
  ['contracts', contract('SC-103', 'Electrical', 'subcontract', 'P-24-02', 'V-1003', '298500')],
  [
    'contracts',
    contract('PO-201', 'Framing lumber', 'purchaseOrder', 'P-24-02', 'V-1005', '74250'),
  ],
  ['contracts', contract('PO-202', 'Air handlers', 'purchaseOrder', 'P-24-01', 'V-1004', '132000')],
  [
    'contracts',
    contract('PC-301', 'Library, general works', 'prime', 'P-24-01', 'C-2001', '2400000'),
  ],
  ['contracts', contract('PC-302', 'Apartments, shell', 'prime', 'P-24-02', 'C-2002', '1150000')],
  ['cost-codes', { code: '01-1000', title: 'General conditions' }],
  ['cost-codes', { code: '03-3000', title: 'Cast-in-place concrete' }],
  ['cost-codes', { code: '05-1200', title: 'Structural steel framing' }],
  ['cost-codes', { code: '06-1000', title: 'Rough carpentry' }],
  ['cost-codes', { code: '09-2900', title: 'Gypsum board' }],
  ['cost-codes', { code: '23-0000', title: 'Heating, ventilation, cooling' }],
  ['cost-codes', { code: '26-0000', title: 'Electrical' }],
  ['tax-codes', { code: 'ST', title: 'Sales tax', rate: '8.25' }],
  ['tax-codes', { code: 'GST', title: 'Goods and services tax', rate: '5.00' }],
  ['tax-codes', { code: 'EX', title: 'Exempt', rate: '0.00' }],
  ['banks', { code: 'OP-01', title: 'Operating account', account: '1000', nextCheck: 10001 }],
  ['banks', { code: 'PR-02', title: 'Project account', account: '1000', nextCheck: 20001 }],
];

function contract(
  code: string,
  title: string,
  type: string,
  job: string,
  party: string,
  sum: string,
): Record<string, unknown> {
  return { code, title, type, job, party, sum };
}

/** Seeds an empty database, and adds the periods that have come within sight since. */
export function seed(books: Books, company: string, currency: string): void {
  const year = Number(books.today().slice(0, 4));
  const isSeeded = findMaster(books, 'account', '1000') !== undefined;
  // Whoever writes is refused while the ledger does not balance; reading such books is not.
  if (isSeeded && lastYear(books) > year && findMaster(books, 'account', '1300')) return;
  books.write(() => {
    seedAccounts(books);
    if (!isSeeded) {
      writeCompany(books, company, currency);
      for (const [list, record] of RECORDS) createMaster(books, list, record);
      addYears(books, year - 1, year - 1, false);
    }
    addYears(books, lastYear(books) + 1, year + 1, true);
  });
}

function seedAccounts(books: Books): void {
  const now = Date.now();
  for (const [code, title, type, role, postable] of ACCOUNTS)
    books.run(
      `insert or ignore into accounts (code, label, class, role, postable, created_at, modified_at)
       values (?, ?, ?, ?, ?, ?, ?)`,
      code,
      title,
      type,
      role,
      postable,
      now,
      now,
    );
}
