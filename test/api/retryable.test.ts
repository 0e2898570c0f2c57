// What was missing and is set offers to retry what failed for it: a link, set by itself or by
// `correct`, and a default account of the connection.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDoor } from './door.ts';
import type { Door, Said } from './door.ts';
import { makeFailed } from './engine.ts';
import { exported, groups, link, retry, SEVEN, unlink } from './failing.ts';
import { aCompany, must } from './world.ts';
import type { Company } from './world.ts';

let door: Door;
beforeAll(async () => {
  door = await aDoor();
});
afterAll(() => door[Symbol.asyncDispose]());

const NOTHING = { count: 0, causes: [] };

test.each([
  ['projects', 'project', 'subcontractor'],
  ['vendors', 'vendor', 'subcontractor'],
  ['commitments', 'commitment', 'subcontractor'],
  ['prime-contracts', 'primeContract', 'owner'],
  ['cost-codes', 'costCode', 'owner'],
  ['tax-codes', 'taxCode', 'subcontractor'],
] as const)(
  'a missing link of %s, once it is set, says what it lets retry',
  async (path, name, kind) => {
    const company = await aCompany(door);
    const id = company.ids[name];
    await unlink(company, path, id);
    const what = name === 'taxCode' ? { lines: [await taxed(company)] } : {};
    await exported(company, kind, what);
    const { project, vendor } = company.ids;
    const [other, otherId] = path === 'projects' ? ['vendors', vendor] : ['projects', project];
    const lackedByNobody = await must(200, link(company, other, otherId));
    expect(lackedByNobody['retryable']).toEqual(NOTHING);
    const set = await must(200, link(company, path, id));
    const [group] = await groups(company);
    expect(set['retryable']).toEqual({ count: 1, causes: [group?.cause] });
    await retry(company, { cause: group?.cause });
    const again = await must(200, link(company, path, id));
    expect(again['retryable']).toEqual(NOTHING);
  },
);

/** Of the item that has a tax code. */
async function taxed({ ids, as }: Company) {
  const { items } = await must(200, as('admin')('GET', `/v1/commitments/${ids.commitment}`));
  return { contractItemId: items[1]?.id, workThisPeriod: '1000.00', tax: '82.50' };
}

/** What the retry of a cause leads to, by invoice. */
const ledTo = ({ body }: Said) =>
  Object.fromEntries(
    (body.results as readonly { invoiceId: string; answer?: { erpStatus: string } }[]).map(
      ({ invoiceId, answer }) => [invoiceId, answer?.erpStatus],
    ),
  );

test('links that a correction sets say what they let retry, each invoice once', async () => {
  const company = await aCompany(door);
  const { vendor, project } = company.ids;
  await unlink(company, 'vendors', vendor);
  const lacksVendor = await exported(company);
  await unlink(company, 'projects', project);
  const lacksBoth = await exported(company);
  const lacksProject = await exported(company, 'owner');
  const causes = (await groups(company)).map(({ cause }) => cause).toSorted();
  expect(causes).toHaveLength(2);

  const both = { links: { vendor: SEVEN, project: SEVEN } };
  const corrected = await must(200, company.command('approver', 'correct', lacksBoth, both, 'k'));
  expect(corrected['retryable']).toEqual({ count: 3, causes });
  for (const cause of causes) {
    const all = Object.values(ledTo(await retry(company, { cause })));
    expect(new Set(all)).toEqual(new Set(['exporting']));
  }
  for (const id of [lacksVendor, lacksBoth, lacksProject])
    expect(await must(200, company.as('reader')('GET', `/v1/invoices/${id}`))).toMatchObject({
      erpStatus: 'exporting',
    });
  const again = await must(200, company.command('approver', 'correct', lacksBoth, both, 'k'));
  expect(again).toEqual(corrected);
});

test('a correction of a link that nothing lacked offers nothing; one without links says nothing', async () => {
  const company = await aCompany(door);
  const { id } = await company.insert();
  await makeFailed(door.db, company.companyId, id, { failure: 'ErpRejected', words: 'On hold.' });
  const correct = (body: object) => must(200, company.command('approver', 'correct', id, body));
  expect((await correct({ links: { vendor: SEVEN } }))['retryable']).toEqual(NOTHING);
  expect(await correct({ exportFields: { description: 'Other' } })).not.toHaveProperty('retryable');
});

test('default accounts that were missing, once they are set, say what they let retry', async () => {
  const company = await aCompany(door);
  const admin = company.as('admin');
  const url = `/v1/connections/${company.ids.connection}`;
  const patch = async (body: object, at = url) => {
    const { rowVersion } = await must(200, admin('GET', at));
    return must(200, admin('PATCH', at, body, { 'if-match': `"${rowVersion}"` }));
  };
  const { defaults } = await must(200, admin('GET', url));
  const { expense: _, ...others } = defaults as Record<string, object>;
  expect((await patch({ defaults: others }))['retryable']).toEqual(NOTHING);
  const failed = [await exported(company), await exported(company)];
  const [group] = await groups(company);
  const elsewhere = await must(
    201,
    admin('POST', '/v1/connections', {
      name: 'Elsewhere',
      connector: 'sandbox',
      settings: { baseUrl: 'http://127.0.0.1:9' },
      credentials: { apiKey: 'a' },
    }),
  );

  const there = await patch({ defaults }, `/v1/connections/${elsewhere.id}`);
  expect(there['retryable']).toEqual(NOTHING);
  expect((await patch({ defaults: others }))['retryable']).toEqual(NOTHING); // set, and not these
  const set = await patch({ defaults });
  expect(set['retryable']).toEqual({ count: 2, causes: [group?.cause] });
  expect((await patch({ defaults }))['retryable']).toEqual(set['retryable']); // nothing changes
  expect(await patch({ name: 'Renamed' })).not.toHaveProperty('retryable');
  const led = ledTo(await retry(company, { cause: group?.cause }));
  expect(led).toEqual(Object.fromEntries(failed.map((id) => [id, 'exporting'])));
  expect((await patch({ defaults }))['retryable']).toEqual(NOTHING);
});
