// The home: the folder that holds everything of the embedded default. One run at a time uses it;
// what it generates (keys, passwords) stays in it, readable by its owner only.
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { holdLock } from './lock.ts';
import { fileProblem, Problem } from './problem.ts';
import { readRunFile } from './run-file.ts';

export interface Home {
  readonly path: string;
  /** Whether the last run was killed: then its processes may still be ending. */
  readonly wasKilled: boolean;
  readonly secrets: Secrets;
  /** Path of a file or folder in it. */
  at(...names: string[]): string;
  /** The log of a part. */
  log(name: string): string;
  /** Gives it back after an orderly end. */
  leave(): void;
}

/** Generated once. */
export interface Secrets {
  /** 32 bytes in base64: seals ERP credentials and personal fields. */
  readonly secretKey: string;
  readonly postgres: { readonly super: string; readonly owner: string; readonly app: string };
  readonly sandboxApiKey: string;
}

/** Takes the home for this process, or says who has it. */
export function enterHome(folder: string): Home {
  const path = resolve(folder);
  try {
    // Root's PostgreSQL is another user, who must get through; nothing in here is open to read.
    mkdirSync(path, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    mkdirSync(join(path, 'logs'), { recursive: true, mode: 0o700 });
    const unlock = holdLock(join(path, 'lock'));
    if (!unlock) throw inUse(path);
    return {
      path,
      wasKilled: existsSync(join(path, 'run.json')),
      secrets: secretsOf(path),
      at: (...names) => join(path, ...names),
      log: (name) => join(path, 'logs', `${name}.log`),
      leave: () => {
        rmSync(join(path, 'run.json'), { force: true });
        unlock();
      },
    };
  } catch (error) {
    throw fileProblem(error, path, 'TIEOUT_HOME');
  }
}

function inUse(path: string): Problem {
  const run = readRunFile(path);
  const who = run
    ? ` (process ${run.pid}${run.addresses ? `, API ${run.addresses.api}` : ''})`
    : '';
  return new Problem(
    `Tieout already runs on ${path}${who}: use that one, end it, or set TIEOUT_HOME and the ports for a second one.`,
  );
}

/** What an earlier start generated, if one did. */
export function readSecrets(path: string): Secrets | undefined {
  const file = join(path, 'secrets.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Secrets) : undefined;
}

function secretsOf(path: string): Secrets {
  const file = join(path, 'secrets.json');
  const there = readSecrets(path);
  if (there) return there;
  if (existsSync(join(path, 'postgres')))
    throw new Problem(
      `${file} is gone, and without it the data beside it cannot be read: bring it back, or delete ${path} to begin with nothing.`,
    );
  const password = () => randomBytes(24).toString('hex');
  const secrets: Secrets = {
    secretKey: randomBytes(32).toString('base64'),
    postgres: { super: password(), owner: password(), app: password() },
    sandboxApiKey: password(),
  };
  writePrivately(file, `${JSON.stringify(secrets, null, 2)}\n`);
  return secrets;
}

/** Whole or not at all, on disk before it has its name, readable by its owner only. */
export function writePrivately(file: string, text: string): void {
  const begun = `${file}.${process.pid}`;
  const fd = openSync(begun, 'w', 0o600);
  try {
    writeSync(fd, text);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  renameSync(begun, file);
}
