// Who walks and where: the people of walk-matrix.ts with a token each, and one invoice of each kind
// at each status, which is put back there after whoever may has moved it.
import { sql } from 'kysely';
import type { Ask, Door, Said } from './door.ts';
import { DOCUMENT } from './engine.ts';
import { KINDS, PEOPLE, ROLES } from './walk-matrix.ts';
import type { Kind, Role } from './walk-matrix.ts';
import { aCompany, must } from './world.ts';
import type { Company } from './world.ts';
import { COMMANDS, possibleAt, STATUSES } from './table-copy.ts';
import type { Command, Status } from './table-copy.ts';

export interface Standing {
  readonly id: string;
  readonly kind: Kind;
  readonly status: Status;
  readonly revision: string;
}

export interface Walk {
  readonly company: Company;
  readonly standing: readonly Standing[];
  readonly tokens: Readonly<Record<Role, string>>;
  as(role: Role): Ask;
  /** A command that leaves nothing out, as this person. */
  command(role: Role, command: Command, at: Standing): Promise<Said>;
  /** Puts them where they stood. */
  putBack(...which: readonly Standing[]): Promise<void>;
}

export async function aWalk(door: Door): Promise<Walk> {
  const company = await aCompany(door);
  const admin = company.as('admin');
  const { id: there } = await must(
    201,
    admin('POST', '/v1/projects', { number: 'P-2', name: 'Elsewhere' }),
  );
  const tokens: Partial<Record<Role, string>> = {};
  for (const role of ROLES) {
    const { grants, ...privileges } = PEOPLE[role];
    const person = {
      name: role,
      email: `${role}@walk.example.com`,
      grants: grants.map((text) => grantOf(text, { here: company.ids.project, there })),
      ...privileges,
    };
    const { id } = await must(201, admin('POST', '/v1/users', person));
    const made = await must(201, admin('POST', `/v1/users/${id}/tokens`, { name: role }));
    tokens[role] = made.token;
  }
  const standing: Standing[] = [];
  for (const kind of KINDS)
    for (const status of STATUSES) {
      const { id, revision } = await company.insert(kind);
      standing.push({ id, kind, status, revision });
    }
  const as = (role: Role): Ask => door.as(tokens[role]);
  let count = 0;
  const walk: Walk = {
    company,
    standing,
    tokens: tokens as Record<Role, string>,
    as,
    command: (role, command, at) =>
      as(role)('POST', `/v1/invoices/${at.id}/${pathOf(command)}`, bodyFor(command, at), {
        'idempotency-key': `walk ${(count += 1)}`,
      }),
    putBack: (...which) => putBack(door, company, which),
  };
  await walk.putBack(...standing);
  return walk;
}

function grantOf(text: string, projects: Readonly<Record<string, string>>): object {
  const [tool, level, scope = ''] = text.split(' ');
  return { tool, level, projectId: projects[scope] ?? null };
}

/** `stop-export` for `stopExport`. */
const pathOf = (command: string): string =>
  command.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What the person gives who knows what the command wants. */
export function bodyFor(command: Command, { status, revision }: Standing): object {
  const isDecidedNow = status === 'readyToExport';
  if (command === 'accept' || (command === 'export' && isDecidedNow)) return { revision };
  if (command === 'reject') return { reason: 'Line 2 has the wrong cost code.' };
  if (command === 'createAgain') return { reason: 'It is not there.', seen: ['bil_7'] };
  if (command === 'correct') return { exportFields: { erpInvoiceNumber: 'SHORT-1' } };
  if (command === 'linkExisting') return { erpDocumentId: 'bil_1' };
  return {};
}

export const isPossible = (command: Command, { status }: Standing): boolean =>
  possibleAt(status).includes(command);

export { COMMANDS };

/**
 * As the owner of the tables would. A failed export failed by a duplicate, surely looked for: then
 * everything that repairs one is possible.
 */
async function putBack(door: Door, company: Company, which: readonly Standing[]): Promise<void> {
  const ids = which.map(({ id }) => id);
  const statuses = which.map(({ status }) => status);
  await door.asOwner(async (tx) => {
    const of = sql`company_id = ${company.companyId} and invoice_id = any(${ids}::uuid[])`;
    await sql`delete from looks where ${of}`.execute(tx);
    await sql`delete from export_attempts where ${of}`.execute(tx);
    await sql`delete from turns where company_id = ${company.companyId}`.execute(tx);
    await sql`update invoices i set erp_status = s.status, version = i.version + 1, look_id = null,
        submission = case when s.status = 'notSent' then 0 else 1 end,
        connection_id = case when s.status = 'notSent' then null else ${company.ids.connection}::uuid end,
        sent_by = case when s.status = 'notSent' then null else i.created_by end,
        failure = case when s.status = 'failedToExport' then 'ErpDuplicate' end,
        failure_words = null, failure_problems = default, direct = false, export_fields = '{}',
        erp_document_id = case when s.status = 'synced' then 'doc-' || i.id end
      from unnest(${ids}::uuid[], ${statuses}::text[]) as s(id, status)
      where i.company_id = ${company.companyId} and i.id = s.id`.execute(tx);
    await sql`delete from commands where ${of}`.execute(tx);
    await sql`insert into export_attempts (company_id, invoice_id, submission, connection_id,
        revision, create_sent_at, candidates, candidates_at)
      select company_id, id, submission, connection_id, revision, now() - interval '1 hour',
        ${JSON.stringify([{ ...DOCUMENT, id: 'bil_7' }])}::jsonb, now() from invoices
      where company_id = ${company.companyId} and id = any(${ids}::uuid[])
        and erp_status = 'failedToExport'`.execute(tx);
  });
}
