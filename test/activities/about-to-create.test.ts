// Right before a create: whoever waits there for a decision that is under way obeys what was
// decided.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aboutToCreate } from '../../db/export-lease.ts';
import { beginAttempt } from '../../db/exports.ts';
import { lockInvoice, raiseVersion } from '../../db/invoices.ts';
import type { Tx } from '../../db/index.ts';
import { eventually } from '../eventually.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';
import { BY_TEST } from './tools.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** Asks to create while another transaction holds the invoice and does `meanwhile` with it. */
async function askedWhile(meanwhile: (tx: Tx, invoice: string) => Promise<unknown>) {
  const invoice = await world.exporting();
  const begun = await beginAttempt(world.db, await world.standing(invoice), BY_TEST);
  if (!('attempt' in begun)) throw new Error('no attempt was begun');
  const { attempt } = begun;
  if (!('document' in attempt.plan)) throw new Error('there is no document to send');
  const { document } = attempt.plan;
  const { companyId } = world.company;
  const asked = Promise.withResolvers<boolean>();
  await world.db.inCompany(companyId, async (tx) => {
    await lockInvoice(tx, companyId, invoice);
    aboutToCreate(world.db, attempt, document).then(asked.resolve, asked.reject);
    await eventually(isSomebodyWaiting, { what: 'who is about to create waits' });
    await meanwhile(tx, invoice);
  });
  return { may: await asked.promise, sentAt: await sentAt(invoice) };
}

async function isSomebodyWaiting(): Promise<boolean> {
  const waiting = await world.asOwner(`select from pg_locks where not granted`);
  return waiting.length > 0;
}

async function sentAt(invoice: string): Promise<unknown> {
  const [row] = await world.asOwner<{ create_sent_at: unknown }>(
    'select create_sent_at from export_attempts where invoice_id = $1',
    [invoice],
  );
  return row?.create_sent_at;
}

test('what moved on while it waited is not sent', async () => {
  const { may, sentAt: at } = await askedWhile(async (tx, invoice) => {
    const row = await lockInvoice(tx, world.company.companyId, invoice);
    if (row) await raiseVersion(tx, row, {}, { type: 'invoice.edited', by: BY_TEST });
  });
  expect(may).toBe(false);
  expect(at).toBeNull();
});

test('what stands as it stood is sent, and that is known', async () => {
  const { may, sentAt: at } = await askedWhile(async () => {});
  expect(may).toBe(true);
  expect(at).not.toBeNull();
});

test('whose turn lapsed while it waited sends nothing', async () => {
  const { may, sentAt: at } = await askedWhile(async (tx, invoice) => {
    await tx
      .updateTable('turns')
      .set({ until: '2020-01-01T00:00:00Z' })
      .where('subject', '=', `invoice/${invoice}`)
      .execute();
  });
  expect(may).toBe(false);
  expect(at).toBeNull();
});
