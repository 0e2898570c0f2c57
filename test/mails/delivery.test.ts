// Whatever dies, a mail is made once and none is lost; a mail server that is gone is waited for.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeMails } from '../../db/mail-making.ts';
import { readMailLag } from '../../db/metrics.ts';
import { smtpSender } from '../../notify/smtp.ts';
import { aPost, PUBLIC_URL, sending } from './post.ts';
import type { Post } from './post.ts';

let post: Post;
beforeAll(async () => {
  post = await aPost();
});
afterAll(() => post[Symbol.asyncDispose]());

async function rejected() {
  const invoice = await post.sent();
  await post.reject(invoice);
  post.smtp.received.length = 0;
  return invoice;
}

const idsReceived = () => post.smtp.received.map(({ messageId }) => messageId);

test('many workers at once make and send each mail once', async () => {
  const invoices = await Promise.all([1, 2, 3].map(() => rejected()));
  const { db } = post.door;
  const made = await Promise.all([1, 2, 3, 4].map(() => makeMails(db)));
  expect(made.reduce((sum, one) => sum + one, 0)).toBe(3);
  await Promise.all([1, 2, 3, 4].map(() => post.deliver()));
  expect(new Set(idsReceived()).size).toBe(3);
  expect(idsReceived()).toHaveLength(3);
  for (const { id } of invoices) expect(await post.events(id)).toHaveLength(1);
});

test('a worker that dies after the mail server took it: sent again under the same Message-ID', async () => {
  const invoice = await rejected();
  await makeMails(post.door.db);
  const dies = sending(async (mail) => {
    await post.sender.send(mail);
    throw new Error('killed');
  });
  await expect(post.deliver(dies)).rejects.toThrow('killed');
  expect(await post.deliver()).toBe(0); // it is still claimed
  expect(await post.events(invoice.id)).toEqual([]);
  await post.later(11); // the claim has lapsed
  expect(await post.deliver()).toBe(1);
  expect(idsReceived()).toHaveLength(2);
  expect(new Set(idsReceived()).size).toBe(1);
  expect(await post.events(invoice.id)).toHaveLength(1);
});

test('a mail server that dies after DATA is asked again, under the same Message-ID', async () => {
  const invoice = await rejected();
  await makeMails(post.door.db);
  post.smtp.faults = [{ at: 'afterData', does: 'die' }];
  await expect(post.deliver()).rejects.toThrow('does not take mails now');
  await post.later(5);
  expect(await post.deliver()).toBe(1);
  expect(new Set(idsReceived()).size).toBe(1);
  expect(await post.events(invoice.id)).toHaveLength(1);
});

test('a dead mail server is waited for, and invoices go on meanwhile', async () => {
  await rejected();
  const second = await rejected();
  await makeMails(post.door.db);
  const dead = smtpSender({
    url: 'smtp://127.0.0.1:1',
    from: 'a@b.example',
    publicUrl: PUBLIC_URL,
  });
  for (let round = 0; round < 3; round += 1) {
    await expect(post.deliver(dead)).rejects.toThrow('does not take mails now');
    await post.later(5);
  }
  expect(await readMailLag(post.door.db)).toMatchObject({ waiting: 2, undeliverable: 0 });
  await post.send(second); // it goes on
  const listed = await post.mails('?state=waiting');
  expect(listed[0]?.['words']).toContain('ECONNREFUSED');
  await post.later(20);
  expect(await post.deliver()).toBe(2);
  expect(post.smtp.received).toHaveLength(2);
});

test('a greylist is waited for; what is refused for good is shown, and sent when somebody asks', async () => {
  const invoice = await rejected();
  await makeMails(post.door.db);
  post.smtp.faults = [{ at: 'RCPT', code: 451, words: 'greylisted' }];
  expect(await post.deliver()).toBe(1);
  expect(await post.deliver()).toBe(0); // not yet
  post.smtp.faults = [{ at: 'RCPT', code: 550, words: 'no such user' }];
  await post.later(20);
  expect(await post.deliver()).toBe(1);
  await post.later(1_000);
  expect(await post.deliver()).toBe(0); // never by itself
  const [mail] = await post.mails('?state=undeliverable');
  expect(mail).toMatchObject({ invoiceId: invoice.id, attempts: 2, nextAt: null });
  expect(mail?.['words']).toContain('no such user');
  expect(String(mail?.['words'])).not.toContain('projectUser');

  const url = `/v1/mails/${String(mail?.id)}/send-again`;
  expect((await post.company.as('approver')('POST', url)).status).toBe(403);
  expect((await post.company.as('admin')('POST', url)).body['state']).toBe('waiting');
  expect(await post.deliver()).toBe(1);
  expect((await post.company.as('admin')('POST', url)).status).toBe(409);
  expect((await post.events(invoice.id)).map(({ type }) => type)).toEqual([
    'mail.undeliverable',
    'mail.sendAgainAsked',
    'mail.sent',
  ]);
});
