// Work that an ERP fetched and refused: over once the refusal stands in the books, and kept.
import { expect, test } from 'vitest';
import { answerWork, fetchWork, findWorkAnswer } from '../../db/work.ts';
import { aWorld } from '../world.ts';
import { attempt } from './tools.ts';

test('refused work is over once its refusal is recorded; its row stays', async () => {
  await using world = await aWorld();
  const { companyId, connectionId } = world.company;
  const where = { companyId, connectionId };
  await world.asOwner(`update connections set settings = settings || '{"handedOver": true}'`);
  const invoice = await world.exporting();
  const key = world.keyOf(invoice);
  await expect(attempt(world, invoice)).rejects.toMatchObject({ type: 'HandedOver' });
  const [piece] = await fetchWork(world.db, companyId, connectionId, 10);
  if (!piece) throw new Error('nothing was handed over');
  const error = { status: 422, faults: [{ code: 'ON_HOLD', text: 'Call us.', field: null }] };
  await answerWork(world.db, { ...where, workId: piece.id, answer: { error } });
  expect(await findWorkAnswer(world.db, where, key)).toEqual({ error }); // it stands until then

  expect(await attempt(world, invoice)).toMatchObject({ status: 'failedToExport' });
  expect(await world.row(invoice)).toMatchObject({
    failure: 'ErpRejected',
    failureWords: 'Call us.',
  });
  expect(await findWorkAnswer(world.db, where, key)).toBeUndefined();
  const kept = await world.asOwner('select id, answer, request from erp_work');
  expect(kept).toEqual([{ id: piece.id, answer: { error }, request: piece.request }]);
});
