// Loads the demo company once. The company itself is made in the database; everything else goes
// through the API with its Admin's token, by ids and keys that make each step repeatable: a load
// that was killed in the middle is finished by the next start.
import { existsSync, readFileSync } from 'node:fs';
import { createCompany } from '../db/companies.ts';
import { openDb } from '../db/index.ts';
import { ApiRefusal, apiClient, textOf } from './api-client.ts';
import type { ApiClient } from './api-client.ts';
import type { Database } from './database.ts';
import { COMMITMENTS, COMPANY, COST_CODES, PEOPLE, PRIME_CONTRACTS } from './demo-data.ts';
import { PROJECTS, SANDBOX_ACCOUNTS, TAX_CODES, VENDORS } from './demo-data.ts';
import type { ContractData } from './demo-data.ts';
import { loadDemoInvoices } from './demo-invoices.ts';
import { erpRecords } from './erp-records.ts';
import type { ErpRecords } from './erp-records.ts';
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
  await api.patch(`/v1/connections/${connectionId}`, {
    defaults: await records.accounts(SANDBOX_ACCOUNTS),
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
  for (const [role, person] of Object.entries(PEOPLE)) {
    const user = await api.post('/v1/users', person, `demo ${role}`);
    const path = `/v1/users/${textOf(user, 'id')}/tokens`;
    const token = await api.post(path, { name: 'the demo' }, `demo token of ${role}`);
    tokens[role] = textOf(token, 'token');
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
  const body = { name: 'Sandbox ERP', connector: 'sandbox', settings, credentials: { apiKey } };
  const made = await api.post('/v1/connections', body, `demo connection ${sandbox}`);
  return textOf(made, 'id');
}

/** Where the sandbox ERP listens may change from start to start. */
async function moveConnection(api: ApiClient, demo: DemoCompany, sandbox: string): Promise<void> {
  const path = `/v1/connections/${demo.connectionId ?? ''}`;
  const { settings } = await api.get(path);
  if (typeof settings !== 'object' || settings === null || !('baseUrl' in settings)) return;
  if (settings.baseUrl !== sandbox)
    await api.patch(path, { settings: { ...settings, baseUrl: sandbox } });
}

/** Ids of ours by number or code. */
type Ids = Readonly<Record<string, string>>;

async function pushMasterData(
  api: ApiClient,
  records: ErpRecords,
  connectionId: string,
): Promise<Ids> {
  const ids: Record<string, string> = {};
  const push = async (path: string, list: string, code: string, body: object): Promise<void> => {
    const made = await api.put(`/v1/${path}/by-external-id/${code}`, body);
    ids[code] = textOf(made, 'id');
    await records.link(path, textOf(made, 'id'), list, code);
  };
  for (const [number, name] of PROJECTS)
    await push('projects', 'projects', number, { number, name, connectionId });
  for (const [number, name] of VENDORS) await push('vendors', 'vendors', number, { number, name });
  for (const [code, name] of COST_CODES)
    await push('cost-codes', 'cost-codes', code, { code, name });
  for (const [code, name, percent] of TAX_CODES)
    await push('tax-codes', 'tax-codes', code, { code, name, percent });
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
    const own = { kind, vendorId: ids[party] };
    const made = await pushContract(api, 'commitments', contract, ids, own);
    contracts[number] = { ...made, kind: 'subcontractor' };
    await records.link('commitments', made.id, 'contracts', number);
  }
  for (const contract of PRIME_CONTRACTS) {
    const [customer = '', ...name] = contract.party.split(' ');
    const own = { customerName: name.join(' ') };
    const made = await pushContract(api, 'prime-contracts', contract, ids, own);
    contracts[contract.number] = { ...made, kind: 'owner' };
    await records.link('prime-contracts', made.id, 'customers', customer);
  }
  return contracts;
}

async function pushContract(
  api: ApiClient,
  path: string,
  { number, title, project, retainagePercent, items }: ContractData,
  ids: Ids,
  own: object,
): Promise<Omit<DemoContract, 'kind'>> {
  const projectId = ids[project] ?? '';
  const made = await api.put(`/v1/${path}/by-external-id/${number}`, {
    ...own,
    projectId,
    number,
    title,
    retainagePercent,
    items: items.map(([costCode, description, scheduledValue]) => ({
      costCodeId: ids[costCode],
      description,
      scheduledValue,
    })),
  });
  return { id: textOf(made, 'id'), projectId, itemIds: itemIdsOf(made) };
}

const itemIdsOf = (contract: Readonly<Record<string, unknown>>): string[] =>
  (contract['items'] as { id: string }[]).map(({ id }) => id);
