// What a person may do, read in the transaction in which it matters.
import { missingFor } from '../domain/permissions.ts';
import type { Action, Grant, Place, Rights } from '../domain/permissions.ts';
import type { Actor } from './events.ts';
import type { Tx } from './index.ts';
import { Refused } from './refused.ts';

export async function readRights(tx: Tx, actor: Actor): Promise<Rights> {
  const rows = await tx
    .selectFrom('users')
    .leftJoin('grants', (join) =>
      join
        .onRef('grants.companyId', '=', 'users.companyId')
        .onRef('grants.userId', '=', 'users.id'),
    )
    .select([
      'users.canPushToAccounting',
      'users.canExportSubcontractor',
      'users.canExportOwner',
      'grants.tool',
      'grants.level',
      'grants.projectId',
    ])
    .where('users.companyId', '=', actor.companyId)
    .where('users.id', '=', actor.userId)
    .where('users.active', '=', true)
    .execute();
  const [first] = rows;
  if (!first) throw new Refused('Unauthenticated', 'This user may no longer sign in.');
  const grants = rows.flatMap(({ tool, level, projectId }): Grant[] =>
    tool && level ? [{ tool, level, projectId }] : [],
  );
  return {
    grants,
    canPushToAccounting: first.canPushToAccounting,
    canExport: { subcontractor: first.canExportSubcontractor, owner: first.canExportOwner },
  };
}

/** Throws `Refused` (403) and says what is missing. Returns the rights for further questions. */
export async function assertMay(
  tx: Tx,
  actor: Actor,
  action: Action,
  place: Place = {},
): Promise<Rights> {
  const rights = await readRights(tx, actor);
  const missing = missingFor(rights, action, place);
  if (missing) throw new Refused('Forbidden', `You need ${missing}.`, { missing, action });
  return rights;
}
