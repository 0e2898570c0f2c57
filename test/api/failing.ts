// Exports that fail by a rule before the ERP is asked, grouped by cause and retried by it.
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { InvoiceKind } from '../../domain/invoice.ts';
import type { Body, Said } from './door.ts';
import { must } from './world.ts';
import type { Company, Role } from './world.ts';

interface Group extends Body {
  readonly cause: string;
  readonly count: number;
  readonly invoiceIds: readonly string[];
}

export async function groups(
  company: Company,
  role: Role = 'reader',
  query = '',
): Promise<Group[]> {
  const { items } = await must(200, company.as(role)('GET', `/v1/failures${query}`));
  return items as Group[];
}

export const retry = (
  company: Company,
  body: object,
  key: string = randomUUID(),
  role: Role = 'approver',
): Promise<Said> =>
  company.as(role)('POST', '/v1/failures/retry', body, { 'idempotency-key': key });

export const unlink = (company: Company, path: string, id: string): Promise<Said> =>
  company.as('integrator')('DELETE', `/v1/${path}/${id}/erp-link`);

export const SEVEN = { erpId: '7', erpName: 'Seven' };

export const link = (company: Company, path: string, id: string): Promise<Said> =>
  company.as('integrator')('PUT', `/v1/${path}/${id}/erp-link`, SEVEN);

/** Sent, accepted and asked to be exported: it fails there by every rule that stands in the way. */
export async function exported(
  company: Company,
  kind: InvoiceKind = 'subcontractor',
  what: object = {},
): Promise<string> {
  const { id, revision } = await company.insert(kind, what);
  await must(200, company.command('projectUser', 'send', id));
  const said = await must(200, company.command('approver', 'export', id, { revision }));
  expect(said['erpStatus']).toBe('failedToExport');
  return id;
}
