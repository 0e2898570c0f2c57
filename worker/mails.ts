// How this worker sends mail, by its settings, and how that does.
import { Gauge, register as ofTheProcess, Registry } from 'prom-client';
import type { Config } from '../config.ts';
import type { Db } from '../db/index.ts';
import { readMailLag } from '../db/metrics.ts';
import type { Logger } from '../log.ts';
import { folderSender } from '../notify/folder.ts';
import { answerMails } from '../notify/page.ts';
import type { Sender } from '../notify/sender.ts';
import { smtpSender } from '../notify/smtp.ts';
import { startMails } from '../relay/mails.ts';
import type { HealthOptions } from './health.ts';

type MailSettings = Pick<Config, 'SMTP_URL' | 'MAIL_FROM' | 'PUBLIC_URL' | 'TIEOUT_MAIL_FOLDER'>;

/** Starts the loops; says what the worker's door has to tell of them. */
export function openMails(config: MailSettings, db: Db, log: Logger) {
  const sender = senderFor(config);
  const { stop } = startMails({ db, log, sender });
  const folder = config.SMTP_URL ? undefined : config.TIEOUT_MAIL_FOLDER;
  const health: Pick<HealthOptions, 'whyDegraded' | 'metrics' | 'page'> = {
    whyDegraded: () => (sender ? undefined : NO_MAIL_SERVER),
    metrics: mailMetrics(db),
    ...(folder && { page: (request, response) => answerMails(folder, request, response) }),
  };
  return { stop, health };
}

/** Over the mail server, or into the folder; undefined where neither is set: mails wait. */
function senderFor(settings: MailSettings): Sender | undefined {
  const { SMTP_URL: url, MAIL_FROM: from, PUBLIC_URL: publicUrl } = settings;
  if (!from || !publicUrl) return undefined; // config.ts asks for both where a mail server is set
  if (url) return smtpSender({ url, from, publicUrl });
  const folder = settings.TIEOUT_MAIL_FOLDER;
  return folder ? folderSender({ folder, from, publicUrl }) : undefined;
}

const NO_MAIL_SERVER =
  'SMTP_URL is not set: mails to people wait. Set it with MAIL_FROM and PUBLIC_URL.';

/** In the text format of Prometheus. */
function mailMetrics(db: Db): () => Promise<{ type: string; text: string }> {
  const registry = new Registry();
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] });
  const waiting = gauge('tieout_mails_waiting', 'Mails that no mail server has taken yet.');
  const oldest = gauge('tieout_mails_oldest_seconds', 'How long the oldest of them waits.');
  const refused = gauge('tieout_mails_undeliverable', 'Mails that were refused for good.');
  return async () => {
    const lag = await readMailLag(db);
    waiting.set(lag.waiting);
    oldest.set(lag.oldestSeconds);
    refused.set(lag.undeliverable);
    const text = await Registry.merge([ofTheProcess, registry]).metrics();
    return { type: registry.contentType, text };
  };
}
