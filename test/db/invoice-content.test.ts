// From what somebody wrote to an invoice that adds up, or every problem at once; and the revision,
// which changes with everything that matters and with nothing else.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkContent } from '../../db/invoice-content.ts';
import type { Contract, InvoiceFields } from '../../db/invoice-content.ts';
import { Refused } from '../../db/refused.ts';

const anItem = (id: string, itemType = 'contractItem') => ({
  id,
  itemType,
  description: `Item ${id}`,
  costCodeId: 'cost-code',
  taxCodeId: null,
  scheduledValueMinor: 5_000_000n,
});

const CONTRACT: Contract = {
  id: 'contract',
  kind: 'subcontractor',
  projectId: 'project',
  vendorId: 'vendor',
  currency: 'USD',
  items: [anItem('one'), anItem('two'), anItem('change', 'changeOrderItem')],
};

const anInvoice = (what: Partial<InvoiceFields> = {}): InvoiceFields => ({
  number: 'INV-1',
  billedOn: '2026-07-31',
  reviewStatus: 'approved',
  lines: [{ contractItemId: 'one', workThisPeriod: '1000.00', workRetained: '100.00' }],
  ...what,
});

function problemsOf(fields: InvoiceFields): string[] {
  try {
    checkContent(fields, CONTRACT);
    return [];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.problems.map(({ pointer, rule }) => `${pointer} ${rule}`);
  }
}

const revisionOf = (what: Partial<InvoiceFields> = {}): string =>
  checkContent(anInvoice(what), CONTRACT).revision;

test('all lines together are what is due', () => {
  const { amountDueMinor, lines } = checkContent(
    anInvoice({
      lines: [
        { contractItemId: 'one', workThisPeriod: '1000.00', workRetained: '100.00' },
        { contractItemId: 'two', materialsStored: '250.5', tax: '20.67' },
        { contractItemId: 'change', workThisPeriod: '-300.00' },
      ],
      summary: { contractSum: '150000.00', currentPaymentDue: '871.17', totalRetainage: '100' },
    }),
    CONTRACT,
  );
  expect(amountDueMinor).toBe(87_117n);
  expect(lines.map(({ description }) => description)).toEqual([
    'Item one',
    'Item two',
    'Item change',
  ]);
});

test('everything that is wrong is said at once', () => {
  const wrong = anInvoice({
    dueOn: '2026-07-30',
    lines: [
      { contractItemId: 'one', workThisPeriod: '1.234', tax: '-1.00' },
      { contractItemId: 'gone' },
      { contractItemId: 'two', workReleased: '5.00' },
      { contractItemId: 'two' },
    ],
    summary: { currentPaymentDue: '1.00' },
  });
  expect(problemsOf(wrong).toSorted()).toEqual([
    '/dueOn notBefore',
    '/lines/0/tax notNegative',
    '/lines/0/workThisPeriod money',
    '/lines/1/contractItemId exists',
    '/lines/2/workReleased releasedMoreThanHeld',
    '/lines/3/contractItemId once',
  ]);
});

test('totals that do not add up are refused, each of them', () => {
  const summary = {
    contractSum: '1.00',
    totalCompletedAndStored: '1000.00',
    totalRetainage: '99.99',
    currentPaymentDue: '10^20',
  };
  expect(problemsOf(anInvoice({ summary }))).toEqual([
    '/summary/contractSum addsUp',
    '/summary/totalRetainage addsUp',
    '/summary/currentPaymentDue money',
  ]);
});

test('the revision changes with everything that matters', () => {
  const [line] = anInvoice().lines;
  if (!line) throw new Error('no line');
  const changed: Partial<InvoiceFields>[] = [
    { number: 'INV-2' },
    { billedOn: '2026-08-01' },
    { dueOn: '2026-08-31' },
    { reviewStatus: 'approvedAsNoted' },
    { comment: 'Corrected' },
    { billingPeriodId: 'july' },
    { lines: [{ ...line, workThisPeriod: '1000.01' }] },
    { lines: [{ ...line, description: 'Slab' }] },
    { lines: [{ ...line, quantity: '2' }] },
    { lines: [{ ...line, contractItemId: 'two' }] },
    { lines: [line, { contractItemId: 'two' }] },
    { lines: [{ contractItemId: 'two' }, line] },
  ];
  const revisions = [revisionOf(), ...changed.map((what) => revisionOf(what))];
  expect(new Set(revisions).size).toBe(revisions.length);
  expect(revisions.every((revision) => /^[0-9a-f]{64}$/.test(revision))).toBe(true);
});

test('the revision is the same for the same content, however it is written', () => {
  const [line] = anInvoice().lines;
  if (!line) throw new Error('no line');
  expect(revisionOf({ lines: [{ ...line, workThisPeriod: '1000' }] })).toBe(revisionOf());
  expect(revisionOf({ lines: [{ ...line, tax: '0.00' }] })).toBe(revisionOf());
  expect(revisionOf({ externalId: 'of the integrator' })).toBe(revisionOf());
  expect(revisionOf({ summary: { currentPaymentDue: '900.00' } })).toBe(revisionOf());
  fc.assert(
    fc.property(fc.shuffledSubarray(Object.entries(anInvoice()), { minLength: 4 }), (entries) => {
      const shuffled = Object.fromEntries(entries) as unknown as InvoiceFields;
      expect(checkContent(shuffled, CONTRACT).revision).toBe(revisionOf());
    }),
    { seed: 20_260_805, numRuns: 24 },
  );
});
