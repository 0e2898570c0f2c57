// What people may ask of an invoice, and when (design.md section 4). The one table for the API's
// decisions, its refusals and what it offers. Repair by people (commands 5b and 7 to 10) is not here yet.
import type { InvoiceKind, InvoiceStatus } from './invoice.ts';

export const COMMANDS = ['send', 'retrieve', 'accept', 'reject', 'export'] as const;
export type Command = (typeof COMMANDS)[number];

export interface Rule {
  readonly from: readonly InvoiceStatus[];
  readonly to: InvoiceStatus;
  /** Whose right it is: the project's admin on the contract's tool, or an accounting approver. */
  readonly who: 'projectAdmin' | 'approver';
  readonly needsReason: boolean;
  /** Whether the decision is bound to the revision that the person saw. */
  readonly needsRevision: boolean;
  readonly takesExportFields: boolean;
}

export const TABLE: Readonly<Record<Command, Rule>> = {
  send: {
    from: ['notSent', 'retrieved', 'rejected', 'unlinked'],
    to: 'readyToExport', // with direct export: `exporting`
    who: 'projectAdmin',
    needsReason: false,
    needsRevision: false,
    takesExportFields: false,
  },
  retrieve: {
    from: ['readyToExport'],
    to: 'retrieved',
    who: 'projectAdmin',
    needsReason: false,
    needsRevision: false,
    takesExportFields: false,
  },
  accept: {
    from: ['readyToExport'],
    to: 'accepted',
    who: 'approver',
    needsReason: false,
    needsRevision: true,
    takesExportFields: true,
  },
  reject: {
    from: ['readyToExport', 'accepted', 'failedToExport'],
    to: 'rejected',
    who: 'approver',
    needsReason: true,
    needsRevision: false,
    takesExportFields: false,
  },
  export: {
    from: ['accepted', 'readyToExport'],
    to: 'exporting', // failing an export-time rule: `failedToExport`
    who: 'approver',
    needsReason: false,
    needsRevision: true, // only from `readyToExport`: there it is accept and export in one
    takesExportFields: true, // likewise
  },
};

/** `export` of an accepted invoice repeats no revision and no fields: they were given at `accept`. */
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
