// What commands are refused with, and why they are not offered, in French (Canada). The English
// sentence is the key, as in a gettext catalogue; {names} stand for what differs.
export const DECISIONS: Readonly<Record<string, string>> = {
  'There is no invoice {id}.': 'Il n’y a pas de facture {id}.',
  'This user may no longer sign in.': 'Cette personne ne peut plus ouvrir de session.',
  'Whoever asked for it may no longer sign in.':
    'La personne qui l’a demandé ne peut plus ouvrir de session.',
  'The ERP is being asked about this invoice for another command: wait for it, or withdraw it (POST /v1/commands/{id}/withdraw).':
    'L’ERP est interrogé au sujet de cette facture pour une autre commande : attendez, ou retirez-la (POST /v1/commands/{id}/withdraw).',
  '{command} is not possible: the invoice is {status} since {at}. Possible now: {possible}.':
    '{command} n’est pas possible : la facture est {status} depuis {at}. Possible maintenant : {possible}.',
  '{command} is not possible: the invoice is {status}. Possible now: {possible}.':
    '{command} n’est pas possible : la facture est {status}. Possible maintenant : {possible}.',
  '{detail} It was moved last by {name}.': '{detail} Dernier changement par {name}.',
  '{command} needs a reason: whoever sent the invoice has to know what to correct.':
    '{command} exige un motif : la personne qui a envoyé la facture doit savoir quoi corriger.',
  'Give a reason.': 'Donnez un motif.',
  'The review status is {status}; {kind} invoices are sent when it is {allowed}.':
    'Le statut de révision est {status}; les factures de type {kind} s’envoient quand il est {allowed}.',
  'The project has no connection to an ERP. Name one in its connectionId.':
    'Le projet n’a pas de connexion à un ERP. Nommez-en une dans son connectionId.',
  '{connection} does not export {kind} invoices.':
    '{connection} n’exporte pas les factures de type {kind}.',
  'Name the revision of the invoice that you saw.':
    'Nommez la révision de la facture que vous avez vue.',
  'The decision is bound to a revision.': 'La décision porte sur une révision précise.',
  'The invoice is at another revision than the one you saw. Read it again and decide anew.':
    'La facture en est à une autre révision que celle que vous avez vue. Relisez-la et décidez de nouveau.',
  'Export fields are given when the invoice is accepted.':
    'Les champs d’exportation se donnent à l’acceptation de la facture.',
  '{command} takes none here.': '{command} n’en prend pas ici.',
  'Some export fields are not valid.': 'Certains champs d’exportation ne sont pas valides.',
  'This connector takes no {name}.': 'Ce connecteur ne prend pas {name}.',
  'The ERP wants {name} for every {kind} invoice.':
    'L’ERP veut {name} pour chaque facture de type {kind}.',
  'createAgain is for {failures}; this invoice failed by {failure}: correct it and retry.':
    'createAgain sert pour {failures}; cette facture a échoué par {failure} : corrigez-la et réessayez.',
  'The ERP may have documents for this invoice that you did not see: {documents}. Look at the documents again, and decide anew.':
    'L’ERP a peut-être pour cette facture des documents que vous n’avez pas vus : {documents}. Regardez de nouveau les documents, puis décidez.',
  'Look first at what the ERP may have already (POST /v1/invoices/{id}/erp-candidates); what you were shown is part of the record.':
    'Regardez d’abord ce que l’ERP a peut-être déjà (POST /v1/invoices/{id}/erp-candidates); ce qui vous a été montré fait partie du registre.',
  '{failure} makes nothing editable: look at what the ERP has, retry, or reject it.':
    '{failure} ne rend rien modifiable : regardez ce que l’ERP a, réessayez ou rejetez-la.',
  '{failure} makes {fields} editable.': '{failure} rend modifiable : {fields}.',
  'Give what is to be corrected: {fields}.': 'Donnez ce qui est à corriger : {fields}.',
  'nothing is editable after this failure': 'rien n’est modifiable après cet échec',
  nothing: 'rien',
  'This cannot be corrected here.': 'Cela ne se corrige pas ici.',
  "Give the ERP's own id of the document.": 'Donnez l’identifiant du document dans l’ERP.',
  'Payments hang on it: {payments}. Void them in the ERP and sync them first.':
    'Des paiements s’y rattachent : {payments}. Annulez-les dans l’ERP et synchronisez d’abord.',
  '{document} is still in {erp}. Delete it there first.':
    '{document} est encore dans {erp}. Supprimez-le là d’abord.',
  '{erp} has a document for this invoice: {documents}. {advice}':
    '{erp} a un document pour cette facture : {documents}. {advice}',
  '{erp} may have a document for this invoice: {documents}. {advice}':
    '{erp} a peut-être un document pour cette facture : {documents}. {advice}',
  'Link it, or delete it there first.': 'Liez-le, ou supprimez-le là d’abord.',
  'Delete there the one that is not meant.': 'Supprimez là celui dont il ne s’agit pas.',
  '{erp} has no standing document {id}: it was cancelled.':
    '{erp} n’a pas de document valable {id} : il a été annulé.',
  '{erp} has no standing document {id}.': '{erp} n’a pas de document valable {id}.',
  "The ERP's document {id} belongs to invoice {number}.":
    'Le document {id} de l’ERP appartient à la facture {number}.',
  '{document}: {differences}.': '{document} : {differences}.',
  'The ERP could not tell, so this is not decided: {words}':
    'L’ERP n’a pas pu le dire; rien n’est donc décidé : {words}',
  'It was withdrawn while the ERP was being asked.':
    'Elle a été retirée pendant que l’ERP était interrogé.',
  'The command is {outcome} already.': 'La commande est déjà {outcome}.',
  'Invoice {number} is {status}: likely documents are for an export that failed.':
    'La facture {number} est {status} : les documents probables sont pour une exportation qui a échoué.',
  'Invoice {number} is {status}: only what the ERP has is paid there.':
    'La facture {number} est {status} : seul ce que l’ERP a y est payé.',
  'The invoice is in the ERP of another connection.':
    'La facture est dans l’ERP d’une autre connexion.',
  '{connection} does not sync payments (syncPayments).':
    '{connection} ne synchronise pas les paiements (syncPayments).',
  'The connection is not paused.': 'La connexion n’est pas en pause.',
  'The key "{key}" already named the command {command} on this invoice, with another body. Use a new key for a new command.':
    'La clé « {key} » a déjà nommé la commande {command} sur cette facture, avec un autre corps. Prenez une nouvelle clé pour une nouvelle commande.',
  'The key "{key}" already named another bulk command. Use a new key for a new one.':
    'La clé « {key} » a déjà nommé une autre commande groupée. Prenez une nouvelle clé.',
  'This invoice is in the list already.': 'Cette facture est déjà dans la liste.',
};
