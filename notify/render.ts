// A mail as subject, text and HTML. Both are written from the same blocks, so that they say the
// same. Links lead to the item, never to a decision (a mail is forwarded, and its links are opened
// by scanners).
import type { Mail, MailContent, NamedInvoice } from '../domain/mails.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { wordsFor } from './words.ts';
import type { Say } from './words.ts';

export interface Rendered {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

type Block =
  | { readonly says: string }
  | { readonly title: string }
  | { readonly list: readonly { readonly text: string; readonly url?: string }[] }
  | { readonly fields: readonly (readonly [string, string])[] }
  | { readonly link: string; readonly url: string };

interface Body {
  readonly subject: string;
  readonly blocks: readonly Block[];
}

interface Setting {
  readonly mail: Mail;
  readonly say: Say;
  /** Where people reach us, without a slash at the end. */
  readonly publicUrl: string;
}

export function render(mail: Mail, publicUrl: string): Rendered {
  const say = wordsFor(mail.language, mail.dictionary);
  const setting = { mail, say, publicUrl };
  const { subject, blocks } = bodyOf(mail.content, setting);
  const optOutUrl = optOutUrlOf(mail, publicUrl);
  const all: Block[] = [
    { says: say('greeting', { name: mail.to.name }) },
    ...blocks,
    { says: say(optOutUrl ? 'whyDigest' : 'why', { company: mail.company }) },
    ...(optOutUrl ? [{ link: say('optOut'), url: optOutUrl }] : []),
  ];
  return {
    subject: oneLine(subject),
    text: `${all.map((block) => asText(block, say)).join('\n\n')}\n`,
    html: page(mail.language, subject, all.map(asHtml)).html,
  };
}

/** Opts out without a sign-in, by GET with a button and by one-click POST (RFC 8058). */
export const optOutUrlOf = (mail: Mail, publicUrl: string): string | undefined =>
  mail.optOutToken && `${publicUrl}/opt-out?token=${mail.optOutToken}`;

function bodyOf(content: MailContent, setting: Setting): Body {
  const { mail, say, publicUrl } = setting;
  switch (content.kind) {
    case 'rejected':
      return {
        subject: say(`rejected.subject.${content.invoice.kind}`, {
          number: content.invoice.number,
        }),
        blocks: [
          { says: say('rejected.lead', { by: content.by, at: instant(content.at, mail) }) },
          {
            fields: [[say('field.reason'), content.reason], ...fieldsOf(content.invoice, setting)],
          },
          { link: say('open'), url: urlOf(content.invoice, publicUrl) },
        ],
      };
    case 'sentAgain':
      return {
        subject: say(`sentAgain.subject.${content.invoice.kind}`, {
          number: content.invoice.number,
        }),
        blocks: [
          { says: say('sentAgain.lead', { by: content.by, at: instant(content.at, mail) }) },
          { fields: fieldsOf(content.invoice, setting) },
          { link: say('open'), url: urlOf(content.invoice, publicUrl) },
        ],
      };
    case 'failedToExport':
      return failedBody(content, setting);
    case 'dailySummary':
      return summaryBody(content, setting);
    case 'webhookOff':
      return {
        subject: say('webhookOff.subject', { company: mail.company }),
        blocks: [
          { says: say('webhookOff.lead') },
          { list: content.endpoints.map((text) => ({ text: oneLine(text) })) },
          { link: say('open'), url: `${publicUrl}/` },
        ],
      };
    case 'approverMissing':
      return {
        subject: say('approverMissing.subject', { company: mail.company }),
        blocks: [
          { says: say('approverMissing.lead', { company: mail.company }) },
          { link: say('open'), url: `${publicUrl}/` },
        ],
      };
  }
}

function failedBody(
  { count, causes, invoices }: Extract<MailContent, { kind: 'failedToExport' }>,
  { mail, say, publicUrl }: Setting,
): Body {
  return {
    subject: say('failedToExport.subject', { count }),
    blocks: [
      { says: say('failedToExport.lead', { count }) },
      { title: say('failedToExport.causes') },
      {
        list: causes.map((cause) => ({
          text: say('failedToExport.cause', {
            count: cause.count,
            words: `${cause.failure}: ${oneLine(cause.words)}`,
          }),
        })),
      },
      { title: say('failedToExport.invoices') },
      {
        list: invoices.map((invoice) => ({
          text: [
            say(`invoice.${invoice.kind}`, { number: invoice.number }),
            invoice.party,
            money(invoice.amountDue, invoice.currency, mail),
          ]
            .map(oneLine)
            .join(' · '),
          url: urlOf(invoice, publicUrl),
        })),
      },
    ],
  };
}

const DAY_MS = 86_400_000;

function summaryBody(
  { day, groups }: Extract<MailContent, { kind: 'dailySummary' }>,
  { mail, say, publicUrl }: Setting,
): Body {
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const oldestAt = Math.min(...groups.map((group) => Date.parse(group.oldestAt)));
  const days = Math.max(0, Math.floor((Date.parse(mail.madeAt) - oldestAt) / DAY_MS));
  return {
    subject: say('dailySummary.subject'),
    blocks: [
      { says: say('dailySummary.lead', { count, day: date(day, mail) }) },
      {
        list: groups.map((group) => ({
          text: say(`dailySummary.${group.kind}.${group.what}`, {
            count: group.count,
            total: money(group.total, group.currency, mail),
          }),
        })),
      },
      { says: say('dailySummary.oldest', { count: days }) },
      { link: say('open'), url: `${publicUrl}/` },
    ],
  };
}

function fieldsOf(invoice: NamedInvoice, { mail, say }: Setting): (readonly [string, string])[] {
  const { kind } = invoice;
  return [
    [say('field.project'), invoice.project],
    [say(`field.contract.${kind}`), invoice.contract],
    [say(`field.party.${kind}`), invoice.party],
    [say('field.amountDue'), money(invoice.amountDue, invoice.currency, mail)],
  ];
}

const urlOf = ({ id }: NamedInvoice, publicUrl: string): string => `${publicUrl}/invoices/${id}`;

/** Exact: the decimal string is formatted as it is, however many digits it has. */
function money(amount: string, currency: string, { language }: Mail): string {
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
  });
  return format.format(amount as `${number}`);
}

function instant(at: string, { language, timeZone }: Mail): string {
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone } as const;
  return new Intl.DateTimeFormat(language, format).format(new Date(at));
}

function date(day: string, { language }: Mail): string {
  const format = { dateStyle: 'full', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language, format).format(new Date(`${day}T00:00:00Z`));
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

// --- the two forms ---

function asText(block: Block, say: Say): string {
  const labelled = (name: string, value: string): string => say('labelled', { name, value });
  if ('says' in block) return block.says;
  if ('title' in block) return block.title;
  if ('fields' in block)
    return block.fields.map(([name, value]) => labelled(name, value)).join('\n');
  if ('link' in block) return labelled(block.link, block.url);
  return block.list.map(({ text, url }) => (url ? `- ${text}\n  ${url}` : `- ${text}`)).join('\n');
}

function asHtml(block: Block): Html {
  if ('says' in block) return html`<p>${block.says}</p>\n`;
  if ('title' in block) return html`<h2>${block.title}</h2>\n`;
  if ('link' in block) return html`<p><a href="${block.url}">${block.link}</a></p>\n`;
  if ('fields' in block) {
    const rows = block.fields.map(
      ([name, value]) =>
        html`<tr><th align="left" scope="row">${name}</th><td>${value}</td></tr>\n`,
    );
    return html`<table>\n${rows}</table>\n`;
  }
  const items = block.list.map(({ text, url }) =>
    url ? html`<li><a href="${url}">${text}</a></li>\n` : html`<li>${text}</li>\n`,
  );
  return html`<ul>\n${items}</ul>\n`;
}

const page = (language: string, title: string, blocks: readonly Html[]): Html =>
  html`<!doctype html>\n<html lang="${language}">\n<head><meta charset="utf-8"><title>${title}</title></head>\n<body>\n${blocks}</body>\n</html>\n`;
