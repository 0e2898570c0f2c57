// The contract, generated from the routes: OpenAPI 3.1 at /openapi.json and a page at /docs.
import { fastifySwagger } from '@fastify/swagger';
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { fastifySwaggerUi } from '@fastify/swagger-ui';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { REFUSALS } from '../domain/failures.ts';
import { SESSION_COOKIE } from './cookies.ts';
import { addExamples } from './openapi-examples.ts';
import type { WithExamples } from './openapi-examples.ts';
import { PROBLEM_JSON } from './problems.ts';

const Problem = {
  $id: 'Problem',
  type: 'object',
  description: 'RFC 9457. What each code means: docs/errors.md.',
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(REFUSALS) },
    detail: { type: 'string' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'rule', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'A JSON pointer into what was sent.' },
          rule: { type: 'string' },
          detail: { type: 'string' },
        },
      },
    },
  },
};

/** The page and its own files, and asking this API; nothing from elsewhere, nothing inline. */
const PAGE_CSP = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** Read by people who have no token yet. */
const PUBLIC = { permission: 'public' } as const;

export async function publishOpenApi(app: FastifyInstance): Promise<void> {
  app.addSchema(Problem);
  await app.register(fastifySwagger, {
    refResolver: { buildLocalReference: ({ $id }) => (typeof $id === 'string' ? $id : 'Schema') },
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Tieout',
        version: '1',
        description:
          'Takes a construction invoice from sent to paid, and makes the project platform and the ERP agree at every step.',
      },
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer' },
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: SESSION_COOKIE,
            description: 'Of a person who came by /sign-in; writes only from a page of ours.',
          },
        },
      },
    },
    transformObject,
  });
  app.addHook('onRoute', addProblems);
  await app.register(async (pages) => {
    pages.addHook('onRoute', (page) => void (page.config = { ...page.config, ...PUBLIC }));
    await pages.register(fastifySwaggerUi, { routePrefix: '/docs', staticCSP: PAGE_CSP });
  });
  app.get('/openapi.json', { config: PUBLIC, schema: { hide: true } }, async () => app.swagger());
}

/** Every route may answer with a problem; said once, here. */
function addProblems(route: RouteOptions): void {
  const response = route.schema?.response;
  if (!response) return;
  const content = { [PROBLEM_JSON.split(';')[0] ?? '']: { schema: { $ref: 'Problem#' } } };
  Object.assign(response, {
    '4xx': { description: 'A refusal', content },
    '5xx': { description: 'Nothing was decided, or it is not known; see the code', content },
  });
}

/** Marks a route whose body may be left out: the plugin says of every body that it is required. */
export const MAY_BE_EMPTY = 'x-may-be-empty';

interface Operation extends WithExamples {
  readonly parameters?: readonly { required?: boolean; name?: string; readonly schema?: object }[];
  [MAY_BE_EMPTY]?: true;
}

type Transform = NonNullable<FastifyDynamicSwaggerOptions['transformObject']>;

const transformObject: Transform = (document) => {
  if (!('openapiObject' in document)) throw new Error('this is not OpenAPI 3');
  const paths = Object.values(document.openapiObject.paths ?? {});
  const operations = paths.flatMap((path) => Object.values(path as Record<string, Operation>));
  for (const operation of operations) sayWhatMayBeLeftOut(operation);
  addExamples(operations);
  return document.openapiObject;
};

function sayWhatMayBeLeftOut(operation: Operation): void {
  if (operation[MAY_BE_EMPTY] && operation.requestBody)
    Object.assign(operation.requestBody, { required: false });
  delete operation[MAY_BE_EMPTY];
  for (const parameter of operation.parameters ?? [])
    if (parameter.schema && 'default' in parameter.schema) parameter.required = false;
}
