// Files in a folder of this machine: the embedded default. Written beside, then renamed, so that
// what has its name is whole; readable by the owner only. Processes on several machines would need
// one folder for all, or a store that all of them reach.
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FileLost, FilesDown } from './failures.ts';
import type { Files } from './index.ts';
import { forgetOld, receiveInto } from './receiving.ts';
import { wholeOrBroken } from './whole.ts';

export async function openFolder(root: string): Promise<Files> {
  const incoming = join(root, 'incoming');
  const at = (companyId: string, sha256: string): string =>
    join(root, companyId, sha256.slice(0, 2), sha256);
  await forgetOld(incoming);
  return {
    receive: async (source, maxBytes) => {
      await makeFolder(incoming).catch(cannotBeMade);
      return receiveInto(incoming, source, maxBytes);
    },
    // Over what is there already: the same bytes, or damaged ones.
    keep: async (companyId, { path, sha256 }) => {
      const place = at(companyId, sha256);
      try {
        await makeFolder(dirname(place));
        await rename(path, place);
        await syncFolder(dirname(place));
      } catch (cause) {
        throw new FilesDown('a file could not be kept', { cause });
      }
    },
    open: (companyId, sha256) => openWhole(at(companyId, sha256), sha256),
    whyNot: () => whyNotIn(incoming),
  };
}

function cannotBeMade(cause: unknown): never {
  throw new FilesDown('the folder of files cannot be made', { cause });
}

async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 });
  // A folder that is new has to be there after a crash too, and so have those above it.
  for (let one = path; first !== undefined && one.length >= first.length; one = dirname(one))
    await syncFolder(dirname(one));
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function openWhole(path: string, sha256: string) {
  try {
    const file = await open(path, 'r');
    const whole = wholeOrBroken(sha256);
    const bytes = createReadStream(path, { fd: file });
    bytes.on('error', (error) => whole.destroy(error));
    whole.on('close', () => bytes.destroy());
    return bytes.pipe(whole);
  } catch (cause) {
    if (isMissing(cause)) throw new FileLost(`${sha256} is not there`, { cause });
    throw new FilesDown('a file could not be opened', { cause });
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Writes: a disk that is full or read-only shows it in no other way. */
async function whyNotIn(folder: string): Promise<string | undefined> {
  const path = join(folder, randomUUID());
  try {
    await makeFolder(folder);
    await writeFile(path, 'x', { flag: 'wx', mode: 0o600 });
    return undefined;
  } catch (error) {
    return `The folder of files takes nothing: ${error instanceof Error ? error.message : ''}`;
  } finally {
    await rm(path, { force: true }).catch(() => undefined); // it is one byte, and not our question
  }
}
