// What no tool of `npm run check` looks at: sizes as a whole, forgotten tests, versions, and traces
// of the machine that somebody worked on.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LONGEST } from '../longest-first.ts';
import { projectFiles, read, ROOT, runTool, typescriptFiles } from './tree.ts';

const lines = (file: string): number => read(file).split('\n').length - 1;

test('no file is longer than 400 lines, and half of them are no longer than 120', () => {
  const sizes = typescriptFiles()
    .filter((file) => !file.endsWith('.gen.ts'))
    .map((file) => ({ file, lines: lines(file) }))
    .toSorted((a, b) => a.lines - b.lines);
  expect(sizes.filter((size) => size.lines > 400)).toEqual([]);
  expect(sizes[Math.floor(sizes.length / 2)]?.lines).toBeLessThanOrEqual(120);
});

test('the files that begin first are there', () => {
  const there = new Set(typescriptFiles());
  expect(LONGEST.filter((file) => !there.has(file))).toEqual([]);
});

/** One mistake of each kind; the number is how often the rule must speak. */
const MISTAKES = `
import { env } from 'node:process';
import { Thing } from './thing.ts';
async function later(): Promise<void> { await Promise.resolve(); }
later();
export const all = [1].filter(async () => true);
export function meet(at: 'sent' | 'gone'): void { switch (at) { case 'sent': later().catch(String); } }
export function fail(): void { throw 'a string'; }
export const some: any = process.env['HOME'] ?? env;
export const first: number = [1][0]!;
console.log(some);
export default later;
export const thing = (given: Thing): Thing => given;
export function long(): void {
${'  void 0;\n'.repeat(70)}}
export function tangled(n: number): boolean { return ${Array.from({ length: 11 }, (_, at) => `n === ${at}`).join(' || ')}; }
${'// one line too many\n'.repeat(320)}
`;

test('lint catches a planted mistake of each kind', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-lint-'));
  try {
    writeFileSync(join(folder, 'mistakes.ts'), MISTAKES);
    writeFileSync(join(folder, 'thing.ts'), 'export interface Thing { readonly a: 1 }\n');
    writeFileSync(join(folder, 'tsconfig.json'), read('tsconfig.json').replace('["node"]', '[]'));
    const args = ['--config', `${ROOT}.oxlintrc.json`, '--format', 'json', 'mistakes.ts'];
    const out = runTool('oxlint/bin/oxlint', args, folder);
    const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string }[] };
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(
      new Set([
        'eslint(complexity)',
        'eslint(max-lines)',
        'eslint(max-lines-per-function)',
        'eslint(no-console)',
        'eslint(no-restricted-imports)',
        'import(no-default-export)',
        'node(no-process-env)',
        'typescript(consistent-type-imports)',
        'typescript(no-explicit-any)',
        'typescript(no-floating-promises)',
        'typescript(no-misused-promises)',
        'typescript(no-non-null-assertion)',
        'typescript(only-throw-error)',
        'typescript(switch-exhaustiveness-check)',
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Every line of our own files that matches. */
function linesLike(pattern: RegExp, files = projectFiles()): string[] {
  return files.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
  );
}

/** Biome breaks long code and leaves comments as they are. */
test('no line of a comment is wider than 100 columns', () => {
  const own = typescriptFiles().filter((file) => !file.endsWith('.gen.ts'));
  expect(linesLike(/^(?=.{101})\s*(\/\/|\/?\*)/, own)).toEqual([]);
});

/** What somebody sent goes to Postgres as a parameter; these hold constants, or are escaped ids. */
const WITHOUT_PARAMETERS = [
  'db/checks.ts',
  'db/export-input.ts',
  'db/failure-causes.ts',
  'db/index.ts',
  'db/invoice-lists.ts',
  'db/migrate.ts',
  'db/migration-files.ts',
  'db/notices.ts',
];

test('no text becomes SQL but what is listed', () => {
  const product = typescriptFiles().filter((file) => !file.startsWith('test/'));
  const found = linesLike(/\bsql\.(raw|lit|literal)\b/, product);
  const files = new Set(found.map((line) => line.split(':')[0]));
  expect(files).toEqual(new Set(WITHOUT_PARAMETERS));
});

test('no test is left out', () => {
  const tests = typescriptFiles().filter((file) => file.endsWith('.test.ts'));
  expect(tests.length).toBeGreaterThan(1);
  const leftOut = /\b(test|it|describe|suite)(\.\w+)*\.(only|skip|todo)\b/;
  expect(linesLike(leftOut, tests)).toEqual([]);
});

test('no file names a path of one machine, or a registry', () => {
  const text = projectFiles().filter((file) => file !== 'package-lock.json');
  expect(
    linesLike(/(^|[^\w.~-])\/(work|home|root|Users)\/\w|(?<!var)\/tmp\/tieout\b/, text),
  ).toEqual([]);
  expect(
    linesLike(/\b(registry\.(npm|yarn)|npmjs\.(org|com)|pypi\.org|pytho[n]hosted)\b/i, text),
  ).toEqual([]);
});

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly optionalDependencies: Record<string, string>;
  readonly overrides: Record<string, string>;
}

test('versions are exact, and all of Temporal is of one version', () => {
  const manifest = JSON.parse(read('package.json')) as Manifest;
  const { dependencies, devDependencies, optionalDependencies, overrides } = manifest;
  const all = { ...dependencies, ...devDependencies, ...optionalDependencies, ...overrides };
  const loose = Object.entries(all).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  expect(loose).toEqual([]);
  const temporal = Object.entries(all).filter(([name]) => name.startsWith('@temporalio/'));
  expect(new Set(temporal.map(([, version]) => version)).size).toBe(1);
});

test('package-lock.json holds no addresses: everybody installs from the registry they have', () => {
  expect(linesLike(/"resolved"|https?:\/\/[^"]*\.tgz/, ['package-lock.json'])).toEqual([]);
});
