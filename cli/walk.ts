// One invoice's way from send to synced, told step by step.
import { setTimeout as delay } from 'node:timers/promises';
import { answered, keyed, readInvoice } from './api-client.ts';
import type { ApiClient, Invoice } from './api-client.ts';
import { Problem } from './problem.ts';
import type { Addresses } from './run-file.ts';

export interface People {
  readonly projectUser: ApiClient;
  readonly approver: ApiClient;
}

export interface Look {
  readonly addresses: Addresses;
  readonly companyId: string;
  readonly say: (note: string) => void;
}

const LONGEST_WAIT_MS = 120_000;

/** Returns the invoice as it is synced. */
export async function walk(made: Invoice, people: People, look: Look): Promise<Invoice> {
  const { addresses, say } = look;
  const { id } = made;
  const path = `/v1/invoices/${id}`;
  const name = `Invoice ${made.number}`;
  const due = `${made.amountDue} ${made.currency}`;
  const command = () => ({ path: { id }, header: keyed() });
  const steps = counted(say);

  steps(`${name} of ${due} was made by the project user and is approved: ${addresses.api}${path}`);
  await people.projectUser.POST('/v1/invoices/{id}/send', { params: command() });
  steps(`It was sent, is locked, and waits for an approver. ${inTemporal(look, id)}`);
  const { revision } = await readInvoice(people.approver, id);
  const body = { revision };
  await people.approver.POST('/v1/invoices/{id}/accept', { params: command(), body });
  const looked = `${addresses.api}${path}`;
  steps(`The approver accepted what they saw: revision ${revision.slice(0, 12)}… of ${looked}`);
  await people.approver.POST('/v1/invoices/{id}/export', { params: command() });
  steps(`The approver exports it: the ERP is searched for it first, then it is created. ${looked}`);
  const synced = await untilSynced(people.approver, id, name);
  steps(`The ERP has it, as ${documentIn(synced)}`);
  const params = { path: { id }, query: { limit: 200 } };
  const { items } = await answered(people.approver.GET('/v1/invoices/{id}/events', { params }));
  const types = items.map(({ type }) => type).join(', ');
  steps(`Its record has ${items.length} events (${types}): ${addresses.api}${path}/events`);
  return synced;
}

function counted(say: (note: string) => void): (sentence: string) => void {
  let step = 0;
  return (sentence) => {
    step += 1;
    say(`${step}. ${sentence}`);
  };
}

function inTemporal({ addresses, companyId }: Look, id: string): string {
  const workflow = `invoice/${companyId}/${id}`;
  const { temporalUi, temporalNamespace } = addresses;
  if (temporalUi === undefined) return `Its workflow is ${workflow}.`;
  const encoded = encodeURIComponent(workflow);
  return `Its workflow: ${temporalUi}/namespaces/${temporalNamespace}/workflows/${encoded}`;
}

async function untilSynced(api: ApiClient, id: string, name: string): Promise<Invoice> {
  const deadline = Date.now() + LONGEST_WAIT_MS;
  for (;;) {
    const invoice = await readInvoice(api, id);
    const { erpStatus: status, failure, failureWords, failureProblems, waiting } = invoice;
    if (status === 'synced') return invoice;
    if (status !== 'exporting')
      throw new Problem(
        `${name} is ${status}: ${JSON.stringify([failure, failureWords, failureProblems])}`,
      );
    if (Date.now() > deadline) throw new Problem(`${name} still waits: ${JSON.stringify(waiting)}`);
    await delay(100);
  }
}

function documentIn({ erpDocument, ...invoice }: Invoice): string {
  if (!erpDocument)
    throw new Error(`A synced invoice without a document: ${JSON.stringify(invoice)}`);
  const { id, ownNumber, url } = erpDocument;
  const number = ownNumber === null ? '' : `${ownNumber} `;
  return `${number}(its id there: ${id})${url ? `: ${url}` : '.'}`;
}
