// What a clone that has never run the tests cannot know: which files take minutes. They begin
// first, so that none of them is left alone at the end, and not those together that want most of a
// core.
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

export const LONGEST = [
  'test/erp/contract.test.ts',
  'test/cli/supervisor.test.ts',
  'test/e2e/stops.test.ts',
  'test/chaos-crash.test.ts',
  'test/cli/commands.test.ts',
  'test/erp/tryton.test.ts',
  'test/chaos-bites.test.ts',
  'test/bench.test.ts',
  'test/chaos.test.ts',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(name));
      return at === -1 ? LONGEST.length : at;
    };
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
