import { defineConfig } from 'vitest/config';
import './test/compile-cache.ts';
import { LongestFirst } from './test/longest-first.ts';
import { TimesReporter } from './test/times-reporter.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/servers.ts'],
    pool: 'forks', // Temporal's core and its workers want a process, not a thread
    sequence: { sequencer: LongestFirst },
    maxWorkers: 3, // files wait more than they compute; more than this starves the servers on two cores
    // For what hangs: on a machine that does other things, too, all takes some times as long.
    testTimeout: 180_000,
    hookTimeout: 240_000,
    teardownTimeout: 30_000,
    reporters: ['default', new TimesReporter()],
  },
});
