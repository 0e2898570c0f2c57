// What processes have used so far: CPU-seconds with their children's (PostgreSQL works in those),
// and resident memory. From /proc on Linux, from `ps` elsewhere.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Usage {
  readonly cpuSeconds: number;
  readonly rssBytes: number;
}

interface ProcessRow extends Usage {
  readonly pid: number;
  readonly parent: number;
}

const TICKS_PER_SECOND = 100; // USER_HZ, the same on every Linux that Node runs on
const PAGE_BYTES = 4096;

/** By name; the sum over the pids under it and their children. */
export function usageOf(
  pids: Readonly<Record<string, readonly number[]>>,
): Readonly<Record<string, Usage>> {
  const rows = process.platform === 'linux' ? fromProc() : fromPs();
  const of = (roots: readonly number[]): Usage => {
    const own = rows.filter(({ pid, parent }) => roots.includes(pid) || roots.includes(parent));
    return {
      cpuSeconds: own.reduce((total, row) => total + row.cpuSeconds, 0),
      rssBytes: own.reduce((total, row) => total + row.rssBytes, 0),
    };
  };
  return Object.fromEntries(Object.entries(pids).map(([name, roots]) => [name, of(roots)]));
}

function fromProc(): ProcessRow[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return rowOf(Number(name), readFileSync(`/proc/${name}/stat`, 'utf8'));
      } catch {
        return []; // it has ended meanwhile
      }
    });
}

/** The name may hold spaces and brackets; what comes after it does not. */
function rowOf(pid: number, stat: string): ProcessRow {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const field = (number: number): number => Number(fields[number - 3]); // as proc(5) counts them
  // 14 to 17: of its own, and of children that have ended and were waited for.
  const ticks = field(14) + field(15) + field(16) + field(17);
  return {
    pid,
    parent: field(4),
    cpuSeconds: ticks / TICKS_PER_SECOND,
    rssBytes: field(24) * PAGE_BYTES,
  };
}

function fromPs(): ProcessRow[] {
  const text = execFileSync('ps', ['-axo', 'pid=,ppid=,time=,rss=']).toString();
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [pid, parent, time = '0', rss] = line.trim().split(/\s+/);
      const cpuSeconds = time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
      return { pid: Number(pid), parent: Number(parent), cpuSeconds, rssBytes: Number(rss) * 1024 };
    });
}

/** CPU-seconds between two looks, by name. */
export function cpuBetween(
  before: Readonly<Record<string, Usage>>,
  after: Readonly<Record<string, Usage>>,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(after).map(([name, { cpuSeconds }]) => [
      name,
      cpuSeconds - (before[name]?.cpuSeconds ?? 0),
    ]),
  );
}
