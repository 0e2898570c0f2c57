// The local provider of sign-ins: a real one (OpenID Connect), for the embedded default alone. On
// loopback, without passwords: whoever sits at this machine says who they are. It remembers nobody.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { CLIENT_ID } from './keys.ts';
import type { ProviderKeys } from './keys.ts';
import { choosePage, messagePage, STYLE } from './page.ts';
import type { Person } from './page.ts';

const LOOPBACK = '127.0.0.1';
const CALLBACK_PATH = '/sign-in/callback';
const HOUR_SECONDS = 3_600;

export interface LocalProviderOptions {
  readonly port: number;
  readonly keys: ProviderKeys;
  /** To choose from; everybody else types their address. */
  readonly people: readonly Person[];
  /** Where people are sent back to, beside this machine at any port. */
  readonly publicUrl?: string | undefined;
}

export interface LocalProvider {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startLocalProvider(options: LocalProviderOptions): Promise<LocalProvider> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, LOOPBACK, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://${LOOPBACK}:${port}`;
  const provider = new Provider(url, configuration(options));
  const serve = provider.callback();
  server.on('request', (request, response) => {
    protect(response, options);
    // Else a page elsewhere could have its own name lead here.
    if (![`${LOOPBACK}:${port}`, `localhost:${port}`].includes(request.headers.host ?? ''))
      return send(response, 421, messagePage('This is not the name of this machine.'));
    forgetWhoItWas(request);
    const path = request.url ?? '/';
    if (path === '/style.css') return send(response, 200, STYLE, 'text/css');
    if (!path.startsWith('/interaction/')) return void serve(request, response);
    interact(provider, options.people, request, response).catch(() =>
      send(response, 400, messagePage('This page is too old. Start again at /sign-in of Tieout.')),
    );
  });
  return {
    url,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function configuration({ keys, publicUrl }: LocalProviderOptions): Configuration {
  const redirects = [`http://${LOOPBACK}${CALLBACK_PATH}`, `http://localhost${CALLBACK_PATH}`];
  return {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: keys.clientSecret,
        application_type: 'native', // on loopback the port does not count (RFC 8252)
        redirect_uris: publicUrl?.startsWith('https:')
          ? [...redirects, publicUrl + CALLBACK_PATH]
          : redirects,
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'ES256',
        require_auth_time: true,
      },
    ],
    jwks: { keys: [keys.signingKey] },
    cookies: { keys: [keys.cookieKey] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, email: id, email_verified: true, name: id }),
    }),
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    loadExistingGrant: grantAll,
    expiresWithSession: async () => false,
    ttl: {
      AccessToken: HOUR_SECONDS,
      AuthorizationCode: 60,
      Grant: HOUR_SECONDS,
      IdToken: HOUR_SECONDS,
      Interaction: HOUR_SECONDS,
      Session: HOUR_SECONDS,
    },
    renderError: (context, { error_description: words, error }) => {
      context.type = 'html';
      context.body = messagePage(words ?? error);
    },
  };
}

/** There is one client, ours: nobody is asked what it may know. */
async function grantAll({ oidc }: KoaContextWithOIDC) {
  const { client, session, provider } = oidc;
  const grant = new provider.Grant({
    clientId: client?.clientId ?? '',
    accountId: session?.accountId ?? '',
  });
  grant.addOIDCScope('openid email profile');
  await grant.save();
  return grant;
}

/** Nobody stays signed in here: who signs in is asked each time. */
function forgetWhoItWas({ headers }: IncomingMessage): void {
  const kept = (headers.cookie ?? '').split('; ').filter((one) => !one.startsWith('_session'));
  headers.cookie = kept.join('; ');
}

async function interact(
  provider: Provider,
  people: readonly Person[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  await provider.interactionDetails(request, response); // throws when there is none
  if (request.method !== 'POST') return send(response, 200, choosePage(people));
  const email = new URLSearchParams(await bodyOf(request)).get('email')?.trim() ?? '';
  if (!/^[^\s@]{1,64}@[^\s@]{1,255}$/.test(email))
    return send(response, 400, messagePage('Go back, and type an e-mail address.'));
  const result = { login: { accountId: email }, consent: {} };
  await provider.interactionFinished(request, response, result);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += String(chunk);
    if (body.length > 10_000) throw new Error('too long');
  }
  return body;
}

function protect(response: ServerResponse, { publicUrl = '' }: LocalProviderOptions): void {
  // The answer to a form leads back to Tieout: that counts as where the form goes.
  const back = `'self' http://${LOOPBACK}:* http://localhost:* ${publicUrl}`.trim();
  response.setHeader(
    'content-security-policy',
    `default-src 'none'; style-src 'self'; form-action ${back}; frame-ancestors 'none'; base-uri 'none'`,
  );
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cache-control', 'no-store');
}

function send(response: ServerResponse, status: number, body: string, type = 'text/html'): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(body);
}
