// What the bench asks of each program that it compares.
import type { Client } from 'pg';
import type { Erp, Place } from './stack.ts';

export interface BenchInvoice {
  readonly id: string;
  readonly number: string;
}

export interface Program {
  /** As the table names it. */
  readonly name: string;
  /** Starts all of its processes on servers of its own. */
  start(place: Place, options?: { readonly workers?: number }): Promise<Running>;
}

export interface Running {
  /** The processes by name; children count with them. */
  readonly pids: () => Readonly<Record<string, readonly number[]>>;
  readonly erp: Erp;
  readonly postgresVersion: string;
  /** As the superuser, in the database of the program. */
  readonly sql: Client;
  /** Makes invoices that nobody has sent yet. */
  invoices(count: number): Promise<readonly BenchInvoice[]>;
  send(invoice: BenchInvoice): Promise<void>;
  /** Accept and export. */
  accept(invoice: BenchInvoice): Promise<void>;
  /** One payment in full, which settles it. */
  pay(invoice: BenchInvoice): Promise<void>;
  /** Which of these are in the ERP, by the program's own books. */
  synced(ids: readonly string[]): Promise<readonly string[]>;
  /** How many runs Temporal shows as open. */
  openRuns(): Promise<number>;
  /** kill -9 of the first worker. */
  killWorker(): Promise<void>;
  stop(): Promise<void>;
}
