// Which sockets the processes of a run listen on, as Linux tells it.
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';

export const LISTENS_SEEN = existsSync('/proc/net/tcp');

export interface Listening {
  readonly pid: number;
  readonly address: string;
  readonly port: number;
}

/** Of these processes and all that they started. */
export function listeningBelow(pids: readonly number[]): Listening[] {
  const sockets = new Map(['tcp', 'tcp6'].flatMap(socketsIn));
  return descendantsOf(pids).flatMap((pid) =>
    inodesOf(pid).flatMap((inode) => {
      const socket = sockets.get(inode);
      return socket ? [{ pid, ...socket }] : [];
    }),
  );
}

const LISTEN = '0A';

/**
 * By inode: who listens.
 * `sl local_address rem_address st tx:rx tr:when retrnsmt uid timeout inode`
 */
function socketsIn(file: string): [string, { address: string; port: number }][] {
  if (!existsSync(`/proc/net/${file}`)) return []; // no IPv6 here
  const [, ...lines] = readFileSync(`/proc/net/${file}`, 'utf8').trim().split('\n');
  return lines.flatMap((line) => {
    const [, local = '', , state, , , , , , inode = ''] = line.trim().split(/\s+/);
    const [address = '', port = ''] = local.split(':');
    return state === LISTEN ? [[inode, { address, port: Number.parseInt(port, 16) }]] : [];
  });
}

/** 127.0.0.0/8 and ::1, in the kernel's words of four bytes, each in the machine's order. */
export const isLoopback = ({ address }: Listening): boolean =>
  /^[0-9A-F]{6}7F$/.test(address) ||
  /^0{24}01000000$/.test(address) ||
  /^0{16}FFFF0000[0-9A-F]{6}7F$/.test(address);

function inodesOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      const [, inode] = /^socket:\[(\d+)\]$/.exec(targetOf(`/proc/${pid}/fd/${fd}`)) ?? [];
      return inode === undefined ? [] : [inode];
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []; // it has ended
    throw error;
  }
}

function targetOf(link: string): string {
  try {
    return readlinkSync(link);
  } catch {
    return ''; // closed meanwhile
  }
}

function descendantsOf(pids: readonly number[]): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const [, parent] = /\) \S (\d+)/.exec(statOf(name)) ?? [];
    parents.set(Number(name), Number(parent));
  }
  const all = new Set(pids);
  let grew = true;
  while (grew) {
    const more = [...parents].filter(([pid, parent]) => all.has(parent) && !all.has(pid));
    for (const [pid] of more) all.add(pid);
    grew = more.length > 0;
  }
  return [...all];
}

function statOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return ''; // it has ended
  }
}
