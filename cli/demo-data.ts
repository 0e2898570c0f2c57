// The demo company as data. Our numbers and codes are those of the sandbox ERP's own books, which
// is how its records are found and linked; Tryton's are beside them for `tieout demo --erp tryton`.

export const COMPANY = {
  name: 'Quayside Builders',
  currency: 'USD',
  separateApprover: true,
  adminName: 'Ada Admin',
  adminEmail: 'ada@quayside.example',
} as const;

const onAll = <const Tool extends string, const Level extends string>(
  tools: readonly Tool[],
  level: Level,
) => tools.map((tool) => ({ tool, level }));

/** Who there is beside the Admin, by the name of the role. */
export const PEOPLE = {
  projectUser: {
    name: 'Pat Project',
    email: 'pat@quayside.example',
    grants: onAll(['commitments', 'primeContracts'], 'admin'),
  },
  approver: {
    name: 'Abe Approver',
    email: 'abe@quayside.example',
    grants: onAll(['erpIntegrations'], 'standard'),
    canPushToAccounting: true,
  },
  auditor: {
    name: 'Ann Auditor',
    email: 'ann@quayside.example',
    grants: onAll(
      ['erpIntegrations', 'commitments', 'primeContracts', 'payments', 'directory'],
      'read',
    ),
  },
} as const;

/** What people read beside the name. */
export const ROLES = {
  admin: 'Admin: may do everything',
  projectUser: 'project user: writes and sends invoices',
  approver: 'accounting approver: accepts, exports, repairs',
  auditor: 'auditor: reads everything',
} as const;

export const VENDORS = [
  ['V-1001', 'Ridgeline Concrete'],
  ['V-1002', 'Northgate Steel & Erection'],
  ['V-1003', 'Volta Electric'],
  ['V-1004', 'Harbour Mechanical'],
  ['V-1005', 'Old Mill Lumber Supply'],
] as const;

export const PROJECTS = [
  ['P-24-01', 'Quayside Library'],
  ['P-24-02', 'Alder Street Apartments'],
] as const;

export const COST_CODES = [
  ['01-1000', 'General conditions'],
  ['03-3000', 'Cast-in-place concrete'],
  ['05-1200', 'Structural steel framing'],
  ['06-1000', 'Rough carpentry'],
  ['26-0000', 'Electrical'],
] as const;

export const TAX_CODES = [
  ['ST', 'Sales tax', '8.25'],
  ['EX', 'Exempt', '0'],
] as const;

export interface ContractData {
  readonly number: string;
  readonly title: string;
  readonly project: string;
  /** A vendor (commitment) or what the ERP calls the customer (prime contract). */
  readonly party: string;
  readonly kind?: 'subcontract' | 'purchaseOrder';
  readonly retainagePercent: string;
  /** Cost code, what it is, its scheduled value. */
  readonly items: readonly (readonly [string, string, string])[];
}

export const COMMITMENTS: readonly ContractData[] = [
  {
    number: 'SC-101',
    title: 'Concrete works',
    project: 'P-24-01',
    party: 'V-1001',
    kind: 'subcontract',
    retainagePercent: '10',
    items: [
      ['03-3000', 'Footings and slab on grade', '280000.00'],
      ['03-3000', 'Walls and columns', '200000.00'],
    ],
  },
  {
    number: 'SC-103',
    title: 'Electrical',
    project: 'P-24-02',
    party: 'V-1003',
    kind: 'subcontract',
    retainagePercent: '5',
    items: [['26-0000', 'Rough-in and fixtures', '298500.00']],
  },
  {
    number: 'PO-201',
    title: 'Framing lumber',
    project: 'P-24-02',
    party: 'V-1005',
    kind: 'purchaseOrder',
    retainagePercent: '0',
    items: [['06-1000', 'Framing lumber, delivered', '74250.00']],
  },
];

export const PRIME_CONTRACTS: readonly ContractData[] = [
  {
    number: 'PC-301',
    title: 'Library, general works',
    project: 'P-24-01',
    party: 'C-2001 City of Quayside',
    retainagePercent: '10',
    items: [
      ['01-1000', 'General conditions', '300000.00'],
      ['03-3000', 'Structure', '2100000.00'],
    ],
  },
  {
    number: 'PC-302',
    title: 'Apartments, shell',
    project: 'P-24-02',
    party: 'C-2002 Alder Street Partners',
    retainagePercent: '5',
    items: [['05-1200', 'Shell', '1150000.00']],
  },
];

export interface InvoiceData {
  readonly contract: string;
  readonly number: string;
  /** For each item of the contract in turn: work this period, and what of it is retained. */
  readonly lines: readonly (readonly [string, string])[];
}

/** Approved on the project's side, and not sent yet: somebody may. */
export const INVOICES: readonly InvoiceData[] = [
  {
    contract: 'SC-101',
    number: 'RC-2041',
    lines: [
      ['56000.00', '5600.00'],
      ['20000.00', '2000.00'],
    ],
  },
  { contract: 'SC-103', number: 'VE-0117', lines: [['31200.00', '1560.00']] },
  { contract: 'PO-201', number: 'OM-88213', lines: [['12480.00', '0.00']] },
  {
    contract: 'PC-301',
    number: 'LIB-04',
    lines: [
      ['25000.00', '2500.00'],
      ['140000.00', '14000.00'],
    ],
  },
];

/** The ERP's accounts by the role of a line, by their codes. */
export const SANDBOX_ACCOUNTS = {
  expense: '5200',
  revenue: '4000',
  retainagePayable: '2050',
  retainageReceivable: '1250',
  taxPaid: '1400',
  taxCollected: '2200',
} as const;

export const TRYTON_ACCOUNTS = {
  expense: '5.1.3',
  revenue: '4.1.2',
  retainagePayable: '2.1.9',
  retainageReceivable: '4.1.9',
  taxPaid: '6.3.4',
  taxCollected: '2.2.3',
} as const;
