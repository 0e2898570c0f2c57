// A browser as far as signing in goes: it keeps cookies by host, follows where it is sent, and says
// where its requests come from. The API is asked by `inject`, a provider over HTTP.
import type { Door, Said } from './door.ts';

export const PUBLIC_URL = 'http://127.0.0.1:8080';

export interface Visit {
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly text: string;
}

type Headers = Readonly<Record<string, string>>;

export interface Browsing {
  /** By name; of the API's host. */
  readonly cookies: Map<string, string>;
  /** One request, without following. `form` makes it a post. */
  visit(url: string, form?: Readonly<Record<string, string>>): Promise<Visit>;
  /** From /sign-in to the provider, choosing this person, and back: the address of the callback. */
  toCallback(email: string, from?: string): Promise<string>;
  signIn(email: string, from?: string): Promise<Visit>;
}

export interface Browser extends Browsing {
  /** As a script on a page of ours asks; headers may say otherwise. */
  ask(method: 'GET' | 'POST' | 'DELETE', url: string, headers?: Headers): Promise<Said>;
}

type Fetched = Omit<Visit, 'url'>;

export function aBrowser(door: Door): Browser {
  const browsing = browse(PUBLIC_URL, (url, headers) => injected(door, url, headers));
  return {
    ...browsing,
    ask: async (method, url, headers = { 'sec-fetch-site': 'same-origin' }) =>
      door.as(undefined)(method, url, undefined, {
        cookie: cookieHeader(browsing.cookies),
        ...headers,
      }),
  };
}

/** Against an API that listens. */
export const aBrowserAt = (base: string): Browsing => browse(base, fetched);

function browse(base: string, askOurs: (url: URL, headers: Headers) => Promise<Fetched>): Browsing {
  const cookies = new Map<string, string>();
  const theirs = new Map<string, string>();
  const isOurs = (url: URL): boolean => url.origin === base;

  const visit: Browsing['visit'] = async (address, form) => {
    const url = new URL(address, base);
    const jar = isOurs(url) ? cookies : theirs;
    const headers = { accept: 'text/html', cookie: cookieHeader(jar), 'user-agent': 'A browser' };
    const got = isOurs(url)
      ? await askOurs(url, headers)
      : await fetched(url, headers, form && new URLSearchParams(form).toString());
    for (const line of got.cookies) keep(jar, line);
    return { ...got, url: url.href };
  };
  const toCallback: Browsing['toCallback'] = async (email, from = '/sign-in') => {
    let got = await visit(from);
    for (;;) {
      const { location } = got.headers;
      const to = new URL(location ?? got.url, got.url);
      if (isOurs(to) && to.pathname === '/sign-in/callback') return to.href;
      if (location !== undefined) got = await visit(to.href);
      else if (got.status === 200 && !isOurs(to)) got = await visit(to.href, { email });
      else throw new Error(`${got.url} leads nowhere: ${got.status} ${got.text}`);
    }
  };
  return {
    cookies,
    visit,
    toCallback,
    signIn: async (email, from) => visit(await toCallback(email, from)),
  };
}

async function injected(door: Door, url: URL, headers: Headers): Promise<Fetched> {
  const answer = await door.app.inject({
    url: url.pathname + url.search,
    headers: { ...headers, host: url.host },
  });
  return {
    status: answer.statusCode,
    headers: answer.headers as Record<string, string>,
    cookies: [answer.headers['set-cookie'] ?? []].flat(),
    text: answer.body,
  };
}

async function fetched(url: URL, headers: Headers, form?: string): Promise<Fetched> {
  const answer = await fetch(url, {
    redirect: 'manual',
    headers: { ...headers, ...(form && { 'content-type': 'application/x-www-form-urlencoded' }) },
    ...(form !== undefined && { method: 'POST', body: form }),
  });
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    cookies: answer.headers.getSetCookie(),
    text: await answer.text(),
  };
}

const cookieHeader = (jar: ReadonlyMap<string, string>): string =>
  [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

function keep(jar: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  const isOver = /max-age=0\b/i.test(line) || /expires=thu, 01 jan 1970/i.test(line);
  if (isOver || value === '') jar.delete(name);
  else jar.set(name, value);
}
