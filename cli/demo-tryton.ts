// Tryton for the demo: installed and started under the home, connected to the demo company with a
// project, a vendor and a commitment of its own. It ends with the demo; its books stay.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { listOf, textOf } from './api-client.ts';
import type { ApiClient } from './api-client.ts';
import type { DemoContract } from './demo-company.ts';
import { TRYTON_ACCOUNTS } from './demo-data.ts';
import type { Environment } from './environment.ts';
import { erpRecords } from './erp-records.ts';
import { holdLock } from './lock.ts';
import { Problem } from './problem.ts';
import { startTryton } from './tryton.ts';
import type { Tryton } from './tryton.ts';

export interface ConnectedTryton extends AsyncDisposable {
  /** What the demo's invoice is billed against. */
  readonly contract: DemoContract;
  readonly whereToLook: string;
}

export async function connectTryton(
  api: ApiClient,
  { config, env, say }: { config: Config; env: Environment; say: (note: string) => void },
): Promise<ConnectedTryton> {
  const home = resolve(config.TIEOUT_HOME);
  const dataDir = join(home, 'tryton', 'demo');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const unlock = holdLock(join(dataDir, 'lock'));
  if (!unlock) throw new Problem('Another demo uses Tryton on this home: wait until it has ended.');
  const tryton = await startTryton({ home, dataDir, env, say });
  const end = async (): Promise<void> => {
    await tryton.stop();
    unlock();
  };
  try {
    say(`Tryton runs at ${tryton.url} (process ${tryton.pid}).`);
    const contract = await connect(api, tryton);
    return {
      contract,
      whereToLook: `Tryton's own books, with the bill in them, are in ${tryton.file}.`,
      [Symbol.asyncDispose]: end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}

async function connect(api: ApiClient, tryton: Tryton): Promise<DemoContract> {
  const connectionId = await connection(api, tryton);
  const records = erpRecords(api, connectionId);
  await api.patch(`/v1/connections/${connectionId}`, {
    defaults: await records.accounts(TRYTON_ACCOUNTS),
  });
  const push = async (path: string, code: string, body: object): Promise<string> =>
    textOf(await api.put(`/v1/${path}/by-external-id/tryton-${code}`, body), 'id');
  const projectId = await push('projects', 'P-24-01', {
    number: 'T-24-01',
    name: 'Riverside Tower',
    connectionId,
  });
  await records.link('projects', projectId, 'projects', 'P-24-01');
  const vendorId = await push('vendors', 'V-1001', { number: 'T-1001', name: 'Rebar Supply LLC' });
  await records.link('vendors', vendorId, 'vendors', 'V-1001');
  const costCodeId = await push('cost-codes', '03-2000', { code: '03-2000', name: 'Rebar' });
  const commitment = await api.put('/v1/commitments/by-external-id/tryton-T-101', {
    kind: 'purchaseOrder',
    projectId,
    vendorId,
    number: 'T-101',
    title: 'Rebar',
    items: [{ costCodeId, description: 'Rebar, delivered', scheduledValue: '900000.00' }],
  });
  const itemIds = listOf(commitment, 'items').map((item) => textOf(item, 'id'));
  return { id: textOf(commitment, 'id'), kind: 'subcontractor', projectId, itemIds };
}

/** Made once; where Tryton listens changes from demo to demo. */
async function connection(api: ApiClient, tryton: Tryton): Promise<string> {
  const name = 'Tryton';
  const settings = { baseUrl: tryton.url, database: tryton.database };
  const credentials = { user: tryton.user, password: tryton.password };
  const all = listOf(await api.get('/v1/connections?limit=200'), 'items');
  const there = all.find((one) => one['name'] === name);
  if (!there) {
    const body = { name, connector: 'tryton', settings, credentials };
    return textOf(await api.post('/v1/connections', body), 'id');
  }
  const id = textOf(there, 'id');
  await api.patch(`/v1/connections/${id}`, { settings, credentials });
  return id;
}
