// What requests and edits are refused with, in French (Canada). The English sentence is the key, as
// in a gettext catalogue; {names} stand for what differs.
export const REQUESTS: Readonly<Record<string, string>> = {
  'There is nothing at this address.': 'Il n’y a rien à cette adresse.',
  'This address takes {methods}.': 'Cette adresse accepte {methods}.',
  'The address is not well formed.': 'L’adresse est mal formée.',
  'Nothing of ours has so long a name.': 'Rien chez nous ne porte un nom aussi long.',
  'There is no {noun} {id}.': 'Il n’y a pas de {noun} {id}.',
  'There is none with this id.': 'Aucun n’a cet identifiant.',
  'There is no such {noun}.': 'Ce {noun} n’existe pas.',
  'There is nothing with this {field}.': 'Rien n’a ce {field}.',
  'The body is not UTF-8.': 'Le corps n’est pas en UTF-8.',
  'It does not parse.': 'Il ne se lit pas.',
  'This is nested too deeply.': 'L’imbrication est trop profonde.',
  'The text holds a NUL or half of a surrogate pair.':
    'Le texte contient un NUL ou la moitié d’une paire de substitution.',
  'Send less at once.': 'Envoyez-en moins à la fois.',
  'Set the header Content-Type: application/json.':
    'Mettez l’en-tête Content-Type : application/json.',
  "Content-Length is not the body's length.": 'Content-Length n’est pas la longueur du corps.',
  'This is not HTTP as we read it, or its headers are too long.':
    'Ce n’est pas du HTTP tel que nous le lisons, ou ses en-têtes sont trop longs.',
  'It may or may not have been done. Send it again, a write with the same Idempotency-Key.':
    'C’est fait ou non. Envoyez-le de nouveau, une écriture avec la même Idempotency-Key.',
  'The request could not be read.': 'La requête n’a pas pu être lue.',
  'It was logged under this requestId.': 'C’est au journal sous ce requestId.',
  'Some fields are not valid.': 'Certains champs ne sont pas valides.',
  'Some fields are fixed.': 'Certains champs sont fixes.',
  'Something in the {part} is not valid.': 'Quelque chose n’est pas valide ici : {part}.',
  headers: 'en-têtes',
  query: 'paramètres de l’adresse',
  'If-Match is one ETag as it was read, with its quotes.':
    'If-Match est un seul ETag tel qu’il a été lu, avec ses guillemets.',
  'Write it like "3", with the quotes.': 'Écrivez-le comme "3", avec les guillemets.',
  'Send the ETag that you read in the header If-Match.':
    'Envoyez dans l’en-tête If-Match l’ETag que vous avez lu.',
  'Send a key of your own for every command, and the same one when you send it again.':
    'Envoyez votre propre clé pour chaque commande, et la même quand vous la renvoyez.',
  'The key "{key}" was used in the last seven days for another request. Use a new key.':
    'La clé « {key} » a servi dans les sept derniers jours pour une autre requête. Prenez une nouvelle clé.',
  'You need the token of the agent of a connection.':
    'Il vous faut le jeton de l’agent d’une connexion.',
  'The token of an agent can only fetch and answer work.':
    'Le jeton d’un agent ne peut que prendre du travail et y répondre.',
  'Wait for {seconds} seconds.': 'Attendez {seconds} secondes.',
  'Nothing was done. Send it again.': 'Rien n’a été fait. Envoyez-le de nouveau.',
  'This token may not {action}: you need {missing}.':
    'Ce jeton ne permet pas {action}. Il vous faut : {missing}.',
  'a token with the scope {scope}': 'un jeton avec la portée {scope}',
  'This token may not make one that may more than itself: name scopes out of {scopes}.':
    'Ce jeton ne peut pas en créer un qui permet plus que lui : nommez des portées parmi {scopes}.',
  'This token may not end one that may more than itself.':
    'Ce jeton ne peut pas révoquer un jeton qui permet plus que lui.',
  'The token of an agent can do one thing: it has no scopes.':
    'Le jeton d’un agent ne sert qu’à une chose : il n’a pas de portées.',
  'Leave them out.': 'Omettez-les.',
  'A person has an e-mail address.': 'Une personne a une adresse de courriel.',
  'A machine has no e-mail address: leave it out.':
    'Une machine n’a pas d’adresse de courriel : omettez-la.',
  'Send the header Authorization: Bearer <token>.':
    'Envoyez l’en-tête Authorization : Bearer <jeton>.',
  'The token is not known, has ended, or was revoked.':
    'Le jeton n’est pas connu, est échu ou a été révoqué.',
  'This field is missing.': 'Ce champ manque.',
  'There is no such field.': 'Ce champ n’existe pas.',
  'One of {values}.': 'L’une de ces valeurs : {values}.',
  'Must be {type}.': 'Doit être de type {type}.',
  'Must be equal to constant.': 'Doit être égal à la constante.',
  'Must be {relation} {limit}.': 'Doit être {relation} {limit}.',
  'Must match pattern "{pattern}".': 'Doit suivre le modèle « {pattern} ».',
  'Must NOT have more than {count} characters.': 'Pas plus de {count} caractères.',
  'Must NOT have fewer than {count} characters.': 'Pas moins de {count} caractères.',
  'Must NOT have more than {count} items.': 'Pas plus de {count} éléments.',
  'Must NOT have fewer than {count} items.': 'Pas moins de {count} éléments.',
  'Must NOT have more than {count} properties.': 'Pas plus de {count} propriétés.',
  'Must NOT have fewer than {count} properties.': 'Pas moins de {count} propriétés.',
  'Must NOT have duplicate items (items ## {one} and {other} are identical).':
    'Pas d’éléments en double ({one} et {other} sont identiques).',
  'Property name must be valid.': 'Le nom de la propriété doit être valide.',
  'Write an id like "{example}".': 'Écrivez un identifiant comme « {example} ».',
  'Write a day like "{example}".': 'Écrivez un jour comme « {example} ».',
  'Write an instant like "{example}".': 'Écrivez un instant comme « {example} ».',
  'Write a currency of ISO 4217 like "{example}".':
    'Écrivez une devise d’ISO 4217 comme « {example} ».',
  'Write an address like "{example}".': 'Écrivez une adresse comme « {example} ».',
  'You read "{seen}", it is at "{now}" now. Read it again, then change it.':
    'Vous avez lu « {seen} »; il en est maintenant à « {now} ». Relisez-le, puis modifiez-le.',
  'The cursor is not one of ours.': 'Le curseur n’est pas de nous.',
  'The cursor does not belong to this list with these filters. Start again without it.':
    'Le curseur n’appartient pas à cette liste avec ces filtres. Recommencez sans lui.',

  'Leave it out.': 'Omettez-le.',
  'The secret before this one signs until {at}: end it first.':
    'Le secret précédent signe jusqu’à {at} : mettez-y fin d’abord.',
  'Another one has this {field} already.': 'Un autre a déjà ce {field}.',
  'This {field} is taken.': 'Ce {field} est pris.',
  'A value is outside what can be kept.': 'Une valeur dépasse ce qui peut être conservé.',
  'A value is outside what is allowed.': 'Une valeur dépasse ce qui est permis.',
};
