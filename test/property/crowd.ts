// Several people at a few invoices: carries out a script, some of its steps at the same moment, and
// keeps what was asked and answered.
import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import type { Bench, Said } from '../api/table-bench.ts';
import { COMMANDS, ROLES, sensibleAt } from './model.ts';
import type { Command, Content, Request, Role } from './model.ts';

export interface Step {
  readonly invoice: number;
  /** Whoever may ask it of an invoice that stands there, or anyone. */
  readonly role: Role | 'whoMay';
  readonly isSecondApprover: boolean;
  readonly does: Command | 'edit' | { readonly sensible: number };
  /** The revision that is named: as it stands, an earlier one, or none. */
  readonly revision: 'now' | 'stale' | 'none';
  readonly hasReason: boolean;
  readonly key: 'own' | 'again' | 'reused';
  readonly edit: Content;
  /** At the same moment as the step before, or after it, or once the ERP has answered. */
  readonly when: 'atOnce' | 'next' | 'afterTheErp';
}

const often = <T>(usual: T, weight: number, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { arbitrary: fc.constant(usual), weight },
    ...others.map((other) => ({ arbitrary: fc.constant(other), weight: 1 })),
  );

/** Mostly what makes sense, so that invoices get far; enough of the rest. */
const aStep: fc.Arbitrary<Step> = fc.record({
  invoice: fc.nat({ max: 2 }),
  role: fc.oneof(
    { arbitrary: fc.constant('whoMay' as const), weight: 8 },
    { arbitrary: fc.constantFrom(...ROLES), weight: 1 },
  ),
  isSecondApprover: fc.boolean(),
  does: fc.oneof(
    { arbitrary: fc.record({ sensible: fc.nat({ max: 11 }) }), weight: 6 },
    { arbitrary: fc.constantFrom<Command | 'edit'>(...COMMANDS, 'edit'), weight: 2 },
  ),
  revision: often<Step['revision']>('now', 5, 'stale', 'none'),
  hasReason: often(true, 4, false),
  key: often<Step['key']>('own', 10, 'again', 'reused'),
  edit: fc.record({ fits: often(true, 4, false), isApproved: often(true, 4, false) }),
  when: often<Step['when']>('atOnce', 3, 'next', 'next', 'afterTheErp'),
});

/** A step by somebody who looked at the invoice first. */
interface Taken extends Omit<Step, 'role' | 'does'> {
  readonly role: Role;
  readonly does: Command | 'edit';
}

function taken(step: Step, status: string): Taken {
  const sensible = [...sensibleAt(status), 'edit' as const];
  const does =
    typeof step.does === 'object'
      ? (sensible[step.does.sensible % sensible.length] ?? 'edit')
      : step.does;
  const approver = step.isSecondApprover ? 'approver2' : 'approver';
  const isSenders = does === 'send' || does === 'retrieve' || does === 'edit';
  const whoMay = isSenders ? 'projectUser' : approver;
  return { ...step, does, role: step.role === 'whoMay' ? whoMay : step.role };
}

export const aScript = (steps: number): fc.Arbitrary<Step[]> =>
  fc.array(aStep, { minLength: steps, maxLength: steps });

export interface Asked extends Request {
  readonly invoiceId: string;
  readonly key: string;
  readonly said: Said;
}

export interface Edited {
  readonly invoiceId: string;
  readonly role: Role;
  readonly content: Content;
  readonly said: Said;
}

export interface Crowd {
  readonly asked: Asked[];
  readonly edited: Edited[];
  /** Revisions that each invoice was seen at, the latest last. */
  readonly seen: Map<string, string[]>;
  /** What an edit made of it, by revision. */
  readonly contents: Map<string, Content>;
}

export interface Play {
  readonly crowd: Crowd;
  untilAnswered(): Promise<void>;
  statusOf(invoiceId: string): Promise<string>;
}

export async function play(
  bench: Bench,
  script: readonly Step[],
  ids: readonly string[],
  { crowd, untilAnswered, statusOf }: Play,
): Promise<void> {
  let together: Promise<void>[] = [];
  for (const step of script) {
    if (step.when !== 'atOnce') {
      await Promise.all(together);
      together = [];
    }
    if (step.when === 'afterTheErp') await untilAnswered();
    const invoiceId = ids[step.invoice % ids.length] ?? '';
    const { does, ...rest } = taken(step, await statusOf(invoiceId));
    together.push(
      does === 'edit'
        ? edit(bench, rest, invoiceId, crowd)
        : ask(bench, { ...rest, does }, invoiceId, crowd),
    );
  }
  await Promise.all(together);
}

async function ask(
  bench: Bench,
  step: Taken & { does: Command },
  invoiceId: string,
  crowd: Crowd,
): Promise<void> {
  const request = requestOf(step, invoiceId, crowd);
  const { role, command, invoiceId: id, key, ...body } = request;
  const said = await bench.command(role, command, id, body, key);
  crowd.asked.push({ ...request, said });
}

function requestOf(step: Taken & { does: Command }, invoiceId: string, crowd: Crowd) {
  const own = {
    role: step.role,
    command: step.does,
    invoiceId,
    key: randomUUID(),
    ...revisionOf(step, crowd.seen.get(invoiceId) ?? []),
    ...(step.hasReason && { reason: 'Because.' }),
  };
  const earlier = crowd.asked.findLast((one) => one.invoiceId === invoiceId);
  if (!earlier || step.key === 'own') return own;
  const { said: _, ...request } = earlier;
  // Sent once more as it was; or its key taken for something else.
  return step.key === 'again' ? request : { ...own, role: request.role, key: request.key };
}

function revisionOf(step: Taken, seen: readonly string[]): { revision?: string } {
  const now = seen.at(-1);
  const isBound = step.does === 'accept' || step.does === 'export' || step.does === 'send';
  if (!isBound || step.revision === 'none' || now === undefined) return {};
  const stale = seen.find((one) => one !== now) ?? '0'.repeat(64);
  return { revision: step.revision === 'stale' ? stale : now };
}

async function edit(
  bench: Bench,
  step: Omit<Taken, 'does'>,
  invoiceId: string,
  crowd: Crowd,
): Promise<void> {
  const seen = crowd.seen.get(invoiceId) ?? [];
  const short = `P-${invoiceId.slice(-12)}`;
  const patch = {
    comment: randomUUID(),
    reviewStatus: step.edit.isApproved ? 'approved' : 'draft',
    number: step.edit.fits ? short : short.padEnd(60, '-'),
  };
  const etag = { 'if-match': `"${(step.revision === 'stale' ? seen.at(0) : seen.at(-1)) ?? ''}"` };
  const url = `/v1/invoices/${invoiceId}`;
  const said = await bench.ask(step.role, 'PATCH', url, patch, etag);
  crowd.edited.push({ invoiceId, role: step.role, content: step.edit, said });
  if (said.status !== 200) return;
  const revision = String(said.body['revision']);
  crowd.contents.set(revision, step.edit);
  seen.push(revision);
}
