// Whether the table test would notice: in a copy of the sources every entry of the product's tables
// is changed in turn, and each change must be caught by the very checks of table.test.ts.
import { cpSync, appendFileSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as App from '../../api/app.ts';
import type * as Commands from '../../domain/commands.ts';
import type * as Invoice from '../../domain/invoice.ts';
import { openDb } from '../../db/index.ts';
import { expect, test } from 'vitest';
import { createLogger } from '../../log.ts';
import { aCompany } from '../company.ts';
import type { TestCompany } from '../company.ts';
import { SECRET_KEY } from '../secret-key.ts';
import { aDatabase } from '../template-db.ts';
import { aBench } from './table-bench.ts';
import type { Bench } from './table-bench.ts';
import { checkEdit, checkMissing, checkReview, checkRow } from './table-check.ts';
import { ARROWS, COMMANDS, KINDS, MISSING, REVIEWS, ROWS, STATUSES } from './table-copy.ts';
import type { Command, Kind, Review, Status } from './table-copy.ts';
import { linkEverything, standAt } from './table-ways.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The product's tables as they lie in memory, to be changed. */
interface Tables {
  readonly TABLE: Record<Command, Record<string, unknown> & { from: string[]; to: string }>;
  readonly NEXT: Record<Status, string[]>;
  readonly EDITABLE: string[];
  readonly MAY_BE_SENT: Record<Kind, string[]>;
}

interface Copy {
  readonly tables: Tables;
  readonly buildApp: typeof App.buildApp;
  readonly canMove: typeof Invoice.canMove;
}

/** The sources once more, in which the arrows can be reached too. */
async function copyOfSources(folder: string): Promise<Copy> {
  for (const part of [
    'api',
    'db',
    'domain',
    'notify',
    'files',
    'relay',
    'workflows',
    'log.ts',
    'package.json',
  ])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  appendFileSync(join(folder, 'domain/invoice.ts'), '\nexport { NEXT };\n');
  const load = (file: string): Promise<unknown> => import(/* @vite-ignore */ join(folder, file));
  const { TABLE } = (await load('domain/commands.ts')) as typeof Commands;
  const invoice = (await load('domain/invoice.ts')) as typeof Invoice & { NEXT: unknown };
  const { NEXT, EDITABLE, MAY_BE_SENT, canMove } = invoice;
  const { buildApp } = (await load('api/app.ts')) as typeof App;
  return { tables: { TABLE, NEXT, EDITABLE, MAY_BE_SENT } as unknown as Tables, buildApp, canMove };
}

interface Mutant {
  readonly name: string;
  /** The checks that are asked first: only for speed. */
  readonly about: string;
  /** Whether the API has built it into its schemas. */
  readonly inSchemas?: true;
  /** Changes the tables; what it gives undoes that. */
  change(): () => void;
}

function setting<T extends object, K extends keyof T>(
  of: T,
  name: K,
  value: T[K],
): () => () => void {
  return () => {
    const before = of[name];
    of[name] = value;
    return () => void (of[name] = before);
  };
}

/** The word taken out if it is in the list, put in if it is not. */
function toggling(list: string[], word: string): () => () => void {
  return () => {
    const before = [...list];
    if (list.includes(word)) list.splice(list.indexOf(word), 1);
    else list.push(word);
    return () => void list.splice(0, list.length, ...before);
  };
}

function mutantsOfRule(command: Command, rule: Tables['TABLE'][Command]): Mutant[] {
  const found: Mutant[] = [];
  const name = (what: string) => `TABLE.${command}.${what}`;
  for (const status of STATUSES) {
    const change = toggling(rule.from, status);
    found.push({ name: name(`from ±${status}`), about: `${command} ${status}`, change });
  }
  // Where a look ends that is always wanted, and by which event, is seen where the ERP answers:
  // test/workflows/looks-link.
  const ends = rule['looks'] === 'always' ? [] : STATUSES;
  for (const to of ends.filter((status) => status !== rule.to))
    found.push({ name: name(`to ${to}`), about: command, change: setting(rule, 'to', to) });
  for (const who of ['projectAdmin', 'approver', 'approverAndAdmin'])
    if (who !== rule['who'])
      found.push({ name: name(`who ${who}`), about: command, change: setting(rule, 'who', who) });
  for (const looks of otherLooks(command, rule['looks']))
    found.push({
      name: name(`looks ${looks}`),
      about: command,
      change: setting(rule, 'looks', looks),
    });
  if (rule['looks'] !== 'always')
    found.push({
      name: name('event'),
      about: command,
      change: setting(rule, 'event', 'invoice.somethingElse'),
    });
  for (const flag of ['needsReason', 'needsRevision', 'takesExportFields'])
    found.push({
      name: name(`${flag} ${String(!rule[flag])}`),
      about: command,
      ...(flag === 'takesExportFields' && { inSchemas: true }),
      change: setting(rule, flag, !rule[flag]),
    });
  return found;
}

function mutantsOf({ TABLE, NEXT, EDITABLE, MAY_BE_SENT }: Tables): Mutant[] {
  const found: Mutant[] = [];
  for (const command of COMMANDS) found.push(...mutantsOfRule(command, TABLE[command]));
  const others = [
    ...STATUSES.map((from) => ['arrows', `NEXT.${from}`, NEXT[from], STATUSES] as const),
    ['edit', 'EDITABLE', EDITABLE, STATUSES] as const,
    ...KINDS.map((kind) => ['review', `MAY_BE_SENT.${kind}`, MAY_BE_SENT[kind], REVIEWS] as const),
  ];
  for (const [about, name, list, words] of others)
    for (const word of words)
      found.push({
        name: `${name} ±${word}`,
        about: `${about} ${word}`,
        change: toggling(list, word),
      });
  return found;
}

/** Nothing was ever sent where the first four are possible: `afterCreate` means "never" there. */
const otherLooks = (command: Command, now: unknown): string[] =>
  ['never', 'afterCreate', 'always'].filter(
    (looks) =>
      looks !== now &&
      !(looks === 'afterCreate' && ['send', 'retrieve', 'accept', 'export'].includes(command)),
  );

interface Check {
  readonly about: string;
  run(bench: Bench): Promise<void>;
}

/** What table.test.ts asks, of one invoice of each kind that is put where it is asked. */
async function checksOf(company: TestCompany, { canMove }: Copy): Promise<Check[]> {
  const ids = {
    subcontractor: await company.insert(),
    owner: await company.insert({ kind: 'owner' }),
  };
  const at = (
    bench: Bench,
    status: Status,
    kind: Kind = 'subcontractor',
    review: Review = 'approved',
  ) => standAt(bench, ids[kind], status, { connectionId: company.connectionId, review });
  return [
    {
      about: 'arrows',
      run: async () => {
        const there = STATUSES.map((from) => STATUSES.filter((to) => canMove(from, to)));
        expect(there).toEqual(
          STATUSES.map((from) => STATUSES.filter((to) => ARROWS[from].includes(to))),
        );
      },
    },
    ...ROWS.map((row) => ({
      about: `${row.command} ${row.from}`,
      run: async (bench: Bench) =>
        checkRow(bench, await at(bench, row.from), row, { isDirect: false }),
    })),
    ...MISSING.map((pair) => ({
      about: `${pair.command} ${pair.from}`,
      run: async (bench: Bench) => checkMissing(bench, await at(bench, pair.from), pair),
    })),
    ...STATUSES.map((status) => ({
      about: `edit ${status}`,
      run: async (bench: Bench) => checkEdit(bench, await at(bench, status), status),
    })),
    ...KINDS.flatMap((kind) =>
      REVIEWS.map((review) => ({
        about: `review ${review}`,
        run: async (bench: Bench) =>
          checkReview(bench, await at(bench, 'notSent', kind, review), kind, review),
      })),
    ),
  ];
}

/** All of them; those that are about the same come first. */
function nearestFirst(checks: readonly Check[], { about }: Mutant): Check[] {
  const [topic = ''] = about.split(' ');
  const distance = (check: Check): number => {
    if (check.about === about) return 0;
    return check.about.startsWith(topic) ? 1 : 2;
  };
  return checks.toSorted((a, b) => distance(a) - distance(b));
}

/** What the first check that fails has to say; undefined when all of them pass. */
async function caughtBy(checks: readonly Check[], bench: Bench): Promise<string | undefined> {
  for (const check of checks) {
    try {
      await check.run(bench);
    } catch (error) {
      return String(error);
    }
  }
  return undefined;
}

test('every change of an entry of the tables turns the table test red', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-mutants-'));
  const database = await aDatabase();
  const db = openDb({ url: database.appUrl, secretKey: SECRET_KEY });
  try {
    const copy = await copyOfSources(folder);
    const company = await aCompany(db);
    const checks = await checksOf(company, copy);
    const anApp = () =>
      copy.buildApp({
        db,
        log: createLogger('silent', 'test'),
        tell: () => undefined,
        patienceMs: 0,
      });
    const benchOf = async (app: Awaited<ReturnType<typeof anApp>>) =>
      aBench({ app, tokens: company.tokens, migrateUrl: database.migrateUrl });

    const app = await anApp();
    await using bench = await benchOf(app);
    await linkEverything(bench, company);
    expect(await caughtBy(checks, bench)).toBeUndefined();

    const mutants = mutantsOf(copy.tables);
    const survivors: string[] = [];
    for (const mutant of mutants) {
      const undo = mutant.change();
      const other = mutant.inSchemas && (await anApp());
      await using ofOther = other ? await benchOf(other) : undefined;
      if (!(await caughtBy(nearestFirst(checks, mutant), ofOther ?? bench)))
        survivors.push(mutant.name);
      await (other ? other.close() : undefined);
      undo();
    }
    expect(await caughtBy(checks, bench)).toBeUndefined(); // all of it was undone
    expect(mutants.length).toBe(355);
    expect(survivors).toEqual([]);
    await app.close();
  } finally {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 600_000);
