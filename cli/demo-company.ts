// Loads the demo company once. The company itself is made in the database; everything else goes
// through the API with its Admin's token, by ids and keys that make each step repeatable: a load
// that was killed in the middle is finished by the next start.
import { existsSync, readFileSync } from 'node:fs';
import { createCompany } from '../db/companies.ts';
import { openDb } from '../db/index.ts';
import { answered, ApiRefusal, apiClient, keyed } from './api-client.ts';
import type { ApiClient } from './api-client.ts';
import type { Database } from './database.ts';
import { COMMITMENTS, COMPANY, COST_CODES, PEOPLE, PRIME_CONTRACTS } from './demo-data.ts';
import { PROJECTS, SANDBOX_ACCOUNTS, TAX_CODES, VENDORS } from './demo-data.ts';
import type { ContractData } from './demo-data.ts';
import { loadDemoInvoices } from './demo-invoices.ts';
import { changeConnection, erpRecords } from './erp-records.ts';
import type { ErpRecords, Linked, List } from './erp-records.ts';
import type { Home } from './home.ts';
import { writePrivately } from './home.ts';
import { Problem } from './problem.ts';

/** Kept in the home, so that every later start can say the tokens. */
export interface DemoCompany {
  readonly companyId: string;
  readonly connectionId?: string;
  /** By role. Without the other roles the load is not finished. */
  readonly tokens: Readonly<Record<string, string>>;
  readonly loaded: boolean;
}

export interface LoadOptions {
  readonly home: Home;
  readonly database: Database;
  /** Address of the API, and of the sandbox ERP. */
  readonly api: string;
  readonly sandbox: string;
  readonly say: (note: string) => void;
}

export async function loadDemoCompany(options: LoadOptions): Promise<DemoCompany> {
  const { home, api: base, sandbox, say } = options;
  const file = home.at('demo.json');
  const keep = (demo: DemoCompany): DemoCompany => {
    writePrivately(file, `${JSON.stringify(demo, null, 2)}\n`);
    return demo;
  };
  let demo = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoCompany) : undefined;
  if (demo?.loaded) {
    const api = apiClient(base, demo.tokens['admin'] ?? '');
    await moveConnection(api, demo, sandbox).catch((error: unknown) => {
      if (!(error instanceof ApiRefusal) || error.status !== 401) throw error;
      throw new Problem(
        `${file} is of another database, or its tokens have ended: delete it to load the demo company anew.`,
      );
    });
    return demo;
  }
  say(`Loading the demo company ${COMPANY.name}.`);
  demo ??= keep(await makeCompany(options.database));
  const api = apiClient(base, demo.tokens['admin'] ?? '');
  const people = await takeInPeople(api);
  const connectionId = await connect(api, { sandbox, apiKey: home.secrets.sandboxApiKey });
  const records = erpRecords(api, connectionId);
  await changeConnection(api, connectionId, {
    defaults: await records.accounts(SANDBOX_ACCOUNTS),
  });
  // Hourly; from now on what is paid there is imported.
  await api.PUT('/v1/connections/{id}/payment-sync-schedule', {
    params: { path: { id: connectionId } },
    body: { kind: 'every', minutes: 60 },
  });
  const master = await pushMasterData(api, records, connectionId);
  const contracts = await pushContracts(api, records, master);
  await loadDemoInvoices(api, contracts);
  return keep({ ...demo, connectionId, tokens: { ...demo.tokens, ...people }, loaded: true });
}

/**
 * Between this and the file there is a moment in which a kill leaves a company that nobody can
 * enter.
 */
async function makeCompany({ url, secretKey }: Database): Promise<DemoCompany> {
  const db = openDb({ url, secretKey });
  try {
    const { companyId, token } = await createCompany(db, COMPANY);
    return { companyId, tokens: { admin: token }, loaded: false };
  } finally {
    await db.close();
  }
}

async function takeInPeople(api: ApiClient): Promise<Record<string, string>> {
  const tokens: Record<string, string> = {};
  for (const [role, body] of Object.entries(PEOPLE)) {
    const { id } = await answered(
      api.POST('/v1/users', { params: { header: keyed(`demo ${role}`) }, body }),
    );
    const params = { path: { id }, header: keyed(`demo token of ${role}`) };
    const made = api.POST('/v1/users/{id}/tokens', { params, body: { name: 'the demo' } });
    tokens[role] = (await answered(made)).token;
  }
  return tokens;
}

async function connect(
  api: ApiClient,
  { sandbox, apiKey }: { sandbox: string; apiKey: string },
): Promise<string> {
  // The address may be another one when the load is finished by a later start: it is not in the
  // key.
  const settings = { baseUrl: sandbox };
  const params = { header: keyed(`demo connection ${sandbox}`) };
  const credentials = { apiKey };
  const body = { name: 'Sandbox ERP', connector: 'sandbox', settings, credentials } as const;
  const made = await answered(api.POST('/v1/connections', { params, body }));
  return made.id;
}

/** Where the sandbox ERP listens may change from start to start. */
async function moveConnection(api: ApiClient, demo: DemoCompany, sandbox: string): Promise<void> {
  const id = demo.connectionId ?? '';
  const reading = api.GET('/v1/connections/{id}', { params: { path: { id } } });
  const { settings } = await answered(reading);
  if (typeof settings !== 'object' || settings === null || !('baseUrl' in settings)) return;
  if (settings.baseUrl !== sandbox)
    await changeConnection(api, id, { settings: { ...settings, baseUrl: sandbox } });
}

/** Ids of ours by number or code. */
type Ids = Readonly<Record<string, string>>;

async function pushMasterData(
  api: ApiClient,
  records: ErpRecords,
  connectionId: string,
): Promise<Ids> {
  const ids: Record<string, string> = {};
  /** What was pushed, with the ERP's record of the same code. */
  const pushed = async (
    path: Linked & List,
    code: string,
    pushing: Promise<{ readonly data?: { readonly id: string } }>,
  ): Promise<void> => {
    const { id } = await answered(pushing);
    ids[code] = id;
    await records.link(path, id, path, code);
  };
  const at = (externalId: string) => ({ params: { path: { externalId } } });
  for (const [number, name] of PROJECTS) {
    const body = { ...at(number), body: { number, name, connectionId } };
    await pushed('projects', number, api.PUT('/v1/projects/by-external-id/{externalId}', body));
  }
  for (const [number, name] of VENDORS) {
    const body = { ...at(number), body: { number, name } };
    await pushed('vendors', number, api.PUT('/v1/vendors/by-external-id/{externalId}', body));
  }
  for (const [code, name] of COST_CODES) {
    const body = { ...at(code), body: { code, name } };
    await pushed('cost-codes', code, api.PUT('/v1/cost-codes/by-external-id/{externalId}', body));
  }
  for (const [code, name, percent] of TAX_CODES) {
    const body = { ...at(code), body: { code, name, percent } };
    await pushed('tax-codes', code, api.PUT('/v1/tax-codes/by-external-id/{externalId}', body));
  }
  return ids;
}

/** What an invoice needs to know of a contract. */
export interface DemoContract {
  readonly id: string;
  readonly kind: 'subcontractor' | 'owner';
  readonly projectId: string;
  readonly itemIds: readonly string[];
}

async function pushContracts(
  api: ApiClient,
  records: ErpRecords,
  ids: Ids,
): Promise<Record<string, DemoContract>> {
  const contracts: Record<string, DemoContract> = {};
  for (const contract of COMMITMENTS) {
    const { kind = 'subcontract', party, number } = contract;
    const body = { ...contractOf(contract, ids), kind, vendorId: ids[party] ?? '' };
    const params = { path: { externalId: number } };
    const made = await answered(
      api.PUT('/v1/commitments/by-external-id/{externalId}', { params, body }),
    );
    contracts[number] = { ...asMade(made), kind: 'subcontractor' };
    await records.link('commitments', made.id, 'contracts', number);
  }
  for (const contract of PRIME_CONTRACTS) {
    const [customer = '', ...name] = contract.party.split(' ');
    const body = { ...contractOf(contract, ids), customerName: name.join(' ') };
    const params = { path: { externalId: contract.number } };
    const made = await answered(
      api.PUT('/v1/prime-contracts/by-external-id/{externalId}', { params, body }),
    );
    contracts[contract.number] = { ...asMade(made), kind: 'owner' };
    await records.link('prime-contracts', made.id, 'customers', customer);
  }
  return contracts;
}

const contractOf = (
  { number, title, project, retainagePercent, items }: ContractData,
  ids: Ids,
) => ({
  projectId: ids[project] ?? '',
  number,
  title,
  retainagePercent,
  items: items.map(([costCode, description, scheduledValue]) => ({
    costCodeId: ids[costCode] ?? '',
    description,
    scheduledValue,
  })),
});

const asMade = (made: {
  readonly id: string;
  readonly projectId: string;
  readonly items: readonly { readonly id: string }[];
}): Omit<DemoContract, 'kind'> => ({
  id: made.id,
  projectId: made.projectId,
  itemIds: made.items.map(({ id }) => id),
});
