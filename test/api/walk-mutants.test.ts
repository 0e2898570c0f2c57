// Whether the walk would notice: entries of the product's permission table are changed one at a
// time, in this file's own memory, and each change must turn the cell of the walk red that it is
// about. What a cell wants is what walk-matrix.ts says.
import { beforeAll, expect, test } from 'vitest';
import { NEEDS_ANOTHER_PERSON, PERMISSIONS } from '../../domain/permissions.ts';
import { aDoor } from './door.ts';
import type { Ask, Door } from './door.ts';
import { has, mayCommand, maySee, OPERATIONS } from './walk-matrix.ts';
import type { Kind, Role } from './walk-matrix.ts';
import { aWalk } from './walk-world.ts';
import type { Walk } from './walk-world.ts';
import { aCompany, must } from './world.ts';
import type { Company } from './world.ts';

/** A need as it lies in memory, to be changed. */
type Need = Record<string, unknown>;
type Action = keyof typeof PERMISSIONS;
const TABLE = PERMISSIONS as unknown as Record<Action, Need[][]>;

let door: Door;
let walk: Walk;
let company: Company;
/** Another company, where two people are wanted; an invoice that its Admin made and sent. */
let careful: Company;
let own: string;

beforeAll(async () => {
  door = await aDoor({ patienceMs: 0 });
  walk = await aWalk(door);
  ({ company } = walk);
  careful = await aCompany(door, { separateApprover: true });
  const sample = careful.samples.invoice('subcontractor');
  ({ id: own } = await must(201, careful.as('admin')('POST', '/v1/invoices', sample)));
  await must(200, careful.command('admin', 'send', own));
  return () => door[Symbol.asyncDispose]();
});

/** What was answered, beside what the matrix says. */
interface Cell {
  readonly wanted: boolean;
  readonly isAllowed: () => Promise<boolean>;
}

type Offers = Readonly<Record<string, { readonly allowed: boolean; readonly code?: string }>>;

function invoiceAt(kind: Kind, status: string): string {
  const found = walk.standing.find((one) => one.kind === kind && one.status === status);
  if (!found) throw new Error(`no ${kind} invoice at ${status}`);
  return `/v1/invoices/${found.id}`;
}

const seeing = (role: Role, kind: Kind, status: string): Cell => ({
  wanted: maySee(role, kind, status),
  isAllowed: async () => (await walk.as(role)('GET', invoiceAt(kind, status))).status === 200,
});

/** By what the invoice offers: the same function answers who asks for it. */
const commanding = (role: Role, command: string, kind: Kind): Cell => ({
  wanted: mayCommand(role, command, kind),
  isAllowed: async () => {
    const { actions } = await must(200, walk.as(role)('GET', invoiceAt(kind, 'accepted')));
    return (actions as Offers)[command]?.code !== 'Forbidden';
  },
});

const editing = (role: Role, kind: Kind): Cell => ({
  wanted: has(role, 'edit', kind),
  isAllowed: async () => isOpen(patched(walk.as(role), invoiceAt(kind, 'notSent'), 'comment')),
});

/** With an ETag that is not its: nothing is changed. */
const patched = (ask: Ask, url: string, field: string) =>
  ask('PATCH', url, { [field]: 'x' }, { 'if-match': '"other"' });

const isOpen = async (said: ReturnType<Ask>): Promise<boolean> => (await said).status !== 403;

const REQUESTS = {
  changeCompany: (ask) => patched(ask, '/v1/company', 'name'),
  changeVendor: (ask) => patched(ask, `/v1/vendors/${company.ids.vendor}`, 'name'),
  changeCommitment: (ask) => patched(ask, `/v1/commitments/${company.ids.commitment}`, 'number'),
  changeConnection: (ask) => patched(ask, `/v1/connections/${company.ids.connection}`, 'name'),
  getCommitment: (ask) => ask('GET', `/v1/commitments/${company.ids.commitment}`),
  listConnections: (ask) => ask('GET', '/v1/connections'),
  listUsers: (ask) => ask('GET', '/v1/users'),
  listWebhooks: (ask) => ask('GET', '/v1/webhooks'),
  unlinkTaxCode: (ask) => ask('DELETE', `/v1/tax-codes/${company.ids.taxCode}/erp-link`),
  syncPayments: (ask) =>
    ask('POST', `/v1/connections/${company.ids.connection}/payment-syncs`, {
      invoiceId: invoiceAt('subcontractor', 'synced').split('/').at(-1),
    }),
} as const satisfies Record<string, (ask: Ask) => ReturnType<Ask>>;

function asking(role: Role, operationId: keyof typeof REQUESTS): Cell {
  const who = OPERATIONS[operationId];
  if (typeof who !== 'function') throw new Error(`${operationId} is not by role`);
  return { wanted: who(role), isAllowed: () => isOpen(REQUESTS[operationId](walk.as(role))) };
}

/** Every need of the action that is such, with this changed; taken away if it is null. */
const changing = (action: Action, which: Need, by: Need | null) => (): (() => void) => {
  const before = TABLE[action];
  const isIt = (need: Need): boolean =>
    Object.entries(which).every(([name, value]) => need[name] === value);
  TABLE[action] = before.map((way) =>
    way.flatMap((need) => (isIt(need) ? (by ? [{ ...need, ...by }] : []) : [need])),
  );
  expect(TABLE[action]).not.toEqual(before);
  return () => void (TABLE[action] = before);
};

const dropping = (action: Action, way: number) => (): (() => void) => {
  const before = TABLE[action];
  TABLE[action] = before.toSpliced(way, 1);
  return () => void (TABLE[action] = before);
};

const forgettingAnotherPerson = (): (() => void) => {
  const list = NEEDS_ANOTHER_PERSON as string[];
  const before = list.splice(0);
  return () => void list.push(...before);
};

const exportingOwn: Cell = {
  wanted: false,
  isAllowed: async () => {
    const { actions } = await must(200, careful.as('admin')('GET', `/v1/invoices/${own}`));
    return (actions as Offers)['export']?.allowed === true;
  },
};

const ERP = { tool: 'erpIntegrations' };
const CONTRACT = { tool: 'contractTool' };
const DIRECTORY = { tool: 'directory' };
const PUSH = { privilege: 'canPushToAccounting' };
const EXPORT = { privilege: 'canExport' };
const by = (level: string) => ({ ...DIRECTORY, level, within: 'company' });

const MUTANTS: readonly [name: string, change: () => () => void, cell: Cell][] = [
  // a level lower, or higher
  ...(
    [
      ['manageUsers', DIRECTORY, 'standard', asking('directoryStandard', 'listUsers')],
      ['manageMasterData', DIRECTORY, 'admin', asking('directoryStandard', 'changeVendor')],
      ['manageLinks', ERP, 'read', asking('erpReader', 'unlinkTaxCode')],
      ['readConnections', ERP, 'standard', asking('erpReader', 'listConnections')],
      ['manageConnections', ERP, 'standard', asking('approver', 'changeConnection')],
      ['editInvoices', CONTRACT, 'read', editing('commitmentsReader', 'subcontractor')],
      [
        'sendInvoices',
        CONTRACT,
        'standard',
        commanding('commitmentsStandard', 'send', 'subcontractor'),
      ],
      ['decideInvoices', ERP, 'admin', commanding('approver', 'accept', 'subcontractor')],
      ['syncPayments', ERP, 'admin', asking('approver', 'syncPayments')],
    ] as const
  ).map(([action, which, level, cell]): (typeof MUTANTS)[number] => [
    `${action}: ${level}`,
    changing(action, which, { level }),
    cell,
  ]),
  // another tool
  [
    'manageCompany: payments',
    changing('manageCompany', DIRECTORY, { tool: 'payments' }),
    asking('paymentsAdmin', 'changeCompany'),
  ],
  [
    'sendInvoices: Commitments for both kinds',
    changing('sendInvoices', CONTRACT, { tool: 'commitments' }),
    commanding('unlinker', 'send', 'owner'),
  ],
  [
    'editInvoices: Prime Contracts for both',
    changing('editInvoices', CONTRACT, { tool: 'primeContracts' }),
    editing('primeAdminHere', 'subcontractor'),
  ],
  // another scope
  [
    'readInvoices: the ERP tool by project',
    changing('readInvoices', ERP, { within: 'project' }),
    seeing('erpAdminHere', 'subcontractor', 'accepted'),
  ],
  [
    'manageContracts: of the company',
    changing('manageContracts', CONTRACT, { within: 'company' }),
    asking('commitmentsAdminHere', 'changeCommitment'),
  ],
  [
    'readContracts: of the company',
    changing('readContracts', CONTRACT, { within: 'company' }),
    asking('commitmentsReader', 'getCommitment'),
  ],
  // a need that is not asked any more
  [
    'decideInvoices: without the privilege',
    changing('decideInvoices', PUSH, null),
    commanding('approverWithoutPush', 'accept', 'subcontractor'),
  ],
  [
    'decideInvoices: whatever the kind',
    changing('decideInvoices', EXPORT, null),
    commanding('approverOfOwner', 'accept', 'subcontractor'),
  ],
  [
    'unlinkInvoices: without the contract',
    changing('unlinkInvoices', CONTRACT, null),
    commanding('approver', 'unlink', 'subcontractor'),
  ],
  [
    'syncPayments: without the privilege',
    changing('syncPayments', PUSH, null),
    asking('approverWithoutPush', 'syncPayments'),
  ],
  [
    'readInvoices: whatever the status',
    changing('readInvoices', { where: 'inErpTool' }, null),
    seeing('erpReader', 'subcontractor', 'notSent'),
  ],
  // whom the box of a kind limits
  [
    'the box limits Directory Admins',
    changing('decideInvoices', EXPORT, { unless: { ...by('admin'), tool: 'payments' } }),
    commanding('directoryApprover', 'accept', 'owner'),
  ],
  [
    'the box does not limit Standard',
    changing('decideInvoices', EXPORT, { unless: by('standard') }),
    commanding('standardApprover', 'accept', 'owner'),
  ],
  // a way that is gone
  [
    'readInvoices: not by the ERP tool',
    dropping('readInvoices', 1),
    seeing('erpReader', 'owner', 'accepted'),
  ],
  [
    'manageWebhooks: not by Directory',
    dropping('manageWebhooks', 1),
    asking('directoryAdmin', 'listWebhooks'),
  ],
  ['one person is enough', forgettingAnotherPerson, exportingOwn],
];

test('every change of an entry of the permission table turns a cell of the walk red', async () => {
  const survivors: string[] = [];
  for (const [name, change, { wanted, isAllowed }] of MUTANTS) {
    expect(await isAllowed(), `${name}, unchanged`).toBe(wanted);
    const undo = change();
    // What it then has to say may be no sentence that anybody translated: red as well.
    if ((await isAllowed().catch(() => !wanted)) === wanted) survivors.push(name);
    undo();
    expect(await isAllowed(), `${name}, undone`).toBe(wanted);
  }
  expect(survivors).toEqual([]);
});
