// Tools of the tests that are written in Python, each in a virtual environment of this clone, made
// once for each list of requirements.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { findPython } from '../cli/tryton/python.ts';

const run = promisify(execFile);

/**
 * The Python below `home` that has what `requirements` lists; its scripts are run through it,
 * because the folder was renamed.
 */
export async function pythonWith(requirements: string, home: string): Promise<string> {
  const { path, version } = await findPython(process.env);
  const key = createHash('sha256').update(readFileSync(requirements)).update(version);
  const folder = join(home, key.digest('hex').slice(0, 12));
  const python = join(folder, 'bin', 'python');
  if (existsSync(python)) return python;
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}.draft-`);
  try {
    await run(path, ['-m', 'venv', draft]);
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps'];
    await run(join(draft, 'bin', 'python'), [...pip, '-r', requirements]);
    if (!existsSync(folder)) renameSync(draft, folder); // somebody else may have been faster
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return python;
}
