// What files are refused with, in French (Canada). The English sentence is the key, as in a gettext
// catalogue; {names} stand for what differs.
export const ATTACHMENTS: Readonly<Record<string, string>> = {
  'The file cannot be attached.': 'Le fichier ne peut pas être joint.',
  'The file cannot be called so.': 'Le fichier ne peut pas porter ce nom.',
  'Give the file a name.': 'Donnez un nom au fichier.',
  'A name has at most {count} characters.': 'Un nom a au plus {count} caractères.',
  'A name is no path: it has neither / nor \\.': 'Un nom n’est pas un chemin : il n’a ni / ni \\.',
  'The name holds characters that cannot be seen.':
    'Le nom contient des caractères qui ne se voient pas.',
  'A name ends in one of: {endings}.': 'Un nom finit par l’un de ceux-ci : {endings}.',
  'The name ends as that of another type does. The file stays what it is.':
    'Le nom finit comme celui d’un autre type. Le fichier reste ce qu’il est.',
  'The file is empty.': 'Le fichier est vide.',
  'What is in the file is not what its name ends in.':
    'Le contenu du fichier ne correspond pas à la fin de son nom.',
  'Send one part of the name "file", with a file name, and nothing else.':
    'Envoyez une seule partie appelée « file », avec un nom de fichier, et rien d’autre.',
  'Send the file as multipart/form-data.': 'Envoyez le fichier en multipart/form-data.',
  'The multipart body ends too early, or is not well formed.':
    'Le corps multipart finit trop tôt ou est mal formé.',
  'A file may have at most {size}.': 'Un fichier a au plus {size}.',
  'Nothing was attached. Send it again, with the same Idempotency-Key.':
    'Rien n’a été joint. Envoyez-le de nouveau, avec la même Idempotency-Key.',
  'Tell the operator: the file must come from a backup.':
    'Prévenez l’exploitant : le fichier doit venir d’une sauvegarde.',
  'There are {most} files already, the most that there may be. Take one off first.':
    'Il y a déjà {most} fichiers, le plus possible. Retirez-en un d’abord.',
  'The file was taken off at {at}.': 'Le fichier a été retiré à {at}.',
  'The file was replaced at {at}, by {id}.': 'Le fichier a été remplacé à {at}, par {id}.',
};
