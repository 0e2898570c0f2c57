// The other lists, at 20,000 rows each in one company and as many in another: a page is a page of
// rows, also the hundredth. Counted in rows, never in time.
import { beforeAll, expect, test } from 'vitest';
import { createCompany } from '../../db/companies.ts';
import { CONTRACTS, listContracts } from '../../db/contracts.ts';
import type { Actor } from '../../db/events.ts';
import { pageOfEvents } from '../../db/invoice-reading.ts';
import { pageOfPayments } from '../../db/payment-lists.ts';
import { listMails } from '../../db/mail-views.ts';
import { listMaster } from '../../db/master-data.ts';
import { SHAPES } from '../../db/master-shapes.ts';
import type { PageAsk } from '../../db/paging.ts';
import { listTokens } from '../../db/tokens.ts';
import { listUsers } from '../../db/users.ts';
import { listDeliveries } from '../../db/webhook-log.ts';
import { aDatabase } from '../template-db.ts';
import { asRole, superUrlOf } from './client.ts';
import type { Ask } from './client.ts';
import { idOf } from './million.ts';
import { aListener } from './plans.ts';
import type { Listening } from './plans.ts';

const MANY = 20_000;
const LIMIT = 50;
const DEEP = 99 * LIMIT;
const INVOICE = idOf(1, 5);
const WEBHOOK = idOf(1, 8);
const ID = `(lpad(to_hex(g), 8, '0') || '-0000-7000-8000-000000000003')::uuid`;

let listening: Listening;
let admin: Actor;

beforeAll(async () => {
  const database = await aDatabase();
  listening = aListener(database.appUrl);
  const what = { currency: 'USD', separateApprover: false, adminName: 'Ada' };
  const [other, own] = [
    await createCompany(listening.db, { ...what, name: 'Birch', adminEmail: 'ada@birch.example' }),
    await createCompany(listening.db, { ...what, name: 'Acme', adminEmail: 'ada@acme.example' }),
  ];
  admin = { ...own, tokenId: own.userId, address: '' };
  await asRole(superUrlOf(database.name), async (ask) => {
    await ask("set session_replication_role = 'replica'");
    for (const place of [other, own]) await rows(ask, place);
    await ask('analyze');
  });
  return async () => {
    await listening[Symbol.asyncDispose]();
    await database[Symbol.asyncDispose]();
  };
});

async function rows(
  ask: Ask,
  { companyId, userId }: { readonly companyId: string; readonly userId: string },
): Promise<void> {
  const put = (table: string, columns: string, values: string) =>
    ask(`insert into ${table} (company_id, ${columns})
      select '${companyId}'::uuid, ${values} from generate_series(1, ${MANY}) g`);
  await put('projects', 'id, number, name', `${ID}, 'P-' || g, 'Project ' || g`);
  await put('vendors', 'id, number, name', `${ID}, 'V-' || g, 'Vendor ' || g`);
  await put(
    'commitments',
    'id, project_id, vendor_id, kind, number, title, currency',
    `${ID}, ${ID}, ${ID}, 'subcontract', 'SC-' || g, 'Contract ' || g, 'USD'`,
  );
  await put('users', 'id, name, email', `${ID}, 'User ' || g, g || '@long.example'`);
  const id = companyId.slice(-12); // tokens are known across companies
  await put(
    'tokens',
    'id, user_id, name, secret_hash, hash_kind, expires_at',
    `(lpad(to_hex(g), 8, '0') || '-0000-7000-8000-${id}')::uuid, '${userId}', 'T', '\\x00', 'hmac', now()`,
  );
  // Half of them are of the invoice that is looked at.
  const some = `case when g % 2 = 0 then '${INVOICE}'::uuid else ${ID} end`;
  await put('events', 'subject_kind, subject_id, type', `'invoice', ${some}, 'invoice.sent'`);
  await put(
    'payments',
    `id, connection_id, erp_payment_id, erp_document_id, invoice_id, commitment_id, revision, state, method,
     method_name, paid_on, currency, amount_minor, discount_minor, write_off_minor`,
    `${ID}, ${ID}, g::text, 'd', ${some}, ${ID}, 'r', 'live', 'check', 'Check', date '2026-01-01' + g % 300,
     'USD', 1, 0, 0`,
  );
  await put(
    'mails',
    'id, kind, user_id, group_id, state, ended_at',
    `${ID}, 'rejected', '${userId}', ${ID}, case when g % 50 = 0 then 'undeliverable' else 'sent' end, now()`,
  );
  await put(
    'webhook_deliveries',
    'endpoint_id, type, subject_kind, subject_id, happened_at, state, ended_at',
    `'${WEBHOOK}', 'invoice.sent', 'invoice', ${ID}, now(), 'delivered', now()`,
  );
  await ask(`insert into invoices (company_id, id, kind, project_id, commitment_id, vendor_id, number,
      billed_on, review_status, currency, revision, amount_due_minor, erp_status, created_by)
    values ('${companyId}', '${INVOICE}', 'subcontractor', '${idOf(1, 3)}', '${idOf(1, 3)}', '${idOf(1, 3)}',
      'INV-1', '2026-01-01', 'approved', 'USD', 'r', 1, 'notSent', '${userId}')`);
  await ask(`insert into webhook_endpoints (company_id, id, types, url, sealed_secret)
    values ('${companyId}', '${WEBHOOK}', '{invoice.*}', 'https://hooks.example', '\\x00')`);
}

type List = (ask: PageAsk) => Promise<{ readonly nextCursor: string | null }>;

const LISTS: readonly (readonly [table: string, list: List])[] = [
  ['projects', (ask) => listMaster(listening.db, admin, SHAPES.project, ask)],
  ['vendors', (ask) => listMaster(listening.db, admin, SHAPES.vendor, ask)],
  ['commitments', (ask) => listContracts(listening.db, admin, CONTRACTS.commitment, ask)],
  ['users', (ask) => listUsers(listening.db, admin, ask)],
  ['tokens', (ask) => listTokens(listening.db, admin, ask)],
  ['events', (ask) => pageOfEvents(listening.db, admin, INVOICE, ask)],
  ['payments', (ask) => pageOfPayments(listening.db, admin, INVOICE, ask)],
  ['mails', (ask) => listMails(listening.db, admin, ask)],
  ['mails', (ask) => listMails(listening.db, admin, { ...ask, state: 'undeliverable' })],
  [
    'webhook_deliveries',
    (ask) => listDeliveries(listening.db, admin, { ...ask, webhookId: WEBHOOK }),
  ],
];

test.each(LISTS)(
  'a page of %s is a page of rows, the first and one far on',
  async (table, list) => {
    const far = await list({ limit: DEEP, cursor: undefined });
    const short = await list({ limit: LIMIT, cursor: undefined });
    expect(short.nextCursor).not.toBeNull();
    for (const cursor of [undefined, far.nextCursor ?? short.nextCursor ?? undefined]) {
      const reads = await listening.reads(admin.companyId, () => list({ limit: LIMIT, cursor }));
      const touched = reads.reduce((sum, { rowsOf }) => sum + (rowsOf[table] ?? 0), 0);
      expect(touched).toBeGreaterThanOrEqual(LIMIT);
      expect(touched).toBeLessThanOrEqual(3 * LIMIT);
    }
  },
);
