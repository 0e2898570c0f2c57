// How an integrator's endpoint hears of it: one POST, signed as Standard Webhooks say, over a
// guarded connection. No retries of its own, and no memory.
import { createHmac } from 'node:crypto';
import { request } from 'undici';
import type { Attempted } from '../domain/webhooks.ts';
import { whyNotUrl } from './addresses.ts';
import type { AddressRules } from './addresses.ts';
import { guardedAgent, NotAllowed } from './guarded.ts';

const TIMEOUT_MS = 10_000;
const KEPT_OF_ANSWER = 500;

export interface Message {
  readonly url: string;
  /** `whsec_…`; each signs. */
  readonly secrets: readonly string[];
  /** The same on every try. */
  readonly id: string;
  readonly body: string;
}

export interface WebhookSender {
  /** Never throws for what the other side does. */
  send(message: Message): Promise<Attempted>;
  close(): Promise<void>;
}

export interface WebhookSenderOptions {
  readonly rules: AddressRules;
  readonly timeoutMs?: number;
  readonly nameServers?: readonly string[];
}

export function webhookSender({
  rules,
  timeoutMs = TIMEOUT_MS,
  nameServers,
}: WebhookSenderOptions): WebhookSender {
  const agent = guardedAgent({ rules, timeoutMs, ...(nameServers && { nameServers }) });

  async function post({ url, secrets, id, body }: Message) {
    const why = whyNotUrl(url, rules); // rules may have changed since it was given
    if (why) throw new NotAllowed(why);
    const timestamp = Math.floor(Date.now() / 1000);
    const answer = await request(url, {
      method: 'POST',
      dispatcher: agent, // follows no redirect
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Tieout-Webhooks/1',
        'webhook-id': id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signatures(secrets, `${id}.${timestamp}.${body}`),
      },
      body,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const said = without(secrets, await beginningOf(answer.body));
    const kept = said.slice(0, KEPT_OF_ANSWER).toWellFormed();
    return { status: answer.statusCode, answer: kept };
  }

  return {
    async send(message) {
      const begun = performance.now();
      const outcome = await post(message).then(
        ({ status, answer }) => ({ status, answer, problem: problemWith(status) }),
        (error: unknown) => ({ status: null, answer: '', problem: wordsOf(error, timeoutMs) }),
      );
      return { ...outcome, durationMs: Math.round(performance.now() - begun) };
    },
    close: () => agent.destroy(),
  };
}

/** Standard Webhooks: `v1,` and the HMAC of id, time and body, one after the other. */
function signatures(secrets: readonly string[], text: string): string {
  return secrets
    .map((secret) => {
      const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
      return `v1,${createHmac('sha256', key).update(text).digest('base64')}`;
    })
    .join(' ');
}

/** Who has the secret may repeat it, and what they answer is kept and shown. */
const without = (secrets: readonly string[], text: string): string =>
  secrets.reduce(
    (said, secret) => said.replaceAll(secret.replace(/^whsec_/, ''), '[secret]'),
    text,
  );

function problemWith(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400)
    return `It answered ${status}, a redirect, which is not followed.`;
  return status === 410 ? 'It answered 410: it is gone.' : `It answered ${status}.`;
}

/** The status has been answered: what follows can only be shown, and is not waited for long. */
async function beginningOf(body: AsyncIterable<unknown> & { destroy(): unknown }): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of body) {
      parts.push(Buffer.from(part as Uint8Array));
      size += (part as Uint8Array).length;
      if (size >= 4 * KEPT_OF_ANSWER) break; // enough for as many characters, whatever they are
    }
  } catch {
    // It broke off; what came is shown.
  }
  body.destroy();
  return readable(Buffer.concat(parts));
}

/** What can stand in a page and in a log: no control characters, no half of one. */
const readable = (bytes: Buffer): string =>
  new TextDecoder()
    .decode(bytes)
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();

/** In our words: what the system says may name addresses that are nobody's business. */
function wordsOf(error: unknown, timeoutMs: number): string {
  if (error instanceof NotAllowed) return error.message;
  const { name, code = '' } = error as { name?: string; code?: string };
  if (name === 'TimeoutError' || /TIMEOUT/.test(code) || code === 'ETIMEDOUT')
    return `No answer within ${timeoutMs / 1000} seconds.`;
  if (/^E(NOTFOUND|NODATA|SERVFAIL|BADNAME|REFUSED|FORMERR|NOTIMP)$/.test(code))
    return `The name could not be resolved (${code}).`;
  return `There was no answer${/^[A-Z0-9_]+$/.test(code) ? ` (${code})` : ''}.`;
}
