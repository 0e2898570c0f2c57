// A bulk command is a row that holds the key and what was asked; its commands carry the batch's id.
// What became of it is read from them, so nothing has to be kept up to date.
import { sql } from 'kysely';
import { INVOICE_KINDS } from '../domain/invoice.ts';
import { hashOf } from './canonical.ts';
import type { CommandBody } from './decision-context.ts';
import type { Actor } from './events.ts';
import { newId } from './ids.ts';
import type { Db, Tx } from './index.ts';
import { notFound, Refused } from './refused.ts';
import { demand, getRights } from './rights.ts';

export interface BatchBody {
  readonly items: readonly (Omit<CommandBody, 'reason'> & { readonly invoiceId: string })[];
  readonly reason?: string;
  /** What was left over for another batch, when these were listed. */
  readonly remaining?: number;
}

/**
 * The row's `body`: what was asked, and what was refused without leaving a command (403, 404, …).
 */
interface KeptBody extends BatchBody {
  readonly refused?: Readonly<Record<string, Omit<BatchResult, 'invoiceId'>>>;
}

/** What became of one invoice: as its own command would have been answered. */
export interface BatchResult {
  readonly invoiceId: string;
  /** The HTTP status; null while it was not decided. */
  readonly status: number | null;
  readonly answer: Readonly<Record<string, unknown>> | null;
}

export interface BatchView {
  readonly id: string;
  readonly command: string;
  readonly createdAt: string;
  /** Every invoice was decided. If not, send the batch again with its key. */
  readonly isComplete: boolean;
  readonly results: readonly BatchResult[];
  readonly remaining?: number;
}

/** A batch and what it goes over: the same for its key, for ever. */
export interface Batch {
  readonly id: string;
  readonly body: BatchBody;
}

/** Finds the batch of this key or makes it. Another body under the same key is refused. */
export async function beginBatch(
  db: Db,
  actor: Actor,
  { key, command, body }: { key: string; command: string; body: BatchBody },
): Promise<Batch> {
  return beginBatchOver(db, actor, { key, command, asked: body, list: async () => body });
}

/** The same for what names no invoices: `list` finds them, once for the key. */
export async function beginBatchOver(
  db: Db,
  actor: Actor,
  {
    key,
    command,
    asked,
    list,
  }: { key: string; command: string; asked: object; list: (tx: Tx) => Promise<BatchBody> },
): Promise<Batch> {
  const { companyId, userId } = actor;
  const bodyHash = hashOf({ command, body: asked });
  return db.inCompany(companyId, async (tx) => {
    if (!(await findBatch(tx, actor, key)))
      await tx
        .insertInto('batches')
        .values({
          companyId,
          id: newId(),
          actorId: userId,
          idempotencyKey: key,
          command,
          bodyHash,
          body: JSON.stringify(await list(tx)),
        })
        .onConflict((conflict) =>
          conflict.columns(['companyId', 'actorId', 'idempotencyKey']).doNothing(),
        )
        .execute();
    const batch = await findBatch(tx, actor, key); // of two at once the first one's
    if (!batch) throw new Error(`the batch of the key "${key}" is gone`);
    if (batch.bodyHash === bodyHash) return { id: batch.id, body: batch.body as BatchBody };
    throw new Refused(
      'IdempotencyKeyReused',
      `The key "${key}" already named another bulk command. Use a new key for a new one.`,
    );
  });
}

async function findBatch(tx: Tx, { companyId, userId }: Actor, key: string) {
  return tx
    .selectFrom('batches')
    .select(['id', 'bodyHash', 'body'])
    .where('companyId', '=', companyId)
    .where('actorId', '=', userId)
    .where('idempotencyKey', '=', key)
    .executeTakeFirst();
}

/** For whoever asked for it, or may read all invoices of the company. */
export async function getBatch(db: Db, actor: Actor, id: string): Promise<BatchView> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    const batch = await tx
      .selectFrom('batches')
      .select(['id', 'command', 'createdAt', 'body', 'actorId'])
      .where('companyId', '=', companyId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!batch) throw notFound('batch', id);
    const rights = await getRights(tx, actor);
    demand(rights, 'readCompany');
    if (batch.actorId !== actor.userId)
      for (const kind of INVOICE_KINDS) demand(rights, 'readInvoices', { kind });
    const body = batch.body as KeptBody;
    const results = await resultsOf(tx, companyId, id, body);
    return {
      id,
      command: batch.command,
      createdAt: batch.createdAt,
      // 202: the ERP is being asked for it.
      isComplete: results.every(({ status }) => status !== null && status !== 202),
      results,
      ...(body.remaining !== undefined && { remaining: body.remaining }),
    };
  });
}

async function resultsOf(
  tx: Tx,
  companyId: string,
  batchId: string,
  { items, refused = {} }: KeptBody,
): Promise<BatchResult[]> {
  const commands = await tx
    .selectFrom('commands')
    .select(['invoiceId', 'answer'])
    .where('companyId', '=', companyId)
    .where('batchId', '=', batchId)
    .execute();
  const decided = new Map(commands.map(({ invoiceId, answer }) => [invoiceId, answer]));
  return items.map(({ invoiceId }) => {
    const answer = decided.get(invoiceId) as { status: number; body: Record<string, unknown> };
    if (answer) return { invoiceId, status: answer.status, answer: answer.body };
    return { invoiceId, ...(refused[invoiceId] ?? { status: null, answer: null }) };
  });
}

/** Keeps what left no command, so that the batch can tell of it later. */
export async function keepRefused(
  db: Db,
  companyId: string,
  batchId: string,
  results: readonly BatchResult[],
): Promise<void> {
  const refused = Object.fromEntries(
    results.map(({ invoiceId, status, answer }) => [invoiceId, { status, answer }]),
  );
  await db.inCompany(companyId, async (tx) => {
    await tx
      .updateTable('batches')
      .set({ body: sql`body || jsonb_build_object('refused', ${JSON.stringify(refused)}::jsonb)` })
      .where('companyId', '=', companyId)
      .where('id', '=', batchId)
      .execute();
  });
}
