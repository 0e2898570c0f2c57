// Sends over SMTP, one connection for a mail, and sorts what the server says by who must act.
import { createTransport } from 'nodemailer';
import type { MailOutcome } from '../domain/mails.ts';
import type { Sender, Sending } from './sender.ts';
import { messageOf } from './sender.ts';

export interface SmtpOptions extends Sending {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  readonly url: string;
  /** After this a try is over, whatever the server does; tests are less patient. */
  readonly deadlineMs?: number;
}

/** Shorter than a claim on a mail (relay/mails.ts), so that nobody else sends it meanwhile. */
export const DEADLINE_MS = 60_000;

export function smtpSender({ url, deadlineMs = DEADLINE_MS, ...sending }: SmtpOptions): Sender {
  const transport = createTransport({
    url: withTls(url),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      try {
        const signal = AbortSignal.timeout(deadlineMs);
        await transport.sendMail({ ...messageOf(mail, sending), signal });
        return { outcome: 'sent' };
      } catch (error) {
        return whatNow(error, mail.to.email);
      }
    },
  };
}

/** Mails name people and amounts: without TLS only to this machine, or if it is said. */
function withTls(url: string): string {
  const parsed = new URL(url);
  const isHere = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(parsed.hostname);
  if (!isHere && !parsed.searchParams.has('requireTLS'))
    parsed.searchParams.set('requireTLS', 'true');
  return parsed.href;
}

/** A reply to one of these is about this mail or its recipient; to any other, about the server. */
const ABOUT_THE_MAIL = new Set(['RCPT TO', 'DATA', 'API']);

function whatNow(error: unknown, recipient: string): MailOutcome {
  const { message, code, command, responseCode } = fieldsOf(error);
  const words = wordsOf(message, recipient);
  const isOfMail = ABOUT_THE_MAIL.has(command);
  const isFinal = responseCode >= 500 || (command === 'API' && code === 'EENVELOPE');
  if (isOfMail && isFinal) return { outcome: 'refused', words };
  return { outcome: 'later', words, isServer: !isOfMail || responseCode === 0 };
}

interface SmtpFields {
  readonly message: string;
  readonly code: string;
  readonly command: string;
  /** 0 when the server has said nothing. */
  readonly responseCode: number;
}

function fieldsOf(error: unknown): SmtpFields {
  if (!(error instanceof Error))
    return { message: String(error), code: '', command: '', responseCode: 0 };
  const { code, command, responseCode }: Partial<SmtpFields> = error as Partial<SmtpFields>;
  return {
    message: error.message,
    code: code ?? '',
    command: command ?? '',
    responseCode: responseCode ?? 0,
  };
}

/** The server's words without addresses and without line breaks. */
function wordsOf(message: string, recipient: string): string {
  return message
    .replaceAll(recipient, '(the address)')
    .replace(/[^\s<>"]+@[^\s<>"]+/g, '(an address)')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 500);
}
