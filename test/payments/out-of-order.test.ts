// What was read earlier and is recorded later, past a reading that knew more: it tells nothing that
// is not so any more.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createActivities } from '../../activities/index.ts';
import { askBackFill } from '../../db/back-fills.ts';
import { CONTRACTS, getContract, patchContract } from '../../db/contracts.ts';
import type { Db } from '../../db/index.ts';
import { setPaymentNumber } from '../../db/payment-edits.ts';
import { aloneWithPayments } from '../../db/payment-order.ts';
import { beginPage, recordReading } from '../../db/payment-reading.ts';
import { matchPayment } from '../../db/unmatched-payments.ts';
import { askPayments, BY_TEST } from '../activities/tools.ts';
import { eventually } from '../eventually.ts';
import { freezingAt } from '../frozen.ts';
import { inActivity } from '../twice.ts';
import { quiet } from '../world.ts';
import { wrongSums } from './agree.ts';
import { somebodyWaits } from './locks.ts';
import { aPaymentsWorld } from './world.ts';
import type { PaymentsWorld } from './world.ts';

let world: PaymentsWorld;
beforeAll(async () => {
  world = await aPaymentsWorld();
});
afterAll(() => world?.[Symbol.asyncDispose]());

const paidOn = async (invoice: string) => (await world.row(invoice)).paidMinor;

const isToBeReadAnew = (error: unknown): void => {
  expect(error).toMatchObject({ type: 'Limited' });
};

/** The list of one invoice, read from the ERP and not recorded yet. */
async function listInHand(invoice: string) {
  const asked = await askPayments(world, invoice);
  const frozen = freezingAt(world.db, 2);
  const { answerErpRequest } = createActivities({ db: frozen.db, log: quiet });
  const ended = inActivity(answerErpRequest, asked);
  ended.catch(() => undefined); // looked at after it has thawed
  await frozen.stands;
  return async (): Promise<void> => {
    frozen.thaw();
    await ended.catch(isToBeReadAnew);
    await inActivity(world.activities.answerErpRequest, asked); // does nothing where it is answered
  };
}

test('a payment that was deleted before anybody had recorded it does not come to life', async () => {
  const invoice = await world.synced();
  const payment = await world.paid([{ invoice, cash: '300.00' }]);
  const record = await listInHand(invoice);
  await world.deletePayment(payment);
  await world.readNow();
  await record();
  await world.readNow();
  expect(await paidOn(invoice)).toBe(0n);
});

test('a payment that was moved before anybody had recorded it counts where it went, and only there', async () => {
  const [one, two] = [await world.synced(), await world.synced()];
  const payment = await world.paid([{ invoice: one, cash: '300.00' }]);
  const record = await listInHand(one);
  await world.changePayment(payment, {}, [{ invoice: two, cash: '300.00' }]);
  await world.readNow();
  await record();
  await world.readNow();
  expect([await paidOn(one), await paidOn(two)]).toEqual([0n, 30_000n]);
});

test('an application that was recorded while a page was on its way, and taken away in it, stops counting', async () => {
  const [one, two] = [await world.synced(), await world.synced()];
  const payment = await world.paid([{ invoice: one, cash: '300.00' }]);
  const record = await pageInHand(async () => {
    await (await listInHand(one))(); // the page's request is long on its way
    await world.changePayment(payment, {}, [{ invoice: two, cash: '300.00' }]);
  });
  await record();
  await world.readNow();
  expect([await paidOn(one), await paidOn(two)]).toEqual([0n, 30_000n]);
});

/** A page that was asked for, then something changed, then it was read. */
async function pageInHand(change: () => Promise<unknown>) {
  await world.ask();
  const open = await beginPage(world.db, world.company);
  if (!('run' in open)) throw new Error('no page has begun');
  await change();
  const page = await world.pull();
  return (db: Db = world.db) => recordReading(db, open, page, BY_TEST);
}

/** Its next transaction has done all and does not commit yet. */
function beforeCommit() {
  const [stands, thawed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const db: Db = {
    ...world.db,
    inCompany: (companyId, work) =>
      world.db.inCompany(companyId, async (tx) => {
        const done = await work(tx);
        stands.resolve();
        await thawed.promise;
        return done;
      }),
  };
  return { db, stands: stands.promise, thaw: () => thawed.resolve() };
}

/** Begins the second while the first has not committed: it waits for it, or is done already. */
async function overtaken(first: (db: Db) => Promise<unknown>, second: () => Promise<unknown>) {
  const held = beforeCommit();
  const one = first(held.db);
  one.catch(() => undefined); // thrown at the end
  await Promise.race([held.stands, one]);
  let isDone = false;
  const two = second().finally(() => {
    isDone = true;
  });
  two.catch(() => undefined);
  await eventually(async () => isDone || (await somebodyWaits(world)));
  held.thaw();
  await Promise.all([one, two]);
}

/** A payment of a bill of nobody's, which waits for a person. */
async function unmatched() {
  const other = await world.company.insert();
  const document = await world.enterInErp(other, { docNumber: `FOREIGN-${other.slice(-6)}` });
  const payment = await world.paid([{ document, cash: '300.00' }]);
  await world.readNow();
  const [waiting] = await world.unmatchedOn(document);
  return { document, payment, id: String(waiting?.['id']) };
}

test('what is being matched while a page changes it is in the sums as the page has it', async () => {
  const invoice = await world.synced();
  const { id, payment, document } = await unmatched();
  const record = await pageInHand(() =>
    world.changePayment(payment, {}, [{ document, cash: '200.00' }]),
  );
  const { approver } = world.company.actors;
  const match = (db: Db) => matchPayment(db, approver, { id, invoiceId: invoice, reason: 'Its.' });
  await overtaken(match, () => record());
  expect(await paidOn(invoice)).toBe(20_000n);
  expect(await wrongSums(world)).toEqual([]);
});

test('matched by hand, and gone with the document of another invoice, it is taken off both', async () => {
  const [matched, linked] = [await world.synced(), await world.synced()];
  const { id, payment, document } = await unmatched();
  const { approver } = world.company.actors;
  await matchPayment(world.db, approver, { id, invoiceId: matched, reason: 'Its.' });
  expect(await paidOn(matched)).toBeGreaterThan(0n);
  await world.asOwner('update invoices set erp_document_id = $2 where id = $1', [linked, document]);
  await world.deletePayment(payment);
  const asked = await askPayments(world, linked);
  await inActivity(world.activities.answerErpRequest, asked);
  expect(await paidOn(matched)).toBe(0n);
  expect(await wrongSums(world)).toEqual([]);
});

test('who gives a number waits for a page that is recorded: its events tell the row as it was', async () => {
  const invoice = await world.synced();
  await world.paid([{ invoice, cash: '300.00' }]);
  await world.readNow();
  const [payment] = await world.payments(invoice);
  const { companyId, actors } = world.company;
  const number = { id: String(payment?.['id']), seen: '1', paymentNumber: 'P-24' };
  let isGiven = false;
  let giving: Promise<unknown> | undefined;
  await world.db.inCompany(companyId, async (tx) => {
    await aloneWithPayments(tx, companyId); // as a page does
    giving = setPaymentNumber(world.db, actors.admin, number).finally(() => {
      isGiven = true;
    });
    await eventually(async () => isGiven || (await somebodyWaits(world)));
    expect(isGiven).toBe(false);
  });
  await giving;
  expect(await world.payments(invoice)).toMatchObject([{ payment_number: 'P-24' }]);
});

test('what a page leaves waiting while its link is being written is applied by it', async () => {
  const invoice = await world.exporting();
  const { number } = await world.row(invoice);
  const bill = { docNumber: number, reference: world.keyOf(invoice) };
  const document = await world.enterInErp(invoice, bill);
  const record = await pageInHand(() => world.paid([{ document, cash: '900.00' }]));
  await overtaken(record, () => world.attempt(invoice)); // finds its document, and links it
  expect(await world.unmatchedOn(document)).toMatchObject([{ status: 'matched' }]);
  expect(await paidOn(invoice)).toBe(90_000n);
});

test('what a page leaves waiting while payments are being switched on is applied by it', async () => {
  const invoice = await world.synced();
  const { admin } = world.company.actors;
  const id = world.company.contracts.subcontractor.id;
  const set = async (paymentsIssued: boolean) => {
    const { rowVersion } = await getContract(world.db, admin, CONTRACTS.commitment, id);
    const change = { id, seen: String(rowVersion), patch: { paymentsIssued } };
    await patchContract(world.db, admin, CONTRACTS.commitment, change);
  };
  await set(false);
  const record = await pageInHand(() => world.paid([{ invoice, cash: '900.00' }]));
  await overtaken(record, () => set(true));
  expect(await paidOn(invoice)).toBe(90_000n);
});

test('a page of a back-fill that is older than a page of the changes is read anew', async () => {
  const invoice = await world.synced();
  const payment = await world.paid([{ invoice, cash: '300.00' }]);
  await world.asOwner('update payment_feeds set sync_from = clock_timestamp()', []);
  const { companyId, connectionId, actors } = world.company;
  const from = new Date(Date.now() - 3_600_000).toISOString();
  const why = { connectionId, from, reason: 'The month before.' };
  const { reading } = await askBackFill(world.db, actors.admin, why);
  const ref = { companyId, connectionId, backFillId: reading.id };
  const open = await beginPage(world.db, ref);
  if (!('run' in open)) throw new Error('no page has begun');
  const page = await world.pullFrom(null, 1000);
  await world.changePayment(payment, {}, [{ invoice, cash: '200.00' }]);
  await world.readNow(); // skips it: it is older than what is read
  await recordReading(world.db, open, page, BY_TEST);
  await inActivity(world.activities.readPayments, ref);
  expect(await paidOn(invoice)).toBe(20_000n);
});
