// What settings are refused together.
import { expect, test } from 'vitest';
import { ConfigError, loadConfig } from '../config.ts';

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

const AWAY = 'temporal.example.com:7233';

test.each<[string, Record<string, string>]>([
  ['by nothing', {}],
  ['by an API key in clear', { TEMPORAL_API_KEY: 'k', TEMPORAL_TLS: 'false' }],
])('a Temporal elsewhere is refused when it is reached %s', (_how, env) => {
  for (const address of [AWAY, '10.0.0.1:7233', '127.0.0.1.example.com:7233', 'localhost.evil:1'])
    expect(problemsOf({ TEMPORAL_ADDRESS: address, ...env }), address).toEqual([
      expect.stringMatching(/^TEMPORAL_ADDRESS .*no TLS: set TEMPORAL_API_KEY/),
    ]);
});

test.each<[string, Record<string, string>]>([
  ['an API key', { TEMPORAL_API_KEY: 'k' }],
  ['TLS', { TEMPORAL_TLS: 'true' }],
  [
    'a client certificate',
    { TEMPORAL_TLS_CLIENT_CERT_DATA: 'c', TEMPORAL_TLS_CLIENT_KEY_DATA: 'k' },
  ],
  ['a private network', { TIEOUT_TEMPORAL_PRIVATE: '1' }],
])('and taken by %s', (_how, env) => {
  expect(problemsOf({ TEMPORAL_ADDRESS: AWAY, ...env })).toEqual([]);
});

test('on this machine it needs nothing', () => {
  for (const address of ['127.0.0.1:7233', 'localhost:7233', '[::1]:7233'])
    expect(problemsOf({ TEMPORAL_ADDRESS: address }), address).toEqual([]);
});

const STORE = {
  TIEOUT_FILES_URL: 's3://bucket/some/prefix',
  TIEOUT_FILES_KEY_ID: 'id',
  TIEOUT_FILES_SECRET: 'secret',
};

test.each<[string, Record<string, string | undefined>, RegExp]>([
  ['without a key', { TIEOUT_FILES_KEY_ID: undefined }, /^TIEOUT_FILES_URL needs TIEOUT_FILES_KEY/],
  ['without a secret', { TIEOUT_FILES_SECRET: undefined }, /^TIEOUT_FILES_URL needs .*_SECRET/],
  ['of another kind', { TIEOUT_FILES_URL: 'file:///tmp' }, /^TIEOUT_FILES_URL is not valid/],
  ['with a way out', { TIEOUT_FILES_URL: 's3://bucket/../b?x' }, /^TIEOUT_FILES_URL is not valid/],
  ['with a path', { TIEOUT_FILES_ENDPOINT: 'https://a/b' }, /^TIEOUT_FILES_ENDPOINT is not valid/],
])('a store of files %s is refused', (_what, other, words) => {
  expect(problemsOf(STORE)).toEqual([]);
  const given = Object.entries({ ...STORE, ...other }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  expect(problemsOf(Object.fromEntries(given))).toEqual([expect.stringMatching(words)]);
});

test('who we are at a store of files that is not there is a mistake', () => {
  expect(problemsOf({ TIEOUT_FILES_ENDPOINT: 'https://a' })).toEqual([
    expect.stringMatching(/^TIEOUT_FILES_ENDPOINT needs TIEOUT_FILES_URL/),
  ]);
});

test.each(['-1', '1.5', '1e3', 'many', '9'.repeat(400)])(
  'a number of %s says what to write',
  (text) => {
    expect(problemsOf({ TIEOUT_REQUESTS_PER_MINUTE: text })).toEqual([
      'TIEOUT_REQUESTS_PER_MINUTE is not valid: write a whole number, 0 or more. What one token or session may ask of one API process; 0: no limit.',
    ]);
    expect(problemsOf({ PORT: text })).toEqual([
      'PORT is not valid: write a whole number, from 0 to 65535. Port of the API; 0 takes a free one.',
    ]);
  },
);

test('a whole number is taken', () => {
  expect(loadConfig({ TIEOUT_REQUESTS_PER_MINUTE: '0', PORT: '65535' })).toMatchObject({
    TIEOUT_REQUESTS_PER_MINUTE: 0,
    PORT: 65_535,
  });
});
