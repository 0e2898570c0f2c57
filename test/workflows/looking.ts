// What the tests of commands that look into the ERP have in common.
import { expect } from 'vitest';
import { askForCandidates, getCandidates } from '../../db/candidate-views.ts';
import type { Decision } from '../../db/decide.ts';
import { eventually, readUntil } from '../eventually.ts';
import type { World } from '../world.ts';

export const idOf = ({ body }: Decision): string => String(body['commandId']);

export async function commandOf(of: World, commandId: string) {
  const [command] = await of.asOwner(
    `select outcome, answer, taken_up_at, reason, words, next_at from commands c
     left join looks l on l.command_id = c.id where c.id = $1`,
    [commandId],
  );
  return command as {
    outcome: string;
    answer: { status: number; body: Record<string, unknown> };
    reason: string | null;
    words: string | null;
    taken_up_at: Date | null;
  };
}

/** Waits until it is decided, and says how. */
export async function decided(of: World, decision: Decision) {
  expect(decision, JSON.stringify(decision.body)).toMatchObject({
    status: 202,
    body: { outcome: 'looking' },
  });
  return readUntil(
    () => commandOf(of, idOf(decision)),
    ({ outcome }) => outcome !== 'looking',
    { what: 'the decision after the look' },
  );
}

/** The ERP refuses the document; then it is open whether it has one. */
export async function refusedByErp(world: World): Promise<string> {
  const invoice = await world.company.insert();
  await world.fault(invoice, {
    on: 'bills.create',
    do: 'refuse',
    code: 'ON_HOLD',
    text: 'On hold',
  });
  await world.sendAndExport(invoice);
  await world.until(invoice, 'failedToExport');
  return invoice;
}

/** The ERP has taken it and its answer was lost; what it is asked from then on may go wrong too. */
export async function takenUnseen(
  world: World,
  ...faults: readonly Record<string, unknown>[]
): Promise<string> {
  const invoice = await world.company.insert();
  await world.fault(invoice, { on: 'bills.create', do: 'commitThenDrop' });
  await world.sendAndExport(invoice);
  await eventually(async () => (await world.documentsOf(invoice)).length === 1, {
    what: 'the document in the ERP',
  });
  if (faults.length > 0) await world.fault(invoice, ...faults); // the next attempt waits for the lag
  return invoice;
}

/** Of the class `neither`: the ERP has taken it, its answer was lost, and nobody can ask for it. */
export async function parked(of: World): Promise<{ invoice: string; taken: string }> {
  const invoice = await of.company.insert();
  await of.fault(invoice, { on: 'bills.create', do: 'commitThenDrop' });
  await of.sendAndExport(invoice);
  await of.until(invoice, 'failedToExport', ({ failure }) => failure === 'ErpUnclear');
  await of.age(invoice, 60); // whatever was sent is shown by now
  const [there] = await of.documentsOf(invoice);
  return { invoice, taken: String(there?.['id']) };
}

/** Has the ERP asked, and says which documents of this invoice's number a person is shown. */
export async function shown(of: World, invoice: string): Promise<string[]> {
  const { approver } = of.company.actors;
  const { telling } = await askForCandidates(of.db, approver, invoice);
  of.teller.tell(telling);
  const { documents } = await readUntil(
    () => getCandidates(of.db, approver, invoice),
    ({ question }) => question?.status === 'answered',
    { what: 'what the ERP may have' },
  );
  return documents.map(({ id }) => id);
}
