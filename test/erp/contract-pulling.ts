// Contract: reading all payments in the order of their changes. A reader that does what pages say
// ends up with what the ERP's own books have, read by SQL.
import { expect, test } from 'vitest';
import { capabilitiesOf } from '../../domain/connectors.ts';
import type { AppliedPayment, PaymentPage } from '../../domain/document.ts';
import type { InvoiceKind } from '../../domain/invoice.ts';
import { anytime, aSmallOne, KINDS, TODAY, unique } from './contract-bench.ts';
import type { Bench, BookedPayment } from './contract-bench.ts';

export interface Reader {
  /** Reads on to the last page; the pages that were read. */
  readOn(size: number): Promise<PaymentPage[]>;
  /** As its pages say, without what comes of other tests. */
  knows(documents: readonly string[]): BookedPayment[];
  readonly cursor: string | null;
}

const MOST_PAGES = 500;

export function aReader(bench: Bench): Reader {
  const known = new Map<string, AppliedPayment>();
  let cursor: string | null = null;
  const pull = async (size: number): Promise<PaymentPage> => {
    const [from, ask] = [{ cursor, size }, unique('pull')];
    const page = await bench.settle(() => bench.connector().pullPayments(from, ask));
    cursor = page.cursor;
    for (const [key, { id, documentId }] of known) {
      const isTold =
        page.deletedPayments.includes(id) ||
        page.wholePayments.includes(id) ||
        page.wholeDocuments.includes(documentId);
      if (isTold) known.delete(key);
    }
    for (const one of page.applied) known.set(`${one.id} ${one.documentId}`, one);
    return page;
  };
  return {
    get cursor() {
      return cursor;
    },
    async readOn(size) {
      const pages: PaymentPage[] = [];
      while (pages.length < MOST_PAGES) {
        pages.push(await pull(size));
        if (pages.at(-1)?.isLast) return pages;
      }
      throw new Error(`no last page after ${MOST_PAGES}`);
    },
    knows: (documents) =>
      inOrder(
        [...known.values()]
          .filter(({ documentId }) => documents.includes(documentId))
          .map(({ documentId: document, number, state, amount }) => ({
            document,
            number,
            state,
            amount,
          })),
      ),
  };
}

const inOrder = (payments: readonly BookedPayment[]): BookedPayment[] =>
  payments.toSorted((a, b) =>
    `${a.document} ${a.number}`.localeCompare(`${b.document} ${b.number}`),
  );

const inBooks = (bench: Bench, documents: readonly string[]): BookedPayment[] =>
  inOrder(bench.paymentsInBooks().filter(({ document }) => documents.includes(document)));

export async function aPosted(bench: Bench, kind: InvoiceKind): Promise<string> {
  const [document, key] = [aSmallOne(bench, kind), unique('key')];
  const create = () => bench.connector().createDocument(document, key, undefined, anytime);
  return (await bench.settle(create)).id;
}

const applied = (pages: readonly PaymentPage[], document: string): AppliedPayment[] =>
  pages.flatMap((page) => page.applied).filter(({ documentId }) => documentId === document);

const payIn =
  (of: () => Bench) => (way: string | undefined, id: string, kind: InvoiceKind, amount: string) => {
    const by = of().ways[way ?? ''];
    if (!by) throw new Error(`${way} is no way to pay`);
    return by(id, kind, { amount, number: unique('7'), on: TODAY });
  };

export function pulling(of: () => Bench, ways: readonly string[]): void {
  pages(of, ways);
  changing(of, ways);
  takingAway(of, ways);
}

function pages(of: () => Bench, ways: readonly string[]): void {
  const pay = payIn(of);

  test.each([1, 1000])('pages of %i payments miss nothing and double nothing', async (size) => {
    const bench = of();
    const reader = aReader(bench);
    await reader.readOn(1000);
    const documents: string[] = [];
    for (const kind of KINDS) {
      const id = await aPosted(bench, kind);
      documents.push(id);
      for (const way of [...ways, ways[0]]) await pay(way, id, kind, '250.50');
    }
    const paid = documents.length * (ways.length + 1);
    const read = await reader.readOn(size);
    expect(inBooks(bench, documents)).toHaveLength(paid);
    expect(reader.knows(documents)).toEqual(inBooks(bench, documents));
    const facts = read.flatMap((page) => page.applied);
    expect(new Set(facts.map((fact) => JSON.stringify(fact))).size).toBe(paid);
    // Of a whole document that changed twice, all may come on two pages, as it was.
    if (read.every((page) => page.wholeDocuments.length === 0)) expect(facts).toHaveLength(paid);
    for (const { wholeDocuments } of read)
      expect(wholeDocuments).toEqual([...new Set(wholeDocuments)]);
    for (const page of read)
      expect(new Set(page.applied.map(({ documentId }) => documentId)).size).toBeLessThanOrEqual(
        size,
      );
    if (size === 1) expect(read.length).toBeGreaterThan(1);
  });

  test('a new reading, from the beginning, finds all that is in the books', async () => {
    const bench = of();
    const documents = [...new Set(bench.paymentsInBooks().map(({ document }) => document))];
    const reader = aReader(bench);
    await reader.readOn(3);
    expect(documents.length).toBeGreaterThan(0);
    expect(reader.knows(documents)).toEqual(inBooks(bench, documents));
  });

  test('a cursor of somebody else is a bug, and no failure of the ERP', async () => {
    const from = { cursor: 'of-another-erp', size: 10 };
    const pull = of().connector().pullPayments(from, unique('pull'));
    const error = await pull.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toHaveProperty('failure');
  });
}

function changing(of: () => Bench, ways: readonly string[]): void {
  const pay = payIn(of);

  test('reading on with nothing new is one last page with nothing, as often as one likes', async () => {
    const bench = of();
    const reader = aReader(bench);
    const id = await aPosted(bench, 'subcontractor');
    await pay(ways[0], id, 'subcontractor', '10.00');
    await reader.readOn(1000);
    const nothing = { applied: [], wholePayments: [], wholeDocuments: [], deletedPayments: [] };
    for (let time = 0; time < 3; time += 1)
      expect(await reader.readOn(1000)).toMatchObject([{ ...nothing, isLast: true }]);
    const late = await pay(ways[0], id, 'subcontractor', '11.00');
    await reader.readOn(1000);
    expect(reader.knows([id])).toEqual(inBooks(bench, [id]));
    await late.void();
    await reader.readOn(1000);
    expect(reader.knows([id])).toEqual(inBooks(bench, [id]));
  });

  test('a page shows a payment as it is shown by its document, and when it was entered', async () => {
    const bench = of();
    const reader = aReader(bench);
    await reader.readOn(1000);
    for (const kind of KINDS) {
      for (const way of ways) {
        const id = await aPosted(bench, kind);
        const before = Date.now();
        await pay(way, id, kind, '1000.00');
        const [fact, ...others] = applied(await reader.readOn(1000), id);
        expect(others).toEqual([]);
        const ask = unique('ask');
        const [own] = await bench.settle(() => bench.connector().paymentsOf(id, kind, ask));
        expect(fact).toEqual({ ...own, documentId: id, kind });
        const created = Date.parse(fact?.createdAt ?? '');
        expect(created).toBeGreaterThan(before - 1_000);
        expect(created).toBeLessThan(Date.now() + 1_000);
      }
    }
  });

  test('a change between two pages is met by reading on', async () => {
    const bench = of();
    const reader = aReader(bench);
    await reader.readOn(1000);
    const [one, two] = [await aPosted(bench, 'owner'), await aPosted(bench, 'owner')];
    const payments = [];
    for (const id of [one, two]) payments.push(await pay(ways.at(-1), id, 'owner', '500.00'));
    const connector = bench.connector();
    const [from, ask] = [{ cursor: reader.cursor, size: 1 }, unique('pull')];
    await bench.settle(() => connector.pullPayments(from, ask)); // of the first; then it changes
    await payments[0]?.void();
    await reader.readOn(1);
    await payments[1]?.void();
    await pay(ways[0], two, 'owner', '20.00');
    await reader.readOn(1);
    expect(
      inBooks(bench, [one, two])
        .map(({ state }) => state)
        .toSorted(),
    ).toEqual(['live', 'voided', 'voided']);
    expect(reader.knows([one, two])).toEqual(inBooks(bench, [one, two]));
  });
}

function takingAway(of: () => Bench, ways: readonly string[]): void {
  const pay = payIn(of);

  test('a payment over two documents is one of each, and one of them may be taken away', async () => {
    const bench = of();
    const reader = aReader(bench);
    const documents = [
      await aPosted(bench, 'subcontractor'),
      await aPosted(bench, 'subcontractor'),
    ];
    const [one = '', two = ''] = documents;
    const both = await bench.payBoth([one, two], {
      amount: '70.00',
      number: unique('8'),
      on: TODAY,
    });
    await reader.readOn(1000);
    expect(reader.knows(documents)).toHaveLength(2);
    expect(reader.knows(documents)).toEqual(inBooks(bench, documents));
    await both.takeAwayFrom(one);
    const pages = await reader.readOn(1000);
    expect(reader.knows([one])).toEqual([]);
    expect(reader.knows(documents)).toEqual(inBooks(bench, documents));
    const { id } = applied(await aReader(bench).readOn(1000), two)[0] ?? {};
    const whole = pages.flatMap((page) => [...page.wholePayments, ...page.wholeDocuments]);
    expect(whole.includes(id ?? '') || whole.includes(one)).toBe(true);
  });

  test('what was deleted is told by the page, where the ERP shows it', async () => {
    const bench = of();
    const { paymentDeletions } = capabilitiesOf(bench.connectorName, {});
    expect(bench.deletePayment === undefined).toBe(paymentDeletions === 'byDifference');
    if (!bench.deletePayment) return;
    const reader = aReader(bench);
    const id = await aPosted(bench, 'subcontractor');
    await pay(ways[0], id, 'subcontractor', '30.00');
    await pay(ways[0], id, 'subcontractor', '31.00');
    await reader.readOn(1000);
    const ask = unique('ask');
    const read = () => bench.connector().paymentsOf(id, 'subcontractor', ask);
    const [gone] = await bench.settle(read);
    await bench.deletePayment(gone?.id ?? '');
    const pages = await reader.readOn(1);
    expect(pages.flatMap((page) => page.deletedPayments)).toEqual([gone?.id]);
    expect(reader.knows([id])).toHaveLength(1);
    expect(reader.knows([id])).toEqual(inBooks(bench, [id]));
  });
}
