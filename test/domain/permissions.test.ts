// The permission matrix of domain.md section 6, as far as it is built, written out by hand: each
// action beside the least that allows it, and beside it everything a little less than that.
import { describe, expect, test } from 'vitest';
import { lackOf, levelOn, whyForbidden } from '../../domain/permissions.ts';
import type { Action, Grant, Place, Rights } from '../../domain/permissions.ts';

const HERE = 'project-1';
const ELSEWHERE = 'project-2';

const nothing: Rights = {
  grants: [],
  canPushToAccounting: false,
  canExport: { subcontractor: false, owner: false },
};

type Tool = Grant['tool'];
type Level = Grant['level'];

const on = (tool: Tool, level: Level, projectId: string | null = null): Rights => ({
  ...nothing,
  grants: [{ tool, level, projectId }],
});

const LEVELS = ['none', 'read', 'standard', 'admin'] as const;

interface Row {
  readonly action: Action;
  readonly tool: Tool;
  readonly least: Level;
  readonly kind?: 'subcontractor' | 'owner';
  /** Whether a level in the project is enough. */
  readonly inProject: boolean;
}

const MATRIX: readonly Row[] = [
  { action: 'manageCompany', tool: 'directory', least: 'admin', inProject: false },
  { action: 'manageUsers', tool: 'directory', least: 'admin', inProject: false },
  { action: 'manageMasterData', tool: 'directory', least: 'standard', inProject: false },
  { action: 'readConnections', tool: 'erpIntegrations', least: 'read', inProject: false },
  { action: 'manageConnections', tool: 'erpIntegrations', least: 'admin', inProject: false },
  { action: 'manageLinks', tool: 'erpIntegrations', least: 'standard', inProject: false },
  ...(['subcontractor', 'owner'] as const).flatMap((kind): Row[] => {
    const tool = kind === 'owner' ? 'primeContracts' : 'commitments';
    return [
      { action: 'readContracts', tool, least: 'read', kind, inProject: true },
      { action: 'manageContracts', tool, least: 'admin', kind, inProject: true },
      { action: 'readInvoices', tool, least: 'read', kind, inProject: true },
      { action: 'editInvoices', tool, least: 'standard', kind, inProject: true },
      { action: 'sendInvoices', tool, least: 'admin', kind, inProject: true },
    ];
  }),
];

const TOOLS = [
  'erpIntegrations',
  'commitments',
  'primeContracts',
  'payments',
  'directory',
] as const;

describe.each(MATRIX)('$action ($kind) needs $least on $tool', (row) => {
  const place: Place = { projectId: HERE, ...(row.kind && { kind: row.kind }) };
  const allowed = (rights: Rights, where: Place = place): boolean =>
    lackOf(rights, row.action, where) === undefined;

  test('that level and more is enough, less is not', () => {
    const enough = LEVELS.filter((level) => allowed(on(row.tool, level)));
    expect(enough).toEqual(LEVELS.slice(LEVELS.indexOf(row.least)));
  });

  test('no level on another tool replaces it', () => {
    const others = TOOLS.filter((tool) => tool !== row.tool);
    const enough = others.filter((tool) => allowed(on(tool, 'admin')));
    expect(enough).toEqual([]);
    expect(allowed({ ...nothing, canPushToAccounting: true })).toBe(false);
  });

  test('a level in a project counts there and nowhere else', () => {
    const inProject = on(row.tool, 'admin', HERE);
    expect(allowed(inProject)).toBe(row.inProject);
    expect(allowed(inProject, { ...place, projectId: ELSEWHERE })).toBe(false);
    expect(allowed(inProject, { ...place, projectId: null })).toBe(false);
  });

  test('what is missing is said as a phrase', () => {
    const lack = lackOf(nothing, row.action, place);
    expect(lack?.missing).toContain(`${row.least} on ${row.tool}`);
  });
});

test('everyone of a company may read what it is called', () => {
  expect(lackOf(nothing, 'readCompany')).toBeUndefined();
});

describe.each(['subcontractor', 'owner'] as const)('an approver of %s invoices', (kind) => {
  const other = kind === 'owner' ? 'subcontractor' : 'owner';
  const approver: Rights = {
    grants: [{ tool: 'erpIntegrations', level: 'standard', projectId: null }],
    canPushToAccounting: true,
    canExport: { subcontractor: kind === 'subcontractor', owner: kind === 'owner' },
  };
  const missing = (rights: Rights, where: Place = { projectId: HERE, kind }) =>
    lackOf(rights, 'decideInvoices', where)?.missing;

  test('has standard on the ERP tool, may push to accounting and may export this kind', () => {
    expect(missing(approver)).toBeUndefined();
    expect(missing(approver, { projectId: HERE, kind: other })).toBe(
      `the privilege canExport for ${other} invoices`,
    );
  });

  test('each of the three is needed', () => {
    const reading = { ...approver, ...on('erpIntegrations', 'read'), canPushToAccounting: true };
    expect(missing({ ...approver, grants: reading.grants })).toContain(
      'standard on erpIntegrations',
    );
    expect(missing({ ...approver, canPushToAccounting: false })).toContain('canPushToAccounting');
    const cannotExport = { subcontractor: false, owner: false };
    expect(missing({ ...approver, canExport: cannotExport })).toContain('canExport');
  });

  test('a level in a project makes nobody an approver: the tool is of the company', () => {
    const { grants } = on('erpIntegrations', 'admin', HERE);
    expect(missing({ ...approver, grants })).toContain('of the company');
  });

  test('may sync without being ERP admin, but not send or edit', () => {
    expect(lackOf(approver, 'syncPayments', { projectId: HERE, kind })).toBeUndefined();
    expect(lackOf(approver, 'sendInvoices', { projectId: HERE, kind })).toBeDefined();
    expect(lackOf(approver, 'editInvoices', { projectId: HERE, kind })).toBeDefined();
  });
});

describe.each(['subcontractor', 'owner'] as const)('the ERP tool shows of %s invoices', (kind) => {
  test.each([
    ['notSent', false],
    ['readyToExport', true],
    ['retrieved', false],
    ['rejected', false],
    ['accepted', true],
    ['exporting', true],
    ['failedToExport', true],
    ['synced', true],
    ['unlinked', false],
  ] as const)('%s: %s', (erpStatus, isSeen) => {
    const reader = on('erpIntegrations', 'read');
    const lack = lackOf(reader, 'readInvoices', { projectId: HERE, kind, erpStatus });
    expect(lack === undefined).toBe(isSeen);
  });
});

test('the boxes for export do not limit an Admin on Directory who is an approver', () => {
  const approver = { ...on('erpIntegrations', 'standard'), canPushToAccounting: true };
  const withLevel = (level: Level, projectId: string | null = null): Rights => ({
    ...approver,
    grants: [...approver.grants, ...on('directory', level, projectId).grants],
  });
  const lack = (rights: Rights) =>
    lackOf(rights, 'decideInvoices', { projectId: HERE, kind: 'owner' });
  expect(lack(withLevel('standard'))?.missing).toBe('the privilege canExport for owner invoices');
  expect(lack(withLevel('admin', HERE))).toBeDefined();
  expect(lack(withLevel('admin'))).toBeUndefined();
  expect(lack({ ...withLevel('admin'), canPushToAccounting: false })).toBeDefined();
});

test('a refusal says what is missing and who could', () => {
  const place = { projectId: HERE, kind: 'subcontractor' } as const;
  expect(lackOf(nothing, 'sendInvoices', place)).toEqual({
    missing: 'admin on commitments',
    whoCould: 'an Admin on Commitments of this project',
  });
  expect(lackOf(nothing, 'unlinkInvoices', { ...place, kind: 'owner' })).toEqual({
    missing: 'standard on erpIntegrations of the company',
    whoCould:
      'an accounting approver for owner invoices who is also an Admin on Prime Contracts of this project',
  });
  expect(lackOf(nothing, 'readInvoices', { ...place, erpStatus: 'synced' })).toEqual({
    missing: 'read on commitments or read on erpIntegrations of the company',
    whoCould:
      'somebody with Read Only or more on Commitments of this project, or somebody with Read Only or more on ERP Integrations of the company',
  });
  expect(whyForbidden(nothing, 'sendInvoices', place)?.detail).toBe(
    'You need admin on commitments. Who could: an Admin on Commitments of this project.',
  );
});

test('payments are synced by an ERP admin of the company, or of that project', () => {
  const place = { projectId: HERE, kind: 'owner' } as const;
  expect(lackOf(on('erpIntegrations', 'admin'), 'syncPayments', place)).toBeUndefined();
  expect(lackOf(on('erpIntegrations', 'admin', HERE), 'syncPayments', place)).toBeUndefined();
  expect(lackOf(on('erpIntegrations', 'admin', HERE), 'syncPayments')).toBeDefined();
  expect(lackOf(on('erpIntegrations', 'standard'), 'syncPayments', place)).toBeDefined();
});

test('no person answers the work of an ERP: its agent does', () => {
  const everything: Rights = {
    grants: TOOLS.map((tool): Grant => ({ tool, level: 'admin', projectId: null })),
    canPushToAccounting: true,
    canExport: { subcontractor: true, owner: true },
  };
  expect(lackOf(everything, 'answerWork')?.missing).toContain('agent');
});

test('of several levels the highest counts', () => {
  const { grants } = on('commitments', 'read');
  const both: Rights = {
    ...nothing,
    grants: [...grants, ...on('commitments', 'admin', HERE).grants],
  };
  expect(levelOn(both, 'commitments', HERE)).toBe('admin');
  expect(levelOn(both, 'commitments', ELSEWHERE)).toBe('read');
  expect(levelOn(both, 'primeContracts', HERE)).toBe('none');
});
