// What people may ask of an invoice, and when (design.md section 4). The one table for the API's
// decisions, its refusals and what it offers.
import type { EventType } from './event-types.ts';
import type { ErpFailure } from './failures.ts';
import type { InvoiceKind, InvoiceStatus } from './invoice.ts';

export const COMMANDS = [
  'send',
  'retrieve',
  'accept',
  'reject',
  'export',
  'stopExport',
  'correct',
  'retry',
  'createAgain',
  'linkExisting',
  'unlink',
] as const;
export type Command = (typeof COMMANDS)[number];

/**
 * Those for which the ERP is asked, always or sometimes, before they are decided (`looks` below).
 */
export type LookingCommand = Extract<Command, 'reject' | 'stopExport' | 'linkExisting' | 'unlink'>;

/** Those that may be asked for many invoices at once. */
export const BULK_COMMANDS = ['send', 'retrieve', 'accept', 'reject', 'export', 'retry'] as const;
export type BulkCommand = (typeof BULK_COMMANDS)[number];

export interface Rule {
  readonly from: readonly InvoiceStatus[];
  readonly to: InvoiceStatus;
  /**
   * Whose right it is: the project's admin on the contract's tool, an accounting approver, or an
   * approver who is also that admin.
   */
  readonly who: 'projectAdmin' | 'approver' | 'approverAndAdmin';
  readonly event: EventType;
  /**
   * Whether the ERP is asked before it is decided: always, or once this submission has sent it a
   * document (design.md section 4, point 5).
   */
  readonly looks: 'never' | 'afterCreate' | 'always';
  readonly needsReason: boolean;
  /** Whether the decision is bound to the revision that the person saw. */
  readonly needsRevision: boolean;
  readonly takesExportFields: boolean;
}

const PLAIN = {
  looks: 'never',
  needsReason: false,
  needsRevision: false,
  takesExportFields: false,
} as const;

export const TABLE: Readonly<Record<Command, Rule>> = {
  send: {
    ...PLAIN,
    from: ['notSent', 'retrieved', 'rejected', 'unlinked'],
    to: 'readyToExport', // with direct export: `exporting`
    who: 'projectAdmin',
    event: 'invoice.sent',
  },
  retrieve: {
    ...PLAIN,
    from: ['readyToExport'],
    to: 'retrieved',
    who: 'projectAdmin',
    event: 'invoice.retrieved',
  },
  accept: {
    ...PLAIN,
    from: ['readyToExport'],
    to: 'accepted',
    who: 'approver',
    event: 'invoice.accepted',
    needsRevision: true,
    takesExportFields: true,
  },
  reject: {
    ...PLAIN,
    from: ['readyToExport', 'accepted', 'failedToExport'],
    to: 'rejected',
    who: 'approver',
    event: 'invoice.rejected',
    looks: 'afterCreate',
    needsReason: true,
  },
  export: {
    ...PLAIN,
    from: ['accepted', 'readyToExport'],
    to: 'exporting', // failing an export-time rule: `failedToExport`
    who: 'approver',
    event: 'invoice.exportRequested',
    needsRevision: true, // only from `readyToExport`: there it is accept and export in one
    takesExportFields: true, // likewise
  },
  stopExport: {
    ...PLAIN,
    from: ['exporting'],
    to: 'accepted', // if the submission was direct: `readyToExport`; if the ERP has it: `synced`
    who: 'approver',
    event: 'invoice.exportStopped',
    looks: 'afterCreate',
  },
  correct: {
    ...PLAIN,
    from: ['failedToExport'],
    to: 'failedToExport',
    who: 'approver',
    event: 'invoice.corrected',
    takesExportFields: true,
  },
  retry: {
    ...PLAIN,
    from: ['failedToExport'],
    to: 'exporting', // failing an export-time rule again: `failedToExport`
    who: 'approver',
    event: 'invoice.retryRequested',
  },
  createAgain: {
    ...PLAIN,
    from: ['failedToExport'], // by `ErpUnclear` or `ErpDuplicate`
    to: 'exporting',
    who: 'approver',
    event: 'invoice.createAgainRequested',
    needsReason: true,
  },
  linkExisting: {
    ...PLAIN,
    from: ['failedToExport'],
    to: 'synced',
    who: 'approver',
    event: 'invoice.linked',
    looks: 'always',
  },
  unlink: {
    ...PLAIN,
    from: ['synced'],
    to: 'unlinked',
    who: 'approverAndAdmin',
    event: 'invoice.unlinked',
    looks: 'always',
  },
};

/**
 * Only these failures leave it open what the ERP has: only then may a person have it created again.
 */
export const MAY_CREATE_AGAIN: readonly ErpFailure[] = ['ErpUnclear', 'ErpDuplicate'];

/**
 * `export` of an accepted invoice repeats no revision and no fields: they were given at `accept`.
 */
const isAccepted = (from: InvoiceStatus): boolean => from === 'accepted';

export function needsRevision(command: Command, from: InvoiceStatus): boolean {
  return TABLE[command].needsRevision && !isAccepted(from);
}

export function takesExportFields(command: Command, from: InvoiceStatus): boolean {
  return TABLE[command].takesExportFields && !isAccepted(from);
}

export function isPossible(command: Command, from: InvoiceStatus): boolean {
  return TABLE[command].from.includes(from);
}

/** What can be asked of an invoice that stands at `status`. */
export function possibleCommands(status: InvoiceStatus): Command[] {
  return COMMANDS.filter((command) => isPossible(command, status));
}

/** The tool on which sending needs Admin. */
export const CONTRACT_TOOL = {
  subcontractor: 'commitments',
  owner: 'primeContracts',
} as const satisfies Record<InvoiceKind, string>;
