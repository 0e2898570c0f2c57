// People sign in, by the real local provider over HTTP, and are who they are until they sign out.
import { beforeAll, expect, test } from 'vitest';
import { CLIENT_ID, newKeys } from '../../cli/sign-in/keys.ts';
import { startLocalProvider } from '../../cli/sign-in/provider.ts';
import { aBrowser, PUBLIC_URL } from './browser.ts';
import { aDoor } from './door.ts';
import type { Door } from './door.ts';

let door: Door;

beforeAll(async () => {
  const keys = newKeys();
  const provider = await startLocalProvider({ port: 0, keys, people: [] });
  door = await aDoor({
    publicUrl: PUBLIC_URL,
    provider: { issuer: provider.url, clientId: CLIENT_ID, clientSecret: keys.clientSecret },
  });
  await door.begin({ adminEmail: 'ada@example.com' });
  return async () => {
    await door[Symbol.asyncDispose]();
    await provider.stop();
  };
});

test('a person signs in, asks, and signs out', async () => {
  const browser = aBrowser(door);
  const back = await browser.signIn('ada@example.com');
  expect(back).toMatchObject({ status: 303, headers: { location: '/docs' } });
  expect(await browser.ask('GET', '/v1/me')).toMatchObject({
    status: 200,
    body: { email: 'ada@example.com' },
  });
});
