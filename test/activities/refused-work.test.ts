// Work that an ERP fetches: refused, it is over once that stands in the books, and kept; it is not
// handed over by an attempt that may not send any more.
import { expect, test } from 'vitest';
import { answerWork, fetchWork, findWorkAnswer } from '../../db/work.ts';
import { aWorld } from '../world.ts';
import { attempt, frozenAttempt } from './tools.ts';

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

test('an attempt that was frozen before it hands over hands nothing over once the row moved on', async () => {
  await using world = await aWorld();
  await world.asOwner(`update connections set settings = settings || '{"handedOver": true}'`);
  const invoice = await world.exporting();
  const frozen = await frozenAttempt(world, invoice, 5); // begun, asked twice, about to create
  const stopping = await world.decide('approver', 'stopExport', invoice);
  expect(stopping).toMatchObject({ status: 202, body: { outcome: 'looking' } });
  frozen.thaw();
  await expect(frozen.answer).rejects.toMatchObject({ type: 'Limited' });
  expect(await world.asOwner('select key from erp_work')).toEqual([]);
});
