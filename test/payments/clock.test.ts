// An ERP whose clock is wrong: what it created after we began to read is imported, what it created
// before is not, whatever time it says.
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askPayments } from '../activities/tools.ts';
import { inActivity } from '../twice.ts';
import { aPaymentsWorld } from './world.ts';
import type { PaymentsWorld } from './world.ts';

const TEN_MINUTES_MS = 600_000;
let world: PaymentsWorld;
let behindMs = 0;

/** The sandbox, with every time in its answers as its clock would have it. */
const server = createServer((from, to) => {
  const { method, url = '/', headers } = from;
  const onward = request(new URL(url, world.sandbox.url), { method, headers }, (answer) => {
    const pieces: Buffer[] = [];
    answer.on('data', (piece: Buffer) => pieces.push(piece));
    answer.on('end', () => {
      const text = Buffer.concat(pieces).toString().replaceAll(INSTANT, shifted);
      const { 'content-length': _, date: __, ...rest } = answer.headers;
      const date = new Date(Date.now() - behindMs).toUTCString();
      to.writeHead(answer.statusCode ?? 500, { ...rest, date }).end(text);
    });
  });
  from.pipe(onward);
});
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;
const shifted = (time: string): string => new Date(Date.parse(time) - behindMs).toISOString();

beforeAll(async () => {
  world = await aPaymentsWorld();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await world.asOwner(
    `update connections set settings = settings || jsonb_build_object('baseUrl', $1::text)`,
    [url],
  );
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await world?.[Symbol.asyncDispose]();
});

/** From when on payments are read, by our clock. */
const readFrom = (minutes: number) =>
  world.asOwner(
    `insert into payment_feeds (company_id, connection_id, sync_from)
       values ($1, $2, now() + make_interval(mins => $3))
     on conflict (company_id, connection_id) do update
       set sync_from = excluded.sync_from, cursor = null`,
    [world.company.companyId, world.company.connectionId, minutes],
  );

test.each([
  ['behind', 'imported', TEN_MINUTES_MS, -5, 30_000n],
  ['ahead', 'not', -TEN_MINUTES_MS, 5, 0n],
])('ten minutes %s: what was created now is %s', async (_clock, _what, ms, minutes, paid) => {
  behindMs = ms;
  await readFrom(minutes);
  const [invoice, alone] = [await world.synced(), await world.synced()];
  for (const one of [invoice, alone]) await world.paid([{ invoice: one, cash: '300.00' }]);
  await inActivity(world.activities.answerErpRequest, await askPayments(world, alone));
  expect((await world.row(alone)).paidMinor).toBe(paid);
  await world.readNow();
  expect((await world.row(invoice)).paidMinor).toBe(paid);
});
