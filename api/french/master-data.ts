// What master data, contracts, invoices, connections and people are refused with, in French
// (Canada). The English sentence is the key, as in a gettext catalogue.
export const MASTER_DATA: Readonly<Record<string, string>> = {
  'Direct export cannot be on together with separateApprover.':
    'L’exportation directe ne va pas avec separateApprover.',
  'A period ends on or after the day it starts.':
    'Une période se termine le jour où elle commence ou après.',
  'A changeOrderItem names its changeOrder; a contractItem has none.':
    'Un changeOrderItem nomme son changeOrder; un contractItem n’en a pas.',
  'Only a change order item may be negative.':
    'Seule une ligne d’ordre de changement peut être négative.',
  'Invoices refer to the items at position {positions}: keep them in the list.':
    'Des factures renvoient aux lignes en position {positions} : gardez-les dans la liste.',
  'The {name} of a contract is given once, when it is made.':
    'Le {name} d’un contrat se donne une fois, à sa création.',
  'Invoice {number} is billed against it: its vendor cannot become another one.':
    'La facture {number} s’y rapporte : son fournisseur ne peut pas changer.',
  'A {kind} invoice names a {name}, and no {other}.':
    'Une facture de type {kind} nomme un {name}, et pas de {other}.',
  'The contract belongs to another project.': 'Le contrat appartient à un autre projet.',
  'An invoice has at least one line.': 'Une facture a au moins une ligne.',
  'The invoice has no lines.': 'La facture n’a pas de lignes.',
  '{dueOn} is before billedOn {billedOn}.': '{dueOn} précède billedOn {billedOn}.',
  'The invoice does not add up or some fields are not valid.':
    'Le compte de la facture n’y est pas, ou certains champs ne sont pas valides.',
  "The contract's schedule of values has no item {id}.":
    'Le tableau des valeurs du contrat n’a pas de ligne {id}.',
  'Item {id} has a line already: one line for each item.':
    'La ligne {id} du contrat est déjà facturée ici : une ligne pour chacune.',
  'The invoice is at revision {revision} by now. Read it again.':
    'La facture en est maintenant à la révision {revision}. Relisez-la.',
  'An invoice stays with its kind and contract.': 'Une facture garde son type et son contrat.',
  '"{externalId}" is a {kind} invoice of contract {id}.':
    '« {externalId} » est une facture de type {kind} du contrat {id}.',
  'The invoice is {status} and locked. It can be edited when it is {editable}.':
    'La facture est {status} et verrouillée. Elle se modifie quand elle est {editable}.',
  '"{amount}" is negative; only a line of a change order may be.':
    '« {amount} » est négatif; seule une ligne d’ordre de changement peut l’être.',
  '{released} is released, but only {held} is held.':
    '{released} est libéré, mais seulement {held} est retenu.',
  '"{amount}" does not agree with the lines: they add up to {sum}.':
    '« {amount} » ne concorde pas avec les lignes : leur somme est {sum}.',
  '{thing} {name} has no link to the ERP.': '{thing} {name} n’a pas de lien avec l’ERP.',
  Vendor: 'Le fournisseur',
  Project: 'Le projet',
  Commitment: 'L’engagement',
  'Prime contract': 'Le contrat principal',
  'Cost code': 'Le code de coût',
  'Tax code': 'Le code de taxe',
  'Account for {role} ({name}) is not set on the connection.':
    'Le compte pour {role} ({name}) n’est pas défini sur la connexion.',
  'No line has an amount in this period: there is nothing for the ERP to book.':
    'Aucune ligne n’a de montant dans cette période : l’ERP n’a rien à comptabiliser.',
  'The amount due is {amount}; this ERP takes no credits.':
    'Le montant dû est {amount}; cet ERP ne prend pas de crédits.',
  '"{number}" is longer than the {count} characters that the ERP takes: give another ERP invoice number.':
    '« {number} » dépasse les {count} caractères que l’ERP prend : donnez un autre numéro de facture ERP.',
  'At most {count} characters.': 'Au plus {count} caractères.',
  'This connector takes {names}.': 'Ce connecteur prend {names}.',
  'This connector needs {name}.': 'Ce connecteur exige {name}.',
  'Write it like "https://erp.example.com": http or https, without name or password.':
    'Écrivez-la comme « https://erp.example.com » : http ou https, sans nom ni mot de passe.',
  'Give true or false.': 'Donnez true ou false.',
  'Give deduplicatesByKey, searchable or neither.':
    'Donnez deduplicatesByKey, searchable ou neither.',
  'This {kind} has no link to that ERP.': 'Ce {kind} n’a pas de lien avec cet ERP.',
  'Name the connection: the company has none, or more than one.':
    'Nommez la connexion : la compagnie n’en a aucune, ou plus d’une.',
  'This ERP has no list of {lookup}. It has {lookups}.':
    'Cet ERP n’a pas de liste de {lookup}. Il a {lookups}.',
  'The ERP is being asked just now ({count} at once): pause the connection, and change this when nobody asks any more.':
    'L’ERP est interrogé en ce moment ({count} à la fois) : mettez la connexion en pause, et modifiez ceci quand plus personne n’interroge.',
  "The ERP's agent has fetched {count} pieces of work and not answered them ({ids}): it may still do them. Let it answer, or answer in its place what became of them (POST /v1/connections/work/{id}/answer); then change this.":
    'L’agent de l’ERP a pris {count} travaux sans y répondre ({ids}) : il les fait peut-être encore. Laissez-le répondre, ou répondez à sa place ce qu’ils sont devenus (POST /v1/connections/work/{id}/answer); puis modifiez ceci.',
  'Of {count} invoices ({numbers}) a document was sent that may be in the ERP: let them be exported, or repair or reject them; then change this.':
    'Pour {count} factures ({numbers}), un document a été envoyé qui est peut-être dans l’ERP : laissez-les s’exporter, réparez-les ou rejetez-les; puis modifiez ceci.',
  'Give a whole number of milliseconds from {least} to {most}.':
    'Donnez un nombre entier de millisecondes de {least} à {most}.',
  'Give a whole number from {least} to {most}.': 'Donnez un nombre entier de {least} à {most}.',
  '"{text}" is not an amount: write it like "1234.50", without separators.':
    '« {text} » n’est pas un montant : écrivez-le comme « 1234.50 », sans séparateurs.',
  '"{text}" has {count} decimals; {currency} has {exponent}.':
    '« {text} » a {count} décimales; {currency} en a {exponent}.',
  '"{text}" is too large.': '« {text} » est trop grand.',
  'This scope is named before.': 'Cette portée est déjà nommée.',
  'No such project.': 'Ce projet n’existe pas.',
  'Some grants are not valid.': 'Certains droits ne sont pas valides.',
  'You need the privilege canPushToAccounting to give it, or canExport, to somebody.':
    'Il vous faut le privilège canPushToAccounting pour le donner, ou canExport, à quelqu’un.',
  'You need the privilege canPushToAccounting to change the address of somebody who has it, or to raise them on erpIntegrations.':
    'Il vous faut le privilège canPushToAccounting pour changer l’adresse de quelqu’un qui l’a, ou pour relever son niveau sur erpIntegrations.',
  'You need the privilege canPushToAccounting to make a token for somebody who has it.':
    'Il vous faut le privilège canPushToAccounting pour créer un jeton à quelqu’un qui l’a.',
  'This is the last Directory Admin: make another one first.':
    'C’est le dernier administrateur de Répertoire : nommez-en d’abord un autre.',
  'A token ends within one year from now.': 'Un jeton prend fin d’ici un an.',
  'Name a moment within one year.': 'Nommez un moment d’ici un an.',
  'There is no such user, or they may not sign in.':
    'Cette personne n’existe pas ou ne peut pas ouvrir de session.',
  'Name an active user.': 'Nommez une personne active.',
  'This link is not complete. Open it from the mail as it is.':
    'Ce lien n’est pas complet. Ouvrez-le depuis le courriel, tel quel.',
  'The time zone is not known.': 'Ce fuseau horaire est inconnu.',
  'Name it as IANA does, such as America/Toronto.':
    'Nommez-le comme l’IANA, par exemple America/Toronto.',
  'The mail is {state}. Only one that is undeliverable can be sent again.':
    'Le courriel est {state}. Seul un courriel qui n’a pas pu être remis peut être renvoyé.',
};
