// One of our documents as the sandbox ERP takes it.
import { capabilitiesOf } from '../../domain/connectors.ts';
import type { ExportDocument } from '../../domain/document.ts';

const { descriptionMaxLength } = capabilitiesOf('sandbox', {});

/** Ids, not codes: an id is never given twice. The number is never cut; descriptions are. */
export function bodyOf(document: ExportDocument, key: string): Readonly<Record<string, unknown>> {
  return {
    docNumber: document.number,
    reference: key,
    party: document.party.id,
    job: document.project?.id ?? null,
    contract: document.contract?.id ?? null,
    docDate: document.billedOn,
    dueDate: document.dueOn,
    bookDate: document.accountingDate,
    memo: cut(document.description),
    currency: document.currency,
    lines: document.lines.map((line) => ({
      account: line.account.id,
      costCode: line.costCode?.id ?? null,
      taxCode: line.taxCode?.id ?? null,
      amount: line.amount,
      text: cut(line.description),
    })),
    total: document.total,
  };
}

const cut = (text: string): string =>
  text.length <= descriptionMaxLength ? text : `${text.slice(0, descriptionMaxLength - 1)}…`;
