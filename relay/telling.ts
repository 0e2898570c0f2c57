// What everything that is told to Temporal has in common.
import type { Client } from '@temporalio/client';
import { defineSearchAttributeKey } from '@temporalio/common';

/** Indexed at the start of a run and never changed: lists by status come from Postgres. */
export const SEARCH_ATTRIBUTES = {
  company: defineSearchAttributeKey('Company', 'KEYWORD'),
  number: defineSearchAttributeKey('InvoiceNumber', 'KEYWORD'),
  kind: defineSearchAttributeKey('InvoiceKind', 'KEYWORD'),
} as const;

/**
 * Of the few runs that read for a whole connection: they do not wait behind thousands of invoices
 * that have just been told of their payments (3 is what others have).
 */
export const BEFORE_INVOICES = { priorityKey: 2 } as const;

export interface TellOptions {
  readonly client: Client;
  readonly taskQueue: string;
  readonly deadlineMs: number;
}
