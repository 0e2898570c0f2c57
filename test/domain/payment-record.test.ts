import { expect, test } from 'vitest';
import type { ErpPaymentRecord, PaymentRecord } from '../../domain/payment-record.ts';
import { paymentRecordDifferences } from '../../domain/payment-record.ts';

const sent: PaymentRecord = {
  vendor: { id: 'vnd_1', code: 'V-1001', name: 'Ridgeline Concrete' },
  documentId: 'bil_1',
  currency: 'USD',
  amount: '4000.00',
  fundedOn: '2026-08-15',
  method: 'check',
  bankId: 'bnk_1',
  checkNumber: '10023',
};
const there: ErpPaymentRecord = {
  id: 'pay_1',
  ownNumber: 'PMT-000001',
  state: 'live',
  vendorId: 'vnd_1',
  documentId: 'bil_1',
  currency: 'USD',
  amount: '4000.00',
  paidOn: '2026-08-15',
  checkNumber: '10023',
  bankId: 'bnk_1',
};

test('a payment record that is as it was sent has no differences', () => {
  expect(paymentRecordDifferences(sent, there)).toEqual([]);
  expect(paymentRecordDifferences(sent, { ...there, amount: '4000.0' })).toEqual([]);
  // An ERP that does not tell the bank afterwards, and one that draws a number where none was sent.
  expect(paymentRecordDifferences(sent, { ...there, bankId: null })).toEqual([]);
  expect(paymentRecordDifferences({ ...sent, checkNumber: null }, there)).toEqual([]);
});

test.each<[keyof ErpPaymentRecord, string | null, string]>([
  ['vendorId', 'vnd_2', 'vendor: sent "vnd_1", the ERP has "vnd_2"'],
  ['documentId', null, 'document: sent "bil_1", the ERP has "none"'],
  ['currency', 'CAD', 'currency: sent "USD", the ERP has "CAD"'],
  ['amount', '4000.01', 'amount: sent "4000.00", the ERP has "4000.01"'],
  ['paidOn', '2026-08-16', 'date: sent "2026-08-15", the ERP has "2026-08-16"'],
  ['bankId', 'bnk_2', 'bank: sent "bnk_1", the ERP has "bnk_2"'],
  ['checkNumber', null, 'check number: sent "10023", the ERP has "none"'],
  ['state', 'draft', 'state: sent "live", the ERP has "draft"'],
])('what differs is named: %s', (field, value, words) => {
  expect(paymentRecordDifferences(sent, { ...there, [field]: value })).toEqual([words]);
});
