// What webhooks are refused with, in French (Canada). The English sentence is the key, as in a
// gettext catalogue; {names} stand for what differs.
export const WEBHOOKS: Readonly<Record<string, string>> = {
  'The webhook is off. Switch it on first.': 'Le webhook est désactivé. Activez-le d’abord.',
  'A company has at most {most} webhooks. Delete one first.':
    'Une compagnie a au plus {most} webhooks. Supprimez-en un d’abord.',
  'The address of the webhook cannot be used.': 'L’adresse du webhook ne peut pas servir.',
  'Write it like "https://hooks.example.com/tieout".':
    'Écrivez-la comme « https://hooks.example.com/tieout ».',
  'Write it without name, password or fragment.': 'Écrivez-la sans nom, mot de passe ni fragment.',
  'It must be https.': 'Il faut https.',
  'It leads to an address that is not public. The operator can allow it: TIEOUT_WEBHOOK_ALLOW.':
    'Elle mène à une adresse qui n’est pas publique. L’exploitant peut la permettre : TIEOUT_WEBHOOK_ALLOW.',
};
