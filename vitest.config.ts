import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import './test/compile-cache.ts';
import { LongestFirst } from './test/longest-first.ts';
import { TimesReporter } from './test/times-reporter.ts';

/** Folders whose files leave nothing behind in their process: the next one need not load it all. */
const SHARING = [
  'activities',
  'api',
  'attachments',
  'db',
  'disbursements',
  'domain',
  'files',
  'mails',
  'notify',
  'payments',
  'relay',
  'webhooks',
  'workflows',
].map((folder) => `test/${folder}/**/*.test.ts`);

const project = (
  name: string,
  test: TestProjectInlineConfiguration['test'],
): TestProjectInlineConfiguration => ({
  test: {
    name,
    pool: 'forks', // Temporal's core and its workers want a process, not a thread
    // For what hangs: on a machine that does other things, too, all takes some times as long.
    testTimeout: 180_000,
    hookTimeout: 240_000,
    ...test,
  },
});

export default defineConfig({
  test: {
    globalSetup: ['test/servers.ts'],
    sequence: { sequencer: LongestFirst },
    // Files wait more than they compute; more than this starves the servers.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    teardownTimeout: 30_000,
    reporters: ['default', new TimesReporter()],
    projects: [
      project('alone', { include: ['test/**/*.test.ts'], exclude: SHARING }),
      project('sharing', { include: SHARING, isolate: false }),
    ],
  },
});
