// The API keeps what it published: no client of the last release is broken by this state. What was
// released is docs/openapi-released.json; CONTRIBUTING.md says how a release moves it.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { incompatibilities } from './compatibility.ts';
import type { Document } from './compatibility.ts';

const read = (name: string): Document =>
  JSON.parse(readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')) as Document;

test('nothing that the last release published is broken', () => {
  const released = read('openapi-released.json');
  expect(Object.keys(released.paths).length).toBeGreaterThan(60);
  const found = incompatibilities(released, read('openapi.json'));
  expect(found, "CONTRIBUTING.md, The API's contract").toEqual([]);
});

const invoice = {
  type: 'object',
  required: ['id', 'status'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    status: { type: 'string', enum: ['open', 'paid'] },
    note: { type: ['string', 'null'] },
    lines: { type: 'array', items: { $ref: '#/components/schemas/Line' } },
  },
};
const line = { type: 'object', required: ['amount'], properties: { amount: { type: 'string' } } };
const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const RELEASED = {
  info: { version: '1' },
  components: { schemas: { Line: line } },
  paths: {
    '/v1/invoices': {
      get: {
        parameters: [{ in: 'query', name: 'q', schema: { type: 'string', maxLength: 100 } }],
        responses: { 200: json(invoice), 202: json(invoice) },
      },
      post: {
        requestBody: { required: true, ...json({ ...invoice, additionalProperties: false }) },
        responses: { 201: json(invoice) },
      },
    },
  },
};

/** Puts a value at a place of a copy; undefined takes it away. */
function changed(at: string, value: unknown): Document {
  const copy = JSON.parse(JSON.stringify(RELEASED)) as Document; // nothing in it is shared
  const names = at.split(' ');
  const last = names.pop() ?? '';
  const place = names.reduce<Record<string, unknown>>(
    (inner, name) => inner[name] as Record<string, unknown>,
    copy as unknown as Record<string, unknown>,
  );
  if (value === undefined) delete place[last];
  else place[last] = value;
  return copy;
}

const GET = 'paths /v1/invoices get';
const ANSWER = `${GET} responses 200 content application/json schema`;
const SENT = 'paths /v1/invoices post requestBody content application/json schema';

const BREAKS: readonly [at: string, value: unknown, says: string][] = [
  ['paths /v1/invoices', undefined, 'GET /v1/invoices is gone'],
  [GET, undefined, 'GET /v1/invoices is gone'],
  [`${GET} responses 202`, undefined, 'the answer 202 is gone'],
  [`${GET} responses 200 content`, {}, 'the answer 200 is not application/json any more'],
  [`${GET} security`, [{ token: [] }], 'a token is asked for'],
  [`${ANSWER} properties id`, undefined, 'the answer 200/id is gone'],
  [`${ANSWER} properties id type`, 'integer', 'the answer 200/id may be integer now'],
  [`${ANSWER} properties id type`, undefined, 'the answer 200/id may be anything now'],
  [`${ANSWER} properties id type`, ['string', 'null'], 'the answer 200/id may be null now'],
  [`${ANSWER} properties id format`, 'date', 'the answer 200/id has another format'],
  [`${ANSWER} required`, ['id'], 'the answer 200/status may be left out now'],
  ['components schemas Line properties', {}, 'the answer 200/lines/*/amount is gone'],
  [`${GET} parameters`, [], 'the query q is not taken any more'],
  [`${GET} parameters 0 required`, true, 'the query q is required now'],
  [`${GET} parameters 0 schema maxLength`, 50, 'the query q has a stricter maxLength'],
  [`${GET} parameters 1`, { in: 'header', name: 'h', required: true }, 'new and required'],
  [`${SENT} required`, ['id', 'status', 'note'], 'the body/note is required now'],
  [`${SENT} properties note`, undefined, 'the body/note is not taken any more'],
  [`${SENT} properties note type`, ['string'], 'the body/note may not be null any more'],
  [`${SENT} properties note pattern`, '^x', 'the body/note has another pattern'],
  [`${SENT} properties note enum`, ['x'], 'the body/note is one of a list now'],
  [`${SENT} properties status enum`, ['open'], 'the body/status may not be paid any more'],
  [`${SENT} properties lines maxItems`, 5, 'the body/lines has a stricter maxItems'],
  ['components schemas Line required', ['amount', 'tax'], 'the body/lines/*/tax is required now'],
  [`${GET} requestBody`, { required: true, ...json({}) }, 'a body is required now'],
];

test.each(BREAKS)('%s as %j is found', (at, value, says) => {
  const found = incompatibilities(RELEASED as unknown as Document, changed(at, value));
  expect(found.join('\n')).toContain(says);
});

test('what a client does not trip over passes, and so does a new version', () => {
  const released = RELEASED as unknown as Document;
  const fine: readonly [at: string, value: unknown][] = [
    [`${ANSWER} properties more`, { type: 'string' }],
    [`${ANSWER} required`, ['id', 'status', 'note']],
    [`${ANSWER} properties status enum`, ['open', 'paid', 'overpaid']],
    [`${ANSWER} properties note type`, ['string']],
    [`${GET} parameters 1`, { in: 'query', name: 'sort', schema: { type: 'string' } }],
    [`${GET} parameters 0 schema maxLength`, 200],
    [`${SENT} required`, ['id']],
    [`${SENT} properties more`, { type: 'string' }],
    ['paths /v1/invoices post requestBody required', false],
    ['paths /v1/more', { get: {} }],
  ];
  for (const [at, value] of fine)
    expect(incompatibilities(released, changed(at, value)), at).toEqual([]);
  const next = { ...changed('paths', {}), info: { version: '2' } };
  expect(incompatibilities(released, next)).toEqual([]);
});
