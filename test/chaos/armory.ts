// The sandbox ERP's own faults, for many lives at once: the ERP keeps one list of them, which is
// replaced as a whole (docs/sandbox-erp.md section 10).
import { aQueue } from './queue.ts';
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
  return Array.from({ length: count }, () => faultOn(pick(random, OPERATIONS), random));
}

/** Once or twice, in any way. */
export function faultOn(on: string, random: () => number): Armed {
  const kind = pick(random, ERP_FAULTS);
  return {
    on,
    do: kind,
    next: 1 + Math.floor(random() * 2),
    ...(kind === 'delay' && { ms: 1_300 }),
    ...(kind === 'throttle' && { retryAfterSeconds: 1 }),
  };
}

interface Shown extends Armed {
  readonly reference?: string;
  readonly hits: number;
}

/** In the place of a reference, of a request that names none. */
const NO_REFERENCE = '';

export interface Armory {
  arm(references: readonly string[], faults: readonly Armed[]): Promise<void>;
  /** Takes them away again. Returns each that struck, as often as it did. */
  disarm(references: readonly string[]): Promise<string[]>;
  /**
   * For requests that name no reference: the fault is there while `work` goes on, which nobody else
   * does meanwhile. Returns what struck.
   */
  during(fault: Armed, work: () => Promise<void>): Promise<string[]>;
}

export function createArmory(url: string): Armory {
  const headers = { authorization: 'Bearer key', 'content-type': 'application/json' };
  const struck = new Map<string, string[]>();
  const show = async (): Promise<readonly Shown[]> => {
    const response = await fetch(`${url}/faults`, { headers });
    return ((await response.json()) as { faults: Shown[] }).faults;
  };
  /** Keeps what is there and has not struck often enough yet. */
  const replace = async (change: (all: Referring[]) => Referring[]) => {
    const left = (await show()).flatMap(({ hits, next, reference = NO_REFERENCE, ...fault }) => {
      const before = struck.get(reference) ?? [];
      struck.set(reference, [...before, ...Array.from({ length: hits }, () => fault.do)]);
      return next > hits ? [{ ...fault, reference, next: next - hits }] : [];
    });
    const faults = change(left).map(({ on, do: kind, next, ms, retryAfterSeconds, reference }) => ({
      on,
      do: kind,
      next,
      ...(reference !== NO_REFERENCE && { reference }),
      ...(ms !== undefined && { ms }),
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    }));
    const body = JSON.stringify({ faults });
    const { status } = await fetch(`${url}/faults`, { method: 'PUT', headers, body });
    if (status !== 200) throw new Error(`the sandbox does not take these faults: ${body}`);
  };
  const changing = aQueue();
  const asking = aQueue();
  const arm: Armory['arm'] = (references, faults) =>
    changing(() =>
      replace((all) => [
        ...all,
        ...references.flatMap((reference) => faults.map((one) => ({ ...one, reference }))),
      ]),
    );
  const disarm: Armory['disarm'] = (references) =>
    changing(async () => {
      await replace((all) => all.filter((one) => !references.includes(one.reference)));
      const hits = references.flatMap((one) => struck.get(one) ?? []);
      for (const one of references) struck.delete(one);
      return hits.map((kind) => `erp ${kind}`);
    });
  return {
    arm,
    disarm,
    during: (fault, work) =>
      asking(async () => {
        await arm([NO_REFERENCE], [fault]);
        const done = work();
        await done.catch(() => undefined); // it goes on to throw; the fault must not outlast it
        const hits = await disarm([NO_REFERENCE]);
        await done;
        return hits;
      }),
  };
}

interface Referring extends Armed {
  readonly reference: string;
}
