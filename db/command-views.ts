// What became of a command, and what it is answered with whenever its key comes again.
import type { Actor } from './events.ts';
import type { Db } from './index.ts';
import { notFound } from './refused.ts';
import { demand, demandOfToken, getRights } from './rights.ts';

export interface CommandView {
  readonly id: string;
  readonly command: string;
  readonly invoiceId: string;
  readonly batchId: string | null;
  readonly actorId: string;
  readonly outcome: string;
  readonly status: number;
  readonly answer: Readonly<Record<string, unknown>>;
  readonly version: number;
  readonly decidedAt: string;
  /** How the ERP is asked for it; null when it was decided without. */
  readonly look: LookView | null;
}

export interface LookView {
  readonly takenUpAt: string | null;
  readonly attempts: number;
  readonly reason: string | null;
  readonly words: string | null;
  readonly nextAt: string | null;
}

/** What became of one command, for whoever asked for it or may read its invoice. */
export async function getCommand(db: Db, actor: Actor, id: string): Promise<CommandView> {
  return db.inCompany(actor.companyId, async (tx) => {
    const row = await tx
      .selectFrom('commands')
      .innerJoin('invoices', (join) =>
        join
          .onRef('invoices.companyId', '=', 'commands.companyId')
          .onRef('invoices.id', '=', 'commands.invoiceId'),
      )
      .select(['commands.id', 'commands.command', 'commands.invoiceId', 'commands.batchId'])
      .select(['commands.actorId', 'commands.outcome', 'commands.answer', 'commands.version'])
      .select(['commands.decidedAt', 'invoices.projectId', 'invoices.kind', 'invoices.erpStatus'])
      .where('commands.companyId', '=', actor.companyId)
      .where('commands.id', '=', id)
      .executeTakeFirst();
    if (!row) throw notFound('command', id);
    const { projectId, kind, erpStatus, answer, ...command } = row;
    const rights = await getRights(tx, actor);
    if (row.actorId === actor.userId) demandOfToken(rights, 'readInvoices');
    else demand(rights, 'readInvoices', { projectId, kind, erpStatus });
    const look = await tx
      .selectFrom('looks')
      .select(['takenUpAt', 'attempts', 'reason', 'words', 'nextAt'])
      .where('companyId', '=', actor.companyId)
      .where('commandId', '=', id)
      .executeTakeFirst();
    const { status, body } = answer as KeptAnswer;
    return { ...command, status, answer: body, look: look ?? null };
  });
}

interface KeptAnswer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** What a command of one's own is answered with by now; 202 while it is not decided. */
export async function getAnswer(db: Db, companyId: string, id: string): Promise<KeptAnswer> {
  return db.inCompany(companyId, async (tx) => {
    const { answer } = await tx
      .selectFrom('commands')
      .select('answer')
      .where('companyId', '=', companyId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return answer as KeptAnswer;
  });
}
