// Good requests about disbursements, and what they need: part of requests.ts.
import { beginSession } from '../../db/sessions.ts';
import type { Door } from './door.ts';
import type { Good, Things } from './requests.ts';
import { must } from './world.ts';
import type { Company } from './world.ts';

const ACCOUNT = { name: 'Operating', bankId: 'B-1', currency: 'USD', country: 'US' };
const PAYOUT = { amount: '1.00', method: 'check', note: 'The first part.' };

/** A funding account; drafts to add to, to authorize and to cancel; one that the platform holds. */
export async function disbursed(
  door: Door,
  company: Company,
  invoiceId: string,
): Promise<Record<string, string>> {
  const admin = company.as('admin');
  const connectionId = company.ids.connection;
  const account = await must(
    201,
    admin('POST', '/v1/funding-accounts', { ...ACCOUNT, connectionId }),
  );
  const begin = async (what: object) =>
    must(201, admin('POST', '/v1/disbursements', { fundingAccountId: account.id, ...what }));
  const payouts = [{ ...PAYOUT, invoiceId }];
  const draft = await begin({ heldBy: 'tieout' });
  const whole = await begin({ heldBy: 'tieout', payouts });
  const ready = await begin({ heldBy: 'tieout', payouts });
  const spare = await begin({ heldBy: 'tieout' });
  const held = await begin({ heldBy: 'platform', externalId: 'D-1', payouts });
  // Of this company alone: with the same address in another one they would be signed in there, too.
  const { id: userId } = await must(
    201,
    admin('POST', '/v1/users', {
      name: 'Who pays',
      email: `pays@${company.companyId}.example.com`,
      grants: [{ tool: 'payments', level: 'admin' }],
    }),
  );
  const [payout] = whole['payouts'] as { id: string }[];
  return {
    fundingAccount: account.id,
    draft: draft.id,
    whole: whole.id,
    payout: payout?.id ?? '',
    ready: ready.id,
    spare: spare.id,
    held: held.id,
    freshCookie: await freshCookie(door, { companyId: company.companyId, userId }),
  };
}

/** As the browser of this person has it, who has signed in so many minutes ago. */
export async function freshCookie(
  { db }: Pick<Door, 'db'>,
  { companyId, userId }: { readonly companyId: string; readonly userId: string },
  ageMinutes = 0,
): Promise<string> {
  const { email } = await db.inCompany(companyId, (tx) =>
    tx
      .selectFrom('users')
      .select('email')
      .where('companyId', '=', companyId)
      .where('id', '=', userId)
      .executeTakeFirstOrThrow(),
  );
  const authenticatedAt = new Date(Date.now() - ageMinutes * 60_000).toISOString();
  const person = { issuer: 'https://id.example.com', subject: userId, email: email ?? '' };
  const token = await beginSession(
    db,
    { ...person, authenticatedAt },
    { address: '127.0.0.1', userAgent: 'a browser' },
  );
  return `__Host-sid=${token}`;
}

export function disbursements(at: Things): Record<string, Good> {
  const [accounts, url] = ['/v1/funding-accounts', '/v1/disbursements'];
  const account = `${accounts}/${at['fundingAccount']}`;
  const reader = { method: 'GET', status: 200, role: 'payer' } as const;
  return {
    listFundingAccounts: { ...reader, url: accounts },
    getFundingAccount: { ...reader, url: account },
    listCheckNumbers: { ...reader, url: `${account}/check-numbers` },
    changeFundingAccount: {
      method: 'PATCH',
      url: account,
      body: { name: 'Operating account' },
      status: 200,
      role: 'admin',
    },
    createFundingAccount: {
      method: 'POST',
      url: accounts,
      body: { ...ACCOUNT, bankId: 'B-2', connectionId: at['connection'] },
      status: 201,
      role: 'admin',
    },
    listDisbursements: { ...reader, url: `${url}?status=draft` },
    getDisbursement: { ...reader, url: `${url}/${at['whole']}` },
    listPayouts: { ...reader, url: `${url}/${at['whole']}/payouts` },
    listFacts: { ...reader, url: `${url}/${at['held']}/facts` },
    listDisbursementEvents: { ...reader, url: `${url}/${at['whole']}/events` },
    ...decisions(at, url),
  };
}

function decisions(at: Things, url: string): Record<string, Good> {
  const post = { method: 'POST', status: 200, role: 'admin' } as const;
  const payouts = [{ ...PAYOUT, invoiceId: at['synced'] }];
  return {
    createDisbursement: {
      ...post,
      url,
      body: { heldBy: 'tieout', fundingAccountId: at['fundingAccount'], payouts },
      status: 201,
    },
    addPayouts: { ...post, url: `${url}/${at['draft']}/payouts`, body: { payouts } },
    removePayout: {
      ...post,
      url: `${url}/${at['whole']}/payouts/${at['payout']}/remove`,
      body: { reason: 'It is on hold.' },
    },
    authorizeDisbursement: {
      ...post,
      url: `${url}/${at['ready']}/authorize`,
      body: { version: 1 },
      cookie: at['freshCookie'] ?? '',
    },
    cancelDisbursement: {
      ...post,
      url: `${url}/${at['spare']}/cancel`,
      body: { reason: 'It is paid by hand.' },
    },
    reportFacts: {
      ...post,
      url: `${url}/${at['held']}/facts`,
      body: {
        facts: [
          { id: 'f-1', kind: 'fundingRequested', at: '2026-04-01T10:00:00Z' },
          { id: 'f-2', kind: 'fundingCompleted', at: '2026-04-01T15:00:00Z' },
        ],
      },
    },
  };
}
