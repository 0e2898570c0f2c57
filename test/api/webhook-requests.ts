// Good requests about webhooks, and what they need: part of requests.ts.
import type { Good, Things } from './requests.ts';
import { must } from './world.ts';
import type { Company } from './world.ts';

const ADDRESS = 'https://hooks.example.com/tieout';

/** Two endpoints, one of them to be deleted, and a message of the other one. */
export async function hooked(company: Company): Promise<Record<string, string>> {
  const admin = company.as('admin');
  const made = async (): Promise<string> =>
    (await must(201, admin('POST', '/v1/webhooks', { url: ADDRESS, types: ['payment.*'] }))).id;
  const [webhook, spareWebhook] = [await made(), await made()];
  const { id: delivery } = await must(200, admin('POST', `/v1/webhooks/${webhook}/test`));
  return { webhook, spareWebhook, delivery };
}

export function webhooks(at: Things): Record<string, Good> {
  const role = 'admin';
  const url = '/v1/webhooks';
  const one = `${url}/${at['webhook']}`;
  const delivery = `${one}/deliveries/${at['delivery']}`;
  return {
    createWebhook: {
      method: 'POST',
      url,
      body: { url: ADDRESS, types: ['invoice.*', 'payment.imported'], description: 'Ours' },
      status: 201,
      role,
    },
    listWebhooks: { method: 'GET', url, status: 200, role },
    getWebhook: { method: 'GET', url: one, status: 200, role },
    changeWebhook: { method: 'PATCH', url: one, body: { types: ['*'] }, status: 200, role },
    rotateWebhookSecret: { method: 'POST', url: `${one}/rotate-secret`, status: 200, role },
    endOldWebhookSecret: { method: 'POST', url: `${one}/end-old-secret`, status: 200, role },
    testWebhook: { method: 'POST', url: `${one}/test`, status: 200, role },
    listDeliveries: {
      method: 'GET',
      url: `${one}/deliveries?state=waiting&type=webhook.test`,
      status: 200,
      role,
    },
    getDelivery: { method: 'GET', url: delivery, status: 200, role },
    sendDeliveryAgain: { method: 'POST', url: `${delivery}/send-again`, status: 200, role },
    deleteWebhook: { method: 'DELETE', url: `${url}/${at['spareWebhook']}`, status: 204, role },
  };
}
