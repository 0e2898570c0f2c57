// The commands: one transaction decides, and after its commit Temporal is told. The same
// Idempotency-Key is the same command, for ever.
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { TProperties } from 'typebox';
import { getCommand } from '../db/batches.ts';
import { decide } from '../db/decide.ts';
import type { CommandBody } from '../db/decision-context.ts';
import { tellAgain } from '../db/outbox.ts';
import { allow } from '../db/rights.ts';
import { COMMANDS, TABLE } from '../domain/commands.ts';
import type { Command } from '../domain/commands.ts';
import { STATUSES } from '../domain/invoice.ts';
import { ok, route } from './route.ts';
import type { Deps } from './route.ts';
import {
  closed,
  Day,
  Id,
  Instant,
  Json,
  line,
  nullable,
  oneOf,
  text,
  Uuid,
  someOf,
} from './schemas.ts';

const Revision = Type.String({
  pattern: '^[0-9a-f]{64}$',
  description: 'Of the invoice as the asker saw it.',
});
const ExportFields = someOf(
  { accountingDate: Day, erpInvoiceNumber: line(100), description: line(500) },
  { description: 'As `wantedExportFields` of the invoice says.' },
);

export const permissionFor = (command: Command) =>
  TABLE[command].who === 'approver' ? ('decideInvoices' as const) : ('sendInvoices' as const);

/** What is particular to one invoice. */
export function seenFields(command: Command): TProperties {
  return {
    revision: Type.Optional(Revision),
    ...(TABLE[command].takesExportFields && { exportFields: Type.Optional(ExportFields) }),
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

const SUMMARIES: Readonly<Record<Command, string>> = {
  send: 'Send the invoice for acceptance; with direct export straight to the ERP',
  retrieve: 'Take it back before it is decided',
  accept: 'Accept the revision that was seen',
  reject: 'Send it back with a reason',
  export: 'Put it into the ERP; from `readyToExport` this accepts it too',
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
          outcome: oneOf(['done', 'refused']),
          status: Type.Integer(),
          answer: Json,
          version: Type.Integer(),
          decidedAt: Instant,
        }),
      },
    },
    async ({ db, asker, params }) => ok(await getCommand(db, asker, params.id)),
  );
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
      const toldAgain = await db.inCompany(asker.companyId, async (tx) => {
        await allow(tx, asker, 'manageCompany');
        return tellAgain(tx, asker.companyId);
      });
      return ok({ toldAgain });
    },
  );
}

function commandRoute(app: FastifyInstance, { tell, ...deps }: Deps, command: Command): void {
  route(
    app,
    { tell, ...deps },
    {
      method: 'POST',
      url: `/v1/invoices/:id/${command}`,
      operationId: `${command}Invoice`,
      summary: SUMMARIES[command],
      tag: 'commands',
      permission: permissionFor(command),
      schema: { params: Id, body: closed({ ...seenFields(command), reason: Reason }) },
      answers: { 200: Outcome },
      key: 'own',
      mayBeEmpty: true,
    },
    async ({ db, asker, params, key, body }) => {
      const ask = { actor: asker, command, invoiceId: params.id, key, body: body as CommandBody };
      const { status, body: answer, telling, repeated } = await decide(db, ask);
      return {
        status,
        body: answer,
        repeated,
        isProblem: status >= 400,
        afterwards: () => tell(telling),
      };
    },
  );
}
