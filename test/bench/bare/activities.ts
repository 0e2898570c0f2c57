// What the bare program's workflow does outside of itself.
import type { Pool } from 'pg';
import type { Invoice } from './contract.ts';

export function createActivities({ pool, erpUrl }: { pool: Pool; erpUrl: string }) {
  return {
    async postToErp({ id, number, total }: Invoice): Promise<string> {
      const response = await fetch(`${erpUrl}/bills`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': id },
        body: JSON.stringify({ docNumber: number, reference: id, total }),
        signal: AbortSignal.timeout(10_000),
      });
      if (!response.ok) throw new Error(`the ERP answered ${response.status}`);
      return ((await response.json()) as { id: string }).id;
    },

    async recordExported(id: string, documentId: string): Promise<void> {
      await pool.query({
        name: 'exported',
        text: `update invoices set status = 'synced', document_id = $2, version = version + 1
          where id = $1 and status = 'approved'`,
        values: [id, documentId],
      });
    },
  };
}

export type Activities = ReturnType<typeof createActivities>;
