// Companies with endpoints, over the real door, and the worker's loop one round at a time: what is
// due is sent now, and nobody waits for a clock.
import { sql } from 'kysely';
import { addressRules } from '../../notify/addresses.ts';
import { webhookSender } from '../../notify/webhook.ts';
import { LANES, sendDue } from '../../relay/webhooks.ts';
import type { WebhookDeps } from '../../relay/webhooks.ts';
import { createLogger } from '../../log.ts';
import { aDoor } from '../api/door.ts';
import type { Body, Door } from '../api/door.ts';
import { aCompany, must } from '../api/world.ts';
import type { Company } from '../api/world.ts';

export const ALLOW = '127.0.0.0/8';

export interface Hook {
  readonly id: string;
  readonly secret: string;
}

export type HookWorld = Awaited<ReturnType<typeof aHookWorld>>;

export async function aHookWorld() {
  const door = await aDoor({ webhookAllow: ALLOW });
  const sender = webhookSender({ rules: addressRules(ALLOW), timeoutMs: 500 });
  const deps: WebhookDeps = {
    db: door.db,
    log: createLogger('silent', 'test'),
    send: sender.send,
  };
  return {
    door,
    deps,
    ...tools(door, deps),
    async [Symbol.asyncDispose]() {
      await sender.close();
      await door[Symbol.asyncDispose]();
    },
  };
}

function tools(door: Door, deps: WebhookDeps) {
  const admin = (company: Company) => company.as('admin');
  /** Begins what is due, of both lanes; resolves when it has ended. Says how many they were. */
  const round = async (own: WebhookDeps = deps): Promise<number> => {
    const lanes = await Promise.all(LANES.map((lane) => sendDue(own, lane, lane.places)));
    const sending = lanes.flat();
    await Promise.all(sending);
    return sending.length;
  };
  return {
    aCompany: () => aCompany(door),
    round,
    /** Round after round, until nothing is due. Says how many were sent. */
    async drain(): Promise<number> {
      let count = 0;
      for (let sent = await round(); sent > 0; sent = await round()) count += sent;
      return count;
    },
    async hook(company: Company, url: string, types: readonly string[] = ['*']): Promise<Hook> {
      const made = await must(201, admin(company)('POST', '/v1/webhooks', { url, types }));
      return { id: made.id, secret: String(made['secret']) };
    },
    view: (company: Company, id: string) => must(200, admin(company)('GET', `/v1/webhooks/${id}`)),
    test: (company: Company, id: string) =>
      must(200, admin(company)('POST', `/v1/webhooks/${id}/test`)),
    async deliveries(company: Company, id: string): Promise<readonly Body[]> {
      const url = `/v1/webhooks/${id}/deliveries?limit=200`;
      return (await must(200, admin(company)('GET', url))).items;
    },
    delivery: (company: Company, id: string, deliveryId: string) =>
      must(200, admin(company)('GET', `/v1/webhooks/${id}/deliveries/${deliveryId}`)),
    /** As if so much time had passed for all that waits and for all that fails. */
    passes: (time: string) =>
      door.asOwner(async (tx) => {
        const by = sql`${time}::interval`;
        await sql`update webhook_deliveries set next_at = next_at - ${by},
          claimed_until = claimed_until - ${by}, give_up_at = give_up_at - ${by},
          created_at = created_at - ${by}`.execute(tx);
        await sql`update webhook_endpoints set failing_since = failing_since - ${by},
          old_secret_until = old_secret_until - ${by}`.execute(tx);
      }),
    events: (company: Company, subjectId: string) =>
      door.db.inCompany(company.companyId, (tx) =>
        tx
          .selectFrom('events')
          .select(['type', 'reason', 'before', 'after'])
          .where('subjectId', '=', subjectId)
          .orderBy('id')
          .execute(),
      ),
  };
}
