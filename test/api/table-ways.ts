// The ways to each status, as people and the ERP go them; only `unlinked` cannot be reached by this
// version, and is written as the owner of the tables would.
import type { NewInvoice } from '../../db/invoice-edits.ts';
import type { Bench } from './table-bench.ts';
import { whoAsks } from './table-copy.ts';
import type { Command, Kind, Status } from './table-copy.ts';

/** Longer than any connector takes: every export of it fails by a rule before the ERP is asked. */
const TOO_LONG = 'N'.repeat(60);

const WAYS: Readonly<Record<Status, readonly Command[]>> = {
  notSent: [],
  readyToExport: ['send'],
  retrieved: ['send', 'retrieve'],
  rejected: ['send', 'reject'],
  accepted: ['send', 'accept'],
  exporting: ['send', 'accept', 'export'],
  failedToExport: ['send', 'export'],
  synced: ['send', 'export'],
  unlinked: ['send', 'export'],
};

export interface Ground {
  readonly bench: Bench;
  insert(what: Partial<NewInvoice>): Promise<string>;
}

/** Sends and decides as far as people do; the ERP's answer, where one is awaited, is still to come. */
export async function walk(
  { bench, insert }: Ground,
  kind: Kind,
  status: Status,
  isFailing = status === 'failedToExport',
): Promise<string> {
  const number = `${isFailing ? TOO_LONG : 'INV'}-${(count += 1)}`;
  const id = await insert({ kind, number });
  for (const command of WAYS[status]) {
    const { row } = await bench.look(id);
    const needsRevision = command !== 'send' && row['erp_status'] === 'readyToExport';
    const body = {
      ...(command === 'reject' && { reason: 'Wrong cost code.' }),
      ...(needsRevision && /accept|export/.test(command) && { revision: row['revision'] }),
    };
    const said = await bench.command(whoAsks(command), command, id, body);
    if (said.status !== 200) throw new Error(`${command}: ${JSON.stringify(said.body)}`);
  }
  return id;
}

let count = 0;

/** As `unlink` will leave it: no link any more, one version further, editable. */
export async function cutLink({ asOwner }: Bench, invoiceId: string): Promise<void> {
  await asOwner(
    `update invoices set erp_status = 'unlinked', version = version + 1, erp_document_id = null,
      erp_document_number = null, erp_own_number = null, erp_document_url = null, synced_at = null
    where id = $1 and erp_status = 'synced'`,
    [invoiceId],
  );
}
