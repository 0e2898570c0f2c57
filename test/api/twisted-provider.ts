// A real provider that can be made to answer wrongly: each answer is its own, with one thing bent.
import { createPrivateKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { CLIENT_ID } from '../../cli/sign-in/keys.ts';
import { PUBLIC_URL } from './browser.ts';

export const SECRET = 'the secret of the client';

/** What is bent; nothing by default. */
export interface Twist {
  /** Claims of the ID token that are replaced. */
  claims?: Readonly<Record<string, unknown>>;
  /** What userinfo says of the person beside the subject. */
  info?: Readonly<Record<string, unknown>>;
  /** The key that signs, and the ones that are published; both its own by default. */
  signingKey?: JsonWebKey;
  published?: readonly JsonWebKey[];
  /** The path that is answered with this status, or, when it is 0, not at all. */
  broken?: { readonly path: string; readonly status: number };
  /** Who signs in, by the provider's own name for them. */
  subject?: string;
}

export interface TwistedProvider {
  readonly url: string;
  readonly key: JsonWebKey;
  twist: Twist;
  stop(): Promise<void>;
}

export function newSigningKey(): JsonWebKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'ES256', use: 'sig' };
}

export async function aTwistedProvider(): Promise<TwistedProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const key = newSigningKey();
  const all: TwistedProvider = {
    url,
    key,
    twist: {},
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const provider = new Provider(url, configuration(key));
  provider.use(async (context, next) => {
    await next();
    bend(context as KoaContextWithOIDC, all);
  });
  const serve = provider.callback();
  server.on('request', (request, response) => {
    const { broken, subject = 'subject-1' } = all.twist;
    const path = request.url ?? '';
    if (broken && path.startsWith(broken.path)) {
      if (broken.status > 0) response.writeHead(broken.status).end('nonsense');
    } else if (path.startsWith('/interaction')) {
      const result = { login: { accountId: subject }, consent: {} };
      void provider.interactionFinished(request, response, result);
    } else void serve(request, response);
  });
  return all;
}

function configuration(key: JsonWebKey): Configuration {
  return {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: SECRET,
        redirect_uris: [`${PUBLIC_URL}/sign-in/callback`],
        post_logout_redirect_uris: [`${PUBLIC_URL}/sign-in`],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: ['a key'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    findAccount: (_context, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: () => '/interaction' },
    loadExistingGrant: async ({ oidc }) => {
      const accountId = oidc.session?.accountId ?? '';
      const grant = new oidc.provider.Grant({ clientId: CLIENT_ID, accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  };
}

function bend(context: KoaContextWithOIDC, { key, twist }: TwistedProvider): void {
  const body = context.body as Record<string, unknown> | undefined;
  if (context.path === '/jwks' && twist.published)
    context.body = { keys: twist.published.map(({ d: _, ...open }) => open) };
  if (context.path === '/me' && body)
    context.body = {
      ...body,
      ...(twist.info ?? { email: 'ada@example.com', email_verified: true }),
    };
  if (context.path === '/token' && typeof body?.['id_token'] === 'string')
    context.body = { ...body, id_token: signedAnew(body['id_token'], twist, key) };
}

const encoded = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

function signedAnew(token: string, { claims, signingKey }: Twist, own: JsonWebKey): string {
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
  const key = signingKey ?? own;
  const head = encoded({ alg: 'ES256', typ: 'JWT', kid: key['kid'] });
  const text = `${head}.${encoded({ ...(JSON.parse(payload) as object), ...claims })}`;
  const privateKey = createPrivateKey({ key, format: 'jwk' });
  const signature = sign('sha256', Buffer.from(text), {
    key: privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  return `${text}.${signature.toString('base64url')}`;
}
