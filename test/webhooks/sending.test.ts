// Until it is taken, or three days are over: retries, what switches an endpoint off, and what
// people do about it. Time is moved in the tables.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeMails } from '../../db/mail-making.ts';
import { nextTrySeconds } from '../../domain/webhooks.ts';
import { must } from '../api/world.ts';
import type { Company } from '../api/world.ts';
import { aReceiver, OK, saying, verified } from './receiver.ts';
import type { Receiver } from './receiver.ts';
import { aHookWorld } from './world.ts';
import type { Hook, HookWorld } from './world.ts';

let world: HookWorld;
let company: Company;
let receiver: Receiver;
let hook: Hook;
beforeAll(async () => {
  world = await aHookWorld();
  company = await world.aCompany();
  receiver = await aReceiver();
  return async () => {
    await receiver[Symbol.asyncDispose]();
    await world[Symbol.asyncDispose]();
  };
});
beforeEach(async () => {
  receiver.answer = OK;
  hook = await world.hook(company, receiver.url, ['payment.*']);
  receiver.received.length = 0;
  return async () => {
    await company.as('admin')('DELETE', `/v1/webhooks/${hook.id}`);
  };
});

const ask = (method: 'POST' | 'DELETE', path: string) => company.as('admin')(method, path);
const at = (path: string): string => `/v1/webhooks/${hook.id}${path}`;
const aMessage = async (): Promise<string> => (await world.test(company, hook.id)).id;
const look = (id: string) => world.delivery(company, hook.id, id);

async function onOff(active: boolean) {
  const url = at('');
  const { headers } = await company.as('admin')('GET', url);
  const seen = { 'if-match': headers['etag'] };
  return must(200, company.as('admin')('PATCH', url, { active }, seen));
}

describe('what is not taken', () => {
  test('is tried again under the same id, later and later, and ends when it is taken', async () => {
    receiver.answer = saying(500, 'not now');
    const id = await aMessage();
    expect(await world.drain()).toBe(1); // the next try is not due yet
    await world.passes('7 seconds');
    expect(await world.drain()).toBe(1);
    await world.passes('7 seconds');
    expect(await world.drain()).toBe(0);
    expect(await look(id)).toMatchObject({
      state: 'waiting',
      attempts: 2,
      last: { number: 2, status: 500, answer: 'not now', problem: 'It answered 500.' },
      nextAt: expect.stringMatching(/Z$/),
    });
    expect(await world.view(company, hook.id)).toMatchObject({
      failingSince: expect.stringMatching(/Z$/),
      waiting: 1,
    });

    receiver.answer = OK;
    await world.passes('40 seconds');
    expect(await world.drain()).toBe(1);
    expect(await look(id)).toMatchObject({
      state: 'delivered',
      nextAt: null,
      tries: [{ status: 500 }, { status: 500 }, { status: 200, answer: 'thank you' }],
    });
    expect(await world.view(company, hook.id)).toMatchObject({ failingSince: null, waiting: 0 });
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id']))).toEqual(
      new Set([id]),
    );
    for (const one of receiver.received)
      expect(verified(hook.secret, one)).toMatchObject({ type: 'webhook.test' });
  });

  test('is given up after three days, and the endpoint is off', async () => {
    receiver.answer = saying(503);
    const id = await aMessage();
    await world.drain();
    await world.passes('73 hours');
    await world.drain();
    expect(await look(id)).toMatchObject({ state: 'failed', attempts: 2 });
    expect(await world.view(company, hook.id)).toMatchObject({
      active: false,
      off: { reason: 'Failing' },
    });
    expect((await world.events(company, hook.id)).at(-1)).toMatchObject({
      type: 'webhook.switchedOff',
      after: { reason: 'Failing', status: 503 },
    });
  });

  test('that it is off is told to the Directory Admins', async () => {
    receiver.answer = saying(410);
    await aMessage();
    await world.drain();
    expect(await makeMails(world.door.db)).toBeGreaterThan(0);
    const { items } = await must(200, company.as('admin')('GET', '/v1/mails?limit=1'));
    expect(items).toMatchObject([{ kind: 'webhookOff', userId: company.userIds.admin }]);
  });
});

test('an endpoint that takes others in between stays on', async () => {
  const id = await aMessage();
  receiver.answer = (response) => {
    const isIt = receiver.received.at(-1)?.headers['webhook-id'] === id;
    saying(isIt ? 500 : 200)(response);
  };
  await world.drain();
  await world.passes('71 hours');
  await aMessage();
  await world.drain();
  await world.passes('2 hours');
  await world.drain();
  expect(await look(id)).toMatchObject({ state: 'failed' });
  expect(await world.view(company, hook.id)).toMatchObject({ active: true });
});

test('the steps: seconds, minutes, an hour, then every four hours', () => {
  const steps = [1, 2, 3, 4, 5, 6, 20].map((failures) => nextTrySeconds(failures, 0.5));
  expect(steps).toEqual([5, 30, 120, 600, 3600, 14_400, 14_400]);
  expect([nextTrySeconds(1, 0), nextTrySeconds(1, 1)]).toEqual([4.5, 5.5]);
});

describe('an endpoint that is off', () => {
  test('because it answered 410 is asked nothing more', async () => {
    receiver.answer = saying(410);
    const id = await aMessage();
    await world.drain();
    expect(await look(id)).toMatchObject({ state: 'failed', attempts: 1 });
    expect(await world.view(company, hook.id)).toMatchObject({ off: { reason: 'Gone' } });
    expect(await ask('POST', at('/test'))).toMatchObject({ status: 409 });
  });

  test('keeps what waits, and goes on with it when it is on again', async () => {
    const id = await aMessage();
    expect(await onOff(false)).toMatchObject({ active: false, off: { reason: 'Person' } });
    expect(await world.drain()).toBe(0);
    expect(await onOff(true)).toMatchObject({ active: true, off: null });
    expect(await world.drain()).toBe(1);
    expect(await look(id)).toMatchObject({ state: 'delivered' });
  });

  test('because it is deleted is sent nothing that waited', async () => {
    await aMessage();
    await must(204, ask('DELETE', at('')));
    expect(await world.drain()).toBe(0);
    expect(receiver.received).toEqual([]);
    expect(await company.as('admin')('GET', at(''))).toMatchObject({ status: 404 });
    expect(await company.as('admin')('GET', at('/deliveries'))).toMatchObject({ status: 404 });
    const left = await world.door.asOwner((tx) =>
      tx
        .selectFrom('webhookEndpoints')
        .innerJoin('webhookDeliveries', 'webhookDeliveries.endpointId', 'webhookEndpoints.id')
        .select(['state', 'sealedSecret', 'sealedOldSecret'])
        .where('webhookEndpoints.id', '=', hook.id)
        .execute(),
    );
    expect(left).toEqual([{ state: 'cancelled', sealedSecret: null, sealedOldSecret: null }]);
  });

  test('also when it is deleted while it is being asked', async () => {
    const { promise: asked, resolve: isAsked } = Promise.withResolvers<void>();
    const { promise: may, resolve: go } = Promise.withResolvers<void>();
    receiver.answer = (response) => {
      isAsked();
      void may.then(() => OK(response));
    };
    await aMessage();
    const sending = world.round();
    await asked;
    await must(204, ask('DELETE', at('')));
    go();
    expect(await sending).toBe(1);
    expect(await world.drain()).toBe(0);
  });
});

describe('send again', () => {
  test('sends what was delivered, under the same id', async () => {
    const id = await aMessage();
    await world.drain();
    expect(await must(200, ask('POST', at(`/deliveries/${id}/send-again`)))).toMatchObject({
      state: 'waiting',
      attempts: 1,
    });
    await world.drain();
    expect(await look(id)).toMatchObject({ state: 'delivered', attempts: 2 });
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([id, id]);
  });

  test('gives what was given up three days again', async () => {
    receiver.answer = saying(500);
    const id = await aMessage();
    await world.drain();
    await world.passes('73 hours');
    await world.drain();
    await onOff(true);
    await must(200, ask('POST', at(`/deliveries/${id}/send-again`)));
    await world.drain();
    expect(await look(id)).toMatchObject({ state: 'waiting', attempts: 3 });
    await world.passes('7 seconds'); // from the first step again
    expect(await world.drain()).toBe(1);
  });

  test('knows only what the endpoint has', async () => {
    const id = await aMessage();
    const other = await world.hook(company, receiver.url, ['payment.*']);
    const elsewhere = `/v1/webhooks/${other.id}/deliveries/${id}/send-again`;
    expect(await ask('POST', elsewhere)).toMatchObject({ status: 404 });
    await ask('DELETE', `/v1/webhooks/${other.id}`);
  });
});

describe('secrets', () => {
  const rotate = (body: object) =>
    must(200, company.as('admin')('POST', at('/rotate-secret'), body));
  const oneMore = async () => {
    receiver.received.length = 0;
    await aMessage();
    await world.drain();
    const [message] = receiver.received;
    if (!message) throw new Error('nothing came');
    return message;
  };

  test('both sign while they overlap, and one when the time is over', async () => {
    const made = await rotate({});
    const fresh = String(made['secret']);
    const both = await oneMore();
    expect(verified(hook.secret, both)).toEqual(verified(fresh, both));
    await world.passes('23 hours 59 minutes');
    expect(verified(hook.secret, await oneMore())).toBeDefined();
    await world.passes('2 minutes');
    const alone = await oneMore();
    expect(verified(fresh, alone)).toBeDefined();
    expect(() => verified(hook.secret, alone)).toThrow('No matching signature');
  });

  test('the old one can be ended at once', async () => {
    const fresh = String((await rotate({ overlapHours: 48 }))['secret']);
    expect(await world.view(company, hook.id)).toMatchObject({
      oldSecretUntil: expect.stringMatching(/Z$/),
    });
    expect(await must(200, ask('POST', at('/end-old-secret')))).toMatchObject({
      oldSecretUntil: null,
    });
    const alone = await oneMore();
    expect(verified(fresh, alone)).toBeDefined();
    expect(() => verified(hook.secret, alone)).toThrow('No matching signature');
    await rotate({ overlapHours: 0 });
    const last = await oneMore();
    expect(() => verified(fresh, last)).toThrow('No matching signature');
  });

  test('are shown once: not in an answer, not in a log, not in the database', async () => {
    const made = await rotate({});
    const secrets = [hook.secret, String(made['secret'])];
    const answers = await Promise.all(
      ['', '/deliveries'].map((path) => company.as('admin')('GET', at(path))),
    );
    const everything = [
      ...answers.map(({ body }) => JSON.stringify(body)),
      JSON.stringify((await company.as('admin')('GET', '/v1/webhooks')).body),
      world.door.logged(),
      await world.door.dump(),
    ];
    for (const secret of secrets) {
      expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
      for (const text of everything) {
        expect(text).not.toContain(secret);
        expect(text).not.toContain(secret.slice('whsec_'.length));
      }
    }
  });
});
