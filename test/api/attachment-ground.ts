// An invoice that is sent, and so locked, to which files are attached; and what is left of them.
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { aDoor } from './door.ts';
import type { Door, Said } from './door.ts';
import { aCompany, must } from './world.ts';
import type { Company, Role } from './world.ts';

/** The largest file here, unless a test wants larger ones. */
export const MAX = 20_000;

export const sha256Of = (bytes: string): string => createHash('sha256').update(bytes).digest('hex');

export interface Ground {
  readonly door: Door;
  readonly company: Company;
  readonly invoiceId: string;
  /** Of its files. */
  readonly url: string;
  add(body: unknown, headers?: object, role?: Role): Promise<Said>;
  /** Every file in the store, also what is under way. */
  stored(): string[];
  rows(): Promise<Record<string, number>>;
}

export async function aGround(fileMaxBytes = MAX): Promise<Ground> {
  const door = await aDoor({ fileMaxBytes });
  const company = await aCompany(door);
  const { id: invoiceId } = await company.insert();
  await must(200, company.command('projectUser', 'send', invoiceId));
  const url = `/v1/invoices/${invoiceId}/attachments`;
  return {
    door,
    company,
    invoiceId,
    url,
    add: (body, headers = {}, role = 'projectUser') =>
      company.as(role)('POST', url, body, { ...headers }),
    stored: () => filesBelow(door.home),
    rows: () => company.rows('attachments', 'events', 'idempotency_keys'),
  };
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.length));
