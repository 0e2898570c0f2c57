// How the ERP says no: a status and every fault at once, in its own words (docs/sandbox-erp.md).

export interface Fault {
  readonly code: string;
  readonly text: string;
  /** A path into the body, `lines/0/account`; null when it is about the whole request. */
  readonly field: string | null;
  /** The record that stands in the way. */
  readonly record?: string;
}

export class Refusal extends Error {
  readonly status: number;
  readonly faults: readonly Fault[];
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number, faults: readonly Fault[], retryAfterSeconds?: number) {
    super(faults.map((fault) => `${fault.code}: ${fault.text}`).join('\n'));
    this.name = 'Refusal';
    this.status = status;
    this.faults = faults;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export function refusal(status: number, code: string, text: string, field?: string): Refusal {
  return new Refusal(status, [{ code, text, field: field ?? null }]);
}
