// What the tests of disbursements stand on: a company through the door, people who pay, accounts,
// and invoices that the ERP has or does not have.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { freshCookie } from '../api/disbursement-requests.ts';
import { aDoor } from '../api/door.ts';
import type { Ask, Body, Door, Said } from '../api/door.ts';
import { makeSynced } from '../api/engine.ts';
import { aCompany, must } from '../api/world.ts';
import type { Company } from '../api/world.ts';

export interface Payout extends Body {
  readonly invoiceId: string;
  readonly checkNumber: number;
  readonly recordStatus: string;
  readonly status: string;
}
export interface Disbursement extends Body {
  readonly version: number;
  readonly status: string;
  readonly payouts: readonly Payout[];
}

export const asDisbursement = (body: Body): Disbursement => body as Disbursement;

export type Ground = Awaited<ReturnType<typeof aGround>>;

export async function aGround() {
  const door = await aDoor();
  return groundOf(door, await aCompany(door));
}

/** Another company on the same door. */
export async function groundOf(door: Door, company: Company) {
  const admin = company.as('admin');
  const { id: account } = await must(201, admin('POST', ACCOUNTS, accountOf(company)));
  const people = { contributor: 'standard', payAdmin: 'admin' } as const;
  const tokens: Partial<Record<keyof typeof people, string>> = {};
  for (const [name, level] of Object.entries(people) as ['contributor' | 'payAdmin', string][]) {
    const grants = [{ tool: 'payments', level }];
    const person = { name, email: `${name}@example.com`, grants };
    const { id } = await must(201, admin('POST', '/v1/users', person));
    const { token } = await must(201, admin('POST', `/v1/users/${id}/tokens`, { name }));
    tokens[name] = token;
  }
  return {
    door,
    company,
    admin,
    account,
    as: (name: keyof typeof people): Ask => door.as(tokens[name]),
    ...accountsOf(company),
    ...invoicesOf(door, company),
    ...disbursementsOf(company, account),
    ...decisionsOf(door, company),
    [Symbol.asyncDispose]: () => door[Symbol.asyncDispose](),
  };
}

const ACCOUNTS = '/v1/funding-accounts';
const URL = '/v1/disbursements';

const accountOf = (company: Company) => ({
  connectionId: company.ids.connection,
  name: 'Operating',
  bankId: 'B-1',
  currency: 'USD',
  country: 'US',
});

function accountsOf(company: Company) {
  const admin = company.as('admin');
  return {
    openAccount: (what: object = {}): Promise<Said> =>
      admin('POST', ACCOUNTS, { ...accountOf(company), ...what }),
    async changeAccount(id: string, patch: object): Promise<Said> {
      const { headers } = await admin('GET', `${ACCOUNTS}/${id}`);
      return admin('PATCH', `${ACCOUNTS}/${id}`, patch, { 'if-match': headers['etag'] });
    },
    async numbers(id: string): Promise<readonly Body[]> {
      return (await must(200, admin('GET', `${ACCOUNTS}/${id}/check-numbers?limit=200`))).items;
    },
  };
}

function invoicesOf(door: Door, company: Company) {
  return {
    /** 900.00 are due of it. `syncedAt`: since when the ERP has it. */
    async invoice(syncedAt: string | null = '2026-01-01T00:00:00Z'): Promise<string> {
      const { id } = await company.insert();
      if (syncedAt === null) return id;
      await makeSynced(door.db, company.companyId, id);
      await door.asOwner((tx) =>
        sql`update invoices set synced_at = ${syncedAt} where id = ${id}`.execute(tx),
      );
      return id;
    },
  };
}

/** All that is due of each. */
export const inFull = (...invoices: readonly string[]) =>
  invoices.map((invoiceId) => ({ invoiceId, amount: '900.00', method: 'check' }));

export const inPart = (invoiceId: string, amount: string) => ({
  invoiceId,
  amount,
  method: 'check',
  note: 'The rest is in dispute.',
});

function disbursementsOf(company: Company, account: string) {
  const admin = company.as('admin');
  const begin = (what: object, headers: Record<string, string> = {}): Promise<Said> =>
    admin('POST', URL, { heldBy: 'tieout', fundingAccountId: account, ...what }, headers);
  return {
    begin,
    async draft(payouts: readonly object[] = []): Promise<Disbursement> {
      return asDisbursement(await must(201, begin({ payouts })));
    },
    async held(payouts: readonly object[]): Promise<Disbursement> {
      const what = { heldBy: 'platform', externalId: `D-${randomUUID()}`, payouts };
      return asDisbursement(await must(201, begin(what)));
    },
    add: (id: string, ...payouts: readonly object[]): Promise<Said> =>
      admin('POST', `${URL}/${id}/payouts`, { payouts }),
    remove: (id: string, payoutId: string): Promise<Said> =>
      admin('POST', `${URL}/${id}/payouts/${payoutId}/remove`, { reason: 'It is on hold.' }),
    async read(id: string): Promise<Disbursement> {
      return asDisbursement(await must(200, admin('GET', `${URL}/${id}`)));
    },
    report: (id: string, ...facts: readonly object[]): Promise<Said> =>
      admin('POST', `${URL}/${id}/facts`, { facts }),
    async facts(id: string): Promise<readonly Body[]> {
      return (await must(200, admin('GET', `${URL}/${id}/facts?limit=200`))).items;
    },
    async story(id: string): Promise<string[]> {
      const { items } = await must(200, admin('GET', `${URL}/${id}/events?limit=200`));
      return items.map(({ type }) => type);
    },
  };
}

function decisionsOf(door: Door, company: Company) {
  const { companyId } = company;
  return {
    cancel: (id: string, reason?: string): Promise<Said> =>
      company.as('admin')('POST', `${URL}/${id}/cancel`, { reason }),
    /** In a session that was signed in so many minutes ago. */
    async authorize(
      { id, version }: { readonly id: string; readonly version: number },
      { userId = company.userIds.admin, ageMinutes = 0 } = {},
    ): Promise<Said> {
      const cookie = await freshCookie(door, { companyId, userId }, ageMinutes);
      const page = { 'sec-fetch-site': 'same-origin', 'tieout-company': companyId };
      const headers = { cookie, ...page };
      return door.as(undefined)('POST', `${URL}/${id}/authorize`, { version }, headers);
    },
  };
}

/** Where and by which rule something is wrong. */
export const wrong = ({ body }: Said): string[] =>
  (body.errors ?? []).map(({ pointer, rule }) => `${pointer} ${rule}`);

let count = 0;
/** A fact with an id of its own, so many minutes after a day of April began. */
export const fact = (kind: string, minute: number, payoutId?: string) => ({
  id: `fact-${(count += 1)}`,
  kind,
  at: new Date(Date.UTC(2026, 3, 1, 0, minute)).toISOString(),
  ...(payoutId !== undefined && { payoutId }),
});
