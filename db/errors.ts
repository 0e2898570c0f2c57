// What an error of Postgres means to whoever asked. The names of constraints are an interface:
// each that a client can run into is a row here.
import type { Refusal } from '../domain/failures.ts';
import { isOutdated } from './pool.ts';
import { Refused } from './refused.ts';

/** Constraint → the field that is taken. */
const TAKEN: Readonly<Record<string, string>> = {
  users_email_key: 'email',
  users_external_id_key: 'externalId',
  connections_name_key: 'name',
  projects_external_id_key: 'externalId',
  projects_number_key: 'number',
  vendors_external_id_key: 'externalId',
  vendors_number_key: 'number',
  cost_codes_external_id_key: 'externalId',
  cost_codes_code_key: 'code',
  tax_codes_external_id_key: 'externalId',
  tax_codes_code_key: 'code',
  billing_periods_external_id_key: 'externalId',
  billing_periods_project_start_on_key: 'startOn',
  commitments_external_id_key: 'externalId',
  commitments_project_number_key: 'number',
  prime_contracts_external_id_key: 'externalId',
  prime_contracts_project_number_key: 'number',
  invoices_external_id_key: 'externalId',
  funding_accounts_external_id_key: 'externalId',
  disbursements_external_id_key: 'externalId',
  payouts_external_id_key: 'payouts',
  invoices_commitment_number_key: 'number',
  invoices_prime_contract_number_key: 'number',
};

/** Check → the field that breaks it, and what holds there. */
const BROKEN: Readonly<Record<string, readonly [pointer: string, detail: string]>> = {
  companies_direct_export_check: [
    '/directExport',
    'Direct export cannot be on together with separateApprover.',
  ],
  billing_periods_end_on_check: ['/endOn', 'A period ends on or after the day it starts.'],
  contract_items_change_order_check: [
    '/items',
    'A changeOrderItem names its changeOrder; a contractItem has none.',
  ],
};

interface PostgresError extends Error {
  readonly code: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly routine?: string;
}

function isPostgresError(error: unknown): error is PostgresError {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^[0-9A-Z]{5}$/.test(error.code)
  );
}

/** The refusal that an error of Postgres stands for; undefined when it stands for a bug of ours. */
export function refusalIn(error: unknown): Refused | undefined {
  if (!isPostgresError(error)) return undefined;
  const { code, constraint = '' } = error;
  if (code === '23505') return taken(constraint);
  if (code === '23503') return unknownReference(error);
  if (code === '23514') return broken(constraint);
  // A value that the schema let through and a column cannot hold: still the client's to correct.
  if (code.startsWith('22')) return invalid('', 'value', 'A value is outside what can be kept.');
  return undefined;
}

function taken(constraint: string): Refused | undefined {
  const field = TAKEN[constraint];
  if (!field) return undefined;
  return new Refused('AlreadyExists', `Another one has this ${field} already.`, {
    problems: [{ pointer: `/${field}`, rule: 'unique', detail: `This ${field} is taken.` }],
  });
}

/** `projects_company_id_connection_id_fkey` speaks of `/connectionId`. */
function unknownReference({ constraint = '', table = '' }: PostgresError): Refused {
  const column = constraint.replace(`${table}_company_id_`, '').replace(/_fkey\d*$/, '');
  const field = column.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());
  return invalid(`/${field}`, 'unknown', `There is nothing with this ${field}.`);
}

function broken(constraint: string): Refused {
  const [pointer, detail] = BROKEN[constraint] ?? ['', 'A value is outside what is allowed.'];
  return invalid(pointer, 'check', detail);
}

function invalid(pointer: string, rule: string, detail: string): Refused {
  return new Refused('Invalid' satisfies Refusal, detail, {
    problems: [{ pointer, rule, detail }],
  });
}

/** Classes of SQLSTATE that pass by themselves: connection, resources, operator, lock, deadlock. */
const PASSING = /^(08|53|57P|57014|55P03|40001|40P01|25P03)/;

/** Whether the database could not be reached or could not do it in time. Nothing was decided. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (isPostgresError(error) && (PASSING.test(error.code) || isOutdated(error))) return true;
  const code = 'code' in error ? String(error.code) : '';
  return (
    /^(ECONN|ENOTFOUND|ENETUNREACH|EHOSTUNREACH|EAI_AGAIN|EPIPE|ETIMEDOUT)/.test(code) ||
    /^(timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client has encountered a connection error)/.test(
      error.message,
    )
  );
}
