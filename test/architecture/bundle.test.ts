// What is replayed for months is in the bundle: of ours workflows/, of others the Temporal SDK.
import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { typescriptFiles } from './tree.ts';

/** Every module of the bundle, by its path. */
function modules(): string[] {
  const code = readFileSync(inject('workflowBundle'), 'utf8');
  return [...code.matchAll(/!\*\*\* (\S+)/g)].map(([, path = '']) => path);
}

test('the bundle holds all of workflows/ and nothing else of ours', () => {
  const ours = modules().flatMap(
    (path) => /^\.\/(?!.*node_modules)(.+\.ts)$/.exec(path)?.[1] ?? [],
  );
  const expected = typescriptFiles().filter((file) => file.startsWith('workflows/'));
  expect(ours.toSorted()).toEqual(expected.toSorted());
  expect(ours.length).toBeGreaterThan(2);
});

test('of others it holds the Temporal SDK and what that brings', () => {
  const packages = modules().flatMap(
    (path) => /node_modules\/((?:@[\w-]+\/)?[\w-]+)\//.exec(path)?.[1] ?? [],
  );
  expect([...new Set(packages)].toSorted()).toEqual([
    '@temporalio/common',
    '@temporalio/workflow',
    'long',
    'ms',
    'nexus-rpc',
  ]);
});
