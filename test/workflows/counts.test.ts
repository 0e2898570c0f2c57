// What an invoice costs, counted: history events, workflow tasks, commits and statements.
import { expect, test } from 'vitest';
import type { Command } from '../../domain/commands.ts';
import { fastForward } from '../fast-forward.ts';
import { countHistory } from '../history.ts';
import { aWorld } from '../world.ts';

test('from send to synced: 15 events and 3 workflow tasks; the whole life: 26 and 5', async () => {
  await using world = await aWorld();
  await using _worker = await world.work();
  const invoice = await world.company.insert();
  const { client } = world.temporal;

  await world.ask('projectUser', 'send', invoice);
  await world.taken(invoice);
  await world.acceptAndExport('approver', invoice);
  await world.until(invoice, 'synced');
  await world.taken(invoice);
  const toSynced = await countHistory(client, world.workflowId(invoice));
  expect(toSynced.events).toBeLessThanOrEqual(15);
  expect(toSynced.tasks).toBeLessThanOrEqual(3);

  await world.pay(invoice, '900.00');
  await world.until(invoice, 'synced', (row) => row.paymentStatus === 'paid');
  await world.taken(invoice);
  await fastForward(client, world.workflowId(invoice), 31);
  await world.until(invoice, 'synced', (row) => row.settledAt !== null);
  await client.workflow.getHandle(world.workflowId(invoice)).result();
  const whole = await countHistory(client, world.workflowId(invoice));
  expect(whole.events).toBeLessThanOrEqual(26);
  expect(whole.tasks).toBeLessThanOrEqual(5);
});

const isFrame = (text: string): boolean => /^(begin|commit|select set_config)/i.test(text.trim());

test.each<[Command, readonly Command[]]>([
  ['send', []],
  ['retrieve', ['send']],
  ['accept', ['send']],
  ['reject', ['send']],
  ['export', ['send']],
  ['export', ['send', 'accept']],
])('%s after %j is one commit and at most 4 statements', async (command, before) => {
  await using world = await aWorld();
  const invoice = await world.company.insert();
  const { revision } = await world.row(invoice);
  const who = (one: Command) => (['send', 'retrieve'].includes(one) ? 'projectUser' : 'approver');
  const body = (one: Command) =>
    one === 'reject' ? { reason: 'no' } : one === 'accept' || one === 'export' ? { revision } : {};
  for (const one of before) await world.decide(who(one), one, invoice, body(one));

  const { result, statements } = await world.counted(() =>
    world.decide(who(command), command, invoice, body(command)),
  );
  expect(result.status).toBe(200);
  expect(statements.filter((text) => /^commit/i.test(text))).toHaveLength(1);
  expect(statements.filter((text) => !isFrame(text)).length).toBeLessThanOrEqual(4);
});
