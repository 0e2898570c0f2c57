// What is said of disbursements and their payouts, in French (Canada). The English sentence is the
// key.
export const DISBURSEMENTS: Readonly<Record<string, string>> = {
  'There is no funding account {id}.': 'Il n’y a pas de compte de financement {id}.',
  'There is no disbursement {id}.': 'Il n’y a pas de décaissement {id}.',
  'There is no payout {id}.': 'Il n’y a pas de versement {id}.',
  'Check numbers up to {used} are used already, here or in the ERP. Go on at {next}.':
    'Les numéros de chèque jusqu’à {used} ont déjà servi, ici ou dans l’ERP. Continuez à {next}.',
  'Give {next}, which is safe.': 'Donnez {next}, qui est sûr.',
  'The funding account has no check numbers left.':
    'Le compte de financement n’a plus de numéros de chèque.',
  'The funding account {name} is not active.': 'Le compte de financement {name} n’est pas actif.',
  'Check number {number} of this bank was given before: no number is given twice.':
    'Le numéro de chèque {number} de cette banque a déjà été donné : aucun ne l’est deux fois.',
  'The platform holds this disbursement: what is decided there comes as facts.':
    'La plateforme tient ce décaissement : ce qui y est décidé arrive sous forme de faits.',
  'It is {status}: only a draft can be changed.':
    'Il est {status} : seul un brouillon peut être modifié.',
  'Have the platform hold it, or let a Directory Admin set draftDisbursements of the company.':
    'Laissez la plateforme le tenir, ou demandez à un Admin sur Directory d’activer draftDisbursements de la compagnie.',
  'Sign out, sign in again and authorize it within {minutes} minutes; no token can.':
    'Fermez la session, rouvrez-en une et autorisez-le dans les {minutes} minutes; aucun jeton ne le peut.',
  'You approved {invoices}: somebody else has to authorize the payment.':
    'Vous avez approuvé {invoices} : quelqu’un d’autre doit autoriser le paiement.',
  'The ERP does not have {invoices} yet: have it synced first, or remove its payout.':
    'L’ERP n’a pas encore {invoices} : faites-la d’abord synchroniser, ou retirez son versement.',
  'Invoice {number} would be overpaid by {amount} by now: remove its payout.':
    'La facture {number} serait maintenant payée de {amount} en trop : retirez son versement.',
  'It has no payouts: add what is to be paid.':
    'Il n’a pas de versements : ajoutez ce qui est à payer.',
  'You saw version {seen}, it is at {version} now. Read it again, then decide.':
    'Vous avez vu la version {seen}, il en est à la {version}. Relisez-le, puis décidez.',
  'The platform names its disbursements, and all their payouts.':
    'La plateforme nomme ses décaissements et tous leurs versements.',
  'There is no such invoice.': 'Cette facture n’existe pas.',
  'Invoice {number} is one of an owner: only vendors are paid.':
    'La facture {number} est celle d’un propriétaire : seuls les fournisseurs sont payés.',
  'Invoice {number} is in this disbursement already.':
    'La facture {number} est déjà dans ce décaissement.',
  'Invoice {number} is in {currency}, the funding account in {other}.':
    'La facture {number} est en {currency}, le compte de financement en {other}.',
  'Invoice {number} is in another ERP than the funding account.':
    'La facture {number} est dans un autre ERP que le compte de financement.',
  'An amount is more than zero.': 'Un montant est supérieur à zéro.',
  '{amount} is more than is open of invoice {number}: {due} is due, {settled} is settled, {inFlight} is on its way.':
    '{amount} dépasse ce qui reste de la facture {number} : {due} est dû, {settled} est réglé, {inFlight} est en route.',
  'The connector takes no partial payments: pay the invoice in full.':
    'Le connecteur n’accepte pas de paiements partiels : payez la facture en entier.',
  'A partial payment has a note: say why it is not all.':
    'Un paiement partiel a une note : dites pourquoi ce n’est pas le tout.',
  'The connector takes no payment records.':
    'Le connecteur n’accepte pas d’enregistrements de paiement.',
  'The connector does not take payments by {method}: {methods}.':
    'Le connecteur n’accepte pas les paiements par {method} : {methods}.',
  'The connector does not take payments in {currency}.':
    'Le connecteur n’accepte pas les paiements en {currency}.',
  'The connector does not take payments from accounts in {country}.':
    'Le connecteur n’accepte pas les paiements à partir de comptes situés ici : {country}.',
  'A disbursement has at most {most} payouts; it has {count}.':
    'Un décaissement a au plus {most} versements; il en a {count}.',
  'Another fact was reported under this id. It stands; report this one under its own.':
    'Un autre fait a été rapporté sous cet identifiant. Il reste; rapportez celui-ci sous le sien.',
  '{kind} is of the whole disbursement: leave out payoutId.':
    '{kind} porte sur tout le décaissement : omettez payoutId.',
  '{kind} names its payoutId.': '{kind} nomme son payoutId.',
  'By the time of this fact, {what}.': 'Au moment de ce fait, {what}.',
  'funding was not requested then': 'les fonds n’étaient pas demandés',
  'funding was requested already': 'les fonds étaient déjà demandés',
  'funding was complete already': 'les fonds étaient déjà là',
  'funding was not complete': 'les fonds n’étaient pas complets',
  'funding had failed already': 'l’apport de fonds avait déjà échoué',
  'it was cancelled before': 'il était déjà annulé',
  'the payout {what}': 'le versement {what}',
  'was not requested then': 'n’était pas demandé',
  'was requested already': 'était déjà demandé',
  'was completed already': 'était déjà effectué',
  'had failed already': 'avait déjà échoué',
  'had come back already': 'était déjà revenu',
  'The payout is not in the disbursement.': 'Le versement n’est pas dans le décaissement.',
  'The disbursement has no payout {id}.': 'Le décaissement n’a pas de versement {id}.',
};
