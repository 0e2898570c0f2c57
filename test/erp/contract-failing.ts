// Contract: whatever goes wrong has its one name, the ERP's own words, and leaves nothing behind.
import { describe, expect, test } from 'vitest';
import type { ErpFailure } from '../../domain/failures.ts';
import type { ErpError } from '../../erp/connector.ts';
import { anytime, aSmallOne, KINDS, unique } from './contract-bench.ts';
import type { Bench } from './contract-bench.ts';
import { CREATES } from './contract-exporting.ts';
import { aWire } from './contract-wire.ts';
import type { Fault } from './contract-wire.ts';

async function failureOf(call: () => Promise<unknown>): Promise<ErpError> {
  return call().then(
    () => expect.unreachable('it did not fail'),
    (error: unknown) => error as ErpError,
  );
}

/** A request that only reads, of each connector. */
const READS = /^GET \/(bills|ping)|model\.(account\.invoice|company\.company)\.search_read/;

export function refusing(of: () => Bench): void {
  describe.each(KINDS)('an invoice of kind %s', (kind) => {
    test('on a day in a closed month is ErpPeriodClosed and leaves nothing', async () => {
      const bench = of();
      const key = unique('key');
      const document = aSmallOne(bench, kind, {
        billedOn: bench.closedDay,
        accountingDate: bench.closedDay,
      });
      const create = () => bench.connector().createDocument(document, key, undefined, anytime);
      const error = await failureOf(() => bench.settle(create));
      expect(error).toMatchObject({ failure: 'ErpPeriodClosed' });
      expect(error.words).toMatch(/period/i);
      expect(bench.withKey(key)).toEqual([]);
    });

    test('for a party that is not there is ErpMissingParent and names it', async () => {
      const bench = of();
      const party = { id: '999999', code: 'V-LOST', name: 'Lost Ltd' };
      const document = aSmallOne(bench, kind, { party });
      const key = unique('key');
      const create = () => bench.connector().createDocument(document, key, undefined, anytime);
      const error = await failureOf(() => bench.settle(create));
      expect(error).toMatchObject({ failure: 'ErpMissingParent' });
      expect(error.words).toContain('999999');
    });

    test('with a number that the party has already', async () => {
      const bench = of();
      const number = unique('TAKEN');
      const create = (key: string) => {
        const document = aSmallOne(bench, kind, { number });
        return () => bench.connector().createDocument(document, key, undefined, anytime);
      };
      const first = await bench.settle(create(unique('key')));
      const key = unique('key');
      if (bench.known.takesSameNumber[kind]) {
        await bench.settle(create(key));
        expect(bench.withKey(key)).toHaveLength(1);
        return;
      }
      const error = await failureOf(() => bench.settle(create(key)));
      expect(error).toMatchObject({ failure: 'ErpDuplicate' });
      expect(error.words).toContain(first.ownNumber); // the other document is named
      expect(error.words).toContain(first.id);
      expect(bench.withKey(key)).toEqual([]);
    });
  });
}

export function breaking(of: () => Bench): void {
  const probe =
    (bench: Bench, baseUrl: string, more = {}) =>
    () =>
      bench.connector({ baseUrl, ...more }).probe(unique('ask'));
  const create =
    (bench: Bench, baseUrl: string, more = {}) =>
    () =>
      bench
        .connector({ baseUrl, ...more })
        .createDocument(aSmallOne(bench, 'subcontractor'), unique('key'), undefined, anytime);

  test('wrong credentials are ErpUnauthorized, whatever is asked, and are not repeated', async () => {
    const bench = of();
    const wrong = { credentials: bench.wrongCredentials };
    for (const ask of [probe, create]) {
      const error = await failureOf(ask(bench, bench.target, wrong));
      expect(error).toMatchObject({ failure: 'ErpUnauthorized' });
      expect(JSON.stringify([error.message, error.stack, error.words, error.cause])).not.toContain(
        'of-somebody-else',
      );
    }
  });

  test('an ERP that is off is ErpDown, also for a write: nothing can have arrived', async () => {
    const bench = of();
    await using wire = await aWire(bench.target);
    const connector = bench.connector({ baseUrl: wire.url });
    await connector.probe(unique('ask'));
    const document = aSmallOne(bench, 'subcontractor');
    // It goes off in the moment before the write.
    const attempt = connector.createDocument(document, unique('key'), undefined, () => wire.cut());
    await expect(attempt).rejects.toMatchObject({ failure: 'ErpDown' });
    await expect(connector.probe(unique('ask'))).rejects.toMatchObject({ failure: 'ErpDown' });
  });

  test.each<[string, Fault, ErpFailure, ErpFailure]>([
    ['broken', { status: 502, body: '<h1>Bad gateway</h1>' }, 'ErpDown', 'ErpUnclear'],
    ['a proxy that moved', { status: 302, headers: { location: '/' } }, 'ErpDown', 'ErpUnclear'],
    ['not JSON', { garbled: '<html>Hello</html>' }, 'ErpDown', 'ErpUnclear'],
    ['half of JSON', { garbled: '{"id":1,"result":[' }, 'ErpDown', 'ErpUnclear'],
    ['JSON of something else', { garbled: '{"hello":"world"}' }, 'ErpDown', 'ErpUnclear'],
    ['cut off', 'loseAnswer', 'ErpDown', 'ErpUnclear'],
    ['a refusal of the kind 400', { status: 400, body: 'no' }, 'ErpRejected', 'ErpRejected'],
    ['forbidden', { status: 403, body: 'no' }, 'ErpUnauthorized', 'ErpUnauthorized'],
  ])('an answer that is %s', async (_name, fault, toRead, toWrite) => {
    const bench = of();
    await using wire = await aWire(bench.target);
    const read = probe(bench, wire.url);
    await read(); // signed in
    const times = toRead === 'ErpUnauthorized' ? 2 : 1; // Tryton signs in again, once
    for (let time = 0; time < times; time += 1) wire.next(READS, fault);
    expect(await failureOf(read)).toMatchObject({ failure: toRead });
    for (let time = 0; time < times; time += 1) wire.next(CREATES, fault);
    expect(await failureOf(create(bench, wire.url))).toMatchObject({ failure: toWrite });
  });
}

export function waiting(of: () => Bench): void {
  test('an ERP that says how long to wait is ErpBusy for that long', async () => {
    const bench = of();
    await using wire = await aWire(bench.target);
    const connector = bench.connector({ baseUrl: wire.url });
    const headers = { 'retry-after': '7' };
    for (const status of [429, bench.known.busyStatus ?? 429]) {
      wire.next(CREATES, {
        status,
        headers,
        body: '{"faults":[{"code":"LOCKED","text":"","field":null}]}',
      });
      const document = aSmallOne(bench, 'subcontractor');
      const attempt = connector.createDocument(document, unique('key'), undefined, anytime);
      await expect(attempt).rejects.toMatchObject({ failure: 'ErpBusy', retryAfterMs: 7_000 });
    }
  });

  test('an ERP that freezes is given up after the time-out of the connection', async () => {
    const bench = of();
    await using wire = await aWire(bench.target);
    await bench.connector({ baseUrl: wire.url }).probe(unique('ask')); // signed in
    const within = (requestTimeoutMs: number) =>
      bench.connector({ baseUrl: wire.url, settings: { requestTimeoutMs } });
    wire.next(READS, 'freeze');
    await expect(within(200).probe(unique('ask'))).rejects.toMatchObject({ failure: 'ErpDown' });
    wire.next(CREATES, 'freeze');
    const document = aSmallOne(bench, 'subcontractor');
    const attempt = within(2_000).createDocument(document, unique('key'), undefined, anytime);
    await expect(attempt).rejects.toMatchObject({ failure: 'ErpUnclear' });
  });

  test('a cancelled attempt ends at once', async () => {
    const bench = of();
    await using wire = await aWire(bench.target);
    const cancelled = new AbortController();
    const connector = bench.connector({ baseUrl: wire.url, signal: cancelled.signal });
    wire.next(CREATES, 'freeze');
    const document = aSmallOne(bench, 'subcontractor');
    const attempt = connector.createDocument(document, unique('key'), undefined, async () => {
      setTimeout(() => cancelled.abort(), 50);
    });
    await expect(attempt).rejects.toMatchObject({ failure: 'ErpUnclear' });
    // What is asked afterwards is not sent at all.
    const sent = wire.seen.length;
    await expect(connector.probe(unique('ask'))).rejects.toMatchObject({ failure: 'Limited' });
    expect(wire.seen).toHaveLength(sent);
  });
}
