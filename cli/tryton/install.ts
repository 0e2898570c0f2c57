// Tryton in a virtual environment, and a template database that is copied and never opened. Both
// are made once under a key of what they are made of, in a folder beside that takes its name when
// it is whole: whoever is killed, or comes at the same time, does no harm.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdirSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { fileProblem, Problem } from '../problem.ts';
import { findPython } from './python.ts';
import type { Python } from './python.ts';

const run = promisify(execFile);

export const DATABASE = 'erp';
export const CONFIG = here('trytond.conf');
const REQUIREMENTS = here('requirements.txt');
const SEED = here('seed.py');
const MODULES = [
  'account_invoice',
  'account_payment',
  'account_payment_clearing',
  'analytic_invoice',
];

/** Of the administrator, who is there for people; Tieout works as the user that the seed makes. */
const ADMIN_PASSWORD = 'admin-erp-1';

export interface InstallOptions {
  /** Tryton is kept in `tryton/` under it. */
  readonly home: string;
  /** For Python and pip. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Hears what takes long. */
  readonly say?: (note: string) => void;
}

export interface Installed {
  /** Says of what it is made; data that another key made is brought up to date. */
  readonly key: string;
  /** Of the virtual environment. Its scripts are run through it: the folder was renamed. */
  readonly python: string;
  readonly trytond: string;
  /** The database to copy. */
  readonly template: string;
}

export async function installTryton(options: InstallOptions): Promise<Installed> {
  const python = await findPython(options.env);
  const key = keyOf(python);
  const folder = resolve(options.home, 'tryton', key);
  if (!existsSync(folder)) await installOnce(folder, python, options);
  return { key, ...within(folder) };
}

const within = (folder: string): Omit<Installed, 'key'> => ({
  python: join(folder, 'venv', 'bin', 'python'),
  trytond: join(folder, 'venv', 'bin', 'trytond'),
  template: join(folder, 'template', `${DATABASE}.sqlite`),
});

/** The seed opens this year and its neighbours, so next year wants another template. */
function keyOf(python: Python): string {
  const hash = createHash('sha256');
  for (const file of [REQUIREMENTS, SEED, CONFIG]) hash.update(readFileSync(file)).update('\0');
  hash.update(`${python.version} ${process.platform} ${process.arch}`);
  return `${new Date().getFullYear()}-${hash.digest('hex').slice(0, 12)}`;
}

async function installOnce(folder: string, python: Python, options: InstallOptions): Promise<void> {
  const parent = dirname(folder);
  try {
    mkdirSync(parent, { recursive: true });
    const release = await takeLock(folder);
    if (!release) return; // somebody else has made it meanwhile
    try {
      await build(folder, mkdtempSync(draftsOf(folder)), python, options);
      removeLeftovers(folder);
    } finally {
      release();
    }
  } catch (error) {
    throw fileProblem(error, parent, 'TIEOUT_HOME');
  }
}

async function build(folder: string, draft: string, python: Python, options: InstallOptions) {
  const { env, say = () => {} } = options;
  try {
    say('Installing Tryton, a real ERP (once; about half a minute).');
    await step('make a virtual environment', python.path, ['-m', 'venv', join(draft, 'venv')], env);
    const made = within(draft);
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps'];
    const from = ['--require-hashes', '-r', REQUIREMENTS];
    await step('fetch Tryton from PyPI', made.python, [...pip, ...from], env);
    mkdirSync(join(draft, 'template'));
    writeFileSync(made.template, ''); // with SQLite the file must be there already
    await upgradeDatabase({ key: '', ...made }, join(draft, 'template'), env);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

/** Gives a database the tables of this release and what the seed wants; also an empty one. */
export async function upgradeDatabase(
  { python, trytond }: Installed,
  folder: string,
  env: InstallOptions['env'],
): Promise<void> {
  const password = join(folder, '.admin-password');
  writeFileSync(password, `${ADMIN_PASSWORD}\n`, { mode: 0o600 });
  const inFolder = {
    ...withoutTryton(env),
    TRYTOND_DATABASE__PATH: folder,
    TRYTONPASSFILE: password,
  };
  const which = ['-c', CONFIG, '-d', DATABASE];
  const all = ['--email', 'admin@example.com', '--activate-dependencies', '-u', ...MODULES];
  try {
    await step('make its tables', python, [`${trytond}-admin`, ...which, ...all], inFolder);
    await step('fill its database', python, [SEED, ...which], inFolder);
  } finally {
    rmSync(password);
  }
}

/** What the environment says to another Tryton or Python must not reach ours. */
export function withoutTryton(env: InstallOptions['env']): Record<string, string | undefined> {
  const foreign = /^(TRYTON|PYTHONHOME$|PYTHONPATH$|VIRTUAL_ENV$)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.test(name)));
}

async function step(
  what: string,
  program: string,
  args: readonly string[],
  env: InstallOptions['env'],
): Promise<void> {
  const options = { env: { ...env }, maxBuffer: 100 * 1024 * 1024 };
  await run(program, [...args], options).catch((error: Error & { stderr?: string }) => {
    const words = (error.stderr || error.message).trimEnd().split('\n').slice(-5).join('\n');
    throw new Problem(`Tryton could not ${what}:\n${words}`);
  });
}

/**
 * A build takes half a minute; a lock that is older belongs to a process whose number came again.
 */
const LONGEST_BUILD_MS = 10 * 60_000;

/** Waits for whoever builds the same. Undefined when that has made it. */
async function takeLock(folder: string): Promise<(() => void) | undefined> {
  const lock = `${folder}.lock`;
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      if (!existsSync(folder)) return () => rmSync(lock, { force: true });
      rmSync(lock, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    if (existsSync(folder)) return undefined;
    if (isLeft(lock)) rmSync(lock, { force: true });
    else await delay(200);
  }
}

function isLeft(lock: string): boolean {
  try {
    if (Date.now() - statSync(lock).mtimeMs > LONGEST_BUILD_MS) return true;
    process.kill(Number(readFileSync(lock, 'utf8')) || process.pid, 0);
    return false;
  } catch (error) {
    // The process is gone, or the lock. One of another user answers EPERM: it is there.
    return !(error instanceof Error && 'code' in error && error.code === 'EPERM');
  }
}

const draftsOf = (folder: string): string => join(dirname(folder), `.build-${basename(folder)}-`);

/** Of builds of the same that were killed. Who calls this holds the lock: nobody builds it now. */
function removeLeftovers(folder: string): void {
  const parent = dirname(folder);
  const drafts = readdirSync(parent).map((name) => join(parent, name));
  for (const draft of drafts.filter((name) => name.startsWith(draftsOf(folder))))
    rmSync(draft, { recursive: true, force: true });
}

function here(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
