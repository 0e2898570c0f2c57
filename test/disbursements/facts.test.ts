// What the platform reports, through the door: late, twice, in any order and at the same time it
// has one end; what cannot follow is kept and shown; and once funding is complete, records are due.
import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../api/world.ts';
import { aGround, fact, inFull } from './ground.ts';
import type { Disbursement, Ground } from './ground.ts';
import { comesTo } from './model.ts';
import type { Told } from './model.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await aGround();
});
afterAll(() => ground?.[Symbol.asyncDispose]());

const heldWith = async (invoices: number): Promise<Disbursement> => {
  const ids: string[] = [];
  for (let n = 0; n < invoices; n += 1) ids.push(await ground.invoice());
  return ground.held(inFull(...ids));
};

const standing = async (id: string) => {
  const { status, initiatedAt, fundedAt, payouts } = await ground.read(id);
  const facts = await ground.facts(id);
  return {
    status,
    initiatedAt,
    fundedAt,
    payouts: Object.fromEntries(payouts.map((one) => [one.id, one.status])),
    counts: facts
      .filter((one) => one['isApplied'])
      .map((one) => one.id)
      .toSorted(),
  };
};

const KINDS = 'fundingRequested fundingCompleted fundingFailed cancelled'.split(' ');
const PAYING = 'payoutRequested payoutCompleted payoutFailed payoutReturned'.split(' ');

test('shuffled, doubled, in pieces and at once: one end, and it is the model’s', async () => {
  const ends: string[] = [];
  const wanted = fc.array(
    fc.tuple(
      fc.constantFrom(...KINDS.slice(0, 3), ...KINDS, ...PAYING, ...PAYING),
      fc.nat(9),
      fc.nat(1),
    ),
    { minLength: 4, maxLength: 10 },
  );
  for (const drawn of fc.sample(fc.tuple(wanted, fc.infiniteStream(fc.nat(1_000))), {
    numRuns: 12,
    seed: 3,
  })) {
    const [kinds, dice] = drawn;
    const held = await heldWith(2);
    const facts = kinds.map(([kind, minute, which]) =>
      fact(kind, minute, kind.startsWith('payout') ? held.payouts[which]?.id : undefined),
    );
    const roll = (): number => dice.next().value ?? 0;
    const doubled = [...facts, ...facts.filter(() => roll() % 2 === 0)];
    const shuffled = doubled.map((one) => ({ one, by: roll() })).sort((a, b) => a.by - b.by);
    const pieces = [shuffled.slice(0, 3), shuffled.slice(3, 7), shuffled.slice(7)];
    const said = await Promise.all(
      pieces
        .filter((piece) => piece.length > 0)
        .map((piece) => ground.report(held.id, ...piece.map(({ one }) => one))),
    );
    expect(said.map(({ status }) => status)).toEqual(said.map(() => 200));
    const ids = held.payouts.map(({ id }) => id);
    const end = comesTo(false, ids, facts as readonly Told[]);
    expect(await standing(held.id)).toEqual(end);
    ends.push(end.status);
  }
  expect(new Set(ends).size).toBeGreaterThan(3);
});

test('a fact that cannot follow is kept, shown with the reason, and changes nothing', async () => {
  const held = await heldWith(1);
  const [payout] = held.payouts;
  const early = fact('payoutCompleted', 5, payout?.id);
  const said = await must(200, ground.report(held.id, early));
  expect(said['results']).toMatchObject([
    { id: early.id, status: 200, answer: { isApplied: false } },
  ]);
  expect(await ground.facts(held.id)).toMatchObject([
    { isApplied: false, whyNot: 'By the time of this fact, funding was not complete.' },
  ]);
  expect(await ground.read(held.id)).toMatchObject({
    status: 'fundingNotInitiated',
    payouts: [{ status: 'notInitiated', recordStatus: 'notDue' }],
  });
  const french = { 'accept-language': 'fr-CA' };
  const url = `/v1/disbursements/${held.id}/facts`;
  const { items } = await must(200, ground.admin('GET', url, undefined, french));
  expect(items[0]?.['whyNot']).toBe('Au moment de ce fait, les fonds n’étaient pas complets.');
  // Funding was complete before that after all: now it counts.
  await must(200, ground.report(held.id, fact('fundingCompleted', 3)));
  expect(await ground.read(held.id)).toMatchObject({
    status: 'payoutCompleted',
    payouts: [{ status: 'completed' }],
  });
  expect(await ground.facts(held.id)).toMatchObject([{ isApplied: true }, { isApplied: true }]);
});

test('the same fact again is the same fact: no version, no event, no second row', async () => {
  const held = await heldWith(1);
  const one = fact('fundingRequested', 1);
  const first = await must(200, ground.report(held.id, one, one));
  const again = await must(
    200,
    ground.report(held.id, { ...one, at: '2026-04-01T01:01:00+01:00' }),
  );
  expect(again).toMatchObject({ version: first['version'], status: 'fundingRequested' });
  expect(await ground.facts(held.id)).toHaveLength(1);
  const story = await ground.story(held.id);
  expect(story.filter((type) => type === 'disbursement.factReported')).toHaveLength(1);
});

test('another content under the same id is refused by name, and the others of the request count', async () => {
  const held = await heldWith(1);
  const one = fact('fundingRequested', 1);
  await must(200, ground.report(held.id, one));
  const other = fact('fundingCompleted', 9);
  const twice = fact('fundingFailed', 10);
  const said = await must(
    200,
    ground.report(
      held.id,
      { ...one, at: '2026-04-01T08:00:00Z' },
      other,
      twice,
      { ...twice, message: 'Not enough funds.' },
      fact('payoutRequested', 11),
      fact('payoutRequested', 11, held.id),
      fact('fundingFailed', 11, held.payouts[0]?.id),
    ),
  );
  expect(said['results']).toMatchObject([
    { status: 409, answer: { code: 'FactIdReused' } },
    { status: 200 },
    { status: 200, answer: { isApplied: false } },
    { status: 409, answer: { code: 'FactIdReused' } },
    { status: 422, answer: { code: 'Invalid' } },
    { status: 404, answer: { code: 'NotFound' } },
    { status: 422, answer: { code: 'Invalid' } },
  ]);
  expect(await ground.facts(held.id)).toMatchObject([
    { id: one.id, at: one.at },
    { id: other.id },
    { id: twice.id, message: null },
  ]);
});

test('at funding complete each record is due at once, in the transaction of the fact', async () => {
  const held = await heldWith(2);
  await must(200, ground.report(held.id, fact('fundingRequested', 1), fact('fundingCompleted', 2)));
  const { version, records, payouts } = await ground.read(held.id);
  expect(version).toBe(held.version + 1);
  expect(records).toMatchObject({ exporting: 2, notDue: 0 });
  expect(payouts).toMatchObject([
    { recordStatus: 'exporting', recordDueAt: expect.any(String), recordVersion: 1 },
    { recordStatus: 'exporting', status: 'notInitiated' },
  ]);
  const [first] = payouts;
  const url = `/v1/invoices/${first?.invoiceId}/events`;
  const { items } = await must(200, ground.admin('GET', url));
  expect(items.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['payout.added', 'payout.moved']),
  );
  expect(items.at(-1)).toMatchObject({
    after: { payoutId: first?.id, disbursementId: held.id, recordStatus: 'exporting' },
  });
});

/** Initiated at minute 10; the ERP has had the invoice since then. */
const SYNCED: readonly (readonly [string, string | null])[] = [
  ['before', '2026-04-01T00:09:00Z'],
  ['after', '2026-04-01T00:11:00Z'],
  ['never', null],
];
const strictly = async (strictPaymentRecords: boolean): Promise<void> => {
  const url = `/v1/connections/${ground.company.ids.connection}`;
  const { headers } = await ground.admin('GET', url);
  const seen = { 'if-match': headers['etag'] };
  await must(200, ground.admin('PATCH', url, { strictPaymentRecords }, seen));
};

test.each([true, false])(
  'an invoice must be synced before its payment is initiated (strict: %s)',
  async (strict) => {
    await strictly(strict);
    const wanted = {
      before: 'exporting',
      after: strict ? 'failedToExport' : 'exporting',
      never: strict ? 'failedToExport' : 'waitingForInvoice',
    };
    for (const [when, since] of SYNCED)
      for (const order of ['as it happened', 'completed first'] as const) {
        const held = await ground.held(inFull(await ground.invoice(since)));
        const facts = [fact('fundingRequested', 10), fact('fundingCompleted', 12)];
        const sent = order === 'as it happened' ? facts : facts.toReversed();
        for (const one of sent) await must(200, ground.report(held.id, one));
        const [payout] = (await ground.read(held.id)).payouts;
        const status = wanted[when as keyof typeof wanted];
        const failure = status === 'failedToExport' ? 'InvoiceNotSynced' : null;
        expect(payout, `${when}, ${order}`).toMatchObject({ recordStatus: status, failure });
      }
    await strictly(true);
  },
);

test('switched off, a payout says so and nothing is due; switched on later, that stays', async () => {
  const url = `/v1/connections/${ground.company.ids.connection}`;
  const set = async (exportPaymentRecords: boolean) => {
    const { headers } = await ground.admin('GET', url);
    const seen = { 'if-match': headers['etag'] };
    await must(200, ground.admin('PATCH', url, { exportPaymentRecords }, seen));
  };
  await set(false);
  const held = await heldWith(1);
  await must(200, ground.report(held.id, fact('fundingCompleted', 2)));
  expect(await ground.read(held.id)).toMatchObject({ records: { switchedOff: 1 } });
  await set(true);
  await must(200, ground.report(held.id, fact('fundingRequested', 1)));
  expect(await ground.read(held.id)).toMatchObject({
    initiatedAt: '2026-04-01T00:01:00.000Z',
    payouts: [{ recordStatus: 'switchedOff', failure: null }],
  });
});

test('what an export has begun stays, whatever facts come late', async () => {
  const held = await heldWith(1);
  await must(200, ground.report(held.id, fact('fundingCompleted', 20)));
  await ground.door.asOwner((tx) =>
    sql`update payouts set record_begun_at = now() where disbursement_id = ${held.id}`.execute(tx),
  );
  await must(200, ground.report(held.id, fact('cancelled', 1)));
  expect(await ground.read(held.id)).toMatchObject({
    status: 'cancelled',
    payouts: [{ recordStatus: 'exporting' }],
  });
});

test('the story of a disbursement tells every step', async () => {
  const held = await heldWith(1);
  const [payout] = held.payouts;
  await must(200, ground.report(held.id, fact('fundingRequested', 1)));
  await must(200, ground.report(held.id, fact('fundingCompleted', 2)));
  await must(200, ground.report(held.id, fact('payoutReturned', 9, payout?.id)));
  expect(await ground.story(held.id)).toEqual([
    'disbursement.created',
    'disbursement.factReported',
    'disbursement.moved',
    'disbursement.factReported',
    'disbursement.moved',
    'disbursement.factReported', // it was not requested: it changes nothing
  ]);
});
