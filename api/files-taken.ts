// Takes a file out of a request: one part of a multipart body, streamed to the store and never
// held in memory. What the client says that it is does not count, and nothing is kept of what is
// refused.
import { fastifyMultipart } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refused } from '../db/refused.ts';
import { agreedType, sizeInWords, whyNotNamed } from '../domain/attachments.ts';
import { FilesDown, TooManyBytes } from '../files/failures.ts';
import type { Files } from '../files/index.ts';
import { mediaTypeOf } from '../files/media-type.ts';
import type { Received } from '../files/receiving.ts';
import type { KeptFiles } from './route.ts';

/** What a multipart body has around the file: a name of 255 characters, and boundaries. */
const ENVELOPE_BYTES = 16 * 1024;

/** For the routes of `scope` alone: everywhere else a body is JSON. */
export async function takeMultipart(scope: FastifyInstance): Promise<void> {
  await scope.register(fastifyMultipart, { preservePath: true, throwFileSizeLimit: false });
}

export interface TakenFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** The file of the request, in the store. A row that names it is the caller's to write. */
export async function takeFile(
  request: FastifyRequest,
  { store, maxBytes }: KeptFiles,
  companyId: string,
): Promise<TakenFile> {
  if (!request.isMultipart?.())
    throw new Refused('UnsupportedMediaType', 'Send the file as multipart/form-data.');
  if (Number(request.headers['content-length']) > maxBytes + ENVELOPE_BYTES)
    throw tooLarge(maxBytes);
  const { name, received } = await receive(request, store, maxBytes);
  try {
    const mediaType = await typeOf(name, received);
    await store.keep(companyId, received);
    const { sizeBytes, sha256 } = received;
    return { name, mediaType, sizeBytes, sha256 };
  } finally {
    await received.discard();
  }
}

interface Part {
  readonly name: string;
  readonly received: Received;
}

async function receive(request: FastifyRequest, store: Files, maxBytes: number): Promise<Part> {
  let taken: Part | undefined;
  const limits = { files: 1, fields: 0, parts: 1, fileSize: maxBytes + 1, headerPairs: 20 };
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type !== 'file' || part.fieldname !== 'file') throw notOneFile();
      const received = await store.receive(part.file, maxBytes);
      taken = { name: part.filename ?? '', received };
    }
  } catch (error) {
    await taken?.received.discard();
    letPass(request);
    throw refusalOf(error, maxBytes);
  }
  if (!taken) throw notOneFile();
  return taken;
}

/** The rest is read and thrown away, so that the client gets to hear why. */
function letPass({ raw }: FastifyRequest): void {
  raw.unpipe();
  raw.resume();
}

function refusalOf(error: unknown, maxBytes: number): unknown {
  if (error instanceof Refused || error instanceof FilesDown) return error;
  if (error instanceof TooManyBytes) return tooLarge(maxBytes);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^FST_(PARTS|FILES|FIELDS)_LIMIT$/.test(code)) return notOneFile();
  return new Refused('BadRequest', 'The multipart body ends too early, or is not well formed.');
}

const tooLarge = (maxBytes: number): Refused =>
  new Refused('FileTooLarge', `A file may have at most ${sizeInWords(maxBytes)}.`, { maxBytes });

const notOneFile = (): Refused =>
  refused('one', 'Send one part of the name "file", with a file name, and nothing else.');

const refused = (rule: string, detail: string): Refused =>
  new Refused('Invalid', 'The file cannot be attached.', {
    problems: [{ pointer: '/file', rule, detail }],
  });

async function typeOf(name: string, { path, sizeBytes }: Received): Promise<string> {
  const why = whyNotNamed(name);
  if (why) throw refused(why.rule, why.detail);
  if (sizeBytes === 0) throw refused('empty', 'The file is empty.');
  const mediaType = agreedType(name, await mediaTypeOf(path));
  if (mediaType === undefined)
    throw refused('type', 'What is in the file is not what its name ends in.');
  return mediaType;
}
