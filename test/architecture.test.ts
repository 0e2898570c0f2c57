// The walls stand: each rule of .dependency-cruiser.cjs catches what it is there for, lets pass
// what is legitimate, and has seen every file of ours.
import { createRequire } from 'node:module';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT, runTool, typescriptFiles } from './architecture/tree.ts';
import { MAY_IMPORT, MAY_USE, packagePlants, plants } from './architecture/plants.ts';

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { name: string } }[];
  };
}

interface RuleSet {
  readonly forbidden: readonly { readonly name: string }[];
}

function cruise(folder: string): Cruise {
  const args = ['--config', `${ROOT}.dependency-cruiser.cjs`, '--output-type', 'json', '.'];
  const out = runTool('dependency-cruiser/bin/dependency-cruiser.mjs', args, folder);
  return JSON.parse(out) as Cruise;
}

const folder = mkdtempSync(join(tmpdir(), 'tieout-plants-'));
const caught = new Map<string, string[]>();

beforeAll(() => {
  for (const { file, code } of [...plants(), ...packagePlants()]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), code);
  }
  for (const file of ['package.json', 'tsconfig.json'])
    copyFileSync(ROOT + file, join(folder, file));
  symlinkSync(`${ROOT}node_modules`, join(folder, 'node_modules'));
  for (const { from, rule } of cruise(folder).summary.violations)
    caught.set(from, [...(caught.get(from) ?? []), rule.name].toSorted());
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('each plant is caught by its rules, and what is legitimate is left alone', () => {
  const wrong = plants().flatMap(({ file, rules }) => {
    const got = [...new Set(caught.get(file) ?? [])];
    return got.join() === rules.toSorted().join() ? [] : [{ file, got, expected: rules }];
  });
  expect(wrong).toEqual([]);
});

test('every package is open to its owners and closed to everyone else', () => {
  const open = packagePlants().filter(({ file }) => !caught.has(file));
  expect(open.map(({ file }) => file)).toEqual(
    packagePlants().flatMap(({ file, allowed }) => (allowed ? [file] : [])),
  );
});

test('every rule has a plant that it catches', () => {
  const rules = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as RuleSet;
  const hit = new Set([...caught.values()].flat());
  expect(rules.forbidden.map(({ name }) => name).filter((name) => !hit.has(name))).toEqual([]);
  expect(Object.keys(MAY_USE).length).toBeGreaterThan(15);
});

test('the cruise saw every .ts file of ours, each in a folder that has rules', () => {
  const files = typescriptFiles(); // first: whoever writes a new one meanwhile disturbs nobody
  const seen = new Set(cruise(ROOT).modules.map(({ source }) => source));
  expect(files.filter((file) => !seen.has(file))).toEqual([]);
  const folders = files
    .filter((file) => file.includes('/'))
    .map((file) => file.split('/')[0] ?? '');
  expect(folders.filter((name) => !(name in MAY_IMPORT))).toEqual([]);
});
