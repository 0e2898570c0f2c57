// What signing in and sessions are refused with, in French (Canada).
export const SIGN_IN: Readonly<Record<string, string>> = {
  'The token is of another company.': 'Le jeton est d’une autre compagnie.',
  'The session is over. Sign in again.': 'La session est terminée. Ouvrez-en une autre.',
  'You are of several companies.': 'Vous êtes de plusieurs compagnies.',
  'You are not of this company.': 'Vous n’êtes pas de cette compagnie.',
  'Where it comes from is said as {site}.': 'Son origine se dit {site}.',
  'It did not answer, or not as one that we can use.':
    'Il n’a pas répondu, ou d’une façon qui ne nous sert pas.',
  'The answer of the provider cannot be used.':
    'La réponse du fournisseur ne peut pas être utilisée.',
  'returnTo is a path here.': 'returnTo est un chemin d’ici.',
  'Begin it with one slash.': 'Commencez-le par une seule barre oblique.',
  'It was begun in another browser, answered before, or took longer than ten minutes.':
    'Elle a commencé dans un autre navigateur, a déjà eu sa réponse ou a duré plus de dix minutes.',
  'Ask your Admin which address you are known by.':
    'Demandez à votre administrateur sous quelle adresse vous êtes connu.',
  'Use a token: Authorization: Bearer <token>.':
    'Utilisez un jeton : Authorization : Bearer <jeton>.',
};
