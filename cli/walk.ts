// One invoice's way from send to synced, told step by step.
import { setTimeout as delay } from 'node:timers/promises';
import { listOf, textOf } from './api-client.ts';
import type { Answer, ApiClient } from './api-client.ts';
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

export async function walk(made: Answer, people: People, look: Look): Promise<void> {
  const { addresses, say } = look;
  const id = textOf(made, 'id');
  const path = `/v1/invoices/${id}`;
  const name = `Invoice ${textOf(made, 'number')}`;
  const due = `${textOf(made, 'amountDue')} ${textOf(made, 'currency')}`;
  const steps = counted(say);

  steps(`${name} of ${due} was made by the project user and is approved: ${addresses.api}${path}`);
  await people.projectUser.post(`${path}/send`, {});
  steps(`It was sent, is locked, and waits for an approver. ${inTemporal(look, id)}`);
  const seen = await people.approver.get(path);
  const revision = textOf(seen, 'revision');
  await people.approver.post(`${path}/accept`, { revision });
  const looked = `${addresses.api}${path}`;
  steps(`The approver accepted what they saw: revision ${revision.slice(0, 12)}… of ${looked}`);
  await people.approver.post(`${path}/export`, {});
  steps(`The approver exports it: the ERP is searched for it first, then it is created. ${looked}`);
  const synced = await untilSynced(people.approver, path, name);
  steps(`The ERP has it, as ${documentIn(synced)}`);
  const events = listOf(await people.approver.get(`${path}/events?limit=200`), 'items');
  const types = events.map((event) => textOf(event, 'type')).join(', ');
  steps(`Its record has ${events.length} events (${types}): ${addresses.api}${path}/events`);
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

async function untilSynced(api: ApiClient, path: string, name: string): Promise<Answer> {
  const deadline = Date.now() + LONGEST_WAIT_MS;
  for (;;) {
    const invoice = await api.get(path);
    const status = textOf(invoice, 'erpStatus');
    if (status === 'synced') return invoice;
    if (status !== 'exporting')
      throw new Problem(
        `${name} is ${status}: ${JSON.stringify([invoice['failure'], invoice['failureWords'], invoice['failureProblems']])}`,
      );
    if (Date.now() > deadline)
      throw new Problem(`${name} still waits: ${JSON.stringify(invoice['waiting'])}`);
    await delay(100);
  }
}

function documentIn(invoice: Answer): string {
  const { erpDocument } = invoice;
  if (typeof erpDocument !== 'object' || erpDocument === null)
    throw new Error(`A synced invoice without a document: ${JSON.stringify(invoice)}`);
  const { id, ownNumber, url } = erpDocument as Record<string, string | null>;
  const number = ownNumber === null || ownNumber === undefined ? '' : `${ownNumber} `;
  return `${number}(its id there: ${id})${url ? `: ${url}` : '.'}`;
}
