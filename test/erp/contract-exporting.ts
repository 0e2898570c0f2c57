// Contract: a document gets into the ERP once, whatever is lost on the way, and stands in its
// books.
import { describe, expect, test } from 'vitest';
import { differences } from '../../domain/document.ts';
import type { ErpDocument, ExportDocument } from '../../domain/document.ts';
import { aDocument, anytime, aSmallOne, KINDS, TODAY, unique } from './contract-bench.ts';
import type { Bench } from './contract-bench.ts';
import { aWire } from './contract-wire.ts';

/** What an attempt does: finds, creates what is not there or not done, confirms. */
export async function exported(
  bench: Bench,
  document: ExportDocument,
  key: string,
  connector = bench.connector(),
): Promise<ErpDocument> {
  return bench.settle(async () => {
    const [found] = await connector.findDocument(key, document.kind);
    const created =
      found?.state === 'posted'
        ? found
        : await connector.createDocument(document, key, found, anytime);
    return connector.confirmDocument(created, key);
  });
}

/** The requests with which each connector creates and posts. */
export const CREATES = /^POST \/(bills|receivables) |model\.account\.invoice\.create/;
export const POSTS = /^POST \/\w+\/\w+\/post|model\.account\.invoice\.post/;

export function exporting(of: () => Bench): void {
  describe.each(KINDS)('an invoice of kind %s', (kind) => {
    test('is created, found, confirmed, and stands in the books line by line', async () => {
      const bench = of();
      const [document, key] = [aDocument(bench, kind, { dueOn: TODAY }), unique('key')];
      const confirmed = await exported(bench, document, key);
      expect(differences(document, confirmed)).toEqual([]);
      expect(confirmed.ownNumber).not.toBeNull();
      expect(confirmed).not.toMatchObject({ ownNumber: document.number });
      const found = await bench.connector().findDocument(key, kind);
      expect(found).toEqual([confirmed]);

      const { work, materials, retainage, tax, control } = bench.accounts[kind];
      const expected: Record<string, number> = {};
      const book = (code: string, amount: number): void => {
        expected[code] = (expected[code] ?? 0) + (kind === 'owner' ? -amount : amount);
      };
      book(work.code ?? '', 10_000);
      book(materials.code ?? '', 2_000);
      book(retainage.code ?? '', -1_100);
      book(tax.code ?? '', 990);
      book(control, -11_890);
      expect(bench.booked(confirmed.id)).toMatchObject({
        number: document.number,
        state: 'posted',
        party: bench.party[kind].code,
        currency: 'USD',
        key,
        bookedOn: TODAY,
        dueOn: TODAY,
        description: 'Application 7',
        projects: [bench.project.code],
        balance: Object.fromEntries(
          Object.entries(expected).map(([code, amount]) => [code, amount.toFixed(2)]),
        ),
      });
    });

    test('is found by its key, not by one that only begins like it', async () => {
      const bench = of();
      const key = unique('a_key%of\\odd/characters');
      const { id } = await exported(bench, aSmallOne(bench, kind), `${key}2`);
      expect(await bench.connector().findDocument(key, kind)).toEqual([]);
      const [found] = await bench.connector().findDocument(`${key}2`, kind);
      expect(found?.id).toBe(id);
    });

    test('is exported twice and there once', async () => {
      const bench = of();
      const [document, key] = [aSmallOne(bench, kind), unique('key')];
      const first = await exported(bench, document, key);
      expect(await exported(bench, document, key)).toEqual(first);
      expect(bench.withKey(key)).toEqual([first.id]);
    });
  });
}

export function resuming(of: () => Bench): void {
  test('two documents under one key are both named', async () => {
    const bench = of();
    const key = unique('key');
    const one = await bench.leaveDraft(aSmallOne(bench, 'owner'), key);
    const two = await bench.leaveDraft(aSmallOne(bench, 'owner'), key);
    const found = await bench.connector().findDocument(key, 'owner');
    expect(found.map(({ id }) => id).toSorted()).toEqual([one, two].toSorted());
  });

  describe.each(KINDS)('an invoice of kind %s', (kind) => {
    test('whose draft was left is finished as it stands now', async () => {
      const bench = of();
      const [document, key] = [aDocument(bench, kind), unique('key')];
      const draft = await bench.leaveDraft(document, key);
      const [found] = await bench.connector().findDocument(key, kind);
      expect(found).toMatchObject({ id: draft, state: 'draft' });
      const confirmed = await exported(bench, document, key);
      expect(differences(document, confirmed)).toEqual([]);
      expect(confirmed.id).toBe(draft);
      expect(bench.withKey(key)).toEqual([draft]);
      expect(bench.booked(draft)?.balance[bench.accounts[kind].control]).toBe(
        kind === 'owner' ? '11890.00' : '-11890.00',
      );
    });

    test.each([
      ['creating', CREATES],
      ['posting', POSTS],
    ])('is there once when the answer to %s is lost', async (_step, request) => {
      const bench = of();
      const [document, key] = [aDocument(bench, kind), unique('key')];
      await using wire = await aWire(bench.target);
      const connector = bench.connector({ baseUrl: wire.url });
      // Posting is a request of its own only where a draft is finished.
      if (request === POSTS) await bench.leaveDraft(document, key);
      wire.next(request, 'loseAnswer');
      const [halfDone] = await connector.findDocument(key, kind);
      const attempt = connector.createDocument(document, key, halfDone, anytime);
      await expect(attempt).rejects.toMatchObject({ failure: 'ErpUnclear' });
      const [found] = await connector.findDocument(key, kind);
      expect(found).toBeDefined();
      if (request === POSTS) expect(found?.state).toBe('posted');
      const confirmed = await exported(bench, document, key, connector);
      expect(differences(document, confirmed)).toEqual([]);
      expect(bench.withKey(key)).toEqual([confirmed.id]);
    });

    test('that is not in doubt is not asked for again after its request was lost', async () => {
      const bench = of();
      const [document, key] = [aSmallOne(bench, kind), unique('key')];
      await using wire = await aWire(bench.target);
      const connector = bench.connector({ baseUrl: wire.url });
      wire.next(CREATES, 'loseRequest');
      const attempt = connector.createDocument(document, key, undefined, anytime);
      await expect(attempt).rejects.toMatchObject({ failure: 'ErpUnclear' });
      expect(await connector.findDocument(key, kind)).toEqual([]);
      await exported(bench, document, key, connector);
      expect(bench.withKey(key)).toHaveLength(1);
    });
  });
}

export function comparing(of: () => Bench): void {
  test('nothing is sent when the attempt may not send any more', async () => {
    const bench = of();
    const key = unique('key');
    const fenced = async (): Promise<void> => Promise.reject(new Error('the lease is lost'));
    const attempt = bench
      .connector()
      .createDocument(aSmallOne(bench, 'subcontractor'), key, undefined, fenced);
    await expect(attempt).rejects.toThrow('the lease is lost');
    expect(bench.withKey(key)).toEqual([]);
  });

  test('what an accountant changed is seen when it is confirmed', async () => {
    const bench = of();
    const [document, key] = [aSmallOne(bench, 'subcontractor'), unique('key')];
    const created = await bench.settle(() =>
      bench.connector().createDocument(document, key, undefined, anytime),
    );
    await bench.renumber(created.id, 'subcontractor', 'ANOTHER-1');
    const confirmed = await bench.connector().confirmDocument(created, key);
    const expected = [`number: sent "${document.number}", the ERP has "ANOTHER-1"`];
    expect(differences(document, confirmed)).toEqual(bench.known.readsBack ? expected : []);
  });

  test('long descriptions are cut; nothing of the number is', async () => {
    const bench = of();
    const [first] = aSmallOne(bench, 'subcontractor').lines;
    const long = 'Concrete, rebar and formwork. '.repeat(20);
    const document = aSmallOne(bench, 'subcontractor', {
      description: long,
      lines: first ? [{ ...first, description: long }] : [],
    });
    const { id } = await exported(bench, document, unique('key'));
    const booked = bench.booked(id);
    for (const text of [booked?.description ?? '', ...(booked?.lineTexts ?? [])]) {
      expect(text).toHaveLength(200);
      expect(long.startsWith(text.slice(0, -1))).toBe(true);
    }
    const tooLong = aSmallOne(bench, 'subcontractor', { number: unique('N').padEnd(41, '9') });
    await expect(exported(bench, tooLong, unique('key'))).rejects.toMatchObject({
      failure: 'ErpRejected',
    });
  });

  test('a negative total is a credit note, or refused', async () => {
    const bench = of();
    const [first] = aSmallOne(bench, 'subcontractor').lines;
    const document = aSmallOne(bench, 'subcontractor', {
      lines: first ? [{ ...first, amount: '-250.00' }] : [],
      total: '-250.00',
    });
    const attempt = exported(bench, document, unique('key'));
    if (bench.known.takesNegativeTotal) expect(differences(document, await attempt)).toEqual([]);
    else await expect(attempt).rejects.toMatchObject({ failure: 'ErpRejected' });
  });
}
