// What tells projects, vendors, cost codes, tax codes and billing periods apart: their columns,
// their order, who may change them. db/master-data.ts does the same with all of them.
import type { Generated, Selectable } from 'kysely';
import type { LinkKind } from '../domain/connectors.ts';
import type { Action, Place } from '../domain/permissions.ts';
import type { LinkView } from './links.ts';

export type MasterTable = 'projects' | 'vendors' | 'costCodes' | 'taxCodes' | 'billingPeriods';

/**
 * What a client gives; the API has checked it by the schema of the noun. Each has some of these.
 */
export interface MasterInput {
  readonly externalId?: string | null | undefined;
  readonly number?: string | undefined;
  readonly code?: string | undefined;
  readonly name?: string | undefined;
  readonly percent?: string | undefined;
  readonly connectionId?: string | null | undefined;
  readonly projectId?: string | undefined;
  readonly startOn?: string | undefined;
  readonly endOn?: string | undefined;
  readonly dueOn?: string | null | undefined;
  readonly status?: string | undefined;
  readonly activeTools?: readonly string[] | undefined;
  readonly paymentsIssued?: boolean | undefined;
}

export interface MasterColumns extends MasterInput {
  readonly companyId: string;
  readonly id: string;
  readonly externalId: string | null;
  readonly rowVersion: Generated<number>;
  readonly createdAt: Generated<string>;
}
export type MasterRow = Selectable<MasterColumns>;

export type MasterView = Omit<MasterRow, 'companyId'> & { readonly links?: readonly LinkView[] };

export interface Shape {
  readonly table: MasterTable;
  readonly noun: 'project' | 'vendor' | 'costCode' | 'taxCode' | 'billingPeriod';
  /** Lists are in this order, then by id. */
  readonly sortedBy: 'number' | 'code' | 'startOn';
  /** Where `q` looks for its prefix. */
  readonly searched: readonly ('number' | 'code' | 'name')[];
  readonly link?: LinkKind;
  readonly manage: Action;
  readonly placeOf: (row: MasterInput) => Place;
}

const COMPANY_WIDE = { manage: 'manageMasterData', placeOf: () => ({}) } as const;

export const SHAPES = {
  project: {
    ...COMPANY_WIDE,
    table: 'projects',
    noun: 'project',
    sortedBy: 'number',
    searched: ['number', 'name'],
    link: 'project',
  },
  vendor: {
    ...COMPANY_WIDE,
    table: 'vendors',
    noun: 'vendor',
    sortedBy: 'number',
    searched: ['number', 'name'],
    link: 'vendor',
  },
  costCode: {
    ...COMPANY_WIDE,
    table: 'costCodes',
    noun: 'costCode',
    sortedBy: 'code',
    searched: ['code', 'name'],
    link: 'costCode',
  },
  taxCode: {
    ...COMPANY_WIDE,
    table: 'taxCodes',
    noun: 'taxCode',
    sortedBy: 'code',
    searched: ['code', 'name'],
    link: 'taxCode',
  },
  billingPeriod: {
    table: 'billingPeriods',
    noun: 'billingPeriod',
    sortedBy: 'startOn',
    searched: [],
    // Source: domain.md section 6, "manage billing periods".
    manage: 'manageContracts',
    placeOf: (row) => ({ projectId: row.projectId ?? null, kind: 'subcontractor' }),
  },
} as const satisfies Record<string, Shape>;
