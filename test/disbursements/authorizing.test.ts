// Who has a draft paid, and what that takes; how one is given up; and what is decided elsewhere.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FACT, recordFacts } from '../api/payment-requests.ts';
import { must } from '../api/world.ts';
import { aGround, asDisbursement, inFull, wrong } from './ground.ts';
import type { Ground } from './ground.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await aGround();
});
afterAll(() => ground?.[Symbol.asyncDispose]());

test('authorized by a fresh session at the version that was seen: funding is requested', async () => {
  const draft = await ground.draft(inFull(await ground.invoice()));
  const stale = await ground.authorize({ ...draft, version: draft.version + 1 });
  expect(stale).toMatchObject({ status: 412, body: { code: 'StaleEtag' } });
  const said = asDisbursement(await must(200, ground.authorize(draft)));
  expect(said).toMatchObject({
    status: 'fundingRequested',
    authorizedBy: ground.company.userIds.admin,
    payouts: [{ recordStatus: 'notDue' }],
  });
  expect(said['initiatedAt']).toBe(said['authorizedAt']);
  expect(await ground.story(draft.id)).toEqual([
    'disbursement.created',
    'disbursement.authorized',
    'disbursement.moved',
  ]);
  for (const refused of [
    await ground.authorize(said),
    await ground.cancel(draft.id, 'Too late.'),
    await ground.add(draft.id, ...inFull(await ground.invoice())),
    await ground.remove(draft.id, said.payouts[0]?.id ?? ''),
  ])
    expect(refused).toMatchObject({ status: 409, body: { code: 'NotPossibleNow' } });
});

test('a sign-in of long ago and a token are not enough', async () => {
  const draft = await ground.draft(inFull(await ground.invoice()));
  const byToken = await ground.admin('POST', `/v1/disbursements/${draft.id}/authorize`, {
    version: draft.version,
  });
  for (const said of [byToken, await ground.authorize(draft, { ageMinutes: 16 })])
    expect(said).toMatchObject({ status: 403, body: { code: 'FreshSignInNeeded', minutes: 15 } });
  expect(await ground.story(draft.id)).toEqual([
    'disbursement.created',
    'request.refused',
    'request.refused',
  ]);
  await must(200, ground.authorize(draft, { ageMinutes: 14 }));
});

/** Sent, accepted by one and exported by the other; the ERP has it. */
async function approved(accepting: 'admin' | 'approver', exporting: 'admin' | 'approver') {
  const { id, revision } = await ground.company.insert();
  await must(200, ground.company.command('projectUser', 'send', id));
  await must(200, ground.company.command(accepting, 'accept', id, { revision }));
  await must(200, ground.company.command(exporting, 'export', id));
  await ground.door.asOwner((tx) =>
    sql`update invoices set erp_status = 'synced', erp_document_id = 'doc-' || id,
      synced_at = now() where id = ${id}`.execute(tx),
  );
  return id;
}

test('who approved an invoice does not pay it, and every such invoice is named', async () => {
  const accepted = await approved('admin', 'approver');
  const exported = await approved('approver', 'admin');
  const others = await approved('approver', 'approver');
  const draft = await ground.draft(inFull(accepted, others, exported));
  const said = await ground.authorize(draft);
  expect(said).toMatchObject({
    status: 403,
    body: {
      code: 'LastApprover',
      invoices: [{ invoiceId: accepted }, { invoiceId: exported }],
    },
  });
  const second = await must(
    201,
    ground.admin('POST', '/v1/users', {
      name: 'Second payer',
      email: 'second@example.com',
      grants: [{ tool: 'payments', level: 'admin' }],
    }),
  );
  await must(200, ground.authorize(draft, { userId: second.id }));
});

test('authorizing names every invoice that the ERP does not have; adding one warns', async () => {
  const [here, missing, gone] = [
    await ground.invoice(),
    await ground.invoice(null),
    await ground.invoice(null),
  ];
  const draft = await ground.draft(inFull(here, missing, gone));
  expect(draft.payouts).toMatchObject([
    { warning: null },
    { warning: 'InvoiceNotSynced' },
    { warning: 'InvoiceNotSynced' },
  ]);
  const said = await ground.authorize(draft);
  expect(said).toMatchObject({
    status: 422,
    body: {
      code: 'InvoicesNotSynced',
      invoices: [
        { invoiceId: missing, erpStatus: 'notSent' },
        { invoiceId: gone, erpStatus: 'notSent' },
      ],
    },
  });
});

test('what was paid in another way since is not paid again', async () => {
  const invoice = await ground.invoice();
  const draft = await ground.draft(inFull(invoice));
  await recordFacts(ground.door, ground.company, [
    { ...FACT, id: 'pay_since', documentId: `doc-${invoice}` },
  ]);
  const said = await ground.authorize(draft);
  expect(said).toMatchObject({ status: 409, body: { invoices: [{ invoiceId: invoice }] } });
  expect(said.body.detail).toMatch(/overpaid by 100.00/);
});

test('an empty draft is not authorized', async () => {
  const draft = await ground.draft();
  expect(await ground.authorize(draft)).toMatchObject({ status: 409 });
});

test('a draft is given up with a reason, and what was in it is open again', async () => {
  const invoice = await ground.invoice();
  const draft = await ground.draft(inFull(invoice));
  expect((await ground.cancel(draft.id)).status).toBe(422);
  const said = await must(200, ground.cancel(draft.id, 'It is paid by hand.'));
  expect(said).toMatchObject({ status: 'cancelled', cancelReason: 'It is paid by hand.' });
  expect((await ground.cancel(draft.id, 'Again.')).status).toBe(409);
  await ground.draft(inFull(invoice));
});

test('what the platform holds is decided there', async () => {
  const held = await ground.held(inFull(await ground.invoice()));
  for (const said of [
    await ground.authorize(held),
    await ground.cancel(held.id, 'Not now.'),
    await ground.add(held.id, ...inFull(await ground.invoice())),
    await ground.remove(held.id, held.payouts[0]?.id ?? ''),
  ])
    expect(said).toMatchObject({ status: 409, body: { code: 'NotPossibleNow' } });
  const bare = await ground.begin({ heldBy: 'platform' });
  expect(wrong(bare)).toEqual(['/externalId required', '/payouts required']);
  const twice = { heldBy: 'platform', payouts: inFull(await ground.invoice()) };
  await must(201, ground.begin({ ...twice, externalId: 'the-same' }));
  const again = { ...twice, externalId: 'the-same', payouts: inFull(await ground.invoice()) };
  expect(await ground.begin(again)).toMatchObject({ status: 409, body: { code: 'AlreadyExists' } });
});

test('a company may keep no drafts here; what the platform holds comes in all the same', async () => {
  const set = async (draftDisbursements: boolean): Promise<void> => {
    const { headers } = await ground.admin('GET', '/v1/company');
    const seen = { 'if-match': headers['etag'] };
    await must(200, ground.admin('PATCH', '/v1/company', { draftDisbursements }, seen));
  };
  await set(false);
  expect(await ground.begin({})).toMatchObject({
    status: 422,
    body: { code: 'DraftsSwitchedOff' },
  });
  await ground.held(inFull(await ground.invoice()));
  await set(true);
});
