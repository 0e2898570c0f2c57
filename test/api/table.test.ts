// The status table of design.md section 4 through the HTTP door: every pair of status and command,
// of both kinds, with direct export off and on, each status reached as people and the ERP reach it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../api/app.ts';
import type { Telling } from '../../db/invoices.ts';
import { canMove } from '../../domain/invoice.ts';
import { aWorld, quiet } from '../world.ts';
import type { World } from '../world.ts';
import { aBench } from './table-bench.ts';
import type { Bench } from './table-bench.ts';
import { checkEdit, checkFailing, checkMissing, checkReview, checkRow } from './table-check.ts';
import { ARROWS, KINDS, MISSING, REVIEWS, ROWS, STATUSES } from './table-copy.ts';
import type { Kind, Status } from './table-copy.ts';
import { cutLink, walk } from './table-ways.ts';

const MODES = [
  { mode: 'off', isDirect: false },
  { mode: 'on', isDirect: true },
] as const;
const PAIRS = KINDS.flatMap((kind) => MODES.map((mode) => ({ kind, ...mode })));

let world: World;
let bench: Bench;
let close: () => Promise<void>;
/** Invoices that stand somewhere, for whoever needs one next. */
const standing = new Map<string, string[]>();

const placeOf = (kind: Kind, status: Status) => `${kind} at ${status}`;

/** What no check changes is asked of the same invoice again. */
const leave = (kind: Kind, status: Status, id: string): void =>
  void standing.get(placeOf(kind, status))?.push(id);

function take(kind: Kind, status: Status): string {
  const id = standing.get(placeOf(kind, status))?.shift();
  if (!id) throw new Error(`no ${kind} invoice at ${status} is left`);
  return id;
}

async function setDirect(directExport: boolean): Promise<void> {
  const { body } = await bench.ask('admin', 'GET', '/v1/company');
  if (body['directExport'] === directExport) return;
  const etag = { 'if-match': `"${String(body['rowVersion'])}"` };
  const said = await bench.ask('admin', 'PATCH', '/v1/company', { directExport }, etag);
  expect(said.status, JSON.stringify(said.body)).toBe(200);
}

/** How many are needed at a status: one for each row in each mode, and one that stays there. */
const neededAt = (status: Status): number =>
  MODES.length * ROWS.filter((row) => row.from === status).length + 1;

const ALL = KINDS.flatMap((kind) => STATUSES.map((status) => ({ kind, status })));
const isInErp = ({ status }: { status: Status }) => status === 'synced' || status === 'unlinked';

async function put(places: typeof ALL): Promise<void> {
  for (const { kind, status } of places) {
    const ids: string[] = [];
    standing.set(placeOf(kind, status), ids);
    for (const _ of Array.from({ length: neededAt(status) }))
      ids.push(await walk({ bench, insert: world.company.insert }, kind, status));
  }
}

async function putIntoErp(places: typeof ALL): Promise<void> {
  await using _worker = await world.work();
  await put(places);
  for (const { kind, status } of places)
    for (const id of standing.get(placeOf(kind, status)) ?? []) {
      await world.until(id, 'synced');
      if (status === 'unlinked') await cutLink(bench, id);
    }
}

beforeAll(async () => {
  world = await aWorld();
  let isTold = true;
  const tell = (telling: Telling | undefined) => isTold && world.teller.tell(telling);
  const app = await buildApp({ db: world.db, log: quiet, tell, patienceMs: 0 });
  const { tokens } = world.company;
  bench = await aBench({ app, tokens, migrateUrl: world.database.migrateUrl });
  close = async () => {
    await bench[Symbol.asyncDispose]();
    await app.close();
    await world[Symbol.asyncDispose]();
  };
  await putIntoErp(ALL.filter(isInErp));
  isTold = false; // from here on what is exporting stays so
  await put(ALL.filter((place) => !isInErp(place)));
});

afterAll(async () => close());

describe.each(PAIRS)('a $kind invoice, direct export $mode', ({ kind, isDirect }) => {
  beforeAll(() => setDirect(isDirect));

  test.each(ROWS)('$command from $from leads to where the table says', async (row) => {
    const checking = checkRow(bench, take(kind, row.from), row, { isDirect });
    await expect(checking).resolves.toBeUndefined();
  });

  test.each(MISSING)('$command from $from is not possible', async (pair) => {
    const id = take(kind, pair.from);
    await expect(checkMissing(bench, id, pair)).resolves.toBeUndefined();
    leave(kind, pair.from, id);
  });
});

/** What asks the ERP, with direct export as it has to be for that. */
const ASKING = ROWS.flatMap((row) => {
  if (row.command === 'export' || row.command === 'retry') return [{ row, isDirect: false }];
  return row.direct === 'exporting' ? [{ row, isDirect: true }] : [];
}).filter(({ row }) => row.from !== 'unlinked'); // which was in the ERP, so it fails no rule

describe.each(KINDS)('a %s invoice', (kind) => {
  test.each(ASKING)(
    '$row.command from $row.from fails a rule before the ERP is asked',
    async ({ row, isDirect }) => {
      await setDirect(false);
      const id = await walk({ bench, insert: world.company.insert }, kind, row.from, true);
      await setDirect(isDirect);
      await expect(checkFailing(bench, id, row)).resolves.toBeUndefined();
    },
  );

  test.each(STATUSES)('is edited or locked at %s', async (status) => {
    const checking = checkEdit(bench, take(kind, status), status);
    await expect(checking).resolves.toBeUndefined();
  });

  test.each(REVIEWS)('is sent or not while its review is %s', async (reviewStatus) => {
    await setDirect(false);
    const id = await world.company.insert({ kind, reviewStatus, number: `R-${reviewStatus}` });
    await expect(checkReview(bench, id, kind, reviewStatus)).resolves.toBeUndefined();
  });
});

test('the arrows between statuses are those of the table, and no others', () => {
  const there = STATUSES.map((from) => [from, STATUSES.filter((to) => canMove(from, to))]);
  const sorted = STATUSES.map((from) => [from, STATUSES.filter((to) => ARROWS[from].includes(to))]);
  expect(there).toEqual(sorted);
});
