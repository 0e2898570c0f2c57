// Payouts as payments of the sandbox ERP, in whichever way it is reached. Our key is the payment's
// reference, the bank and the check number are its own; the ERP itself keeps a number from being
// used twice.
import type { Static } from 'typebox';
import { Type } from 'typebox';
import type { ErpPayment } from '../../domain/document.ts';
import type { ErpPaymentRecord, PaymentRecord } from '../../domain/payment-record.ts';
import type { PaymentRecords } from '../connector.ts';
import { ErpError } from '../connector.ts';
import * as wire from './wire.ts';

type Payment = Static<typeof wire.Payment>;

const METHODS = {
  check: 'check',
  creditCard: 'card',
  electronic: 'ach',
  other: 'other',
} as const satisfies Record<ErpPayment['method'], string>;

export const NextCheck = Type.Object({ next: Type.String() });

export const paymentOf = (
  record: PaymentRecord,
  key: string,
): Readonly<Record<string, unknown>> => ({
  method: METHODS[record.method],
  number: record.checkNumber,
  bank: record.bankId,
  party: record.vendor.id,
  paidDate: record.fundedOn,
  reference: key,
  currency: record.currency,
  applications: [{ document: record.documentId, cash: record.amount }],
  amount: record.amount,
});

const STATES = { draft: 'draft', posted: 'live', void: 'voided' } as const;

export const recordOf = (payment: Payment): ErpPaymentRecord => {
  const [first, ...others] = new Set(payment.applications.map(({ document }) => document));
  return {
    id: payment.id,
    ownNumber: payment.ownNumber,
    state: STATES[payment.state],
    vendorId: payment.party.id,
    documentId: others.length === 0 ? (first ?? null) : null,
    currency: payment.currency,
    amount: payment.amount,
    paidOn: payment.paidDate,
    checkNumber: payment.number,
    bankId: payment.bank.id,
  };
};

/** What the ERP is asked when we call it. */
export interface PaymentReach {
  /** Throws `NotThere`. */
  read(id: string): Promise<Payment>;
  /** As far as its search is up to date. Empty where it offers none. */
  search(key: string): Promise<readonly Payment[]>;
  /** Throws when nothing says that it was deleted. */
  surelyGone(id: string): Promise<undefined>;
  write(method: 'POST' | 'PATCH', path: string, body: unknown, key: string): Promise<Payment>;
  nextCheck(bankId: string): Promise<Static<typeof NextCheck>>;
}

export function recordingBy(reach: PaymentReach): PaymentRecords {
  const read = (id: string): Promise<ErpPaymentRecord | undefined> =>
    reach.read(id).then(recordOf, wire.unlessGone);
  const standing: typeof read = async (id) => (await read(id)) ?? (await reach.surelyGone(id));

  return {
    async findPaymentRecord(key) {
      // A search shows what was; what is, only reading tells.
      const found: ErpPaymentRecord[] = [];
      for (const { id } of await reach.search(key)) {
        const record = await standing(id);
        if (record) found.push(record);
      }
      return found;
    },

    async createPaymentRecord(record, key, halfDone, aboutToSend) {
      const write = async (method: 'POST' | 'PATCH', path: string, body: unknown) => {
        await aboutToSend();
        return recordOf(await reach.write(method, path, body, key));
      };
      // A draft may be older than a check number that a person has corrected since, or gone.
      const there = halfDone && (await standing(halfDone.id));
      if (!there) return write('POST', '/payments', paymentOf(record, key));
      if (there.state !== 'draft') return there;
      const draft = `/payments/${encodeURIComponent(there.id)}`;
      await write('PATCH', draft, paymentOf(record, key));
      return write('POST', `${draft}/post`, {});
    },

    async confirmPaymentRecord({ id }) {
      const there = await read(id);
      if (there) return there;
      const words = `The ERP has no payment with the id ${id} any more.`;
      throw new ErpError('ErpMismatch', words, { words });
    },

    nextCheckNumber: async (bankId) => (await reach.nextCheck(bankId)).next,
  };
}
