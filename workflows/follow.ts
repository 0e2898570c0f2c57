// Follows an invoice through what is said of it. A higher version replaces a lower one, so doubles,
// lateness and order do not matter; whoever says less than we believe makes us ask the row.
import { setCurrentDetails, setHandler, workflowInfo } from '@temporalio/workflow';
import type { InvoiceStatus } from '../domain/invoice.ts';
import { moved } from './contract.ts';
import type { Moved, Submission } from './contract.ts';
import { inTheDatabase } from './in-the-database.ts';

export interface Followed {
  /** How people know the invoice, such as `subcontractor invoice INV-7`. */
  readonly name: string;
  now(): Submission;
  /** Whether this submission still waits for something. */
  isOpen(): boolean;
  /** Whether a run has to follow: of the next submission, or of this one with a short history. */
  goesOn(): boolean;
  isInDoubt(): boolean;
  hear(next: Moved): void;
  doubt(): void;
  /** Reads the row and believes it, also downwards. */
  believeTheRow(): Promise<void>;
  hasNewsSince(here: Submission): () => boolean;
}

/** What a submission waits for while it stands at a status; nothing means it is over. */
const WAITS: Readonly<Partial<Record<InvoiceStatus, string>>> = {
  readyToExport: 'Waiting for an approver to decide',
  accepted: 'Accepted. Waiting for an approver to export it',
  exporting: 'Asking the ERP',
  failedToExport: 'Failed to export. Waiting for a person to correct it',
  synced: 'In the ERP. Waiting for payments',
};

export function follow(at: Submission): Followed {
  const name = nameOf(at);
  let now = at;
  let heard = 0;
  let inDoubt = false;

  const believe = (next: Moved): void => {
    // Whose it is does not change, whatever a message says.
    now = { ...next, invoiceId: at.invoiceId, companyId: at.companyId };
    setCurrentDetails(detailsOf(name, now));
  };
  const waits = (): boolean =>
    now.looking !== undefined || (Object.hasOwn(WAITS, now.status) && !now.settled);

  // A handler only takes note: two that await would interleave, and the older answer might win.
  const hear = (next: Moved): void => {
    heard += 1;
    if (next.version > now.version) believe(next);
    else if (next.version < now.version || !isSame(next, now)) inDoubt = true;
  };
  believe(at); // before the handler is set: that delivers at once what came with the start
  setHandler(moved, hear, { description: 'The invoice stands at a new version' });

  return {
    name,
    now: () => now,
    isOpen: () => now.submission === at.submission && (inDoubt || waits()),
    goesOn: () => now.submission > at.submission || waits(),
    isInDoubt: () => inDoubt,
    hear,
    doubt: () => {
      inDoubt = true;
    },
    async believeTheRow() {
      const before = heard;
      const row = await inTheDatabase('readInvoice', now, `Ask the row of ${name}`);
      if (heard !== before) return; // something arrived meanwhile: ask again
      inDoubt = false;
      believe(row);
    },
    hasNewsSince: (here) => () => now.version > here.version || inDoubt,
  };
}

/** From the memo, which stays with every run of the chain; a run made by hand has none. */
function nameOf(at: Submission): string {
  const { kind, number } = workflowInfo().memo ?? {};
  return typeof kind === 'string' && typeof number === 'string'
    ? `${kind} invoice ${number}`
    : `invoice ${at.invoiceId}`;
}

const isSame = (one: Moved, other: Moved): boolean =>
  one.status === other.status && one.looking === other.looking;

function stepOf({ looking, settled, status }: Submission): string {
  if (looking) return 'Asking the ERP for a command that waits for it';
  return settled ? 'Settled' : (WAITS[status] ?? `Over: ${status}`);
}

/** What Temporal's UI shows: whose, which step, waiting for whom, since when. */
function detailsOf(name: string, now: Submission): string {
  const step = stepOf(now);
  const lines = [
    `**${step}** since ${new Date().toISOString()}`,
    `${name}, submission ${now.submission}, version ${now.version}, status ${now.status}`,
  ];
  if (now.paid) lines.push(`paid ${now.paid}`);
  if (now.settleAt) lines.push(`settles at ${now.settleAt}`);
  return lines.join('\n\n');
}
