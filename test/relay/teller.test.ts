// Telling after the commit: in order for each subject, no more than fifty at a time, and nothing
// waits for it. The client here is a door that opens when the test says so.
import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { expect, test } from 'vitest';
import { openDb } from '../../db/index.ts';
import type { Telling } from '../../db/invoices.ts';
import { createTeller } from '../../relay/teller.ts';
import { eventually } from '../eventually.ts';
import { SECRET_KEY } from '../secret-key.ts';
import { aDatabase } from '../template-db.ts';
import { quiet } from '../world.ts';

interface Told {
  readonly version: number;
  done(): void;
}

async function aTeller() {
  const { appUrl } = await aDatabase();
  const db = openDb({ url: appUrl, secretKey: SECRET_KEY });
  const told: Told[] = [];
  const client = {
    withDeadline: (_deadline: number, work: () => Promise<void>) => work(),
    workflow: {
      signalWithStart: (_type: string, { signalArgs }: { signalArgs: { version: number }[] }) =>
        new Promise<void>((done) => told.push({ version: signalArgs[0]?.version ?? 0, done })),
    },
  };
  const teller = createTeller({ db, client: client as unknown as Client, log: quiet });
  return {
    told,
    teller,
    async [Symbol.asyncDispose]() {
      const closing = teller.close();
      for (const { done } of told) done();
      await closing;
      await db.close();
    },
  };
}

const companyId = randomUUID();

function telling(id: string, version: number): Telling {
  const standing = { companyId, submission: 1, version, status: 'readyToExport' } as const;
  const invoice = { id, number: 'INV-1', kind: 'subcontractor', standing };
  return { subject: `invoice/${id}`, companyId, version, invoice };
}

test('while a message is on its way, of those after it only the newest is told, and after it', async () => {
  await using one = await aTeller();
  const id = randomUUID();
  for (const version of [1, 2, 4, 3]) one.teller.tell(telling(id, version));
  expect(one.told.map(({ version }) => version)).toEqual([1]);
  one.told[0]?.done();
  await eventually(async () => one.told.length > 1, { what: 'the next message' });
  expect(one.told.map(({ version }) => version)).toEqual([1, 4]);
  one.told[1]?.done();
});

test('the fifty-first waits until one of fifty has been told', async () => {
  await using one = await aTeller();
  for (let at = 0; at < 51; at += 1) one.teller.tell(telling(randomUUID(), at));
  expect(one.told).toHaveLength(50);
  one.told[0]?.done();
  await eventually(async () => one.told.length > 50, { what: 'the fifty-first message' });
  for (const { done } of one.told) done();
});
