// What a person does about a failed export, by what failed. The long form is docs/runbook.md.
import type { ErpFailure } from './failures.ts';

/** By the rule of a problem; else by the failure. */
export function whatToDo(failure: ErpFailure, rule: string | null): string {
  return (rule && BY_RULE[rule]) || BY_FAILURE[failure] || 'Read the words of the ERP, then retry.';
}

const BY_RULE: Readonly<Record<string, string>> = {
  hasLink: 'Set the link to the ERP (PUT …/erp-link), then retry all with this cause.',
  hasAccount:
    'Set the default account of the connection (PATCH /v1/connections/{id}), then retry all with this cause.',
  maxLength: 'Correct erpInvoiceNumber (POST …/correct), then retry.',
  notNegative: 'Reject it with a reason: the project corrects it and sends it again.',
};

const BY_FAILURE: Readonly<Partial<Record<ErpFailure, string>>> = {
  ErpRejected:
    "Correct what the ERP's words name, here (POST …/correct) or in the ERP, then retry; or reject it with a reason.",
  ErpDuplicate:
    'Look at what the ERP has (POST …/erp-candidates): link that document, correct erpInvoiceNumber and retry, or have it created again with a reason.',
  ErpMismatch:
    'Compare both. Correct the document in the ERP, or what was sent (POST …/correct), then retry; or link the right document.',
  ErpPeriodClosed:
    'Correct accountingDate (POST …/correct), or have the period opened in the ERP, then retry all with this cause.',
  ErpMissingParent: 'Set what is missing in the ERP or its link, then retry all with this cause.',
  CheckNumberUsed:
    'Give the payment record a check number that is free at that bank, then export it.',
  BankUnknown:
    'Give the payment record the id of a bank of the ERP (GET /v1/connections/{id}/lookups/banks), then export it.',
  ErpUnclear:
    'Look at what the ERP has (POST …/erp-candidates): link that document, or have it created again with a reason.',
  ErpUnauthorized:
    "See to the rights of the connection's user in the ERP, then retry all with this cause.",
  NotSupportedByConnector: 'Enter it in the ERP by hand and link it, or reject it with a reason.',
  NotExportable: 'Correct what is named, or reject it with that as the reason.',
};
