// What Tieout says to people in the French of Canada: whole sentences, because gender and elision
// leave no word alone. The terms are those of the source (domain.md 1.2).
import type { Words } from './en.ts';

export const FR_CA: Words = {
  greeting: 'Bonjour {{name}},',
  why: 'Vous recevez ce courriel de Tieout en raison de vos droits dans {{company}}.',
  whyDigest:
    'Vous recevez ce courriel parce que vous êtes $t(term.accountingApprover) de {{company}} et abonné aux courriels récapitulatifs ERP.',
  optOut: 'Ne plus recevoir ces résumés quotidiens',
  'optOut.ask':
    'Voulez-vous ne plus recevoir vos résumés quotidiens? Vous pourrez les réactiver dans vos paramètres.',
  'optOut.done':
    'Vous ne recevrez plus de résumés quotidiens. Vous pouvez les réactiver dans vos paramètres.',
  open: "L'ouvrir dans Tieout",

  labelled: '{{name}} : {{value}}',

  'invoice.subcontractor': 'Facture de sous-traitant {{number}}',
  'invoice.owner': 'Facture de propriétaire {{number}}',
  'field.project': 'Projet',
  'field.contract.subcontractor': '$t(term.commitments)',
  'field.contract.owner': '$t(term.primeContracts)',
  'field.party.subcontractor': '$t(term.subcontractor)',
  'field.party.owner': '$t(term.ownerClient)',
  'field.amountDue': 'Montant dû',
  'field.reason': 'Motif',

  'rejected.subject.subcontractor': 'La facture de sous-traitant {{number}} a été rejetée',
  'rejected.subject.owner': 'La facture de propriétaire {{number}} a été rejetée',
  'rejected.lead':
    "{{by}} a retourné cette facture le {{at}}. Corrigez-la, puis envoyez-la de nouveau à l'ERP.",

  'failedToExport.subject_one': "L'exportation de {{count}} facture a échoué",
  'failedToExport.subject_other': "L'exportation de {{count}} factures a échoué",
  'failedToExport.lead_one':
    "Cette facture n'est pas entrée dans l'ERP. Quelqu'un doit intervenir.",
  'failedToExport.lead_other':
    "Ces factures ne sont pas entrées dans l'ERP. Quelqu'un doit intervenir.",
  'failedToExport.causes': 'Causes',
  'failedToExport.cause_one': '{{count}} facture : {{words}}',
  'failedToExport.cause_other': '{{count}} factures : {{words}}',
  'failedToExport.invoices': 'Les premières',

  'dailySummary.subject': 'Résumé quotidien – $t(term.erpIntegrations)',
  'dailySummary.lead_one': '{{count}} facture vous attend ({{day}}).',
  'dailySummary.lead_other': '{{count}} factures vous attendent ({{day}}).',
  'dailySummary.subcontractor.failed_one':
    "{{count}} facture de sous-traitant dont l'exportation a échoué : {{total}}",
  'dailySummary.subcontractor.failed_other':
    "{{count}} factures de sous-traitant dont l'exportation a échoué : {{total}}",
  'dailySummary.subcontractor.toAccept_one':
    '{{count}} facture de sous-traitant à accepter ou à rejeter : {{total}}',
  'dailySummary.subcontractor.toAccept_other':
    '{{count}} factures de sous-traitant à accepter ou à rejeter : {{total}}',
  'dailySummary.subcontractor.toExport_one':
    '{{count}} facture de sous-traitant acceptée, à exporter : {{total}}',
  'dailySummary.subcontractor.toExport_other':
    '{{count}} factures de sous-traitant acceptées, à exporter : {{total}}',
  'dailySummary.owner.failed_one':
    "{{count}} facture de propriétaire dont l'exportation a échoué : {{total}}",
  'dailySummary.owner.failed_other':
    "{{count}} factures de propriétaire dont l'exportation a échoué : {{total}}",
  'dailySummary.owner.toAccept_one':
    '{{count}} facture de propriétaire à accepter ou à rejeter : {{total}}',
  'dailySummary.owner.toAccept_other':
    '{{count}} factures de propriétaire à accepter ou à rejeter : {{total}}',
  'dailySummary.owner.toExport_one':
    '{{count}} facture de propriétaire acceptée, à exporter : {{total}}',
  'dailySummary.owner.toExport_other':
    '{{count}} factures de propriétaire acceptées, à exporter : {{total}}',
  'dailySummary.oldest_one': 'La plus ancienne attend depuis {{count}} jour.',
  'dailySummary.oldest_other': 'La plus ancienne attend depuis {{count}} jours.',

  'sentAgain.subject.subcontractor':
    'La facture de sous-traitant {{number}} a été renvoyée après un rejet',
  'sentAgain.subject.owner': 'La facture de propriétaire {{number}} a été renvoyée après un rejet',
  'sentAgain.lead':
    "{{by}} a corrigé cette facture et l'a renvoyée le {{at}}. Elle attend une réponse.",

  'approverMissing.subject': "Des factures de {{company}} n'ont pas d'$t(term.accountingApprover)",
  'approverMissing.lead':
    "Des factures de {{company}} attendent que personne ne peut accepter ou exporter : il n'y a pas d'$t(term.accountingApprover) pour elles, ou ceux qui le sont les ont créées ou envoyées, et dans cette compagnie ce doit être quelqu'un d'autre. Elles attendent qu'un administrateur du répertoire donne à quelqu'un les droits standard sur $t(term.erpIntegrations) et le privilège d'envoyer à la comptabilité.",

  'webhookOff.subject': 'Un webhook de {{company}} a été désactivé',
  'webhookOff.lead':
    "Les messages vers ces adresses ont échoué pendant trois jours, ou leur serveur a dit qu'elles n'existent plus. Elles ne reçoivent rien tant que personne ne les réactive; ce qui s'est passé entre-temps se lit par l'API.",
};
