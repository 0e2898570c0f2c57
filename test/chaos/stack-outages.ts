// Which outage hit which life. A process that was away counts for a life only if the life was
// waiting for something of that process:
//
// - a decision, or a reading that it needs, whose request failed while the API, or the PostgreSQL
//   that it needs for every answer, was away; or was sent before such a one came back and was
//   answered only after that. Looking how far an invoice is does not count;
// - an invoice that was `exporting`, and due (its attempt did not wait for a later time anyway),
//   when worker, Temporal, ERP or PostgreSQL went, and was still `exporting` when it came back.
//
// Who was under way and did neither is not hit, although it may well have been delayed.
import type { PartName, Processes } from './stack-processes.ts';

export const STACK_FAULTS = [
  'killedApi',
  'frozenApi',
  'killedTemporal',
  'frozenTemporal',
  'killedPostgres',
  'frozenPostgres',
  'killedErp',
  'frozenErp',
  'killedWorker',
  'frozenWorker',
  'killedTogether',
  'lostTemporal', // and all it knew
  'lostExecutions', // deleted or terminated; found by the periodic check
  'deafExecutions', // a run that follows nothing stands in the place of the real one
] as const;
export type StackFault = (typeof STACK_FAULTS)[number];

interface Outage {
  readonly kind: StackFault;
  readonly since: number;
  until: number;
}

export interface Outages {
  /** Of one request to the API: the outages that it met. */
  ofRequest(request: { sentAt: number; endedAt: number; isAnswered: boolean }): StackFault[];
  /**
   * `work` begins with `parts` going and ends with the last of them coming back; `returns` is
   * called by it right before that. Whose export was hit hears it.
   */
  during(
    kind: StackFault,
    parts: readonly PartName[],
    work: (returns: () => Promise<void>) => Promise<void>,
  ): Promise<void>;
}

/** What hit those that are under way, by the invoice: `companyId/invoiceId`. */
export type HitBy = Map<string, string[]>;

const NEEDED_BY_EXPORTS: readonly PartName[] = ['worker', 'temporal', 'erp', 'postgres'];
const NEEDED_BY_REQUESTS: readonly PartName[] = ['api', 'postgres'];

export function keepOutages(processes: Processes, underWay: HitBy): Outages {
  const ofTheApi: Outage[] = [];
  return {
    ofRequest: ({ sentAt, endedAt, isAnswered }) =>
      ofTheApi
        .filter(({ since, until }) =>
          isAnswered ? sentAt < until && until <= endedAt : sentAt <= until && endedAt >= since,
        )
        .map(({ kind }) => kind),
    async during(kind, parts, work) {
      const stops = parts.some((part) => NEEDED_BY_EXPORTS.includes(part));
      const before = stops ? await exportingDue(processes) : new Set<string>();
      const outage = { kind, since: Date.now(), until: Number.POSITIVE_INFINITY };
      if (parts.some((part) => NEEDED_BY_REQUESTS.includes(part))) ofTheApi.push(outage);
      let after: ReadonlySet<string> | undefined;
      await work(async () => {
        // A PostgreSQL that is away says it right after it is back; who is done by then is not
        // counted.
        if (stops && !parts.includes('postgres')) after = await exporting(processes);
      });
      outage.until = Date.now();
      if (stops) after ??= await exporting(processes);
      for (const id of before) if (after?.has(id)) underWay.get(id)?.push(kind);
    },
  };
}

const ID = `i.company_id || '/' || i.id as id`;

async function exporting({ asOwner }: Processes): Promise<ReadonlySet<string>> {
  const rows = await asOwner<{ id: string }>(
    `select ${ID} from invoices i where erp_status = 'exporting'`,
  );
  return new Set(rows.map(({ id }) => id));
}

async function exportingDue({ asOwner }: Processes): Promise<ReadonlySet<string>> {
  const rows = await asOwner<{ id: string }>(
    `select ${ID} from invoices i left join export_attempts a
       on a.company_id = i.company_id and a.invoice_id = i.id and a.submission = i.submission
     where erp_status = 'exporting' and coalesce(a.next_at <= now(), true)`,
  );
  return new Set(rows.map(({ id }) => id));
}
