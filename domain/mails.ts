// What people are told by mail, in which words, and how far a mail has come.
import type { InvoiceKind } from './invoice.ts';

export const MAIL_KINDS = [
  'rejected',
  'failedToExport',
  'dailySummary',
  'sentAgain',
  'approverMissing',
  'webhookOff',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** What happened that people are told of; the daily summary is asked for by the clock. */
export type NoticeKind = Exclude<MailKind, 'dailySummary'>;

/** `notNeeded`: by the time it could be sent, there was nothing to say, or nobody to say it to. */
export const MAIL_STATES = ['waiting', 'sent', 'undeliverable', 'notNeeded'] as const;
export type MailState = (typeof MAIL_STATES)[number];

export const LANGUAGES = ['en', 'fr-CA'] as const;
export type Language = (typeof LANGUAGES)[number];

/** From whose point of view a company names things; in English only (domain.md 1.1). */
export const DICTIONARIES = ['generalContractor', 'owner', 'specialtyContractor'] as const;
export type Dictionary = (typeof DICTIONARIES)[number];

/** An invoice as a mail names it. */
export interface NamedInvoice {
  readonly id: string;
  readonly number: string;
  readonly kind: InvoiceKind;
  readonly project: string;
  readonly contract: string;
  /** The vendor, or the customer of the prime contract. */
  readonly party: string;
  readonly amountDue: string;
  readonly currency: string;
}

export interface FailedCause {
  readonly failure: string;
  /** `#` stands for what differs from invoice to invoice. */
  readonly words: string;
  readonly count: number;
}

/** What waits for one approver: invoices of one kind and one currency. */
export interface WaitingGroup {
  readonly kind: InvoiceKind;
  readonly what: 'failed' | 'toAccept' | 'toExport';
  readonly currency: string;
  readonly count: number;
  readonly total: string;
  readonly oldestAt: string;
}

/** What a mail says; rendered by notify/, read by db/ when the mail is about to go out. */
export type MailContent =
  | {
      readonly kind: 'rejected';
      readonly invoice: NamedInvoice;
      readonly by: string;
      readonly at: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'failedToExport';
      readonly count: number;
      readonly causes: readonly FailedCause[];
      /** The first ones. */
      readonly invoices: readonly NamedInvoice[];
    }
  | {
      readonly kind: 'dailySummary';
      readonly day: string;
      readonly groups: readonly WaitingGroup[];
    }
  | {
      readonly kind: 'sentAgain';
      readonly invoice: NamedInvoice;
      readonly by: string;
      readonly at: string;
    }
  | { readonly kind: 'approverMissing' }
  | {
      readonly kind: 'webhookOff';
      /** What people call them, or their origin. */
      readonly endpoints: readonly string[];
    };

/** A mail that is ready to be rendered and sent. */
export interface Mail {
  readonly id: string;
  /** When it was made: the same in every try. */
  readonly madeAt: string;
  readonly to: { readonly name: string; readonly email: string };
  readonly company: string;
  readonly language: Language;
  readonly dictionary: Dictionary;
  readonly timeZone: string;
  /** Set where one may opt out by a link. */
  readonly optOutToken?: string;
  readonly content: MailContent;
}

/**
 * What became of sending it. `later`: try again, also when the server is at fault (then `isServer`:
 * no other mail gets through now either). `refused`: this recipient or this mail is not taken, and
 * never will be.
 */
export type MailOutcome =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'refused'; readonly words: string }
  | { readonly outcome: 'later'; readonly words: string; readonly isServer: boolean };
