// Contract: looking for what may be in the ERP: by its own id, by likeness, and whether it was
// removed.
import { describe, expect, test } from 'vitest';
import type { ErpConnector } from '../../erp/connector.ts';
import { ErpError } from '../../erp/connector.ts';
import type { ErpDocument, ExportDocument } from '../../domain/document.ts';
import type { InvoiceKind } from '../../domain/invoice.ts';
import { anytime, aSmallOne, KINDS, TODAY, unique } from './contract-bench.ts';
import type { Bench } from './contract-bench.ts';
import { aWire } from './contract-wire.ts';
import type { Fault } from './contract-wire.ts';

const OTHER: Readonly<Record<InvoiceKind, InvoiceKind>> = {
  subcontractor: 'owner',
  owner: 'subcontractor',
};

/** What people type, and what none of the ERPs has as an id of a document. */
const NO_IDS = ['', ' ', '..', '../ping', '?size=1', '1e3', '-1', '01', '1 or 1=1', 'bil_1/post'];

async function created(bench: Bench, document: ExportDocument): Promise<ErpDocument> {
  const key = unique('key');
  return bench.settle(() => bench.connector().createDocument(document, key, undefined, anytime));
}

/** An amount that no other document of these tests has. */
let cents = 0;
function ofItsOwn(bench: Bench, kind: InvoiceKind, more: Partial<ExportDocument> = {}) {
  const total = `77.${String((cents += 1)).padStart(2, '0')}`;
  const [line] = aSmallOne(bench, kind).lines;
  if (!line) return expect.unreachable('there is a line');
  return aSmallOne(bench, kind, { lines: [{ ...line, amount: total }], total, ...more });
}

function asking(bench: Bench, connector: () => ErpConnector = () => bench.connector()) {
  const settled = <T>(question: (ask: string) => Promise<T>): Promise<T> => {
    const ask = unique('ask');
    return bench.settle(() => question(ask));
  };
  return {
    read: (id: string, kind: InvoiceKind) =>
      settled((ask) => connector().readDocument(id, kind, ask)),
    readAll: (ids: readonly string[], kind: InvoiceKind) =>
      settled((ask) => connector().readDocuments(ids, kind, ask)),
    likely: (document: ExportDocument) => settled((ask) => connector().findLikely(document, ask)),
    removed: ({ id, kind, number }: ErpDocument) =>
      settled((ask) => connector().removeCheck({ id, kind, number }, ask)),
  };
}

function readingSeveral(of: () => Bench): void {
  test.each(KINDS)('several are read at once, those of kind %s that there are', async (kind) => {
    const bench = of();
    const { readAll } = asking(bench);
    const one = await created(bench, aSmallOne(bench, kind));
    const two = await created(bench, aSmallOne(bench, kind));
    const other = await created(bench, aSmallOne(bench, OTHER[kind]));
    const draft = await bench.leaveDraft(aSmallOne(bench, kind), unique('key'));
    const ids = [two.id, other.id, draft, ...NO_IDS, '999999', 'bil_999999', one.id];
    const found = await readAll(ids, kind);
    expect(found.map(({ id }) => id).toSorted()).toEqual([one.id, two.id, draft].toSorted());
    expect(found).toEqual(expect.arrayContaining([one, two]));
    expect(await readAll(NO_IDS, kind)).toEqual([]);
  });
}

export function looking(of: () => Bench): void {
  readingSeveral(of);
  describe.each(KINDS)('an invoice of kind %s', (kind) => {
    test('is read by its id as it stands, and is nothing of the other kind', async () => {
      const bench = of();
      const { read } = asking(bench);
      const there = await created(bench, aSmallOne(bench, kind));
      expect(there).toMatchObject({ kind, state: 'posted', date: TODAY });
      expect(await read(there.id, kind)).toEqual(there);
      expect(await read(there.id, OTHER[kind])).toBeUndefined();
      for (const id of [...NO_IDS, '999999', 'bil_999999', 'rcv_999999'])
        expect(await read(id, kind), id).toBeUndefined();
      const draft = await bench.leaveDraft(aSmallOne(bench, kind), unique('key'));
      expect(await read(draft, kind)).toMatchObject({ id: draft, state: 'draft' });
    });

    test('is found by its party and number, or by party, amount and day', async () => {
      const bench = of();
      const { likely } = asking(bench);
      const document = ofItsOwn(bench, kind);
      // Made first, so that the order they were made in is not the order of sureness.
      const asLarge = await created(bench, { ...document, number: unique('OTHER') });
      const numbered = await created(bench, ofItsOwn(bench, kind, { number: document.number }));
      await created(bench, ofItsOwn(bench, kind)); // of the day, with another number and amount
      expect(await likely(document)).toEqual([numbered, asLarge]);
      const longAgo = { ...document, billedOn: '2001-01-01', accountingDate: '2001-01-02' };
      expect(await likely(longAgo)).toEqual([numbered]);
      const bookedThen = { ...longAgo, accountingDate: TODAY };
      expect(await likely(bookedThen)).toEqual([numbered, asLarge]);
    });

    test('is there until it was removed in the ERP', async () => {
      const bench = of();
      const { read, likely, removed } = asking(bench);
      expect(Object.keys(bench.removals)).not.toEqual([]);
      for (const [how, remove] of Object.entries(bench.removals)) {
        const document = ofItsOwn(bench, kind);
        const there = await created(bench, document);
        expect(await removed(there)).toEqual({ isGone: false, document: there });
        expect(await likely(document)).toEqual([there]);
        await remove(there.id, kind);
        expect(await removed(there)).toEqual({
          isGone: true,
          words: expect.stringContaining(there.id),
        });
        expect(await likely(document)).toEqual([]);
        expect((await read(there.id, kind))?.state, how).toBe(
          how === 'cancelled' ? 'cancelled' : undefined,
        );
      }
    });
  });

  test('a document that was booked on the day, and dated on another, is likely', async () => {
    const bench = of();
    const billedOn = `${TODAY.slice(0, 4)}-01-01`;
    const document = ofItsOwn(bench, 'subcontractor', { billedOn });
    const there = await created(bench, document);
    const other = { ...document, number: unique('OTHER'), billedOn: TODAY };
    expect(await asking(bench).likely(other)).toEqual([there]);
  });
}

/** The first question of each look, of each connector. */
const LOOKS = /^GET \/(bills|receivables)|model\.account\.invoice\./;

const NOT_FOUND: Fault = { status: 404, body: 'Not found' };

/** For connectors that call: on the way there and back things break. */
export function lookingInVain(of: () => Bench): void {
  test.each<[string, Fault]>([
    ['broken', { status: 502, body: 'Bad gateway' }],
    ['of somebody else, who has not found it', NOT_FOUND],
    ['of a page that moved away', { status: 410, body: '{"error":"gone"}' }],
    ['cut off', 'loseAnswer'],
    ['lost before it arrived', 'loseRequest'],
    ['not JSON', { garbled: '<html>Hello</html>' }],
    ['JSON of something else', { garbled: '{"hello":"world"}' }],
  ])('an answer that is %s is never "it is not there"', async (_name, fault) => {
    const bench = of();
    const document = ofItsOwn(bench, 'subcontractor');
    const there = await created(bench, document);
    await using wire = await aWire(bench.target);
    const ask = asking(bench, () => bench.connector({ baseUrl: wire.url }));
    await ask.read(there.id, 'subcontractor'); // signed in
    const looks = [
      () => ask.read(there.id, 'subcontractor'),
      () => ask.likely(document),
      () => ask.removed(there),
    ];
    // Tryton's 404 is about its database: the connector signs in again, once.
    const signsInAgain = bench.connectorName === 'tryton' && fault === NOT_FOUND;
    for (const look of looks) {
      for (let time = 0; time < (signsInAgain ? 2 : 1); time += 1) wire.next(LOOKS, fault);
      await expect(look()).rejects.toBeInstanceOf(ErpError);
      await look(); // and nothing of it stays
    }
  });

  test('what is no id of a document is asked of no ERP', async () => {
    const bench = of();
    await using wire = await aWire(bench.target);
    const ask = asking(bench, () => bench.connector({ baseUrl: wire.url }));
    await bench.connector({ baseUrl: wire.url }).probe(unique('ask')); // signed in
    const before = wire.seen.length;
    for (const id of NO_IDS) expect(await ask.read(id, 'subcontractor'), id).toBeUndefined();
    expect(wire.seen.slice(before)).toEqual([]);
  });
}
