// What the local provider and the API must both know, and what the provider signs with: made once
// and kept in the home, so that a restart changes nothing for anybody.
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { writePrivately } from '../home.ts';

export const CLIENT_ID = 'tieout';

export interface ProviderKeys {
  readonly clientSecret: string;
  readonly cookieKey: string;
  /** Private; ES256. */
  readonly signingKey: JsonWebKey;
}

export function newKeys(): ProviderKeys {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    clientSecret: randomBytes(32).toString('hex'),
    cookieKey: randomBytes(32).toString('hex'),
    signingKey: {
      ...privateKey.export({ format: 'jwk' }),
      kid: randomUUID(),
      alg: 'ES256',
      use: 'sig',
    },
  };
}

/** Those in the file, which is made when it is not there. */
export function keysIn(file: string): ProviderKeys {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as ProviderKeys;
  const keys = newKeys();
  writePrivately(file, `${JSON.stringify(keys, null, 2)}\n`);
  return keys;
}
