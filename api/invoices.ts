// Invoices: pushed by integrators, edited while the table allows it, read by everybody who may.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { oneAtATime } from '../db/idempotency.ts';
import { editInvoice, insertInvoice, upsertInvoice } from '../db/invoice-edits.ts';
import { pageOfEvents, pageOfInvoices } from '../db/invoice-reading.ts';
import { explainPayments } from '../db/payment-explanation.ts';
import { pageOfPayments } from '../db/payment-lists.ts';
import { SORTS } from '../db/invoice-lists.ts';
import { getInvoice } from '../db/invoice-views.ts';
import { ERP_FAILURES } from '../domain/failures.ts';
import type { ErpFailure } from '../domain/failures.ts';
import { INVOICE_KINDS, PAYMENT_STATUSES, STATUSES } from '../domain/invoice.ts';
import {
  EventView,
  InvoiceHeader,
  InvoiceInput,
  InvoicePatch,
  InvoicePush,
  InvoiceView,
} from './invoice-schema.ts';
import { languageHeaders, say } from './languages.ts';
import { PaymentExplanation, PaymentView } from './payment-schema.ts';
import { etagOf, ok, route } from './route.ts';
import type { Answering, Deps } from './route.ts';
import { Cause, closed, Id, listOf, oneOf, Paging, Prefix, PushedId, Uuid } from './schemas.ts';

const URL = '/v1/invoices';

const FAILURES = Object.keys(ERP_FAILURES) as ErpFailure[];

const Filters = closed({
  status: Type.Optional(oneOf(STATUSES)),
  paymentStatus: Type.Optional(oneOf(PAYMENT_STATUSES)),
  kind: Type.Optional(oneOf(INVOICE_KINDS)),
  projectId: Type.Optional(Uuid),
  vendorId: Type.Optional(Uuid),
  commitmentId: Type.Optional(Uuid),
  connectionId: Type.Optional(Uuid),
  failure: Type.Optional(oneOf(FAILURES)),
  cause: Type.Optional(Cause),
  q: Prefix,
  sort: Type.Optional(
    oneOf(SORTS, { description: 'Descending with `-`; newest first when it is left out.' }),
  ),
  ...Paging,
});

export function invoiceRoutes(app: FastifyInstance, deps: Deps): void {
  writeRoutes(app, deps);
  readRoutes(app, deps);
  recordRoutes(app, deps);
}

function writeRoutes(app: FastifyInstance, deps: Deps): void {
  const common = { tag: 'invoices', permission: 'editInvoices' } as const;
  route(
    app,
    deps,
    {
      ...common,
      method: 'POST',
      url: URL,
      operationId: 'createInvoice',
      summary: 'Make an invoice; totals that do not add up are refused with every problem at once',
      schema: { body: InvoiceInput },
      answers: { 201: InvoiceView },
    },
    async ({ db, asker, request, body }) =>
      db.inCompany(asker.companyId, async (tx) => {
        const id = await insertInvoice(db, tx, asker, body);
        return made(request, await getInvoice(tx, asker, id));
      }),
  );
  route(
    app,
    deps,
    {
      ...common,
      method: 'PUT',
      url: `${URL}/by-external-id/:externalId`,
      operationId: 'pushInvoice',
      summary: "Make or edit it by the integrator's own id; repeatable",
      schema: { params: PushedId, body: InvoicePush },
      answers: { 200: InvoiceView, 201: InvoiceView },
    },
    async ({ db, asker, request, params: { externalId }, body }) =>
      db.inCompany(asker.companyId, async (tx) => {
        await oneAtATime(tx, `invoices/${asker.companyId}/${externalId}`);
        const { id, created } = await upsertInvoice(db, tx, asker, externalId, body);
        const view = await getInvoice(tx, asker, id);
        return created ? made(request, view) : asItIs(request, view);
      }),
  );
  route(
    app,
    deps,
    {
      ...common,
      method: 'PATCH',
      url: `${URL}/:id`,
      operationId: 'editInvoice',
      summary: 'Edit it while its status allows; the ETag is its revision',
      schema: { params: Id, body: InvoicePatch },
      answers: { 200: InvoiceView },
    },
    async ({ db, asker, request, params, seen, body }) =>
      db.inCompany(asker.companyId, async (tx) => {
        await editInvoice(db, tx, asker, params.id, { ifMatch: seen, patch: body });
        return asItIs(request, await getInvoice(tx, asker, params.id));
      }),
  );
}

type View = Awaited<ReturnType<typeof getInvoice>>;

const asItIs = (request: FastifyRequest, view: View): Answering => ({
  status: 200,
  headers: { ...etagOf(view.revision), ...languageHeaders(request) },
  body: { ...view, actions: inWords(request, view.actions) },
});

const made = (request: FastifyRequest, view: View): Answering => {
  const { headers, body } = asItIs(request, view);
  return { status: 201, headers: { location: `${URL}/${view.id}`, ...headers }, body };
};

/** Why something cannot be done now, in the language of whoever asks. */
const inWords = (request: FastifyRequest, actions: View['actions']) =>
  Object.fromEntries(Object.entries(actions).map(([name, offer]) => [name, say(request, offer)]));

function readRoutes(app: FastifyInstance, deps: Deps): void {
  const common = { tag: 'invoices', permission: 'readInvoices', method: 'GET' } as const;
  route(
    app,
    deps,
    {
      ...common,
      url: URL,
      operationId: 'listInvoices',
      summary: 'Those that the asker may read; newest first, or as `sort` says',
      schema: { query: Filters },
      answers: { 200: listOf(InvoiceHeader) },
    },
    async ({ db, asker, query: { limit, cursor, ...filters } }) =>
      ok(await pageOfInvoices(db, asker, filters, { limit, cursor })),
  );
  route(
    app,
    deps,
    {
      ...common,
      url: `${URL}/:id`,
      operationId: 'getInvoice',
      summary: 'One invoice: lines, summary, what it waits for, what the asker may do now',
      schema: { params: Id },
      answers: { 200: InvoiceView },
    },
    async ({ db, asker, request, params }) => {
      const view = await db.inCompany(asker.companyId, (tx) => getInvoice(tx, asker, params.id));
      return asItIs(request, view);
    },
  );
}

function recordRoutes(app: FastifyInstance, deps: Deps): void {
  const common = {
    tag: 'invoices',
    permission: 'readInvoices',
    method: 'GET',
    schema: { params: Id, query: closed(Paging) },
  } as const;
  route(
    app,
    deps,
    {
      ...common,
      url: `${URL}/:id/events`,
      operationId: 'listInvoiceEvents',
      summary: 'Everything that happened to it, and every refusal, in order',
      answers: { 200: listOf(EventView) },
    },
    async ({ db, asker, params, query }) => ok(await pageOfEvents(db, asker, params.id, query)),
  );
  route(
    app,
    deps,
    {
      ...common,
      url: `${URL}/:id/payments`,
      operationId: 'listInvoicePayments',
      summary: "The ERP's payments of it, as they were read last",
      answers: { 200: listOf(PaymentView) },
    },
    async ({ db, asker, params, query }) => ok(await pageOfPayments(db, asker, params.id, query)),
  );
  route(
    app,
    deps,
    {
      ...common,
      url: `${URL}/:id/payment-explanation`,
      operationId: 'explainPayments',
      summary: 'Why it is not paid, or not in full, as far as is recorded',
      schema: { params: Id },
      answers: { 200: PaymentExplanation },
    },
    async ({ db, asker, request, params }) => {
      const { reasons, ...rest } = await explainPayments(db, asker, params.id);
      return {
        ...ok({ ...rest, reasons: reasons.map((one) => say(request, one)) }),
        headers: languageHeaders(request),
      };
    },
  );
}
