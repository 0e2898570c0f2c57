// An invoice's life once more, written by hand from design.md section 4 and importing nothing: what each
// command may lead to where the invoice stands, and everything it may be refused for.

export const ROLES = ['admin', 'projectUser', 'approver', 'approver2', 'reader', 'nobody'] as const;
export type Role = (typeof ROLES)[number];

export const COMMANDS = ['send', 'retrieve', 'accept', 'reject', 'export'] as const;
export type Command = (typeof COMMANDS)[number];

/** What somebody asked, as it went out. */
export interface Request {
  readonly role: Role;
  readonly command: Command;
  readonly revision?: string;
  readonly reason?: string;
}

/** What matters of a revision. */
export interface Content {
  readonly isApproved: boolean;
  /** Whether the ERP takes its number. */
  readonly fits: boolean;
}

export interface Invoice {
  readonly status: string;
  readonly version: number;
  readonly submission: number;
  readonly revision: string;
  /** Whether a document was sent to the ERP in this submission. */
  readonly wasSentToErp: boolean;
}

export type Outcome =
  | { readonly refusedFor: ReadonlySet<string> }
  | { readonly event: string; readonly then: Invoice };

const SENDERS: readonly Role[] = ['admin', 'projectUser'];
const APPROVERS: readonly Role[] = ['admin', 'approver', 'approver2'];

export const EDITABLE: readonly string[] = ['notSent', 'retrieved', 'rejected', 'unlinked'];

/** From where each command is possible, and what happened then. */
const POSSIBLE: Readonly<Record<Command, { from: readonly string[]; event: string }>> = {
  send: { from: EDITABLE, event: 'invoice.sent' },
  retrieve: { from: ['readyToExport'], event: 'invoice.retrieved' },
  accept: { from: ['readyToExport'], event: 'invoice.accepted' },
  reject: { from: ['readyToExport', 'accepted', 'failedToExport'], event: 'invoice.rejected' },
  export: { from: ['accepted', 'readyToExport'], event: 'invoice.exportRequested' },
};

/** Every reason at once: which of them is told first is not for the model to say. */
function reasonsAgainst(invoice: Invoice, asked: Request, content: Content): Set<string> {
  const { role, command, revision, reason } = asked;
  const reasons = new Set<string>();
  const isSenders = command === 'send' || command === 'retrieve';
  if (!(isSenders ? SENDERS : APPROVERS).includes(role)) reasons.add('Forbidden');
  if (!POSSIBLE[command].from.includes(invoice.status)) reasons.add('NotPossibleNow');
  if (command === 'reject' && !reason) reasons.add('ReasonMissing');
  if (command === 'reject' && invoice.status === 'failedToExport' && invoice.wasSentToErp)
    reasons.add('ErpNotAsked');
  if (command === 'send' && !content.isApproved) reasons.add('ReviewStatusNotReady');
  const accepts = command === 'accept' || (command === 'export' && invoice.status !== 'accepted');
  if (accepts && revision === undefined) reasons.add('Invalid');
  if ((accepts || command === 'send') && revision !== undefined && revision !== invoice.revision)
    reasons.add('StaleRevision');
  return reasons;
}

export function decided(invoice: Invoice, asked: Request, content: Content): Outcome {
  const refusedFor = reasonsAgainst(invoice, asked, content);
  if (refusedFor.size > 0) return { refusedFor };
  const next: Readonly<Record<Command, string>> = {
    send: 'readyToExport',
    retrieve: 'retrieved',
    accept: 'accepted',
    reject: 'rejected',
    export: content.fits ? 'exporting' : 'failedToExport', // a rule before the ERP is asked
  };
  const isNext = asked.command === 'send';
  return {
    event: POSSIBLE[asked.command].event,
    then: {
      ...invoice,
      status: next[asked.command],
      version: invoice.version + 1,
      submission: invoice.submission + (isNext ? 1 : 0),
      wasSentToErp: isNext ? false : invoice.wasSentToErp,
    },
  };
}

/** The ERP's answer; undefined where none was awaited. */
export function answered(invoice: Invoice, event: string): Invoice | undefined {
  const status = { 'invoice.synced': 'synced', 'invoice.failedToExport': 'failedToExport' }[event];
  if (status === undefined || invoice.status !== 'exporting') return undefined;
  return { ...invoice, status, version: invoice.version + 1, wasSentToErp: true };
}
