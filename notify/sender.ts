// How people hear of it: one function that takes a mail and says what became of it. Renders and
// sends; keeps nothing, tries nothing again, and knows neither database nor Temporal.
import type { Mail, MailOutcome } from '../domain/mails.ts';
import type { SendMailOptions } from 'nodemailer';
import { optOutUrlOf, render } from './render.ts';
import type { Rendered } from './render.ts';

export interface Sender {
  send(mail: Mail): Promise<MailOutcome>;
}

export interface Sending {
  /** The address that mails come from, with or without a name. */
  readonly from: string;
  /** Where people reach us, for links. */
  readonly publicUrl: string;
}

/** The message that goes out: the same headers, and the same Message-ID, in every try. */
export function messageOf(mail: Mail, { from, publicUrl }: Sending): SendMailOptions & Rendered {
  const base = publicUrl.replace(/\/+$/, '');
  const optOutUrl = optOutUrlOf(mail, base);
  const [, host = 'localhost'] = /@([^@\s<>]+)>?\s*$/.exec(from) ?? [];
  return {
    from,
    to: mail.to.name ? { name: mail.to.name, address: mail.to.email } : mail.to.email,
    messageId: `<${mail.id}@${host}>`,
    date: new Date(mail.madeAt),
    ...render(mail, base),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(optOutUrl && {
        'List-Unsubscribe': { prepared: true, value: `<${optOutUrl}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
