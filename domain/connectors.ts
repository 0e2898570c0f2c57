// What each ERP can and wants, as data. The API decides by it without ever loading a connector.
// Adding an ERP begins here: docs/adding-an-erp.md.
import type { ErpPayment, ErpRef } from './document.ts';
import type { ErpFailure, Problem } from './failures.ts';
import type { InvoiceKind } from './invoice.ts';

export type ConnectorName = 'sandbox' | 'tryton';

/** What of ours can be linked to the ERP's own record of it. */
export type LinkKind =
  | 'vendor'
  | 'project'
  | 'commitment'
  | 'primeContract'
  | 'costCode'
  | 'taxCode';

/** The lists an ERP can be asked for. `contracts` is whatever it keeps for a commitment. */
export type LookupKind =
  | 'vendors'
  | 'customers'
  | 'projects'
  | 'contracts'
  | 'accounts'
  | 'tax-codes'
  | 'cost-codes'
  | 'banks';

/** Accounts that a connection gives by default, by the role of a line. */
export type DefaultAccount =
  | 'expense'
  | 'revenue'
  | 'retainagePayable'
  | 'retainageReceivable'
  | 'taxPaid'
  | 'taxCollected';

export type ExportFieldName = 'accountingDate' | 'erpInvoiceNumber' | 'description';

export interface ExportField {
  readonly name: ExportFieldName;
  readonly required: boolean;
  readonly maxLength: number;
}

/** What may be asked of a connector that keeps payment records, before a payout is added. */
export interface PaymentRecordCapabilities {
  /** Those that can be sent. */
  readonly methods: readonly ErpPayment['method'][];
  /** Takes less than what is due. */
  readonly partialPayments: boolean;
  /** Null: whatever the books of the connection take. */
  readonly currencies: readonly string[] | null;
  readonly countries: readonly string[] | null;
  readonly checkNumberMaxLength: number;
  /** The ERP can be asked for a bank's next free check number. */
  readonly nextCheckNumber: boolean;
}

export interface Capabilities {
  readonly kinds: readonly InvoiceKind[];
  /** How the ERP meets a request that it saw before (design.md section 5). */
  readonly idempotency: 'deduplicatesByKey' | 'searchable' | 'neither';
  /** After this long a created document is surely found. */
  readonly lagMs: number;
  /** How long one call may take. */
  readonly requestTimeoutMs: number;
  /** Callers at once, over all workers. */
  readonly concurrency: number;
  /** How many calls it takes in a minute, over all workers; null: it does not say. */
  readonly callsPerMinute: number | null;
  /** The ERP fetches its work from us and answers later. */
  readonly handedOver: boolean;
  /** Takes a document with a negative total. */
  readonly credits: boolean;
  /** Takes the files that hang on an invoice. */
  readonly attachments: boolean;
  readonly links: Readonly<Record<InvoiceKind, readonly LinkKind[]>>;
  readonly exportFields: Readonly<Record<InvoiceKind, readonly ExportField[]>>;
  /** What `correct` may change after a failure. */
  readonly editable: Readonly<Partial<Record<ErpFailure, readonly (ExportFieldName | LinkKind)[]>>>;
  readonly lookups: readonly LookupKind[];
  readonly numberMaxLength: number;
  readonly descriptionMaxLength: number;
  readonly paymentMethods: readonly string[];
  /**
   * Whether reading the changes shows that a payment was deleted; otherwise a complete reading
   * tells, or that of its document.
   */
  readonly paymentDeletions: 'shown' | 'byDifference';
  /** Null: payouts cannot be exported to it. */
  readonly paymentRecords: PaymentRecordCapabilities | null;
  /** Names in `settings` and `credentials` that must be there. */
  readonly settings: readonly string[];
  readonly credentials: readonly string[];
}

/** Of a connection, checked by `problemsInSettings` when they are set. */
export type Settings = Readonly<Record<string, string | number | boolean>>;
export type Defaults = Readonly<Partial<Record<DefaultAccount, ErpRef>>>;
export type ExportFields = Readonly<Partial<Record<ExportFieldName, string>>>;

/** A slow ERP may be given more time than its connector gives by default. */
const timeoutOf = (settings: Settings, byDefault: number): number => {
  const given = settings['requestTimeoutMs'];
  return typeof given === 'number' && given > 0 ? given : byDefault;
};

const FIELDS = (max: number): readonly ExportField[] => [
  { name: 'accountingDate', required: false, maxLength: 10 },
  { name: 'erpInvoiceNumber', required: false, maxLength: max },
  { name: 'description', required: false, maxLength: 200 },
];

const FIELD_NAMES = ['accountingDate', 'erpInvoiceNumber', 'description'] as const;

/** Links that say who the party is, which `differences` compares. */
const PARTIES: readonly LinkKind[] = ['vendor', 'primeContract'];

/** By the failure, for an ERP that says no more about what was wrong. */
function editableFor(links: readonly LinkKind[]): Capabilities['editable'] {
  return {
    ErpRejected: [...FIELD_NAMES, ...links],
    ErpDuplicate: ['erpInvoiceNumber'],
    ErpPeriodClosed: ['accountingDate'],
    ErpMissingParent: links,
    ErpMismatch: [...FIELD_NAMES, ...links.filter((link) => PARTIES.includes(link))],
    NotExportable: ['erpInvoiceNumber', 'description'],
  };
}

const numberIn = (settings: Settings, name: string): number | undefined => {
  const given = settings[name];
  return typeof given === 'number' && given > 0 ? given : undefined;
};

function sandbox(settings: Settings): Capabilities {
  const idempotency = settings['idempotency'];
  const handedOver = settings['handedOver'] === true;
  return {
    kinds: ['subcontractor', 'owner'],
    // The work list itself keeps one piece of work for a key.
    idempotency:
      handedOver || idempotency === 'deduplicatesByKey'
        ? 'deduplicatesByKey'
        : idempotency === 'neither'
          ? idempotency
          : 'searchable',
    lagMs: typeof settings['lagMs'] === 'number' ? settings['lagMs'] : 0,
    requestTimeoutMs: timeoutOf(settings, 10_000),
    concurrency: numberIn(settings, 'concurrency') ?? 20,
    callsPerMinute: numberIn(settings, 'callsPerMinute') ?? null,
    handedOver,
    credits: false,
    attachments: !handedOver, // a list of work is no place for files
    links: {
      subcontractor: ['vendor', 'project', 'commitment', 'costCode', 'taxCode'],
      owner: ['primeContract', 'project', 'costCode', 'taxCode'],
    },
    exportFields: { subcontractor: FIELDS(40), owner: FIELDS(40) },
    editable: editableFor([
      'vendor',
      'project',
      'commitment',
      'primeContract',
      'costCode',
      'taxCode',
    ]),
    lookups: [
      'vendors',
      'customers',
      'projects',
      'contracts',
      'accounts',
      'tax-codes',
      'cost-codes',
      'banks',
    ],
    numberMaxLength: 40,
    descriptionMaxLength: 200,
    paymentMethods: ['check', 'creditCard', 'electronic', 'other'],
    paymentDeletions: 'shown',
    paymentRecords: {
      methods: ['check', 'electronic', 'creditCard', 'other'],
      partialPayments: true,
      currencies: null,
      countries: null,
      checkNumberMaxLength: 40,
      nextCheckNumber: true,
    },
    settings: ['baseUrl'],
    credentials: ['apiKey'],
  };
}

function tryton(settings: Settings): Capabilities {
  return {
    kinds: ['subcontractor', 'owner'],
    // Found by its comment, which is there as soon as the call that wrote it has committed.
    idempotency: 'searchable',
    lagMs: 2_000,
    requestTimeoutMs: timeoutOf(settings, 30_000),
    // On SQLite two bills posted at once get the same number (cli/tryton/README.md).
    concurrency: 1,
    callsPerMinute: numberIn(settings, 'callsPerMinute') ?? null,
    handedOver: false,
    credits: false,
    attachments: true,
    links: {
      subcontractor: ['vendor', 'project'],
      owner: ['primeContract', 'project'],
    },
    exportFields: { subcontractor: FIELDS(40), owner: FIELDS(40) },
    editable: editableFor(['vendor', 'project', 'primeContract']),
    lookups: ['vendors', 'customers', 'projects', 'accounts', 'banks'],
    numberMaxLength: 40,
    descriptionMaxLength: 200,
    paymentMethods: ['check', 'creditCard', 'electronic', 'other'],
    paymentDeletions: 'byDifference',
    paymentRecords: {
      // What its reading tells apart afterwards, by the words in front of the number.
      methods: ['check', 'electronic'],
      partialPayments: true,
      currencies: null,
      countries: null,
      checkNumberMaxLength: 40,
      nextCheckNumber: true,
    },
    settings: ['baseUrl', 'database'],
    credentials: ['user', 'password'],
  };
}

const CONNECTORS = { sandbox, tryton } as const satisfies Record<
  ConnectorName,
  (settings: Settings) => Capabilities
>;

export const CONNECTOR_NAMES = Object.keys(CONNECTORS) as readonly ConnectorName[];

/** What this connection can and wants; some of it depends on its settings. */
export function capabilitiesOf(connector: ConnectorName, settings: Settings): Capabilities {
  return CONNECTORS[connector](settings);
}

type SettingRule = (value: string | number | boolean) => string | undefined;

const between =
  (least: number, most: number, of = ' of milliseconds'): SettingRule =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
      ? undefined
      : `Give a whole number${of} from ${least} to ${most}.`;

const MINUTES = 60_000;

/** What guards against doubles must not be misread: every setting that is given is checked. */
const SETTING_RULES: Readonly<Record<string, SettingRule>> = {
  requestTimeoutMs: between(1_000, 10 * MINUTES),
  lagMs: between(0, 10 * MINUTES),
  concurrency: between(1, 200, ''),
  callsPerMinute: between(1, 100_000, ''),
  handedOver: (value) => (typeof value === 'boolean' ? undefined : 'Give true or false.'),
  idempotency: (value) =>
    ['deduplicatesByKey', 'searchable', 'neither'].includes(String(value))
      ? undefined
      : 'Give deduplicatesByKey, searchable or neither.',
};

/** Settings that a connector takes beside those it must have. */
const OPTIONAL_SETTINGS: Readonly<Record<ConnectorName, readonly string[]>> = {
  sandbox: [
    'requestTimeoutMs',
    'lagMs',
    'handedOver',
    'idempotency',
    'concurrency',
    'callsPerMinute',
  ],
  tryton: ['requestTimeoutMs', 'callsPerMinute'],
};

/** Every setting that is not known to the connector, or has a value that it would misread. */
export function problemsInSettings(connector: ConnectorName, settings: Settings): Problem[] {
  const known = [...capabilitiesOf(connector, settings).settings, ...OPTIONAL_SETTINGS[connector]];
  return Object.entries(settings).flatMap(([name, value]) => {
    const pointer = `/settings/${name}`;
    if (!known.includes(name))
      return [{ pointer, rule: 'unknown', detail: `This connector takes ${known.join(', ')}.` }];
    const detail = SETTING_RULES[name]?.(value);
    return detail ? [{ pointer, rule: 'value', detail }] : [];
  });
}
