// What everything that is told to Temporal has in common.
import type { Client } from '@temporalio/client';
import { defineSearchAttributeKey } from '@temporalio/common';

/** Indexed at the start of a run and never changed: lists by status come from Postgres. */
export const SEARCH_ATTRIBUTES = {
  company: defineSearchAttributeKey('Company', 'KEYWORD'),
  number: defineSearchAttributeKey('InvoiceNumber', 'KEYWORD'),
  kind: defineSearchAttributeKey('InvoiceKind', 'KEYWORD'),
} as const;

export interface TellOptions {
  readonly client: Client;
  readonly taskQueue: string;
  readonly deadlineMs: number;
}
