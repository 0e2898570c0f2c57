// Tieout with a real Tryton: what people decide is in its books once and posted, also when an
// attempt dies between the draft and the posting. The books are read by SQL, past the connector.
import { DatabaseSync } from 'node:sqlite';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createActivities } from '../../activities/index.ts';
import type { Db } from '../../db/index.ts';
import { editInvoice } from '../../db/invoice-edits.ts';
import { aTryton, trytonErp } from '../tryton-server.ts';
import { aWorld, quiet } from '../world.ts';
import type { World } from '../world.ts';

let tryton: Awaited<ReturnType<typeof aTryton>>;
let books: DatabaseSync;
let world: World;
beforeAll(async () => {
  tryton = await aTryton();
  books = new DatabaseSync(tryton.file, { readOnly: true });
  world = await aWorld({ erp: trytonErp(tryton) });
});
afterAll(async () => {
  await world?.[Symbol.asyncDispose]();
  books?.close();
  await tryton?.[Symbol.asyncDispose]();
});

interface Booked {
  readonly type: string;
  readonly state: string;
  /** What it says under which key it was sent. */
  readonly comment: string;
  /** What its ledger move puts on payable or receivable; null without a move. */
  readonly booked: number | null;
}

/** All documents with the invoice's number, whoever made them. */
async function inBooks(invoiceId: string): Promise<Booked[]> {
  const { number } = await world.row(invoiceId);
  const rows = books
    .prepare(
      `select i.type, i.state, i.comment,
              (select round(sum(abs(l.debit - l.credit)), 2) from account_move_line l
               where l.move = i.move and l.account = i.account) as booked
       from account_invoice i where i.reference = ? order by i.id`,
    )
    .all(number);
  return rows.map(({ type, state, comment, booked }) => ({
    type: String(type),
    state: String(state),
    comment: String(comment),
    booked: booked === null ? null : Number(booked),
  }));
}

const inAll = (): number =>
  Number(books.prepare('select count(*) as count from account_invoice').get()?.['count']);

async function correct(invoiceId: string): Promise<void> {
  const { companyId, actors, contracts } = world.company;
  const contractItemId = contracts.subcontractor.itemId;
  const lines = [{ contractItemId, workThisPeriod: '1200.00', workRetained: '120.00' }];
  await world.db.inCompany(companyId, (tx) =>
    editInvoice(world.db, tx, actors.projectUser, invoiceId, { patch: { lines } }),
  );
}

test('an owner invoice, and a subcontractor invoice that was rejected, are in the books once', async () => {
  await using _worker = await world.work();
  const before = inAll();
  const owner = await world.company.insert({ kind: 'owner' });
  const bill = await world.company.insert();
  await world.ask('projectUser', 'send', bill);
  await world.ask('approver', 'reject', bill, { reason: 'Two days are missing.' });
  await correct(bill);
  await world.sendAndExport(owner);
  await world.sendAndExport(bill);

  await world.untilThroughTime(owner, 'synced');
  await world.untilThroughTime(bill, 'synced');
  const comment = (invoice: string, submission: number): string =>
    `Tieout ${world.keyOf(invoice, submission)}`;
  expect(await inBooks(owner)).toEqual([
    { type: 'out', state: 'posted', comment: comment(owner, 1), booked: 900 },
  ]);
  expect(await inBooks(bill)).toEqual([
    { type: 'in', state: 'posted', comment: comment(bill, 2), booked: 1080 },
  ]);
  expect(inAll() - before).toBe(2);
});

/** From the moment that Tryton has the draft, whoever uses it reaches the database no more. */
function dyingWithADraft(db: Db, invoiceId: string) {
  const seen: Booked[] = [];
  const dying: Db = {
    ...db,
    async inCompany(companyId, work) {
      if (seen.length === 0) seen.push(...(await inBooks(invoiceId)));
      if (seen.length === 0) return db.inCompany(companyId, work);
      const message = 'the process died';
      throw ApplicationFailure.create({ type: 'Died', message, nextRetryDelay: 10 });
    },
  };
  return { dying, seen };
}

test('what an attempt leaves that dies between draft and posting, the next one finishes', async () => {
  const bill = await world.company.insert();
  const { dying, seen } = dyingWithADraft(world.db, bill);
  const mortal = createActivities({ db: dying, log: quiet });
  let attempts = 0;
  await using _worker = await world.work({
    ...world.activities,
    exportInvoice: (at) => {
      attempts += 1;
      return (attempts === 1 ? mortal : world.activities).exportInvoice(at);
    },
  });
  const before = inAll();
  await world.sendAndExport(bill);
  await world.untilThroughTime(bill, 'synced');

  const comment = `Tieout ${world.keyOf(bill)}`;
  expect(seen, 'when it died').toEqual([{ type: 'in', state: 'draft', comment, booked: null }]);
  expect(attempts).toBeGreaterThan(1);
  expect(await inBooks(bill)).toEqual([{ type: 'in', state: 'posted', comment, booked: 900 }]);
  expect(inAll() - before).toBe(1);
});
