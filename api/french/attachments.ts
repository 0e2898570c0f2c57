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
  'Only what failed is sent again; it is {status}.':
    'Seul ce qui a échoué est renvoyé; le fichier est {status}.',
  'It is sent to the ERP once the invoice is synced.':
    'Le fichier part vers l’ERP dès que la facture y est synchronisée.',
  'This connection takes no files: attach it in the ERP by hand if it is wanted there.':
    'Cette connexion ne prend pas de fichiers : joignez-le à la main dans l’ERP, si on l’y veut.',
  'It is on its way to the ERP. Nothing has to be done.':
    'Le fichier est en route vers l’ERP. Il n’y a rien à faire.',
  'It is in the ERP. What becomes of it here, such as being taken off, does not happen there.':
    'Le fichier est dans l’ERP. Ce qui lui arrive ici, comme d’être retiré, n’arrive pas là-bas.',
  'It was not sent. If it is wanted in the ERP, send it again.':
    'Le fichier n’a pas été envoyé. Si on le veut dans l’ERP, renvoyez-le.',
  'The ERP did not take it. Mend what it says, then send it again; the invoice goes on.':
    'L’ERP ne l’a pas pris. Corrigez ce qu’il dit, puis renvoyez-le; la facture suit son cours.',
  'The file was taken off at {at}.': 'Le fichier a été retiré à {at}.',
  'The file was replaced at {at}, by {id}.': 'Le fichier a été remplacé à {at}, par {id}.',
};
