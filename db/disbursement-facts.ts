// What the platform reports of a disbursement. Every fact is kept, whether it counts or not; the
// same one twice is one. How it stands is worked out anew from all of them (disbursement-rows.ts).
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import { isOfPayout } from '../domain/disbursements.ts';
import type { DisbursementStatus, FactKind } from '../domain/disbursements.ts';
import { problemBody } from '../domain/failures.ts';
import { lockDisbursement, moveDisbursement } from './disbursement-rows.ts';
import type { DisbursementRow } from './disbursement-rows.ts';
import { mustBeThere } from './disbursement-views.ts';
import { actorOf } from './events.ts';
import type { Actor } from './events.ts';
import type { Db, Tx } from './index.ts';
import { unnested } from './many-rows.ts';
import { pageOf, placeOf } from './paging.ts';
import type { Page, PageAsk } from './paging.ts';
import { allow } from './rights.ts';
import type { DisbursementFacts } from './schema.gen.ts';

type FactRow = Selectable<DisbursementFacts>;

export interface NewFact {
  /** The platform's own. */
  readonly id: string;
  readonly kind: FactKind;
  readonly at: string;
  readonly payoutId?: string | undefined;
  readonly message?: string | undefined;
}

export interface FactView {
  readonly id: string;
  readonly kind: FactKind;
  readonly at: string;
  readonly payoutId: string | null;
  readonly message: string | null;
  /** Whether it counts; if not, why not. */
  readonly isApplied: boolean;
  readonly whyNot: string | null;
  readonly reportedBy: string;
  readonly reportedAt: string;
}

/** Of each fact, in the order of the request: kept (200), or a refusal of it alone. */
export interface FactResult {
  readonly id: string;
  readonly status: number;
  readonly answer: object;
}

export interface Reported {
  readonly disbursementId: string;
  readonly status: DisbursementStatus;
  readonly version: number;
  readonly results: readonly FactResult[];
}

export async function reportFacts(
  db: Db,
  actor: Actor,
  { id, facts }: { readonly id: string; readonly facts: readonly NewFact[] },
): Promise<Reported> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'reportFacts');
    const row = await lockDisbursement(tx, companyId, id);
    const given = facts.map((one) => ({ ...one, at: new Date(one.at).toISOString() }));
    const why = await whyNotTaken(tx, row, given);
    const taken = given.filter((_one, at) => why[at] === undefined);
    const fresh = await write(tx, row, taken, actor.userId);
    const by = await actorOf(db, tx, actor);
    const events = fresh.map(({ id: fact, kind, at, payoutId }) => {
      const after = { fact, kind, at, payoutId };
      return { type: 'disbursement.factReported', after } as const;
    });
    const after = fresh.length > 0 ? await moveDisbursement(tx, row, { by, events }) : row;
    const kept = await findFacts(tx, row, taken);
    const results = given.map((one, at) => why[at] ?? resultOf(one, kept.get(one.id)));
    return { disbursementId: id, status: after.status, version: after.version, results };
  });
}

function resultOf({ id }: NewFact, row: FactRow | undefined): FactResult {
  if (!row) throw new Error(`fact ${id} was not kept`);
  return { id, status: 200, answer: { isApplied: row.isApplied, whyNot: row.whyNot } };
}

/** Of each that is not kept, the refusal; facts of one request are told apart by their ids, too. */
async function whyNotTaken(
  tx: Tx,
  row: DisbursementRow,
  facts: readonly NewFact[],
): Promise<(FactResult | undefined)[]> {
  const known = await findFacts(tx, row, facts);
  const payoutIds = await allPayoutIds(tx, row);
  const first = new Map<string, NewFact>();
  return facts.map((fact) => {
    const refusal = whyNotPayout(fact, payoutIds);
    if (refusal) return refusal;
    const before = known.get(fact.id);
    const earlier = before ? asGiven(before) : first.get(fact.id);
    if (earlier && !isSame(earlier, fact)) return refused(fact, 'FactIdReused', REUSED);
    first.set(fact.id, fact);
    return undefined;
  });
}

const REUSED = 'Another fact was reported under this id. It stands; report this one under its own.';

function whyNotPayout(fact: NewFact, payoutIds: ReadonlySet<string>): FactResult | undefined {
  const { kind, payoutId } = fact;
  if (!isOfPayout(kind))
    return payoutId === undefined
      ? undefined
      : refused(fact, 'Invalid', `${kind} is of the whole disbursement: leave out payoutId.`);
  if (payoutId === undefined) return refused(fact, 'Invalid', `${kind} names its payoutId.`);
  if (payoutIds.has(payoutId)) return undefined;
  return refused(fact, 'NotFound', `The disbursement has no payout ${payoutId}.`);
}

const refused = (
  { id }: NewFact,
  code: 'Invalid' | 'NotFound' | 'FactIdReused',
  detail: string,
): FactResult => {
  const answer = problemBody(code, detail);
  return { id, status: answer.status, answer };
};

const asGiven = (row: FactRow): NewFact => ({
  id: row.factId,
  kind: row.kind,
  at: row.happenedAt,
  payoutId: row.payoutId ?? undefined,
  message: row.message ?? undefined,
});

const isSame = (a: NewFact, b: NewFact): boolean =>
  a.kind === b.kind && a.at === b.at && a.payoutId === b.payoutId && a.message === b.message;

async function allPayoutIds(
  tx: Tx,
  { companyId, id }: DisbursementRow,
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('payouts')
    .select('id')
    .where('companyId', '=', companyId)
    .where('disbursementId', '=', id)
    .execute();
  return new Set(rows.map((row) => row.id));
}

async function findFacts(
  tx: Tx,
  { companyId, id }: DisbursementRow,
  facts: readonly NewFact[],
): Promise<ReadonlyMap<string, FactRow>> {
  const rows = await tx
    .selectFrom('disbursementFacts')
    .selectAll()
    .where('companyId', '=', companyId)
    .where('disbursementId', '=', id)
    .where('factId', '=', sql<string>`any(${facts.map((one) => one.id)}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.factId, row]));
}

/** Returns those that were not known. Whether they count is worked out with all the others. */
async function write(
  tx: Tx,
  { companyId, id }: DisbursementRow,
  facts: readonly NewFact[],
  reportedBy: string,
): Promise<NewFact[]> {
  const types = {
    id: 'text',
    kind: 'text',
    at: 'timestamptz',
    payoutId: 'uuid',
    message: 'text',
  } as const;
  const { rows } = await sql<{ factId: string }>`
    insert into disbursement_facts (company_id, disbursement_id, reported_by, is_applied, fact_id,
      kind, happened_at, payout_id, message)
    select ${companyId}::uuid, ${id}::uuid, ${reportedBy}::uuid, true, f.*
    from ${unnested(facts, types)} as f
    on conflict do nothing returning fact_id`.execute(tx);
  const written = new Set(rows.map((row) => row.factId));
  return facts.filter((one) => written.delete(one.id)); // twice in one request: once
}

/** By their own times: the order in which they count. */
export async function listFacts(
  db: Db,
  actor: Actor,
  id: string,
  ask: PageAsk,
): Promise<Page<FactView>> {
  const { companyId } = actor;
  const filters = { list: 'facts', id };
  const after = placeOf(ask, filters, 2);
  return db.inCompany(companyId, async (tx) => {
    await mustBeThere(tx, actor, id);
    let query = tx
      .selectFrom('disbursementFacts')
      .selectAll()
      .where('companyId', '=', companyId)
      .where('disbursementId', '=', id);
    if (after)
      query = query.where(sql<boolean>`(happened_at, fact_id) > (${after[0]}, ${after[1]})`);
    const rows = await query
      .orderBy('happenedAt')
      .orderBy('factId')
      .limit(ask.limit + 1)
      .execute();
    const place = (row: FactRow): string[] => [row.happenedAt, row.factId];
    return pageOf(rows, ask, { filters, place, view: factView });
  });
}

function factView({
  factId,
  happenedAt,
  companyId: _,
  disbursementId: __,
  ...row
}: FactRow): FactView {
  return { id: factId, at: happenedAt, ...row };
}
