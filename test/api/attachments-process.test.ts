// The API as a process with its own settings: files go into its home, or into a store that speaks
// S3, by the types of the published document and over a real connection.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import createClient from 'openapi-fetch';
import { expect, test } from 'vitest';
import type { paths } from '../../api/openapi.gen.ts';
import { anS3Server } from '../files/s3-server.ts';
import { eventually } from '../eventually.ts';
import { SECRET_KEY } from '../secret-key.ts';
import { sha256Of } from './attachment-ground.ts';
import { aDoor } from './door.ts';
import type { Door } from './door.ts';
import { PDF } from './uploads.ts';
import { aCompany } from './world.ts';

const CONTENT = '/v1/invoices/{id}/attachments/{attachmentId}/content';

async function aProcess(door: Door, env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['api/main.ts'], {
    env: {
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'silent',
      TIEOUT_SECRET_KEY: SECRET_KEY,
      DATABASE_URL: door.url,
      TEMPORAL_ADDRESS: '127.0.0.1:9',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return {
    url: (JSON.parse(line) as { listening: string }).listening,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** Uploads and downloads by the typed client; returns what came back. */
async function thereAndBack(door: Door, url: string) {
  const company = await aCompany(door);
  const { id } = await company.insert();
  const headers = { authorization: `Bearer ${company.tokens.projectUser}` };
  const client = createClient<paths>({ baseUrl: url, headers });
  const added = await client.POST('/v1/invoices/{id}/attachments', {
    params: { path: { id }, header: { 'idempotency-key': 'typed' } },
    body: { file: new File([PDF], 'reçu n° 7.pdf', { type: 'text/html' }) },
    bodySerializer: ({ file }) => {
      const form = new FormData();
      form.append('file', file);
      return form;
    },
  });
  if (!added.data) throw new Error(JSON.stringify(added.error));
  const { id: attachmentId, name, sha256 } = added.data;
  const path = { id, attachmentId };
  const got = await client.GET(CONTENT, { params: { path }, parseAs: 'blob' });
  await eventually(async () => {
    const { files } = (await (await fetch(`${url}/readyz`)).json()) as { files: string };
    return files === 'ready'; // a store that is slow is not ready at once
  });
  return { companyId: company.companyId, name, sha256, text: await got.data?.text() };
}

const WHOLE = { name: 'reçu n° 7.pdf', sha256: sha256Of(PDF), text: PDF };

test('by default they are in the home', async () => {
  await using door = await aDoor();
  const home = mkdtempSync(join(tmpdir(), 'tieout-files-test-'));
  await using api = await aProcess(door, { TIEOUT_HOME: home });
  const { companyId, ...rest } = await thereAndBack(door, api.url);
  expect(rest).toEqual(WHOLE);
  const sha256 = sha256Of(PDF);
  expect(readdirSync(join(home, 'files', companyId, sha256.slice(0, 2)))).toEqual([sha256]);
  rmSync(home, { recursive: true });
});

test('by its settings they are in a store that speaks S3', async () => {
  await using door = await aDoor();
  await using server = await anS3Server();
  const { endpoint, bucket, prefix, keyId, secret } = server.place;
  await using api = await aProcess(door, {
    TIEOUT_HOME: '/nowhere',
    TIEOUT_FILES_URL: `s3://${bucket}/${prefix}`,
    TIEOUT_FILES_ENDPOINT: endpoint,
    TIEOUT_FILES_KEY_ID: keyId,
    TIEOUT_FILES_SECRET: secret,
  });
  const { companyId, ...rest } = await thereAndBack(door, api.url);
  expect(rest).toEqual(WHOLE);
  expect(await server.keys()).toContain(`${prefix}/${companyId}/${sha256Of(PDF)}`);
});
