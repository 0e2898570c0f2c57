// One pair of status and command held against the table: where it leads and what it leaves. Throws
// when the product differs, so that a test passes it on and the mutation test counts it.
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { added } from './table-bench.ts';
import type { Bench, Left } from './table-bench.ts';
import { EDITABLE, MAY_BE_SENT, possibleAt, whoAsks } from './table-copy.ts';
import type { Command, Kind, Review, Row, Status } from './table-copy.ts';

const REASON = 'Line 2 has the wrong cost code.';
const FIELDS = { description: 'As the approver calls it' };
/** Short enough for any ERP, and of its own: numbers are not given twice. */
const CORRECTED = { erpInvoiceNumber: 'SHORT-1' };

/** What a person gives who knows what the command wants. */
function bodyFor(row: Row, { row: invoice }: Left): Record<string, unknown> {
  if (row.given === 'unclear') return { reason: REASON, seen: ['bil_7'] };
  if (row.needs === 'reason') return { reason: REASON };
  if (row.needs === 'revision') return { revision: invoice['revision'], exportFields: FIELDS };
  if (row.needs === 'exportFields') return { exportFields: CORRECTED };
  if (row.needs === 'erpDocumentId') return { erpDocumentId: 'bil_1' };
  return {};
}

/** Brings about what the row takes for given. */
async function given({ asOwner, command }: Bench, invoiceId: string, row: Row): Promise<void> {
  if (!row.given) return;
  if (row.given !== 'sent')
    await command('approver', 'correct', invoiceId, { exportFields: CORRECTED });
  await asOwner(
    `insert into export_attempts (company_id, invoice_id, submission, connection_id, revision,
       create_sent_at, candidates, candidates_at)
     select company_id, id, submission, connection_id, revision, now() - interval '1 hour',
       '[{"id": "bil_7"}]', case when $2 then now() end
     from invoices where id = $1 on conflict do nothing`,
    [invoiceId, row.given === 'unclear'],
  );
  if (row.given === 'unclear')
    await asOwner(`update invoices set failure = 'ErpUnclear' where id = $1`, [invoiceId]);
}

function leftBy(row: Row, to: Status, start: Left): Record<string, number> {
  const hadToTell = start.outbox === null ? { outbox: 1 } : {};
  // Rejections are told by mail, and so is what is sent again after one.
  const isTold = to === 'rejected' || (row.from === 'rejected' && to === 'readyToExport');
  return { commands: 1, events: 1, ...hadToTell, ...(isTold && { notices: 1 }) };
}

/**
 * A row that is built: first as those who may not or who leave something out, then as it is meant.
 */
export async function checkRow(
  bench: Bench,
  invoiceId: string,
  row: Row,
  { isDirect }: { isDirect: boolean },
): Promise<void> {
  await given(bench, invoiceId, row);
  const before = await bench.look(invoiceId);
  expect(before.row['erp_status']).toBe(row.from);
  const body = bodyFor(row, before);
  await wrongPerson(bench, invoiceId, row, body);
  await somethingLeftOut(bench, invoiceId, row, body);
  await fieldsWhereNoneAreTaken(bench, invoiceId, row, body);

  const start = await bench.look(invoiceId);
  expect(start.row).toEqual(before.row);
  if (row.looks) return checkLook(bench, invoiceId, row, { start, body });
  const said = await bench.command(row.who, row.command, invoiceId, body);
  const to = isDirect ? (row.direct ?? row.to) : row.to;
  const submission = Number(before.row['submission']) + (row.command === 'send' ? 1 : 0);
  const version = Number(before.row['version']) + 1;
  const commandId = said.body['commandId'];
  expect(said.status, JSON.stringify(said.body)).toBe(200);
  const { revision } = before.row;
  const stands = { erpStatus: to, submission, version, revision };
  const stays = to === 'failedToExport' && expect.anything();
  const more = stays ? { failure: stays } : {};
  const answer = {
    commandId,
    command: row.command,
    invoiceId,
    outcome: 'done',
    ...stands,
    ...more,
  };
  expect(said.body).toEqual(answer);

  const after = await bench.look(invoiceId);
  expect(after.row).toMatchObject({ erp_status: to, submission, version, revision });
  expect(added(start, after)).toEqual(leftBy(row, to, start));
  expect(after.outbox).toMatchObject({ version });
  expect(after.commands.at(-1)).toMatchObject({
    id: commandId,
    command: row.command,
    outcome: 'done',
    version,
    answer: { status: 200, body: said.body },
  });
  expect(after.events.at(-1)).toMatchObject({
    type: row.event,
    command_id: commandId,
    submission,
    version,
    reason: row.needs === 'reason' ? REASON : null,
    before: { erpStatus: row.from },
    after: { erpStatus: to, revision },
  });
  expectWritten(row, after, isDirect);
}

/** What the command writes beside the status. */
function expectWritten(row: Row, after: Left, isDirect: boolean): void {
  if (row.needs === 'exportFields') {
    expect(after.row['export_fields']).toEqual(CORRECTED);
    const [old] = [after.events.at(-1)?.['before']];
    expect(old).toMatchObject({ exportFields: { erpInvoiceNumber: null } });
  }
  if (row.needs === 'revision') expect(after.row['export_fields']).toEqual(FIELDS);
  if (row.command === 'send') expect(after.row['direct']).toBe(isDirect);
}

/** Begun: nothing else may be decided until the ERP was asked, and it may be withdrawn by hand. */
async function checkLook(
  bench: Bench,
  invoiceId: string,
  row: Row,
  { start, body }: { start: Left; body: object },
): Promise<void> {
  const version = Number(start.row['version']);
  const said = await bench.command(row.who, row.command, invoiceId, body);
  const { commandId } = said.body;
  expect(said, JSON.stringify(said.body)).toMatchObject({
    status: 202,
    body: { command: row.command, outcome: 'looking', erpStatus: row.from, version: version + 1 },
  });
  const begun = await bench.look(invoiceId);
  expect(begun.row).toMatchObject({
    erp_status: row.from,
    look_id: commandId,
    version: version + 1,
  });
  expect(begun.events.at(-1)).toMatchObject({
    type: 'invoice.lookBegun',
    command_id: commandId,
    version: version + 1,
    after: { command: row.command },
  });
  expect(begun.commands.at(-1)).toMatchObject({ id: commandId, outcome: 'looking' });
  for (const command of possibleAt(row.from)) {
    const more = { code: 'BeingLookedInto', underWay: commandId };
    await refused(bench, invoiceId, { who: whoAsks(command), command, body: {} }, 409, more);
  }
  const url = `/v1/commands/${String(commandId)}/withdraw`;
  expect((await bench.ask('projectUser', 'POST', url, {})).status).toBe(403);
  expect((await bench.look(invoiceId)).events.at(-1)).toMatchObject({
    type: 'request.refused',
    after: { code: 'Forbidden', commandId },
  });
  for (const who of ['approver2', 'approver'] as const)
    expect(await bench.ask(who, 'POST', url, {})).toMatchObject({
      status: 200,
      body: { outcome: 'withdrawn', erpStatus: row.from, version: version + 2 },
    });
  const ended = await bench.look(invoiceId);
  expect(ended.row).toEqual({
    ...start.row,
    version: version + 2,
    moved_at: expect.anything(),
  });
  expect(ended.events.at(-1)).toMatchObject({
    type: 'command.withdrawn',
    command_id: commandId,
    version: version + 2,
  });
  expect(ended.commands.find(({ id }) => id === commandId)).toMatchObject({
    outcome: 'withdrawn',
    answer: { status: 409, body: { code: 'Withdrawn' } },
  });
}

/** 403, and one refusal event: the key is not used up. */
async function wrongPerson(bench: Bench, id: string, row: Row, body: object): Promise<void> {
  const others = {
    projectUser: ['approver'],
    approver: ['projectUser'],
    unlinker: ['projectUser', 'approver'],
  } as const;
  for (const other of others[row.who]) await forbidden(bench, id, { row, body, other });
}

async function forbidden(
  bench: Bench,
  id: string,
  { row, body, other }: { row: Row; body: object; other: Row['who'] },
): Promise<void> {
  const before = await bench.look(id);
  const said = await bench.command(other, row.command, id, body);
  const after = await bench.look(id);
  expect(said, JSON.stringify(said.body)).toMatchObject({
    status: 403,
    body: { code: 'Forbidden' },
  });
  expect(added(before, after)).toEqual({ events: 1 });
  expect(after.events.at(-1)).toMatchObject({ type: 'command.refused', command_id: null });
  expect(after.row).toEqual(before.row);
}

async function somethingLeftOut(
  bench: Bench,
  id: string,
  row: Row,
  body: Record<string, unknown>,
): Promise<void> {
  if (!row.needs) return;
  const { [row.needs]: _, ...rest } = body;
  const code = row.needs === 'reason' ? 'ReasonMissing' : 'Invalid';
  await refused(bench, id, { who: row.who, command: row.command, body: rest }, 422, { code });
}

/** Refused by the schema, which leaves nothing, or by the rule, which is in the record. */
async function fieldsWhereNoneAreTaken(
  bench: Bench,
  id: string,
  row: Row,
  body: Record<string, unknown>,
): Promise<void> {
  if (row.needs === 'revision' || row.needs === 'exportFields') return;
  const full = { ...body, exportFields: FIELDS };
  const before = await bench.look(id);
  const said = await bench.command(row.who, row.command, id, full);
  expect(said, JSON.stringify(said.body)).toMatchObject({ status: 422, body: { code: 'Invalid' } });
  const isKnown = row.command === 'export';
  const left = isKnown ? { commands: 1, events: 1 } : {};
  expect(added(before, await bench.look(id))).toEqual(left);
}

/** Refused by table or rules: exactly its command row and one refusal event. */
async function refused(
  bench: Bench,
  id: string,
  asked: { who: Row['who']; command: Command; body: object },
  status: number,
  more: { code: string; [name: string]: unknown },
): Promise<Record<string, unknown>> {
  const before = await bench.look(id);
  const said = await bench.command(asked.who, asked.command, id, asked.body);
  const after = await bench.look(id);
  expect(said, JSON.stringify(said.body)).toMatchObject({ status, body: more });
  expect(added(before, after)).toEqual({ commands: 1, events: 1 });
  const commandId = said.body['commandId'];
  expect(after.commands.at(-1)).toMatchObject({
    id: commandId,
    command: asked.command,
    outcome: 'refused',
    version: before.row['version'],
    answer: { status, body: more },
  });
  expect(after.events.at(-1)).toMatchObject({
    type: 'command.refused',
    command_id: commandId,
    version: before.row['version'],
    submission: before.row['submission'],
    after: { command: asked.command, code: more.code, erpStatus: before.row['erp_status'] },
  });
  expect(after.row).toEqual(before.row);
  expect(after.lines).toEqual(before.lines);
  expect(after.outbox).toEqual(before.outbox);
  return said.body;
}

/** A rule before the export fails: every problem at once, and a person must act. */
export async function checkFailing(bench: Bench, invoiceId: string, row: Row): Promise<void> {
  const before = await bench.look(invoiceId);
  const said = await bench.command(row.who, row.command, invoiceId, bodyFor(row, before));
  const after = await bench.look(invoiceId);
  const failure = 'NotExportable';
  const problems = [expect.objectContaining({ pointer: '/number', rule: 'maxLength' })];
  const stands = { erpStatus: 'failedToExport', version: Number(before.row['version']) + 1 };
  expect(said, JSON.stringify(said.body)).toMatchObject({
    status: 200,
    body: { outcome: 'done', failure, problems, ...stands },
  });
  expect(after.row).toMatchObject({
    erp_status: 'failedToExport',
    version: stands.version,
    failure,
    failure_problems: problems,
    failure_words: expect.stringContaining('longer than the 40 characters'),
  });
  expect(after.events.at(-1)).toMatchObject({
    type: row.event,
    version: stands.version,
    before: { erpStatus: row.from },
    after: { erpStatus: 'failedToExport', failure, problems },
  });
  expect(after.outbox).toMatchObject({ version: stands.version });
}

/** A pair that the table has no row for: 409, with the status and what is possible. */
export async function checkMissing(
  bench: Bench,
  invoiceId: string,
  { from, command }: { from: Status; command: Command },
): Promise<void> {
  const { row } = await bench.look(invoiceId);
  expect(row['erp_status']).toBe(from);
  const possible = possibleAt(from);
  const wanted = {
    accept: ['revision'],
    export: ['revision'],
    reject: ['reason'],
    createAgain: ['reason'],
  } as const;
  const full: Record<string, unknown> = { revision: row['revision'], reason: REASON };
  const names: readonly string[] = command in wanted ? wanted[command as keyof typeof wanted] : [];
  const body = Object.fromEntries(names.map((name) => [name, full[name]]));
  const asked = { who: whoAsks(command), command, body };
  const said = await refused(bench, invoiceId, asked, 409, {
    code: 'NotPossibleNow',
    erpStatus: from,
    version: row['version'],
    possible,
  });
  expect(said['detail']).toContain(`the invoice is ${from}`);
  expect(said['detail']).toContain(`Possible now: ${possible.join(', ') || 'nothing'}.`);
}

/** An edit: taken where the status allows it, else refused and nothing is left of it. */
export async function checkEdit(bench: Bench, invoiceId: string, status: Status): Promise<void> {
  const before = await bench.look(invoiceId);
  expect(before.row['erp_status']).toBe(status);
  const url = `/v1/invoices/${invoiceId}`;
  const revision = String(before.row['revision']);
  const comment = `edited ${randomUUID()}`;
  const said = await bench.ask('admin', 'PATCH', url, { comment }, { 'if-match': `"${revision}"` });
  const after = await bench.look(invoiceId);
  const { body } = await bench.ask('admin', 'GET', url);
  expect(body).toMatchObject({ editable: EDITABLE[status], erpStatus: status });
  if (!EDITABLE[status]) {
    const refusal = { code: 'NotPossibleNow', erpStatus: status, possible: possibleAt(status) };
    expect(said).toMatchObject({ status: 409, body: refusal });
    expect(after).toEqual(before);
    return;
  }
  expect(said.status, JSON.stringify(said.body)).toBe(200);
  expect(added(before, after)).toEqual({ events: 1, invoice_revisions: 1 });
  expect(after.events.at(-1)).toMatchObject({ type: 'invoice.edited' });
  expect(after.row).toMatchObject({ erp_status: status, version: before.row['version'], comment });
}

/** A send at a review status, of an invoice that is not sent yet. */
export async function checkReview(
  bench: Bench,
  invoiceId: string,
  kind: Kind,
  reviewStatus: Review,
): Promise<void> {
  const allowed = MAY_BE_SENT[kind];
  const asked = { who: 'projectUser', command: 'send', body: {} } as const;
  if (!allowed.includes(reviewStatus)) {
    await refused(bench, invoiceId, asked, 422, {
      code: 'ReviewStatusNotReady',
      reviewStatus,
      allowed,
    });
    return;
  }
  const { status, body } = await bench.command(asked.who, asked.command, invoiceId, {});
  expect(status, JSON.stringify(body)).toBe(200);
}
