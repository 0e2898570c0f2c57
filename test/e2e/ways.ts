// Invoices on their way through the whole product, by HTTP as people lead them, and the ERP's own
// books and faults beside it.
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { InvoiceKind } from '../../domain/invoice.ts';
import { eventually } from '../eventually.ts';
import type { Answer, Stack } from './stack.ts';

/** One invoice's way, with keys that stay the same however often it is asked. */
export interface Way {
  readonly id: string;
  readonly kind: InvoiceKind;
  readonly sendKey: string;
  readonly exportKey: string;
}

export type Ways = ReturnType<typeof waysOf>;

export function waysOf(stack: Stack) {
  const people = peopleOf(stack);
  const { inErp, ...erp } = erpOf(stack);
  const documentsOf = async (way: Way): Promise<number> => {
    const list = way.kind === 'owner' ? 'receivables' : 'bills';
    const number = encodeURIComponent(String((await people.read(way))['number']));
    return ((await inErp('GET', `/${list}?docNumber=${number}`))['rows'] as unknown[]).length;
  };
  return {
    ...people,
    ...erp,
    inErp,
    documentsOf,
    /** Pays in the ERP what it has of the invoice. */
    async payInErp(way: Way): Promise<void> {
      const { erpDocument } = await people.read(way);
      const { id: document } = erpDocument as { id: string };
      const paidDate = new Date().toISOString().slice(0, 10);
      const applications = [{ document, cash: '900.00' }];
      await inErp('POST', '/payments', { method: 'wire', paidDate, applications });
    },
    async expectOnce(ways: readonly Way[]): Promise<void> {
      for (const way of ways) {
        expect(await documentsOf(way), 'documents in the ERP').toBe(1);
        expect(await people.eventTypes(way)).toEqual([
          'invoice.created',
          'invoice.sent',
          'invoice.exportRequested',
          'invoice.synced',
        ]);
      }
    },
  };
}

function peopleOf(stack: Stack) {
  const aWay = async (kind: InvoiceKind = 'subcontractor'): Promise<Way> => {
    const id = await stack.company.insert({ kind });
    return { id, kind, sendKey: randomUUID(), exportKey: randomUUID() };
  };
  const read = async ({ id }: Way): Promise<Answer['body']> =>
    (await stack.ask('reader', 'GET', `/v1/invoices/${id}`)).body;
  /** By its approver, bound to the revision as it is. */
  const approve = async (way: Way, command: 'accept' | 'export', key: string): Promise<Answer> => {
    const { revision } = await read(way);
    return stack.ask('approver', 'POST', `/v1/invoices/${way.id}/${command}`, {
      key,
      body: { revision },
    });
  };
  return {
    aWay,
    someWays: (count: number): Promise<Way[]> =>
      Promise.all(Array.from({ length: count }, () => aWay())),
    read,
    send: ({ id, sendKey }: Way): Promise<Answer> =>
      stack.ask('projectUser', 'POST', `/v1/invoices/${id}/send`, { key: sendKey }),
    accept: (way: Way): Promise<Answer> => approve(way, 'accept', randomUUID()),
    exportIt: (way: Way): Promise<Answer> => approve(way, 'export', way.exportKey),
    stopExport: ({ id }: Way): Promise<Answer> =>
      stack.ask('approver', 'POST', `/v1/invoices/${id}/stop-export`, { key: randomUUID() }),
    syncPayments: ({ id }: Way): Promise<Answer> =>
      stack.ask('approver', 'POST', `/v1/connections/${stack.company.connectionId}/payment-syncs`, {
        key: randomUUID(),
        body: { invoiceId: id },
      }),
    async untilSynced(way: Way): Promise<void> {
      let status: unknown;
      await eventually(
        async () => {
          const body = await read(way);
          status = JSON.stringify([body['erpStatus'], body['failureWords'], body['waiting']]);
          return body['erpStatus'] === 'synced';
        },
        { withinMs: 90_000 },
      ).catch((cause: unknown) => {
        throw new Error(`never synced: ${String(status)}`, { cause });
      });
    },
    async eventTypes({ id }: Way): Promise<string[]> {
      const { body } = await stack.ask('reader', 'GET', `/v1/invoices/${id}/events`);
      return (body['items'] as { type: string }[]).map((one) => one.type);
    },
  };
}

function erpOf(stack: Stack) {
  const inErp = async (method: string, path: string, body?: object): Promise<Answer['body']> => {
    const response = await fetch(`${stack.erpUrl}${path}`, {
      method,
      headers: { authorization: 'Bearer key', 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return text ? JSON.parse(text) : {};
  };
  return {
    inErp,
    slowly: (on: string, ms: number): Promise<unknown> =>
      inErp('PUT', '/faults', { faults: [{ on, do: 'delay', ms, next: 3 }] }),
    /** The next document is taken, and the answer is lost on its way. */
    loseAnswer: (): Promise<unknown> =>
      inErp('PUT', '/faults', { faults: [{ on: '*.create', do: 'commitThenDrop', next: 1 }] }),
  };
}

/** A person asks again, with the same key, until there is an answer. */
export async function untilDone(ask: () => Promise<Answer>): Promise<void> {
  let last: Answer | undefined;
  await eventually(async () => (last = await ask()).status === 200, { withinMs: 60_000 }).catch(
    (cause: unknown) => {
      throw new Error(`never 200: ${JSON.stringify(last)}`, { cause });
    },
  );
}
