// Who may do what, typed by hand from domain.md section 6 and design.md sections 4 and 8. It
// imports nothing of the product, so that the two can disagree: what one says and the other does
// not turns the walk red. A new route needs a line in OPERATIONS.

export type Kind = 'subcontractor' | 'owner';
export const KINDS: readonly Kind[] = ['subcontractor', 'owner'];

interface Person {
  /** `tool level scope`, the scope `company`, `here` (the project of the walk) or `there`. */
  readonly grants: readonly string[];
  readonly canPushToAccounting?: true;
  /** Both kinds for who may push, unless it says otherwise. */
  readonly canExport?: Readonly<Record<Kind, boolean>>;
}

const ERP_STANDARD = 'erpIntegrations standard company';
const push = { canPushToAccounting: true } as const;

export const PEOPLE = {
  companyAdmin: {
    grants: ['erpIntegrations', 'commitments', 'primeContracts', 'payments', 'directory'].map(
      (tool) => `${tool} admin company`,
    ),
    ...push,
  },
  commitmentsAdminHere: { grants: ['commitments admin here'] },
  commitmentsAdminThere: { grants: ['commitments admin there'] },
  commitmentsAdmin: { grants: ['commitments admin company'] },
  primeAdminHere: { grants: ['primeContracts admin here'] },
  commitmentsStandard: { grants: ['commitments standard here'] },
  commitmentsReader: { grants: ['commitments read here'] },
  contractsReader: { grants: ['commitments read company', 'primeContracts read company'] },
  approver: { grants: [ERP_STANDARD], ...push },
  approverOfOwner: {
    grants: [ERP_STANDARD],
    ...push,
    canExport: { subcontractor: false, owner: true },
  },
  approverWithoutPush: {
    grants: [ERP_STANDARD],
    canExport: { subcontractor: true, owner: true },
  },
  unlinker: { grants: [ERP_STANDARD, 'commitments admin here'], ...push },
  erpAdmin: { grants: ['erpIntegrations admin company'] },
  erpAdminHere: { grants: ['erpIntegrations admin here'], ...push },
  erpReader: { grants: ['erpIntegrations read company'] },
  directoryApprover: {
    grants: ['directory admin company', ERP_STANDARD],
    ...push,
    canExport: { subcontractor: false, owner: false },
  },
  standardApprover: {
    grants: ['directory standard company', ERP_STANDARD],
    ...push,
    canExport: { subcontractor: false, owner: false },
  },
  directoryAdmin: { grants: ['directory admin company'] },
  directoryStandard: { grants: ['directory standard company'] },
  paymentsAdmin: { grants: ['payments admin company'] },
  paymentsStandard: { grants: ['payments standard company'] },
  paymentsReader: { grants: ['payments read company'] },
  nobody: { grants: [] },
} as const satisfies Record<string, Person>;
export type Role = keyof typeof PEOPLE;
export const ROLES = Object.keys(PEOPLE) as Role[];

/** s: of subcontractor invoices (Commitments); o: of owner invoices (Prime Contracts); b: both. */
const COLUMNS = [
  'read', // an invoice whatever its status, and the contract
  'inTool', // an invoice that is in the ERP tool
  'edit',
  'send',
  'decide',
  'unlink',
  'list', // there may be something to read: contracts of some project
  'directory', // company and people
  'gives', // the privilege to push to accounting, and tokens of who has it
  'master',
  'erpRead',
  'links',
  'erpAdmin',
  'syncs',
] as const;
type Column = (typeof COLUMNS)[number];

const MATRIX = `
  role                   read inTool edit send decide unlink list directory gives master erpRead links erpAdmin syncs
  companyAdmin           b    b      b    b    b      b      b    x         x     x      x       x     x        x
  commitmentsAdminHere   s    s      s    s    -      -      s    -         -     -      -       -     -        -
  commitmentsAdminThere  -    -      -    -    -      -      s    -         -     -      -       -     -        -
  commitmentsAdmin       s    s      s    s    -      -      s    -         -     -      -       -     -        -
  primeAdminHere         o    o      o    o    -      -      o    -         -     -      -       -     -        -
  commitmentsStandard    s    s      s    -    -      -      s    -         -     -      -       -     -        -
  commitmentsReader      s    s      -    -    -      -      s    -         -     -      -       -     -        -
  contractsReader        b    b      -    -    -      -      b    -         -     -      -       -     -        -
  approver               -    b      -    -    b      -      -    -         -     -      x       x     -        x
  approverOfOwner        -    b      -    -    o      -      -    -         -     -      x       x     -        x
  approverWithoutPush    -    b      -    -    -      -      -    -         -     -      x       x     -        -
  unlinker               s    b      s    s    b      s      s    -         -     -      x       x     -        x
  erpAdmin               -    b      -    -    -      -      -    -         -     -      x       x     x        x
  erpAdminHere           -    -      -    -    -      -      -    -         -     -      -       -     -        -
  erpReader              -    b      -    -    -      -      -    -         -     -      x       -     -        -
  directoryApprover      -    b      -    -    b      -      -    x         x     x      x       x     -        x
  standardApprover       -    b      -    -    -      -      -    -         -     x      x       x     -        x
  directoryAdmin         -    -      -    -    -      -      -    x         -     x      -       -     -        -
  directoryStandard      -    -      -    -    -      -      -    -         -     x      -       -     -        -
  paymentsAdmin          -    -      -    -    -      -      -    -         -     -      -       -     -        -
  paymentsStandard       -    -      -    -    -      -      -    -         -     -      -       -     -        -
  paymentsReader         -    -      -    -    -      -      -    -         -     -      -       -     -        -
  nobody                 -    -      -    -    -      -      -    -         -     -      -       -     -        -
`;

const CELLS = new Map<string, string>();
for (const line of MATRIX.trim().split('\n').slice(1)) {
  const [role = '', ...cells] = line.trim().split(/\s+/);
  if (cells.length !== COLUMNS.length) throw new Error(`the line of ${role} is not whole`);
  for (const [at, column] of COLUMNS.entries()) CELLS.set(`${role} ${column}`, cells[at] ?? '');
}

/** Whether somebody has the column, of a kind or at all. */
export function has(role: Role, column: Column, kind?: Kind): boolean {
  const cell = CELLS.get(`${role} ${column}`);
  if (cell === undefined) throw new Error(`the matrix has no ${role} or no ${column}`);
  if (kind === undefined) return cell !== '-';
  return cell === 'b' || cell === (kind === 'owner' ? 'o' : 's');
}

const IN_TOOL = ['readyToExport', 'accepted', 'exporting', 'failedToExport', 'synced'];

export const maySee = (role: Role, kind: Kind, status: string): boolean =>
  has(role, IN_TOOL.includes(status) ? 'inTool' : 'read', kind);

export const mayCommand = (role: Role, command: string, kind: Kind): boolean => {
  if (command === 'unlink') return has(role, 'unlink', kind);
  return has(role, command === 'send' || command === 'retrieve' ? 'send' : 'decide', kind);
};

type Who = 'public' | 'anyone' | 'agent' | ((role: Role) => boolean);

const column =
  (name: Column, kind?: Kind): Who =>
  (role) =>
    has(role, name, kind);
const listsInvoices: Who = (role) => has(role, 'list') || has(role, 'inTool');
const DIRECTORY = column('directory');
const MASTER = column('master');
const ERP_ADMIN = column('erpAdmin');
const PAYS =
  (...roles: readonly Role[]): Who =>
  (role) =>
    roles.includes(role);
const PAYERS = ['companyAdmin', 'paymentsAdmin'] as const;
const PAY_READ = PAYS(...PAYERS, 'paymentsStandard', 'paymentsReader');
const HOOKS: Who = (role) => has(role, 'directory') || has(role, 'erpAdmin');

const each = (nouns: string, verbs: string, who: Who): Record<string, Who> =>
  Object.fromEntries(
    nouns.split(' ').flatMap((noun) => verbs.split(' ').map((verb) => [`${verb}${noun}`, who])),
  );

/** Reading as the invoice; writing as one edits it, or as an Admin of the payment's contract. */
const attachments = (noun: string, read: Who, write: Who): Record<string, Who> => ({
  ...each(`${noun}Attachments`, 'list', read),
  ...each(`${noun}Attachment`, 'get download', read),
  ...each(`${noun}Attachment`, 'add rename replace remove', write),
});

/**
 * Each operation that is not of one invoice and its status, asked of what requests.ts has for it:
 * an invoice of a subcontractor that is in the ERP tool, another one of an owner.
 */
export const OPERATIONS: Readonly<Record<string, Who>> = {
  ...each('Health Readiness Metrics', 'get', 'public'),
  ...each('Company Me', 'get', 'anyone'),
  ...each('Tokens', 'list', 'anyone'),
  createToken: 'anyone', // their own
  listSessions: 'anyone', // their own
  endSession: DIRECTORY, // somebody else's
  signOut: 'public',
  ...each('Webhook', 'create get change delete test', HOOKS),
  ...each('Webhooks Deliveries', 'list', HOOKS),
  getDelivery: HOOKS,
  sendDeliveryAgain: HOOKS,
  rotateWebhookSecret: HOOKS,
  endOldWebhookSecret: HOOKS,
  ...each('Company', 'change', DIRECTORY),
  ...each('User', 'create get change', DIRECTORY),
  ...each('Users Mails', 'list', DIRECTORY),
  sendMailAgain: DIRECTORY,
  createTokenOfUser: column('gives'), // of an approver
  revokeToken: DIRECTORY,
  recover: DIRECTORY,
  ...each('Project Vendor CostCode TaxCode BillingPeriod', 'get', 'anyone'),
  ...each('Projects Vendors CostCodes TaxCodes BillingPeriods', 'list', 'anyone'),
  ...each('Project Vendor CostCode TaxCode', 'create push change', MASTER),
  ...each('BillingPeriod Commitment', 'create push change', column('send', 'subcontractor')),
  ...each('PrimeContract', 'create push change', column('send', 'owner')),
  getCommitment: column('read', 'subcontractor'),
  getPrimeContract: column('read', 'owner'),
  listCommitments: column('list', 'subcontractor'),
  listPrimeContracts: column('list', 'owner'),
  ...each(
    'Project Vendor CostCode TaxCode Commitment PrimeContract',
    'link unlink',
    column('links'),
  ),
  ...each('Connections', 'list', column('erpRead')),
  ...each('Connection Capabilities', 'get', column('erpRead')),
  lookUp: column('erpRead'),
  ...each('Connection', 'create change probe pause resume', ERP_ADMIN),
  setCredentials: ERP_ADMIN,
  ...each('Work', 'fetch answer', 'agent'),
  // Of an invoice: its project's ERP Admin too.
  syncPayments: (role) => has(role, 'syncs') || role === 'erpAdminHere',
  getPaymentSyncSchedule: column('erpRead'),
  setPaymentSyncSchedule: ERP_ADMIN,
  backFillPayments: ERP_ADMIN,
  listPaymentReadings: column('erpRead'),
  getPaymentReading: column('erpRead'),
  cancelPaymentReading: column('syncs'),
  reconcile: ERP_ADMIN,
  cancelReconciliation: ERP_ADMIN,
  listReconciliations: column('erpRead'),
  getReconciliation: column('erpRead'),
  listDifferences: column('erpRead'),
  listPayments: listsInvoices,
  getPayment: column('inTool', 'subcontractor'),
  changePayment: column('send', 'subcontractor'),
  listPaymentsIssued: column('read', 'subcontractor'),
  listPaymentsReceived: column('read', 'owner'),
  ...each('UnmatchedPayments', 'list', column('syncs')),
  getUnmatchedPayment: column('syncs'),
  ignorePayment: column('syncs'),
  matchPayment: column('syncs'),
  removePayment: ERP_ADMIN,
  ...each('FundingAccounts CheckNumbers Disbursements Payouts Facts', 'list', PAY_READ),
  ...each('FundingAccount Disbursement', 'get', PAY_READ),
  listDisbursementEvents: PAY_READ,
  addPayouts: PAYS(...PAYERS, 'paymentsStandard'),
  removePayout: PAYS(...PAYERS, 'paymentsStandard'),
  ...each('FundingAccount', 'create change', PAYS(...PAYERS)),
  ...each('Disbursement', 'create authorize cancel', PAYS(...PAYERS)),
  reportFacts: PAYS(...PAYERS),
  explainPayments: column('inTool', 'subcontractor'),
  ...attachments('Invoice', column('inTool', 'owner'), column('edit', 'owner')),
  sendInvoiceAttachmentAgain: column('decide', 'subcontractor'),
  ...attachments('Payment', column('inTool', 'subcontractor'), column('send', 'subcontractor')),
  getPaymentSync: column('inTool', 'subcontractor'),
  ...each('Invoice', 'create push', column('edit', 'owner')),
  listInvoices: listsInvoices,
  listFailures: listsInvoices,
  retryFailures: column('decide'),
  getCommand: column('inTool', 'owner'),
  withdrawCommand: column('decide', 'subcontractor'),
  getBatch: (role) => has(role, 'read', 'subcontractor') && has(role, 'read', 'owner'),
};

/** What the walk of statuses asks. */
const COMMANDS =
  'send retrieve accept reject export stopExport correct retry createAgain linkExisting unlink';
const named = (verbs: string, noun: string): string[] =>
  verbs.split(' ').map((verb) => `${verb}${noun}`);

export const OF_AN_INVOICE: readonly string[] = [
  ...named(`get edit ${COMMANDS}`, 'Invoice'),
  ...named('send retrieve accept reject export retry', 'Invoices'),
  ...named('listInvoiceEvents listInvoicePayments findCandidates getCandidates', ''),
];
