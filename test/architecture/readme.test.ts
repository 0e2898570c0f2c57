// The first thing that a reader does works as it is written: README's curl lines, against what
// `npm start` brings up, in a shell.
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { answered, apiClient } from '../../cli/api-client.ts';
import type { ApiClient } from '../../cli/api-client.ts';
import { started } from '../cli/supervised.ts';
import type { Started } from '../cli/supervised.ts';
import { read } from './tree.ts';

const PRINTED = 'http://127.0.0.1:8080';

function curlLines(): string {
  const blocks = read('README.md').matchAll(/<!-- curl -->\n```sh\n([^]*?)```\n<!-- \/curl -->/g);
  return [...blocks].map(([, lines]) => lines).join('\n');
}

async function invoice(api: ApiClient, number: string) {
  const found = await answered(api.GET('/v1/invoices', { params: { query: { q: number } } }));
  const [row] = found.items;
  if (!row) throw new Error(`There is no invoice ${number}.`);
  const params = { path: { id: row.id } };
  const { items } = await answered(api.GET('/v1/invoices/{id}/events', { params }));
  const story = items.map(({ type }) => type);
  return {
    status: row.erpStatus,
    story: story.filter((type) => type.startsWith('invoice.')),
    wasMailed: story.includes('mail.sent'),
  };
}

function shown({ addresses, demo }: ReturnType<Started['run']>) {
  const { api = '', sandbox = '', mails = '' } = addresses ?? {};
  return { addresses: { api, sandbox, mails }, token: demo?.tokens['auditor'] ?? '' };
}

test("README's curl lines take both invoices into the ERP, the second by way of a reject", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-readme-'));
  chmodSync(folder, 0o755); // PostgreSQL is another user when we are root
  const running = await started(join(folder, '.tieout'));
  try {
    const { addresses, token } = shown(running.run());
    const at = addresses.api;
    const lines = curlLines();
    expect(lines).toContain(PRINTED);
    const script = `set -euo pipefail\n${lines.replace(PRINTED, at)}`;
    const { stdout } = await promisify(execFile)('bash', ['-c', script], { cwd: folder });
    expect(stdout).not.toContain('urn:tieout:problem');

    const api = apiClient(at, token);
    for (const number of ['LIB-04', 'RC-2041'])
      await expect
        .poll(async () => (await invoice(api, number)).status, { timeout: 30_000 })
        .toBe('synced');
    for (const number of ['LIB-04', 'RC-2041']) {
      expect(await running.documents(number), 'documents in the ERP').toHaveLength(1);
      const page = await (await fetch(addresses.sandbox)).text();
      expect(page, "the ERP's page").toContain(number);
    }
    expect((await invoice(api, 'LIB-04')).story).toEqual([
      'invoice.created',
      'invoice.sent',
      'invoice.exportRequested',
      'invoice.synced',
    ]);
    expect((await invoice(api, 'RC-2041')).story).toEqual([
      'invoice.created',
      'invoice.sent',
      'invoice.rejected',
      'invoice.edited',
      'invoice.sent',
      'invoice.accepted',
      'invoice.exportRequested',
      'invoice.synced',
    ]);
    await expect
      .poll(async () => (await invoice(api, 'RC-2041')).wasMailed, { timeout: 30_000 })
      .toBe(true);
    const mails = await (await fetch(addresses.mails)).text();
    expect(mails).toContain('invoice RC-2041 was rejected');
    expect(mails).toContain(`${at}/invoices/`);
  } finally {
    running.process.kill('SIGTERM');
    await running.ended;
    rmSync(folder, { recursive: true, force: true });
  }
}, 180_000);
