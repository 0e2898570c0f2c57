// A right counts in the moment of the decision: lost while the decision waits for the row, or while
// the ERP is being asked, it is lost.
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Command } from '../../domain/commands.ts';
import { eventually } from '../eventually.ts';
import { aDoor } from './door.ts';
import type { Door } from './door.ts';
import { answerTold, makeFailed, makeSynced } from './engine.ts';
import { aCompany, must } from './world.ts';
import type { Company } from './world.ts';

let door: Door;
let company: Company;

beforeAll(async () => {
  door = await aDoor({ patienceMs: 0 });
  company = await aCompany(door);
  return () => door[Symbol.asyncDispose]();
});

/** Somebody of their own, so that taking their right away takes it from nobody else. */
async function somebody(grants: readonly object[]) {
  count += 1;
  const admin = company.as('admin');
  const person = {
    name: `Person ${count}`,
    email: `person${count}@example.com`,
    grants,
    canPushToAccounting: true,
  };
  const { id } = await must(201, admin('POST', '/v1/users', person));
  const { token } = await must(201, admin('POST', `/v1/users/${id}/tokens`, { name: 't' }));
  const change = (patch: object) =>
    must(200, admin('PATCH', `/v1/users/${id}`, patch, { 'if-match': '"1"' }));
  return { ask: door.as(token), change };
}
let count = 0;

const APPROVER = [{ tool: 'erpIntegrations', level: 'standard' }];
const UNLINKER = [...APPROVER, { tool: 'commitments', level: 'admin' }];

const isBlocked = () =>
  door.asOwner(async (tx) => {
    const { rows } = await sql`select 1 from pg_stat_activity
      where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`.execute(tx);
    return rows.length > 0;
  });

test('a right that is taken away while the decision waits for the row is lost', async () => {
  const { ask, change } = await somebody(APPROVER);
  const { id, revision } = await company.insert();
  await must(200, company.command('projectUser', 'send', id));
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const { promise: locked, resolve: isLocked } = Promise.withResolvers<void>();
  const holding = door.db.inCompany(company.companyId, async (tx) => {
    await sql`select 1 from invoices where id = ${id} for update`.execute(tx);
    isLocked();
    await released;
  });
  await locked;
  const url = `/v1/invoices/${id}/accept`;
  const asked = ask('POST', url, { revision }, { 'idempotency-key': 'waiting' });
  await eventually(isBlocked, { what: 'the decision waits for the row' });
  await change({ canPushToAccounting: false });
  release();
  await holding;
  expect(await asked).toMatchObject({
    status: 403,
    body: { code: 'Forbidden', missing: 'the privilege canPushToAccounting' },
  });
  const { body } = await company.as('reader')('GET', `/v1/invoices/${id}`);
  expect(body).toMatchObject({ erpStatus: 'readyToExport' });
});

const sent = async (id: string): Promise<void> =>
  door.asOwner(async (tx) => {
    await sql`insert into export_attempts (company_id, invoice_id, submission, connection_id,
        revision, create_sent_at)
      select company_id, id, submission, connection_id, revision, now() - interval '1 hour'
      from invoices where id = ${id}
      on conflict (company_id, invoice_id, submission) do update set create_sent_at = excluded.create_sent_at`.execute(
      tx,
    );
  });

interface Look {
  readonly command: Command;
  readonly path: string;
  readonly body: object;
  readonly stands: string;
  readonly prepare: (id: string, revision: string) => Promise<void>;
}

const failed = async (id: string): Promise<void> => {
  await makeFailed(door.db, company.companyId, id, { failure: 'ErpRejected', words: 'No.' });
  await sent(id);
};

const LOOKS: readonly Look[] = [
  {
    command: 'reject',
    path: 'reject',
    body: { reason: 'Not ours.' },
    stands: 'failedToExport',
    prepare: failed,
  },
  {
    command: 'stopExport',
    path: 'stop-export',
    body: {},
    stands: 'exporting',
    prepare: async (id, revision) => {
      await must(200, company.command('projectUser', 'send', id));
      await must(200, company.command('approver', 'export', id, { revision }));
      await sent(id);
    },
  },
  {
    command: 'linkExisting',
    path: 'link-existing',
    body: { erpDocumentId: 'bil_1' },
    stands: 'failedToExport',
    prepare: failed,
  },
  {
    command: 'unlink',
    path: 'unlink',
    body: {},
    stands: 'synced',
    prepare: async (id) => makeSynced(door.db, company.companyId, id),
  },
];

describe.each(LOOKS)('$command is looked into', ({ path, body, stands, prepare }) => {
  test.each([
    ['the privilege is taken away', { canPushToAccounting: false }, UNLINKER],
    ['the box of the kind is', { canExport: { subcontractor: false } }, UNLINKER],
    ['the level on the ERP tool is', { grants: UNLINKER.slice(1) }, UNLINKER],
    ['they may no longer sign in', { active: false }, UNLINKER],
  ])('and refused, because %s meanwhile', async (_what, patch, grants) => {
    const { ask, change } = await somebody(grants);
    const { id, revision } = await company.insert();
    await prepare(id, revision);
    const told = door.told.length;
    const url = `/v1/invoices/${id}/${path}`;
    const looking = await must(202, ask('POST', url, body, { 'idempotency-key': `${path} ${id}` }));
    await change(patch);
    const telling = door.told.slice(told).find(({ invoice }) => invoice?.id === id);
    if (!telling) throw new Error('nothing was told');
    await answerTold(door.db, telling);
    const view = await must(
      200,
      company.as('reader')('GET', `/v1/commands/${String(looking['commandId'])}`),
    );
    expect(view).toMatchObject({ outcome: 'refused', status: 403, answer: { code: 'Forbidden' } });
    const { body: now } = await company.as('reader')('GET', `/v1/invoices/${id}`);
    expect(now).toMatchObject({ erpStatus: stands });
  });
});

test('whoever rejected it reads what became of that, and not the invoice any more', async () => {
  const { ask } = await somebody(APPROVER);
  const { id } = await company.insert();
  await must(200, company.command('projectUser', 'send', id));
  await must(200, ask('GET', `/v1/invoices/${id}`));
  const url = `/v1/invoices/${id}/reject`;
  const body = { reason: 'Not ours.' };
  const done = await must(200, ask('POST', url, body, { 'idempotency-key': 'rejecting' }));
  expect(await ask('GET', `/v1/commands/${done.commandId}`)).toMatchObject({
    status: 200,
    body: { outcome: 'done' },
  });
  expect(await company.as('approver')('GET', `/v1/commands/${done.commandId}`)).toMatchObject({
    status: 403,
    body: { missing: 'read on commitments' },
  });
  expect(await ask('GET', `/v1/invoices/${id}`)).toMatchObject({
    status: 403,
    body: {
      missing: 'read on commitments',
      whoCould: 'somebody with Read Only or more on Commitments of this project',
    },
  });
});
