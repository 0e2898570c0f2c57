// Several people, or one person several times, at the same moment: one wins, the others read why,
// and nothing is half done.
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { aGround, asking, DONE } from './decide-ground.ts';
import type { Ground } from './decide-ground.ts';
import { added } from './table-bench.ts';
import type { Said } from './table-bench.ts';

let ground: Ground;

beforeAll(async () => {
  ground = await aGround();
});
afterAll(async () => ground[Symbol.asyncDispose]());

const times = <T>(n: number, work: (at: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: n }, (_, at) => work(at)));

/** Answers but for the id of the request, which is of each request its own. */
const answers = (said: readonly Said[]): unknown[] =>
  said.map(({ status, body: { requestId: _, ...body } }) => ({ status, body }));

test('the same key ten times at once is one effect and ten equal answers', async () => {
  const invoice = await ground.company.insert();
  const key = randomUUID();
  const before = await ground.bench.look(invoice);
  const said = await times(10, () => ground.bench.command('projectUser', 'send', invoice, {}, key));
  const after = await ground.bench.look(invoice);
  expect(said[0]).toMatchObject({ status: 200, body: { erpStatus: 'readyToExport', version: 1 } });
  expect(answers(said)).toEqual(Array(10).fill(answers(said)[0]));
  expect(added(before, after)).toEqual(DONE);
  // And for ever: the invoice has moved on, the answer has not.
  await ground.bench.command('projectUser', 'retrieve', invoice, {});
  const late = await asking(ground, ['projectUser', 'send', invoice], {}, key);
  expect(answers([late])).toEqual([answers(said)[0]]);
  expect(late.added).toEqual({});
});

test('a refusal ten times at once is one refusal and ten equal answers', async () => {
  const invoice = await ground.company.insert();
  const key = randomUUID();
  const before = await ground.bench.look(invoice);
  const said = await times(10, () =>
    ground.bench.command('projectUser', 'retrieve', invoice, {}, key),
  );
  expect(said[0]).toMatchObject({ status: 409, body: { code: 'NotPossibleNow' } });
  expect(answers(said)).toEqual(Array(10).fill(answers(said)[0]));
  const after = await ground.bench.look(invoice);
  expect(added(before, after)).toEqual({ commands: 1, events: 1 });
  // It stays refused under this key, also when it is possible by now.
  await ground.bench.command('projectUser', 'send', invoice, {});
  const late = await asking(ground, ['projectUser', 'retrieve', invoice], {}, key);
  expect(answers([late])).toEqual([answers(said)[0]]);
});

test('the same key with another body, or for another command, is refused and leaves nothing', async () => {
  const invoice = await ground.at('readyToExport');
  const key = randomUUID();
  const first = await asking(ground, ['approver', 'reject', invoice], { reason: 'one' }, key);
  expect(first.status).toBe(200);
  const reused = { status: 422, body: { code: 'IdempotencyKeyReused' }, added: {} };
  expect(
    await asking(ground, ['approver', 'reject', invoice], { reason: 'another' }, key),
  ).toMatchObject(reused);
  expect(await asking(ground, ['approver', 'accept', invoice], {}, key)).toMatchObject(reused);
  expect(
    await asking(ground, ['approver', 'reject', invoice], { reason: 'one' }, key),
  ).toMatchObject({ status: 200, added: {} });
});

test('a key is of one person and one invoice', async () => {
  const key = randomUUID();
  const [one, two] = [await ground.company.insert(), await ground.company.insert()];
  for (const invoice of [one, two])
    expect((await asking(ground, ['projectUser', 'send', invoice], {}, key)).status).toBe(200);
  const revision = await ground.revisionOf(one);
  for (const [role, command] of [
    ['approver', 'accept'],
    ['approver2', 'export'],
  ] as const) {
    const body = command === 'accept' ? { revision } : {};
    expect((await asking(ground, [role, command, one], body, key)).status).toBe(200);
  }
});

test('of two approvers at once one wins, and the other reads who was first', async () => {
  for (let round = 0; round < 12; round += 1) {
    const invoice = await ground.at('readyToExport');
    const revision = await ground.revisionOf(invoice);
    const before = await ground.bench.look(invoice);
    const ask = {
      approver: () => ground.bench.command('approver', 'export', invoice, { revision }),
      approver2: () => ground.bench.command('approver2', 'reject', invoice, { reason: 'no' }),
    };
    const roles = ['approver', 'approver2'] as const;
    const order = round % 2 === 0 ? roles : roles.toReversed();
    const said = await Promise.all(order.map(async (role) => ({ role, ...(await ask[role]()) })));
    const [winner, loser] = said.toSorted((one, other) => one.status - other.status);
    if (!winner || !loser) throw new Error('somebody was not answered');
    expect([winner.status, loser.status]).toEqual([200, 409]);
    const type = winner.role === 'approver' ? 'invoice.exportRequested' : 'invoice.rejected';
    expect(loser.body).toMatchObject({
      code: 'NotPossibleNow',
      erpStatus: winner.body['erpStatus'],
      last: { by: `${winner.role} person`, type, at: expect.any(String) },
    });
    expect(loser.body['detail']).toContain(`by ${winner.role} person`);
    const after = await ground.bench.look(invoice);
    expect(after.row['version']).toBe(2);
    const isTold = winner.role === 'approver2'; // a rejection, by mail
    expect(added(before, after)).toEqual({ commands: 2, events: 2, ...(isTold && { notices: 1 }) });
  }
});

test('ten approvers who accept at once: one accepts, nine read who', async () => {
  const invoice = await ground.at('readyToExport');
  const revision = await ground.revisionOf(invoice);
  const said = await times(10, (at) =>
    ground.bench.command(at % 2 ? 'approver' : 'approver2', 'accept', invoice, { revision }),
  );
  expect(said.filter(({ status }) => status === 200)).toHaveLength(1);
  const others = said.filter(({ status }) => status === 409);
  expect(others).toHaveLength(9);
  for (const { body } of others)
    expect(body).toMatchObject({
      code: 'NotPossibleNow',
      erpStatus: 'accepted',
      last: { type: 'invoice.accepted', by: expect.stringMatching(/^approver2? person$/) },
    });
  expect((await ground.bench.look(invoice)).row['version']).toBe(2);
});

/** An edit and a send of the same revision at once, the first of them a moment ahead. */
async function editAndSend(first: 'edit' | 'send', isBound: boolean) {
  const { bench, company } = ground;
  const invoice = await company.insert();
  const seen = await ground.revisionOf(invoice);
  const before = await bench.look(invoice);
  const etag = { 'if-match': `"${seen}"` };
  const asked = {
    edit: () => bench.ask('admin', 'PATCH', `/v1/invoices/${invoice}`, { comment: 'new' }, etag),
    send: () => bench.command('projectUser', 'send', invoice, isBound ? { revision: seen } : {}),
  };
  const names = first === 'edit' ? (['edit', 'send'] as const) : (['send', 'edit'] as const);
  const said = await Promise.all(names.map(async (name) => [name, await asked[name]()] as const));
  const { edit, send } = Object.fromEntries(said) as Record<'edit' | 'send', Said>;
  const after = await bench.look(invoice);
  return { seen, edit, send, row: after.row, added: added(before, after) };
}

test.each(['edit', 'send'] as const)(
  'of an edit and a send at the same moment one wins, and the other is told why (%s first)',
  async (first) => {
    const wins = { edit: 0, send: 0 };
    for (let round = 0; round < 25; round += 1) {
      const { edit, send, row, ...left } = await editAndSend(first, true);
      const winner = edit.status === 200 ? 'edit' : 'send';
      wins[winner] += 1;
      if (winner === 'edit') {
        expect(send).toMatchObject({
          status: 409,
          body: { code: 'StaleRevision', revision: row['revision'], seen: left.seen },
        });
        expect(row).toMatchObject({ erp_status: 'notSent', comment: 'new', version: 0 });
        expect(left.added).toEqual({ commands: 1, events: 2, invoice_revisions: 1 });
      } else {
        expect(send.status).toBe(200);
        const why = { code: 'NotPossibleNow', erpStatus: 'readyToExport' };
        expect(edit).toMatchObject({ status: 409, body: why });
        expect(row).toMatchObject({ erp_status: 'readyToExport', comment: null, version: 1 });
        expect(row['revision']).toBe(left.seen);
        expect(left.added).toEqual(DONE);
      }
    }
    expect(wins[first]).toBeGreaterThan(0);
  },
);

test('a send that is bound to nothing sends what stands there: with the edit, or without', async () => {
  for (let round = 0; round < 12; round += 1) {
    const { edit, send, row, seen } = await editAndSend(round % 2 ? 'edit' : 'send', false);
    expect(send).toMatchObject({ status: 200, body: { revision: row['revision'] } });
    expect(row['erp_status']).toBe('readyToExport');
    expect(row['comment']).toBe(edit.status === 200 ? 'new' : null);
    expect(row['revision'] !== seen).toBe(edit.status === 200);
  }
});

/** Runs `meanwhile` while the decision `asked` waits for the invoice that somebody else holds. */
async function whileItWaits<T>(
  invoice: string,
  asked: () => Promise<T>,
  meanwhile: () => Promise<unknown>,
): Promise<T> {
  const holder = new Client({ connectionString: ground.migrateUrl });
  await holder.connect();
  try {
    await holder.query('begin');
    await holder.query('select 1 from invoices where id = $1 for update', [invoice]);
    const answer = asked();
    const waiting = async (): Promise<boolean> => {
      const rows = await ground.bench.asOwner(
        `select 1 from pg_locks join pg_stat_activity using (pid)
        where not granted and datname = current_database()`,
      );
      return rows.length > 0;
    };
    await eventually(waiting, { what: 'the decision waiting for the invoice' });
    await meanwhile();
    await holder.query('commit');
    return await answer;
  } finally {
    await holder.end();
  }
}

test('a right that is taken away while the decision waits does not count any more', async () => {
  const { bench, company } = ground;
  const { userId } = company.actors.approver2;
  const invoice = await ground.at('readyToExport');
  const revision = await ground.revisionOf(invoice);
  const set = (can: boolean) =>
    bench.asOwner('update users set can_push_to_accounting = $2 where id = $1', [userId, can]);
  const said = await whileItWaits(
    invoice,
    () => bench.command('approver2', 'accept', invoice, { revision }),
    () => set(false),
  );
  await set(true);
  expect(said).toMatchObject({ status: 403, body: { code: 'Forbidden' } });
  expect(said.body['missing']).toContain('canPushToAccounting');
  expect((await bench.look(invoice)).row['erp_status']).toBe('readyToExport');
});

test('a right that is given while the decision waits counts', async () => {
  const { bench, company } = ground;
  const invoice = await ground.at('readyToExport');
  const { userId } = company.actors.nobody;
  const said = await whileItWaits(
    invoice,
    () => bench.command('nobody', 'retrieve', invoice, {}),
    () =>
      bench.asOwner(
        `insert into grants (company_id, user_id, tool, level) values ($1, $2, 'commitments', 'admin')`,
        [company.companyId, userId],
      ),
  );
  await bench.asOwner('delete from grants where user_id = $1', [userId]);
  expect(said).toMatchObject({ status: 200, body: { erpStatus: 'retrieved' } });
});

test('a decision that waits too long for the invoice is answered 503 and leaves nothing', async () => {
  const { bench } = ground;
  const invoice = await ground.at('readyToExport');
  const before = await bench.look(invoice);
  const key = randomUUID();
  let answered: Said | undefined;
  const said = await whileItWaits(
    invoice,
    async () => (answered = await bench.command('projectUser', 'retrieve', invoice, {}, key)),
    () => eventually(async () => answered !== undefined, { what: 'the answer' }),
  );
  expect(said).toMatchObject({ status: 503, body: { code: 'Unavailable' } });
  expect(await bench.look(invoice)).toEqual(before);
  const again = await asking(ground, ['projectUser', 'retrieve', invoice], {}, key);
  expect(again).toMatchObject({ status: 200, body: { erpStatus: 'retrieved' } });
});
