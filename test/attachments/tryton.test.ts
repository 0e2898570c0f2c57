// Files on invoices in a real ERP: Tryton's own database and its store of files say what it has.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aWire } from '../erp/contract-wire.ts';
import { aTryton, trytonErp } from '../tryton-server.ts';
import { anAttachmentsWorld, bytesOf } from './world.ts';
import type { AttachmentsWorld } from './world.ts';

let tryton: Awaited<ReturnType<typeof aTryton>>;
let world: AttachmentsWorld;
beforeAll(async () => {
  tryton = await aTryton();
  world = await anAttachmentsWorld({ erp: trytonErp(tryton) });
});
afterAll(async () => {
  await world?.[Symbol.asyncDispose]();
  await tryton?.[Symbol.asyncDispose]();
});

interface Kept {
  readonly name: string;
  readonly description: string;
  readonly bytes: Buffer;
}

/** By SQL, past everything that the connector knows; where Tryton keeps bytes, by their file id. */
function inTryton(document: string | null): Kept[] {
  const books = new DatabaseSync(tryton.file, { readOnly: true, timeout: 5_000 });
  const rows = books
    .prepare(
      'select name, description, data, file_id from ir_attachment where resource = ? order by id',
    )
    .all(`account.invoice,${document}`);
  books.close();
  return rows.map(({ name, description, data, file_id: id }) => ({
    name: String(name),
    description: String(description),
    bytes: id === null ? Buffer.from(data as Uint8Array) : readFileSync(storedAt(String(id))),
  }));
}

/** As trytond/filestore.py lays them out. */
const storedAt = (id: string): string =>
  join(dirname(tryton.file), 'erp', id.slice(0, 2), id.slice(2, 4), id);

test('before and after the link they are there byte by byte, under their names', async () => {
  const invoice = await world.company.insert();
  const before = await world.attach(invoice, 'lien waiver.pdf');
  await world.decide('projectUser', 'send', invoice);
  const { revision } = await world.row(invoice);
  await world.decide('approver', 'export', invoice, { revision });
  await world.exportNow(invoice);
  const { erpStatus, erpDocumentId, failureWords } = await world.row(invoice);
  expect(erpStatus, failureWords ?? '').toBe('synced');
  await world.send(before);
  const after = await world.attach(invoice, 'Décompte 7.pdf', bytesOf('page', 5_000_002));
  await world.send(after);
  const there = inTryton(erpDocumentId);
  expect(there).toMatchObject([
    {
      name: 'lien waiver.pdf',
      description: expect.stringMatching(/^Tieout tieout-file-/) as unknown,
    },
    { name: 'Décompte 7.pdf' },
  ]);
  expect(there[0]?.bytes.equals(bytesOf('lien waiver.pdf'))).toBe(true);
  expect(there[1]?.bytes.equals(bytesOf('page', 5_000_002))).toBe(true);
  expect(await world.erpPart(invoice, after)).toMatchObject({
    status: 'sent',
    erpDocumentId,
    erpAttachmentId: expect.stringMatching(/^\d+$/) as unknown,
  });
});

test.each(['loseAnswer', 'loseRequest'] as const)(
  'there once when the wire does %s',
  async (how) => {
    const invoice = await world.synced();
    const { erpDocumentId } = await world.row(invoice);
    const file = await world.attach(invoice, 'once.pdf');
    await using wire = await aWire(tryton.url);
    const [{ settings } = {}] = await world.asOwner<{ settings: object }>(
      'select settings from connections',
    );
    const set = (more: object) =>
      world.asOwner('update connections set settings = $1', [{ ...settings, ...more }]);
    await set({ baseUrl: wire.url });
    wire.next(/model\.ir\.attachment\.create/, how);
    await expect(world.send(file)).rejects.toMatchObject({ type: 'ErpUnclear' });
    expect(inTryton(erpDocumentId)).toHaveLength(how === 'loseAnswer' ? 1 : 0);
    await world.later(file);
    await world.send(file);
    await set({});
    expect(inTryton(erpDocumentId).map(({ name }) => name)).toEqual(['once.pdf']);
    expect(await world.erpPart(invoice, file)).toMatchObject({ status: 'sent' });
  },
);

test('two files of one name are two', async () => {
  const invoice = await world.synced();
  const { erpDocumentId } = await world.row(invoice);
  const [one, two] = [await world.attach(invoice, 'a.pdf'), await world.attach(invoice, 'a.pdf')];
  await world.send(one);
  await world.send(two);
  expect(inTryton(erpDocumentId)).toHaveLength(2);
});
