// Making and editing invoices: only while the table allows it, under the same lock as decisions, so
// that of an edit and a send at the same moment one wins and the other is told why.
import type { Insertable } from 'kysely';
import { possibleCommands } from '../domain/commands.ts';
import { differencesBetween } from '../domain/difference.ts';
import { EDITABLE } from '../domain/invoice.ts';
import type { InvoiceKind } from '../domain/invoice.ts';
import { actorOf, asJson, recordEvent } from './events.ts';
import type { Actor } from './events.ts';
import { newId } from './ids.ts';
import type { Db, Tx } from './index.ts';
import { checkContent, findContract } from './invoice-content.ts';
import type { Checked, CheckedLine, Contract, InvoiceFields } from './invoice-content.ts';
import { lockInvoice } from './invoices.ts';
import type { InvoiceRow } from './invoices.ts';
import { Refused } from './refused.ts';
import { allow } from './rights.ts';
import type { InvoiceLines } from './schema.gen.ts';

export interface NewInvoice extends InvoiceFields {
  readonly kind: InvoiceKind;
  readonly projectId: string;
  readonly commitmentId?: string;
  readonly primeContractId?: string;
}

/** Makes an invoice at `notSent`. Returns its id. Throws `Refused`. */
export async function insertInvoice(
  db: Db,
  tx: Tx,
  actor: Actor,
  input: NewInvoice,
): Promise<string> {
  const { companyId } = actor;
  await allow(tx, actor, 'editInvoices', { projectId: input.projectId, kind: input.kind });
  const contract = await contractOf(tx, companyId, input);
  const checked = checkContent(input, contract);
  const id = newId();
  await tx
    .insertInto('invoices')
    .values({
      companyId,
      id,
      kind: contract.kind,
      projectId: contract.projectId,
      commitmentId: contract.kind === 'owner' ? null : contract.id,
      primeContractId: contract.kind === 'owner' ? contract.id : null,
      vendorId: contract.vendorId,
      currency: contract.currency,
      createdBy: actor.userId,
      ...headerOf(input, checked),
    })
    .execute();
  await writeContent(tx, companyId, id, checked);
  await recordEvent(tx, companyId, {
    subjectKind: 'invoice',
    subjectId: id,
    type: 'invoice.created',
    by: await actorOf(db, tx, actor),
    after: checked.content,
  });
  return id;
}

/** Edits with `patch` if the invoice stands at the revision `ifMatch` (undefined: at any). */
export async function editInvoice(
  db: Db,
  tx: Tx,
  actor: Actor,
  invoiceId: string,
  { ifMatch, patch }: { ifMatch?: string | undefined; patch: Partial<InvoiceFields> },
): Promise<void> {
  const { companyId } = actor;
  const row = await lockInvoice(tx, companyId, invoiceId);
  if (!row) throw new Refused('InvoiceNotFound', `There is no invoice ${invoiceId}.`);
  await allow(tx, actor, 'editInvoices', { projectId: row.projectId, kind: row.kind });
  assertEditable(row);
  if (ifMatch !== undefined && ifMatch !== row.revision)
    throw new Refused(
      'StaleEtag',
      `The invoice is at revision ${row.revision} by now. Read it again.`,
      {
        revision: row.revision,
      },
    );
  const contract = await findContract(tx, companyId, row.kind, contractIdOf(row));
  if (!contract) throw new Error(`invoice ${invoiceId} has no contract`);
  const checked = checkContent({ ...(await fieldsOf(tx, row)), ...patch }, contract);
  const isSame =
    checked.revision === row.revision &&
    (patch.externalId === undefined || patch.externalId === row.externalId);
  if (isSame) return;

  const before = await contentAt(tx, row);
  await tx
    .deleteFrom('invoiceLines')
    .where('companyId', '=', companyId)
    .where('invoiceId', '=', row.id)
    .execute();
  await tx
    .updateTable('invoices')
    .set(headerOf({ ...fieldsOfHeader(row), ...patch }, checked))
    .where('companyId', '=', companyId)
    .where('id', '=', row.id)
    .execute();
  await writeContent(tx, companyId, row.id, checked);
  const changes = differencesBetween(before, checked.content);
  await recordEvent(tx, companyId, {
    subjectKind: 'invoice',
    subjectId: row.id,
    type: 'invoice.edited',
    by: await actorOf(db, tx, actor),
    submission: row.submission,
    version: row.version,
    before: { revision: row.revision, externalId: row.externalId },
    after: {
      revision: checked.revision,
      externalId: patch.externalId === undefined ? row.externalId : patch.externalId,
      changes,
    },
  });
}

/** Makes it, or edits it to what is given: the integrator's own id says which. Repeatable. */
export async function upsertInvoice(
  db: Db,
  tx: Tx,
  actor: Actor,
  externalId: string,
  input: NewInvoice,
): Promise<{ id: string; created: boolean }> {
  const found = await tx
    .selectFrom('invoices')
    .select(['id', 'kind', 'commitmentId', 'primeContractId'])
    .where('companyId', '=', actor.companyId)
    .where('externalId', '=', externalId)
    .executeTakeFirst();
  if (!found)
    return { id: await insertInvoice(db, tx, actor, { ...input, externalId }), created: true };
  const contractId = found.commitmentId ?? found.primeContractId;
  if (found.kind !== input.kind || contractId !== (input.commitmentId ?? input.primeContractId))
    throw new Refused('Invalid', 'An invoice stays with its kind and contract.', {
      problems: [
        {
          pointer: '/kind',
          rule: 'fixed',
          detail: `"${externalId}" is a ${found.kind} invoice of contract ${contractId}.`,
        },
      ],
    });
  const {
    kind: _kind,
    projectId: _project,
    commitmentId: _c,
    primeContractId: _p,
    ...fields
  } = input;
  const patch = { billingPeriodId: null, dueOn: null, comment: null, ...fields, externalId };
  await editInvoice(db, tx, actor, found.id, { patch });
  return { id: found.id, created: false };
}

function assertEditable(row: InvoiceRow): void {
  if (EDITABLE.includes(row.erpStatus)) return;
  throw new Refused(
    'NotPossibleNow',
    `The invoice is ${row.erpStatus} and locked. It can be edited when it is ${EDITABLE.join(', ')}.`,
    { erpStatus: row.erpStatus, possible: possibleCommands(row.erpStatus) },
  );
}

async function contractOf(tx: Tx, companyId: string, input: NewInvoice): Promise<Contract> {
  const name = input.kind === 'owner' ? 'primeContractId' : 'commitmentId';
  const other = input.kind === 'owner' ? 'commitmentId' : 'primeContractId';
  const contractId = input[name];
  const refuse = (pointer: string, rule: string, detail: string): never => {
    throw new Refused('Invalid', detail, { problems: [{ pointer, rule, detail }] });
  };
  if (contractId === undefined || input[other] !== undefined)
    return refuse(
      `/${name}`,
      'required',
      `A ${input.kind} invoice names a ${name}, and no ${other}.`,
    );
  const contract = await findContract(tx, companyId, input.kind, contractId);
  if (!contract) return refuse(`/${name}`, 'exists', `There is no ${name} ${contractId}.`);
  if (contract.projectId !== input.projectId)
    return refuse('/projectId', 'agrees', 'The contract belongs to another project.');
  return contract;
}

const contractIdOf = (row: InvoiceRow): string => row.commitmentId ?? row.primeContractId ?? '';

type Header = Omit<InvoiceFields, 'lines' | 'summary'>;

function fieldsOfHeader(row: InvoiceRow): Header {
  const { externalId, billingPeriodId, number, billedOn, dueOn, reviewStatus, comment } = row;
  return { externalId, billingPeriodId, number, billedOn, dueOn, reviewStatus, comment };
}

/** The invoice as its writer would write it: from the content of its revision. */
async function fieldsOf(tx: Tx, row: InvoiceRow): Promise<InvoiceFields> {
  const content = (await contentAt(tx, row)) as Pick<InvoiceFields, 'lines'>;
  return { ...fieldsOfHeader(row), lines: content.lines };
}

async function contentAt(tx: Tx, row: InvoiceRow): Promise<unknown> {
  const { content } = await tx
    .selectFrom('invoiceRevisions')
    .select('content')
    .where('companyId', '=', row.companyId)
    .where('invoiceId', '=', row.id)
    .where('revision', '=', row.revision)
    .executeTakeFirstOrThrow();
  return content;
}

function headerOf(fields: Header, checked: Checked) {
  return {
    externalId: fields.externalId ?? null,
    billingPeriodId: fields.billingPeriodId ?? null,
    number: fields.number,
    billedOn: fields.billedOn,
    dueOn: fields.dueOn ?? null,
    reviewStatus: fields.reviewStatus,
    comment: fields.comment ?? null,
    amountDueMinor: checked.amountDueMinor,
    revision: checked.revision,
  };
}

async function writeContent(
  tx: Tx,
  companyId: string,
  invoiceId: string,
  checked: Checked,
): Promise<void> {
  if (checked.lines.length > 0)
    await tx
      .insertInto('invoiceLines')
      .values(checked.lines.map((line, index) => rowOf(companyId, invoiceId, line, index)))
      .execute();
  await tx
    .insertInto('invoiceRevisions')
    .values({ companyId, invoiceId, revision: checked.revision, content: asJson(checked.content) })
    .onConflict((conflict) => conflict.doNothing()) // edited back to what it was
    .execute();
}

function rowOf(
  companyId: string,
  invoiceId: string,
  line: CheckedLine,
  index: number,
): Insertable<InvoiceLines> {
  return {
    companyId,
    id: newId(),
    invoiceId,
    position: index + 1,
    contractItemId: line.contractItemId,
    costCodeId: line.costCodeId,
    taxCodeId: line.taxCodeId,
    description: line.description,
    quantity: line.quantity,
    workPreviousMinor: line.workPrevious,
    workThisPeriodMinor: line.workThisPeriod,
    materialsPreviousMinor: line.materialsPrevious,
    materialsStoredMinor: line.materialsStored,
    workRetainagePreviousMinor: line.workRetainagePrevious,
    workRetainedMinor: line.workRetained,
    workReleasedMinor: line.workReleased,
    materialsRetainagePreviousMinor: line.materialsRetainagePrevious,
    materialsRetainedMinor: line.materialsRetained,
    materialsReleasedMinor: line.materialsReleased,
    taxMinor: line.tax,
  };
}
