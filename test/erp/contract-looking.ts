// Contract: looking for what may be in the ERP: by its own id, by likeness, and whether it was removed.
import { expect, test } from 'vitest';
import { anytime, aSmallOne, unique } from './contract-bench.ts';
import type { Bench } from './contract-bench.ts';

export function looking(of: () => Bench): void {
  const created = async (bench: Bench) => {
    const document = aSmallOne(bench, 'subcontractor');
    const key = unique('key');
    const there = await bench.settle(() =>
      bench.connector().createDocument(document, key, undefined, anytime),
    );
    return { document, there };
  };

  test('a document is read by its id, and what is no id of any is nothing', async () => {
    const bench = of();
    const { there } = await created(bench);
    const read = (id: string) => {
      const ask = unique('ask');
      return bench.settle(() => bench.connector().readDocument(id, 'subcontractor', ask));
    };
    expect(await read(there.id)).toEqual(there);
    expect(there.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    for (const id of ['999999', 'bil_999999', '../ping', '?size=1', ' '])
      expect(await read(id), id).toBeUndefined();
  });

  test('a likely document is found without its key, and another is not', async () => {
    const bench = of();
    const { document, there } = await created(bench);
    const look = (like: typeof document) => {
      const ask = unique('ask');
      return bench.settle(() => bench.connector().findLikely(like, ask));
    };
    expect((await look(document))[0]).toEqual(there);
    const other = { ...document, number: unique('OTHER'), total: '1.23' };
    expect((await look(other)).map(({ id }) => id)).not.toContain(there.id);
  });

  test('a document is still there until it was removed in the ERP', async () => {
    const bench = of();
    const { there } = await created(bench);
    const linked = { id: there.id, kind: 'subcontractor', number: there.number } as const;
    const check = () => {
      const ask = unique('ask');
      return bench.settle(() => bench.connector().removeCheck(linked, ask));
    };
    expect(await check()).toEqual({ isGone: false, document: there });
    await bench.remove(there.id, 'subcontractor');
    expect(await check()).toMatchObject({ isGone: true });
  });
}
