// A company for tests, made through db/ alone: people by role, master data, one connection with
// every link, and invoices. Tests of the HTTP door make theirs through the door
// (test/api/world.ts).
import { createCompany } from '../db/companies.ts';
import { insertConnection } from '../db/connections.ts';
import { CONTRACTS, insertContract } from '../db/contracts.ts';
import type { ContractView } from '../db/contracts.ts';
import type { ConnectorName, DefaultAccount, LinkKind, LookupKind } from '../domain/connectors.ts';
import type { ErpRecord } from '../domain/document.ts';
import type { InvoiceKind } from '../domain/invoice.ts';
import { actorOf } from '../db/events.ts';
import type { Actor } from '../db/events.ts';
import type { Db } from '../db/index.ts';
import { insertInvoice } from '../db/invoice-edits.ts';
import type { NewInvoice } from '../db/invoice-edits.ts';
import type { LineInput } from '../db/invoice-content.ts';
import { setLink } from '../db/links.ts';
import { insertMaster } from '../db/master-data.ts';
import { SHAPES } from '../db/master-shapes.ts';
import { insertToken } from '../db/tokens.ts';
import { openFeed } from '../db/payment-feeds.ts';
import { insertUser } from '../db/users.ts';
import type { UserPatch } from '../db/users.ts';
import { connectorFor } from '../erp/index.ts';

export type Role =
  | 'admin'
  | 'projectUser'
  | 'approver'
  | 'approver2'
  | 'unlinker'
  | 'reader'
  | 'nobody';

/** Where a test's ERP is and how its records are called. */
export interface TestErp {
  readonly connector: ConnectorName;
  readonly settings: Readonly<Record<string, string | number | boolean>>;
  readonly credentials: Readonly<Record<string, string>>;
  /** The ERP's codes for what a test company has. */
  readonly codes: Readonly<Record<'vendor' | 'customer' | 'project', string>> &
    Readonly<Partial<Record<'commitment' | 'costCode' | 'taxCode', string>>>;
  readonly accounts: Readonly<Record<DefaultAccount, string>>;
}

export const SANDBOX_CODES = {
  codes: {
    vendor: 'V-1001',
    customer: 'C-2001',
    project: 'P-24-01',
    commitment: 'SC-101',
    costCode: '03-3000',
    taxCode: 'ST',
  },
  accounts: {
    expense: '5200',
    revenue: '4000',
    retainagePayable: '2050',
    retainageReceivable: '1250',
    taxPaid: '1400',
    taxCollected: '2200',
  },
} as const;

const PEOPLE: Readonly<Record<Exclude<Role, 'admin'>, UserPatch>> = {
  projectUser: {
    grants: [
      { tool: 'commitments', level: 'admin', projectId: null },
      { tool: 'primeContracts', level: 'admin', projectId: null },
    ],
  },
  approver: {
    grants: [{ tool: 'erpIntegrations', level: 'standard', projectId: null }],
    canPushToAccounting: true,
  },
  approver2: {
    grants: [{ tool: 'erpIntegrations', level: 'standard', projectId: null }],
    canPushToAccounting: true,
  },
  /** An approver who is also Admin on the contract tools. */
  unlinker: {
    grants: [
      { tool: 'erpIntegrations', level: 'standard', projectId: null },
      { tool: 'commitments', level: 'admin', projectId: null },
      { tool: 'primeContracts', level: 'admin', projectId: null },
    ],
    canPushToAccounting: true,
  },
  /** An auditor: reads everything. */
  reader: {
    grants: [
      { tool: 'erpIntegrations', level: 'read', projectId: null },
      { tool: 'commitments', level: 'read', projectId: null },
      { tool: 'primeContracts', level: 'read', projectId: null },
    ],
  },
  nobody: {},
};

export interface TestCompany {
  readonly companyId: string;
  readonly connectionId: string;
  readonly projectId: string;
  readonly actors: Readonly<Record<Role, Actor>>;
  readonly tokens: Readonly<Record<Role, string>>;
  readonly contracts: Readonly<Record<InvoiceKind, { id: string; itemId: string }>>;
  readonly vendorId: string;
  /** An invoice at `notSent`; says only what matters. Returns its id. */
  insert(
    what?: Partial<NewInvoice> & { line?: Omit<LineInput, 'contractItemId'> },
  ): Promise<string>;
}

/**
 * Makes the company. `erp` undefined: without a connection's records, for tests that ask no ERP.
 */
export async function aCompany(
  db: Db,
  erp?: TestErp,
  { separateApprover = false }: { separateApprover?: boolean } = {},
): Promise<TestCompany> {
  const { companyId, userId, token } = await createCompany(db, {
    name: 'Acme General Contractors',
    currency: 'USD',
    separateApprover,
    adminName: 'Ada Admin',
    adminEmail: 'ada@example.com',
  });
  const admin: Actor = {
    companyId,
    userId,
    tokenId: token.split('_')[1] ?? '',
    address: '127.0.0.1',
  };
  const actors: Partial<Record<Role, Actor>> = { admin };
  const tokens: Partial<Record<Role, string>> = { admin: token };
  for (const [role, rights] of Object.entries(PEOPLE)) {
    const user = await insertUser(db, admin, {
      ...rights,
      name: `${role} person`,
      email: `${role}@example.com`,
    });
    const made = await insertToken(db, admin, { userId: user.id, name: role });
    actors[role as Role] = { companyId, userId: user.id, tokenId: made.id, address: '127.0.0.1' };
    tokens[role as Role] = made.token;
  }
  const world = await fill(db, admin, erp);
  let count = 0;
  return {
    companyId,
    ...world,
    actors: actors as Record<Role, Actor>,
    tokens: tokens as Record<Role, string>,
    insert: ({ line, ...what } = {}) => {
      count += 1;
      const kind = what.kind ?? ('subcontractor' as const);
      const contract = world.contracts[kind];
      const input = {
        kind,
        projectId: world.projectId,
        ...(kind === 'owner' ? { primeContractId: contract.id } : { commitmentId: contract.id }),
        number: `INV-${String(count).padStart(4, '0')}`,
        billedOn: new Date().toISOString().slice(0, 10),
        reviewStatus: 'approved' as const,
        lines: [
          {
            contractItemId: contract.itemId,
            workThisPeriod: '1000.00',
            workRetained: '100.00',
            ...line,
          },
        ],
        ...what,
      };
      return db.inCompany(companyId, (tx) => insertInvoice(db, tx, admin, input));
    },
  };
}

async function fill(db: Db, admin: Actor, erp: TestErp | undefined) {
  const records = erp ? await recordsOf(erp) : { links: {}, defaults: {} };
  const { defaults } = records;
  const nowhere = {
    connector: 'sandbox',
    settings: { baseUrl: 'http://127.0.0.1:9' },
    credentials: { apiKey: 'none' },
  } as const;
  const { connector, settings, credentials } = erp ?? nowhere;
  const connection = await insertConnection(db, admin, {
    name: 'The ERP',
    connector,
    settings,
    credentials,
    defaults,
  });
  // From now on what is paid there is imported.
  const feed = { companyId: admin.companyId, connectionId: connection.id };
  await db.inCompany(admin.companyId, async (tx) => {
    await openFeed(tx, feed, await actorOf(db, tx, admin));
  });
  const subjects = await subjectsOf(db, admin, connection.id);
  for (const [kind, record] of Object.entries(records.links)) {
    const { id: subjectId } = subjects[kind as LinkKind];
    const { id: erpId, code: erpCode, name: erpName } = record;
    await setLink(db, admin, {
      kind: kind as LinkKind,
      subjectId,
      connectionId: connection.id,
      erpId,
      erpCode,
      erpName,
    });
  }
  return {
    connectionId: connection.id,
    projectId: subjects.project.id,
    vendorId: subjects.vendor.id,
    contracts: { subcontractor: subjects.commitment, owner: subjects.primeContract },
  };
}

/** One of each thing that can be linked; contracts with the id of their one item. */
async function subjectsOf(db: Db, admin: Actor, connectionId: string) {
  const project = await insertMaster(db, admin, SHAPES.project, {
    number: 'P-1',
    name: 'Library',
    connectionId,
  });
  const vendor = await insertMaster(db, admin, SHAPES.vendor, {
    number: 'V-1',
    name: 'Ridgeline Concrete',
  });
  const costCode = await insertMaster(db, admin, SHAPES.costCode, {
    code: '03-30',
    name: 'Concrete',
  });
  const taxCode = await insertMaster(db, admin, SHAPES.taxCode, {
    code: 'ST',
    name: 'Sales tax',
    percent: '8.25',
  });
  const item = {
    costCodeId: costCode.id,
    taxCodeId: taxCode.id,
    description: 'Concrete works',
    scheduledValue: '500000.00',
  };
  const common = { projectId: project.id, currency: 'USD', items: [item] };
  const commitment = await insertContract(db, admin, CONTRACTS.commitment, {
    ...common,
    kind: 'subcontract',
    vendorId: vendor.id,
    number: 'SC-1',
    title: 'Concrete',
  });
  const primeContract = await insertContract(db, admin, CONTRACTS.primeContract, {
    ...common,
    customerName: 'City of Quayside',
    number: 'PC-1',
    title: 'Library',
  });
  const withItem = (contract: ContractView) => ({
    id: contract.id,
    itemId: contract.items?.[0]?.id ?? '',
  });
  return {
    project,
    vendor,
    costCode,
    taxCode,
    commitment: withItem(commitment),
    primeContract: withItem(primeContract),
  };
}

/** The ERP's ids of what the company has, looked up as a person would. */
async function recordsOf({ connector, settings, credentials, codes, accounts }: TestErp) {
  const erp = connectorFor(connector, {
    settings: { ...settings, requestTimeoutMs: 60_000 }, // a busy machine is no test of this
    credentials,
    signal: new AbortController().signal,
    workList: { answer: async () => undefined, handOver: async () => undefined },
  });
  const find = async (list: LookupKind, code: string): Promise<ErpRecord> => {
    const found = (await erp.lookUp(list, 'test')).find((record) => record.code === code);
    if (!found) throw new Error(`the ERP has no ${code} among its ${list}`);
    return found;
  };
  const links: Partial<Record<LinkKind, ErpRecord>> = {
    vendor: await find('vendors', codes.vendor),
    primeContract: await find('customers', codes.customer),
    project: await find('projects', codes.project),
  };
  if (codes.commitment) links.commitment = await find('contracts', codes.commitment);
  if (codes.costCode) links.costCode = await find('cost-codes', codes.costCode);
  if (codes.taxCode) links.taxCode = await find('tax-codes', codes.taxCode);
  const defaults: Partial<Record<DefaultAccount, ErpRecord>> = {};
  for (const [role, code] of Object.entries(accounts)) {
    defaults[role as DefaultAccount] = await find('accounts', code);
  }
  return { links, defaults };
}
