// Who may do what: a level per tool and scope, and privileges, by the kind of invoice (design.md
// section 8). One table, and one function that answers allowed, or what is missing and who could;
// every route and command names its action.
import { IN_ERP_TOOL } from './invoice.ts';
import type { InvoiceKind, InvoiceStatus } from './invoice.ts';
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
  'editPayments',
  'readDisbursements',
  'editDisbursements',
  'payDisbursements',
  'manageFundingAccounts',
  'reportFacts',
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
  /** Of an invoice: what waits in the ERP tool is seen there too. */
  readonly erpStatus?: InvoiceStatus;
}

type Within = 'company' | 'project';

interface LevelNeed {
  /** `contractTool`: Commitments or Prime Contracts, as the kind of the invoice has it. */
  readonly tool: Tool | 'contractTool';
  readonly level: Level;
  readonly within: Within;
}

/** One thing that a person must have, or that must hold of the place. */
type Need =
  | LevelNeed
  | { readonly privilege: 'canPushToAccounting' }
  /** The box of the kind; it does not limit who has the level of `unless`. */
  | { readonly privilege: 'canExport'; readonly unless: LevelNeed }
  | { readonly where: 'inErpTool' }
  | { readonly token: 'agent' };

/** All of these together. */
type Way = readonly Need[];

const on = (tool: LevelNeed['tool'], level: Level, within: Within = 'company'): LevelNeed => ({
  tool,
  level,
  within,
});

// Source for all below: domain.md section 6.
const DIRECTORY_ADMIN = on('directory', 'admin');
const CONTRACT_READER = on('contractTool', 'read', 'project');
const CONTRACT_ADMIN = on('contractTool', 'admin', 'project');
/** Standard or Admin on the ERP tool and the privilege make an accounting approver. */
const APPROVER: Way = [on('erpIntegrations', 'standard'), { privilege: 'canPushToAccounting' }];
const APPROVER_OF_KIND: Way = [...APPROVER, { privilege: 'canExport', unless: DIRECTORY_ADMIN }];

/** Each of the ways is enough. The table of who may do what; nothing else decides it. */
export const PERMISSIONS: Readonly<Record<Action, readonly Way[]>> = {
  readCompany: [[]],
  manageCompany: [[DIRECTORY_ADMIN]],
  manageUsers: [[DIRECTORY_ADMIN]],
  manageMasterData: [[on('directory', 'standard')]],
  readConnections: [[on('erpIntegrations', 'read')]],
  manageConnections: [[on('erpIntegrations', 'admin')]],
  manageWebhooks: [[on('erpIntegrations', 'admin')], [DIRECTORY_ADMIN]],
  manageLinks: [[on('erpIntegrations', 'standard')]],
  readContracts: [[CONTRACT_READER]],
  manageContracts: [[CONTRACT_ADMIN]],
  // Who only has the ERP tool sees what is in it, not the project's other documents.
  readInvoices: [[CONTRACT_READER], [{ where: 'inErpTool' }, on('erpIntegrations', 'read')]],
  editInvoices: [[on('contractTool', 'standard', 'project')]],
  sendInvoices: [[CONTRACT_ADMIN]],
  decideInvoices: [APPROVER_OF_KIND],
  unlinkInvoices: [[...APPROVER_OF_KIND, CONTRACT_ADMIN]],
  // On the whole company, or for a project: its ERP Admin too.
  syncPayments: [[on('erpIntegrations', 'admin', 'project')], APPROVER],
  // What the ERP does not say of a payment: its files, and a number of ours.
  editPayments: [[CONTRACT_ADMIN]],
  readDisbursements: [[on('payments', 'read')]],
  // Which payouts are in a draft.
  editDisbursements: [[on('payments', 'standard')]],
  payDisbursements: [[on('payments', 'admin')]],
  manageFundingAccounts: [[on('payments', 'admin')]],
  reportFacts: [[on('payments', 'admin')]],
  answerWork: [[{ token: 'agent' }]],
};

/**
 * Whatever brings it into the ERP is done by somebody else than who created or sent it, in a
 * company with `separateApprover`.
 */
export const NEEDS_ANOTHER_PERSON: readonly Command[] = [
  'accept',
  'export',
  'retry',
  'createAgain',
  'linkExisting',
];

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

/** Why not: what is missing completes "You need …", and who could is a phrase too. */
export interface Lack {
  readonly missing: string;
  readonly whoCould: string;
}

/** Undefined when the action is allowed: to the person, and by the token that they ask with. */
export function lackOf(rights: Rights, action: Action, place: Place = {}): Lack | undefined {
  return lackOfScope(rights, action) ?? lackOfPerson(rights, action, place);
}

/** Whether the token may at all; what its person may is another question. */
function lackOfScope({ scopes }: Pick<Rights, 'scopes'>, action: Action): Lack | undefined {
  if (!scopes || scopes.includes(action)) return undefined;
  const whoCould = 'the same person, by such a token';
  return { missing: `a token with the scope ${action}`, whoCould };
}

function lackOfPerson(rights: Rights, action: Action, place: Place): Lack | undefined {
  const ways = PERMISSIONS[action].filter((way) =>
    way.every((need) => !('where' in need) || isInErpTool(place)),
  );
  const missing: string[] = [];
  for (const way of ways) {
    const first = way.find((need) => !hasNeed(rights, need, place));
    if (!first) return undefined;
    missing.push(phraseOf(first, place));
  }
  return {
    missing: [...new Set(missing)].join(' or '),
    whoCould: ways.map((way) => whoHas(way, place)).join(', or '),
  };
}

export const isAllowed = (rights: Rights, action: Action, place: Place = {}): boolean =>
  lackOf(rights, action, place) === undefined;

/** The same, when another person than who created or sent the invoice has to do it. */
export function lackOfAnother(place: Place): Lack {
  return {
    missing: 'to be somebody who neither created nor sent it',
    whoCould: `${whoHas(APPROVER_OF_KIND, place)} who neither created nor sent it`,
  };
}

/** Only a Directory Admin who has the privilege lets somebody else have it. */
export const LACK_OF_PRIVILEGE: Lack = {
  missing: 'the privilege canPushToAccounting',
  whoCould: 'an Admin on Directory of the company who has the privilege canPushToAccounting',
};

/** The same with a sentence for whoever is refused. */
export function whyForbidden(
  rights: Rights,
  action: Action,
  place: Place = {},
): { readonly detail: string; readonly lack: Lack } | undefined {
  const ofScope = whyOutOfScope(rights, action);
  if (ofScope) return ofScope;
  const lack = lackOfPerson(rights, action, place);
  return lack && { detail: `You need ${lack.missing}. Who could: ${lack.whoCould}.`, lack };
}

/** The same of the token alone: for what is one's own, which needs no right. */
export function whyOutOfScope(
  rights: Pick<Rights, 'scopes'>,
  action: Action,
): { readonly detail: string; readonly lack: Lack } | undefined {
  const lack = lackOfScope(rights, action);
  return lack && { detail: `This token may not ${action}: you need ${lack.missing}.`, lack };
}

const isInErpTool = ({ erpStatus }: Place): boolean =>
  erpStatus !== undefined && IN_ERP_TOOL.includes(erpStatus);

const kindOf = ({ kind = 'subcontractor' }: Place): InvoiceKind => kind;

const toolOf = ({ tool }: LevelNeed, place: Place): Tool =>
  tool === 'contractTool' ? CONTRACT_TOOL[kindOf(place)] : tool;

function hasLevel(rights: Rights, need: LevelNeed, place: Place): boolean {
  const projectId = need.within === 'project' ? place.projectId : null;
  const level = levelOn(rights, toolOf(need, place), projectId);
  return LEVELS.indexOf(level) >= LEVELS.indexOf(need.level);
}

function hasNeed(rights: Rights, need: Need, place: Place): boolean {
  if ('tool' in need) return hasLevel(rights, need, place);
  if ('where' in need) return isInErpTool(place);
  if ('token' in need) return false; // no person has it: session.ts looks at the token
  if (need.privilege === 'canPushToAccounting') return rights.canPushToAccounting;
  return rights.canExport[kindOf(place)] || hasLevel(rights, need.unless, place);
}

function phraseOf(need: Need, place: Place): string {
  if ('tool' in need) {
    const ofCompany = need.within === 'company' || !place.projectId;
    return `${need.level} on ${toolOf(need, place)}${ofCompany ? ' of the company' : ''}`;
  }
  if ('where' in need) return 'the invoice to be in the ERP tool';
  if ('token' in need) return 'the token of the agent of this connection';
  if (need.privilege === 'canPushToAccounting') return 'the privilege canPushToAccounting';
  return `the privilege canExport for ${kindOf(place)} invoices`;
}

/** Such as "an Admin on Commitments of this project". */
function whoHas(way: Way, place: Place): string {
  const isApprover = way.some((need) => 'privilege' in need);
  const levels = way
    .filter((need) => 'tool' in need)
    .filter((need) => !isApprover || !APPROVER.includes(need))
    .map((need) => `${WITH_LEVEL[need.level]} on ${placeOf(need, place)}`);
  if (way.some((need) => 'token' in need)) return 'the agent of this connection, by its token';
  if (!isApprover) return levels.join(' and ') || 'anybody of the company';
  const ofKind = way.some((need) => 'unless' in need) ? ` for ${kindOf(place)} invoices` : '';
  return [`an accounting approver${ofKind}`, ...levels].join(' who is also ');
}

const WITH_LEVEL: Readonly<Record<Level, string>> = {
  none: 'anybody',
  read: 'somebody with Read Only or more',
  standard: 'somebody with Standard or more',
  admin: 'an Admin',
};

const TOOL_NAMES: Readonly<Record<Tool, string>> = {
  erpIntegrations: 'ERP Integrations',
  commitments: 'Commitments',
  primeContracts: 'Prime Contracts',
  payments: 'Payments',
  directory: 'Directory',
};

function placeOf(need: LevelNeed, place: Place): string {
  const isHere = need.within === 'project' && Boolean(place.projectId);
  return `${TOOL_NAMES[toolOf(need, place)]} of ${isHere ? 'this project' : 'the company'}`;
}
