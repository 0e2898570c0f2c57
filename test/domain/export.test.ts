// From an invoice to the ERP's document: the lines add up to the payment due, every missing link
// and account is named at once, and nothing is exported on a guess.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capabilitiesOf } from '../../domain/connectors.ts';
import type { Capabilities, DefaultAccount } from '../../domain/connectors.ts';
import type { ErpRef } from '../../domain/document.ts';
import { checkExportFields, planExport } from '../../domain/export.ts';
import type { ExportInput, ExportLineInput } from '../../domain/export.ts';

const SEED = 20_260_803;

const ref = (id: string): ErpRef => ({ id, code: id.toUpperCase(), name: `The ${id}` });
const linked = (name: string) => ({ id: `id of ${name}`, name, link: ref(name) });
const unlinked = (name: string) => ({ id: `id of ${name}`, name, link: null });

const ACCOUNTS: Record<DefaultAccount, ErpRef> = {
  expense: ref('expense'),
  revenue: ref('revenue'),
  retainagePayable: ref('retainagePayable'),
  retainageReceivable: ref('retainageReceivable'),
  taxPaid: ref('taxPaid'),
  taxCollected: ref('taxCollected'),
};

const sandbox = capabilitiesOf('sandbox', {});

function aLine(what: Partial<ExportLineInput> = {}): ExportLineInput {
  return {
    description: 'Slab on grade',
    workPrevious: 0n,
    workThisPeriod: 100_000n,
    materialsPrevious: 0n,
    materialsStored: 0n,
    workRetainagePrevious: 0n,
    workRetained: 0n,
    workReleased: 0n,
    materialsRetainagePrevious: 0n,
    materialsRetained: 0n,
    materialsReleased: 0n,
    tax: 0n,
    costCode: linked('cost'),
    taxCode: linked('tax'),
    ...what,
  };
}

function anInput(what: Partial<ExportInput> = {}): ExportInput {
  return {
    kind: 'subcontractor',
    number: 'INV-7',
    currency: 'USD',
    billedOn: '2026-07-31',
    dueOn: '2026-08-30',
    exportFields: {},
    project: linked('project'),
    contract: linked('contract'),
    vendor: linked('vendor'),
    lines: [aLine()],
    defaults: ACCOUNTS,
    ...what,
  };
}

function documentOf(input: ExportInput, capabilities: Capabilities = sandbox) {
  const plan = planExport(input, capabilities);
  if (!('document' in plan)) throw new Error(JSON.stringify(plan));
  return plan.document;
}

function problemsOf(input: ExportInput, capabilities: Capabilities = sandbox) {
  const plan = planExport(input, capabilities);
  if ('document' in plan) throw new Error(`exported: ${plan.document.number}`);
  return plan;
}

const cents = (text: string): bigint => BigInt(text.replace('.', ''));

test('the lines add up to the total, and the total to what is due', () => {
  const amount = fc.bigInt({ min: 0n, max: 9_999_999n });
  const anyLine = fc
    .tuple(amount, amount, amount, amount, amount, amount, amount, amount)
    .map(([work, before, stored, kept, given, keptStored, givenStored, tax]) =>
      aLine({
        workThisPeriod: work,
        materialsPrevious: before,
        materialsStored: stored,
        workRetained: kept,
        workReleased: given,
        materialsRetained: keptStored,
        materialsReleased: givenStored,
        tax,
      }),
    );
  fc.assert(
    fc.property(
      fc.array(anyLine, { minLength: 1, maxLength: 5 }),
      fc.constantFrom('subcontractor' as const, 'owner' as const),
      (lines, kind) => {
        const document = documentOf(anInput({ lines, kind }), { ...sandbox, credits: true });
        const due = lines.reduce(
          (total, line) =>
            total +
            line.workThisPeriod +
            (line.materialsStored - line.materialsPrevious) -
            (line.workRetained + line.materialsRetained) +
            (line.workReleased + line.materialsReleased) +
            line.tax,
          0n,
        );
        const booked = document.lines.reduce((total, line) => total + cents(line.amount), 0n);
        expect(cents(document.total)).toBe(due);
        expect(booked).toBe(due);
        expect(document.lines.every((line) => cents(line.amount) !== 0n)).toBe(true);
      },
    ),
    { seed: SEED, numRuns: 300 },
  );
});

const FULL_LINE = aLine({
  materialsStored: 20_000n,
  workRetained: 10_000n,
  workReleased: 5_000n,
  tax: 8_250n,
});

test.each([
  ['subcontractor', 'expense', 'retainagePayable', 'taxPaid'],
  ['owner', 'revenue', 'retainageReceivable', 'taxCollected'],
] as const)('a %s invoice is booked on %s, %s and %s', (kind, main, retainage, tax) => {
  const { lines, party, contract } = documentOf(anInput({ kind, lines: [FULL_LINE] }));
  expect(lines.map(({ role, amount, account }) => [role, amount, account.id])).toEqual([
    ['work', '1000.00', main],
    ['materials', '200.00', main],
    ['retainageWithheld', '-100.00', retainage],
    ['retainageReleased', '50.00', retainage],
    ['tax', '82.50', tax],
  ]);
  expect(lines.map((line) => line.taxCode?.id ?? null)).toEqual([null, null, null, null, 'tax']);
  expect(new Set(lines.map((line) => line.costCode?.id))).toEqual(new Set(['cost']));
  expect(party.id).toBe(kind === 'owner' ? 'contract' : 'vendor');
  expect(contract?.id).toBe(kind === 'owner' ? undefined : 'contract');
});

test("the approver's export fields go before the invoice's own", () => {
  expect(documentOf(anInput())).toMatchObject({
    number: 'INV-7',
    accountingDate: '2026-07-31',
    description: 'contract, invoice INV-7',
    billedOn: '2026-07-31',
  });
  const exportFields = {
    erpInvoiceNumber: 'B-1',
    accountingDate: '2026-08-01',
    description: 'July',
  };
  expect(documentOf(anInput({ exportFields }))).toMatchObject({
    number: 'B-1',
    accountingDate: '2026-08-01',
    description: 'July',
    billedOn: '2026-07-31',
  });
});

// --- what stands in the way ---

test.each([
  ['vendor', { vendor: unlinked('V-9 Rebar') }, 'Vendor V-9 Rebar has no link to the ERP.'],
  ['project', { project: unlinked('P-9') }, 'Project P-9 has no link to the ERP.'],
  ['commitment', { contract: unlinked('SC-9') }, 'Commitment SC-9 has no link to the ERP.'],
  [
    'prime contract',
    { kind: 'owner', contract: unlinked('PC-9') },
    'Prime contract PC-9 has no link to the ERP.',
  ],
  [
    'cost code',
    { lines: [aLine({ costCode: unlinked('03-30') })] },
    'Cost code 03-30 has no link to the ERP.',
  ],
  [
    'tax code',
    { lines: [aLine({ tax: 1n, taxCode: unlinked('ST') })] },
    'Tax code ST has no link to the ERP.',
  ],
] as const)('a missing link of the %s is named', (_what, missing, detail) => {
  const { failure, problems } = problemsOf(anInput(missing));
  expect(failure).toBe('ErpMissingParent');
  const [, name] =
    /(?:Vendor|Project|Commitment|Prime contract|Cost code|Tax code) (.+) has no link/.exec(
      detail,
    ) ?? [];
  const subjectId = `id of ${name}`;
  expect(problems).toEqual([expect.objectContaining({ rule: 'hasLink', detail, subjectId })]);
});

test.each(Object.keys(ACCOUNTS) as DefaultAccount[])('a missing account is named: %s', (role) => {
  const kind = role === 'revenue' || /Receivable|Collected/.test(role) ? 'owner' : 'subcontractor';
  const { [role]: _, ...defaults } = ACCOUNTS;
  const { failure, problems } = problemsOf(anInput({ kind, lines: [FULL_LINE], defaults }));
  expect(failure).toBe('ErpMissingParent');
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.every(({ pointer }) => pointer === `/defaults/${role}`)).toBe(true);
  expect(problems[0]?.detail).toContain(role);
});

test('everything at once, each only once, links and rules together', () => {
  const lines = [1, 2, 3].map(() => aLine({ costCode: unlinked('03-30'), workThisPeriod: -1n }));
  const { failure, problems } = problemsOf(
    anInput({ vendor: unlinked('V-9'), project: unlinked('P-9'), lines, number: 'N'.repeat(41) }),
  );
  expect(failure).toBe('ErpMissingParent');
  expect(problems.map(({ pointer }) => pointer)).toEqual([
    '/vendor',
    '/project',
    '/costCode',
    '/amountDue',
    '/number',
  ]);
});

test('a tax code is needed only where there is tax, a vendor only for what is payable', () => {
  expect(documentOf(anInput({ lines: [aLine({ taxCode: unlinked('ST') })] })).lines).toHaveLength(
    1,
  );
  expect(documentOf(anInput({ kind: 'owner', vendor: null })).party.id).toBe('contract');
});

test('an ERP that wants fewer links is not refused for the others', () => {
  const tryton = capabilitiesOf('tryton', {});
  const lines = [aLine({ costCode: unlinked('03-30') })];
  const document = documentOf(anInput({ contract: unlinked('SC-9'), lines }), tryton);
  expect(document.contract).toBeNull();
  expect(document.lines[0]?.costCode).toBeNull();
});

test('a negative amount due, unless the ERP takes credits', () => {
  const input = anInput({ lines: [aLine({ workThisPeriod: -100n })] });
  expect(problemsOf(input)).toMatchObject({
    failure: 'NotExportable',
    problems: [{ pointer: '/amountDue', rule: 'notNegative' }],
  });
  expect(problemsOf(input).problems[0]?.detail).toContain('-1.00');
  expect(documentOf(input, { ...sandbox, credits: true }).total).toBe('-1.00');
  const zero = anInput({ lines: [aLine({ workRetained: 100_000n })] });
  expect(documentOf(zero).total).toBe('0.00');
});

test('nothing at all, which no ERP books', () => {
  const input = anInput({ lines: [aLine({ workThisPeriod: 0n })] });
  const nothing = [expect.objectContaining({ pointer: '/amountDue', rule: 'hasAmount' })];
  expect(problemsOf(input)).toEqual({ failure: 'NotExportable', problems: nothing });
  expect(problemsOf({ ...input, lines: [] })).toMatchObject({ failure: 'NotExportable' });
  // Lines that only lack an account have an amount.
  const rules = problemsOf(anInput({ defaults: {} })).problems.map(({ rule }) => rule);
  expect(rules).toEqual(['hasAccount']);
});

test("a number longer than the ERP's, unless the approver gave a shorter one", () => {
  const input = anInput({ number: 'N'.repeat(41) });
  expect(problemsOf(input)).toMatchObject({
    failure: 'NotExportable',
    problems: [{ pointer: '/number', rule: 'maxLength' }],
  });
  expect(documentOf({ ...input, number: 'N'.repeat(40) }).number).toHaveLength(40);
  expect(documentOf({ ...input, exportFields: { erpInvoiceNumber: 'N-1' } }).number).toBe('N-1');
});

describe('export fields', () => {
  const fields = (max: number, required = false): Capabilities => ({
    ...sandbox,
    exportFields: {
      subcontractor: [{ name: 'erpInvoiceNumber', required, maxLength: max }],
      owner: [],
    },
  });
  const check = (given: object, capabilities: Capabilities, kind: 'subcontractor' | 'owner') =>
    checkExportFields(given, kind, capabilities).map(({ pointer, rule }) => [pointer, rule]);

  test('are those that the connector declares for the kind, no longer than it says', () => {
    expect(check({ erpInvoiceNumber: '12345' }, fields(5), 'subcontractor')).toEqual([]);
    expect(check({ erpInvoiceNumber: '123456' }, fields(5), 'subcontractor')).toEqual([
      ['/exportFields/erpInvoiceNumber', 'maxLength'],
    ]);
    expect(
      check({ description: 'July', erpInvoiceNumber: '123456' }, fields(5), 'subcontractor'),
    ).toEqual([
      ['/exportFields/description', 'notTaken'],
      ['/exportFields/erpInvoiceNumber', 'maxLength'],
    ]);
    expect(check({ erpInvoiceNumber: '1' }, fields(5), 'owner')).toEqual([
      ['/exportFields/erpInvoiceNumber', 'notTaken'],
    ]);
  });

  test('are given when the ERP wants them', () => {
    const wanted = [['/exportFields/erpInvoiceNumber', 'required']];
    expect(check({}, fields(5, true), 'subcontractor')).toEqual(wanted);
    expect(check({ erpInvoiceNumber: '' }, fields(5, true), 'subcontractor')).toEqual(wanted);
    expect(check({}, fields(5, true), 'owner')).toEqual([]);
  });
});
