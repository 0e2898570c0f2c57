// Requests for exports that failed: what has to be there, and a good request for each way to repair
// one.
import { randomUUID } from 'node:crypto';
import { decide } from '../../db/decide.ts';
import type { ErpFailure } from '../../domain/failures.ts';
import type { Door } from './door.ts';
import { DOCUMENT, makeFailed } from './engine.ts';
import type { Good } from './requests.ts';
import type { Company } from './world.ts';
import { must } from './world.ts';

/** Exports that failed, each for another repair; and a command for which the ERP is being asked. */
export async function failures(door: Door, company: Company): Promise<Record<string, string>> {
  const { companyId, userIds } = company;
  const failed = async (failure: ErpFailure, words: string): Promise<string> => {
    const { id } = await company.insert();
    await makeFailed(door.db, companyId, id, { failure, words });
    return id;
  };
  const looking = await failed('ErpRejected', 'The vendor is on hold.');
  const actor = { companyId, userId: userIds.approver, tokenId: userIds.approver, address: '' };
  const { body } = await decide(door.db, {
    actor,
    command: 'linkExisting',
    invoiceId: looking,
    key: 'the look',
    body: { erpDocumentId: 'bil_2' },
  });
  const rejected = await failed('ErpRejected', 'The vendor is on hold.');
  const { id: exporting, revision } = await company.insert();
  await must(200, company.command('projectUser', 'send', exporting));
  await must(200, company.command('approver', 'export', exporting, { revision }));
  const { items } = await must(200, company.as('reader')('GET', '/v1/failures'));
  return {
    rejected,
    exporting,
    linked: await failed('ErpDuplicate', 'The number is taken.'),
    unclear: await failed('ErpUnclear', 'Its answer was lost.'),
    look: String(body['commandId']),
    cause: String(items[0]?.['cause']),
  };
}

export function repairs(at: Readonly<Record<string, string>>): Record<string, Good> {
  const good = (id: string | undefined, name: string, body: object): Good => ({
    method: 'POST',
    status: 200,
    role: 'approver',
    key: randomUUID(),
    url: `/v1/invoices/${id}/${name}`,
    body,
  });
  return {
    stopExportInvoice: good(at['exporting'], 'stop-export', {}),
    correctInvoice: good(at['rejected'], 'correct', { exportFields: { description: 'Other' } }),
    retryInvoice: good(at['rejected'], 'retry', {}),
    createAgainInvoice: good(at['unclear'], 'create-again', {
      reason: 'It is not there.',
      seen: [DOCUMENT.id],
    }),
    linkExistingInvoice: good(at['linked'], 'link-existing', { erpDocumentId: 'bil_1' }),
    unlinkInvoice: { ...good(at['linked'], 'unlink', {}), role: 'admin' },
    withdrawCommand: { ...good('', '', {}), url: `/v1/commands/${at['look']}/withdraw` },
    retryFailures: { ...good('', '', { cause: at['cause'] }), url: '/v1/failures/retry' },
  };
}
