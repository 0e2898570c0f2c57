// What was sent is looked for first and compared with what was sent, whatever has changed since;
// and after two creates under one key the ERP is asked whether it took both.
import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { CONTRACTS, getContract, patchContract } from '../../db/contracts.ts';
import { insertMaster } from '../../db/master-data.ts';
import { SHAPES } from '../../db/master-shapes.ts';
import { setLink } from '../../db/links.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';
import { attempt, cutVendor, linkVendor } from './tools.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const showLate = (lagMs: number) => world.erp('PUT', '/settings', { lagMs });
afterEach(async () => {
  await showLate(0);
  await linkVendor(world, 'V-1001');
});

/** The ERP took it, and its answer was lost. */
async function unclear(): Promise<string> {
  const invoice = await world.exporting();
  await world.fault(invoice, { on: 'bills.create', do: 'commitThenDrop' });
  await expect(attempt(world, invoice)).rejects.toMatchObject({ type: 'ErpUnclear' });
  return invoice;
}

test.each([
  ['cut', cutVendor],
  ['set to another vendor', (to: World) => linkVendor(to, 'V-1002')],
])(
  'a document whose vendor link was %s after it was sent is found and synced',
  async (_what, change) => {
    const invoice = await unclear();
    await change(world);
    await world.age(invoice, 60);
    expect(await attempt(world, invoice)).toMatchObject({ status: 'synced' });
    expect(await world.row(invoice)).toMatchObject({ failure: null });
    expect(await world.requests(invoice)).toHaveLength(1);
  },
);

/**
 * Two creates under one key: of the first only the second attempt could tell, and it found nothing.
 */
async function sentTwice(first: string): Promise<string> {
  const invoice = await world.exporting();
  await world.fault(invoice, { on: 'bills.create', do: first });
  await expect(attempt(world, invoice)).rejects.toMatchObject({ type: 'ErpUnclear' });
  await world.age(invoice, 60);
  await expect(attempt(world, invoice)).rejects.toMatchObject({ type: 'ErpUnclear' });
  expect(await world.row(invoice)).toMatchObject({ erpStatus: 'exporting' });
  expect(await world.requests(invoice)).toHaveLength(2);
  return invoice;
}

const searches = async (invoice: string): Promise<number> =>
  (await world.requests(invoice, 'bills.search')).length;

test('a document that was sent twice is synced only after another look past the lag', async () => {
  const invoice = await sentTwice('drop');
  const before = await searches(invoice);
  await expect(attempt(world, invoice)).rejects.toMatchObject({ type: 'ErpUnclear' });
  expect(await searches(invoice)).toBe(before); // no look before the lag is over is worth anything
  await world.age(invoice, 60);
  expect(await attempt(world, invoice)).toMatchObject({ status: 'synced' });
  expect(await searches(invoice)).toBe(before + 1);
  expect(await world.requests(invoice)).toHaveLength(2);
  expect(await world.documentsOf(invoice)).toHaveLength(1);
});

test('of a document that was sent twice and taken twice both are named', async () => {
  await showLate(600_000); // later than the connection believes
  const invoice = await sentTwice('commitThenDrop');
  await showLate(0);
  const documents = await world.documentsOf(invoice);
  expect(documents).toHaveLength(2);
  await world.age(invoice, 60);
  expect(await attempt(world, invoice)).toMatchObject({ status: 'failedToExport' });
  const { failure, failureWords } = await world.row(invoice);
  expect(failure).toBe('ErpDuplicate');
  for (const { id } of documents) expect(failureWords).toContain(String(id));
});

/** Typed anew here: keys in order, no spaces, no key without a value. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, one]) => `${JSON.stringify(key)}:${textOf(one)}`).join(',')}}`;
}

test('the hash in lease and event is that of the document that went out, not of what would go now', async () => {
  const invoice = await unclear();
  const [document] = await world.documentsOf(invoice);
  await linkVendor(world, 'V-1002');
  await world.age(invoice, 60);
  await attempt(world, invoice);

  const [lease] = await world.asOwner<{ document: object; document_hash: string }>(
    'select document, document_hash from export_attempts where invoice_id = $1',
    [invoice],
  );
  const party = document?.['party'] as { id: string };
  expect(lease?.document).toMatchObject({ party: { id: party.id }, total: '900.00' });
  const hash = createHash('sha256').update(textOf(lease?.document)).digest('hex');
  expect(lease?.document_hash).toBe(hash);
  const event = (await world.events(invoice)).at(-1);
  expect(event).toMatchObject({ type: 'invoice.synced', after: { documentHash: hash } });
});

test('what was made with a cost code is exported with it, whatever the contract says by now', async () => {
  const { db } = world;
  const { actors, connectionId, contracts } = world.company;
  const invoice = await world.company.insert();
  const { revision } = await world.row(invoice);

  const other = await insertMaster(db, actors.admin, SHAPES.costCode, {
    code: '05',
    name: 'Steel',
  });
  const { body } = await world.erp('GET', '/cost-codes');
  const rows = body['rows'] as readonly { id: string; code: string; title: string }[];
  const record = rows.find(({ code }) => code !== '03-3000');
  if (!record) throw new Error('the ERP has one cost code only');
  const link = { erpId: record.id, erpCode: record.code, erpName: record.title };
  const subject = { kind: 'costCode', subjectId: other.id, connectionId } as const;
  await setLink(db, actors.admin, { ...subject, ...link });
  const { id } = contracts.subcontractor;
  const { items = [], rowVersion } = await getContract(db, actors.admin, CONTRACTS.commitment, id);
  await patchContract(db, actors.admin, CONTRACTS.commitment, {
    id,
    seen: String(rowVersion),
    patch: {
      items: items.map(({ description, scheduledValue }) => ({
        description,
        scheduledValue,
        costCodeId: other.id,
      })),
    },
  });

  await world.decide('projectUser', 'send', invoice);
  const accepted = await world.decide('approver', 'export', invoice, { revision });
  expect(accepted).toMatchObject({ status: 200, body: { erpStatus: 'exporting', revision } });
  expect(await attempt(world, invoice)).toMatchObject({ status: 'synced' });
  const [document] = await world.documentsOf(invoice);
  const lines = document?.['lines'] as readonly { costCode: { code: string } | null }[];
  expect(lines.map((line) => line.costCode?.code)).toContain('03-3000');
  expect(lines.map((line) => line.costCode?.code)).not.toContain(record.code);
});
