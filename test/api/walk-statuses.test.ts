// Role by route by status by kind: what the API answers to each person about an invoice at each
// status is what the matrix says, and what it offers beforehand is what it answers.
import { beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { aDoor } from './door.ts';
import type { Door, Said } from './door.ts';
import { KINDS, mayCommand, maySee, ROLES, has } from './walk-matrix.ts';
import type { Role } from './walk-matrix.ts';
import { aWalk, COMMANDS, isPossible } from './walk-world.ts';
import type { Standing, Walk } from './walk-world.ts';
import { STATUSES } from './table-copy.ts';
import type { Command } from './table-copy.ts';

let door: Door;
let walk: Walk;
let cells = 0;
const different: string[] = [];

beforeAll(async () => {
  door = await aDoor({ patienceMs: 0 });
  walk = await aWalk(door);
  return () => door[Symbol.asyncDispose]();
});

/** One cell: what was answered, beside what the matrix wants. */
function cell(what: string, answered: unknown, wanted: unknown): void {
  cells += 1;
  if (answered !== wanted)
    different.push(`${what}: ${String(answered)}, the matrix says ${String(wanted)}`);
}

const DONE = 'done';
/** Refused by what is missing, with what and who could; or by another name; or done. */
function outcomeOf({ status, body }: Said): string {
  if (status < 300) return DONE;
  if (status !== 403) return body.code;
  return body['missing'] && body['whoCould'] && body.code === 'Forbidden' ? 'missing' : 'bare 403';
}

function wantedOf(role: Role, command: Command, at: Standing): string {
  if (!mayCommand(role, command, at.kind)) return 'missing';
  return isPossible(command, at) ? DONE : 'NotPossibleNow';
}

type Offers = Readonly<
  Record<string, { allowed: boolean; code?: string; [more: string]: unknown }>
>;

async function offers(role: Role, at: Standing, name: string): Promise<void> {
  const said = await walk.as(role)('GET', `/v1/invoices/${at.id}`);
  const isSeen = maySee(role, at.kind, at.status);
  cell(`${name} get`, outcomeOf(said), isSeen ? DONE : 'missing');
  if (said.status !== 200) return;
  const actions = said.body['actions'] as Offers;
  for (const command of COMMANDS) {
    const { allowed, code, ...why } = actions[command] ?? { allowed: false };
    const isWhole = code === 'Forbidden' && why['missing'] && why['whoCould'];
    const offered = allowed ? DONE : isWhole ? 'missing' : code;
    cell(`${name} offers ${command}`, offered, wantedOf(role, command, at));
  }
}

async function reads(role: Role, at: Standing, name: string): Promise<void> {
  const wanted = maySee(role, at.kind, at.status) ? DONE : 'missing';
  const url = `/v1/invoices/${at.id}`;
  for (const path of ['events', 'payments', 'erp-candidates'])
    cell(`${name} ${path}`, outcomeOf(await walk.as(role)('GET', `${url}/${path}`)), wanted);
}

/** With an ETag that is not its: whoever may edit hears of that, or that it is locked. */
async function edits(role: Role, at: Standing, name: string): Promise<void> {
  const url = `/v1/invoices/${at.id}`;
  const said = await walk.as(role)('PATCH', url, { comment: 'x' }, { 'if-match': '"other"' });
  const isOpen = ['notSent', 'retrieved', 'rejected', 'unlinked'].includes(at.status);
  const allowed = isOpen ? 'StaleEtag' : 'NotPossibleNow';
  cell(`${name} edit`, outcomeOf(said), has(role, 'edit', at.kind) ? allowed : 'missing');
}

/** Those that are refused change nothing, and are asked together; the others one by one. */
async function commands(role: Role, at: Standing, name: string): Promise<void> {
  const ask = async (command: Command) =>
    cell(
      `${name} ${command}`,
      outcomeOf(await walk.command(role, command, at)),
      wantedOf(role, command, at),
    );
  const isDone = (command: Command): boolean => wantedOf(role, command, at) === DONE;
  await Promise.all(COMMANDS.filter((command) => !isDone(command)).map(ask));
  for (const command of COMMANDS.filter(isDone)) {
    await ask(command);
    await walk.putBack(at);
  }
}

async function searches(role: Role, at: Standing, name: string): Promise<void> {
  const said = await walk.as(role)('POST', `/v1/invoices/${at.id}/erp-candidates`);
  const mayAsk = has(role, 'decide', at.kind);
  const wanted = at.status === 'failedToExport' ? DONE : 'NotPossibleNow';
  cell(`${name} find candidates`, outcomeOf(said), mayAsk ? wanted : 'missing');
}

describe.each(STATUSES)('at %s', (status) => {
  test.each(KINDS)('everybody may with a %s invoice what the matrix says', async (kind) => {
    different.length = 0;
    const at = walk.standing.find((one) => one.status === status && one.kind === kind);
    if (!at) throw new Error(`no ${kind} invoice at ${status}`);
    const each = async (role: Role): Promise<void> => {
      const name = `${role}, ${kind} at ${status}:`;
      await Promise.all([
        offers(role, at, name),
        reads(role, at, name),
        edits(role, at, name),
        searches(role, at, name),
      ]);
    };
    for (let at = 0; at < ROLES.length; at += 4)
      await Promise.all(ROLES.slice(at, at + 4).map(each));
    for (const role of ROLES) await commands(role, at, `${role}, ${kind} at ${status}:`);
    expect(different).toEqual([]);
  });
});

/** A batch goes on behind its answer; one that asks the ERP is as done as it gets here. */
async function whenDone(role: Role, id: string): Promise<unknown> {
  const read = () => walk.as(role)('GET', `/v1/batches/${id}`);
  await eventually(async () => (await read()).body.results.every(({ status }) => status !== null));
  return (await read()).body.results;
}

test.each(['send', 'retrieve', 'accept', 'reject', 'export', 'retry'] as const)(
  '%s for many answers each as it would alone',
  async (command) => {
    different.length = 0;
    for (const role of ROLES) {
      const items = walk.standing.map(({ id: invoiceId, ...at }) => ({
        invoiceId,
        ...((command === 'accept' || (command === 'export' && at.status === 'readyToExport')) && {
          revision: at.revision,
        }),
      }));
      const begun = await walk.as(role)(
        'POST',
        `/v1/invoices/bulk/${command}`,
        { items, reason: 'All of them.' },
        { 'idempotency-key': `bulk ${command} ${role}` },
      );
      const results = (await whenDone(role, begun.body.id)) as unknown as {
        status: number;
        answer: Said['body'];
      }[];
      for (const [at, one] of walk.standing.entries()) {
        const result = results[at] ?? { status: 500, answer: {} };
        const said = { status: result.status, body: result.answer } as Said;
        const name = `${role}, ${one.kind} at ${one.status}: ${command} in bulk`;
        cell(name, outcomeOf(said), wantedOf(role, command, one));
      }
      if (KINDS.some((kind) => mayCommand(role, command, kind)))
        await walk.putBack(...walk.standing);
    }
    expect(different).toEqual([]);
  },
);

test('lists, searches and counts hold what each may read, and no more', async () => {
  different.length = 0;
  for (const role of ROLES) {
    const seen = walk.standing.filter(({ kind, status }) => maySee(role, kind, status));
    const isOpen = has(role, 'list') || has(role, 'inTool');
    const list = async (query: string): Promise<string> => {
      const said = await walk.as(role)('GET', `/v1/invoices?limit=200${query}`);
      return said.status === 200
        ? said.body.items
            .map(({ id }) => id)
            .toSorted()
            .join()
        : outcomeOf(said);
    };
    const wanted = (which: (one: Standing) => boolean): string =>
      isOpen
        ? seen
            .filter(which)
            .map(({ id }) => id)
            .toSorted()
            .join()
        : 'missing';
    cell(
      `${role} lists`,
      await list(''),
      wanted(() => true),
    );
    cell(
      `${role} searches`,
      await list('&q=inv'),
      wanted(() => true),
    );
    for (const status of STATUSES) {
      const query = `&status=${status}`;
      cell(
        `${role} ${query}`,
        await list(query),
        wanted((one) => one.status === status),
      );
    }
    const said = await walk.as(role)('GET', '/v1/failures');
    const counted = said.status === 200 ? sumOf(said) : outcomeOf(said);
    const failed = seen.filter(({ status }) => status === 'failedToExport').length;
    cell(`${role} counts failures`, counted, isOpen ? failed : 'missing');
  }
  expect(different).toEqual([]);
});

const sumOf = ({ body }: Said): number =>
  body.items.reduce((sum, one) => sum + Number(one['count']), 0);

test('it was thousands of cells', () => {
  expect(cells).toBeGreaterThan(6_000);
});
