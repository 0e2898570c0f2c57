// One good request for every operation of the API, by its operationId: what the walks of all routes
// are made of. A new route without a row here fails the walk.
import { randomUUID } from 'node:crypto';
import { askErp } from '../../db/erp-requests.ts';
import { beginSession } from '../../db/sessions.ts';
import type { Door, Said } from './door.ts';
import { disbursed, disbursements } from './disbursement-requests.ts';
import { handOverWork, makeSynced, refuseMail } from './engine.ts';
import { paid, payments } from './payment-requests.ts';
import { failures, repairs } from './repair-requests.ts';
import { attached, attachments } from './uploads.ts';
import { hooked, webhooks } from './webhook-requests.ts';
import type { Company, Role } from './world.ts';
import { must } from './world.ts';

export interface Good {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly body?: unknown;
  readonly status: number;
  /**
   * Who may. `agent` is the token of the connection's agent; undefined: nobody has to be anybody.
   */
  readonly role?: Role | 'agent';
  readonly key?: string;
  /** Of a session, where no token will do. */
  readonly cookie?: string;
}

export interface Things extends Record<string, string> {
  readonly invoice: string;
  readonly sent: string;
  readonly accepted: string;
  readonly command: string;
  readonly batch: string;
  readonly agentToken: string;
  readonly spareToken: string;
  readonly session: string;
  readonly user: string;
}

/** What the requests need beyond master data. */
export async function things(door: Door, company: Company): Promise<Things> {
  const admin = company.as('admin');
  const invoice = await company.insert('subcontractor', { externalId: 'their-invoice' });
  const sent = await company.insert('owner');
  const { commandId: command } = await must(200, company.command('projectUser', 'send', sent.id));
  const accepted = await company.insert();
  await must(200, company.command('projectUser', 'send', accepted.id));
  const { revision } = accepted;
  await must(200, company.command('approver', 'accept', accepted.id, { revision }));
  const other = await company.insert();
  const batch = await must(
    200,
    company.as('projectUser')(
      'POST',
      '/v1/invoices/bulk/send',
      { items: [{ invoiceId: other.id }] },
      { 'idempotency-key': 'the batch' },
    ),
  );
  const agent = { name: 'agent', connectionId: company.ids.connection };
  const { token: agentToken } = await must(201, admin('POST', '/v1/tokens', agent));
  const synced = await company.insert();
  await makeSynced(door.db, company.companyId, synced.id);
  const at = { companyId: company.companyId, connectionId: company.ids.connection };
  const spare = await must(201, admin('POST', '/v1/tokens', { name: 'spare' }));
  return {
    invoice: invoice.id,
    sent: sent.id,
    accepted: accepted.id,
    revision: sent.revision,
    synced: synced.id,
    connection: company.ids.connection,
    sync: await askForPayments(door, company, synced.id),
    work: await handOverWork(door.db, at, 'the work'),
    command,
    batch: batch.id,
    agentToken,
    spareToken: spare.id,
    session: await aSession(door, company),
    user: company.userIds.approver2,
    mail: await refuseMail(door.db, company.companyId, company.userIds.approver),
    ...(await paid(door, company, synced.id)),
    ...(await disbursed(door, company, synced.id)),
    ...(await failures(door, company)),
    ...(await hooked(company)),
    ...(await attached(door, company, { sent: sent.id, synced: synced.id })),
  };
}

/** Of somebody of this company alone, as if they had signed in. */
async function aSession(door: Door, company: Company): Promise<string> {
  const admin = company.as('admin');
  const email = `${company.companyId}@example.com`;
  const { id } = await must(201, admin('POST', '/v1/users', { name: 'Signed In', email }));
  await beginSession(
    door.db,
    { issuer: 'https://id.example.com', subject: id, email, authenticatedAt: null },
    { address: '127.0.0.1', userAgent: 'a browser' },
  );
  const { items } = await must(200, admin('GET', `/v1/sessions?userId=${id}`));
  return items[0]?.id ?? '';
}

async function askForPayments(door: Door, company: Company, invoiceId: string): Promise<string> {
  const { companyId, userIds, ids } = company;
  const actor = { companyId, userId: userIds.approver, tokenId: userIds.approver, address: '' };
  return door.db.inCompany(companyId, async (tx) => {
    const { requestId } = await askErp(tx, actor, ids.connection, { kind: 'payments', invoiceId });
    return requestId;
  });
}

/** Asks it as `role` says, or as `token`; an edit with the ETag of now. */
export async function ask(
  door: Door,
  company: Company,
  good: Good,
  token?: string,
  agentToken?: string,
): Promise<Said> {
  const own = good.role === 'agent' ? agentToken : good.role && company.tokens[good.role];
  const byCookie = token === undefined && good.cookie !== undefined;
  const headers = {
    ...(byCookie && {
      cookie: good.cookie,
      'sec-fetch-site': 'same-origin',
      'tieout-company': company.companyId,
    }),
    ...(good.method === 'PATCH' && { 'if-match': await etagFor(door, company, good) }),
    ...(good.key !== undefined && { 'idempotency-key': good.key }),
  };
  return door.as(byCookie ? undefined : (token ?? own))(good.method, good.url, good.body, headers);
}

async function etagFor(door: Door, company: Company, { url }: Good): Promise<string> {
  const { headers } = await door.as(company.tokens.admin)('GET', url);
  return headers['etag'] ?? '"1"';
}

export function requests(company: Company, at: Things): Record<string, Good> {
  const { ids, samples } = company;
  const item = { costCodeId: ids.costCode, description: 'More', scheduledValue: '10.00' };
  return {
    getHealth: { method: 'GET', url: '/healthz', status: 200 },
    getReadiness: { method: 'GET', url: '/readyz', status: 200 },
    getMetrics: { method: 'GET', url: '/metrics', status: 200 },
    ...people(at),
    ...master('Project', 'projects', ids.project, { number: 'P-9', name: 'Nine' }),
    ...master('Vendor', 'vendors', ids.vendor, { number: 'V-9', name: 'Nine' }),
    ...master('CostCode', 'cost-codes', ids.costCode, { code: '09', name: 'Nine' }),
    ...master('TaxCode', 'tax-codes', ids.taxCode, { code: 'T9', name: 'Nine', percent: '9.5' }),
    ...master('BillingPeriod', 'billing-periods', ids.billingPeriod, {
      projectId: ids.project,
      startOn: '2026-04-01',
      endOn: '2026-04-30',
    }),
    ...master('Commitment', 'commitments', ids.commitment, {
      projectId: ids.project,
      vendorId: ids.vendor,
      kind: 'purchaseOrder',
      number: 'PO-9',
      title: 'Nine',
      items: [item],
    }),
    ...master('PrimeContract', 'prime-contracts', ids.primeContract, {
      projectId: ids.project,
      customerName: 'Them',
      number: 'PC-9',
      title: 'Nine',
      items: [item],
    }),
    ...links(company),
    ...connections(company, at),
    ...invoices(at, samples.invoice('owner')),
    ...commands(at),
    ...webhooks(at),
    ...attachments(at),
  };
}

function people(at: Things): Record<string, Good> {
  const role = 'admin';
  const person = { name: 'Nina', email: 'nina@example.com' };
  return {
    getCompany: { method: 'GET', url: '/v1/company', status: 200, role: 'stranger' },
    changeCompany: { method: 'PATCH', url: '/v1/company', body: { name: 'B' }, status: 200, role },
    getMe: { method: 'GET', url: '/v1/me', status: 200, role: 'stranger' },
    createUser: { method: 'POST', url: '/v1/users', body: person, status: 201, role },
    listUsers: { method: 'GET', url: '/v1/users', status: 200, role },
    getUser: { method: 'GET', url: `/v1/users/${at.user}`, status: 200, role },
    changeUser: {
      method: 'PATCH',
      url: `/v1/users/${at.user}`,
      body: { name: 'R', grants: [{ tool: 'commitments', level: 'read' }] },
      status: 200,
      role,
    },
    createToken: { method: 'POST', url: '/v1/tokens', body: { name: 'a' }, status: 201, role },
    createTokenOfUser: {
      method: 'POST',
      url: `/v1/users/${at.user}/tokens`,
      body: { name: 'a' },
      status: 201,
      role,
    },
    listTokens: { method: 'GET', url: '/v1/tokens', status: 200, role: 'stranger' },
    revokeToken: { method: 'DELETE', url: `/v1/tokens/${at.spareToken}`, status: 204, role },
    listSessions: { method: 'GET', url: '/v1/sessions', status: 200, role: 'stranger' },
    endSession: { method: 'DELETE', url: `/v1/sessions/${at.session}`, status: 204, role },
    signOut: { method: 'POST', url: '/sign-out', status: 200 },
    listMails: { method: 'GET', url: '/v1/mails', status: 200, role },
    sendMailAgain: { method: 'POST', url: `/v1/mails/${at['mail']}/send-again`, status: 200, role },
    recover: { method: 'POST', url: '/v1/recovery', status: 200, role },
  };
}

function master(one: string, path: string, id: string, body: object): Record<string, Good> {
  const role = 'integrator';
  const url = `/v1/${path}`;
  const { number, code, startOn } = body as Record<string, string>;
  const other = {
    ...body,
    ...(number && { number: `${number}b` }),
    ...(code && { code: `${code}b` }),
    ...(startOn && { startOn: '2026-04-02' }),
  };
  const patch = startOn
    ? { status: 'closed' }
    : number?.startsWith('P')
      ? { number: 'X' }
      : { name: 'X' };
  return {
    [`create${one}`]: { method: 'POST', url, body, status: 201, role },
    [`push${one}`]: {
      method: 'PUT',
      url: `${url}/by-external-id/theirs%2F9`,
      body: other,
      status: 201,
      role,
    },
    [`change${one}`]: { method: 'PATCH', url: `${url}/${id}`, body: patch, status: 200, role },
    [`list${one}s`]: { method: 'GET', url: `${url}?limit=5`, status: 200, role },
    [`get${one}`]: { method: 'GET', url: `${url}/${id}`, status: 200, role },
  };
}

function links({ ids }: Company): Record<string, Good> {
  const nouns: Record<string, [path: string, id: string]> = {
    Project: ['projects', ids.project],
    Vendor: ['vendors', ids.vendor],
    Commitment: ['commitments', ids.commitment],
    PrimeContract: ['prime-contracts', ids.primeContract],
    CostCode: ['cost-codes', ids.costCode],
    TaxCode: ['tax-codes', ids.taxCode],
  };
  const role = 'integrator';
  return Object.fromEntries(
    Object.entries(nouns).flatMap(([one, [path, id]]): [string, Good][] => {
      const url = `/v1/${path}/${id}/erp-link`;
      const body = { erpId: 'e-1', erpName: 'Theirs' };
      return [
        [`link${one}`, { method: 'PUT', url, body, status: 200, role }],
        [`unlink${one}`, { method: 'DELETE', url, status: 204, role }],
      ];
    }),
  );
}

function connections({ ids }: Company, at: Things): Record<string, Good> {
  const url = '/v1/connections';
  const one = `${url}/${ids.connection}`;
  const role = 'admin';
  const body = {
    name: 'Second',
    connector: 'sandbox',
    settings: { baseUrl: 'http://127.0.0.1:9' },
    credentials: { apiKey: 'another-key-of-the-erp' },
  };
  const credentials = { apiKey: 'a-third-key-of-the-erp' };
  return {
    listConnections: { method: 'GET', url, status: 200, role: 'reader' },
    getConnection: { method: 'GET', url: one, status: 200, role: 'reader' },
    getCapabilities: { method: 'GET', url: `${one}/capabilities`, status: 200, role: 'reader' },
    changeConnection: { method: 'PATCH', url: one, body: { name: 'ERP' }, status: 200, role },
    setCredentials: {
      method: 'PUT',
      url: `${one}/credentials`,
      body: credentials,
      status: 200,
      role,
    },
    lookUp: { method: 'GET', url: `${one}/lookups/vendors`, status: 200, role: 'reader' },
    probeConnection: { method: 'POST', url: `${one}/probe`, status: 200, role },
    pauseConnection: {
      method: 'POST',
      url: `${one}/pause`,
      body: { reason: 'The ERP is being upgraded.' },
      status: 200,
      role,
    },
    resumeConnection: { method: 'POST', url: `${one}/resume`, status: 200, role },
    fetchWork: { method: 'GET', url: `${url}/work`, status: 200, role: 'agent' },
    answerWork: {
      method: 'POST',
      url: `${url}/work/${at['work']}/answer`,
      body: { result: { ok: true } },
      status: 204,
      role: 'agent',
    },
    syncPayments: {
      method: 'POST',
      url: `${one}/payment-syncs`,
      body: { invoiceId: at['synced'] },
      status: 200,
      role: 'approver',
    },
    getPaymentSync: {
      method: 'GET',
      url: `/v1/payment-syncs/${at['sync']}`,
      status: 200,
      role: 'reader',
    },
    ...payments(at, ids),
    ...disbursements(at),
    // Last: with a second connection nothing is implied any more.
    createConnection: { method: 'POST', url, body, status: 201, role },
  };
}

function invoices(at: Things, sample: Record<string, unknown>): Record<string, Good> {
  const url = '/v1/invoices';
  const one = `${url}/${at.invoice}`;
  const role = 'projectUser';
  return {
    createInvoice: { method: 'POST', url, body: sample, status: 201, role },
    pushInvoice: {
      method: 'PUT',
      url: `${url}/by-external-id/theirs-9`,
      body: { ...sample, number: 'INV-9' },
      status: 201,
      role,
    },
    editInvoice: { method: 'PATCH', url: one, body: { comment: 'Thanks' }, status: 200, role },
    listInvoices: {
      method: 'GET',
      url: `${url}?status=notSent&q=inv`,
      status: 200,
      role: 'reader',
    },
    getInvoice: { method: 'GET', url: one, status: 200, role: 'reader' },
    listInvoiceEvents: { method: 'GET', url: `${one}/events`, status: 200, role: 'reader' },
    listInvoicePayments: { method: 'GET', url: `${one}/payments`, status: 200, role: 'reader' },
    listFailures: { method: 'GET', url: '/v1/failures', status: 200, role: 'reader' },
    findCandidates: {
      method: 'POST',
      url: `${url}/${at['unclear']}/erp-candidates`,
      status: 200,
      role: 'approver',
    },
    getCandidates: {
      method: 'GET',
      url: `${url}/${at['unclear']}/erp-candidates`,
      status: 200,
      role: 'reader',
    },
  };
}

function commands(at: Things): Record<string, Good> {
  const url = (id: string, name: string): string => `/v1/invoices/${id}/${name}`;
  const common = { method: 'POST', status: 200 } as const;
  const project = { ...common, role: 'projectUser' } as const;
  const approver = { ...common, role: 'approver' } as const;
  const key = (): { key: string } => ({ key: randomUUID() });
  const many = (command: string, item: object = {}): Partial<Good> => ({
    url: `/v1/invoices/bulk/${command}`,
    body: { items: [{ invoiceId: at.invoice, ...item }], reason: 'because' },
  });
  const seen = { revision: at['revision'] };
  return {
    acceptInvoice: { ...approver, ...key(), url: url(at.sent, 'accept'), body: seen },
    rejectInvoice: { ...approver, ...key(), url: url(at.sent, 'reject'), body: { reason: 'No.' } },
    exportInvoice: { ...approver, ...key(), url: url(at.accepted, 'export'), body: {} },
    sendInvoice: { ...project, ...key(), url: url(at.invoice, 'send'), body: {} },
    retrieveInvoice: { ...project, ...key(), url: url(at.invoice, 'retrieve'), body: {} },
    sendInvoices: { ...project, ...key(), ...many('send') } as Good,
    retrieveInvoices: { ...project, ...key(), ...many('retrieve') } as Good,
    acceptInvoices: { ...approver, ...key(), ...many('accept', seen) } as Good,
    rejectInvoices: { ...approver, ...key(), ...many('reject') } as Good,
    exportInvoices: { ...approver, ...key(), ...many('export', seen) } as Good,
    retryInvoices: { ...approver, ...key(), ...many('retry') } as Good,
    ...repairs(at),
    getCommand: { method: 'GET', url: `/v1/commands/${at.command}`, status: 200, role: 'reader' },
    getBatch: { method: 'GET', url: `/v1/batches/${at.batch}`, status: 200, role: 'projectUser' },
  };
}
