// A door where people sign in at the local provider, which listens for real.
import { CLIENT_ID, newKeys } from '../../cli/sign-in/keys.ts';
import { startLocalProvider } from '../../cli/sign-in/provider.ts';
import { PUBLIC_URL } from './browser.ts';
import { aDoor } from './door.ts';
import type { Door } from './door.ts';

export async function aDoorToSignIn(): Promise<Door> {
  const keys = newKeys();
  const provider = await startLocalProvider({ port: 0, keys, people: [] });
  const door = await aDoor({
    publicUrl: PUBLIC_URL,
    provider: { issuer: provider.url, clientId: CLIENT_ID, clientSecret: keys.clientSecret },
  });
  return {
    ...door,
    [Symbol.asyncDispose]: async () => {
      await door[Symbol.asyncDispose]();
      await provider.stop();
    },
  };
}

/** Takes somebody in; returns their id. */
export async function takeIn(door: Door, token: string, email: string): Promise<string> {
  const person = { name: `Person ${email}`, email };
  const { status, body } = await door.as(token)('POST', '/v1/users', person);
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.id;
}

/** An edit of a person as they are now. */
export async function change(door: Door, token: string, id: string, patch: object): Promise<void> {
  const ask = door.as(token);
  const { headers } = await ask('GET', `/v1/users/${id}`);
  const said = await ask('PATCH', `/v1/users/${id}`, patch, { 'if-match': headers['etag'] });
  if (said.status !== 200) throw new Error(`${said.status} ${JSON.stringify(said.body)}`);
}
