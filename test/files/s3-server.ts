// An S3 server that is not ours: moto, on a free port, with a bucket and a key that it made. It
// keeps everything in memory, and checks every signature against its own.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { AwsV4Signer } from 'aws4fetch';
import type { S3Place } from '../../files/s3.ts';
import { pythonWith } from '../python.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The Python that has it. */
export const moto = (): Promise<string> =>
  pythonWith(here('requirements.txt'), here('../../node_modules/.cache/tieout/moto'));

export interface S3Server extends AsyncDisposable {
  readonly place: S3Place;
  /** Writes an object past our code, as somebody with the key could. */
  put(key: string, bytes: string): Promise<void>;
  /** Every key of the bucket. */
  keys(): Promise<string[]>;
}

export async function anS3Server(): Promise<S3Server> {
  const child = spawn(await moto(), ['-m', 'moto.server', '-H', '127.0.0.1', '-p', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PYTHONUNBUFFERED: '1' },
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null) return;
    child.kill();
    await once(child, 'exit');
  };
  try {
    const endpoint = await addressOf(createInterface(child.stderr));
    child.stdout.resume();
    const place = await aPlace(endpoint);
    return {
      place,
      put: (key, bytes) => put(place, key, bytes),
      keys: () => keysOf(place),
      [Symbol.asyncDispose]: stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function addressOf(lines: AsyncIterable<string> & { close(): void }): Promise<string> {
  const said: string[] = [];
  for await (const line of lines) {
    said.push(line);
    const [, address] = /Running on (http:\/\/[\d.:]+)/.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error(`moto did not start: ${said.join('\n')}`);
}

/** A person with a key who may use S3; from then on nobody gets in without it. */
async function aPlace(endpoint: string): Promise<S3Place> {
  const region = 'us-east-1';
  const begin = { endpoint, region, bucket: 'tieout', keyId: 'before', secret: 'before' };
  const iam = async (action: string, more: object = {}): Promise<string> => {
    const query = { Action: action, Version: '2010-05-08', UserName: 'tieout', ...more };
    return send({ ...begin, prefix: '' }, 'POST', '', {
      service: 'iam',
      body: new URLSearchParams(query).toString(),
    });
  };
  await iam('CreateUser');
  const statement = { Effect: 'Allow', Action: 's3:*', Resource: '*' };
  const policy = { Version: '2012-10-17', Statement: [statement] };
  await iam('PutUserPolicy', { PolicyName: 's3', PolicyDocument: JSON.stringify(policy) });
  const key = await iam('CreateAccessKey');
  const of = (name: string): string => new RegExp(`<${name}>(.*?)</`).exec(key)?.[1] ?? '';
  const keyId = of('AccessKeyId');
  const secret = of('SecretAccessKey');
  const place: S3Place = { ...begin, prefix: 'of/us', keyId, secret };
  await send(place, 'PUT', 'tieout');
  await fetch(`${endpoint}/moto-api/reset-auth`, { method: 'POST', body: '0' });
  return place;
}

const put = async (place: S3Place, key: string, bytes: string): Promise<void> =>
  void (await send(place, 'PUT', `${place.bucket}/${key}`, { body: bytes }));

async function keysOf(place: S3Place): Promise<string[]> {
  const list = await send(place, 'GET', `${place.bucket}?list-type=2`);
  return [...list.matchAll(/<Key>(.*?)<\/Key>/g)].map(([, key = '']) => key);
}

async function send(
  { endpoint, region, keyId, secret }: S3Place,
  method: string,
  path: string,
  { service = 's3', body }: { service?: string; body?: string } = {},
): Promise<string> {
  const hash = createHash('sha256').update(body ?? '');
  const signed = await new AwsV4Signer({
    method,
    url: `${endpoint}/${path}`,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-amz-content-sha256': hash.digest('hex'),
    },
    ...(body !== undefined && { body }),
    accessKeyId: keyId,
    secretAccessKey: secret,
    service,
    region,
  }).sign();
  const { headers } = signed;
  const answer = await fetch(signed.url, { method, headers, ...(body !== undefined && { body }) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} /${path}: ${answer.status} ${text}`);
  return text;
}
