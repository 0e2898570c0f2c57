// Tryton for the demo: installed and started under the home, connected to the demo company with a
// project, a vendor and a commitment of its own. It ends with the demo; its books stay.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { answered } from './api-client.ts';
import type { ApiClient } from './api-client.ts';
import type { DemoContract } from './demo-company.ts';
import { TRYTON_ACCOUNTS } from './demo-data.ts';
import type { Environment } from './environment.ts';
import { changeConnection, erpRecords } from './erp-records.ts';
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
  await changeConnection(api, connectionId, {
    defaults: await records.accounts(TRYTON_ACCOUNTS),
  });
  const at = (code: string) => ({ params: { path: { externalId: `tryton-${code}` } } });
  const { id: projectId } = await answered(
    api.PUT('/v1/projects/by-external-id/{externalId}', {
      ...at('P-24-01'),
      body: { number: 'T-24-01', name: 'Riverside Tower', connectionId },
    }),
  );
  await records.link('projects', projectId, 'projects', 'P-24-01');
  const { id: vendorId } = await answered(
    api.PUT('/v1/vendors/by-external-id/{externalId}', {
      ...at('V-1001'),
      body: { number: 'T-1001', name: 'Rebar Supply LLC' },
    }),
  );
  await records.link('vendors', vendorId, 'vendors', 'V-1001');
  const { id: costCodeId } = await answered(
    api.PUT('/v1/cost-codes/by-external-id/{externalId}', {
      ...at('03-2000'),
      body: { code: '03-2000', name: 'Rebar' },
    }),
  );
  const commitment = await answered(
    api.PUT('/v1/commitments/by-external-id/{externalId}', {
      ...at('T-101'),
      body: {
        kind: 'purchaseOrder',
        projectId,
        vendorId,
        number: 'T-101',
        title: 'Rebar',
        items: [{ costCodeId, description: 'Rebar, delivered', scheduledValue: '900000.00' }],
      },
    }),
  );
  const itemIds = commitment.items.map(({ id }) => id);
  return { id: commitment.id, kind: 'subcontractor', projectId, itemIds };
}

/** Made once; where Tryton listens changes from demo to demo. */
async function connection(api: ApiClient, tryton: Tryton): Promise<string> {
  const name = 'Tryton';
  const settings = { baseUrl: tryton.url, database: tryton.database };
  const credentials = { user: tryton.user, password: tryton.password };
  const query = { limit: 200 };
  const { items } = await answered(api.GET('/v1/connections', { params: { query } }));
  const there = items.find((one) => one.name === name);
  if (!there) {
    const body = { name, connector: 'tryton', settings, credentials } as const;
    return (await answered(api.POST('/v1/connections', { body }))).id;
  }
  await changeConnection(api, there.id, { settings, credentials });
  return there.id;
}
