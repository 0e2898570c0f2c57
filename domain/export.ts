// From an invoice to the document that an ERP shall have, or everything that stands in the way:
// missing links, and the rules that hold before an export. Pure: decided in the transaction that
// asks for the export, and again by the activity that carries it out.
import type { Capabilities, DefaultAccount, ExportFieldName, LinkKind } from './connectors.ts';
import type { ErpRef, ExportDocument, ExportLine, LineRole } from './document.ts';
import type { Problem } from './failures.ts';
import type { InvoiceKind } from './invoice.ts';
import { formatMoney, sum } from './money.ts';
import { lineThisPeriod } from './summary.ts';
import type { LineAmounts } from './summary.ts';

/** Something of ours that the document refers to, with its link if it has one. */
export interface Parent {
  readonly id: string;
  /** How people know it, such as `V-1001 Rebar Supply LLC`. */
  readonly name: string;
  readonly link: ErpRef | null;
}

export interface ExportLineInput extends LineAmounts {
  readonly description: string;
  readonly costCode: Parent;
  readonly taxCode: Parent | null;
}

export interface ExportInput {
  readonly kind: InvoiceKind;
  readonly number: string;
  readonly currency: string;
  readonly billedOn: string;
  readonly dueOn: string | null;
  readonly exportFields: Readonly<Partial<Record<ExportFieldName, string>>>;
  readonly project: Parent;
  /** The commitment or the prime contract. */
  readonly contract: Parent;
  /** The vendor; null for an owner invoice, whose customer is the prime contract's link. */
  readonly vendor: Parent | null;
  readonly lines: readonly ExportLineInput[];
  readonly defaults: Readonly<Partial<Record<DefaultAccount, ErpRef>>>;
}

export type ExportPlan =
  | { readonly document: ExportDocument }
  | {
      readonly failure: 'ErpMissingParent' | 'NotExportable';
      readonly problems: readonly Problem[];
    };

/** What the ERP may have: what was sent last, or else what would be sent now. */
export const sentOrPlanned = ({
  sent,
  plan,
}: {
  readonly sent: ExportDocument | null;
  readonly plan: ExportPlan;
}): ExportDocument | undefined => sent ?? ('document' in plan ? plan.document : undefined);

/** The document, or every problem at once. */
export function planExport(input: ExportInput, capabilities: Capabilities): ExportPlan {
  const missing: Problem[] = [];
  const needs = capabilities.links[input.kind];
  const linked = (kind: LinkKind, parent: Parent | null): ErpRef | null => {
    if (!parent || !needs.includes(kind)) return null;
    if (!parent.link)
      missing.push({
        pointer: `/${kind}`,
        rule: 'hasLink',
        detail: `${LINK_NAMES[kind]} ${parent.name} has no link to the ERP.`,
        subjectId: parent.id,
      });
    return parent.link;
  };
  const contractKind = input.kind === 'owner' ? 'primeContract' : 'commitment';
  const contract = linked(contractKind, input.contract);
  const party = input.kind === 'owner' ? contract : linked('vendor', input.vendor);
  const project = linked('project', input.project);
  const lines = exportLines(input, linked, missing);
  const amounts = input.lines.flatMap((line) => Object.values(lineThisPeriod(line)));
  const total = sum(amounts);
  const problems = checkRules(input, capabilities, amounts);

  if (missing.length > 0)
    return { failure: 'ErpMissingParent', problems: unique([...missing, ...problems]) };
  if (problems.length > 0 || !party) return { failure: 'NotExportable', problems };
  const { exportFields } = input;
  return {
    document: {
      kind: input.kind,
      number: exportFields.erpInvoiceNumber ?? input.number,
      description:
        exportFields.description ??
        `${input.contract.name}, invoice ${input.number}`.slice(
          0,
          capabilities.descriptionMaxLength,
        ),
      currency: input.currency,
      billedOn: input.billedOn,
      dueOn: input.dueOn,
      accountingDate: exportFields.accountingDate ?? input.billedOn,
      party,
      project,
      contract: input.kind === 'owner' ? null : contract,
      lines,
      total: formatMoney(total, input.currency),
    },
  };
}

const LINK_NAMES: Readonly<Record<LinkKind, string>> = {
  vendor: 'Vendor',
  project: 'Project',
  commitment: 'Commitment',
  primeContract: 'Prime contract',
  costCode: 'Cost code',
  taxCode: 'Tax code',
};

const ACCOUNTS: Readonly<Record<InvoiceKind, Readonly<Record<LineRole, DefaultAccount>>>> = {
  subcontractor: {
    work: 'expense',
    materials: 'expense',
    retainageWithheld: 'retainagePayable',
    retainageReleased: 'retainagePayable',
    tax: 'taxPaid',
  },
  owner: {
    work: 'revenue',
    materials: 'revenue',
    retainageWithheld: 'retainageReceivable',
    retainageReleased: 'retainageReceivable',
    tax: 'taxCollected',
  },
};

function exportLines(
  input: ExportInput,
  linked: (kind: LinkKind, parent: Parent | null) => ErpRef | null,
  missing: Problem[],
): ExportLine[] {
  const accounts = ACCOUNTS[input.kind];
  return input.lines.flatMap((line) => {
    const costCode = linked('costCode', line.costCode);
    const taxCode = line.tax === 0n ? null : linked('taxCode', line.taxCode);
    return Object.entries(lineThisPeriod(line)).flatMap(([name, amount]): ExportLine[] => {
      if (amount === 0n) return [];
      const role = name as LineRole;
      const account = input.defaults[accounts[role]];
      if (!account) {
        missing.push({
          pointer: `/defaults/${accounts[role]}`,
          rule: 'hasAccount',
          detail: `Account for ${ROLE_NAMES[role]} (${accounts[role]}) is not set on the connection.`,
        });
        return [];
      }
      const prefix = role === 'work' ? '' : `${ROLE_NAMES[role]}: `;
      return [
        {
          role,
          description: `${prefix}${line.description}`,
          amount: formatMoney(amount, input.currency),
          account,
          costCode,
          taxCode: role === 'tax' ? taxCode : null,
        },
      ];
    });
  });
}

const ROLE_NAMES: Readonly<Record<LineRole, string>> = {
  work: 'Work',
  materials: 'Stored materials',
  retainageWithheld: 'Retainage withheld',
  retainageReleased: 'Retainage released',
  tax: 'Tax',
};

const NOTHING: Problem = {
  pointer: '/amountDue',
  rule: 'hasAmount',
  detail: 'No line has an amount in this period: there is nothing for the ERP to book.',
};

/** The rules before an export that are not about links. */
function checkRules(
  input: ExportInput,
  capabilities: Capabilities,
  amounts: readonly bigint[],
): Problem[] {
  const problems: Problem[] = amounts.every((amount) => amount === 0n) ? [NOTHING] : [];
  const total = sum(amounts);
  if (total < 0n && !capabilities.credits)
    problems.push({
      pointer: '/amountDue',
      rule: 'notNegative',
      detail: `The amount due is ${formatMoney(total, input.currency)}; this ERP takes no credits.`,
    });
  const number = input.exportFields.erpInvoiceNumber ?? input.number;
  if (number.length > capabilities.numberMaxLength)
    problems.push({
      pointer: '/number',
      rule: 'maxLength',
      detail: `"${number}" is longer than the ${capabilities.numberMaxLength} characters that the ERP takes: give another ERP invoice number.`,
    });
  return problems;
}

/** Ten lines with the same missing cost code are one problem. */
function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [problem.detail, problem])).values()];
}

/** Checks what an approver gave beside the decision, against what the connector declares. */
export function checkExportFields(
  fields: Readonly<Partial<Record<ExportFieldName, string>>>,
  kind: InvoiceKind,
  capabilities: Capabilities,
): Problem[] {
  const declared = capabilities.exportFields[kind];
  return [
    ...Object.entries(fields).flatMap(([name, value]) => {
      const pointer = `/exportFields/${name}`;
      const field = declared.find((one) => one.name === name);
      if (!field)
        return [{ pointer, rule: 'notTaken', detail: `This connector takes no ${name}.` }];
      if (value.length > field.maxLength)
        return [{ pointer, rule: 'maxLength', detail: `At most ${field.maxLength} characters.` }];
      return [];
    }),
    ...declared
      .filter((field) => field.required && !fields[field.name])
      .map((field) => ({
        pointer: `/exportFields/${field.name}`,
        rule: 'required',
        detail: `The ERP wants ${field.name} for every ${kind} invoice.`,
      })),
  ];
}
