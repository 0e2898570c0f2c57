// After vitest's own summary: how long each suite took, and the count as one plain line, last.
import { relative, sep } from 'node:path';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

export class TimesReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    for (const line of timesOf(modules)) console.log(line);
    let passed = 0;
    let failed = unhandled.length;
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
