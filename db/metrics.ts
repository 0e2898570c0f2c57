// What operators watch, over all companies: numbers only.
import { sql } from 'kysely';
import type { Db } from './index.ts';

export interface OutboxLag {
  readonly waiting: number;
  readonly oldestSeconds: number;
}

/** How much Temporal still has to hear, and for how long. */
export async function readOutboxLag(db: Db): Promise<OutboxLag> {
  const { rows } = await sql<OutboxLag>`
    select waiting, oldest_seconds as "oldestSeconds" from outbox_lag()`.execute(db.across);
  return rows[0] ?? { waiting: 0, oldestSeconds: 0 };
}

export interface WebhookLag extends OutboxLag {
  /** Messages that were given up in the last day. */
  readonly failed: number;
}

/** How much integrators still have to hear, of those whose endpoints are on. */
export async function readWebhookLag(db: Db): Promise<WebhookLag> {
  const { rows } = await sql<WebhookLag>`
    select waiting, oldest_seconds as "oldestSeconds", failed from webhook_lag()`.execute(
    db.across,
  );
  return rows[0] ?? { waiting: 0, oldestSeconds: 0, failed: 0 };
}

export interface MailLag extends OutboxLag {
  readonly undeliverable: number;
}

/** How many mails wait, and for how long; how many a mail server refused for good. */
export async function readMailLag(db: Db): Promise<MailLag> {
  const { rows } = await sql<MailLag>`
    select waiting, oldest_seconds as "oldestSeconds", undeliverable from mail_lag()`.execute(
    db.across,
  );
  return rows[0] ?? { waiting: 0, oldestSeconds: 0, undeliverable: 0 };
}
