// What is said of payments and their readings, in French (Canada). The English sentence is the key.
export const PAYMENTS: Readonly<Record<string, string>> = {
  'It was removed at {at}.': 'Il a été retiré le {at}.',
  'It is {state}: only what was deleted in the ERP is removed here.':
    'Il est {state} : seul ce qui a été supprimé dans l’ERP est retiré ici.',
  'Its invoice is linked to that document no more: nobody can look at it there.':
    'Sa facture n’est plus liée à ce document : personne ne peut l’y chercher.',
  '{amount} of {due} is paid.': '{amount} sur {due} est payé.',
  '{what} of {day} is ignored: {why}': '{what} du {day} est ignoré : {why}',
  '{what} of {day} is not applied: No invoice is linked to the document {document} of the ERP.':
    '{what} du {day} n’est pas appliqué : aucune facture n’est liée au document {document} de l’ERP.',
  '{what} of {day} is not applied: It is in {currency}, the invoice in {other}: nothing is converted on a guess.':
    '{what} du {day} n’est pas appliqué : il est en {currency}, la facture en {other} ; rien n’est converti au jugé.',
  '{what} of {day} is not applied: The ERP gives an amount that is none: {why}':
    '{what} du {day} n’est pas appliqué : l’ERP donne un montant qui n’en est pas un : {why}',
  '{what} of {day} is not applied: Payments by "{method}" are not taken from this ERP.':
    '{what} du {day} n’est pas appliqué : les paiements par « {method} » ne sont pas pris de cet ERP.',
  '{what} of {day} is not applied: It takes money back: no payment is negative.':
    '{what} du {day} n’est pas appliqué : il reprend de l’argent ; aucun paiement n’est négatif.',
  '{what} of {day} is not applied: The tool of its contract is not active in the project.':
    '{what} du {day} n’est pas appliqué : l’outil de son contrat n’est pas actif dans le projet.',
  '{what} of {day} is not applied: Payments Issued are switched off on the project or on the commitment.':
    '{what} du {day} n’est pas appliqué : les paiements émis sont désactivés sur le projet ou sur l’engagement.',
  '{what} of {day} is not applied: It was created in the ERP before {from}.':
    '{what} du {day} n’est pas appliqué : il a été créé dans l’ERP avant le {from}.',
  '{what} of {day} was voided in the ERP.': '{what} du {day} a été annulé dans l’ERP.',
  '{what} of {day} was deleted in the ERP.': '{what} du {day} a été supprimé dans l’ERP.',
  '{name} is paused since {at}: {why}': '{name} est en pause depuis le {at} : {why}',
  'The reading under way waits: {why}': 'La lecture en cours attend : {why}',
  'The last reading failed: {why}': 'La dernière lecture a échoué : {why}',
  'The ERP was not read since the invoice is there. Sync it.':
    'L’ERP n’a pas été lu depuis que la facture y est. Synchronisez-la.',
  'The ERP, read at {at}, shows no payment of it.':
    'L’ERP, lu le {at}, n’en montre aucun paiement.',
  'The ERP, read at {at}, shows no payment of it. What was created there before {from} is not imported.':
    'L’ERP, lu le {at}, n’en montre aucun paiement. Ce qui y a été créé avant le {from} n’est pas importé.',
  'There is no reconciliation {id}.': 'Il n’y a pas de rapprochement {id}.',
  'The period ends before it begins.': 'La période finit avant de commencer.',
  'Give {day} or a later day.': 'Donnez le {day} ou un jour plus tardif.',
  'Reconciliation {id} of another period is under way. Wait for its end, or cancel it.':
    'Le rapprochement {id} d’une autre période est en cours. Attendez sa fin ou annulez-le.',
  'Another reconciliation has just ended. Ask again.':
    'Un autre rapprochement vient de finir. Demandez de nouveau.',
  'The ERP has its document {document} no more: {why}':
    'L’ERP n’a plus son document {document} : {why}',
  'Its document {document} is cancelled in the ERP.':
    'Son document {document} est annulé dans l’ERP.',
  'It is linked to document {ours}, and what was synced is document {theirs}.':
    'Elle est liée au document {ours}, et ce qui a été synchronisé est le document {theirs}.',
  'The ERP has payment {payment} ({theirs}), which is not here.':
    'L’ERP a le paiement {payment} ({theirs}), qui n’est pas ici.',
  'Payment {payment} ({ours}) is here, and the ERP does not have it.':
    'Le paiement {payment} ({ours}) est ici, et l’ERP ne l’a pas.',
  'It says that {ours} is paid; its payments add up to {theirs}.':
    'Elle dit que {ours} est payé ; ses paiements font {theirs}.',
  'It says {ours}; by its payments it is {theirs}.':
    'Elle dit {ours} ; d’après ses paiements, elle est {theirs}.',
  'The total of {what} is {ours} here and {theirs} in the ERP.':
    'Le total de {what} est {ours} ici et {theirs} dans l’ERP.',
  'The number of {what} is {ours} here and {theirs} in the ERP.':
    'Le numéro de {what} est {ours} ici et {theirs} dans l’ERP.',
  'The vendor or customer of {what} is {ours} here and {theirs} in the ERP.':
    'Le fournisseur ou client de {what} est {ours} ici et {theirs} dans l’ERP.',
  'The state of {what} is {ours} here and {theirs} in the ERP.':
    'L’état de {what} est {ours} ici et {theirs} dans l’ERP.',
  'The amount of {what} is {ours} here and {theirs} in the ERP.':
    'Le montant de {what} est {ours} ici et {theirs} dans l’ERP.',
  'The date of {what} is {ours} here and {theirs} in the ERP.':
    'La date de {what} est {ours} ici et {theirs} dans l’ERP.',
  'The method of {what} is {ours} here and {theirs} in the ERP.':
    'Le mode de {what} est {ours} ici et {theirs} dans l’ERP.',
  'Void its payments, unlink it, and send it again if it is still due.':
    'Annulez ses paiements, déliez-la et envoyez-la de nouveau si elle est encore due.',
  'Change it back in the ERP; or delete it there, unlink the invoice and send it again.':
    'Rétablissez-le dans l’ERP ; ou supprimez-le là-bas, déliez la facture et envoyez-la de nouveau.',
  'The row was changed past Tieout. Its events tell how it stood: restore it.':
    'La ligne a été modifiée sans passer par Tieout. Ses événements disent comment elle était : rétablissez-la.',
  'Let the connection sync payments, and sync the invoice.':
    'Laissez la connexion synchroniser les paiements, puis synchronisez la facture.',
  'Ask for a back-fill from before it was created in the ERP, with a reason.':
    'Demandez une reprise d’avant sa création dans l’ERP, avec un motif.',
  'See why it was not applied.': 'Voyez pourquoi il n’a pas été appliqué.',
  'Sync the invoice.': 'Synchronisez la facture.',
  'There is no payment {id}.': 'Il n’y a pas de paiement {id}.',
  'There is no unmatched payment {id}.': 'Il n’y a pas de paiement en attente {id}.',
  'There is no payment reading {id}.': 'Il n’y a pas de lecture de paiements {id}.',
  '{fields}: it comes from the ERP. Change it there, and sync.':
    '{fields} : cela vient de l’ERP. Modifiez-le là-bas, puis synchronisez.',
  'Say every how many minutes.': 'Dites toutes les combien de minutes.',
  'Say at what local time, such as "03:00".': 'Dites à quelle heure locale, comme « 03:00 ».',
  'Name an invoice, a project, or everything: one of them.':
    'Nommez une facture, un projet ou tout : un seul des trois.',
  'Only a complete sync finds that there is nothing.':
    'Seule une synchronisation complète trouve qu’il n’y a rien.',
  'Say "complete": true.': 'Dites « complete » : true.',
  'There is no such project.': 'Ce projet n’existe pas.',
  'The project is on another connection.': 'Le projet est sur une autre connexion.',
  'Payments are read from {from} on already.': 'Les paiements sont déjà lus à partir du {from}.',
  'Give one before {from}.': 'Donnez un moment avant le {from}.',
  'Its payments were never read or scheduled: what there is to fill back begins with that.':
    'Ses paiements n’ont jamais été lus ni planifiés : c’est là que commence ce qu’on peut reprendre.',
  'It is over: {status}.': 'C’est fini : {status}.',
  'It does not wait any more: it is {status}.': 'Il n’attend plus : il est {status}.',
  'It was voided in the ERP: there is nothing to apply.':
    'Il a été annulé dans l’ERP : il n’y a rien à appliquer.',
  'It is {status}: only what the ERP has is paid there.':
    'Elle est {status} : seul ce que l’ERP possède y est payé.',
  'The payment is of a document of the kind {kind}.':
    'Le paiement porte sur un document du type {kind}.',
  'The payment is in {currency}, it in {other}.': 'Le paiement est en {currency}, elle en {other}.',
};
