import { expect, test } from 'vitest';
import { aWorld } from '../world.ts';

test('an invoice goes from sent to synced, and the ERP has it once', async () => {
  await using world = await aWorld();
  await using _worker = await world.work();
  const invoice = await world.company.insert();

  expect((await world.ask('projectUser', 'send', invoice)).body).toMatchObject({
    erpStatus: 'readyToExport',
  });
  expect((await world.acceptAndExport('approver', invoice)).body).toMatchObject({
    erpStatus: 'exporting',
  });
  const row = await world.until(invoice, 'synced');

  expect(await world.documents()).toHaveLength(1);
  expect(row.erpDocumentId).not.toBeNull();
  expect(await world.eventTypes(invoice)).toEqual([
    'invoice.created',
    'invoice.sent',
    'invoice.exportRequested',
    'invoice.synced',
  ]);
});
