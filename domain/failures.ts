// The names of everything that is expected to go wrong. One name from the connector through
// Temporal and the API to the screen and docs/errors.md; the HTTP status says how a caller reacts.

/** What an export can fail with or wait for. The reaction of each: docs/runbook.md. */
export const ERP_FAILURES = {
  ErpRejected: 'The ERP refused the document.',
  ErpDuplicate: 'The ERP already has a document for this invoice or with this number.',
  ErpMismatch: 'What the ERP holds differs from what was sent.',
  ErpPeriodClosed: 'The accounting period is closed in the ERP.',
  ErpMissingParent: 'Something that the document refers to has no link to the ERP.',
  CheckNumberUsed: 'The bank has a payment with this check number in the ERP already.',
  BankUnknown: 'The ERP has no bank with this id, or pays by it no more.',
  ErpUnclear: 'It is not known whether the ERP took the document.',
  NotSupportedByConnector: 'The connector cannot do this.',
  NotExportable: 'The invoice fails a rule that holds before an export.',
  InvoiceNotSynced: 'The ERP did not have the invoice when its payment was initiated.',
  ErpBusy: 'The ERP asked to wait.',
  ErpDown: 'The ERP does not answer.',
  ErpUnauthorized: 'The ERP does not accept the credentials of the connection.',
  HandedOver: 'The ERP fetches this work itself and has not answered yet.',
  Limited: 'The connection allows no further call right now.',
  Paused: 'The connection is paused.',
} as const;

export type ErpFailure = keyof typeof ERP_FAILURES;

/**
 * Why an ERP is not asked now, or has not answered, and in how many milliseconds it is asked again.
 */
export interface ErpWait {
  readonly failure: ErpFailure;
  readonly words: string;
  readonly ms: number;
}

/** Failures that no retry mends: the export is `failedToExport` and waits for a person. */
const WAITS_FOR_A_PERSON = [
  'ErpRejected',
  'ErpDuplicate',
  'ErpMismatch',
  'ErpPeriodClosed',
  'ErpMissingParent',
  'CheckNumberUsed',
  'BankUnknown',
  'NotSupportedByConnector',
  'NotExportable',
  'InvoiceNotSynced',
] as const satisfies readonly ErpFailure[];

export const waitsForAPerson = (failure: ErpFailure): boolean =>
  (WAITS_FOR_A_PERSON as readonly ErpFailure[]).includes(failure);

/** What the API refuses with. `status` is the HTTP status, `title` is for people outside. */
export const REFUSALS = {
  BrokenJson: { status: 400, title: 'The body is not JSON.' },
  BadRequest: { status: 400, title: 'The request is not well formed.' },
  IdempotencyKeyMissing: { status: 400, title: 'The header Idempotency-Key is missing.' },
  CompanyNotNamed: {
    status: 400,
    title: 'Name one of your companies in the header Tieout-Company.',
  },
  SignInFailed: { status: 400, title: 'The sign-in did not come to its end. Start it again.' },
  Unauthenticated: { status: 401, title: 'Sign in first: the token is missing or not known.' },
  Forbidden: { status: 403, title: 'You may not do this.' },
  LastApprover: {
    status: 403,
    title: 'Who approved an invoice last may not authorize its payment.',
  },
  FreshSignInNeeded: { status: 403, title: 'Sign in again: this needs a sign-in of just now.' },
  SeparateApprover: {
    status: 403,
    title: 'Who created or sent an invoice may not accept or export it.',
  },
  CrossSite: { status: 403, title: 'This was sent by a page that is not ours.' },
  SignInRefused: { status: 403, title: 'Nobody here is known by this sign-in.' },
  NotFound: { status: 404, title: 'There is nothing here.' },
  InvoiceNotFound: { status: 404, title: 'There is no such invoice.' },
  SignInNotSetUp: { status: 404, title: 'People cannot sign in here: there are only tokens.' },
  MethodNotAllowed: { status: 405, title: 'This address does not take this method.' },
  NotPossibleNow: { status: 409, title: 'This is not possible in the present status.' },
  StaleRevision: { status: 409, title: 'The invoice has changed since you saw it.' },
  BeingLookedInto: { status: 409, title: 'Another command is asking the ERP about this invoice.' },
  ErpNotAsked: { status: 409, title: 'The ERP could not be asked, so this cannot be decided.' },
  ErpHasDocument: { status: 409, title: 'The ERP has a document for this invoice.' },
  ErpDocumentMissing: { status: 409, title: 'The ERP has no such document.' },
  ErpDocumentDiffers: { status: 409, title: "The ERP's document is not that of this invoice." },
  SyncedReadOnly: { status: 409, title: 'What comes from the ERP is changed in the ERP.' },
  HasPayments: { status: 409, title: 'Payments hang on the invoice.' },
  Withdrawn: { status: 409, title: 'The command was withdrawn before it was decided.' },
  AlreadyExists: { status: 409, title: 'Something with this name or number exists already.' },
  NextCheckNumberUsed: { status: 409, title: 'Check numbers up to there are used already.' },
  FactIdReused: { status: 409, title: 'This fact was reported before with another content.' },
  InUse: { status: 409, title: 'Something else depends on this.' },
  StaleEtag: { status: 412, title: 'This was changed by somebody else since you read it.' },
  BodyTooLarge: { status: 413, title: 'The body is larger than 1 MiB.' },
  FileTooLarge: { status: 413, title: 'The file is larger than files may be here.' },
  UnsupportedMediaType: { status: 415, title: 'A body of this type is not taken here.' },
  Invalid: { status: 422, title: 'Some fields are not valid.' },
  IdempotencyKeyReused: {
    status: 422,
    title: 'This Idempotency-Key was used before with another body.',
  },
  ReasonMissing: { status: 422, title: 'A reason is required.' },
  ReviewStatusNotReady: {
    status: 422,
    title: 'The review status of the invoice does not allow it to be sent.',
  },
  NotConnected: { status: 422, title: 'The project has no connection to an ERP.' },
  KindNotExported: { status: 422, title: 'The connection does not export this kind of invoice.' },
  DraftsSwitchedOff: { status: 422, title: 'This company keeps no drafts of disbursements here.' },
  InvoicesNotSynced: { status: 422, title: 'The ERP does not have every invoice yet.' },
  SeparateApproverWanted: {
    status: 422,
    title: 'Direct export cannot be on together with separateApprover.',
  },
  EtagMissing: { status: 428, title: 'The header If-Match is missing.' },
  TooManyRequests: { status: 429, title: 'Too many requests. Wait as long as Retry-After says.' },
  Internal: { status: 500, title: 'Something went wrong on our side.' },
  FileLost: { status: 500, title: 'The file is not in the store any more as it was kept.' },
  SignInUnavailable: { status: 503, title: 'The provider of sign-ins does not answer. Try again.' },
  Overloaded: { status: 503, title: 'This process has too much to do. Try again.' },
  FilesUnavailable: { status: 503, title: 'The store of files does not answer. Try again.' },
  Unavailable: { status: 503, title: 'The database does not answer. Try again.' },
} as const;

export type Refusal = keyof typeof REFUSALS;

/** One thing that is wrong with an input: where (a JSON pointer), which rule, and what to do. */
export interface Problem {
  readonly pointer: string;
  readonly rule: string;
  readonly detail: string;
  /** Of the vendor, contract, project or code that the problem is about, where it is about one. */
  readonly subjectId?: string;
}

/** A refusal in the shape of RFC 9457; the API adds the request's id. */
export function problemBody(
  code: Refusal,
  detail: string,
  { problems, ...more }: { problems?: readonly Problem[]; [name: string]: unknown } = {},
): { status: number; code: Refusal; detail: string; [name: string]: unknown } {
  const { status, title } = REFUSALS[code];
  return {
    type: `urn:tieout:problem:${code}`,
    title,
    status,
    code,
    detail,
    ...(problems && problems.length > 0 && { errors: problems }),
    ...more,
  };
}
