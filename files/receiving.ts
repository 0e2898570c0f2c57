// A file on its way in: written to a place of its own while its bytes are counted and hashed, so
// that no file is held in memory. Whatever breaks off leaves nothing behind.
import { createHash, randomUUID } from 'node:crypto';
import { open, readdir, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { FilesDown, TooManyBytes } from './failures.ts';

export interface Received {
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Takes it away, if it was not kept. */
  discard(): Promise<void>;
}

export async function receiveInto(
  folder: string,
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Received> {
  const path = join(folder, randomUUID());
  const discard = () => rm(path, { force: true });
  const file = await orDown(open(path, 'wx', 0o600));
  try {
    const facts = await write(file, source, maxBytes);
    await orDown(file.sync());
    await orDown(file.close());
    return { path, ...facts, discard };
  } catch (error) {
    await file.close().catch(() => undefined); // closed already, or broken: the first error is told
    await discard();
    throw error;
  }
}

async function write(file: FileHandle, source: AsyncIterable<Uint8Array>, maxBytes: number) {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for await (const chunk of source) {
    sizeBytes += chunk.length;
    if (sizeBytes > maxBytes) throw new TooManyBytes(`more than ${maxBytes} bytes came`);
    hash.update(chunk);
    await orDown(file.writeFile(chunk)); // goes on where the last one ended
  }
  return { sha256: hash.digest('hex'), sizeBytes };
}

/** Errors of our disk are ours; those of the source are not touched. */
async function orDown<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw new FilesDown('a file could not be written', { cause });
  }
}

const DAY_MS = 86_400_000;

/**
 * What a process that was killed had under way. Younger files may be another process's; a folder
 * that is not there, or cannot be read, is told by whoever wants to write.
 */
export async function forgetOld(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined); // another process may be faster
    if (found && Date.now() - found.mtimeMs > DAY_MS)
      await rm(path, { force: true }).catch(() => undefined); // the next start tries it again
  }
}
