// The system's own probes of connections that shut themselves.
import { sql } from 'kysely';
import { askProbe } from './erp-requests.ts';
import type { GateRef } from './gates.ts';
import type { Db } from './index.ts';
import type { Telling } from './invoices.ts';

/** Asks every ERP whose probe is due; tell what is returned. */
export async function askDueProbes(db: Db): Promise<Telling[]> {
  const due = await sql<GateRef>`
    select company_id as "companyId", connection_id as "connectionId" from take_due_probes()`.execute(
    db.across,
  );
  const tellings: Telling[] = [];
  for (const { companyId, connectionId } of due.rows) {
    tellings.push(await db.inCompany(companyId, (tx) => askProbe(tx, companyId, connectionId)));
  }
  return tellings;
}
