// What the record must say of an invoice's life: every decision once, and each event following from
// the one before. The table is typed by hand from design.md section 4.
import type { Lived, Must, Place } from './books.ts';

interface Move {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

const MOVES: Readonly<Record<string, Move>> = {
  'invoice.sent': { from: ['notSent', 'retrieved', 'rejected', 'unlinked'], to: ['readyToExport'] },
  'invoice.retrieved': { from: ['readyToExport'], to: ['retrieved'] },
  'invoice.accepted': { from: ['readyToExport'], to: ['accepted'] },
  'invoice.rejected': { from: ['readyToExport', 'accepted', 'failedToExport'], to: ['rejected'] },
  'invoice.exportRequested': {
    from: ['accepted', 'readyToExport'],
    to: ['exporting', 'failedToExport'],
  },
  'invoice.exportStopped': { from: ['exporting'], to: ['accepted', 'synced'] },
  'invoice.synced': { from: ['exporting'], to: ['synced'] },
  'invoice.failedToExport': { from: ['exporting'], to: ['failedToExport'] },
  'invoice.corrected': { from: ['failedToExport'], to: ['failedToExport'] },
  'invoice.retryRequested': { from: ['failedToExport'], to: ['exporting', 'failedToExport'] },
  'invoice.createAgainRequested': { from: ['failedToExport'], to: ['exporting', 'failedToExport'] },
  'invoice.linked': { from: ['failedToExport'], to: ['synced'] },
  'invoice.unlinked': { from: ['synced'], to: ['unlinked'] },
};

export async function checkRecord(
  place: Place,
  { life, status, must }: { life: Lived; status: string; must: Must },
): Promise<void> {
  const { companyId } = place.company;
  const events = await place.asOwner<{ type: string; to: string | null; version: number | null }>(
    `select type, after->>'erpStatus' as to, version from events
     where company_id = $1 and subject_kind = 'invoice' and subject_id = $2 order by id`,
    [companyId, life.invoiceId],
  );
  const wrong = firstWrong(events, status);
  const told = (): string =>
    `${wrong}: ${events.map(({ type, to }) => `${type} ${to}`).join(', ')}`;
  must(life.seed, 'acted on once: each event follows from the one before', !wrong, told());
  await checkDecisions(place, life, must);
}

/** Undefined when all follow. */
function firstWrong(
  events: readonly { type: string; to: string | null; version: number | null }[],
  status: string,
): string | undefined {
  let at = 'notSent';
  let version = 0;
  for (const event of events) {
    const move = MOVES[event.type];
    if (!move) continue;
    const to = event.to ?? '';
    if (!move.from.includes(at)) return `${event.type} from ${at}`;
    if (!move.to.includes(to)) return `${event.type} to ${to}`;
    if (Number(event.version) <= version) return `${event.type} at version ${event.version}`;
    at = to;
    version = Number(event.version);
  }
  return at === status ? undefined : `the row says ${status}, the record ${at}`;
}

/** One command row that is done, or was refused or withdrawn after a look, and its event once. */
async function checkDecisions({ asOwner, company }: Place, life: Lived, must: Must): Promise<void> {
  for (const { command, commandId } of life.decided) {
    const [found] = await asOwner<{ outcome: string; events: number }>(
      `select c.outcome, (select count(*)::int from events e where e.company_id = c.company_id
         and e.command_id = c.id and e.type <> 'invoice.lookBegun') as events
       from commands c where c.company_id = $1 and c.id = $2`,
      [company.companyId, commandId],
    );
    const isDecided = ['done', 'refused', 'withdrawn'].includes(found?.outcome ?? '');
    const told = JSON.stringify({ command, commandId, ...found });
    const isOnce = isDecided && found?.events === 1;
    must(life.seed, 'every decision in the books once', isOnce, told);
  }
}
