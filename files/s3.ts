// Files in any store that speaks S3: PUT and GET of one object under its hash, addressed by path,
// which every such store takes. The SHA-256 is part of the signature, so that the store can refuse
// what was changed on the way.
import { createHash } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { FileLost, FilesDown } from './failures.ts';
import type { Files } from './index.ts';
import { receiveInto } from './receiving.ts';
import { wholeOrBroken } from './whole.ts';

export interface S3Place {
  /** Such as https://s3.eu-central-1.amazonaws.com. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  /** Before every key; no slash at its ends. */
  readonly prefix: string;
  readonly keyId: string;
  readonly secret: string;
}

/** A store that says nothing for so long is down. */
const PATIENCE_MS = 20_000;
/** S3 answers 500 and 503 now and then, and wants to be asked again: a moment later each time. */
const RETRIES = 4;

export async function openS3(place: S3Place): Promise<Files> {
  const incoming = await mkdtemp(join(tmpdir(), 'tieout-files-'));
  return {
    receive: (source, maxBytes) => receiveInto(incoming, source, maxBytes),
    keep: async (companyId, received) => {
      const body = await openAsBlob(received.path);
      const answer = await call(place, 'PUT', [companyId, received.sha256], {
        body,
        sha256: received.sha256,
      });
      if (!answer.ok) throw await downBy(answer);
      await answer.body?.cancel();
    },
    open: async (companyId, sha256) => {
      const answer = await call(place, 'GET', [companyId, sha256]);
      if (answer.ok && answer.body) return wholeFrom(answer.body as ReadableStream, sha256);
      const why = await downBy(answer);
      if (answer.status === 404 && why.message.includes('NoSuchKey'))
        throw new FileLost(`${sha256} is not there`, { cause: why });
      throw why;
    },
    whyNot: async () => {
      try {
        const answer = await call(place, 'PUT', ['probe'], { body: new Blob(['x']) });
        if (!answer.ok) return (await downBy(answer)).message;
        await answer.body?.cancel();
        return undefined;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
  };
}

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');
const NOTHING = sha256Of('');

interface Sent {
  readonly body: Blob;
  readonly sha256?: string;
}

async function call(
  { endpoint, region, bucket, prefix, keyId, secret }: S3Place,
  method: 'GET' | 'PUT',
  names: readonly string[],
  sent?: Sent,
): Promise<Response> {
  const path = [bucket, ...(prefix ? [prefix] : []), ...names].join('/');
  const hash = sent ? (sent.sha256 ?? sha256Of(await sent.body.text())) : NOTHING;
  const options = { service: 's3', region, retries: RETRIES };
  const s3 = new AwsClient({ accessKeyId: keyId, secretAccessKey: secret, ...options });
  try {
    return await s3.fetch(`${endpoint}/${path}`, {
      method,
      headers: { 'x-amz-content-sha256': hash },
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(sent && { body: sent.body }),
    });
  } catch (cause) {
    throw new FilesDown('the store of files does not answer', { cause });
  }
}

/** By the store's own name for it; the rest of what it says is not for us. */
async function downBy(answer: Response): Promise<FilesDown> {
  const text = await answer.text().catch(() => '');
  const [, code = 'no reason'] = /<Code>(\w{1,60})<\/Code>/.exec(text.slice(0, 4_000)) ?? [];
  return new FilesDown(`the store of files answered ${answer.status} (${code})`);
}

function wholeFrom(body: ReadableStream, sha256: string): Readable {
  const whole = wholeOrBroken(sha256);
  const bytes = Readable.fromWeb(body);
  bytes.on('error', (cause) => whole.destroy(new FilesDown('the store broke off', { cause })));
  whole.on('close', () => bytes.destroy());
  return bytes.pipe(whole);
}
