// One invoice's life under faults. The seed alone says what people decide, and which requests,
// messages and moments go wrong.
import { faultsOf } from './armory.ts';
import { keyOf } from './books.ts';
import type { Lived } from './books.ts';
import type { Life } from './people.ts';
import { ERP_CLASSES } from './places.ts';
import type { ChaosPlace, ErpClass } from './places.ts';
import { pickPlot, PLOTS } from './plots.ts';
import type { Plot } from './plots.ts';
import { WIRE_FAULTS } from './proxy.ts';
import type { Plan, WireFault } from './proxy.ts';
import { pick, randomOf } from './random.ts';

export interface Leading {
  readonly places: Readonly<Record<ErpClass, ChaosPlace>>;
  readonly seed: number;
  /** Every life is plain, its ERP searchable, and this meets it and nothing else. */
  readonly always?: Plan | undefined;
  readonly untold?: boolean | undefined;
  readonly patienceMs?: number | undefined;
  /** Hears what will be hit, before anything is. */
  readonly begun: (invoiceId: string, hits: string[]) => void;
}

const PATIENCE_MS = 240_000;

export interface LedLife extends Lived {
  readonly place: ChaosPlace;
}

/**
 * Lives it to its end, and says what hit it. Never throws: what goes wrong is part of what is
 * found.
 */
export async function live(leading: Leading): Promise<LedLife> {
  const { places, seed, always, begun } = leading;
  const random = randomOf(seed);
  const script = always ? 'plain' : pickPlot(random);
  // Most are searchable: that is where the promise is hardest to keep.
  const erpClass = always || random() < 0.5 ? 'searchable' : pick(random, ERP_CLASSES);
  const place = places[erpClass];
  const invoiceId = await place.company.insert();
  const plot: Plot = PLOTS[script];
  const life = aLife(leading, { place, invoiceId, random, end: plot.end });
  begun(invoiceId, life.hits);
  const disarm = await arm(life, always ?? planOf(random), plot);
  let stuck: string | undefined;
  try {
    await plot.play(life);
    await Promise.all(life.late);
  } catch (error) {
    stuck = `${String(error)} ${JSON.stringify({ hits: life.hits, ...(await stands(life)) })}`;
  }
  await disarm();
  const { hits, decided, byHand, paid, named } = life;
  const known = { seed, invoiceId, script: `${script}, ${erpClass}`, hits, decided, byHand };
  const ended = { end: life.end, stuck, named, place };
  return paid === undefined ? { ...known, ...ended } : { ...known, ...ended, paid };
}

function aLife(
  { always, untold = false, patienceMs }: Leading,
  who: Pick<Life, 'place' | 'invoiceId' | 'random' | 'end'>,
): Life {
  return {
    ...who,
    random: always ? () => 0.999 : who.random, // nothing else goes wrong
    untold,
    patienceMs: patienceMs ?? PATIENCE_MS,
    waitsForTries: patienceMs === undefined,
    hits: [],
    decided: [],
    byHand: [],
    late: [],
    paid: undefined,
    named: [],
  };
}

/** One to three of the first ten requests go wrong on the wire. */
function planOf(random: () => number): Plan {
  const count = 1 + Math.floor(random() * 3);
  const faults = Array.from({ length: count }, (): [number, WireFault] => [
    1 + Math.floor(random() * 10),
    pick(random, WIRE_FAULTS),
  ]);
  return new Map(faults);
}

/** At the wire by the proxy, or in one life of four by the ERP itself. */
async function arm(
  life: Life,
  plan: Plan,
  { refusals = 0, submissions = 1 }: Plot,
): Promise<() => Promise<void>> {
  const { place, invoiceId, random, hits } = life;
  const { number } = await place.row(invoiceId);
  const keysOf = (last: number, lastAgain: number): string[] =>
    Array.from({ length: last }, (_, at) =>
      Array.from({ length: lastAgain + 1 }, (__, again) =>
        keyOf(place.company.companyId, invoiceId, at + 1, again),
      ),
    ).flat();
  const byErp = random() < 0.25 ? faultsOf(random) : undefined;
  const given = { plan: byErp ? new Map() : plan, refusals, hit: (one: string) => hits.push(one) };
  place.proxy.plan([...keysOf(3, 3), number], given);
  // What cannot be searched people create again.
  const references = keysOf(submissions, place.erpClass === 'neither' ? 1 : 0);
  if (byErp) await place.armory.arm(references, byErp);
  return async () => {
    if (byErp) hits.push(...(await place.armory.disarm(references)));
  };
}

/** For people who look for what went wrong. */
async function stands(life: Life): Promise<Record<string, unknown>> {
  const { place, invoiceId } = life;
  const [row = {}] = await place.asOwner(
    `select i.erp_status, i.submission, i.look_id, i.version, i.taken_up_version, i.failure,
       i.failure_words, a.reason, a.words, a.next_at from invoices i
     left join export_attempts a on a.company_id = i.company_id and a.invoice_id = i.id
       and a.submission = i.submission
     where i.company_id = $1 and i.id = $2`,
    [place.company.companyId, invoiceId],
  );
  return { now: new Date(), ...row, run: await runOf(life).catch(String) };
}

async function runOf({ place, invoiceId }: Life): Promise<object> {
  const handle = place.runOf(invoiceId);
  const { raw, status } = await handle.describe();
  const { events } = await handle.fetchHistory();
  return {
    status: status.name,
    task: raw.pendingWorkflowTask,
    activities: raw.pendingActivities?.map(
      ({ activityType, state, attempt, lastFailure, scheduledTime, lastStartedTime, paused }) => ({
        type: activityType?.name,
        state,
        attempt,
        words: lastFailure?.message,
        paused,
        due: Number(scheduledTime?.seconds),
        began: Number(lastStartedTime?.seconds),
      }),
    ),
    last: events
      ?.slice(-8)
      .map(({ eventType, eventTime }) => [eventType, Number(eventTime?.seconds)]),
  };
}
