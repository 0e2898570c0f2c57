// The commands: one transaction decides, and after its commit Temporal is told. The same
// Idempotency-Key is the same command, for ever.
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { TProperties } from 'typebox';
import { getAnswer, getCommand } from '../db/command-views.ts';
import { decide } from '../db/decide.ts';
import type { CommandBody } from '../db/decision-context.ts';
import type { Db } from '../db/index.ts';
import { withdraw } from '../db/looks.ts';
import { recover } from '../db/recovery.ts';
import { COMMANDS, TABLE } from '../domain/commands.ts';
import type { Command } from '../domain/commands.ts';
import { STATUSES } from '../domain/invoice.ts';
import { actionOf } from '../domain/permissions.ts';
import { say } from './languages.ts';
import { ok, route } from './route.ts';
import type { Answering, Deps } from './route.ts';
import {
  closed,
  Day,
  Id,
  Instant,
  Json,
  line,
  nullable,
  oneOf,
  Retryable,
  text,
  Uuid,
  someOf,
} from './schemas.ts';
import type { Asker } from './session.ts';
import { waitFor } from './waiting.ts';

const Revision = Type.String({
  pattern: '^[0-9a-f]{64}$',
  description: 'Of the invoice as the asker saw it.',
});
const ExportFields = someOf(
  { accountingDate: Day, erpInvoiceNumber: line(100), description: line(500) },
  { description: 'As `wantedExportFields` of the invoice says.' },
);
const GivenLink = closed({
  erpId: line(200),
  erpCode: Type.Optional(nullable(line(200))),
  erpName: line(200),
});
const Links = someOf(
  { vendor: GivenLink, project: GivenLink, commitment: GivenLink, primeContract: GivenLink },
  { description: 'As `editableFields` of the failed invoice says.' },
);

const Seen = Type.Array(line(200), {
  maxItems: 1_000,
  description:
    "The ERP's ids of all documents that the asker was shown as `candidates`; required when there are any.",
});

/** What is particular to one invoice. */
export function seenFields(command: Command): TProperties {
  return {
    revision: Type.Optional(Revision),
    ...(TABLE[command].takesExportFields && { exportFields: Type.Optional(ExportFields) }),
    ...(command === 'correct' && { links: Type.Optional(Links) }),
    ...(command === 'linkExisting' && {
      erpDocumentId: Type.Optional(line(200, { description: "The ERP's own id of the document." })),
    }),
    ...(command === 'createAgain' && { seen: Type.Optional(Seen) }),
  };
}

/** Required for some commands: the rules say so, because that refusal is part of the record. */
export const Reason = Type.Optional(text(2000));

const Outcome = closed({
  commandId: Uuid,
  command: oneOf(COMMANDS),
  invoiceId: Uuid,
  outcome: oneOf(['done']),
  erpStatus: oneOf(STATUSES),
  submission: Type.Integer(),
  version: Type.Integer(),
  revision: Type.String(),
  failure: Type.Optional(Type.String()),
  problems: Type.Optional(Json),
});
const Corrected = closed({
  ...Outcome.properties,
  retryable: Type.Optional(Retryable), // with `links`
});
const Looking = closed({ ...Outcome.properties, outcome: oneOf(['looking']) });

/** `stop-export`, as paths are written. */
export const pathOf = (command: Command): string =>
  command.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const SUMMARIES: Readonly<Record<Command, string>> = {
  send: 'Send the invoice for acceptance; with direct export straight to the ERP',
  retrieve: 'Take it back before it is decided',
  accept: 'Accept the revision that was seen',
  reject: 'Send it back with a reason',
  export: 'Put it into the ERP; from `readyToExport` this accepts it too',
  stopExport: 'Stop waiting for the ERP; if it may have the document, it is asked first',
  correct: 'Change what the failure makes editable; retry it then',
  retry: 'Export it again; what is there already is found first',
  createAgain: 'Have it created anew although it is open what the ERP has; give a reason',
  linkExisting: "Link the ERP's document that is this invoice's, once the ERP was asked for it",
  unlink: 'Cut the link, once the ERP was asked and has the document no more',
};

export function commandRoutes(app: FastifyInstance, deps: Deps): void {
  for (const command of COMMANDS) commandRoute(app, deps, command);
  route(
    app,
    deps,
    {
      method: 'GET',
      url: '/v1/commands/:id',
      operationId: 'getCommand',
      summary: 'What became of a command',
      tag: 'commands',
      permission: 'readInvoices',
      schema: { params: Id },
      answers: {
        200: closed({
          id: Uuid,
          command: Type.String(),
          invoiceId: Uuid,
          batchId: nullable(Uuid),
          actorId: Uuid,
          outcome: oneOf(['looking', 'done', 'refused', 'withdrawn']),
          status: Type.Integer(),
          answer: Json,
          version: Type.Integer(),
          decidedAt: Instant,
          look: nullable(
            closed({
              takenUpAt: nullable(Instant),
              attempts: Type.Integer(),
              reason: nullable(Type.String()),
              words: nullable(Type.String()),
              nextAt: nullable(Instant),
            }),
          ),
        }),
      },
    },
    async ({ db, asker, request, params }) => {
      const command = await getCommand(db, asker, params.id);
      return ok({ ...command, answer: say(request, command.answer) });
    },
  );
  withdrawRoute(app, deps);
  route(
    app,
    deps,
    {
      method: 'POST',
      url: '/v1/recovery',
      operationId: 'recover',
      summary:
        'Tell Temporal again of everything that is open: for a Temporal that lost what it knew',
      tag: 'company',
      permission: 'manageCompany',
      schema: {},
      answers: { 200: closed({ toldAgain: Type.Integer() }) },
    },
    async ({ db, asker }) => {
      return ok({ toldAgain: await recover(db, asker) });
    },
  );
}

function withdrawRoute(app: FastifyInstance, deps: Deps): void {
  route(
    app,
    deps,
    {
      method: 'POST',
      url: '/v1/commands/:id/withdraw',
      operationId: 'withdrawCommand',
      summary:
        'Take a command back while the ERP is still being asked; needs no ERP and no Temporal',
      tag: 'commands',
      permission: 'readInvoices',
      schema: { params: Id, body: closed({}) },
      answers: {
        200: closed({
          commandId: Uuid,
          outcome: oneOf(['withdrawn']),
          erpStatus: oneOf(STATUSES),
          version: Type.Integer(),
        }),
      },
      mayBeEmpty: true,
    },
    async ({ db, asker, params }) => {
      const { body, telling } = await withdraw(db, asker, params.id);
      return { ...ok(body), afterwards: () => deps.tell(telling) };
    },
  );
}

function commandRoute(app: FastifyInstance, deps: Deps, command: Command): void {
  const asksTheErp = TABLE[command].looks !== 'never';
  route(
    app,
    deps,
    {
      method: 'POST',
      url: `/v1/invoices/:id/${pathOf(command)}`,
      operationId: `${command}Invoice`,
      summary: SUMMARIES[command],
      tag: 'commands',
      permission: actionOf(command),
      schema: { params: Id, body: closed({ ...seenFields(command), reason: Reason }) },
      answers: {
        200: command === 'correct' ? Corrected : Outcome,
        ...(asksTheErp && { 202: Looking }),
      },
      key: 'own',
      mayBeEmpty: true,
    },
    async ({ db, asker, params, key, body }) => {
      const ask = { actor: asker, command, invoiceId: params.id, key, body: body as CommandBody };
      const { telling, repeated, ...answer } = await decide(db, ask);
      return { ...asAnswer(answer), repeated, afterwards: () => deps.tell(telling) };
    },
    asksTheErp ? (asked, kept) => whenDecided(asked, kept, deps.patienceMs) : undefined,
  );
}

const asAnswer = ({ status, body }: { status: number; body: unknown }): Answering => ({
  status,
  body,
  isProblem: status >= 400,
  ...(status === 202 && {
    headers: { location: `/v1/commands/${(body as { commandId: string }).commandId}` },
  }),
});

/** The ERP is being asked: whoever waits hears of the outcome, if it comes within a moment. */
async function whenDecided(
  { db, asker }: { db: Db; asker: Asker },
  kept: Answering,
  patienceMs: number | undefined,
): Promise<Answering> {
  if (kept.status !== 202) return kept;
  const { commandId } = kept.body as { commandId: string };
  const answer = await waitFor(
    () => getAnswer(db, asker.companyId, commandId),
    ({ status }) => status !== 202,
    patienceMs,
  );
  return { ...kept, headers: {}, ...asAnswer(answer) };
}
