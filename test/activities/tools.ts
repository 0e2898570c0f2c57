// What these tests have in common: attempts by hand, also frozen ones; questions about payments;
// what an accountant entered; what was logged; and links that a person cuts and sets.
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { createActivities } from '../../activities/index.ts';
import { askErp } from '../../db/erp-requests.ts';
import { cutLink, setLink } from '../../db/links.ts';
import type { Logger } from '../../log.ts';
import { freezingAt } from '../frozen.ts';
import { inActivity } from '../twice.ts';
import { quiet } from '../world.ts';
import type { World } from '../world.ts';

export const BY_TEST = { workflowId: 'test', runId: 'test' };

export const attempt = async (world: World, invoice: string) =>
  inActivity(world.activities.exportInvoice, await world.standing(invoice));

export async function synced(world: World): Promise<string> {
  const invoice = await world.exporting();
  await attempt(world, invoice);
  return invoice;
}

/**
 * An attempt frozen before (or after) its n-th transaction: 1 begins, each write to the ERP has
 * one, the last records.
 */
export async function frozenAttempt(
  world: World,
  invoice: string,
  transaction: number,
  { log = quiet, when = 'before' }: { log?: Logger; when?: 'before' | 'after' } = {},
) {
  const frozen = freezingAt(world.db, transaction, when);
  const { exportInvoice } = createActivities({ db: frozen.db, log });
  const answer = inActivity(exportInvoice, await world.standing(invoice));
  answer.catch(() => undefined); // looked at after it has thawed
  await frozen.stands;
  return { answer, thaw: frozen.thaw };
}

export interface Asked {
  readonly companyId: string;
  readonly requestId: string;
}

export async function askPayments(
  world: Pick<World, 'company' | 'db'>,
  invoiceId: string,
): Promise<Asked> {
  const { companyId, connectionId, actors } = world.company;
  const { requestId } = await world.db.inCompany(companyId, (tx) =>
    askErp(tx, actors.approver, connectionId, { kind: 'payments', invoiceId }),
  );
  return { companyId, requestId };
}

/** A document of ours in the ERP's books that nobody of us made. Returns its id. */
export const enteredByHand = (
  world: World,
  invoice: string,
  more: Record<string, unknown> = {},
): Promise<string> => world.enterInErp(invoice, { reference: world.keyOf(invoice), ...more });

/** A log, and the lines that call somebody. */
export function aLog(): { log: Logger; alarms: string[] } {
  const alarms: string[] = [];
  const lines = new Writable({
    write: (chunk, _encoding, done) => {
      alarms.push(String(chunk));
      done();
    },
  });
  return { log: pino({ level: 'error' }, lines), alarms };
}

const vendorOf = ({ company: { vendorId, connectionId } }: World) => ({
  kind: 'vendor' as const,
  subjectId: vendorId,
  connectionId,
});

export const cutVendor = (world: World): Promise<void> =>
  cutLink(world.db, world.company.actors.admin, vendorOf(world));

/** Links the company's vendor to that of the ERP with this code. */
export async function linkVendor(world: World, code: string): Promise<void> {
  const { body } = await world.erp('GET', `/vendors?code=${code}`);
  const [record] = body['rows'] as readonly { id: string; name: string }[];
  if (!record) throw new Error(`the ERP has no vendor ${code}`);
  const link = { erpId: record.id, erpCode: code, erpName: record.name };
  await setLink(world.db, world.company.actors.admin, { ...vendorOf(world), ...link });
}
