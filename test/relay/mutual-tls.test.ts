// The connection that the settings make, against a door that wants a client certificate, in front
// of a real Temporal server: in with the right one, and not without.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { NativeConnection } from '@temporalio/worker';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { loadConfig } from '../../config.ts';
import { connectTemporal } from '../../relay/connect.ts';

const folder = mkdtempSync(join(tmpdir(), 'tieout-tls-'));
const at = (name: string): string => join(folder, name);
const openssl = (...args: string[]): void =>
  void execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });

const KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];

/** A certificate authority, and what it signs. */
function authority(name: string): void {
  openssl('req', '-x509', ...KEY, '-subj', `/CN=${name}`, '-keyout', `${name}.key`, '-out', name);
}

function signed(name: string, by: string): void {
  const signing = ['-CA', by, '-CAkey', `${by}.key`];
  const names = ['-addext', 'subjectAltName=IP:127.0.0.1', '-addext', 'basicConstraints=CA:FALSE'];
  const files = ['-keyout', `${name}.key`, '-out', name];
  openssl('req', '-x509', ...KEY, '-subj', `/CN=${name}`, ...names, ...signing, ...files);
}

let port = 0;
let close = async (): Promise<void> => {};
beforeAll(async () => {
  for (const name of ['ours', 'theirs']) authority(name);
  signed('server', 'ours');
  signed('client', 'ours');
  signed('stranger', 'theirs');
  const [host = '', target = ''] = inject('temporalAddress').split(':');
  const door = createServer(
    {
      ca: readFileSync(at('ours')),
      cert: readFileSync(at('server')),
      key: readFileSync(at('server.key')),
      requestCert: true,
      rejectUnauthorized: true,
      ALPNProtocols: ['h2'],
    },
    (near) => {
      const far = connect(Number(target), host);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        one.on('error', () => other.destroy());
        one.on('close', () => other.destroy());
        one.pipe(other);
      }
    },
  );
  door.on('tlsClientError', () => undefined); // whoever was refused
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  ({ port } = door.address() as AddressInfo);
  close = () => new Promise((resolve) => door.close(() => resolve()));
});
afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true });
});

const settings = (more: Record<string, string>) =>
  loadConfig({
    TEMPORAL_ADDRESS: `127.0.0.1:${port}`,
    TEMPORAL_CONFIG_FILE: at('none.toml'),
    ...more,
  }).temporal;
const certificate = (name: string) => ({
  TEMPORAL_TLS_CLIENT_CERT_PATH: at(name),
  TEMPORAL_TLS_CLIENT_KEY_PATH: at(`${name}.key`),
});
const trusting = (name: string) => ({ TEMPORAL_TLS_SERVER_CA_CERT_PATH: at(name) });

const CASES: readonly [what: string, isIn: boolean, given: () => Record<string, string>][] = [
  ['the right certificate', true, () => ({ ...certificate('client'), ...trusting('ours') })],
  ['no certificate', false, () => trusting('ours')],
  ["another's certificate", false, () => ({ ...certificate('stranger'), ...trusting('ours') })],
  [
    'a server that we do not trust',
    false,
    () => ({ ...certificate('client'), ...trusting('theirs') }),
  ],
  ['no TLS', false, () => ({ TEMPORAL_TLS: 'false' })],
];

test.each(CASES)('%s: in is %s, for the client and for the worker', async (_what, isIn, given) => {
  const temporal = settings({ TEMPORAL_TLS: 'true', ...given() });
  const client = connectTemporal(temporal);
  expect(await client.isThere()).toBe(isIn);
  await client.close();

  const worker = NativeConnection.connect({ ...temporal?.connectionOptions });
  if (!isIn) {
    await expect(worker).rejects.toBeInstanceOf(Error);
    return;
  }
  const connection = await worker;
  const { capabilities } = await connection.workflowService.getSystemInfo({});
  expect(capabilities).toBeDefined();
  await connection.close();
});
