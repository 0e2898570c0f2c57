// Linking an existing document and cutting a link: what the ERP has decides (design.md section 4).
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordHistory } from '../record-history.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';
import { decided, refusedByErp } from './looking.ts';

let world: World;
let worker: AsyncDisposable;
beforeAll(async () => {
  world = await aWorld({ settings: { lagMs: 300 }, connection: { requestTimeoutMs: 1_000 } });
  worker = await world.work();
});
afterAll(async () => {
  await worker[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});

describe('linkExisting', () => {
  const link = (invoice: string, erpDocumentId: string) =>
    world.ask('approver', 'linkExisting', invoice, { erpDocumentId });

  test("links the ERP's document that agrees, and the run goes on to await payments", async () => {
    const invoice = await refusedByErp(world);
    const id = await world.enterInErp(invoice);
    const command = await decided(world, await link(invoice, id));
    expect(command).toMatchObject({ outcome: 'done', answer: { body: { erpStatus: 'synced' } } });
    expect(await world.row(invoice)).toMatchObject({ erpDocumentId: id, failure: null });
    expect(await world.eventTypes(invoice)).toContain('invoice.linked');
    await world.payAndTell(invoice);
    await recordHistory('linked-and-paid', world.runOf(invoice));
  });

  test('is refused for a document that is not there, differs, or belongs to another', async () => {
    const invoice = await refusedByErp(world);
    const refusal = async (id: string) => (await decided(world, await link(invoice, id))).answer;
    expect(await refusal('bil_999999')).toMatchObject({
      status: 409,
      body: { code: 'ErpDocumentMissing' },
    });
    const [line] = [{ account: '5200', amount: '901.00' }];
    const differing = await refusal(await world.enterInErp(invoice, { lines: [line] }));
    expect(differing).toMatchObject({ status: 409, body: { code: 'ErpDocumentDiffers' } });
    expect(differing.body['detail']).toContain(
      'total: the invoice has "900.00", the ERP has "901.00"',
    );
    const other = await refusedByErp(world);
    const taken = await world.enterInErp(other);
    await decided(world, await link(other, taken));
    expect(await refusal(taken)).toMatchObject({ body: { code: 'ErpDocumentDiffers' } });
    expect((await world.row(invoice)).erpStatus).toBe('failedToExport');
  });

  test('is refused while the ERP has another document of ours for it', async () => {
    const invoice = await refusedByErp(world);
    const ours = await world.enterInErp(invoice, { reference: world.keyOf(invoice) });
    const byHand = await world.enterInErp(invoice);
    const { answer } = await decided(world, await link(invoice, byHand));
    expect(answer).toMatchObject({ body: { code: 'ErpHasDocument', documents: [{ id: ours }] } });
    expect(answer.body['detail']).toContain('Delete there the one that is not meant');
  });
});

describe('unlink', () => {
  const exported = async () => world.until(await world.sendAndExport(), 'synced');
  const unlink = (invoice: string) => world.ask('unlinker', 'unlink', invoice);

  test('is refused while the ERP still has the document, and done when it was removed there', async () => {
    const { id, erpDocumentId } = await exported();
    const { answer } = await decided(world, await unlink(id));
    expect(answer).toMatchObject({ status: 409, body: { code: 'ErpHasDocument' } });
    expect(answer.body['detail']).toMatch(/is still in The ERP\. Delete it there first\.$/);
    expect((await world.row(id)).erpStatus).toBe('synced');
    await world.erp('DELETE', `/bills/${erpDocumentId}`);
    expect(await decided(world, await unlink(id))).toMatchObject({ outcome: 'done' });
    expect(await world.row(id)).toMatchObject({ erpStatus: 'unlinked', erpDocumentId: null });
    await world.runOf(id).result();
    await recordHistory('unlink-refused-and-unlinked', world.runOf(id));
    expect((await world.events(id)).at(-1)).toMatchObject({
      type: 'invoice.unlinked',
      before: { erpDocument: { id: erpDocumentId } },
      after: { words: expect.stringContaining('It was deleted there at ') },
    });
    // Sent again it is a new submission, with a document of its own.
    await world.sendAndExport(id);
    expect((await world.until(id, 'synced')).submission).toBe(2);
    expect(await world.documentsOf(id)).toHaveLength(1);
  });

  test('a read error is never taken for a removal', async () => {
    const { id } = await exported();
    await world.fault(id, { on: 'bills.read', do: 'refuse', code: 'NOT_FOUND', text: 'No.' });
    const { answer } = await decided(world, await unlink(id));
    expect(answer).toMatchObject({ status: 409, body: { code: 'ErpHasDocument' } });
  });

  test('long after the run has ended it begins one, and works', async () => {
    const { id, erpDocumentId } = await exported();
    await world.asOwner(
      `update invoices set settled_at = now(), payment_status = 'paid', version = version + 1
       where id = $1`,
      [id],
    );
    await world.runOf(id).terminate('as if it had ended long ago');
    await world.erp('DELETE', `/bills/${erpDocumentId}`);
    expect(await decided(world, await unlink(id))).toMatchObject({ outcome: 'done' });
    expect((await world.row(id)).erpStatus).toBe('unlinked');
    expect(await world.runOf(id).result()).toBe('unlinked');
    await recordHistory('unlinked-in-a-run-of-its-own', world.runOf(id));
  });

  test('is refused by the name of the payment that hangs on it, without asking the ERP', async () => {
    const { id } = await exported();
    await world.payAndTell(id, '100.00', 'partiallyPaid');
    expect(await unlink(id)).toMatchObject({ status: 409, body: { code: 'HasPayments' } });
  });
});
