// A worker that has sent, and dies before it can write that down: it says what was answered, and
// then does nothing any more until it is killed.
import { openDb } from '../../db/index.ts';
import { createLogger } from '../../log.ts';
import { addressRules } from '../../notify/addresses.ts';
import { webhookSender } from '../../notify/webhook.ts';
import { startWebhooks } from '../../relay/webhooks.ts';

const [url = '', secretKey = '', allow = ''] = process.argv.slice(2);
const sender = webhookSender({ rules: addressRules(allow) });

startWebhooks({
  db: openDb({ url, secretKey }),
  log: createLogger('silent', 'mortal'),
  send: async (message) => {
    const { status } = await sender.send(message);
    process.stdout.write(`answered ${status}\n`);
    setInterval(() => undefined, 1_000); // keeps the process alive
    return new Promise(() => undefined);
  },
});
