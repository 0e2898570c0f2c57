// Who may do what: a level per tool and scope, and privileges (design.md section 8).
// One function answers allowed, or what is missing; every route and command names its action.
import type { InvoiceKind } from './invoice.ts';
import { CONTRACT_TOOL, TABLE } from './commands.ts';
import type { Command } from './commands.ts';

export const TOOLS = [
  'erpIntegrations',
  'commitments',
  'primeContracts',
  'payments',
  'directory',
] as const;
export type Tool = (typeof TOOLS)[number];

export const LEVELS = ['none', 'read', 'standard', 'admin'] as const;
export type Level = (typeof LEVELS)[number];

/** A machine is an integrator's program: it has tokens, no e-mail address, and no other way in. */
export const USER_KINDS = ['person', 'machine'] as const;
export type UserKind = (typeof USER_KINDS)[number];

/** A level on a tool, in the whole company (`projectId` null) or in one project. */
export interface Grant {
  readonly tool: Tool;
  readonly level: Level;
  readonly projectId: string | null;
}

export interface Rights {
  readonly grants: readonly Grant[];
  readonly canPushToAccounting: boolean;
  readonly canExport: Readonly<Record<InvoiceKind, boolean>>;
  /** Of the token that asks: what it may at most. Null or absent: all that the person may. */
  readonly scopes?: readonly Action[] | null | undefined;
}

/** What somebody may do, or not; and what the scopes of a token name. */
export const SCOPES = [
  'readCompany', // anyone of the company
  'manageCompany',
  'manageUsers',
  'manageMasterData',
  'manageConnections',
  'readConnections',
  'manageWebhooks',
  'manageLinks',
  'readContracts',
  'manageContracts',
  'readInvoices',
  'editInvoices',
  'sendInvoices',
  'decideInvoices',
  'unlinkInvoices',
  'syncPayments',
] as const;
export type Scope = (typeof SCOPES)[number];
export type Scopes = readonly Scope[];
export type Action = Scope | 'answerWork'; // an ERP's agent, by its own token

/** What a command is, as far as rights go. */
export const actionOf = (command: Command): Action => ACTION_OF[TABLE[command].who];

const ACTION_OF = {
  projectAdmin: 'sendInvoices',
  approver: 'decideInvoices',
  approverAndAdmin: 'unlinkInvoices',
} as const;

/** Where the action takes place: the project, and for contracts and invoices the kind. */
export interface Place {
  readonly projectId?: string | null;
  readonly kind?: InvoiceKind;
}

/** The highest level on the tool: the company's counts in every project. */
export function levelOn(rights: Rights, tool: Tool, projectId?: string | null): Level {
  let highest = 0;
  for (const grant of rights.grants) {
    if (grant.tool !== tool) continue;
    if (grant.projectId !== null && grant.projectId !== projectId) continue;
    highest = Math.max(highest, LEVELS.indexOf(grant.level));
  }
  return LEVELS[highest] ?? 'none';
}

const atLeast = (rights: Rights, tool: Tool, level: Level, projectId?: string | null): boolean =>
  LEVELS.indexOf(levelOn(rights, tool, projectId)) >= LEVELS.indexOf(level);

/** Undefined when allowed; else what is missing, as a phrase that completes "You need …". */
export function missingFor(rights: Rights, action: Action, place: Place = {}): string | undefined {
  if (!isInScope(rights, action)) return `a token with the scope ${action}`;
  return missingOfPerson(rights, action, place);
}

/** The same with a sentence for whoever is refused. */
export function whyForbidden(
  rights: Rights,
  action: Action,
  place: Place = {},
): { readonly detail: string; readonly missing: string } | undefined {
  const missing = missingFor(rights, action, place);
  if (missing === undefined) return undefined;
  const detail = isInScope(rights, action)
    ? `You need ${missing}.`
    : `This token may not ${action}: you need ${missing}.`;
  return { detail, missing };
}

/** Whether the token may at all; what its person may is another question. */
const isInScope = ({ scopes }: Rights, action: Action): boolean =>
  !scopes || scopes.includes(action);

function missingOfPerson(rights: Rights, action: Action, place: Place): string | undefined {
  const need = (tool: Tool, level: Level, projectId?: string | null): string | undefined =>
    atLeast(rights, tool, level, projectId)
      ? undefined
      : `${level} on ${tool}${projectId === undefined || projectId === null ? ' of the company' : ''}`;
  const contractTool = CONTRACT_TOOL[place.kind ?? 'subcontractor'];

  switch (action) {
    case 'readCompany':
      return undefined;
    case 'manageCompany':
    case 'manageUsers':
      return need('directory', 'admin');
    case 'manageMasterData':
      return need('directory', 'standard');
    case 'readConnections':
      return need('erpIntegrations', 'read');
    case 'manageConnections':
      return need('erpIntegrations', 'admin');
    case 'manageWebhooks':
      return missingForWebhooks(rights);
    case 'manageLinks':
      return need('erpIntegrations', 'standard');
    case 'readContracts':
    case 'readInvoices':
      return readerOf(rights, contractTool, place.projectId);
    case 'manageContracts':
    case 'sendInvoices':
      return need(contractTool, 'admin', place.projectId ?? null);
    case 'editInvoices':
      return need(contractTool, 'standard', place.projectId ?? null);
    case 'decideInvoices':
      return missingForApprover(rights, place.kind ?? 'subcontractor');
    case 'unlinkInvoices': // two rights: an approver's, and Admin on the contract's tool
      return (
        missingOfPerson(rights, 'decideInvoices', place) ??
        missingOfPerson(rights, 'sendInvoices', place)
      );
    case 'syncPayments':
      return atLeast(rights, 'erpIntegrations', 'admin', place.projectId)
        ? undefined
        : missingForApprover(rights, place.kind ?? 'subcontractor');
    case 'answerWork':
      return 'the token of the agent of this connection';
  }
}

/** Approvers see what waits for them without any right on the project's tools. */
function readerOf(rights: Rights, tool: Tool, projectId?: string | null): string | undefined {
  if (atLeast(rights, tool, 'read', projectId) || atLeast(rights, 'erpIntegrations', 'read'))
    return undefined;
  return `read on ${tool} or on erpIntegrations`;
}

/** Source: domain.md section 6, "connector service account". */
function missingForWebhooks(rights: Rights): string | undefined {
  if (atLeast(rights, 'erpIntegrations', 'admin') || atLeast(rights, 'directory', 'admin'))
    return undefined;
  return 'admin on erpIntegrations or on directory of the company';
}

/** Source: domain.md section 6, "accept / export / reject". */
function missingForApprover(rights: Rights, kind: InvoiceKind): string | undefined {
  if (!atLeast(rights, 'erpIntegrations', 'standard'))
    return 'standard on erpIntegrations of the company';
  if (!rights.canPushToAccounting) return 'the privilege canPushToAccounting';
  if (!rights.canExport[kind]) return `the privilege canExport for ${kind} invoices`;
  return undefined;
}
