// What the architecture tests look at: the project's own files, as git lists them.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Every file of the project, also those not committed yet, by its path from the root. */
export function projectFiles(): string[] {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', '-z'];
  const deleted = new Set(git(['ls-files', '--deleted', '-z']));
  return git(list).filter((file) => !deleted.has(file));
}

function git(args: string[]): string[] {
  const out = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 });
  return out.split('\0').filter(Boolean);
}

export function typescriptFiles(): string[] {
  return projectFiles().filter((file) => file.endsWith('.ts'));
}

export function read(file: string): string {
  return readFileSync(`${ROOT}${file}`, 'utf8');
}

/**
 * Runs a tool of ours with the Node that runs the tests; returns what it printed, also if it fails.
 */
export function runTool(script: string, args: string[], cwd = ROOT): string {
  try {
    return execFileSync(process.execPath, [`${ROOT}node_modules/${script}`, ...args], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) return String(error.stdout);
    throw error;
  }
}
