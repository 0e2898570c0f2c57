// Documents that can be wrong are checked: commands exist, links lead somewhere, every failure has
// its place in the runbook, the table of settings is that of config.ts.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../cli/commands.ts';
import { loadConfig } from '../../config.ts';
import { ERP_FAILURES, REFUSALS } from '../../domain/failures.ts';
import { settingsTable } from './settings-table.ts';
import { projectFiles, read, ROOT } from './tree.ts';
import { webhookEvents } from './webhook-events.ts';

const documents = projectFiles().filter((file) => file.endsWith('.md'));
const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;

/** What npm can do without a script. */
const BUILT_IN = ['ci', 'install'];

/** The words after `npm`, in what is set as code. */
function npmCommands(file: string): string[] {
  const code = [...read(file).matchAll(/```[^]*?```|`[^`\n]+`/g)].map(([text]) => text).join('\n');
  return [...code.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)].map(([, name]) => name ?? '');
}

test('documents name only npm commands that exist', () => {
  const named = documents.flatMap((file) => npmCommands(file).map((name) => ({ file, name })));
  expect(named.filter(({ name }) => !BUILT_IN.includes(name) && !(name in scripts))).toEqual([]);
  expect(named.length).toBeGreaterThan(5);
});

test('documents name only commands of `tieout` that exist', () => {
  const named = documents.flatMap((file) =>
    [...read(file).matchAll(/(?:tieout --|cli\/main\.ts) ([a-z]+)(?: ([a-z]+)\b)?/g)].map(
      ([, name = '', sub = '']) => ({ file, name, sub }),
    ),
  );
  const { commands: known } = commands({ loadConfig: () => loadConfig({}), env: {} });
  const unknown = named.filter(({ name, sub }) => {
    const command = known.find((one) => one.name() === name);
    return (
      !command ||
      (command.commands.length > 0 && !command.commands.some((one) => one.name() === sub))
    );
  });
  expect(unknown).toEqual([]);
  expect(named.length).toBeGreaterThan(1);
});

test('documents link to what is there', () => {
  const dead = documents.flatMap((file) =>
    [...read(file).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, to]) => to ?? '')
      .filter((to) => !/^[a-z]+:/.test(to) && !existsSync(join(ROOT, dirname(file), to)))
      .map((to) => `${file}: ${to}`),
  );
  expect(dead).toEqual([]);
});

test('documents name only tests that are there', () => {
  const named = documents.flatMap((file) =>
    [...read(file).matchAll(/`(test\/[\w./{},-]+)`/g)].flatMap(([, path = '']) => spelledOut(path)),
  );
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

/** `a/{b,c}.ts` is two files. */
function spelledOut(path: string): string[] {
  const [, before = '', list, after = ''] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(path) ?? [];
  return list === undefined ? [path] : list.split(',').map((one) => before + one + after);
}

test('README names the two commands', () => {
  expect(read('README.md')).toContain('npm ci && npm start');
  expect(read('README.md')).toContain('npm ci && npm test');
  expect(read('.ci/run')).toContain('npm ci && npm test');
});

test('the runbook has a heading for every failure, and for nothing else', () => {
  const headings = [...read('docs/runbook.md').matchAll(/^### (.+)$/gm)].map(
    ([, name = '']) => name,
  );
  expect(headings.toSorted()).toEqual(
    [...Object.keys(ERP_FAILURES), ...Object.keys(REFUSALS)].toSorted(),
  );
});

test('the settings in README are those of config.ts', () => {
  const [, table] = read('README.md').split(/<!-- \/?settings -->\n/);
  expect(table?.trim()).toBe(settingsTable());
});

test('the events in docs/webhooks.md are those of domain/event-types.ts', () => {
  const [, table] = read('docs/webhooks.md').split(/<!-- \/?events -->\n/);
  expect(table?.trim()).toBe(webhookEvents());
});

test('ARCHITECTURE.md and the decisions are short enough to be read', () => {
  const lines = (file: string): number => read(file).split('\n').length - 1;
  expect(lines('ARCHITECTURE.md')).toBeLessThanOrEqual(250);
  const decisions = projectFiles().filter((file) => file.startsWith('docs/adr/'));
  expect(decisions.length).toBeGreaterThan(0);
  expect(decisions.filter((file) => lines(file) > 40)).toEqual([]);
});
