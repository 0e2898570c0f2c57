// Our documents as Tryton's `account.invoice`, and back. A bill is its type `in`, a receivable
// `out`. Our key stands in the first line of the comment, where a person sees whose document it is;
// the reference is the invoice's number, which Tryton itself keeps from being entered twice.
import type { Static } from 'typebox';
import { Type } from 'typebox';
import { capabilitiesOf } from '../../domain/connectors.ts';
import type { ErpDocument, ExportDocument, ExportLine } from '../../domain/document.ts';
import type { InvoiceKind } from '../../domain/invoice.ts';
import { formatMoney, parseMoney, sum } from '../../domain/money.ts';
import { ErpError } from '../connector.ts';
import type { Rpc } from './rpc.ts';
import { Coded, date, decimal, Id, money, Text } from './wire.ts';

export const TYPES = { subcontractor: 'in', owner: 'out' } as const satisfies Record<
  InvoiceKind,
  string
>;

const { descriptionMaxLength, numberMaxLength } = capabilitiesOf('tryton', {});

export const FIELDS = [
  'type',
  'number',
  'reference',
  'state',
  'party',
  'currency.code',
  'total_amount',
  'invoice_date',
];
export const Invoice = Type.Object({
  id: Id,
  type: Type.Union([Type.Literal('in'), Type.Literal('out')]),
  number: Text,
  reference: Text,
  state: Type.Union(
    (['draft', 'validated', 'posted', 'paid', 'cancelled'] as const).map((state) =>
      Type.Literal(state),
    ),
  ),
  party: Id,
  'currency.': Coded,
  total_amount: Type.String(),
  invoice_date: Text,
});
const Commented = Type.Intersect([Invoice, Type.Object({ comment: Text })]);

/** `validated` has a number and no booking yet: to us it is as half done as a draft. */
const STATES = {
  draft: 'draft',
  validated: 'draft',
  posted: 'posted',
  paid: 'posted',
  cancelled: 'cancelled',
} as const satisfies Record<string, ErpDocument['state']>;

export function toDocument(invoice: Static<typeof Invoice>): ErpDocument {
  const currency = invoice['currency.'].code ?? '';
  return {
    id: String(invoice.id),
    number: invoice.reference ?? '',
    ownNumber: invoice.number,
    state: STATES[invoice.state],
    kind: invoice.type === 'in' ? 'subcontractor' : 'owner',
    partyId: String(invoice.party),
    currency,
    total: money(invoice.total_amount, currency),
    date: invoice.invoice_date,
    url: null,
  };
}

/** The document as it stands now; undefined when Tryton shows none with this id. */
export async function readInvoice(rpc: Rpc, id: number): Promise<ErpDocument | undefined> {
  const [invoice] = await rpc.search('account.invoice', [['id', '=', id]], Invoice, FIELDS);
  return invoice && toDocument(invoice);
}

/** The line in which our key stands, and what finds it at the beginning of a longer text. */
export const commentOf = (key: string): string => `Tieout ${key}`;
export const beginningWith = (line: string): string => `${line.replace(/[\\%_]/g, '\\$&')}%`;
export const hasFirstLine = (text: string | null, line: string): boolean =>
  text?.split(/\r?\n/)[0] === line;

/** Every document that carries this key. People may have written below it. */
export async function findInvoices(
  rpc: Rpc,
  key: string,
  kind: InvoiceKind,
): Promise<ErpDocument[]> {
  const comment = commentOf(key);
  const domain = [
    ['company', '=', await rpc.company()],
    ['type', '=', TYPES[kind]],
    ['comment', 'like', beginningWith(comment)],
  ];
  const found = await rpc.search('account.invoice', domain, Commented, [...FIELDS, 'comment']);
  // `like` also finds the keys that only begin like this one.
  return found.filter((one) => hasFirstLine(one.comment, comment)).map(toDocument);
}

/** The party's other documents with this reference, which keep ours from being posted. */
export async function findSimilar(
  rpc: Rpc,
  document: ExportDocument,
  ourId: number,
): Promise<ErpDocument[]> {
  const domain = [
    ['company', '=', await rpc.company()],
    ['type', '=', TYPES[document.kind]],
    ['party', '=', idOf(document.party.id)],
    ['reference', '=', document.number],
    ['id', '!=', ourId],
  ];
  return (await rpc.search('account.invoice', domain, Invoice, FIELDS)).map(toDocument);
}

/** An invoice as it is created: header, and its lines as lists of records to be made. */
export interface InvoiceValues {
  readonly header: Readonly<Record<string, unknown>>;
  readonly lines: readonly unknown[];
  readonly taxes: readonly unknown[];
}

/** What a person in Tryton's own client gets when they choose the party. */
const Defaults = Type.Object({
  account: Type.Optional(Type.Union([Id, Type.Null()])),
  invoice_address: Type.Optional(Type.Union([Id, Type.Null()])),
  journal: Type.Optional(Type.Union([Id, Type.Null()])),
  payment_term: Type.Optional(Type.Union([Id, Type.Null()])),
});

/** Looks up whatever the document refers to; what Tryton does not have is named, all at once. */
export async function invoiceValues(
  rpc: Rpc,
  document: ExportDocument,
  key: string,
): Promise<InvoiceValues> {
  const { currency, projectRoot } = await lookUpParents(rpc, document);
  const company = await rpc.company();
  const [type, party] = [TYPES[document.kind], idOf(document.party.id)];
  const chosen = { type, company, party };
  const changed = [['type', 'party']];
  const defaults = await rpc.ask('model.account.invoice.on_change', [chosen, ...changed], Defaults);
  const { account, invoice_address, journal } = defaults;
  if (!account || !invoice_address || !journal)
    throw new ErpError('ErpRejected', `Tryton cannot invoice ${nameOf(document.party)}`, {
      words: `In Tryton ${nameOf(document.party)} needs an address and an account, and the company a journal.`,
    });
  const project = document.project && { root: projectRoot, account: idOf(document.project.id) };
  return {
    header: {
      type,
      company,
      party,
      account,
      invoice_address,
      journal,
      currency,
      reference: numberOf(document),
      comment: commentOf(key),
      description: oneLine(document.description),
      invoice_date: date(document.billedOn),
      accounting_date: date(document.accountingDate),
      payment_term: document.dueOn === null ? (defaults.payment_term ?? null) : null,
      payment_term_date: document.dueOn === null ? null : date(document.dueOn),
    },
    lines: document.lines
      .filter((line) => line.role !== 'tax')
      .map((line) => lineValues(line, currency, project)),
    taxes: document.lines
      .filter((line) => line.role === 'tax')
      .map((line) => taxValues(line, document)),
  };
}

function lineValues(line: ExportLine, currency: number, project: unknown): unknown {
  // Work costs or earns what it does whether or not a part of it is held back.
  const ofProject = line.role === 'work' || line.role === 'materials';
  return {
    type: 'line',
    quantity: 1,
    currency,
    account: idOf(line.account.id),
    description: oneLine(line.description),
    unit_price: decimal(line.amount),
    ...(project && ofProject ? { analytic_accounts: [['create', [project]]] } : {}),
  };
}

/** Tax has rows of its own in Tryton; they take any account, which lines do not. */
function taxValues(line: ExportLine, document: ExportDocument): unknown {
  const taxed = document.lines.filter(({ role }) => role === 'work' || role === 'materials');
  const amounts = taxed.map(({ amount }) => parseMoney(amount, document.currency));
  const base = sum(amounts.filter((amount) => typeof amount === 'bigint'));
  return {
    manual: true,
    account: idOf(line.account.id),
    description: oneLine(line.description),
    base: decimal(formatMoney(base, document.currency)),
    amount: decimal(line.amount),
  };
}

const Row = Type.Object({ id: Id });
const Project = Type.Object({ id: Id, root: Type.Union([Id, Type.Null()]) });

async function lookUpParents(
  rpc: Rpc,
  document: ExportDocument,
): Promise<{ currency: number; projectRoot: number | null }> {
  const missing: string[] = [];
  const one = async <T>(what: string, found: Promise<T[]>): Promise<T | undefined> => {
    const [first] = await found;
    if (!first) missing.push(what);
    return first;
  };
  const byId = (id: string): unknown[] => [['id', '=', idOf(id)]];
  const { kind, party, project } = document;
  const who = `${kind === 'owner' ? 'customer' : 'vendor'} ${nameOf(party)}`;
  await one(who, rpc.search('party.party', byId(party.id), Row, ['code']));
  const currency = await one(
    `currency ${document.currency}`,
    rpc.search('currency.currency', [['code', '=', document.currency]], Row, ['code']),
  );
  const analytic =
    project &&
    (await one(
      `project ${nameOf(project)}`,
      rpc.search('analytic_account.account', byId(project.id), Project, ['root']),
    ));
  const wanted = new Map(document.lines.map(({ account }) => [idOf(account.id), account]));
  const domain = [
    ['company', '=', await rpc.company()],
    ['id', 'in', [...wanted.keys()]],
  ];
  for (const { id } of await rpc.search('account.account', domain, Row, ['code']))
    wanted.delete(id);
  for (const account of wanted.values()) missing.push(`account ${nameOf(account)}`);
  if (missing.length > 0 || !currency)
    throw new ErpError('ErpMissingParent', `Tryton has no ${missing.join(', no ')}`, {
      words: `Tryton has no ${missing.join(', no ')}.`,
    });
  return { currency: currency.id, projectRoot: analytic?.root ?? null };
}

/** The invoice's number is what everyone finds it by: it is never cut, and Tryton trims it. */
function numberOf({ number }: ExportDocument): string {
  if (number.length <= numberMaxLength && /^\S(.*\S)?$/.test(number)) return number;
  const words = `The number "${number}" must have 1 to ${numberMaxLength} characters, without spaces around it.`;
  throw new ErpError('ErpRejected', words, { words });
}

/** Descriptions are for reading: one line, cut where it becomes too long. */
function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= descriptionMaxLength ? line : `${line.slice(0, descriptionMaxLength - 1)}…`;
}

const nameOf = ({ code, name, id }: { code: string | null; name: string; id: string }): string =>
  `${code ?? name} (id ${id})`;

/** Tryton's ids are numbers. Nothing has the id 0: what is not a number is not there. */
export const idOf = (id: string): number => (/^[1-9]\d{0,14}$/.test(id) ? Number(id) : 0);
