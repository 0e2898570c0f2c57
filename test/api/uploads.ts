// Files on their way to the API, and what hangs on an invoice and a payment before a test begins.
import { randomUUID } from 'node:crypto';
import type { Door } from './door.ts';
import type { Good } from './requests.ts';
import type { Company } from './world.ts';
import { must } from './world.ts';

export const PDF = '%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n';

export interface Part {
  readonly field?: string;
  /** None: the part is no file. */
  readonly fileName?: string | undefined;
  readonly type?: string;
  readonly bytes?: string;
}

/** The body of a form, as a browser writes it; the door knows it by its beginning. */
export function form(...parts: readonly Part[]): string {
  const boundary = 'tieout-boundary';
  const all = parts.map(({ field = 'file', fileName, type = 'application/pdf', bytes = PDF }) => {
    const quoted = fileName?.replaceAll('"', '%22');
    const file = quoted === undefined ? '' : `; filename="${quoted}"\r\nContent-Type: ${type}`;
    return `--${boundary}\r\nContent-Disposition: form-data; name="${field}"${file}\r\n\r\n${bytes}\r\n`;
  });
  return `${all.join('')}--${boundary}--\r\n`;
}

/** One file of this name. */
export const upload = (fileName: string, bytes = PDF, type = 'application/pdf'): string =>
  form({ fileName, bytes, type });

/** A payment of an invoice, as if it had been read from the ERP. Returns its id. */
export async function aPayment(door: Door, company: Company, invoiceId: string): Promise<string> {
  const { companyId, ids } = company;
  const id = randomUUID();
  const money = { currency: 'USD', amountMinor: 10_000n, discountMinor: 0n, writeOffMinor: 0n };
  const payment = {
    companyId,
    id,
    invoiceId,
    connectionId: ids.connection,
    erpDocumentId: 'bil_1',
    commitmentId: ids.commitment,
    erpPaymentId: `pay-${id}`,
    revision: '1',
    state: 'live' as const,
    method: 'check' as const,
    methodName: 'Check',
    number: '1001',
    paidOn: '2026-04-15',
    ...money,
  };
  await door.db.inCompany(companyId, (tx) => tx.insertInto('payments').values(payment).execute());
  return id;
}

/** A file on the owner's invoice that was sent, and one on a payment. */
export async function attached(
  door: Door,
  company: Company,
  { sent, synced }: { readonly sent: string; readonly synced: string },
): Promise<Record<string, string>> {
  const payment = await aPayment(door, company, synced);
  const add = async (url: string): Promise<string> => {
    const said = company.as('projectUser')('POST', `${url}/attachments`, upload('lien waiver.pdf'));
    return (await must(201, said)).id;
  };
  const refused = await add(`/v1/invoices/${synced}`);
  await door.db.inCompany(company.companyId, (tx) =>
    tx
      .updateTable('erpRequests')
      .set({ status: 'failed', reason: 'ErpRejected', words: 'Not this one.' })
      .where('companyId', '=', company.companyId)
      .where('attachmentId', '=', refused)
      .execute(),
  );
  return {
    payment,
    refusedAttachment: refused,
    ofRefused: synced,
    attachment: await add(`/v1/invoices/${sent}`),
    spareAttachment: await add(`/v1/invoices/${sent}`),
    paymentAttachment: await add(`/v1/payments/${payment}`),
    sparePaymentAttachment: await add(`/v1/payments/${payment}`),
  };
}

/** For requests.ts: those that take one off come last. */
export function attachments(at: Readonly<Record<string, string>>): Record<string, Good> {
  return {
    ...ofOne('Invoice', `/v1/invoices/${at['sent']}`, at['attachment'], at['spareAttachment']),
    ...ofOne(
      'Payment',
      `/v1/payments/${at['payment']}`,
      at['paymentAttachment'],
      at['sparePaymentAttachment'],
    ),
    sendInvoiceAttachmentAgain: {
      method: 'POST',
      url: `/v1/invoices/${at['ofRefused']}/attachments/${at['refusedAttachment']}/send-again`,
      status: 200,
      role: 'approver',
    },
  };
}

function ofOne(one: string, of: string, id = '', spare = ''): Record<string, Good> {
  const url = `${of}/attachments`;
  const read = { method: 'GET', status: 200, role: 'reader' } as const;
  const write = { status: 201, role: 'projectUser', body: upload('delivery note.pdf') } as const;
  return {
    [`add${one}Attachment`]: { ...write, method: 'POST', url },
    [`list${one}Attachments`]: { ...read, url: `${url}?state=all` },
    [`get${one}Attachment`]: { ...read, url: `${url}/${id}` },
    [`download${one}Attachment`]: { ...read, url: `${url}/${id}/content` },
    [`rename${one}Attachment`]: {
      ...write,
      method: 'PATCH',
      url: `${url}/${id}`,
      body: { name: 'waiver.pdf' },
      status: 200,
    },
    [`replace${one}Attachment`]: { ...write, method: 'POST', url: `${url}/${id}/replace` },
    [`remove${one}Attachment`]: {
      method: 'DELETE',
      url: `${url}/${spare}`,
      status: 204,
      role: 'projectUser',
    },
  };
}
