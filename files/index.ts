// Where attached files are kept: by company and SHA-256, in a folder or in an S3-compatible store.
// Promises that what is kept is whole, and that what is read is what was kept. Knows neither names
// nor who may read: rows in db/ say that. Nothing is ever taken away from here.
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { openFolder } from './folder.ts';
import type { Received } from './receiving.ts';
import { openS3 } from './s3.ts';
import type { S3Place } from './s3.ts';

export interface Files {
  /** Takes in what comes, and keeps nothing yet. Throws `TooManyBytes` and `FilesDown`. */
  receive(source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Received>;
  /** Keeps it for the company: on disk when it returns. The same again changes nothing. */
  keep(companyId: string, received: Received): Promise<void>;
  /** Throws `FileLost` and `FilesDown`. A stream that is not what was kept breaks off. */
  open(companyId: string, sha256: string): Promise<Readable>;
  /** Why nothing can be kept now; undefined when all is well. */
  whyNot(): Promise<string | undefined>;
}

export interface FilesPlace {
  /** Of the processes; without a store elsewhere the files are in it. */
  readonly home: string;
  readonly s3?: S3Place | undefined;
}

export async function openFiles({ home, s3 }: FilesPlace): Promise<Files> {
  return s3 ? openS3(s3) : openFolder(join(home, 'files'));
}

/** What the configuration of a process says of it (config.ts). */
interface FilesConfig {
  readonly TIEOUT_HOME: string;
  readonly TIEOUT_FILES_URL?: string | undefined;
  readonly TIEOUT_FILES_ENDPOINT?: string | undefined;
  readonly TIEOUT_FILES_REGION: string;
  readonly TIEOUT_FILES_KEY_ID?: string | undefined;
  readonly TIEOUT_FILES_SECRET?: string | undefined;
}

/** By default the home of this process: for several machines it takes a store that all reach. */
export function filesOf(config: FilesConfig): FilesPlace {
  const home = config.TIEOUT_HOME;
  const { TIEOUT_FILES_KEY_ID: keyId, TIEOUT_FILES_SECRET: secret } = config;
  const { TIEOUT_FILES_URL: url, TIEOUT_FILES_REGION: region } = config;
  if (url === undefined || keyId === undefined || secret === undefined) return { home };
  const { TIEOUT_FILES_ENDPOINT: endpoint = `https://s3.${region}.amazonaws.com` } = config;
  const { host: bucket, pathname } = new URL(url);
  return { home, s3: { endpoint, region, bucket, prefix: pathname.slice(1), keyId, secret } };
}
