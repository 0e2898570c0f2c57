// What is said of payments and their readings, in French (Canada). The English sentence is the key.
export const PAYMENTS: Readonly<Record<string, string>> = {
  'There is no payment {id}.': 'Il n’y a pas de paiement {id}.',
  'There is no unmatched payment {id}.': 'Il n’y a pas de paiement en attente {id}.',
  'There is no payment reading {id}.': 'Il n’y a pas de lecture de paiements {id}.',
  '{fields}: it comes from the ERP. Change it there, and sync.':
    '{fields} : cela vient de l’ERP. Modifiez-le là-bas, puis synchronisez.',
  'Say every how many minutes.': 'Dites toutes les combien de minutes.',
  'Say at what local time, such as "03:00".': 'Dites à quelle heure locale, comme « 03:00 ».',
  'Name an invoice or a project, not both.': 'Nommez une facture ou un projet, pas les deux.',
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
