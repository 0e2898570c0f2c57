// The same life with as little as it takes: wait for the decision, call the ERP, write down what it
// answered, wait for the payment. None of our rules, events and permissions.
import { condition, proxyActivities, proxyLocalActivities, setHandler } from '@temporalio/workflow';
import type { Activities } from './activities.ts';
import { decided } from './contract.ts';
import type { Decision, Invoice } from './contract.ts';

const { postToErp } = proxyActivities<Activities>({ startToCloseTimeout: '1 minute' });
const local = proxyLocalActivities<Activities>({ startToCloseTimeout: '5 seconds' });
const remote = proxyActivities<Activities>({ startToCloseTimeout: '5 seconds' });

/** `steps`: where its one database step runs. The tutorials take a remote activity. */
export async function processInvoice(invoice: Invoice, steps: 'local' | 'remote'): Promise<void> {
  const heard = new Set<Decision>();
  setHandler(decided, (decision) => void heard.add(decision));

  await condition(() => heard.has('approved'));
  const documentId = await postToErp(invoice);
  const { recordExported } = steps === 'local' ? local : remote;
  await recordExported(invoice.id, documentId);
  await condition(() => heard.has('paid'));
}
