// After vitest's own summary: what the run left in its Temporal server is read and judged, then how
// long each suite took, and the count as one plain line, last.
import { relative, sep } from 'node:path';
import type { Reporter, SerializedError, TestModule, Vitest } from 'vitest/node';

export class TimesReporter implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  async onTestRunEnd(
    modules: readonly TestModule[],
    unhandled: readonly SerializedError[],
  ): Promise<void> {
    // Here, not in a teardown: what goes wrong there is told, and the run passes all the same.
    const address = this.#vitest?.getProvidedContext().temporalAddress;
    const leaks = await leaksAt(address);
    if (leaks > 0) process.exitCode = 1;
    for (const line of timesOf(modules)) console.log(line);
    let passed = 0;
    let failed = unhandled.length + leaks;
    let skipped = 0;
    for (const module of modules) {
      failed += module.errors().length; // a file that did not even load
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'failed') failed += 1;
        else skipped += 1;
      }
    }
    const more = skipped > 0 ? `, ${skipped} skipped` : '';
    console.log(`${passed} passed, ${failed} failed${more}`);
  }
}

/** How much is in Temporal that must not be there (test/payload-shape.ts); says each. */
async function leaksAt(address: string | undefined): Promise<number> {
  if (address === undefined) return 0; // the servers did not even start
  const { readPayloads } = await import('./payloads.ts');
  const { executions, payloads, seconds, findings } = await readPayloads(address);
  console.log(
    `Temporal: ${payloads} payloads of ${executions} executions read in ${seconds.toFixed(1)} s`,
  );
  for (const finding of findings) console.log(`  must not be there: ${finding}`);
  return findings.length;
}

/**
 * One line for each folder of tests, slowest first. Files run side by side: sums are not wall time.
 */
function timesOf(modules: readonly TestModule[]): string[] {
  const suites = new Map<string, { files: number; ms: number }>();
  for (const module of modules) {
    const name = relative(module.project.config.root, module.moduleId).split(sep).slice(0, 2);
    const suite = suites.get(name.join('/')) ?? { files: 0, ms: 0 };
    const { duration, collectDuration, setupDuration } = module.diagnostic();
    suite.files += 1;
    suite.ms += duration + collectDuration + setupDuration;
    suites.set(name.join('/'), suite);
  }
  return [...suites]
    .toSorted(([, a], [, b]) => b.ms - a.ms)
    .map(([name, { files, ms }]) => {
      const seconds = (ms / 1000).toFixed(1).padStart(7);
      return `${seconds} s  ${name} (${files} ${files === 1 ? 'file' : 'files'})`;
    });
}
