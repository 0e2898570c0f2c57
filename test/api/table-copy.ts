// The status table, typed from design.md section 4. It imports nothing of the
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

export const KINDS = ['subcontractor', 'owner'] as const;
export type Kind = (typeof KINDS)[number];

export interface Row {
  readonly command: Command;
  readonly from: Status;
  readonly to: Status;
  /** Where it leads with direct export on, if that differs. */
  readonly direct?: Status;
  /** `unlinker`: an approver who is also Admin on the contract tools. */
  readonly who: 'projectUser' | 'approver' | 'unlinker';
  readonly event: string;
  readonly needs?: 'reason' | 'revision' | 'exportFields' | 'erpDocumentId';
  /**
   * What must have happened: a document was sent; the failed rule was corrected; it is open what
   * the ERP has.
   */
  readonly given?: 'sent' | 'corrected' | 'unclear';
  /** The ERP is asked before it is decided: until then the invoice stays where it was. */
  readonly looks?: true;
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

const FAILED = { from: 'failedToExport', ...APPROVER } as const;

/**
 * Commands 1 to 5b and 7 to 10; those that look into the ERP end where `to` says if it allows them.
 */
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
  {
    command: 'stopExport',
    from: 'exporting',
    to: 'accepted',
    event: 'invoice.exportStopped',
    ...APPROVER,
  },
  {
    command: 'stopExport',
    from: 'exporting',
    to: 'accepted',
    event: 'invoice.exportStopped',
    given: 'sent',
    looks: true,
    ...APPROVER,
  },
  { ...REJECT, from: 'failedToExport', to: 'rejected', given: 'sent', looks: true },
  {
    ...FAILED,
    command: 'correct',
    to: 'failedToExport',
    event: 'invoice.corrected',
    needs: 'exportFields',
    given: 'sent',
  },
  {
    ...FAILED,
    command: 'retry',
    to: 'exporting',
    event: 'invoice.retryRequested',
    given: 'corrected',
  },
  {
    ...FAILED,
    command: 'createAgain',
    to: 'exporting',
    event: 'invoice.createAgainRequested',
    needs: 'reason',
    given: 'unclear',
  },
  {
    ...FAILED,
    command: 'linkExisting',
    to: 'synced',
    event: 'invoice.linked',
    needs: 'erpDocumentId',
    looks: true,
  },
  {
    command: 'unlink',
    from: 'synced',
    to: 'unlinked',
    event: 'invoice.unlinked',
    who: 'unlinker',
    looks: true,
  },
];

export function whoAsks(command: Command): Row['who'] {
  if (command === 'unlink') return 'unlinker';
  return command === 'send' || command === 'retrieve' ? 'projectUser' : 'approver';
}

export const possibleAt = (status: Status): Command[] =>
  COMMANDS.filter((command) => ROWS.some((row) => row.command === command && row.from === status));

/** Every pair of status and command that the table has no row for. */
export const MISSING = STATUSES.flatMap((from) =>
  COMMANDS.filter((command) => !possibleAt(from).includes(command)).map((command) => ({
    from,
    command,
  })),
);

/** Every way from one status to another: by the rows above, and by the ERP. */
export const ARROWS: Readonly<Record<Status, readonly Status[]>> = {
  // With direct export a send is an export: it may fail before the ERP is asked.
  notSent: ['readyToExport', 'exporting', 'failedToExport'],
  retrieved: ['readyToExport', 'exporting', 'failedToExport'],
  rejected: ['readyToExport', 'exporting', 'failedToExport'],
  unlinked: ['readyToExport', 'exporting', 'failedToExport'],
  readyToExport: ['retrieved', 'rejected', 'accepted', 'exporting', 'failedToExport'],
  accepted: ['rejected', 'exporting', 'failedToExport'],
  exporting: ['synced', 'failedToExport', 'accepted', 'readyToExport'],
  // Corrected, or retried and stopped by a rule again: to itself.
  failedToExport: ['rejected', 'exporting', 'synced', 'failedToExport'],
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
