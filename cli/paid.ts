// From synced to paid: the accountant pays in the sandbox ERP, half first, and the project sees it.
import { setTimeout as delay } from 'node:timers/promises';
import { formatMoney, parseMoney } from '../domain/money.ts';
import { answered, readInvoice } from './api-client.ts';
import type { ApiClient, Invoice } from './api-client.ts';
import { Problem } from './problem.ts';
import type { Look } from './walk.ts';

/** The sandbox ERP, as whoever works in it. */
export interface Accounting {
  readonly url: string;
  readonly apiKey: string;
}

const LONGEST_WAIT_MS = 120_000;

export async function walkToPaid(
  synced: Invoice,
  api: ApiClient,
  { addresses, say }: Pick<Look, 'addresses' | 'say'>,
  accounting: Accounting,
): Promise<void> {
  const { id, number, currency, connectionId, erpDocument } = synced;
  if (!connectionId || !erpDocument) throw new Error(`Invoice ${number} is in no ERP.`);
  const path = `${addresses.api}/v1/invoices/${id}`;
  const [half, rest] = inHalves(synced.amountDue, currency);
  for (const [amount, what] of [
    [half, 'half of it'],
    [rest, 'the rest'],
  ] as const) {
    await pay(accounting, erpDocument.id, amount);
    say(`The accountant pays ${what} in the ERP, ${amount} ${currency}: ${accounting.url}`);
    const reading = await readPayments(api, connectionId);
    const { paid, paymentStatus } = await readInvoice(api, id);
    say(
      `A reading saw ${reading.seen} and made ${reading.created}: paid ${paid} of ${synced.amountDue}, ${paymentStatus}. ${path}/payments`,
    );
  }
}

function inHalves(amount: string, currency: string): [string, string] {
  const minor = parseMoney(amount, currency);
  if (typeof minor === 'string') throw new Error(minor);
  const half = minor / 2n;
  return [formatMoney(half, currency), formatMoney(minor - half, currency)];
}

async function pay({ url, apiKey }: Accounting, document: string, cash: string): Promise<void> {
  const response = await fetch(`${url}/payments`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      method: 'check',
      paidDate: new Date().toISOString().slice(0, 10),
      applications: [{ document, cash }],
    }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok)
    throw new Problem(`The sandbox ERP did not take the payment: ${await response.text()}`);
}

/** Asks for all, and waits for a reading that began afterwards. */
async function readPayments(api: ApiClient, connectionId: string) {
  const params = { path: { id: connectionId } };
  const asked = api.POST('/v1/connections/{id}/payment-syncs', { params, body: {} });
  let { id, status, reading, words } = await answered(asked);
  for (const deadline = Date.now() + LONGEST_WAIT_MS; status === 'asked'; ) {
    if (Date.now() > deadline) throw new Problem(`The payments still wait: ${words}`);
    await delay(200);
    const again = api.GET('/v1/payment-syncs/{id}', { params: { path: { id } } });
    ({ id, status, reading, words } = await answered(again));
  }
  if (!reading) throw new Problem(`The payments were not read: ${words}`);
  return reading;
}
