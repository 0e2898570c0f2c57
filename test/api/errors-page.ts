// docs/errors.md, made from the code: the names and statuses of domain/failures.ts, and the table
// of domain/commands.ts. What a caller does about each is said here, once; a new name without it
// does not compile.
import { COMMANDS, possibleCommands, TABLE } from '../../domain/commands.ts';
import { ERP_FAILURES, REFUSALS, waitsForAPerson } from '../../domain/failures.ts';
import type { ErpFailure, Refusal } from '../../domain/failures.ts';
import { STATUSES } from '../../domain/invoice.ts';

const WHO = {
  approver: 'accounting approver',
  projectAdmin: "Admin on the contract's tool",
  approverAndAdmin: "accounting approver who is Admin on the contract's tool",
};

const REACTIONS: Readonly<Record<Refusal, string>> = {
  BrokenJson: 'Send JSON in UTF-8.',
  BadRequest: '`errors` names the part of the query or the header: correct it.',
  IdempotencyKeyMissing:
    'Send a key of your own, and the same one when you send the command again.',
  CompanyNotNamed:
    '`companies` names those of the sign-in or token: send the id of one as `Tieout-Company`.',
  SignInFailed: 'Start again at `/sign-in`. A sign-in counts once, and for ten minutes.',
  Unauthenticated: 'Get a token; the header is `Authorization: Bearer <token>`.',
  Forbidden:
    '`detail` and `missing` name the right; a Directory Admin gives it. The key is not used up.',
  LastApprover: 'Let somebody authorize it who approved none of `invoices`.',
  FreshSignInNeeded:
    'Sign out, sign in again, and authorize it within fifteen minutes, with the session and no token.',
  SeparateApprover: 'Let another approver decide.',
  CrossSite:
    'Send it from a page of ours, or with a token: with a cookie, `Sec-Fetch-Site` or `Origin` must say so.',
  SignInRefused:
    'Ask a Directory Admin to take in the address that the provider knows and verified.',
  NotFound: 'The id is wrong, or of another company.',
  InvoiceNotFound: 'The id is wrong, or of another company.',
  SignInNotSetUp: 'Use a token, or have the operator set `OIDC_ISSUER`.',
  MethodNotAllowed: 'Use one of those that the header `Allow` names.',
  NotPossibleNow:
    'Read the invoice again: `erpStatus` and `possible` say how it stands, `last` who moved it.',
  StaleRevision: 'Read `difference`, look at the invoice again, and decide on its new `revision`.',
  BeingLookedInto:
    'Wait for the command named in `underWay`, or withdraw it: `POST /v1/commands/{id}/withdraw`.',
  ErpNotAsked: 'Nothing was decided. `detail` says why the ERP could not tell; ask again later.',
  ErpHasDocument:
    '`documents` names it: link it, or have it deleted in the ERP first; or, for `createAgain`, look at it, and name it in `seen`.',
  ErpDocumentMissing: "Give the ERP's own id of a document that stands there.",
  ErpDocumentDiffers: '`detail` says what differs: link the right one, or correct it there.',
  SyncedReadOnly: '`fields` names what may not be changed: change it in the ERP, and sync.',
  HasPayments: '`payments` names them: void them in the ERP, and sync them.',
  Withdrawn: 'Ask again with a new key, if it is still wanted.',
  AlreadyExists: '`errors` names the field. Take another value, or change what is there.',
  NextCheckNumberUsed: '`suggestion` is a number from which on all are free.',
  FactIdReused: 'Of one fact; the others count. Report it under an id of its own.',
  InUse: '`detail` says what depends on it.',
  StaleEtag: 'Read it again, and send the change with the new `ETag`.',
  BodyTooLarge: 'Send less at once.',
  FileTooLarge: '`maxBytes` is the most; the operator can allow more.',
  UnsupportedMediaType: '`detail` names the `Content-Type` to send: JSON, or a file as multipart.',
  Invalid: '`errors` names every field at once, with a JSON pointer, a rule and words.',
  IdempotencyKeyReused: 'A key names one request. Take a new key for a new request.',
  ReasonMissing: 'Send `reason`.',
  ReviewStatusNotReady: '`allowed` names the review statuses with which it can be sent.',
  NotConnected: "Name the ERP in the project's `connectionId`.",
  KindNotExported: 'Switch the kind on at the connection, if its ERP takes it.',
  DraftsSwitchedOff: 'Let the platform hold it, or set `draftDisbursements` of the company.',
  InvoicesNotSynced: '`invoices` names each: have it synced, or remove its payout.',
  SeparateApproverWanted:
    'Leave `directExport` off: this company was begun with `separateApprover`, so somebody else decides.',
  EtagMissing: 'Read it, and send its `ETag` in `If-Match`.',
  TooManyRequests:
    'Wait for the seconds in `Retry-After`; `RateLimit` says before what is left. Without a good token the address is counted, with one the token.',
  Internal: 'Tell the operator the `requestId`; the log has the rest.',
  FileLost: 'Tell the operator, who has the backups. It cannot be read until it is there again.',
  SignInUnavailable: 'Try again in a moment. Tokens, and those who are signed in, are not touched.',
  Overloaded: 'Nothing was done. Send it again after `Retry-After`, best to another process.',
  FilesUnavailable: 'Send it again, with the same key. All else works meanwhile.',
  Unavailable:
    'Send it again, a write with the same key: what was done is then answered, and not done twice.',
};

const LEAVE_NOTHING: readonly Refusal[] = [
  'AlreadyExists',
  'InUse',
  'Invalid',
  'IdempotencyKeyReused',
  'NextCheckNumberUsed',
  'FactIdReused',
  'DraftsSwitchedOff',
];

/** What a request leaves behind (design.md section 4, point 1). */
function leaves(code: Refusal): string {
  const { status } = REFUSALS[code];
  if (code.startsWith('SignIn')) return 'nothing';
  if (status === 403 || code === 'InvoicesNotSynced') return 'one event';
  if (code === 'Overloaded') return 'nothing';
  if (status === 503) return 'nothing, or what was asked';
  const byTable = [409, 422].includes(status) && !LEAVE_NOTHING.includes(code);
  return byTable ? 'of a command: its row and one event' : 'nothing';
}

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows].join('\n');

const WAITS = '`failedToExport`: waits for a person';

function follows(failure: ErpFailure): string {
  if (waitsForAPerson(failure)) return WAITS;
  // An ERP that can neither be searched nor knows our key is not asked twice
  // (activities/export.ts).
  if (failure === 'ErpUnclear')
    return `goes on by itself; with a connector of class \`neither\`, ${WAITS}`;
  return 'goes on by itself';
}

export function errorsPage(): string {
  return `${INTRODUCTION}
## Codes

${table(
  ['status', 'code', 'title', 'what to do', 'what it leaves behind'],
  (Object.keys(REFUSALS) as Refusal[]).map((code) =>
    row(
      String(REFUSALS[code].status),
      `\`${code}\``,
      REFUSALS[code].title,
      REACTIONS[code],
      leaves(code),
    ),
  ),
)}

\`Invalid\` may also come from the rules of a command (export fields that the ERP does not take); then its command
and one event are kept, as for the other refusals of a command.

## What is possible when

A command that has no row here for the status is \`NotPossibleNow\`.

${table(
  ['command', 'from', 'to', 'who', 'wants'],
  COMMANDS.map((command) => {
    const { from, to, who, needsReason, needsRevision } = TABLE[command];
    const wants = [needsReason && '`reason`', needsRevision && '`revision`'].filter(Boolean);
    return row(
      `\`${command}\``,
      from.map((status) => `\`${status}\``).join(', '),
      `\`${to}\``,
      WHO[who],
      wants.join(', ') || '-',
    );
  }),
)}

${table(
  ['status', 'possible'],
  STATUSES.map((status) =>
    row(
      `\`${status}\``,
      possibleCommands(status)
        .map((one) => `\`${one}\``)
        .join(', ') || 'nothing yet',
    ),
  ),
)}

## Failures of an export

Not errors of a request: they stand on the invoice, as \`failure\` when a person must act, or as the \`reason\` of
\`waiting.attempts\` while it goes on by itself. What each means and who acts: [runbook.md](runbook.md).

${table(
  ['failure', 'meaning', 'what follows'],
  Object.entries(ERP_FAILURES).map(([name, meaning]) =>
    row(`\`${name}\``, meaning, follows(name as ErpFailure)),
  ),
)}
`;
}

const INTRODUCTION = `<!-- Made from the code by test/api/errors-page.test.ts: vitest run test/api/errors-page -u -->

# Errors

Every error is \`application/problem+json\` (RFC 9457):

\`\`\`json
{
  "type": "urn:tieout:problem:Invalid",
  "title": "Some fields are not valid.",
  "status": 422,
  "code": "Invalid",
  "detail": "Some fields are not valid.",
  "errors": [{ "pointer": "/lines/0/workThisPeriod", "rule": "money", "detail": "..." }],
  "requestId": "..."
}
\`\`\`

\`code\` is stable: programs read it, and \`status\`. \`title\` and \`detail\` are for people and may change; \`Accept-Language: fr-CA\` has them in French. \`errors\` lists
every problem at once: \`pointer\` is a JSON pointer into the body (\`/query/...\` and \`/headers/...\` for those), \`rule\` is the
keyword of JSON Schema that failed (\`required\`, \`type\`, \`enum\`, \`format\`, ...), \`unknown\` for a field or an id that is not
known, or a rule of ours, such as \`money\`. \`requestId\` is also the header \`x-request-id\` and stands in the log.
`;
