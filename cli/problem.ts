// What stops a command: one sentence that says what is wrong and what to do. Shown without a stack;
// everything else that is thrown is a bug and keeps its stack.

export class Problem extends Error {
  override readonly name = 'Problem';
}

/** The sentence for an error of the file system, where it is one that a person can mend. */
export function fileProblem(error: unknown, what: string, setting: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Problem(
      `${what} is on a disk that is full: make room, or set ${setting} elsewhere.`,
    );
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR')
    return new Problem(
      `${what} cannot be written (${code}): set ${setting} to a folder that this user may write.`,
    );
  return error;
}

export const fullDisk = (what: string, setting = 'TIEOUT_HOME'): Problem =>
  new Problem(`${what} is on a disk that is full: make room there, or set ${setting} elsewhere.`);
