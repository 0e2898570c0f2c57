// What the chaos harness takes for a double. That people were told of it and voided it mends
// nothing, unless it came later than is promised (design.md section 5).
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBooks, keyOf } from './chaos/books.ts';
import type { Lived } from './chaos/books.ts';
import { aBrokenWorld } from './chaos/places.ts';
import type { ChaosPlace, ErpClass } from './chaos/places.ts';

const ALONE = 'at most one document for a submission and each createAgain';
const NONE = 'none for what was rejected or retrieved';
/** So long that a slow machine makes no difference. */
const LAG_MS = 600_000;
const HOUR = 3_600;

let broken: Awaited<ReturnType<typeof aBrokenWorld>>;
beforeAll(async () => {
  broken = await aBrokenWorld(LAG_MS);
});
afterAll(() => broken.close());

/** Of an invoice that was sent and for which nothing else was decided. */
async function aLife(place: ChaosPlace): Promise<Lived & { key: string }> {
  const invoiceId = await place.company.insert();
  await place.decide('projectUser', 'send', invoiceId);
  await place.asOwner(
    `insert into export_attempts (company_id, invoice_id, submission, connection_id, revision)
     select company_id, id, submission, connection_id, revision from invoices where id = $1`,
    [invoiceId],
  );
  const key = keyOf(place.company.companyId, invoiceId, 1);
  const more = { seed: 1, script: 'by hand', hits: [], decided: [], stuck: undefined };
  return { invoiceId, key, end: 'synced', ...more };
}

/** As an attempt does it; null: the ERP has surely not taken it. */
async function note(place: ChaosPlace, { invoiceId }: Lived, agoSeconds: number | null) {
  await place.asOwner(
    `update export_attempts set document = '{}',
       create_sent_at = clock_timestamp() - make_interval(secs => $2) where invoice_id = $1`,
    [invoiceId, agoSeconds],
  );
}

const invariantsOf = async (place: ChaosPlace, life: Lived) => {
  const { violations, lateDoubles } = await checkBooks(place, [{ ...life, end: 'rejected' }]);
  return { broken: violations.map(({ invariant }) => invariant), lateDoubles };
};

interface Double {
  readonly erpClass?: ErpClass;
  /** How many seconds before the documents came each create was noted. */
  readonly noted: readonly (number | null)[];
  readonly isNamed?: boolean;
  readonly isVoided?: boolean;
  readonly isForgiven: boolean;
}

test.each<[string, Double]>([
  ['that came later than is promised', { noted: [HOUR, 1], isForgiven: true }],
  ['that came in time', { noted: [60, 1], isForgiven: false }],
  ['whose first came in time and whose second late', { noted: [HOUR, 60, 1], isForgiven: false }],
  ['of one create', { noted: [HOUR], isForgiven: false }],
  ['of a create that was surely not taken', { noted: [HOUR, null, 1], isForgiven: false }],
  ['that was not named', { noted: [HOUR, 1], isNamed: false, isForgiven: false }],
  ['that still stands', { noted: [HOUR, 1], isVoided: false, isForgiven: false }],
  [
    'of an ERP that deduplicates',
    { erpClass: 'deduplicatesByKey', noted: [HOUR, 1], isForgiven: false },
  ],
  [
    'of an ERP that cannot be searched',
    { erpClass: 'neither', noted: [HOUR, 1], isForgiven: false },
  ],
])('a double %s', async (_name, { erpClass = 'searchable', noted, isForgiven, ...more }) => {
  const { isNamed = true, isVoided = true } = more;
  const place = broken.places[erpClass];
  const life = await aLife(place);
  const enter = () => place.enterInErp(life.invoiceId, { reference: life.key });
  const ids = [await enter(), await enter()];
  if (isVoided) await place.erp('POST', `/bills/${ids[1]}/void`, {});
  for (const agoSeconds of noted) await note(place, life, agoSeconds);
  const found = await invariantsOf(place, isNamed ? { ...life, named: ids } : life);
  expect(found).toEqual(
    isForgiven ? { broken: [], lateDoubles: 1 } : { broken: [ALONE], lateDoubles: 0 },
  );
});

test('a document of a submission that was rejected, whatever became of the invoice', async () => {
  const place = broken.places.searchable;
  const life = await aLife(place);
  await place.decide('approver', 'reject', life.invoiceId, { reason: 'Wrong cost code.' });
  await place.decide('projectUser', 'send', life.invoiceId);
  expect(await invariantsOf(place, life)).toEqual({ broken: [], lateDoubles: 0 });
  await place.enterInErp(life.invoiceId, { reference: life.key });
  expect((await invariantsOf(place, life)).broken).toEqual([NONE]);
});
