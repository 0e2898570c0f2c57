// The provider of sign-ins, by OpenID Connect: authorization code with PKCE, state and nonce. What
// it publishes of itself and its keys are read anew for each sign-in, so that a key that it has
// taken back counts no more. Knows no database; whatever fails is a refusal by name.
import * as oidc from 'openid-client';
import { Refused } from '../db/refused.ts';
import type { SignedIn } from '../db/sessions.ts';
import type { Logger } from '../log.ts';

export interface ProviderOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly log: Logger;
  /** How long it may take for one answer. */
  readonly timeoutSeconds?: number;
}

/** What is kept in the browser until the provider's answer comes. */
export interface Pending {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** How long ago, in seconds, the person may have been asked who they are. */
  readonly maxAge?: number | undefined;
}

export interface Provider {
  /** Where the person is sent, and what to keep meanwhile. */
  begin(callback: string, maxAge?: number): Promise<{ url: string; pending: Pending }>;
  /** Who they are, from the address to which the provider sent them back. */
  finish(answer: URL, pending: Pending): Promise<SignedIn>;
  /** Where they end their session at the provider; undefined when it has no such place. */
  endSessionUrl(backTo: string): Promise<string | undefined>;
}

const TIMEOUT_SECONDS = 5;

export function openProvider(options: ProviderOptions): Provider {
  const { issuer, clientId, clientSecret, log, timeoutSeconds = TIMEOUT_SECONDS } = options;
  const down = (error: unknown): never => {
    log.warn({ reason: reasonOf(error) }, 'the provider of sign-ins did not answer');
    throw new Refused('SignInUnavailable', 'It did not answer, or not as one that we can use.');
  };
  const discover = (): Promise<oidc.Configuration> => {
    const execute = [oidc.enableNonRepudiationChecks];
    if (issuer.startsWith('http:')) execute.push(oidc.allowInsecureRequests); // loopback: config.ts
    return oidc
      .discovery(new URL(issuer), clientId, clientSecret, oidc.ClientSecretBasic(clientSecret), {
        execute,
        timeout: timeoutSeconds,
      })
      .catch(down);
  };
  const failed = (error: unknown): never => {
    if (isDown(error)) return down(error);
    log.info({ reason: reasonOf(error) }, 'a sign-in failed');
    throw new Refused('SignInFailed', 'The answer of the provider cannot be used.');
  };

  return {
    async begin(callback, maxAge) {
      const config = await discover();
      const pending: Pending = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
        maxAge,
      };
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: callback,
        scope: 'openid email profile',
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: 'S256',
        ...(maxAge !== undefined && { max_age: String(maxAge) }),
      });
      return { url: url.href, pending };
    },
    async finish(answer, { state, nonce, verifier, maxAge }) {
      const config = await discover();
      const checks = {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        ...(maxAge !== undefined && { maxAge }),
      };
      const tokens = await oidc.authorizationCodeGrant(config, answer, checks).catch(failed);
      const claims = tokens.claims();
      if (!claims) return failed(new Error('there is no ID token'));
      return {
        issuer: claims.iss,
        subject: claims.sub,
        email:
          verifiedEmail(claims) ?? (await askForEmail(config, tokens, claims.sub).catch(failed)),
        authenticatedAt:
          claims.auth_time === undefined ? null : new Date(claims.auth_time * 1_000).toISOString(),
      };
    },
    async endSessionUrl(backTo) {
      const config = await discover();
      if (config.serverMetadata().end_session_endpoint === undefined) return undefined;
      return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: backTo }).href;
    },
  };
}

/** Many put nothing but `sub` into the ID token. */
async function askForEmail(
  config: oidc.Configuration,
  { access_token }: oidc.TokenEndpointResponse,
  subject: string,
): Promise<string | undefined> {
  if (config.serverMetadata().userinfo_endpoint === undefined) return undefined;
  return verifiedEmail(await oidc.fetchUserInfo(config, access_token, subject));
}

interface EmailClaims {
  readonly email?: unknown;
  readonly email_verified?: unknown;
  readonly [claim: string]: unknown;
}

/** An address that nobody verified may be anybody's. Some say `true` as text. */
function verifiedEmail({ email, email_verified: isVerified }: EmailClaims): string | undefined {
  if (typeof email !== 'string' || email === '') return undefined;
  return isVerified === true || isVerified === 'true' ? email : undefined;
}

const DOWN = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM']);

/** No answer at all, or one that is none of the protocol's. */
function isDown(error: unknown): boolean {
  if (error instanceof TypeError) return error.message === 'fetch failed';
  return error instanceof oidc.ClientError && DOWN.has(error.code ?? '');
}

/** A word of the protocol, never its values: those speak of people. */
function reasonOf(error: unknown): string {
  if (error instanceof oidc.ResponseBodyError || error instanceof oidc.AuthorizationResponseError)
    return error.error;
  if (error instanceof oidc.ClientError) return error.code ?? error.message;
  return error instanceof Error ? error.message : 'unknown';
}
