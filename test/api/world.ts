// A company made through the door: people by role with a token each, master data, a connection with
// its links, and samples of both kinds of invoices that say only what matters.
import { randomUUID } from 'node:crypto';
import type { InvoiceKind } from '../../domain/invoice.ts';
import type { Ask, Body, Door, Said } from './door.ts';

export type Role =
  | 'admin'
  | 'projectUser'
  | 'approver'
  | 'approver2'
  | 'reader'
  | 'integrator'
  | 'payer'
  | 'stranger';

type Level = 'read' | 'standard' | 'admin';
const grant = (tool: string, level: Level) => ({ tool, level });

const PEOPLE: Readonly<Record<Exclude<Role, 'admin'>, object>> = {
  projectUser: { grants: [grant('commitments', 'admin'), grant('primeContracts', 'admin')] },
  approver: { grants: [grant('erpIntegrations', 'standard')], canPushToAccounting: true },
  approver2: { grants: [grant('erpIntegrations', 'standard')], canPushToAccounting: true },
  /** An auditor: reads everything. */
  reader: {
    grants: [
      grant('erpIntegrations', 'read'),
      grant('commitments', 'read'),
      grant('primeContracts', 'read'),
    ],
  },
  integrator: {
    grants: [
      grant('directory', 'standard'),
      grant('commitments', 'admin'),
      grant('primeContracts', 'admin'),
      grant('erpIntegrations', 'standard'),
    ],
  },
  /** Reads what is paid to vendors. */
  payer: { grants: [grant('payments', 'read')] },
  stranger: {},
};

export interface Ids {
  readonly connection: string;
  readonly project: string;
  readonly vendor: string;
  readonly costCode: string;
  readonly taxCode: string;
  readonly billingPeriod: string;
  readonly commitment: string;
  readonly commitmentItem: string;
  readonly primeContract: string;
  readonly primeContractItem: string;
}

export interface Company {
  readonly companyId: string;
  readonly tokens: Readonly<Record<Role, string>>;
  readonly userIds: Readonly<Record<Role, string>>;
  readonly ids: Ids;
  readonly samples: Samples;
  as(role: Role): Ask;
  /** Makes an invoice as the project user; fails the test when it is refused. */
  insert(kind?: InvoiceKind, what?: object): Promise<Body>;
  /** A command with a key of its own. */
  command(role: Role, name: string, invoiceId: string, body?: object, key?: string): Promise<Said>;
  /** How many rows each of these tables has: what a request leaves behind. */
  rows(...tables: string[]): Promise<Record<string, number>>;
}

export interface Samples {
  invoice(kind: InvoiceKind, what?: object): Record<string, unknown>;
}

export interface CompanyOptions {
  readonly separateApprover?: boolean;
  readonly connector?: string;
  readonly settings?: object;
  readonly credentials?: object;
  readonly defaults?: object;
}

/** Fails with the answer when it is not what the test stands on. */
export async function must(status: number, said: Promise<Said>): Promise<Body> {
  const answer = await said;
  if (answer.status !== status)
    throw new Error(`expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export async function aCompany(door: Door, options: CompanyOptions = {}): Promise<Company> {
  const { separateApprover = false } = options;
  const begun = await door.begin({ separateApprover });
  const admin = door.as(begun.token);
  const tokens: Partial<Record<Role, string>> = { admin: begun.token };
  const userIds: Partial<Record<Role, string>> = { admin: begun.userId };
  for (const [role, rights] of Object.entries(PEOPLE)) {
    const person = { name: `${role} person`, email: `${role}@example.com`, ...rights };
    const { id } = await must(201, admin('POST', '/v1/users', person));
    const { token } = await must(201, admin('POST', `/v1/users/${id}/tokens`, { name: role }));
    tokens[role as Role] = token;
    userIds[role as Role] = id;
  }
  const ids = await masterData(admin, options);
  const samples = samplesFor(ids);
  const as = (role: Role): Ask => door.as(tokens[role]);
  return {
    companyId: begun.companyId,
    tokens: tokens as Record<Role, string>,
    userIds: userIds as Record<Role, string>,
    ids,
    samples,
    as,
    insert: (kind = 'subcontractor', what = {}) =>
      must(201, as('projectUser')('POST', '/v1/invoices', samples.invoice(kind, what))),
    command: (role, name, invoiceId, body = {}, key = randomUUID()) =>
      as(role)('POST', `/v1/invoices/${invoiceId}/${name}`, body, { 'idempotency-key': key }),
    rows: async (...tables) => {
      const counts: Record<string, number> = {};
      for (const table of tables) counts[table] = await door.count(begun.companyId, table);
      return counts;
    },
  };
}

async function masterData(admin: Ask, options: CompanyOptions): Promise<Ids> {
  const make = async (path: string, body: object): Promise<Body> =>
    must(201, admin('POST', `/v1/${path}`, body));
  const connection = await make('connections', {
    name: 'Sandbox',
    connector: options.connector ?? 'sandbox',
    settings: options.settings ?? { baseUrl: 'http://127.0.0.1:9' },
    credentials: options.credentials ?? { apiKey: 'the-key-of-the-erp' },
    defaults: options.defaults ?? DEFAULTS,
  });
  const project = await make('projects', { number: 'P-1', name: 'Library' });
  const vendor = await make('vendors', { number: 'V-1', name: 'Ridgeline Concrete' });
  const costCode = await make('cost-codes', { code: '03-30', name: 'Concrete' });
  const taxCode = await make('tax-codes', { code: 'ST', name: 'Sales tax', percent: '8.25' });
  const billingPeriod = await make('billing-periods', {
    projectId: project.id,
    startOn: '2026-03-01',
    endOn: '2026-03-31',
  });
  const items = [
    { costCodeId: costCode.id, description: 'Concrete works', scheduledValue: '500000.00' },
    {
      costCodeId: costCode.id,
      taxCodeId: taxCode.id,
      description: 'Formwork',
      quantity: '12.5',
      unitOfMeasure: 'm3',
      scheduledValue: '120000.00',
    },
  ];
  const commitment = await make('commitments', {
    projectId: project.id,
    vendorId: vendor.id,
    kind: 'subcontract',
    number: 'SC-1',
    title: 'Concrete',
    retainagePercent: '10',
    items,
  });
  const primeContract = await make('prime-contracts', {
    projectId: project.id,
    customerName: 'City of Quayside',
    number: 'PC-1',
    title: 'Library',
    items,
  });
  await link(admin, { project, vendor, costCode, taxCode, commitment, primeContract });
  return {
    connection: connection.id,
    project: project.id,
    vendor: vendor.id,
    costCode: costCode.id,
    taxCode: taxCode.id,
    billingPeriod: billingPeriod.id,
    commitment: commitment.id,
    commitmentItem: commitment.items[0]?.id ?? '',
    primeContract: primeContract.id,
    primeContractItem: primeContract.items[0]?.id ?? '',
  };
}

const account = (id: string) => ({ id, code: id, name: `Account ${id}` });
const DEFAULTS = {
  expense: account('5200'),
  revenue: account('4000'),
  retainagePayable: account('2050'),
  retainageReceivable: account('1250'),
  taxPaid: account('1400'),
  taxCollected: account('2200'),
};

const LINKED = {
  project: 'projects',
  vendor: 'vendors',
  costCode: 'cost-codes',
  taxCode: 'tax-codes',
  commitment: 'commitments',
  primeContract: 'prime-contracts',
};

async function link(admin: Ask, made: Record<keyof typeof LINKED, { id: string }>): Promise<void> {
  for (const [name, path] of Object.entries(LINKED)) {
    const { id } = made[name as keyof typeof LINKED];
    const body = { erpId: `erp-${name}`, erpCode: name, erpName: `The ERP's ${name}` };
    await must(200, admin('PUT', `/v1/${path}/${id}/erp-link`, body));
  }
}

function samplesFor(ids: Ids): Samples {
  let count = 0;
  return {
    invoice: (kind, what = {}) => {
      count += 1;
      const isOwner = kind === 'owner';
      return {
        kind,
        projectId: ids.project,
        ...(isOwner ? { primeContractId: ids.primeContract } : { commitmentId: ids.commitment }),
        number: `INV-${String(count).padStart(4, '0')}`,
        billedOn: '2026-03-31',
        reviewStatus: 'approved',
        lines: [
          {
            contractItemId: isOwner ? ids.primeContractItem : ids.commitmentItem,
            workThisPeriod: '1000.00',
            workRetained: '100.00',
          },
        ],
        ...what,
      };
    },
  };
}
