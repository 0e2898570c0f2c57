// Where a season of payments is led: a company with several projects and contracts, invoices of
// both kinds, and an ERP of its own behind a wire that breaks. Several of them share a database and
// are served by the same workers.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTRACTS, insertContract } from '../../db/contracts.ts';
import { setLink } from '../../db/links.ts';
import { insertMaster } from '../../db/master-data.ts';
import { SHAPES } from '../../db/master-shapes.ts';
import type { LinkKind } from '../../domain/connectors.ts';
import type { InvoiceKind } from '../../domain/invoice.ts';
import { startSandbox } from '../../erp/sandbox/server/server.ts';
import { aCompany } from '../company.ts';
import { booksOf, peopleOf, rowsOf } from '../world-views.ts';
import { sandboxErp } from '../world.ts';
import type { Parts, World } from '../world.ts';
import { startPaymentWire } from './payments-wire.ts';
import type { WireOptions } from './payments-wire.ts';

export type PaymentPlace = Awaited<ReturnType<typeof aPaymentPlace>>;

/** What an invoice is billed against. */
export interface Contract {
  readonly kind: InvoiceKind;
  readonly projectId: string;
  readonly id: string;
  readonly itemId: string;
}

export async function aPaymentPlace(world: World, options: WireOptions) {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-payments-'));
  const erpFile = join(folder, 'erp.sqlite');
  const given = { file: erpFile, apiKeys: ['key'], bench: 'open' } as const;
  const sandbox = await startSandbox({ ...given, settings: { allowOverpayment: true } });
  const wire = await startPaymentWire(sandbox.url, options);
  const timing = { requestTimeoutMs: options.timeoutMs };
  const company = await aCompany(world.db, sandboxErp(sandbox, timing));
  await world.asOwner(
    `update connections set settings = settings || jsonb_build_object('baseUrl', $1::text)
     where company_id = $2`,
    [wire.url, company.companyId],
  );
  const parts: Parts = { ...world, company, sandbox, erpFile };
  const place = { ...world, ...parts, ...rowsOf(parts), ...peopleOf(parts), ...booksOf(parts) };
  return {
    ...place,
    wire,
    contracts: await contractsOf(place),
    async close() {
      await wire[Symbol.asyncDispose]();
      await sandbox.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Made = Pick<Parts, 'db' | 'company'> & ReturnType<typeof booksOf>;

/** Two of each kind, in two projects, all of the same vendor and customer. */
async function contractsOf(place: Made): Promise<readonly Contract[]> {
  const { company } = place;
  const first = company.projectId;
  const second = await aProject(place);
  return [
    { kind: 'subcontractor', projectId: first, ...company.contracts.subcontractor },
    { kind: 'owner', projectId: first, ...company.contracts.owner },
    await aCommitment(place, first, 'P-24-01', 'SC-2'),
    await aCommitment(place, second, 'P-99', 'SC-3'),
    await aPrimeContract(place, second),
  ];
}

async function aProject(place: Made): Promise<string> {
  const { db, company } = place;
  const job = { code: 'P-99', title: 'Annex', customer: 'C-2001' };
  const erpId = await made(place, '/jobs', job);
  const project = { number: 'P-2', name: 'Annex', connectionId: company.connectionId };
  const { id } = await insertMaster(db, company.actors.admin, SHAPES.project, project);
  await link(place, 'project', id, { erpId, erpCode: 'P-99' });
  return id;
}

async function aCommitment(
  place: Made,
  projectId: string,
  job: string,
  number: string,
): Promise<Contract> {
  const { db, company } = place;
  const { vendorId } = company;
  const input = { ...common(projectId, number), kind: 'subcontract', vendorId };
  const view = await insertContract(db, company.actors.admin, CONTRACTS.commitment, {
    ...input,
    items: await itemsLike(place),
  });
  const contract = { code: number, title: 'More', type: 'subcontract', job, party: 'V-1001' };
  const erpId = await made(place, '/contracts', { ...contract, sum: '500000.00' });
  await link(place, 'commitment', view.id, { erpId, erpCode: number });
  return { kind: 'subcontractor', projectId, id: view.id, itemId: view.items?.[0]?.id ?? '' };
}

async function aPrimeContract(place: Made, projectId: string): Promise<Contract> {
  const { db, company } = place;
  const input = { ...common(projectId, 'PC-2'), customerName: 'City of Quayside' };
  const view = await insertContract(db, company.actors.admin, CONTRACTS.primeContract, {
    ...input,
    items: await itemsLike(place),
  });
  const { body } = await place.erp('GET', '/customers?code=C-2001');
  const [customer] = body['rows'] as readonly { id: string }[];
  await link(place, 'primeContract', view.id, { erpId: customer?.id ?? '', erpCode: 'C-2001' });
  return { kind: 'owner', projectId, id: view.id, itemId: view.items?.[0]?.id ?? '' };
}

const common = (projectId: string, number: string) => ({
  projectId,
  currency: 'USD',
  number,
  title: 'More',
});

/** With the codes of the company's first contract, which are linked. */
async function itemsLike({ db, company }: Made) {
  const { companyId, contracts } = company;
  const { costCodeId, taxCodeId } = await db.inCompany(companyId, (tx) =>
    tx
      .selectFrom('contractItems')
      .select(['costCodeId', 'taxCodeId'])
      .where('companyId', '=', companyId)
      .where('id', '=', contracts.subcontractor.itemId)
      .executeTakeFirstOrThrow(),
  );
  const item = { costCodeId, description: 'More works', scheduledValue: '500000.00' };
  return [taxCodeId === null ? item : { ...item, taxCodeId }];
}

async function made(place: Made, path: string, what: object): Promise<string> {
  const { status, body } = await place.erp('POST', path, what);
  if (status >= 300) throw new Error(JSON.stringify(body));
  return String(body['id']);
}

async function link(
  { db, company }: Made,
  kind: LinkKind,
  subjectId: string,
  erp: { readonly erpId: string; readonly erpCode: string },
): Promise<void> {
  const { connectionId, actors } = company;
  await setLink(db, actors.admin, { kind, subjectId, connectionId, ...erp, erpName: erp.erpCode });
}
