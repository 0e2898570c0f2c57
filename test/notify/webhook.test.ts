// One message on its way, over real connections: signed so that the library of Standard Webhooks
// takes it, and never to an address that was not checked.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressRules } from '../../notify/addresses.ts';
import { webhookSender } from '../../notify/webhook.ts';
import type { WebhookSender } from '../../notify/webhook.ts';
import { aReceiver, saying, verified } from '../webhooks/receiver.ts';
import type { Receiver } from '../webhooks/receiver.ts';
import { aNameServer } from './names.ts';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const OTHER = `whsec_${Buffer.alloc(32, 8).toString('base64')}`;
const rules = addressRules('127.0.0.1/32');
const message = { secrets: [SECRET], id: 'a-message', body: '{"type":"é"}' };

let sender: WebhookSender;
let receiver: Receiver;
beforeAll(async () => {
  sender = webhookSender({ rules, timeoutMs: 500 });
  receiver = await aReceiver();
});
afterAll(async () => {
  await sender.close();
  await receiver[Symbol.asyncDispose]();
});

async function sent(url = receiver.url, secrets = [SECRET]) {
  receiver.received.length = 0;
  const attempted = await sender.send({ ...message, url, secrets });
  return { attempted, received: receiver.received[0] };
}

describe('what is signed', () => {
  test('is taken by the library, and nothing else is', async () => {
    const { attempted, received } = await sent();
    expect(attempted).toMatchObject({ status: 200, answer: 'thank you', problem: null });
    if (!received) throw new Error('nothing came');
    expect(verified(SECRET, received)).toEqual({ type: 'é' });
    expect(received.headers).toMatchObject({
      'webhook-id': 'a-message',
      'content-type': 'application/json',
    });

    expect(() => verified(OTHER, received)).toThrow('No matching signature');
    expect(() => verified(SECRET, { ...received, body: '{"type":"e"}' })).toThrow('No matching');
    const elsewhere = { ...received.headers, 'webhook-id': 'another' };
    expect(() => verified(SECRET, { ...received, headers: elsewhere })).toThrow('No matching');
    const old = { ...received.headers, 'webhook-timestamp': String(Date.now() / 1000 - 301) };
    expect(() => verified(SECRET, { ...received, headers: old })).toThrow('too old');
  });

  test('with two secrets is taken by who knows either', async () => {
    const { received } = await sent(receiver.url, [SECRET, OTHER]);
    if (!received) throw new Error('nothing came');
    expect(verified(SECRET, received)).toEqual({ type: 'é' });
    expect(verified(OTHER, received)).toEqual({ type: 'é' });
  });
});

describe('an answer that is none', () => {
  const answering = async (how: Receiver['answer']) => {
    receiver.answer = how;
    return (await sent()).attempted;
  };

  test('has a status, and words', async () => {
    expect(await answering(saying(500, 'no'))).toMatchObject({
      status: 500,
      answer: 'no',
      problem: 'It answered 500.',
    });
    expect(await answering(saying(410))).toMatchObject({ status: 410 });
    const hangingUp = await answering((response) => response.destroy());
    expect(hangingUp).toMatchObject({ status: null, answer: '' });
    expect(hangingUp.problem).toMatch(/^There was no answer/);
  });

  test('is waited for no longer than is said', async () => {
    expect(await answering(() => undefined)).toMatchObject({
      status: null,
      problem: 'No answer within 0.5 seconds.',
    });
    // Whoever has said 200 has taken it, however long the rest lasts.
    const talking = await answering((response) => void response.writeHead(200).write('and'));
    expect(talking).toMatchObject({ status: 200, answer: 'and', problem: null });
  });

  test('is kept in part, and readable', async () => {
    const noise = `a\u0000\u001b[31m\u202eb${'x'.repeat(1_000_000)}`;
    const { answer } = await answering(saying(200, noise));
    expect(answer).toMatch(/^a \[31m bx+$/);
    expect(answer).toHaveLength(500);
  });
});

test('a redirect is not followed, wherever it leads', async () => {
  await using inside = await aReceiver();
  receiver.answer = saying(302, '', { location: inside.url });
  expect((await sent()).attempted).toMatchObject({ status: 302, problem: /not followed/ });
  expect(inside.received).toEqual([]);
});

describe('what a name stands for is checked when it is connected to', () => {
  test('and connected to as it was checked: a second answer is not asked for', async () => {
    await using names = await aNameServer((_name, time) =>
      time === 1 ? '127.0.0.1' : '127.0.0.2',
    );
    await using inside = await aReceiver('127.0.0.2', receiver.port);
    const own = webhookSender({ rules, timeoutMs: 2_000, nameServers: [names.address] });
    receiver.answer = saying(200);
    receiver.received.length = 0;
    const url = `http://rebinding.example:${receiver.port}/`;

    expect(await own.send({ ...message, url })).toMatchObject({ status: 200 });
    expect(names.asked).toEqual(['rebinding.example']);
    expect(receiver.received).toHaveLength(1);

    const second = await own.send({ ...message, url });
    expect(second).toMatchObject({ status: null, problem: /not public/ });
    expect(second.problem).not.toContain('127.0.0.2');
    expect(inside.received).toEqual([]);
    await own.close();
  });

  test('and a name that is not there says so', async () => {
    await using names = await aNameServer(() => undefined);
    const own = webhookSender({ rules, timeoutMs: 2_000, nameServers: [names.address] });
    expect(await own.send({ ...message, url: 'https://nowhere.example/' })).toMatchObject({
      status: null,
      problem: 'The name could not be resolved (ENODATA).',
    });
    await own.close();
  });

  test('and without leave of the operator nothing of ours is reached', async () => {
    await using names = await aNameServer(() => '127.0.0.1');
    const own = webhookSender({ rules: addressRules(), nameServers: [names.address] });
    receiver.received.length = 0;
    for (const host of ['inside.example', '127.0.0.1', 'localhost', '[::ffff:127.0.0.1]']) {
      const url = `https://${host}:${receiver.port}/`;
      const { status, problem } = await own.send({ ...message, url });
      expect({ status, problem }, host).toMatchObject({ status: null, problem: /not public/ });
    }
    expect(receiver.received).toEqual([]);
    await own.close();
  });
});
