// The record of one invoice, walked event by event beside the model: what people asked in that
// order must have led exactly there, and nothing may be missing from it or stand in it twice.
import { expect } from 'vitest';
import type { Left } from '../api/table-bench.ts';
import type { Asked, Crowd, Edited } from './crowd.ts';
import { answered, decided, EDITABLE } from './model.ts';
import type { Invoice } from './model.ts';

type Event = Left['events'][number];
type Part = Readonly<Record<string, unknown>>;

const part = (event: Event, name: 'before' | 'after'): Part => (event[name] ?? {}) as Part;

/** Where the invoice stands after all of it, as the model has it. */
export function walkRecord(invoiceId: string, { events }: Left, crowd: Crowd): Invoice {
  const asked = crowd.asked.filter((one) => one.invoiceId === invoiceId);
  const edited = crowd.edited.filter((one) => one.invoiceId === invoiceId);
  const [created, ...rest] = events;
  expect(created?.type).toBe('invoice.created');
  let now: Invoice = {
    status: 'notSent',
    version: 0,
    submission: 0,
    revision: crowd.seen.get(invoiceId)?.[0] ?? '',
  };
  for (const event of rest) now = step(now, event, asked, crowd);
  expectComplete(rest, asked, edited);
  return now;
}

function step(now: Invoice, event: Event, asked: readonly Asked[], crowd: Crowd): Invoice {
  if (event.type === 'invoice.edited') {
    expect(EDITABLE, `edited while ${now.status}`).toContain(now.status);
    expect(event['version']).toBe(now.version);
    return { ...now, revision: String(part(event, 'after')['revision']) };
  }
  if (event.command_id !== null) return command(now, event, asked, crowd);
  if (event.type === 'command.refused') {
    expect(part(event, 'after')).toMatchObject({ code: 'Forbidden', erpStatus: now.status });
    return now;
  }
  const next = answered(now, event.type);
  if (!next) throw new Error(`${event.type} while ${now.status}`);
  expect(event).toMatchObject({ version: next.version, submission: next.submission });
  expect(part(event, 'before')['erpStatus']).toBe('exporting');
  return next;
}

/** A command and its event agree with the model, and so does the answer that the person got. */
function command(now: Invoice, event: Event, asked: readonly Asked[], crowd: Crowd): Invoice {
  const one = asked.find(({ said }) => said.body['commandId'] === event.command_id);
  if (!one) throw new Error(`nobody was answered for ${event.type} ${event.command_id}`);
  const content = crowd.contents.get(now.revision) ?? { isApproved: true, fits: true };
  const outcome = decided(now, one, content);
  const told = JSON.stringify({ now, asked: one });
  if ('refusedFor' in outcome) {
    expect(event.type, told).toBe('command.refused');
    expect([...outcome.refusedFor], told).toContain(part(event, 'after')['code']);
    expect(one.said.body['code']).toBe(part(event, 'after')['code']);
    expect(event['version']).toBe(now.version);
    return now;
  }
  const { status, version, submission } = outcome.to;
  expect(event.type, told).toBe(outcome.event);
  expect(event, told).toMatchObject({ version, submission });
  expect(part(event, 'before')['erpStatus']).toBe(now.status);
  expect(part(event, 'after')['erpStatus']).toBe(status);
  const { revision } = now;
  const answer = { outcome: 'done', erpStatus: status, version, submission, revision };
  expect(one.said, told).toMatchObject({ status: 200, body: answer });
  return outcome.to;
}

/** Every answer has its one event, and every event somebody who was answered. */
function expectComplete(
  events: readonly Event[],
  asked: readonly Asked[],
  edited: readonly Edited[],
): void {
  const count = (isOne: (event: Event) => boolean): number => events.filter(isOne).length;
  const commands = new Set(asked.flatMap(({ said }) => said.body['commandId'] ?? []));
  expect(count(({ command_id }) => command_id !== null)).toBe(commands.size);
  const forbidden = asked.filter(({ said }) => said.status === 403).length;
  const unnamed = (event: Event) => event.type === 'command.refused' && event.command_id === null;
  expect(count(unnamed)).toBe(forbidden);
  const changed = edited.filter(({ said }) => said.status === 200).length;
  expect(count(({ type }) => type === 'invoice.edited')).toBe(changed);
  for (const { said } of edited)
    expect([200, 403, 409, 412], said.body['code'] as string).toContain(said.status);
  for (const { said } of edited.filter((one) => one.said.status === 409))
    expect(EDITABLE).not.toContain(said.body['erpStatus']);
}

/** The same key: one command, equal answers for the same body, refused for any other. */
export function expectKeysHold(asked: readonly Asked[]): void {
  for (const group of Map.groupBy(
    asked,
    (one) => `${one.role} ${one.invoiceId} ${one.key}`,
  ).values()) {
    const named = group.filter(({ said }) => said.body['commandId'] !== undefined);
    for (const one of named) expect(sayingOf(one)).toEqual(sayingOf(named[0] ?? one));
    for (const { said } of group.filter((one) => !named.includes(one)))
      expect(['IdempotencyKeyReused', 'Forbidden']).toContain(said.body['code']);
  }
}

/** What was asked and answered, but for the id of the request, which is of each request its own. */
function sayingOf({ command: name, revision, reason, said: { status, body } }: Asked): unknown {
  const { requestId: _, ...rest } = body;
  return { name, revision, reason, status, rest };
}
