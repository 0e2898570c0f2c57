// The status table, typed from design.md section 4 as far as it is built. It imports nothing of the
// product, so that the two can disagree: a change of one without the other turns a test red.

export const STATUSES = [
  'notSent',
  'readyToExport',
  'retrieved',
  'rejected',
  'accepted',
  'exporting',
  'failedToExport',
  'synced',
  'unlinked',
] as const;
export type Status = (typeof STATUSES)[number];

export const COMMANDS = ['send', 'retrieve', 'accept', 'reject', 'export'] as const;
export type Command = (typeof COMMANDS)[number];

export const KINDS = ['subcontractor', 'owner'] as const;
export type Kind = (typeof KINDS)[number];

export interface Row {
  readonly command: Command;
  readonly from: Status;
  readonly to: Status;
  /** Where it leads with direct export on, if that differs. */
  readonly direct?: Status;
  readonly who: 'projectUser' | 'approver';
  readonly event: string;
  readonly needs?: 'reason' | 'revision';
}

const PROJECT = { who: 'projectUser' } as const;
const APPROVER = { who: 'approver' } as const;
const SEND = { command: 'send', event: 'invoice.sent', ...PROJECT } as const;
const REJECT = {
  command: 'reject',
  event: 'invoice.rejected',
  needs: 'reason',
  ...APPROVER,
} as const;
const EXPORT = { command: 'export', event: 'invoice.exportRequested', ...APPROVER } as const;

/** Commands 1 to 5. */
export const ROWS: readonly Row[] = [
  { ...SEND, from: 'notSent', to: 'readyToExport', direct: 'exporting' },
  { ...SEND, from: 'retrieved', to: 'readyToExport', direct: 'exporting' },
  { ...SEND, from: 'rejected', to: 'readyToExport', direct: 'exporting' },
  { ...SEND, from: 'unlinked', to: 'readyToExport', direct: 'exporting' },
  {
    command: 'retrieve',
    from: 'readyToExport',
    to: 'retrieved',
    event: 'invoice.retrieved',
    ...PROJECT,
  },
  {
    command: 'accept',
    from: 'readyToExport',
    to: 'accepted',
    event: 'invoice.accepted',
    needs: 'revision',
    ...APPROVER,
  },
  { ...REJECT, from: 'readyToExport', to: 'rejected' },
  { ...REJECT, from: 'accepted', to: 'rejected' },
  { ...REJECT, from: 'failedToExport', to: 'rejected' },
  { ...EXPORT, from: 'accepted', to: 'exporting' },
  { ...EXPORT, from: 'readyToExport', to: 'exporting', needs: 'revision' },
];

export const whoAsks = (command: Command): Row['who'] =>
  command === 'send' || command === 'retrieve' ? 'projectUser' : 'approver';

export const possibleAt = (status: Status): Command[] =>
  COMMANDS.filter((command) => ROWS.some((row) => row.command === command && row.from === status));

/** Every pair of status and command that the table has no row for. */
export const MISSING = STATUSES.flatMap((from) =>
  COMMANDS.filter((command) => !possibleAt(from).includes(command)).map((command) => ({
    from,
    command,
  })),
);

/** Every way from one status to another: by the rows above, by the ERP, and by commands 5b to 10. */
export const ARROWS: Readonly<Record<Status, readonly Status[]>> = {
  // With direct export a send is an export: it may fail before the ERP is asked.
  notSent: ['readyToExport', 'exporting', 'failedToExport'],
  retrieved: ['readyToExport', 'exporting', 'failedToExport'],
  rejected: ['readyToExport', 'exporting', 'failedToExport'],
  unlinked: ['readyToExport', 'exporting', 'failedToExport'],
  readyToExport: ['retrieved', 'rejected', 'accepted', 'exporting', 'failedToExport'],
  accepted: ['rejected', 'exporting', 'failedToExport'],
  exporting: ['synced', 'failedToExport', 'accepted', 'readyToExport'],
  failedToExport: ['rejected', 'exporting', 'synced'],
  synced: ['unlinked'],
};

/** The table of statuses, column "editable". */
export const EDITABLE: Readonly<Record<Status, boolean>> = {
  notSent: true,
  readyToExport: false,
  retrieved: true,
  rejected: true,
  accepted: false,
  exporting: false,
  failedToExport: false,
  synced: false,
  unlinked: true,
};

export const REVIEWS = [
  'draft',
  'underReview',
  'reviseAndResubmit',
  'approved',
  'approvedAsNoted',
  'pendingOwnerApproval',
] as const;
export type Review = (typeof REVIEWS)[number];

/** Command 1, "refused unless its review status allows it". */
export const MAY_BE_SENT: Readonly<Record<Kind, readonly Review[]>> = {
  subcontractor: ['approved', 'approvedAsNoted', 'pendingOwnerApproval'],
  owner: ['approved'],
};
