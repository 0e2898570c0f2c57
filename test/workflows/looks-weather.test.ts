// Every command that looks into the ERP first, by an ERP that is down or slow, and before its lag
// is over. `reject` has these in looks.test.ts; what needs no look is decided whatever the ERP
// does.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Command } from '../../domain/commands.ts';
import { eventually } from '../eventually.ts';
import { aWorld } from '../world.ts';
import type { World } from '../world.ts';
import { commandOf, decided, idOf, refusedByErp, takenUnseen } from './looking.ts';

let world: World;
let worker: AsyncDisposable;
beforeAll(async () => {
  world = await aWorld({ settings: { lagMs: 300 }, connection: { requestTimeoutMs: 1_000 } });
  worker = await world.work();
});
afterAll(async () => {
  await worker[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});

interface Asked {
  readonly invoice: string;
  ask(): ReturnType<World['ask']>;
}

/** An invoice for which the command is possible, and what the ERP is asked for it. */
const LOOKS = {
  linkExisting: {
    reads: 'bills.read',
    leaves: 'failedToExport',
    becomes: 'synced',
    begin: async (): Promise<Asked> => {
      const invoice = await refusedByErp(world);
      const erpDocumentId = await world.enterInErp(invoice);
      return {
        invoice,
        ask: () => world.ask('approver', 'linkExisting', invoice, { erpDocumentId }),
      };
    },
  },
  unlink: {
    reads: 'bills.read',
    leaves: 'synced',
    becomes: 'unlinked',
    begin: async (): Promise<Asked> => {
      const { id, erpDocumentId } = await world.until(await world.sendAndExport(), 'synced');
      await world.erp('DELETE', `/bills/${erpDocumentId}`);
      return { invoice: id, ask: () => world.ask('unlinker', 'unlink', id) };
    },
  },
  stopExport: {
    reads: 'bills.search',
    leaves: 'exporting',
    becomes: 'synced',
    begin: async (): Promise<Asked> => {
      const down = { on: 'bills.search', do: 'error', status: 503, next: 1_000 };
      const invoice = await takenUnseen(world, down);
      return { invoice, ask: () => world.ask('approver', 'stopExport', invoice) };
    },
  },
} as const;

describe.each(Object.entries(LOOKS))('%s', (_name, { reads, leaves, becomes, begin }) => {
  const fault = (what: Record<string, unknown>) =>
    world.erp('PUT', '/faults', { faults: [{ on: reads, ...what }] });

  test('is refused as ErpNotAsked by an ERP that stays down, and changes nothing', async () => {
    const { invoice, ask } = await begin();
    await fault({ do: 'error', status: 503 });
    const asked = await ask();
    await eventually(async () => (await commandOf(world, idOf(asked))).reason === 'ErpDown', {
      what: 'a look that the ERP does not answer',
    });
    await world.age(invoice, 180);
    await world.lookNow(invoice);
    expect(await decided(world, asked)).toMatchObject({
      outcome: 'refused',
      answer: { status: 409, body: { code: 'ErpNotAsked' } },
    });
    expect(await world.row(invoice)).toMatchObject({ erpStatus: leaves, lookId: null });
    await world.erp('PUT', '/faults', { faults: [] });
  });

  test('is decided by an ERP that answers slowly', async () => {
    const { invoice, ask } = await begin();
    await fault({ do: 'delay', ms: 1_500, next: 1 }); // longer than one call may take
    expect(await decided(world, await ask())).toMatchObject({ outcome: 'done' });
    expect((await world.row(invoice)).erpStatus).toBe(becomes);
  });

  test('waits until what was sent is surely shown', async () => {
    const { invoice, ask } = await begin();
    await world.erp('PUT', '/faults', { faults: [] });
    await world.asOwner(
      `update export_attempts set create_sent_at = now() + interval '10 minutes'
       where invoice_id = $1`,
      [invoice],
    );
    const asked = await ask();
    await eventually(async () => (await commandOf(world, idOf(asked))).reason === 'ErpUnclear', {
      what: 'a look that waits for the lag',
    });
    await world.age(invoice, 660);
    await world.lookNow(invoice);
    expect(await decided(world, asked)).toMatchObject({ outcome: 'done' });
  });
});

test('a call that hangs is ended when the two minutes of trying are over', async () => {
  await using patient = await aWorld({ connection: { requestTimeoutMs: 60_000 } });
  const invoice = await patient.exporting();
  await patient.asOwner(
    `insert into export_attempts
       (company_id, invoice_id, submission, connection_id, revision, create_sent_at)
     select company_id, id, submission, connection_id, revision, now() - interval '1 hour'
     from invoices where id = $1`,
    [invoice],
  );
  await patient.fault(invoice, { on: 'bills.search', do: 'hang', next: 1 });
  const asked = await patient.ask('approver', 'stopExport', invoice);
  await patient.asOwner(`update looks set taken_up_at = now() - interval '115 seconds'`);
  await using _worker = await patient.work();
  expect(await decided(patient, asked)).toMatchObject({
    answer: { status: 409, body: { code: 'ErpNotAsked' } },
  });
});

test.each<Command>(['correct', 'retry'])(
  '%s is decided at once by an ERP that is down, and what follows waits',
  async (command) => {
    const invoice = await refusedByErp(world);
    await world.erp('PUT', '/faults', { faults: [{ on: '*', do: 'error', status: 503 }] });
    const body = command === 'correct' ? { exportFields: { description: 'Corrected' } } : {};
    expect(await world.ask('approver', command, invoice, body)).toMatchObject({ status: 200 });
    if (command === 'correct') await world.ask('approver', 'retry', invoice);
    await eventually(async () => (await world.pendingOf(invoice)).failure === 'ErpDown', {
      what: 'an attempt that waits',
    });
    await world.erp('PUT', '/faults', { faults: [] });
    await world.untilThroughTime(invoice, 'synced');
    expect(await world.documentsOf(invoice)).toHaveLength(1);
  },
);
