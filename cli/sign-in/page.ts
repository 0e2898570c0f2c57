// The page of the local provider: who are you? No script, no style of its own in the page.

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
      `<button name="email" value="${escaped(email)}">${escaped(name)} <span>${escaped(role)}</span></button>`,
  );
  const list =
    buttons.length > 0 ? `<form method="post" class="people">${buttons.join('\n')}</form>` : '';
  return html(
    'Who are you?',
    `${list}
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
  html('That did not work', `<p>${escaped(message)}</p>`);

const html = (title: string, body: string): string => `<!doctype html>
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
`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
