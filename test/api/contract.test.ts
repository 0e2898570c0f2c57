// The judge of every answer is itself judged: each kind of wrong answer is one, and the door hears
// of it.
import { fastify } from 'fastify';
import { expect, test } from 'vitest';
import { holdToContract, judgeOf, judgeOfApi } from './contract.ts';
import type { Document, Exchange } from './contract.ts';

const thing = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string', format: 'uuid' }, note: { type: 'string' } },
  additionalProperties: false,
};
const json = (schema: object, type = 'application/json') => ({ content: { [type]: { schema } } });
const problem = { type: 'object', required: ['code'], properties: { code: { enum: ['Gone'] } } };
const DOCUMENT = {
  components: { schemas: { Problem: problem } },
  paths: {
    '/v1/things/{id}': {
      put: {
        operationId: 'putThing',
        requestBody: { required: true, ...json({ ...thing, required: ['note'] }) },
        responses: {
          200: json(thing),
          204: {},
          '4XX': json({ $ref: '#/components/schemas/Problem' }, 'application/problem+json'),
        },
      },
    },
  },
} as unknown as Document;

const ID = '0196e0a4-7c1e-7d5f-9f0e-3b1f6f1c2a4b';
const GOOD: Exchange = {
  method: 'put',
  path: '/v1/things/{id}',
  status: 200,
  contentType: 'application/json; charset=utf-8',
  text: JSON.stringify({ id: ID }),
  sent: { body: { note: 'a' } },
};
const REFUSED: Partial<Exchange> = {
  status: 404,
  contentType: 'application/problem+json; charset=utf-8',
  text: '{"code":"Gone"}',
};

test.each<[what: string, differs: Partial<Exchange>]>([
  ['as published', {}],
  ['a refusal', REFUSED],
  ['nothing where nothing is published', { status: 204, contentType: '', text: '' }],
  ['a refusal of another address', { ...REFUSED, path: '' }],
  ['a body that was refused', { ...REFUSED, sent: { body: 7 } }],
])('right: %s', (_what, differs) => {
  expect(judgeOf(DOCUMENT)({ ...GOOD, ...differs })).toBeUndefined();
});

test.each<[what: string, differs: Partial<Exchange>]>([
  ['a status that is not published', { status: 201 }],
  ['a 500 that is not published', { ...REFUSED, status: 500 }],
  ['a field too many', { text: JSON.stringify({ id: ID, more: 1 }) }],
  ['a field that is missing', { text: '{}' }],
  ['an id that is none', { text: '{"id":"1"}' }],
  ['another media type', { contentType: 'text/html' }],
  ['a refusal as plain JSON', { ...REFUSED, contentType: 'application/json' }],
  ['a code that is not published', { ...REFUSED, text: '{"code":"Odd"}' }],
  ['a body with 204', { status: 204, text: '{}' }],
  ['plain text at another address', { ...REFUSED, path: '', contentType: 'text/plain' }],
  ['a request taken with a field too many', { sent: { body: { note: 'a', more: 1 } } }],
  ['a request taken without its body', { sent: { body: undefined } }],
])('wrong: %s', (_what, differs) => {
  expect(judgeOf(DOCUMENT)({ ...GOOD, ...differs })).toMatch(/./);
});

test('the door hears of a wrong answer', async () => {
  const app = fastify();
  app.decorate('swagger', () => DOCUMENT as never);
  app.put<{ Params: { id: string } }>('/v1/things/:id', async ({ params: { id } }) => ({ id }));
  const { wrong } = holdToContract(app, judgeOfApi);
  await app.ready();
  await app.inject({ method: 'PUT', url: `/v1/things/${ID}`, payload: { note: 'a' } });
  expect(wrong).toEqual([]);
  await app.inject({ method: 'PUT', url: '/v1/things/1', payload: { note: 'a' } });
  expect(wrong).toEqual([expect.stringMatching('PUT /v1/things/{id} answers 200 with')]);
});
