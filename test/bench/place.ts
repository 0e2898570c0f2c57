// What a run of the bench needs once: the Temporal CLI and the two bundles of workflows.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { findTemporalCli } from '../../cli/temporal-cli.ts';
import type { TemporalCli } from '../../cli/temporal-cli.ts';
import type { Place } from './stack.ts';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Kept between runs; the same folder as that of the tests. */
const CLI_FOLDER = path('../../node_modules/.cache/tieout/bin');

/** `cli` and our bundle may be there already, as in a run of the tests. */
export async function makePlace(
  more: Pick<Place, 'nodeOptions'> & { readonly cli?: TemporalCli; readonly ours?: string } = {},
): Promise<Place & AsyncDisposable> {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-bench-bundles-'));
  const bundle = async (name: string, entry: string): Promise<string> => {
    const logger = new DefaultLogger('ERROR');
    const { code } = await bundleWorkflowCode({ workflowsPath: path(entry), logger });
    const file = join(folder, `${name}.js`);
    writeFileSync(file, code);
    return file;
  };
  return {
    ...more,
    cli: more.cli ?? (await aCli()),
    bundles: {
      ours: more.ours ?? (await bundle('ours', '../../workflows/index.ts')),
      bare: await bundle('bare', './bare/workflows.ts'),
    },
    [Symbol.asyncDispose]: async () => rmSync(folder, { recursive: true }),
  };
}

async function aCli(): Promise<TemporalCli> {
  mkdirSync(CLI_FOLDER, { recursive: true });
  return findTemporalCli({
    given: process.env['TEMPORAL_CLI'],
    searchPath: process.env['PATH'] ?? '',
    bin: CLI_FOLDER,
    env: process.env,
    say: (note) => console.error(note),
  });
}
