import { expect, test } from 'vitest';
import { aDoor } from './door.ts';
import { aCompany } from './world.ts';

test('an invoice of each kind goes in, adds up, and can be sent and accepted', async () => {
  await using door = await aDoor();
  const company = await aCompany(door);
  for (const kind of ['subcontractor', 'owner'] as const) {
    const invoice = await company.insert(kind);
    expect(invoice).toMatchObject({
      kind,
      amountDue: '900.00',
      currency: 'USD',
      erpStatus: 'notSent',
      editable: true,
      actions: { send: { allowed: true }, accept: { allowed: false } },
      summary: { contractSum: '620000.00', currentPaymentDue: '900.00' },
    });
    const sent = await company.command('projectUser', 'send', invoice.id);
    expect(sent).toMatchObject({ status: 200, body: { erpStatus: 'readyToExport' } });
    const accepted = await company.command('approver', 'accept', invoice.id, {
      revision: invoice.revision,
    });
    expect(accepted).toMatchObject({ status: 200, body: { erpStatus: 'accepted' } });
    expect(door.told.map((one) => one.invoice?.standing.status)).toContain('accepted');
    const events = await company.as('reader')('GET', `/v1/invoices/${invoice.id}/events`);
    expect(events.body.items.map((one) => one.type)).toEqual([
      'invoice.created',
      'invoice.sent',
      'invoice.accepted',
    ]);
    expect(events.body.items[1]).toMatchObject({ actorName: 'projectUser person' });
  }
});
