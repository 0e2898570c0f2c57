// Stands between two ends of TCP and cuts what passes by a reset, for each invoice by a plan of its
// own: the n-th request that names one of its keys meets it. Knows nothing of HTTP but where a
// request begins, so that what is cut is bytes and not messages.
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

export const TCP_FAULTS = [
  'resetBefore', // whoever is behind hears nothing
  'resetIn', // half of the first bytes of the reply
  'resetAfter', // it was carried out, and not a byte comes back
] as const;
export type TcpFault = (typeof TCP_FAULTS)[number];

/** By the number of the request, from 1 on. */
export type TcpPlan = ReadonlyMap<number, TcpFault>;

export interface TcpProxy extends AsyncDisposable {
  readonly url: string;
  /**
   * What meets the requests whose bytes carry one of these keys. `hit` hears of each fault when it
   * strikes.
   */
  plan(keys: readonly string[], plan: TcpPlan, hit: (fault: TcpFault) => void): void;
}

interface Planned {
  readonly plan: TcpPlan;
  readonly hit: (fault: TcpFault) => void;
  seen: number;
}

const KEY = /tieout-[0-9a-f]{32}/;
const REQUEST = /^(GET|POST|PUT|PATCH|DELETE) /;

/** `target` is `http://host:port`. */
export async function startTcpProxy(target: string): Promise<TcpProxy> {
  const byKey = new Map<string, Planned>();
  const sockets = new Set<Socket>();
  const { hostname, port: targetPort } = new URL(target);
  const server = createServer((near) => {
    const far = connect(Number(targetPort), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.once('close', () => sockets.delete(socket));
      socket.on('error', () => [near, far].forEach((one) => one.destroy()));
    }
    join(near, far, (key) => byKey.get(key));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    plan(keys, plan, hit) {
      const planned = { plan, hit, seen: 0 };
      for (const key of keys) byKey.set(key, planned);
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * One connection, over which requests come one after the other. A request is planned for once its
 * key has passed, which may be in its body, and so in a later packet than its beginning.
 */
function join(near: Socket, far: Socket, plannedFor: (key: string) => Planned | undefined): void {
  let request = '';
  let planned: Planned | undefined;
  let fault: TcpFault | undefined;
  const reset = (): void => {
    if (fault && !near.destroyed) planned?.hit(fault);
    near.resetAndDestroy();
    far.destroy();
  };
  near.on('data', (bytes) => {
    const text = bytes.toString('latin1');
    if (REQUEST.test(text)) {
      request = '';
      planned = undefined;
      fault = undefined;
    }
    request += text;
    const [key] = KEY.exec(request) ?? [];
    if (!planned && key) {
      planned = plannedFor(key);
      if (planned) planned.seen += 1;
      fault = planned?.plan.get(planned.seen);
    }
    if (fault === 'resetBefore') return reset();
    far.write(bytes);
  });
  far.on('data', (bytes) => {
    if (fault === undefined) return void near.write(bytes);
    if (fault === 'resetAfter') return reset();
    near.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), reset);
  });
  near.on('end', () => far.end());
  far.on('end', () => near.end());
}
