// A long sweep is led in waves, each on servers of its own: a Temporal dev server that holds
// thousands of ended runs answers so late that what is slow cannot be told from what is stuck.
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KINDS, reportOf } from './report.ts';
import type { SweepOptions, SweepResult } from './sweep.ts';

const WAVE_MS = 4 * 60_000;

export interface Wave {
  readonly sweep: SweepOptions;
  /** Where it leaves what it found. */
  readonly resultFile: string;
}

/**
 * Leads waves until the time is over, and prints the sum. The exit code: 1 on a violation or a kind
 * that never struck.
 */
export function sweepInWaves(options: SweepOptions, lead: (wave: Wave) => number): number {
  const { untilMs = 0 } = options;
  const resultFile = join(tmpdir(), `tieout-wave-${process.pid}.json`);
  const endsAt = Date.now() + untilMs;
  const results: SweepResult[] = [];
  let seed = options.seed;
  let failed = 0;
  for (let left = untilMs; left > 0; left = endsAt - Date.now()) {
    const sweep = { ...options, seed, untilMs: Math.min(left, WAVE_MS) };
    if (lead({ sweep, resultFile }) !== 0) failed += 1;
    const result = JSON.parse(readFileSync(resultFile, 'utf8')) as SweepResult;
    rmSync(resultFile); // a wave that leaves none must not be counted by the one before
    results.push(result);
    seed += result.lives;
  }
  const total = results.reduce(sum);
  const never = KINDS.filter((kind) => !total.hits[kind]);
  console.log(`\n${results.length} waves in all, ${failed} failed\n${reportOf(options, total)}`);
  for (const kind of never) console.log(`  NEVER STRUCK: ${kind}`);
  return failed > 0 || never.length > 0 ? 1 : 0;
}

function sum(a: SweepResult, b: SweepResult): SweepResult {
  return {
    lives: a.lives + b.lives,
    runs: a.runs + b.runs,
    hits: sumByName(a.hits, b.hits),
    plots: sumByName(a.plots, b.plots),
    checked: a.checked + b.checked,
    violations: [...a.violations, ...b.violations],
    lateDoubles: a.lateDoubles + b.lateDoubles,
    seconds: a.seconds + b.seconds,
  };
}

type Counts = Readonly<Record<string, number>>;

function sumByName(a: Counts, b: Counts): Counts {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries([...names].map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]));
}
