// What may travel through Temporal, typed by hand from design.md section 4: ids, statuses,
// versions, instants, names of failures. Everything else is a finding. Imports nothing of the
// product.

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;
const COUNT = /^\d{1,6}$/;
const STATUS =
  /^(notSent|readyToExport|retrieved|rejected|accepted|exporting|failedToExport|synced|unlinked)$/;
/** "400.00 of 900.00 USD": what Temporal's UI shows. */
const PAID = /^-?[\d,]+(\.\d+)? of -?[\d,]+(\.\d+)? [A-Z]{3}$/;
const FAILURE =
  /^(Erp(Rejected|Duplicate|Mismatch|PeriodClosed|MissingParent|Unclear|Busy|Down|Unauthorized)|NotSupportedByConnector|NotExportable|HandedOver|Limited|Paused)$/;
/** The class of an error that nobody expected. */
const ERROR_CLASS = /^([A-Z][A-Za-z]{0,30})?(Error|Failure)$|^Refused$/;

/** The fields of inputs, answers and signals (`Moved`, `Submission`, a question to an ERP). */
const FIELDS: Readonly<Record<string, RegExp>> = {
  companyId: UUID,
  invoiceId: UUID,
  requestId: UUID,
  connectionId: UUID,
  backFillId: UUID,
  reconciliationId: UUID,
  isOver: /^(true|false)$/,
  pages: COUNT,
  commandId: UUID,
  looking: UUID,
  submission: COUNT,
  version: COUNT,
  status: STATUS,
  settleAt: INSTANT,
  settled: /^true$/,
  paid: PAID,
};

/** What the SDK notes of a local activity. */
const LOCAL_ACTIVITY: Readonly<Record<string, RegExp>> = {
  seq: COUNT,
  attempt: COUNT,
  activity_id: COUNT,
  activity_type: /^(readInvoice|settle)$/,
  complete_time: /./,
  backoff: /./,
  original_schedule_time: /./,
};

const KIND = /^(owner|subcontractor)$/;
/** As people type it; the one thing of theirs that operators search by. */
const NUMBER = /^[\p{L}\p{N}][\p{L}\p{N} ./#-]{0,99}$/u;

/** Memo and search attributes, by name. */
const BY_NAME: Readonly<Record<string, RegExp>> = {
  number: NUMBER,
  kind: KIND,
  Company: UUID,
  InvoiceNumber: NUMBER,
  InvoiceKind: KIND,
  BuildIds: /^[\w.:@/+-]+$/, // Temporal's own
  TemporalScheduledStartTime: INSTANT,
  TemporalScheduledById: /^payment-sync\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/,
  TemporalUsedWorkerDeploymentVersions: /^[\w.:@/+-]+$/,
};

const NAME = String.raw`(owner|subcontractor) invoice [\p{L}\p{N}][\p{L}\p{N} ./#-]{0,99}`;
const BARE = String.raw`invoice [0-9a-f-]{36}`; // a run that was made by hand has no memo
const SUMMARIES = new RegExp(
  `^((${NAME})|(Export|Look into the ERP for) (${NAME}|${BARE})( to the ERP)? \\(submission \\d+\\)|Settle (${NAME}|${BARE}), paid in full|Ask the row of (${NAME}|${BARE}))$`,
  'u',
);

/** What is said where a failure, a reason or a summary stands. */
const MESSAGES: readonly RegExp[] = [
  FAILURE,
  ERROR_CLASS,
  // What a test says on purpose.
  /^test: [\w ]{1,80}$/,
  /^LostAnswer$/,
  // Temporal's own words.
  /^$/,
  /^UnhandledCommand$/,
  /^(activity|workflow) (StartToClose|ScheduleToClose|ScheduleToStart|Heartbeat) timeout$/i,
  /^Activity ?(task failed|task timed out|cancelled|canceled|reset|paused)$/i,
  /^Workflow execution (terminated|cancelled|canceled)$/i,
];

export type Place =
  | { readonly at: 'payload'; readonly name: string | undefined }
  | { readonly at: 'summary' }
  | { readonly at: 'message' }
  | { readonly at: 'stack' };

/** Why this must not be there; nothing when it may. */
export function whyNot(place: Place, value: unknown): string | undefined {
  switch (place.at) {
    case 'message':
      return is(MESSAGES, value) ? undefined : `a message: ${String(value)}`;
    case 'stack':
      return String(value).split('\n').every(isOfAStack) ? undefined : `a stack: ${String(value)}`;
    case 'summary':
      return is([SUMMARIES], value) ? undefined : `a summary: ${String(value)}`;
    case 'payload':
      return whyNotPayload(place.name, value);
  }
}

function whyNotPayload(name: string | undefined, value: unknown): string | undefined {
  if (name !== undefined && Object.hasOwn(BY_NAME, name)) return whyNotNamed(name, value);
  if (name === 'details' && value === 'ACTIVITY_ID_NOT_STARTED') return undefined; // Temporal's
  if (value === undefined || value === null || is([STATUS, COUNT], value)) return undefined;
  if (typeof value !== 'object' || Array.isArray(value)) return `${name}: ${JSON.stringify(value)}`;
  return whyNotFields(name, value);
}

function whyNotNamed(name: string, value: unknown): string | undefined {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  const bad = all.find((one) => !is([BY_NAME[name] ?? /^$/], one));
  return bad === undefined ? undefined : `${name}: ${JSON.stringify(bad)}`;
}

function whyNotFields(name: string | undefined, value: object): string | undefined {
  const shape = 'activity_type' in value ? LOCAL_ACTIVITY : FIELDS;
  for (const [key, one] of Object.entries(value)) {
    const isMoment = shape === LOCAL_ACTIVITY && typeof one === 'object';
    const text = isMoment ? momentOf(one) : one;
    if (!Object.hasOwn(shape, key) || !is([shape[key] ?? /^$/], text))
      return `${name}, field ${key}: ${JSON.stringify(one)}`;
  }
  return undefined;
}

/** A place in the code, or the line above them. */
const isOfAStack = (line: string): boolean =>
  /^(\s+at .*|\s*)$/.test(line) || is(MESSAGES, line.replace(/^(\w+(Failure|Error)): /, ''));

/** Seconds and nanoseconds, or nothing. */
function momentOf(value: unknown): string {
  const isMoment = /^(null|\{("(seconds|nanos)":\d+,?)+\})$/.test(JSON.stringify(value));
  return isMoment ? 'a moment' : '';
}

const is = (patterns: readonly RegExp[], value: unknown): boolean =>
  ['string', 'number', 'boolean'].includes(typeof value) &&
  patterns.some((pattern) => pattern.test(String(value)));
