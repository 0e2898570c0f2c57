// Random commands of several people at once, against a running worker and the sandbox ERP, compared
// with a model written by hand: status, versions, the record in order and whole, and the ERP's own
// books.
import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildApp } from '../../api/app.ts';
import { aBench } from '../api/table-bench.ts';
import type { Bench } from '../api/table-bench.ts';
import { eventually } from '../eventually.ts';
import { aWorld, quiet } from '../world.ts';
import type { World } from '../world.ts';
import { expectKeysHold, walkRecord } from './check.ts';
import { aScript, play } from './crowd.ts';
import type { Crowd, Step } from './crowd.ts';

const SEED = 20_260_804;
const RUNS = 40;
const STEPS = 25;

/**
 * The ERP refuses some and loses some answers, before a document was sent: what is decided by
 * looking into the ERP has tests of its own (test/workflows/looks*.test.ts, test/chaos).
 */
const FAULTS = [
  { on: '*.search', do: 'refuse', text: 'On hold.', probability: 0.4, seed: 3 },
  { on: '*.search', do: 'drop', probability: 0.05, seed: 4 },
];

async function threeInvoices({ company }: World): Promise<string[]> {
  const kinds = ['subcontractor', 'owner', 'subcontractor'] as const;
  const ids: string[] = [];
  for (const kind of kinds) ids.push(await company.insert({ kind, number: `P-${randomUUID()}` }));
  return ids;
}

async function run(world: World, bench: Bench, script: readonly Step[]): Promise<Crowd> {
  const ids = await threeInvoices(world);
  const crowd: Crowd = { asked: [], edited: [], seen: new Map(), contents: new Map() };
  for (const id of ids) crowd.seen.set(id, [(await world.row(id)).revision]);
  const isAnswered = async () => {
    const rows = await Promise.all(ids.map(world.row));
    return rows.every(({ erpStatus }) => erpStatus !== 'exporting');
  };
  const untilAnswered = () => eventually(isAnswered, { what: 'the answer of the ERP' });
  const statusOf = async (id: string) => (await world.row(id)).erpStatus;
  await play(bench, script, ids, { crowd, untilAnswered, statusOf });
  await untilAnswered();
  for (const id of ids) {
    const left = await bench.look(id);
    const { status, version, submission, revision } = walkRecord(id, left, crowd);
    expect(left.row).toMatchObject({ erp_status: status, version, submission, revision });
    expect(await world.documentsOf(id)).toHaveLength(status === 'synced' ? 1 : 0);
  }
  expectKeysHold(crowd.asked);
  return crowd;
}

/** The scripts are worth something only if they get everywhere. */
const EVERYWHERE = [
  'readyToExport',
  'retrieved',
  'rejected',
  'failedToExport',
  'synced',
  'Forbidden',
  'NotPossibleNow',
  'ReasonMissing',
  'Invalid',
  'StaleRevision',
  'ReviewStatusNotReady',
  'IdempotencyKeyReused',
];

test('whatever several people ask at once, it goes as the design says', async () => {
  await using world = await aWorld({
    settings: { idempotency: 'deduplicatesByKey' },
    connection: { requestTimeoutMs: 1_000 },
  });
  const { db, teller, company, database } = world;
  const app = await buildApp({ db, log: quiet, tell: (telling) => teller.tell(telling) });
  await using bench = await aBench({
    app,
    tokens: company.tokens,
    migrateUrl: database.migrateUrl,
  });
  await using _worker = await world.work();
  await world.erp('PUT', '/faults', { faults: FAULTS });
  const met: Record<string, number> = {};
  const meet = (word: string): void => void (met[word] = (met[word] ?? 0) + 1);
  let runs = 0;
  console.log(`property: seed ${SEED}, ${RUNS} runs of ${STEPS} steps`);
  await fc.assert(
    fc.asyncProperty(aScript(STEPS), async (script) => {
      runs += 1;
      const { asked, seen } = await run(world, bench, script);
      for (const id of seen.keys()) meet((await world.row(id)).erpStatus);
      for (const { said } of asked) if (said.status !== 200) meet(String(said.body['code']));
    }),
    // On a machine that is busy with other things some of the runs have to be enough.
    { seed: SEED, numRuns: RUNS, endOnFailure: true, interruptAfterTimeLimit: 90_000 },
  );
  console.log(`property: ${runs} runs met ${JSON.stringify(met)}`);
  for (const word of EVERYWHERE) expect(met[word] ?? 0, word).toBeGreaterThan(0);
  const documents = [...(await world.documents()), ...(await world.documents('receivables'))];
  expect(documents).toHaveLength(met['synced'] ?? 0);
  await app.close();
}, 240_000);
