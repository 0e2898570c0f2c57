// Contract: payments as facts, the ERP's own lists, and a probe.
import { describe, expect, test } from 'vitest';
import { capabilitiesOf } from '../../domain/connectors.ts';
import type { ErpPayment } from '../../domain/document.ts';
import { anytime, aSmallOne, KINDS, TODAY, unique } from './contract-bench.ts';
import type { Bench } from './contract-bench.ts';

export function paying(of: () => Bench, ways: readonly string[]): void {
  describe.each(KINDS.flatMap((kind) => ways.map((way) => [kind, way] as const)))(
    'an invoice of kind %s that is paid by %s',
    (kind, way) => {
      test('shows what was paid in part, in full, and what was voided', async () => {
        const bench = of();
        const [document, key] = [aSmallOne(bench, kind), unique('key')];
        const { id } = await bench.settle(() =>
          bench.connector().createDocument(document, key, undefined, anytime),
        );
        const read = async (): Promise<ErpPayment[]> => {
          const ask = unique('ask');
          const payments = await bench.settle(() => bench.connector().paymentsOf(id, kind, ask));
          return payments.toSorted((a, b) => (a.number ?? '').localeCompare(b.number ?? ''));
        };
        expect(await read()).toEqual([]);

        const pay = bench.ways[way];
        if (!pay) return expect.unreachable(`${way} is no way to pay`);
        const [one, two] = [unique('1'), unique('2')];
        const first = await pay(id, kind, { amount: '4000.00', number: one, on: TODAY });
        const live = { state: 'live', method: 'check', currency: 'USD', paidOn: TODAY } as const;
        const nothing = { discount: '0.00', writeOff: '0.00' };
        const part = await read();
        expect(part).toMatchObject([{ ...live, ...nothing, number: one, amount: '4000.00' }]);

        await pay(id, kind, { amount: '6000.00', number: two, on: TODAY });
        const full = await read();
        expect(full).toMatchObject([
          { ...live, number: one, amount: '4000.00' },
          { ...live, number: two, amount: '6000.00' },
        ]);

        await first.void();
        const voided = await read();
        expect(voided).toMatchObject([
          { id: full[0]?.id, state: 'voided', number: one, amount: '4000.00' },
          { id: full[1]?.id, state: 'live', number: two, amount: '6000.00' },
        ]);
        expect((voided[0]?.revision ?? '') > (full[0]?.revision ?? '')).toBe(true);
      });
    },
  );

  test('the payments of something that is not there are refused, not empty', async () => {
    const bench = of();
    const ask = unique('ask');
    const read = bench.settle(() => bench.connector().paymentsOf('999999', 'subcontractor', ask));
    await expect(read).rejects.toMatchObject({ failure: 'ErpRejected' });
  });
}

export function listing(of: () => Bench): void {
  test('it answers a probe with its company', async () => {
    const bench = of();
    const ask = unique('ask');
    const { words } = await bench.settle(() => bench.connector().probe(ask));
    expect(words).toMatch(/, books in USD\.$/);
  });

  test('its lists hold what documents refer to, by the ids that documents take', async () => {
    const bench = of();
    const look = (kind: Parameters<ReturnType<Bench['connector']>['lookUp']>[0]) => {
      const ask = unique('ask');
      return bench.settle(() => bench.connector().lookUp(kind, ask));
    };
    for (const kind of capabilitiesOf(bench.connectorName, {}).lookups)
      expect((await look(kind)).length, kind).toBeGreaterThan(0);
    const withId = ({ id }: { id: string }) => expect.objectContaining({ id });
    expect(await look('vendors')).toContainEqual({ ...bench.party.subcontractor, active: true });
    expect(await look('customers')).toContainEqual({ ...bench.party.owner, active: true });
    expect(await look('projects')).toContainEqual({ ...bench.project, active: true });
    const accounts = await look('accounts');
    for (const kind of KINDS) {
      const { control, ...named } = bench.accounts[kind];
      for (const account of Object.values(named)) expect(accounts).toContainEqual(withId(account));
      // Nobody books by hand where the ERP keeps what is owed.
      expect(accounts.map(({ code }) => code)).not.toContain(control);
    }
    const none = bench.known.noListOf;
    if (none === undefined) return;
    await expect(look(none)).rejects.toMatchObject({ failure: 'NotSupportedByConnector' });
  });
}
