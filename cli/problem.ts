// What stops a command: one sentence that says what is wrong and what to do. Shown without a stack;
// everything else that is thrown is a bug and keeps its stack.

export class Problem extends Error {
  override readonly name = 'Problem';
}

const FULL = new Set(['ENOSPC', 'EDQUOT']);
const CLOSED = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST']);

/** The sentence for an error of the file system, where it is one that a person can mend. */
export function fileProblem(error: unknown, what: string, setting: string): unknown {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return error;
  const code = String(error.code);
  if (FULL.has(code)) return fullDisk(what, setting);
  // With a path: of a file. A program that may not run says so of its own.
  if (!CLOSED.has(code) || !('path' in error) || String(error.syscall).startsWith('spawn'))
    return error;
  return new Problem(
    `${what} cannot be written (${code}): set ${setting} to a folder that this user may write.`,
  );
}

export const fullDisk = (what: string, setting = 'TIEOUT_HOME'): Problem =>
  new Problem(`${what} is on a disk that is full: make room there, or set ${setting} elsewhere.`);
