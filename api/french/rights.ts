// What is missing to somebody who may not, and who could, in French (Canada). The English is the
// key, as in a gettext catalogue; {names} stand for what differs.
export const RIGHTS: Readonly<Record<string, string>> = {
  'You need {missing}. Who could: {whoCould}.':
    'Il vous faut : {missing}. Qui le pourrait : {whoCould}.',
  'Whoever asked for it may withdraw it, or you need {missing}.':
    'La personne qui l’a demandée peut la retirer; sinon, il vous faut : {missing}.',
  'You sent this invoice; by the rule separateApprover of this company somebody else has to accept, export, retry and link it: {whoCould}.':
    'Vous avez envoyé cette facture; par la règle separateApprover de cette compagnie, quelqu’un d’autre doit l’accepter, l’exporter, la réessayer et la lier : {whoCould}.',
  'You created this invoice; by the rule separateApprover of this company somebody else has to accept, export, retry and link it: {whoCould}.':
    'Vous avez créé cette facture; par la règle separateApprover de cette compagnie, quelqu’un d’autre doit l’accepter, l’exporter, la réessayer et la lier : {whoCould}.',
  'With direct export nobody would accept an invoice, and in this company (separateApprover) somebody else than its sender has to.':
    'Avec l’exportation directe, personne n’accepterait de facture; dans cette compagnie (separateApprover), il faut quelqu’un d’autre que son expéditeur.',

  'admin on {tool}': 'admin sur {tool}',
  'admin on {tool} of the company': 'admin sur {tool} de la compagnie',
  'standard on {tool}': 'standard sur {tool}',
  'standard on {tool} of the company': 'standard sur {tool} de la compagnie',
  'read on {tool}': 'read sur {tool}',
  'read on {tool} of the company': 'read sur {tool} de la compagnie',
  'read on {tool} or read on {other} of the company':
    'read sur {tool} ou read sur {other} de la compagnie',
  'admin on {tool} of the company or admin on {other} of the company':
    'admin sur {tool} de la compagnie ou admin sur {other} de la compagnie',
  'admin on {tool} of the company or standard on {other} of the company':
    'admin sur {tool} de la compagnie ou standard sur {other} de la compagnie',
  'admin on {tool} of the company or the privilege canPushToAccounting':
    'admin sur {tool} de la compagnie ou le privilège canPushToAccounting',
  'the privilege canPushToAccounting': 'le privilège canPushToAccounting',
  'the privilege canExport for {kind} invoices':
    'le privilège canExport pour les factures de type {kind}',
  'to be somebody who neither created nor sent it': 'ne l’avoir ni créée ni envoyée',
  'the token of the agent of this connection': 'le jeton de l’agent de cette connexion',
  'the token of the agent of a connection': 'le jeton de l’agent d’une connexion',
  'the token of a person': 'le jeton d’une personne',
  'a token that may as much': 'un jeton qui peut autant',

  'an Admin on {tool} of this project': 'une personne Admin sur {tool} de ce projet',
  'an Admin on {tool} of the company': 'une personne Admin sur {tool} de la compagnie',
  'an Admin on Directory of the company who has the privilege canPushToAccounting':
    'une personne Admin sur Directory de la compagnie qui a le privilège canPushToAccounting',
  'an Admin on {tool} of the company, or an Admin on {other} of the company':
    'une personne Admin sur {tool} de la compagnie, ou une personne Admin sur {other} de la compagnie',
  'an Admin on {tool} of the company, or an accounting approver':
    'une personne Admin sur {tool} de la compagnie, ou une personne qui approuve en comptabilité',
  'somebody with Standard or more on {tool} of this project':
    'une personne avec Standard ou plus sur {tool} de ce projet',
  'somebody with Standard or more on {tool} of the company':
    'une personne avec Standard ou plus sur {tool} de la compagnie',
  'somebody with Read Only or more on {tool} of this project':
    'une personne avec Read Only ou plus sur {tool} de ce projet',
  'somebody with Read Only or more on {tool} of the company':
    'une personne avec Read Only ou plus sur {tool} de la compagnie',
  'somebody with Read Only or more on {tool} of this project, or somebody with Read Only or more on {other} of the company':
    'une personne avec Read Only ou plus sur {tool} de ce projet, ou avec Read Only ou plus sur {other} de la compagnie',
  'an accounting approver': 'une personne qui approuve en comptabilité',
  'an accounting approver for {kind} invoices':
    'une personne qui approuve en comptabilité les factures de type {kind}',
  'an accounting approver for {kind} invoices who neither created nor sent it':
    'une personne qui approuve en comptabilité les factures de type {kind} et qui ne l’a ni créée ni envoyée',
  'an Admin on {tool} of this project, or an accounting approver':
    'une personne Admin sur {tool} de ce projet, ou une personne qui approuve en comptabilité',
  'an accounting approver for {kind} invoices who is also an Admin on {tool} of this project':
    'une personne qui approuve en comptabilité les factures de type {kind} et qui est aussi Admin sur {tool} de ce projet',
  'whoever asked for it, or an accounting approver for {kind} invoices':
    'la personne qui l’a demandée, ou une qui approuve en comptabilité les factures de type {kind}',
  'the agent of a connection, by its token': 'l’agent d’une connexion, par son jeton',
  'the agent of this connection, by its token': 'l’agent de cette connexion, par son jeton',
  'the same person, by such a token': 'la même personne, par un tel jeton',
  'a person, by a token that may as much': 'une personne, par un jeton qui peut autant',
  'a person, by a token of their own': 'une personne, par son propre jeton',
};
