// Where lives are led: one company for each class of ERP, each with an ERP of its own behind a
// proxy that breaks what passes, all in one database and served by the same workers.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../erp/sandbox/server/server.ts';
import { aCompany } from '../company.ts';
import { booksOf, peopleOf, rowsOf, runsOf } from '../world-views.ts';
import { hoursOf } from '../world-hours.ts';
import { aWorld, sandboxErp } from '../world.ts';
import type { Parts, World } from '../world.ts';
import { createArmory } from './armory.ts';
import { keepNotes } from './late-creates.ts';
import { startProxy } from './proxy.ts';

export const TIMING = { timeoutMs: 1_000, lagMs: 300 } as const;

/** What an ERP offers against doubles (design.md section 5). */
export const ERP_CLASSES = ['searchable', 'deduplicatesByKey', 'neither'] as const;
export type ErpClass = (typeof ERP_CLASSES)[number];

export type ChaosPlace = Awaited<ReturnType<typeof aPlace>>;

/** One company of each class, served by the same workers. */
export async function aBrokenWorld(lagMs: number = TIMING.lagMs): Promise<{
  world: World;
  places: Readonly<Record<ErpClass, ChaosPlace>>;
  close(): Promise<void>;
}> {
  const world = await aWorld();
  await keepNotes(world);
  const places = {
    searchable: await aPlace(world, 'searchable', { ...TIMING, lagMs }),
    deduplicatesByKey: await aPlace(world, 'deduplicatesByKey', { ...TIMING, lagMs }),
    neither: await aPlace(world, 'neither', { ...TIMING, lagMs }),
  };
  return {
    world,
    places,
    async close() {
      for (const place of Object.values(places)) await place.close();
      await world[Symbol.asyncDispose]();
    },
  };
}

/** One company alone. `timeoutMs`: how long an answer is waited for. */
export async function aBrokenPlace(
  erpClass: ErpClass,
  timeoutMs: number = TIMING.timeoutMs,
): Promise<{ world: World; place: ChaosPlace; close(): Promise<void> }> {
  const world = await aWorld();
  await keepNotes(world);
  const place = await aPlace(world, erpClass, { ...TIMING, timeoutMs });
  return {
    world,
    place,
    async close() {
      await place.close();
      await world[Symbol.asyncDispose]();
    },
  };
}

async function aPlace(
  world: World,
  erpClass: ErpClass,
  timing: { readonly timeoutMs: number; readonly lagMs: number },
) {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-place-'));
  const erpFile = join(folder, 'erp.sqlite');
  const settings = { idempotency: erpClass };
  // The lag is used up by requests that arrive late; the ERP then shows them at once.
  const given = { file: erpFile, apiKeys: ['key'], bench: 'open' } as const;
  const sandbox = await startSandbox({ ...given, settings });
  const proxy = await startProxy(sandbox.url, timing);
  const company = await aCompany(
    world.db,
    sandboxErp(sandbox, { ...settings, requestTimeoutMs: timing.timeoutMs, lagMs: timing.lagMs }),
  );
  await world.asOwner(
    `update connections set settings = settings || jsonb_build_object('baseUrl', $1::text)
     where company_id = $2`,
    [proxy.url, company.companyId],
  );
  const parts: Parts = { ...world, company, sandbox, erpFile };
  return {
    ...parts,
    ...rowsOf(parts),
    ...peopleOf(parts),
    ...booksOf(parts),
    ...runsOf(parts),
    ...hoursOf(parts),
    erpClass,
    proxy,
    armory: createArmory(sandbox.url),
    async close() {
      await proxy[Symbol.asyncDispose]();
      await sandbox.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
