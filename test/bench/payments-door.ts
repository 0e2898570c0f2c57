// A door of the bench alone, as a process of its own: takes one payment fact and records it by the
// one function of the product that records payments; Temporal is told after the commit, as
// everywhere.
import { fastify } from 'fastify';
import { openDb } from '../../db/index.ts';
import { lockInvoice } from '../../db/invoices.ts';
import { recordPayments } from '../../db/payments.ts';
import { formatMoney } from '../../domain/money.ts';
import { createLogger } from '../../log.ts';
import { connectTemporal } from '../../relay/connect.ts';
import { createTeller } from '../../relay/teller.ts';

interface Settings {
  readonly url: string;
  readonly secretKey: string;
  readonly address: string;
  readonly companyId: string;
}

const BY = { workflowId: 'bench', runId: 'bench' };

const { url, secretKey, address, companyId } = JSON.parse(process.argv[3] ?? '{}') as Settings;
const log = createLogger('warn', 'payments');
const db = openDb({ url, secretKey, applicationName: 'tieout bench payments' });
const temporal = connectTemporal({ connectionOptions: { address } });
const teller = createTeller({ db, client: temporal.client, log });

/** Paid in full. */
async function pay(invoiceId: string): Promise<{ paid: boolean }> {
  const { telling } = await db.inCompany(companyId, async (tx) => {
    const row = await lockInvoice(tx, companyId, invoiceId);
    if (!row) throw new Error(`there is no invoice ${invoiceId}`);
    const fact = {
      id: `pay_${invoiceId}`,
      revision: '1',
      state: 'live',
      method: 'check',
      methodName: 'check',
      bankId: null,
      reference: null,
      createdAt: new Date().toISOString(),
      number: null,
      paidOn: '2026-01-31',
      currency: row.currency,
      amount: formatMoney(row.amountDueMinor, row.currency),
      discount: '0.00',
      writeOff: '0.00',
      credit: '0.00',
    } as const;
    return recordPayments(tx, row, [fact], { by: BY, askedAt: new Date().toISOString() });
  });
  teller.tell(telling);
  return { paid: telling !== undefined };
}

const app = fastify({ logger: { level: 'warn' } });
app.post<{ Params: { id: string } }>(
  '/invoices/:id/payments',
  {
    schema: {
      response: {
        200: { type: 'object', required: ['paid'], properties: { paid: { type: 'boolean' } } },
      },
    },
  },
  (request) => pay(request.params.id),
);
const listening = await app.listen({ host: '127.0.0.1', port: Number(process.argv[2]) });
process.stdout.write(`${JSON.stringify({ listening })}\n`);
process.once('SIGTERM', () => {
  void app
    .close()
    .then(() => teller.close())
    .then(() => Promise.all([temporal.close(), db.close()]))
    .then(() => process.exit(0));
});
