// Stands between the workers and an ERP and breaks what is asked about payments, every kind in
// turn and in an order that the seed decides; all else passes. It asks for small pages, so that a
// reading has many.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { forward, meet, WIRE_FAULTS } from './proxy.ts';
import type { Reply } from './proxy.ts';
import { randomOf } from './random.ts';

export const PAYMENT_FAULTS = [
  ...WIRE_FAULTS,
  'reset', // of TCP, before the ERP hears of it
  'doubled', // asked twice, and answered by the second
  'stale', // carried out at once, and the reply comes when it is old, within the time-out
  'delayed', // reaches the ERP late, within the time-out
] as const;
type PaymentFault = (typeof PAYMENT_FAULTS)[number];

/** One request, carried out and not answered yet. */
export interface Held {
  readonly isHeld: Promise<void>;
  release(): void;
}

export interface PaymentWire extends AsyncDisposable {
  readonly url: string;
  /** What struck, in order. */
  readonly hits: readonly PaymentFault[];
  /** From now on everything passes. */
  calm(): void;
  /** The next request whose path is like this is carried out, and its reply waits. */
  hold(path: RegExp): Held;
}

export interface WireOptions {
  readonly seed: number;
  readonly timeoutMs: number;
  /** Payments in a page at most; without: as many as are asked for. */
  readonly pageSize?: number | undefined;
  /** How many of the requests break. */
  readonly share: number;
}

const ABOUT_PAYMENTS = /^\/(payments|deletions)\?changedAfter|\/payments$/;

export async function startPaymentWire(
  target: string,
  { seed, timeoutMs, pageSize, share }: WireOptions,
): Promise<PaymentWire> {
  const random = randomOf(seed);
  const draw = aBag(random);
  const hits: PaymentFault[] = [];
  const holds: { readonly path: RegExp; readonly hold: () => Promise<void> }[] = [];
  let isCalm = false;
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const body = await textOf(incoming);
    const path = incoming.url ?? '/';
    if (pageSize !== undefined) incoming.url = path.replace('size=1000', `size=${pageSize}`);
    const held = holds.findIndex((one) => one.path.test(path));
    const [hold] = held < 0 ? [] : holds.splice(held, 1);
    const pass = async (): Promise<Reply> => {
      const reply = await forward(target, incoming, body);
      await hold?.hold();
      return reply;
    };
    const isMeant = ABOUT_PAYMENTS.test(path) && !isCalm && !hold && random() < share;
    const fault = isMeant ? draw() : undefined;
    const late = { timeoutMs, lagMs: timeoutMs / 4, waitMs: timeoutMs * (0.1 + random() * 0.5) };
    try {
      await strike(fault, outgoing, pass, late);
    } finally {
      if (fault) hits.push(fault);
    }
  };
  const server = createServer((incoming, outgoing) => {
    void handle(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    hits,
    calm: () => {
      isCalm = true;
    },
    hold(path) {
      const [isHeld, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const hold = async (): Promise<void> => {
        isHeld.resolve();
        await released.promise;
      };
      holds.push({ path, hold });
      return { isHeld: isHeld.promise, release: () => released.resolve() };
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Every kind once before any comes again. */
function aBag(random: () => number): () => PaymentFault {
  let left: PaymentFault[] = [];
  return () => {
    if (left.length === 0) left = [...PAYMENT_FAULTS];
    const [one] = left.splice(Math.floor(random() * left.length), 1);
    if (!one) throw new Error('nothing to draw');
    return one;
  };
}

async function strike(
  fault: PaymentFault | undefined,
  outgoing: ServerResponse,
  pass: () => Promise<Reply>,
  timing: { readonly timeoutMs: number; readonly lagMs: number; readonly waitMs: number },
): Promise<void> {
  switch (fault) {
    case 'reset':
      outgoing.socket?.resetAndDestroy();
      return;
    case 'doubled':
      await pass();
      return meet(undefined, outgoing, pass, timing);
    case 'stale': {
      const reply = await pass();
      await sleep(timing.waitMs);
      return meet(undefined, outgoing, () => Promise.resolve(reply), timing);
    }
    case 'delayed':
      await sleep(timing.waitMs);
      return meet(undefined, outgoing, pass, timing);
    default:
      return meet(fault, outgoing, pass, timing);
  }
}
