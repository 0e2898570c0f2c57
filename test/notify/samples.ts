// Mails of every kind, each saying what matters.
import type { Dictionary, Language, Mail, MailContent, NamedInvoice } from '../../domain/mails.ts';

const SUBCONTRACTOR: NamedInvoice = {
  id: '018f0000-0000-7000-8000-000000000001',
  number: 'RC-2041',
  kind: 'subcontractor',
  project: 'P-1 Library',
  contract: 'SC-1 Concrete',
  party: 'Ridgeline Concrete',
  amountDue: '12345678901234.50',
  currency: 'USD',
};

const OWNER: NamedInvoice = {
  ...SUBCONTRACTOR,
  id: '018f0000-0000-7000-8000-000000000002',
  number: 'LIB-04',
  kind: 'owner',
  contract: 'PC-1 Library',
  party: 'City of Quayside',
  amountDue: '900.00',
};

const at = '2026-03-31T13:05:00.000Z';
const waiting = { currency: 'USD', oldestAt: '2026-03-28T12:00:00.000Z' };

export const CONTENTS: Readonly<Record<string, MailContent>> = {
  'rejected, subcontractor': {
    kind: 'rejected',
    invoice: SUBCONTRACTOR,
    by: 'Ana Approver',
    at,
    reason: 'Line 2 bills <b>twice</b>.',
  },
  'rejected, owner': { kind: 'rejected', invoice: OWNER, by: 'Ana Approver', at, reason: 'Late.' },
  failedToExport: {
    kind: 'failedToExport',
    count: 12,
    causes: [
      { failure: 'ErpPeriodClosed', words: 'The period # is closed.', count: 11 },
      { failure: 'ErpRejected', words: 'No such account.', count: 1 },
    ],
    invoices: [SUBCONTRACTOR, OWNER],
  },
  'one failed': {
    kind: 'failedToExport',
    count: 1,
    causes: [{ failure: 'ErpRejected', words: 'No such account.', count: 1 }],
    invoices: [OWNER],
  },
  dailySummary: {
    kind: 'dailySummary',
    day: '2026-03-31',
    groups: [
      { ...waiting, kind: 'subcontractor', what: 'failed', count: 1, total: '10.00' },
      { ...waiting, kind: 'owner', what: 'failed', count: 2, total: '20.00' },
      { ...waiting, kind: 'subcontractor', what: 'toAccept', count: 2, total: '30.00' },
      { ...waiting, kind: 'owner', what: 'toAccept', count: 1, total: '40.00' },
      { ...waiting, kind: 'subcontractor', what: 'toExport', count: 1200, total: '50.00' },
      { ...waiting, kind: 'owner', what: 'toExport', count: 1, total: '60.00' },
    ],
  },
  'sentAgain, subcontractor': { kind: 'sentAgain', invoice: SUBCONTRACTOR, by: 'Pat Project', at },
  'sentAgain, owner': { kind: 'sentAgain', invoice: OWNER, by: 'Pat Project', at },
  approverMissing: { kind: 'approverMissing' },
  webhookOff: { kind: 'webhookOff', endpoints: ['Accounting', 'https://hooks.example.com'] },
};

export function aMail(
  content: MailContent,
  what: Partial<Mail> & { language?: Language; dictionary?: Dictionary } = {},
): Mail {
  return {
    id: '018f0000-0000-7000-8000-00000000000a',
    madeAt: '2026-03-31T14:00:00.000Z',
    to: { name: 'Sam Sender', email: 'sam@example.com' },
    company: 'Acme',
    language: 'en',
    dictionary: 'generalContractor',
    timeZone: 'America/Toronto',
    ...(content.kind === 'dailySummary' && { optOutToken: 'the-token' }),
    content,
    ...what,
  };
}
