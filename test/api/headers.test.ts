// The headers that protect a reader's browser, on every route and every page: what is run, framed,
// guessed or told to others.
import { beforeAll, expect, test } from 'vitest';
import { aBrowser, PUBLIC_URL } from './browser.ts';
import { aDoor } from './door.ts';
import type { Door } from './door.ts';
import { wrongIn } from './protected.ts';

let door: Door;

const NOBODY_LISTENS = { issuer: 'http://127.0.0.1:9', clientId: 'a', clientSecret: 'b' };

beforeAll(async () => {
  door = await aDoor({ publicUrl: PUBLIC_URL, provider: NOBODY_LISTENS });
  return () => door[Symbol.asyncDispose]();
});

test('every route, for nobody; for who may: test/api/routes.test.ts', async () => {
  const { body } = await door.as(undefined)('GET', '/openapi.json');
  const { paths } = body as unknown as { paths: Record<string, Record<string, object>> };
  let seen = 0;
  for (const [path, methods] of Object.entries(paths))
    for (const method of Object.keys(methods)) {
      const url = path.replaceAll(/\{\w+\}/g, '00000000-0000-7000-8000-000000000000');
      const said = await door.as(undefined)(method.toUpperCase() as 'GET', url);
      expect(wrongIn(said.headers), `${method} ${path}`).toEqual([]);
      if (said.status === 401) expect(said.headers['cache-control'], path).toBe('no-store');
      seen += 1;
    }
  expect(seen).toBeGreaterThan(80);
});

/** Pages, their files, and what is not there: all but the published operations. */
async function pages(): Promise<string[]> {
  const index = await door.app.inject('/docs');
  const files = [...index.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url = '']) => url);
  expect(files.length).toBeGreaterThan(5);
  const fixed = ['/docs', '/docs/', '/docs/json', '/docs/yaml', '/openapi.json', '/sign-in'];
  const broken = [
    '/sign-in/callback?code=a&state=b',
    '/sign-in?returnTo=//a',
    '/nothing',
    '/%ff',
    '/',
  ];
  return [...fixed, ...files, ...broken];
}

test('every page and every file of one', async () => {
  for (const url of await pages()) {
    const { headers } = await aBrowser(door).visit(url);
    expect(wrongIn(headers), url).toEqual([]);
  }
});

test('the page at /docs has nothing inline, which its policy would stop', async () => {
  const { body } = await door.app.inject('/docs');
  expect(body).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/i);
});

test('where people come over https, browsers remember it for a year', async () => {
  await using safe = await aDoor({ publicUrl: 'https://tieout.example.com' });
  for (const url of ['/healthz', '/docs', '/v1/me', '/sign-in'])
    expect((await safe.as(undefined)('GET', url)).headers, url).toMatchObject({
      'strict-transport-security': 'max-age=31536000',
    });
});
