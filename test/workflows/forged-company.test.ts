// Whose an invoice is does not change, whatever a message says that somebody made by hand.
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { signalByHand } from '../by-hand.ts';
import { eventually } from '../eventually.ts';
import { payloadsOf } from '../history.ts';
import { aWorld } from '../world.ts';

test('a signal with another company does not divert the run: the next decision is acted on', async () => {
  await using world = await aWorld();
  await using _worker = await world.work();
  for (const status of ['readyToExport', 'exporting'] as const) {
    const invoice = await world.company.insert();
    await world.ask('projectUser', 'send', invoice);
    await world.taken(invoice);
    const stranger = randomUUID();
    await signalByHand(world.workflowId(invoice), {
      companyId: stranger,
      submission: 1,
      version: 2, // the next one, so that it is not doubted at once
      status,
    });
    await eventually(async () => {
      const { events } = await world.runOf(invoice).fetchHistory();
      if (!JSON.stringify(payloadsOf(events ?? [])).includes(stranger)) return false;
      const { raw } = await world.runOf(invoice).describe();
      return !raw.pendingWorkflowTask;
    });
    await world.acceptAndExport('approver', invoice);
    await world.until(invoice, 'synced');
    expect(await world.documentsOf(invoice)).toHaveLength(1);
    await world.payAndTell(invoice);
  }
});
