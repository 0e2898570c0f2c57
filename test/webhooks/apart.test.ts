// Nobody waits for somebody else: a hanging endpoint beside a good one, two workers at once, and a
// worker that dies at the worst moment.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { clearWebhookLog, claimWebhooks } from '../../db/webhook-sending.ts';
import { readWebhookLag } from '../../db/metrics.ts';
import { LANES, startWebhooks } from '../../relay/webhooks.ts';
import type { Company } from '../api/world.ts';
import { eventually } from '../eventually.ts';
import { SECRET_KEY } from '../secret-key.ts';
import { aReceiver, OK } from './receiver.ts';
import { ALLOW, aHookWorld } from './world.ts';
import type { HookWorld } from './world.ts';

let world: HookWorld;
let company: Company;
beforeAll(async () => {
  world = await aHookWorld();
  company = await world.aCompany();
  return () => world[Symbol.asyncDispose]();
});

/** So many messages that wait, without as many requests. */
async function waiting(webhook: { id: string }, count: number): Promise<void> {
  await world.door.asOwner((tx) =>
    sql`insert into webhook_deliveries (company_id, endpoint_id, type, subject_kind, subject_id, happened_at)
      select company_id, id, 'webhook.test', 'webhook', id, now()
      from webhook_endpoints, generate_series(1, ${count}) where id = ${webhook.id}`.execute(tx),
  );
}

const off = async (...hooks: readonly { id: string }[]): Promise<void> => {
  for (const { id } of hooks) await company.as('admin')('DELETE', `/v1/webhooks/${id}`);
};

test('a thousand that wait for a hanging endpoint delay no other endpoint and no other company', async () => {
  await using hanging = await aReceiver();
  await using good = await aReceiver();
  hanging.answer = () => undefined;
  const theirs = await world.aCompany();
  const [bad, ours, other] = [
    await world.hook(company, hanging.url, ['payment.*']),
    await world.hook(company, good.url, ['payment.*']),
    await world.hook(theirs, good.url, ['payment.*']),
  ];
  await waiting(bad, 1000);
  await waiting(ours, 30);
  await waiting(other, 30);
  let underWay = 0;
  let most = 0;
  const ended: string[] = [];
  const send: typeof world.deps.send = async (message) => {
    const isBad = message.url === hanging.url;
    if (isBad) most = Math.max(most, ++underWay);
    const attempted = await world.deps.send(message);
    if (isBad) underWay -= 1;
    ended.push(isBad ? 'bad' : 'good');
    return attempted;
  };
  const loop = startWebhooks({ ...world.deps, send });
  await good.until(60);
  await loop.stop();
  expect(most).toBeLessThanOrEqual(LANES[0]?.perEndpoint ?? 0);
  expect(ended.filter((one) => one === 'good')).toHaveLength(60);
  // Not one of them had to wait for more than the few that the bad one may have under way.
  expect(ended.filter((one) => one === 'bad').length).toBeLessThan(20);
  await off(bad, ours);
  await theirs.as('admin')('DELETE', `/v1/webhooks/${other.id}`);
});

test('an endpoint that failed waits in a lane of its own, one at a time', async () => {
  await using failing = await aReceiver();
  failing.answer = (response) => void response.writeHead(500).end();
  const hook = await world.hook(company, failing.url, ['payment.*']);
  await waiting(hook, 10);
  const claim = (areTroubled: boolean) =>
    claimWebhooks(world.door.db, {
      rows: 40,
      perEndpoint: areTroubled ? 1 : 4,
      seconds: 30,
      areTroubled,
    });
  expect(await world.round()).toBe(4);
  expect(await claim(false)).toEqual([]);
  expect(await claim(true)).toHaveLength(1);
  expect(await claim(true)).toEqual([]); // it has one under way
  await off(hook);
});

test('to find what is due no table is read from end to end, whatever the statistics say', async () => {
  const hook = await world.hook(company, 'http://127.0.0.1:9/', ['payment.*']);
  await waiting(hook, 3000);
  const scans = await world.door.asOwner(async (tx) => {
    await sql`insert into webhook_endpoints (company_id, id, url, types, sealed_secret)
      select company_id, gen_random_uuid(), url, types, sealed_secret
      from webhook_endpoints, generate_series(1, 50) where id = ${hook.id}`.execute(tx);
    await sql`analyze webhook_endpoints, webhook_deliveries`.execute(tx);
    const count = async (): Promise<number> => {
      const { rows } = await sql<{ scans: number }>`select seq_scan::int as scans
        from pg_stat_xact_user_tables where relname = 'webhook_deliveries'`.execute(tx);
      return rows[0]?.scans ?? 0;
    };
    const before = await count();
    await sql`select claim_webhooks(40, 4, 30, false)`.execute(tx);
    await sql`select claim_webhooks(40, 4, 30, true)`.execute(tx);
    const after = await count();
    await sql`delete from webhook_endpoints where url = 'http://127.0.0.1:9/' and id <> ${hook.id}`.execute(
      tx,
    );
    return after - before;
  });
  expect(scans).toBe(0);
  await off(hook);
});

test('of two workers at once each message is sent by one', async () => {
  await using receiver = await aReceiver();
  const hook = await world.hook(company, receiver.url, ['payment.*']);
  await waiting(hook, 100);
  const loops = [startWebhooks(world.deps), startWebhooks(world.deps)];
  await receiver.until(100);
  await Promise.all(loops.map((loop) => loop.stop()));
  const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
  expect(ids).toHaveLength(100);
  expect(new Set(ids).size).toBe(100);
  expect(await world.drain()).toBe(0);
  await off(hook);
});

test('a worker that dies between the answer and its note: the message comes again, as the same', async () => {
  await using receiver = await aReceiver();
  receiver.answer = OK;
  const hook = await world.hook(company, receiver.url, ['payment.*']);
  const { id } = await world.test(company, hook.id);
  const file = fileURLToPath(new URL('mortal.ts', import.meta.url));
  const args = [world.door.url, SECRET_KEY, ALLOW];
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  expect(await once(lines, 'line')).toEqual(['answered 200']);
  child.kill('SIGKILL');
  await once(child, 'exit');

  expect(await world.delivery(company, hook.id, id)).toMatchObject({
    state: 'waiting',
    attempts: 0,
  });
  expect(await world.round()).toBe(0); // it is still the dead one's
  await world.passes('31 seconds');
  expect(await world.round()).toBe(1);
  expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([id, id]);
  expect(await world.delivery(company, hook.id, id)).toMatchObject({ state: 'delivered' });
  await off(hook);
});

test('what waits is measured, but not what waits at an endpoint that is off', async () => {
  await using receiver = await aReceiver();
  const hook = await world.hook(company, receiver.url, ['payment.*']);
  await waiting(hook, 3);
  await world.passes('90 seconds');
  const lag = await readWebhookLag(world.door.db);
  expect(lag.waiting).toBe(3);
  expect(lag.oldestSeconds).toBeGreaterThanOrEqual(90);
  const { body } = await world.door.app.inject({ url: '/metrics' });
  expect(body).toContain('\ntieout_webhooks_waiting 3\n');
  expect(body).toContain('\ntieout_webhooks_failed_last_day 0\n');
  await off(hook);
  expect(await readWebhookLag(world.door.db)).toMatchObject({ waiting: 0, oldestSeconds: 0 });
});

test('the log is kept for 30 days, and cleared in small batches', async () => {
  await using receiver = await aReceiver();
  const hook = await world.hook(company, receiver.url, ['payment.*']);
  while ((await clearWebhookLog(world.door.db, 1000)) > 0);
  await waiting(hook, 5);
  await world.drain();
  await world.passes('29 days 23 hours');
  expect(await clearWebhookLog(world.door.db, 3)).toBe(0);
  await world.passes('2 hours');
  expect(await clearWebhookLog(world.door.db, 3)).toBe(3);
  const loop = startWebhooks(world.deps);
  await eventually(async () => (await world.deliveries(company, hook.id)).length === 0);
  await loop.stop();
  expect(await world.door.count(company.companyId, 'webhook_attempts')).toBe(0);
  await off(hook);
});
