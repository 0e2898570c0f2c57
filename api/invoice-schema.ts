// An invoice as it is written and read: G703 lines, a G702 summary, and where it stands in the ERP
// tool.
import { Type } from 'typebox';
import { COMMANDS } from '../domain/commands.ts';
import { INVOICE_KINDS, PAYMENT_STATUSES, REVIEW_STATUSES, STATUSES } from '../domain/invoice.ts';
import { LINE_AMOUNTS, SUMMARY_FIELDS } from '../domain/summary.ts';
import type { LineAmount, SummaryField } from '../domain/summary.ts';
import {
  closed,
  Day,
  decimal,
  ExternalId,
  Instant,
  Json,
  line,
  Money,
  nullable,
  oneOf,
  text,
  Uuid,
  someOf,
} from './schemas.ts';

/** The same schema under each of the names. */
function each<Name extends string, Schema>(names: readonly Name[], schema: Schema) {
  return Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, Schema>;
}

const LineInput = closed({
  contractItemId: Uuid,
  description: Type.Optional(text(2000)),
  quantity: Type.Optional(nullable(decimal(12, 8))),
  ...each<LineAmount, ReturnType<typeof Type.Optional<typeof Money>>>(
    LINE_AMOUNTS,
    Type.Optional(Money),
  ),
});

const SummaryInput = closed(
  each<SummaryField, ReturnType<typeof Type.Optional<typeof Money>>>(
    SUMMARY_FIELDS,
    Type.Optional(Money),
  ),
);

const changeable = {
  billingPeriodId: Type.Optional(nullable(Uuid)),
  number: line(100),
  billedOn: Day,
  dueOn: Type.Optional(nullable(Day)),
  reviewStatus: oneOf(REVIEW_STATUSES),
  comment: Type.Optional(nullable(text(5000))),
  lines: Type.Array(LineInput, { maxItems: 1000 }),
  summary: Type.Optional(SummaryInput),
};

const pushed = {
  kind: oneOf(INVOICE_KINDS),
  projectId: Uuid,
  commitmentId: Type.Optional(Uuid),
  primeContractId: Type.Optional(Uuid),
  ...changeable,
};
const externalId = Type.Optional(nullable(ExternalId));

export const InvoiceInput = closed({ externalId, ...pushed });
export const InvoicePush = closed(pushed);
export const InvoicePatch = someOf({ externalId, ...changeable });

/** Why it is asked again, by the names of docs/errors.md, and when. */
const why = {
  reason: nullable(Type.String()),
  words: nullable(Type.String()),
  nextAt: nullable(Instant),
};

const Waiting = closed({
  for: Type.String(),
  since: Instant,
  takenUp: Type.Boolean({ description: 'Whether the engine acts on the last decision.' }),
  attempts: nullable(closed({ count: Type.Integer(), since: Instant, ...why })),
  look: nullable(
    closed({
      command: oneOf(COMMANDS),
      commandId: Uuid,
      askedBy: Type.String(),
      since: Instant,
      takenUpAt: nullable(Instant),
      attempts: Type.Integer(),
      ...why,
    }),
    { description: 'The command for which the ERP is being asked.' },
  ),
  sentence: Type.String({ description: 'All of it, for people.' }),
});

const header = {
  id: Uuid,
  externalId: nullable(Type.String()),
  kind: oneOf(INVOICE_KINDS),
  projectId: Uuid,
  commitmentId: nullable(Uuid),
  primeContractId: nullable(Uuid),
  vendorId: nullable(Uuid),
  /** What a decision needs of it, for who may not read contracts. */
  contract: closed({
    number: Type.String(),
    title: Type.String(),
    partyName: Type.String({ description: 'Of the vendor, or the customer.' }),
  }),
  billingPeriodId: nullable(Uuid),
  connectionId: nullable(Uuid),
  number: Type.String(),
  billedOn: Day,
  dueOn: nullable(Day),
  reviewStatus: oneOf(REVIEW_STATUSES),
  comment: nullable(Type.String()),
  currency: Type.String(),
  amountDue: Type.String(),
  erpStatus: oneOf(STATUSES),
  submission: Type.Integer(),
  version: Type.Integer(),
  revision: Type.String({ description: 'Of what matters in it; a decision is bound to it.' }),
  paymentStatus: oneOf(PAYMENT_STATUSES),
  paid: Type.String(),
  discount: Type.String(),
  writeOff: Type.String(),
  credit: Type.String(),
  settleAt: nullable(Instant),
  settledAt: nullable(Instant),
  failure: nullable(Type.String()),
  failureWords: nullable(Type.String({ description: "The ERP's own words." })),
  failureProblems: Json,
  erpDocument: nullable(
    closed({
      id: Type.String(),
      number: nullable(Type.String()),
      ownNumber: nullable(Type.String()),
      url: nullable(Type.String()),
      syncedAt: nullable(Instant),
    }),
  ),
  exportFields: Json,
  approverMissing: nullable(Type.String(), {
    description: 'Why nobody can decide it any more, while it waits for an approver; else null.',
  }),
  sentAt: nullable(Instant),
  createdAt: Instant,
};
export const InvoiceHeader = closed({
  ...header,
  waiting: nullable(Waiting, { description: 'While the ERP is asked; else null.' }),
});

const Offer = closed({
  allowed: Type.Boolean(),
  code: Type.Optional(Type.String()),
  detail: Type.Optional(Type.String()),
  missing: Type.Optional(Type.String({ description: 'What the asker would need.' })),
  whoCould: Type.Optional(Type.String({ description: 'Who may do it instead.' })),
});

export const PassedOver = Type.Integer({
  description: 'Documents of the ERP that a `createAgain` went past.',
});

/** What the ERP may have already for a failed export. */
export const Candidates = closed({
  readAt: nullable(Instant),
  isSure: Type.Boolean({
    description: 'Whether what was sent last would have been found; `createAgain` wants that.',
  }),
  sureAt: nullable(Instant),
  documents: Type.Array(
    closed({
      id: Type.String(),
      number: Type.String(),
      ownNumber: nullable(Type.String()),
      state: oneOf(['draft', 'posted', 'cancelled']),
      kind: oneOf(INVOICE_KINDS),
      partyId: Type.String({ description: 'Of the vendor or the customer.' }),
      currency: Type.String(),
      total: Type.String(),
      date: nullable(Day),
      url: nullable(Type.String()),
      agrees: closed(each(['number', 'party', 'total', 'currency'], Type.Boolean())),
      isPassedOver: Type.Boolean(),
      isAnothers: Type.Boolean({
        description: 'Another invoice is linked to it; it cannot be linked to this one too.',
      }),
    }),
  ),
});

export const InvoiceView = closed({
  ...header,
  lines: Type.Array(
    closed({
      contractItemId: Uuid,
      description: Type.String(),
      quantity: nullable(Type.String()),
      ...each(LINE_AMOUNTS, Type.String()),
    }),
  ),
  summary: closed(each(SUMMARY_FIELDS, Type.String())),
  editable: Type.Boolean(),
  waiting: nullable(Waiting),
  candidates: nullable(Candidates, {
    description: 'Of a failed export, as they were read last; null when nobody has looked.',
  }),
  passedOver: PassedOver,
  editableFields: Type.Array(Type.String(), {
    description: 'What `correct` takes after this failure.',
  }),
  actions: closed(each(COMMANDS, Offer)),
  wantedExportFields: Type.Array(
    closed({ name: Type.String(), required: Type.Boolean(), maxLength: Type.Integer() }),
  ),
});

export const EventView = closed({
  id: Type.String(),
  subjectKind: Type.String(),
  subjectId: Uuid,
  type: Type.String(),
  actorId: nullable(Uuid),
  actorKind: nullable(Type.String(), { description: 'person or machine' }),
  actorName: nullable(Type.String()),
  actorAddress: nullable(Type.String()),
  tokenId: nullable(Uuid),
  commandId: nullable(Uuid),
  submission: nullable(Type.Integer()),
  version: nullable(Type.Integer()),
  workflowId: nullable(Type.String()),
  runId: nullable(Type.String()),
  reason: nullable(Type.String()),
  before: Json,
  after: Json,
  transactionId: Type.String(),
  recordedAt: Instant,
});
