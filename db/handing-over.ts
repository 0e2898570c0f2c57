// Changing the way in which an ERP is reached: called, or fetching its work from us. Neither way
// finds what the other one is still bringing there, so nothing may be on its way.
import { sql } from 'kysely';
import type { Problem } from '../domain/failures.ts';
import type { Tx } from './index.ts';
import { takeBackWork } from './work.ts';
import type { WorkRef } from './work.ts';

const POINTER = '/settings/handedOver';

/** The connection is locked. Names why it must stay as it is, if something is on its way. */
export async function changeWay(tx: Tx, ref: WorkRef, handedOver: boolean): Promise<Problem[]> {
  const on = handedOver ? await endHandingOver(tx, ref) : await beginHandingOver(tx, ref);
  return [...(await underWay(tx, ref)), ...on];
}

/** Whoever has a turn acts on the settings that it has read; whoever gets one later reads anew. */
async function underWay(tx: Tx, { companyId, connectionId }: WorkRef): Promise<Problem[]> {
  const { count } = await tx
    .selectFrom('turns')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('companyId', '=', companyId)
    .where('connectionId', '=', connectionId)
    .where('holder', 'is not', null)
    .where('until', '>', sql<string>`clock_timestamp()`)
    .executeTakeFirstOrThrow();
  if (count === 0) return [];
  const detail = `The ERP is being asked just now (${count} at once): pause the connection, and change this when nobody asks any more.`;
  return [{ pointer: POINTER, rule: 'underWay', detail }];
}

/**
 * Before a connection that hands over is called instead: takes back what nobody has fetched, and
 * names what was fetched and is not answered.
 */
async function endHandingOver(tx: Tx, ref: WorkRef): Promise<Problem[]> {
  const { companyId, connectionId } = ref;
  await takeBackWork(tx, ref);
  const open = await tx
    .selectFrom('erpWork')
    .select('id')
    .where('companyId', '=', companyId)
    .where('connectionId', '=', connectionId)
    .where('answeredAt', 'is', null)
    .execute();
  if (open.length === 0) return [];
  const ids = open.slice(0, 3).map(({ id }) => id);
  const more = open.length > ids.length ? ', …' : '';
  const detail = `The ERP's agent has fetched ${open.length} pieces of work and not answered them (${ids.join(', ')}${more}): it may still do them. Let it answer, or answer in its place what became of them (POST /v1/connections/work/{id}/answer); then change this.`;
  return [{ pointer: POINTER, rule: 'unanswered', detail }];
}

/**
 * Before a connection that is called hands over instead: names the invoices of which a document was
 * sent and is not known to be there.
 */
async function beginHandingOver(tx: Tx, ref: WorkRef): Promise<Problem[]> {
  const { rows } = await sql<{ count: number; numbers: string }>`
    select count(*)::int as count, string_agg(number, ', ') filter (where at <= 3) as numbers
    from (select i.number, row_number() over (order by i.number) as at
      from invoices i join export_attempts a on a.company_id = i.company_id
        and a.invoice_id = i.id and a.submission = i.submission
      where i.company_id = ${ref.companyId} and i.connection_id = ${ref.connectionId}
        and i.erp_status in ('exporting', 'failedToExport')
        and a.create_sent_at is not null and a.document is not null) sent`.execute(tx);
  const [{ count, numbers } = { count: 0, numbers: '' }] = rows;
  if (count === 0) return [];
  const detail = `Of ${count} invoices (${numbers}${count > 3 ? ', …' : ''}) a document was sent that may be in the ERP: let them be exported, or repair or reject them; then change this.`;
  return [{ pointer: POINTER, rule: 'inDoubt', detail }];
}
