// The company itself: how one begins, and what its Directory Admins may change.
import { sql } from 'kysely';
import { changesIn, mustBeAt } from './changes.ts';
import { actorOf, recordEvent } from './events.ts';
import type { Actor } from './events.ts';
import { newId } from './ids.ts';
import type { Db, Tx } from './index.ts';
import type { Dictionary, Language } from '../domain/mails.ts';
import { TOOLS } from '../domain/permissions.ts';
import type { Grant, Rights, UserKind } from '../domain/permissions.ts';
import { Refused } from './refused.ts';
import { allow, getRights } from './rights.ts';
import { inDays, writeToken } from './tokens.ts';
import { writeUser } from './users.ts';

export interface NewCompany {
  readonly name: string;
  readonly currency: string;
  /**
   * Whoever created or sent an invoice may not accept or export it. Asked for: there is no default.
   */
  readonly separateApprover: boolean;
  readonly adminName: string;
  readonly adminEmail: string;
}

/** A company with its first Admin, who may do everything, and a token that is shown this once. */
export async function createCompany(
  db: Db,
  { name, currency, separateApprover, adminName, adminEmail }: NewCompany,
): Promise<{ companyId: string; userId: string; token: string }> {
  const companyId = newId();
  return db.inCompany(companyId, async (tx) => {
    const company = { companyId, name, currency, separateApprover };
    await tx.insertInto('companies').values(company).execute();
    const userId = await writeUser(db, tx, companyId, {
      name: adminName,
      email: adminEmail,
      grants: TOOLS.map((tool): Grant => ({ tool, level: 'admin', projectId: null })),
      canPushToAccounting: true,
    });
    const { id, token } = await writeToken(db, tx, companyId, {
      userId,
      connectionId: null,
      name: 'the first token',
      scopes: null,
      expiresAt: inDays(365),
    });
    await recordEvent(tx, companyId, {
      subjectKind: 'company',
      subjectId: companyId,
      type: 'company.created',
      by: await actorOf(db, tx, { companyId, userId, tokenId: id, address: 'console' }),
      after: { name, currency, separateApprover, adminId: userId },
    });
    return { companyId, userId, token };
  });
}

export interface CompanyView {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  readonly separateApprover: boolean;
  readonly directExport: boolean;
  readonly draftDisbursements: boolean;
  readonly settleAfterSeconds: number;
  readonly timeZone: string;
  readonly language: Language;
  readonly dictionary: Dictionary;
  readonly rowVersion: number;
  readonly createdAt: string;
}

export async function getCompany(db: Db, actor: Actor): Promise<CompanyView> {
  return db.inCompany(actor.companyId, async (tx) => {
    await allow(tx, actor, 'readCompany');
    return readCompany(tx, actor.companyId);
  });
}

export interface CompanyPatch {
  readonly name?: string | undefined;
  /** Sends go straight to the ERP; never together with `separateApprover`. */
  readonly directExport?: boolean | undefined;
  /** Drafts of disbursements may be kept here; the platform's come in either way. */
  readonly draftDisbursements?: boolean | undefined;
  readonly settleAfterSeconds?: number | undefined;
  /** Where it is morning when the daily summaries go out. */
  readonly timeZone?: string | undefined;
  readonly language?: Language | undefined;
  readonly dictionary?: Dictionary | undefined;
}

export async function patchCompany(
  db: Db,
  actor: Actor,
  { seen, patch }: { seen: string; patch: CompanyPatch },
): Promise<CompanyView> {
  const { companyId } = actor;
  return db.inCompany(companyId, async (tx) => {
    await allow(tx, actor, 'manageCompany');
    const row = await readCompany(tx, companyId, 'locked');
    mustBeAt(row, seen);
    if (row.separateApprover && patch.directExport)
      throw new Refused(
        'SeparateApproverWanted',
        'With direct export nobody would accept an invoice, and in this company (separateApprover) somebody else than its sender has to.',
        {
          problems: [
            { pointer: '/directExport', rule: 'separateApprover', detail: 'Leave it out.' },
          ],
        },
      );
    const changes = changesIn(row, patch);
    if (!changes) return row;
    const { timeZone } = patch;
    if (timeZone !== undefined) await mustBeTimeZone(tx, timeZone);
    await tx
      .updateTable('companies')
      .set({ ...changes.after, rowVersion: row.rowVersion + 1 })
      .$if(timeZone !== undefined, (query) =>
        query.set({ nextSummaryAt: sql<string>`next_summary(${timeZone}, clock_timestamp())` }),
      )
      .where('companyId', '=', companyId)
      .execute();
    await recordEvent(tx, companyId, {
      subjectKind: 'company',
      subjectId: companyId,
      type: 'company.changed',
      by: await actorOf(db, tx, actor),
      version: row.rowVersion + 1,
      ...changes,
    });
    return readCompany(tx, companyId);
  });
}

/** PostgreSQL counts the mornings, so it must know the name. */
export async function mustBeTimeZone(tx: Tx, timeZone: string): Promise<void> {
  const known = await sql`select from pg_timezone_names where name = ${timeZone}`.execute(tx);
  if (known.rows.length > 0) return;
  throw new Refused('Invalid', 'The time zone is not known.', {
    problems: [
      {
        pointer: '/timeZone',
        rule: 'timeZone',
        detail: 'Name it as IANA does, such as America/Toronto.',
      },
    ],
  });
}

async function readCompany(tx: Tx, companyId: string, locked?: 'locked'): Promise<CompanyView> {
  const query = tx
    .selectFrom('companies')
    .select(['companyId as id', 'name', 'currency', 'separateApprover', 'directExport'])
    .select('draftDisbursements')
    .select(['settleAfterSeconds', 'timeZone', 'language', 'dictionary', 'rowVersion', 'createdAt'])
    .where('companyId', '=', companyId);
  return (locked ? query.forNoKeyUpdate() : query).executeTakeFirstOrThrow();
}

export interface Me extends Rights {
  readonly companyId: string;
  readonly companyName: string;
  readonly userId: string;
  readonly kind: UserKind;
  readonly name: string;
  readonly email: string | null;
}

/** Who is asking, and what they may. */
export async function getMe(db: Db, actor: Actor): Promise<Me> {
  const { companyId, userId } = actor;
  return db.inCompany(companyId, async (tx) => {
    const rights = await getRights(tx, actor);
    const row = await tx
      .selectFrom('users')
      .innerJoin('companies', 'companies.companyId', 'users.companyId')
      .select(['users.kind', 'users.name', 'users.email', 'companies.name as companyName'])
      .where('users.companyId', '=', companyId)
      .where('users.id', '=', userId)
      .executeTakeFirstOrThrow();
    return { companyId, userId, ...row, ...rights, scopes: rights.scopes ?? null };
  });
}

/** What a person chooses by. */
export async function listCompaniesOf(
  db: Db,
  companyIds: readonly string[],
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const companies = companyIds.map((companyId) =>
    db.inCompany(companyId, (tx) =>
      tx
        .selectFrom('companies')
        .select(['companyId as id', 'name'])
        .where('companyId', '=', companyId)
        .executeTakeFirstOrThrow(),
    ),
  );
  return Promise.all(companies);
}
