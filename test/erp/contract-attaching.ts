// Contract: files beside a document, where the connector takes them, found again by our key alone.
import { describe, expect, test } from 'vitest';
import { capabilitiesOf } from '../../domain/connectors.ts';
import type { ErpAttachments, FileToSend } from '../../erp/connector.ts';
import { anytime, aSmallOne, KINDS, unique } from './contract-bench.ts';
import type { Bench, Overrides } from './contract-bench.ts';
import { exported } from './contract-exporting.ts';
import { aWire } from './contract-wire.ts';

const aFile = (bytes: Buffer): FileToSend => ({
  name: 'Décompte "7", final.pdf',
  mediaType: 'application/pdf',
  sizeBytes: bytes.length,
  open: async () => inPieces(bytes),
});

/** In pieces that are no multiples of three bytes. */
async function* inPieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 1_000) yield bytes.subarray(at, at + 1_000);
}

function attachmentsOf(bench: Bench, over?: Overrides): ErpAttachments {
  const { attachments } = bench.connector(over);
  if (!attachments) throw new Error('the connector takes no files');
  return attachments;
}

export function attaching(of: () => Bench): void {
  describe.each(KINDS)('a file of an invoice of kind %s', (kind) => {
    test('is found by its key, at its document, and nowhere else', async () => {
      const bench = of();
      expect(capabilitiesOf(bench.connectorName, {}).attachments).toBe(true);
      const erp = attachmentsOf(bench);
      const document = await exported(bench, aSmallOne(bench, kind), unique('key'));
      const other = await exported(bench, aSmallOne(bench, kind), unique('key'));
      const key = unique('a_key%of\\odd/characters');
      expect(await erp.find(document, key)).toEqual([]);
      const added = await erp.add(document, aFile(Buffer.alloc(4_001, 'x')), key, anytime);
      expect(added.sizeBytes).toBe(4_001);
      expect(await erp.find(document, key)).toEqual([added]);
      expect(await erp.find(document, key.slice(0, -1))).toEqual([]);
      expect(await erp.find(other, key)).toEqual([]);
    });
  });

  test('a file is not sent when the attempt may not send any more', async () => {
    const bench = of();
    const document = await exported(bench, aSmallOne(bench, 'owner'), unique('key'));
    const fenced = async (): Promise<void> => Promise.reject(new Error('the lease is lost'));
    const attempt = attachmentsOf(bench).add(document, aFile(Buffer.from('x')), 'fenced', fenced);
    await expect(attempt).rejects.toThrow('the lease is lost');
    expect(await attachmentsOf(bench).find(document, 'fenced')).toEqual([]);
  });

  test('a file that breaks off on its way leaves nothing', async () => {
    const bench = of();
    const document = await exported(bench, aSmallOne(bench, 'owner'), unique('key'));
    const breaking = async function* (): AsyncGenerator<Buffer> {
      yield Buffer.alloc(5_000, 'x');
      throw new Error('the store broke off');
    };
    const file = { ...aFile(Buffer.alloc(9_000)), open: async () => breaking() };
    const attempt = attachmentsOf(bench).add(document, file, 'broken', anytime);
    await expect(attempt).rejects.toMatchObject({ failure: 'ErpUnclear' });
    expect(await attachmentsOf(bench).find(document, 'broken')).toEqual([]);
  });

  test('a file whose answer is lost is unclear, and found', async () => {
    const bench = of();
    const document = await exported(bench, aSmallOne(bench, 'owner'), unique('key'));
    await using wire = await aWire(bench.target);
    wire.next(/^POST \/\w+\/\w+\/attachments|model\.ir\.attachment\.create/, 'loseAnswer');
    const erp = attachmentsOf(bench, { baseUrl: wire.url });
    const key = unique('file');
    const attempt = erp.add(document, aFile(Buffer.alloc(3_000, 'y')), key, anytime);
    await expect(attempt).rejects.toMatchObject({ failure: 'ErpUnclear' });
    expect(await erp.find(document, key)).toMatchObject([{ sizeBytes: 3_000 }]);
  });
}
