// An invoice's life once more, written by hand from design.md section 4 and importing nothing: what
// each of the commands 1 to 5 may lead to where the invoice stands, and everything it may be
// refused for.

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
}

export type Outcome =
  | { readonly refusedFor: ReadonlySet<string> }
  | { readonly event: string; readonly to: Invoice };

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

/** What people would ask of an invoice that stands there. */
export const sensibleAt = (status: string): readonly Command[] =>
  COMMANDS.filter((command) => POSSIBLE[command].from.includes(status));

const mayAsk = (role: Role, command: Command): boolean =>
  (command === 'send' || command === 'retrieve' ? SENDERS : APPROVERS).includes(role);

/** Whether the decision is the one that accepts: bound to what the approver saw. */
const accepts = ({ status }: Invoice, { command }: Request): boolean =>
  command === 'accept' || (command === 'export' && status !== 'accepted');

type Against = (invoice: Invoice, asked: Request, content: Content) => boolean;

const AGAINST: Readonly<Record<string, Against>> = {
  Forbidden: (_, { role, command }) => !mayAsk(role, command),
  NotPossibleNow: ({ status }, { command }) => !POSSIBLE[command].from.includes(status),
  ReasonMissing: (_, { command, reason }) => command === 'reject' && !reason,
  ReviewStatusNotReady: (_, { command }, { isApproved }) => command === 'send' && !isApproved,
  Invalid: (invoice, asked) => accepts(invoice, asked) && asked.revision === undefined,
  StaleRevision: (invoice, asked) =>
    (asked.command === 'send' || accepts(invoice, asked)) &&
    asked.revision !== undefined &&
    asked.revision !== invoice.revision,
};

/** Every reason at once: which of them is told first is not for the model to say. */
function reasonsAgainst(...given: Parameters<Against>): Set<string> {
  return new Set(Object.keys(AGAINST).filter((code) => AGAINST[code]?.(...given)));
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
    to: {
      ...invoice,
      status: next[asked.command],
      version: invoice.version + 1,
      submission: invoice.submission + (isNext ? 1 : 0),
    },
  };
}

/** The ERP's answer; undefined where none was awaited. */
export function answered(invoice: Invoice, event: string): Invoice | undefined {
  const status = { 'invoice.synced': 'synced', 'invoice.failedToExport': 'failedToExport' }[event];
  if (status === undefined || invoice.status !== 'exporting') return undefined;
  return { ...invoice, status, version: invoice.version + 1 };
}
