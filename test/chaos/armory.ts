// The sandbox ERP's own faults, for many lives at once: the ERP keeps one list of them, which is
// replaced as a whole (docs/sandbox-erp.md section 10).
import { pick } from './random.ts';

export const ERP_FAULTS = [
  'error',
  'throttle',
  'drop',
  'hang',
  'delay',
  'commitThenDrop',
  'commitThen502',
  'commitThenHang',
] as const;
type ErpFault = (typeof ERP_FAULTS)[number];

/** By which our connector comes: searched, read, created; and everything. */
const OPERATIONS = ['bills.create', 'bills.search', 'bills.read', 'bills.payments', '*'] as const;

export interface Armed {
  readonly on: string;
  readonly do: ErpFault;
  readonly next: number;
  readonly ms?: number;
  readonly retryAfterSeconds?: number;
}

/** One to three operations go wrong, some of them twice. */
export function faultsOf(random: () => number): Armed[] {
  const count = 1 + Math.floor(random() * 3);
  return Array.from({ length: count }, () => {
    const kind = pick(random, ERP_FAULTS);
    return {
      on: pick(random, OPERATIONS),
      do: kind,
      next: 1 + Math.floor(random() * 2),
      ...(kind === 'delay' && { ms: 1_300 }),
      ...(kind === 'throttle' && { retryAfterSeconds: 1 }),
    };
  });
}

interface Shown extends Armed {
  readonly reference: string;
  readonly hits: number;
}

export interface Armory {
  arm(references: readonly string[], faults: readonly Armed[]): Promise<void>;
  /** Takes them away again. Returns each that struck, as often as it did. */
  disarm(references: readonly string[]): Promise<string[]>;
}

export function createArmory(url: string): Armory {
  const headers = { authorization: 'Bearer key', 'content-type': 'application/json' };
  const struck = new Map<string, string[]>();
  let last: Promise<unknown> = Promise.resolve();
  const show = async (): Promise<readonly Shown[]> => {
    const response = await fetch(`${url}/faults`, { headers });
    return ((await response.json()) as { faults: Shown[] }).faults;
  };
  /** Keeps what is there and has not struck often enough yet. */
  const replace = async (change: (all: Omit<Shown, 'hits'>[]) => Omit<Shown, 'hits'>[]) => {
    const left = (await show()).flatMap(({ hits, next, ...fault }) => {
      const { reference } = fault;
      const before = struck.get(reference) ?? [];
      struck.set(reference, [...before, ...Array.from({ length: hits }, () => fault.do)]);
      return next > hits ? [{ ...fault, next: next - hits }] : [];
    });
    const body = JSON.stringify({
      faults: change(
        left.map(({ on, do: kind, next, ms, retryAfterSeconds, reference }) => ({
          on,
          do: kind,
          next,
          reference,
          ...(ms !== undefined && { ms }),
          ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
        })),
      ),
    });
    const { status } = await fetch(`${url}/faults`, { method: 'PUT', headers, body });
    if (status !== 200) throw new Error(`the sandbox does not take these faults: ${body}`);
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
  return {
    arm: (references, faults) =>
      inTurn(() =>
        replace((all) => [
          ...all,
          ...references.flatMap((reference) => faults.map((one) => ({ ...one, reference }))),
        ]),
      ),
    disarm: (references) =>
      inTurn(async () => {
        await replace((all) => all.filter((one) => !references.includes(one.reference)));
        const hits = references.flatMap((one) => struck.get(one) ?? []);
        for (const one of references) struck.delete(one);
        return hits.map((kind) => `erp ${kind}`);
      }),
  };
}
