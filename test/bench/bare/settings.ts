// What the bare program's processes are told when they start.
export interface Settings {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly steps: 'local' | 'remote';
  readonly erpUrl: string;
  readonly bundlePath: string;
}

/** Its whole database. */
export const TABLES = `
  create table invoices (
    id uuid primary key, number text not null unique, total text not null,
    status text not null default 'new', version int not null default 0, document_id text);
  create table payments (
    id bigint generated always as identity primary key,
    invoice_id uuid not null references invoices, amount text not null);
  grant select, insert, update on invoices, payments to tieout_app;`;
