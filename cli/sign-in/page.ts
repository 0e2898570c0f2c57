// The page of the local provider: who are you? No script, no style of its own in the page.
import { html } from '../../notify/html.ts';
import type { Html } from '../../notify/html.ts';

/** Somebody to choose. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly role: string;
}

export const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 32rem; margin: 3rem auto; padding: 0 1rem; }
button { font: inherit; padding: .5rem .75rem; cursor: pointer; }
.people button { display: block; width: 100%; margin: .5rem 0; text-align: left; }
.people span, .note { color: #555; }
input { font: inherit; padding: .5rem; width: 18rem; max-width: 100%; }
`;

export function choosePage(people: readonly Person[]): string {
  const buttons = people.map(
    ({ name, email, role }) =>
      html`<button name="email" value="${email}">${name} <span>${role}</span></button>\n`,
  );
  const list = buttons.length > 0 ? html`<form method="post" class="people">${buttons}</form>` : '';
  return page(
    'Who are you?',
    html`${list}
<h2>Somebody else</h2>
<form method="post">
<p><label>E-mail address, as the company has it<br><input name="email" type="email" required maxlength="320"></label>
<button>Sign in</button></p>
</form>
<p class="note">This page is part of Tieout on this machine alone. It asks for no password; with a database of your
own, people sign in at a provider of your own (OIDC_ISSUER).</p>`,
  );
}

export const messagePage = (message: string): string =>
  page('That did not work', html`<p>${message}</p>`);

const page = (title: string, body: Html): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} - Tieout</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<h1>${title}</h1>
${body}
</body>
</html>
`.html;
