// Readings of payments: when a connection is read by itself, how the readings go, how one is
// stopped, and what is read from before. Asking for one is in questions.ts.
import type { FastifyInstance } from 'fastify';
import { askBackFill } from '../db/back-fills.ts';
import { getSchedule, setSchedule } from '../db/payment-feeds.ts';
import { cancelReading, getReading, pageOfReadings } from '../db/payment-syncs.ts';
import { ReadingView, Schedule, ScheduleView } from './payment-schema.ts';
import { current, ok, route } from './route.ts';
import type { Deps } from './route.ts';
import { closed, Id, Instant, line, listOf, Paging } from './schemas.ts';

const tag = 'payments';
const CONNECTION = '/v1/connections/:id';
const READING = '/v1/payment-readings/:id';

export function paymentSyncRoutes(app: FastifyInstance, deps: Deps): void {
  scheduleRoutes(app, deps);
  readingRoutes(app, deps);
  route(
    app,
    deps,
    {
      method: 'POST',
      url: `${CONNECTION}/back-fills`,
      operationId: 'backFillPayments',
      summary: 'Read what was created in the ERP before `syncFrom`, from a moment on',
      tag,
      permission: 'manageConnections',
      schema: { params: Id, body: closed({ from: Instant, reason: line(1000) }) },
      answers: { 202: ReadingView },
    },
    async ({ db, asker, params, body }) => {
      const asked = { connectionId: params.id, ...body };
      const { reading, telling } = await askBackFill(db, asker, asked);
      return {
        status: 202,
        headers: { location: `/v1/payment-readings/${reading.id}` },
        body: reading,
        afterwards: () => deps.tell(telling),
      };
    },
  );
}

function scheduleRoutes(app: FastifyInstance, deps: Deps): void {
  const url = `${CONNECTION}/payment-sync-schedule`;
  route(
    app,
    deps,
    {
      method: 'GET',
      url,
      operationId: 'getPaymentSyncSchedule',
      summary: 'When its payments are read by themselves, and from when on',
      tag,
      permission: 'readConnections',
      schema: { params: Id },
      answers: { 200: ScheduleView },
    },
    async ({ db, asker, params }) => current(await getSchedule(db, asker, params.id)),
  );
  route(
    app,
    deps,
    {
      method: 'PUT',
      url,
      operationId: 'setPaymentSyncSchedule',
      summary: 'Read its payments by themselves: every so many minutes, daily, or never',
      tag,
      permission: 'manageConnections',
      schema: { params: Id, body: Schedule },
      answers: { 200: ScheduleView },
    },
    async ({ db, asker, params, body }) => {
      const set = { connectionId: params.id, schedule: body };
      const { view, telling } = await setSchedule(db, asker, set);
      return { ...current(view), afterwards: () => deps.tell(telling) };
    },
  );
}

function readingRoutes(app: FastifyInstance, deps: Deps): void {
  route(
    app,
    deps,
    {
      method: 'GET',
      url: `${CONNECTION}/payment-readings`,
      operationId: 'listPaymentReadings',
      summary: 'How its payments were read, the newest first',
      tag,
      permission: 'readConnections',
      schema: { params: Id, query: closed(Paging) },
      answers: { 200: listOf(ReadingView) },
    },
    async ({ db, asker, params, query }) => ok(await pageOfReadings(db, asker, params.id, query)),
  );
  route(
    app,
    deps,
    {
      method: 'GET',
      url: READING,
      operationId: 'getPaymentReading',
      summary: 'How far it is, what it found, why it waits, or how it ended',
      tag,
      permission: 'readConnections',
      schema: { params: Id },
      answers: { 200: ReadingView },
    },
    async ({ db, asker, params }) => ok(await getReading(db, asker, params.id)),
  );
  route(
    app,
    deps,
    {
      method: 'POST',
      url: `${READING}/cancel`,
      operationId: 'cancelPaymentReading',
      summary: 'Stop it between two pages; what it has read stays',
      tag,
      permission: 'syncPayments',
      schema: { params: Id, body: closed({}) },
      mayBeEmpty: true,
      answers: { 200: ReadingView },
    },
    async ({ db, asker, params }) => ok(await cancelReading(db, asker, params.id)),
  );
}
