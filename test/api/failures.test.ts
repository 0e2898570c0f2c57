// Failed exports grouped by what caused them; the retry of all that share a cause, under its key
// the same list for ever.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ErpFailure } from '../../domain/failures.ts';
import { aDoor } from './door.ts';
import type { Door } from './door.ts';
import { makeFailed } from './engine.ts';
import { exported, groups, link, retry, unlink } from './failing.ts';
import { aCompany, must } from './world.ts';
import type { Company } from './world.ts';

let door: Door;
beforeAll(async () => {
  door = await aDoor();
});
afterAll(() => door[Symbol.asyncDispose]());

async function refused(company: Company, words: (number: string) => string, failure: ErpFailure) {
  const { id, number } = await company.insert();
  await makeFailed(door.db, company.companyId, id, { failure, words: words(String(number)) });
  return id;
}

test('each problem is a cause, and an invoice counts in each of its own', async () => {
  const company = await aCompany(door);
  await unlink(company, 'vendors', company.ids.vendor);
  const first = await exported(company);
  await unlink(company, 'projects', company.ids.project);
  const second = await exported(company);
  const third = await exported(company, 'owner');
  const found = await groups(company);
  const of = (noun: string) => found.find(({ words }) => String(words).startsWith(noun));
  expect(found).toHaveLength(2);
  expect(of('Project')).toMatchObject({
    failure: 'ErpMissingParent',
    words: 'Project P-1 Library has no link to the ERP.',
    connectionName: 'Sandbox',
    connectionId: company.ids.connection,
    count: 2,
    invoiceIds: [second, third], // oldest first
    act: expect.stringContaining('erp-link'),
  });
  expect(of('Vendor')).toMatchObject({
    words: 'Vendor V-1 Ridgeline Concrete has no link to the ERP.',
    count: 2,
    invoiceIds: [first, second],
  });
});

test('the same refusal of the ERP is one cause, whatever it says of the one document', async () => {
  const company = await aCompany(door);
  const words = [
    (number: string) => `Bill ${number} (bil_17, 900.00 USD) is refused: vendor V-9 is on hold.`,
    (number: string) => `Bill ${number} (bil_18, 1100.50 USD) is refused: vendor V-9 is on hold.`,
    (number: string) => `Bill ${number} (bil_18, 1100.50 USD) is refused: vendor V-8 is on hold.`,
  ];
  const ids: string[] = [];
  for (const one of words) ids.push(await refused(company, one, 'ErpRejected'));
  await refused(company, () => '', 'ErpPeriodClosed');
  const found = await groups(company);
  expect(found.map(({ count }) => count)).toEqual([2, 1, 1]);
  expect(found[0]).toMatchObject({
    words: 'Bill # (#, # USD) is refused: vendor V-9 is on hold.',
    invoiceIds: ids.slice(0, 2),
    oldestAt: expect.stringMatching(/Z$/),
  });
  const closed = found.find(({ failure }) => failure === 'ErpPeriodClosed');
  expect(closed).toMatchObject({ words: 'The accounting period is closed in the ERP.' });

  const first = await must(200, company.as('reader')('GET', '/v1/failures?limit=1'));
  const url = `/v1/failures?limit=2&cursor=${first.nextCursor}`;
  const rest = await must(200, company.as('reader')('GET', url));
  expect([...first.items, ...rest.items]).toEqual(found);
  expect(rest.nextCursor).toBeNull();

  const list = async (query: string) =>
    (await must(200, company.as('reader')('GET', `/v1/invoices?${query}`))).items.map(
      ({ id }) => id,
    );
  expect(await list(`cause=${found[0]?.cause}`)).toEqual(ids.slice(0, 2).toReversed());
  expect(await list('failure=ErpPeriodClosed')).toEqual(closed?.invoiceIds);
  expect(await list(`failure=ErpPeriodClosed&cause=${found[0]?.cause}`)).toEqual([]);
});

test('only what the asker may read is counted', async () => {
  const company = await aCompany(door);
  await refused(company, () => 'On hold.', 'ErpRejected');
  const owner = await company.insert('owner');
  const failed = { failure: 'ErpRejected', words: 'On hold.' } as const;
  await makeFailed(door.db, company.companyId, owner.id, failed);
  expect(await groups(company)).toMatchObject([{ count: 2 }]);
  const admin = company.as('admin');
  const grants = [{ tool: 'primeContracts', level: 'read', projectId: company.ids.project }];
  await must(
    200,
    admin('PATCH', `/v1/users/${company.userIds.stranger}`, { grants }, { 'if-match': '"1"' }),
  );
  expect(await groups(company, 'stranger')).toMatchObject([{ count: 1, invoiceIds: [owner.id] }]);
  expect(await retry(company, { cause: '0'.repeat(32) }, 'k', 'stranger')).toMatchObject({
    status: 403,
    body: { code: 'Forbidden' },
  });
});

test('a retry goes over the list as it stood; under its key it is that list for ever', async () => {
  const company = await aCompany(door);
  await unlink(company, 'vendors', company.ids.vendor);
  const ids = [await exported(company), await exported(company)];
  const [group] = await groups(company);
  const cause = group?.cause ?? '';
  const linked = await must(200, link(company, 'vendors', company.ids.vendor));
  expect(linked['retryable']).toEqual({ count: 2, causes: [cause] });

  const said = await retry(company, { cause, reason: 'The link is there.' }, 'once');
  expect(said).toMatchObject({
    status: 200,
    headers: { location: `/v1/batches/${said.body.id}` },
    body: {
      command: 'retry',
      isComplete: true,
      remaining: 0,
      results: ids.map((invoiceId) => ({
        invoiceId,
        status: 200,
        answer: { erpStatus: 'exporting' },
      })),
    },
  });
  expect(await groups(company)).toEqual([]);
  await refused(company, () => '', 'ErpRejected');
  await unlink(company, 'vendors', company.ids.vendor);
  await exported(company);
  const again = await retry(company, { cause, reason: 'The link is there.' }, 'once');
  expect(again.body).toEqual(said.body);
  const batch = await must(200, company.as('reader')('GET', `/v1/batches/${said.body.id}`));
  expect(batch).toEqual(said.body);
  expect(await retry(company, { cause, reason: 'Another.' }, 'once')).toMatchObject({
    status: 422,
    body: { code: 'IdempotencyKeyReused' },
  });
  expect(await retry(company, { cause: 'f'.repeat(32) })).toMatchObject({ status: 404 });
  const events = await must(200, company.as('reader')('GET', `/v1/invoices/${ids[0]}/events`));
  expect(events.items.at(-1)).toMatchObject({
    type: 'invoice.retryRequested',
    reason: 'The link is there.',
  });
});

test('two at once with one key are one batch', async () => {
  const company = await aCompany(door);
  const id = await refused(company, () => 'On hold.', 'ErpRejected');
  const [group] = await groups(company);
  const body = { cause: group?.cause };
  const all = await Promise.all(Array.from({ length: 8 }, () => retry(company, body, 'same')));
  expect(new Set(all.map((said) => said.body.id)).size).toBe(1);
  for (const said of all) expect(said.body.results).toMatchObject([{ invoiceId: id, status: 200 }]);
});

test('at most 500 at a time, the oldest first; the answer says how many are left', async () => {
  const company = await aCompany(door);
  const id = await refused(company, () => 'On hold.', 'ErpRejected');
  await door.asOwner(async (tx) => {
    const {
      numberKey: _number,
      dueKey: _due,
      ...row
    } = await tx.selectFrom('invoices').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    for (let from = 0; from < 501; from += 100)
      await tx
        .insertInto('invoices')
        .values(
          Array.from({ length: Math.min(100, 501 - from) }, (_, at) => ({
            ...row,
            exportFields: '{}',
            failureProblems: '[]',
            id: randomUUID(),
            number: `COPY-${from + at}`,
          })),
        )
        .execute();
  });
  const [group] = await groups(company);
  expect(group).toMatchObject({ count: 502 });
  expect(group?.invoiceIds).toHaveLength(5);
  const { body } = await retry(company, { cause: group?.cause }, 'many');
  expect(body['remaining']).toBe(2);
  expect(body.results).toHaveLength(500);
});
