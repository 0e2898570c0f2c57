// Finds a Python that Tryton runs on. Tryton itself comes from PyPI; Python has to be there.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Problem } from '../problem.ts';

const run = promisify(execFile);

const OLDEST_MINOR = 11;
/** `python3` first: it is what the user chose. */
const NAMES = ['python3', 'python3.13', 'python3.12', 'python3.11'];

/**
 * Prints the version and the real program, also where `python3` is a shim; fails without `venv`.
 */
const ASK = 'import sys, venv, ensurepip; print(*sys.version_info[:2], sys.executable)';

export interface Python {
  readonly path: string;
  /** Such as "3.11". */
  readonly version: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

export async function findPython(env: Environment, names = NAMES): Promise<Python> {
  const why: string[] = [];
  for (const name of names) {
    try {
      return await ask(name, env);
    } catch (error) {
      why.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Problem(
    `Tryton needs Python 3.${OLDEST_MINOR} or later with its venv module: install it (on Debian and Ubuntu: python3 and python3-venv) and start again. Tried ${why.join('; ')}.`,
  );
}

async function ask(name: string, env: Environment): Promise<Python> {
  const { stdout } = await run(name, ['-c', ASK], { env: { ...env }, timeout: 30_000 }).catch(
    (error: Error) => {
      const missing = 'code' in error && error.code === 'ENOENT';
      throw new Error(missing ? 'not found' : lastLine(error.message));
    },
  );
  const [, major, minor, path] = /^(\d+) (\d+) (.+)$/m.exec(stdout) ?? [];
  if (path === undefined || Number(major) !== 3 || Number(minor) < OLDEST_MINOR)
    throw new Error(`version ${major}.${minor} is too old`);
  return { path, version: `${major}.${minor}` };
}

const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? '';
