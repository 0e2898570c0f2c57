// The page that shows the mails in the folder: for whoever runs Tieout on their own machine. It
// shows text only, runs nothing and loads nothing.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { listFiled } from './folder.ts';
import type { Filed } from './folder.ts';

/** Answers `/mails`; false for any other address. */
export async function answerMails(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (request.url !== '/mails' || request.method !== 'GET') return false;
  // Neither another machine, nor a page of another site that got a name to point here.
  if (!isLoopback(request.headers.host) || !isHere(request.socket.remoteAddress)) {
    response.writeHead(403, { 'content-type': 'text/plain' }).end('Ask by a loopback address.\n');
    return true;
  }
  const filed = await listFiled(folder);
  response
    .writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
    .end(pageOf(folder, filed).html);
  return true;
}

const isLoopback = (host: string | undefined): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/.test(host ?? '');

const isHere = (address: string | undefined): boolean =>
  /^(::ffff:)?127\.|^::1$/.test(address ?? '');

const pageOf = (folder: string, filed: readonly Filed[]): Html => html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Tieout: mails</title></head>
<body>
<h1>Mails</h1>
<p>No mail server is set (SMTP_URL): what would have gone out is here, the newest first, and as files in ${folder}.</p>
${filed.length === 0 ? html`<p>Nothing was sent yet.</p>` : ''}
${filed.map(articleOf)}
</body>
</html>
`;

const articleOf = ({ at, to, subject, text }: Filed): Html => html`<article>
<h2>${subject}</h2>
<p>To ${to}, ${at}</p>
<pre>${linked(text)}</pre>
</article>
`;

/** Addresses of the web become links; the rest is text. */
function linked(text: string): Html[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, at) => (at % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`));
}
