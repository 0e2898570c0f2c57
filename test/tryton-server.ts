// Tryton for tests: installed once for this clone (servers.ts), started in a second. One server
// for each test file, with its own books: on SQLite two documents posted at once get one number.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startTryton } from '../cli/tryton.ts';
import type { Tryton } from '../cli/tryton.ts';
import type { TestErp } from './company.ts';

/** Kept between runs, so that a fresh clone builds it once. */
export const TRYTON_HOME = fileURLToPath(new URL('../node_modules/.cache/tieout', import.meta.url));

export async function aTryton(): Promise<Tryton & AsyncDisposable> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tieout-tryton-'));
  const begun = performance.now();
  const say = (note: string): void => console.log(note);
  const tryton = await startTryton({ home: TRYTON_HOME, dataDir, env: process.env, say });
  console.log(`Tryton answers after ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
  return {
    ...tryton,
    [Symbol.asyncDispose]: async () => {
      await tryton.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A connection to it, with the codes of the seeded books. */
export function trytonErp(
  { url: baseUrl, database, user, password }: Tryton,
  more: TestErp['settings'] = {},
): TestErp {
  return {
    connector: 'tryton',
    settings: { baseUrl, database, ...more },
    credentials: { user, password },
    codes: { vendor: 'V-1001', customer: 'C-2001', project: 'P-24-01' },
    accounts: {
      expense: '5.1.3',
      revenue: '4.1.2',
      retainagePayable: '2.1.9',
      retainageReceivable: '4.1.9',
      taxPaid: '6.3.4',
      taxCollected: '2.2.3',
    },
  };
}
