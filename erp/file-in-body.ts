// A file as a part of a JSON body, in base64: a text in the body stands for its bytes, which are
// read while they are sent. The length is known beforehand.
import { randomUUID } from 'node:crypto';
import type { FileToSend } from './connector.ts';

export interface FileInBody extends Pick<FileToSend, 'sizeBytes' | 'open'> {
  /** The text that stands for it; nothing that a person wrote can be it. */
  readonly standsFor: string;
}

export const inBody = ({ sizeBytes, open }: FileToSend): FileInBody => ({
  sizeBytes,
  open,
  standsFor: randomUUID(),
});

const aroundFile = (json: string, { standsFor }: FileInBody): readonly [string, string] => {
  const at = json.indexOf(standsFor);
  if (at < 0) throw new Error('the body has no place for the file');
  return [json.slice(0, at), json.slice(at + standsFor.length)];
};

/** In bytes, as it is sent. */
export function lengthOf(json: string, file: FileInBody): number {
  const [before, after] = aroundFile(json, file);
  const encoded = 4 * Math.ceil(file.sizeBytes / 3);
  return Buffer.byteLength(before) + encoded + Buffer.byteLength(after);
}

export function streamOf(
  json: string,
  file: FileInBody,
  bytes: AsyncIterable<Uint8Array>,
): ReadableStream {
  return ReadableStream.from(written(aroundFile(json, file), bytes));
}

async function* written(
  [before, after]: readonly [string, string],
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(before);
  let rest: Uint8Array = Buffer.alloc(0);
  for await (const chunk of bytes) {
    const all = Buffer.concat([rest, chunk]);
    const whole = all.length - (all.length % 3); // three bytes are four characters
    rest = all.subarray(whole);
    yield Buffer.from(all.toString('base64', 0, whole));
  }
  yield Buffer.from(Buffer.from(rest).toString('base64') + after);
}
