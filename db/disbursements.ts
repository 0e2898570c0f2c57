// Disbursements are made, authorized and cancelled here, or held by the platform, which reports
// what it decides as facts (disbursement-facts.ts).
import { sql } from 'kysely';
import type { HeldBy } from '../domain/disbursements.ts';
import type { Problem } from '../domain/failures.ts';
import { lockDisbursement, moveDisbursement, payoutsOf } from './disbursement-rows.ts';
import {
  mustAllBeSynced,
  mustBeDraft,
  mustHaveSignedInFreshly,
  mustKeepDrafts,
  mustNotBeApprover,
  mustStillBeOpen,
} from './disbursement-rules.ts';
import { viewOfDisbursement } from './disbursement-views.ts';
import type { WholeDisbursement } from './disbursement-views.ts';
import { actorOf, recordEvent } from './events.ts';
import type { Actor } from './events.ts';
import { readFundingAccount } from './funding-accounts.ts';
import { newId } from './ids.ts';
import type { Db } from './index.ts';
import { payingAccountOf, writePayouts } from './payouts.ts';
import type { NewPayout } from './payouts.ts';
import { Refused } from './refused.ts';
import { allow } from './rights.ts';

export interface NewDisbursement {
  readonly heldBy: HeldBy;
  readonly externalId?: string | undefined;
  readonly name?: string | undefined;
  readonly fundingAccountId: string;
  readonly payouts?: readonly NewPayout[] | undefined;
}

export async function insertDisbursement(
  db: Db,
  actor: Actor,
  { payouts = [], ...input }: NewDisbursement,
): Promise<WholeDisbursement> {
  const { companyId, userId } = actor;
  mustBeWhole({ payouts, ...input });
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'payDisbursements');
    if (input.heldBy === 'tieout') await mustKeepDrafts(tx, companyId);
    const account = await readFundingAccount(tx, companyId, input.fundingAccountId);
    await payingAccountOf(tx, account);
    const row = await tx
      .insertInto('disbursements')
      .values({
        companyId,
        id: newId(),
        ...input,
        connectionId: account.connectionId,
        currency: account.currency,
        status: input.heldBy === 'tieout' ? 'draft' : 'fundingNotInitiated',
        createdBy: userId,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    const by = await actorOf(db, tx, actor);
    const made = await writePayouts(tx, row, payouts, { userId, by });
    await recordEvent(tx, companyId, {
      subjectKind: 'disbursement',
      subjectId: row.id,
      type: 'disbursement.created',
      by,
      version: row.version,
      after: { ...input, payouts: made },
    });
    return viewOfDisbursement(tx, row);
  });
}

/** What the platform holds comes with all that belongs to it. */
function mustBeWhole({ heldBy, externalId, payouts = [] }: NewDisbursement): void {
  if (heldBy === 'tieout') return;
  const problems: Problem[] = [];
  const detail = 'The platform names its disbursements, and all their payouts.';
  if (externalId === undefined) problems.push({ pointer: '/externalId', rule: 'required', detail });
  if (payouts.length === 0) problems.push({ pointer: '/payouts', rule: 'required', detail });
  if (problems.length > 0) throw new Refused('Invalid', 'Some fields are not valid.', { problems });
}

/** `version`: as whoever authorizes it has seen it, with every payout. */
export async function authorizeDisbursement(
  db: Db,
  actor: Actor,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<WholeDisbursement> {
  const { companyId, userId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'payDisbursements');
    const row = await lockDisbursement(tx, companyId, id);
    mustBeDraft(row);
    mustBeSeen(row, version);
    await mustHaveSignedInFreshly(tx, actor, row);
    await mustNotBeApprover(tx, actor, row);
    const payouts = await payoutsOf(tx, row);
    if (payouts.length === 0)
      throw new Refused('NotPossibleNow', 'It has no payouts: add what is to be paid.');
    await payingAccountOf(tx, await readFundingAccount(tx, companyId, row.fundingAccountId));
    await mustAllBeSynced(tx, row);
    await mustStillBeOpen(tx, row, payouts);
    const set = { authorizedBy: userId, authorizedAt: NOW };
    const by = await actorOf(db, tx, actor);
    const events = [
      { type: 'disbursement.authorized', after: { payouts: payouts.length } } as const,
    ];
    return viewOfDisbursement(tx, await moveDisbursement(tx, row, { set, by, events }));
  });
}

const NOW = sql<string>`clock_timestamp()`;

function mustBeSeen({ version }: { readonly version: number }, seen: number): void {
  if (version === seen) return;
  throw new Refused(
    'StaleEtag',
    `You saw version ${seen}, it is at ${version} now. Read it again, then decide.`,
    { version },
  );
}

export async function cancelDisbursement(
  db: Db,
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<WholeDisbursement> {
  const { companyId, userId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'payDisbursements');
    const row = await lockDisbursement(tx, companyId, id);
    mustBeDraft(row);
    const set = { cancelledBy: userId, cancelledAt: NOW, cancelReason: reason };
    const by = await actorOf(db, tx, actor);
    const events = [{ type: 'disbursement.cancelled', reason } as const];
    return viewOfDisbursement(tx, await moveDisbursement(tx, row, { set, by, events }));
  });
}
