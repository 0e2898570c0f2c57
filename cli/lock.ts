// A lock on a file that the kernel frees when this process ends, however it ends: SQLite's. No
// process id has to be believed. Node has no lock of its own that does that.
import { DatabaseSync } from 'node:sqlite';

const BUSY = 5;

/** Returns what gives it back, or undefined when somebody else holds it. */
export function holdLock(path: string): (() => void) | undefined {
  const file = new DatabaseSync(path, { timeout: 0 });
  try {
    file.exec('begin exclusive');
    return () => file.close();
  } catch (error) {
    file.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === BUSY) return undefined;
    throw error;
  }
}
