// What Tieout says to people in English. `{{name}}` is put in, `$t(term.name)` is a word of the
// company's dictionary, and `_one` and `_other` are chosen by `count`: the format of i18next.

export const EN = {
  greeting: 'Hello {{name}},',
  why: 'You receive this mail from Tieout because of your rights in {{company}}.',
  whyDigest:
    'You receive this mail because you are an $t(term.accountingApprover) of {{company}} and subscribe to ERP digest emails.',
  optOut: 'Stop these daily summaries',
  'optOut.ask':
    'Do you want to stop your daily summaries? You can turn them on again in your settings.',
  'optOut.done':
    'You will get no daily summaries any more. You can turn them on again in your settings.',
  open: 'Open it in Tieout',

  labelled: '{{name}}: {{value}}',

  'invoice.subcontractor': '$t(term.subcontractor) invoice {{number}}',
  'invoice.owner': '$t(term.owner) invoice {{number}}',
  'field.project': 'Project',
  'field.contract.subcontractor': '$t(term.commitments)',
  'field.contract.owner': '$t(term.primeContracts)',
  'field.party.subcontractor': '$t(term.subcontractor)',
  'field.party.owner': '$t(term.ownerClient)',
  'field.amountDue': 'Amount due',
  'field.reason': 'Reason',

  'rejected.subject.subcontractor': '$t(term.subcontractor) invoice {{number}} was rejected',
  'rejected.subject.owner': '$t(term.owner) invoice {{number}} was rejected',
  'rejected.lead':
    '{{by}} sent this invoice back on {{at}}. Correct it, then send it to the ERP again.',

  'failedToExport.subject_one': '{{count}} invoice failed to export',
  'failedToExport.subject_other': '{{count}} invoices failed to export',
  'failedToExport.lead_one': 'This invoice did not get into the ERP. A person must act.',
  'failedToExport.lead_other': 'These invoices did not get into the ERP. A person must act.',
  'failedToExport.causes': 'Causes',
  'failedToExport.cause_one': '{{count}} invoice: {{words}}',
  'failedToExport.cause_other': '{{count}} invoices: {{words}}',
  'failedToExport.invoices': 'The first of them',

  'dailySummary.subject': '$t(term.erpIntegrations) Daily Summary',
  'dailySummary.lead_one': '{{count}} invoice waits for you ({{day}}).',
  'dailySummary.lead_other': '{{count}} invoices wait for you ({{day}}).',
  'dailySummary.subcontractor.failed_one':
    '{{count}} $t(term.subcontractor) invoice failed to export: {{total}}',
  'dailySummary.subcontractor.failed_other':
    '{{count}} $t(term.subcontractor) invoices failed to export: {{total}}',
  'dailySummary.subcontractor.toAccept_one':
    '{{count}} $t(term.subcontractor) invoice to accept or reject: {{total}}',
  'dailySummary.subcontractor.toAccept_other':
    '{{count}} $t(term.subcontractor) invoices to accept or reject: {{total}}',
  'dailySummary.subcontractor.toExport_one':
    '{{count}} $t(term.subcontractor) invoice accepted, to export: {{total}}',
  'dailySummary.subcontractor.toExport_other':
    '{{count}} $t(term.subcontractor) invoices accepted, to export: {{total}}',
  'dailySummary.owner.failed_one': '{{count}} $t(term.owner) invoice failed to export: {{total}}',
  'dailySummary.owner.failed_other':
    '{{count}} $t(term.owner) invoices failed to export: {{total}}',
  'dailySummary.owner.toAccept_one':
    '{{count}} $t(term.owner) invoice to accept or reject: {{total}}',
  'dailySummary.owner.toAccept_other':
    '{{count}} $t(term.owner) invoices to accept or reject: {{total}}',
  'dailySummary.owner.toExport_one':
    '{{count}} $t(term.owner) invoice accepted, to export: {{total}}',
  'dailySummary.owner.toExport_other':
    '{{count}} $t(term.owner) invoices accepted, to export: {{total}}',
  'dailySummary.oldest_one': 'The oldest has waited for {{count}} day.',
  'dailySummary.oldest_other': 'The oldest has waited for {{count}} days.',

  'sentAgain.subject.subcontractor':
    '$t(term.subcontractor) invoice {{number}} was sent again after a rejection',
  'sentAgain.subject.owner': '$t(term.owner) invoice {{number}} was sent again after a rejection',
  'sentAgain.lead':
    '{{by}} corrected this invoice and sent it again on {{at}}. It waits for an answer.',

  'approverMissing.subject': 'Invoices of {{company}} have no $t(term.accountingApprover)',
  'approverMissing.lead':
    'Invoices of {{company}} wait that nobody can accept or export: there is no $t(term.accountingApprover) for them, or whoever is one created or sent them, and in this company that has to be somebody else. They wait until a Directory Admin gives somebody standard rights on $t(term.erpIntegrations) and the privilege to push to accounting.',

  'webhookOff.subject': 'A webhook of {{company}} was switched off',
  'webhookOff.lead':
    'Messages to these addresses went wrong for three days, or their server said that they are gone. They get nothing until somebody switches them on again; what happened meanwhile can be read by the API.',
} as const;

export type Words = Readonly<Record<keyof typeof EN, string>>;
