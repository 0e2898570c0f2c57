// What a mail server says, and who has to act: nobody, time, or a person.
import { expect, test } from 'vitest';
import type { Mail } from '../../domain/mails.ts';
import { smtpSender } from '../../notify/smtp.ts';
import { aSmtp } from '../smtp.ts';
import type { Fault, TestSmtp } from '../smtp.ts';
import { aMail, CONTENTS } from './samples.ts';

const SENDING = { from: 'Tieout <tieout@acme.example>', publicUrl: 'https://tieout.example/' };

function sample(name: string, what: Partial<Mail> = {}): Mail {
  const content = CONTENTS[name];
  if (!content) throw new Error(`no sample ${name}`);
  return aMail(content, what);
}

const send = (smtp: TestSmtp, mail = sample('dailySummary'), deadlineMs = 5_000) =>
  smtpSender({ ...SENDING, url: smtp.url, deadlineMs }).send(mail);

test('a daily summary arrives with all that a mail program wants to know', async () => {
  await using smtp = await aSmtp();
  expect(await send(smtp)).toEqual({ outcome: 'sent' });
  const [mail] = smtp.received;
  expect(mail).toMatchObject({
    subject: 'ERP Integrations Daily Summary',
    from: { name: 'Tieout', address: 'tieout@acme.example' },
    to: [{ name: 'Sam Sender', address: 'sam@example.com' }],
    messageId: '<018f0000-0000-7000-8000-00000000000a@acme.example>',
    date: '2026-03-31T14:00:00.000Z',
  });
  const headers = new Map(mail?.headers.map(({ key, value }) => [key, value]));
  expect(headers.get('auto-submitted')).toBe('auto-generated');
  expect(headers.get('list-unsubscribe')).toBe('<https://tieout.example/opt-out?token=the-token>');
  expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  expect(mail?.text).toContain('6 invoices'.replace('6', '1,207'));
  expect(mail?.html).toContain('<li>');
});

test('French comes as it was written', async () => {
  await using smtp = await aSmtp();
  await send(smtp, sample('rejected, owner', { language: 'fr-CA' }));
  expect(smtp.received[0]?.subject).toBe('La facture de propriétaire LIB-04 a été rejetée');
  expect(smtp.received[0]?.headers.map(({ key }) => key)).not.toContain('list-unsubscribe');
});

test('a line break in a number, a name or an address adds no header and no recipient', async () => {
  await using smtp = await aSmtp();
  const evil = 'x\r\nBcc: all@example.com\r\nX-Evil: 1\r\n\r\nbody';
  const content = CONTENTS['rejected, subcontractor'];
  if (content?.kind !== 'rejected') throw new Error('no such sample');
  const invoice = { ...content.invoice, number: evil, party: evil };
  const to = { name: evil, email: 'sam@example.com' };
  expect(await send(smtp, aMail({ ...content, invoice }, { to }))).toEqual({ outcome: 'sent' });
  const [mail] = smtp.received;
  expect(mail?.rcpt).toEqual(['sam@example.com']);
  const keys = mail?.headers.map(({ key }) => key) ?? [];
  expect(keys).not.toContain('bcc');
  expect(keys).not.toContain('x-evil');
  expect(mail?.subject).toContain('Bcc: all@example.com'); // on its one line

  const broken = { name: 'Sam', email: 'sam@example.com>\r\nRCPT TO:<all@example.com' };
  await send(smtp, aMail(content, { to: broken }));
  expect(smtp.received.flatMap(({ rcpt }) => rcpt)).not.toContain('all@example.com');
});

const SORTED: readonly (readonly [string, Fault, object])[] = [
  [
    'a greylist',
    { at: 'RCPT', code: 451, words: 'try again later' },
    { outcome: 'later', isServer: false },
  ],
  [
    'an unknown recipient',
    { at: 'RCPT', code: 550, words: 'no such user' },
    { outcome: 'refused' },
  ],
  ['a refused text', { at: 'DATA', code: 554, words: 'looks like spam' }, { outcome: 'refused' }],
  [
    'a full disk',
    { at: 'DATA', code: 452, words: 'no space' },
    { outcome: 'later', isServer: false },
  ],
  [
    'a sender that may not send',
    { at: 'MAIL', code: 553, words: 'not your domain' },
    { outcome: 'later', isServer: true },
  ],
  [
    'a server that dies after DATA',
    { at: 'afterData', does: 'die' },
    { outcome: 'later', isServer: true },
  ],
];

test.each(SORTED)('%s', async (_name, fault, expected) => {
  await using smtp = await aSmtp();
  smtp.faults = [fault];
  const first = await send(smtp);
  expect(first).toMatchObject(expected);
  expect(JSON.stringify(first)).not.toContain('sam@example.com');
  expect(await send(smtp)).toEqual({ outcome: 'sent' });
  const ids = new Set(smtp.received.map(({ messageId }) => messageId));
  expect(ids.size).toBe(1); // in every try the same
});

test('a server that is not there, or says nothing, is waited for', async () => {
  const smtp = await aSmtp();
  smtp.faults = [{ at: 'RCPT', does: 'hang' }];
  expect(await send(smtp, undefined, 200)).toMatchObject({ outcome: 'later', isServer: true });
  await smtp[Symbol.asyncDispose]();
  expect(await send(smtp)).toMatchObject({ outcome: 'later', isServer: true });
});

test('signs in over TLS; with a wrong password it is the server that is waited for', async () => {
  await using smtp = await aSmtp({ disabledCommands: [], authOptional: false });
  const url = smtp.url.replace('//', '//user:pass@');
  const secure = (at: string) =>
    smtpSender({ ...SENDING, url: `${at}?tls.rejectUnauthorized=false` });
  expect(await secure(url).send(sample('dailySummary'))).toEqual({ outcome: 'sent' });
  expect(smtp.received[0]).toMatchObject({ user: 'user', isSecure: true });

  const wrong = await secure(url.replace('pass', 'wrong')).send(sample('dailySummary'));
  expect(wrong).toMatchObject({ outcome: 'later', isServer: true });
  expect(JSON.stringify(wrong)).not.toContain('wrong');
  // A certificate that nobody vouches for is not trusted by default.
  expect(await smtpSender({ ...SENDING, url }).send(sample('dailySummary'))).toMatchObject({
    outcome: 'later',
    isServer: true,
  });
  expect(smtp.received).toHaveLength(1);
});
