// What a person may do, as rows: a level on a tool, in the company or in one project.
import type { Problem } from '../domain/failures.ts';
import type { Grant } from '../domain/permissions.ts';
import type { Tx } from './index.ts';
import { Refused } from './refused.ts';

/** Every grant names a project of this company, and each tool once per scope. */
export async function mustHaveProjects(
  tx: Tx,
  companyId: string,
  grants: readonly Grant[],
): Promise<void> {
  const there = await projectsAmong(tx, companyId, grants);
  const seen = new Set<string>();
  const problems = grants.flatMap(({ tool, projectId }, at): Problem[] => {
    const scope = `${tool} ${projectId}`;
    const isTwice = seen.has(scope);
    seen.add(scope);
    if (isTwice)
      return [{ pointer: `/grants/${at}`, rule: 'once', detail: 'This scope is named before.' }];
    if (projectId === null || there.has(projectId)) return [];
    return [{ pointer: `/grants/${at}/projectId`, rule: 'unknown', detail: 'No such project.' }];
  });
  if (problems.length > 0) throw new Refused('Invalid', 'Some grants are not valid.', { problems });
}

async function projectsAmong(
  tx: Tx,
  companyId: string,
  grants: readonly Grant[],
): Promise<Set<string>> {
  const ids = [...new Set(grants.flatMap(({ projectId }) => projectId ?? []))];
  if (ids.length === 0) return new Set();
  const rows = await tx
    .selectFrom('projects')
    .select('id')
    .where('companyId', '=', companyId)
    .where('id', 'in', ids)
    .execute();
  return new Set(rows.map((row) => row.id));
}

export async function writeGrants(
  tx: Tx,
  companyId: string,
  userId: string,
  grants: readonly Grant[],
): Promise<void> {
  if (grants.length === 0) return;
  await tx
    .insertInto('grants')
    .values(grants.map((grant) => ({ companyId, userId, ...grant })))
    .execute();
}

export async function replaceGrants(
  tx: Tx,
  companyId: string,
  userId: string,
  grants: readonly Grant[],
): Promise<void> {
  await tx
    .deleteFrom('grants')
    .where('companyId', '=', companyId)
    .where('userId', '=', userId)
    .execute();
  await writeGrants(tx, companyId, userId, grants);
}

export async function grantsOf(
  tx: Tx,
  companyId: string,
  userIds: readonly string[],
): Promise<Map<string, Grant[]>> {
  const found = new Map<string, Grant[]>(userIds.map((id) => [id, []]));
  if (userIds.length === 0) return found;
  const rows = await tx
    .selectFrom('grants')
    .select(['userId', 'tool', 'level', 'projectId'])
    .where('companyId', '=', companyId)
    .where('userId', 'in', userIds)
    .orderBy('tool')
    .orderBy('projectId')
    .execute();
  for (const { userId, ...grant } of rows) found.get(userId)?.push(grant);
  return found;
}
