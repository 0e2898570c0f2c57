// Holds every answer, and every request that was taken, against the published document: a status, a
// media type, a field or a body that it does not say is a wrong answer, whatever the test looks at.
import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

interface Media {
  readonly schema?: object;
}
interface Operation {
  readonly operationId: string;
  readonly requestBody?: {
    readonly required?: boolean;
    readonly content?: Record<string, Media>;
  };
  readonly responses: Readonly<Record<string, { readonly content?: Record<string, Media> }>>;
}
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

export interface Exchange {
  readonly method: string;
  /** As the document writes it: `/v1/invoices/{id}`. */
  readonly path: string;
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
  /** What came with it, where that is looked at too; `body` is undefined when there was none. */
  readonly sent?: { readonly body: unknown };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;
const FORMATS = {
  uuid: UUID,
  date: /^\d{4}-\d\d-\d\d$/,
  'date-time': INSTANT,
  currency: /^[A-Z]{3}$/,
  email: /@/,
  binary: true, // any bytes
} as const;

/** Says what is wrong with an exchange; nothing when it is as published. */
export type Judge = (exchange: Exchange) => string | undefined;

export function judgeOf(document: Document): Judge {
  const ajv = new Ajv({ strict: false, formats: FORMATS }).addSchema(document, 'openapi');
  const compiled = new Map<string, ValidateFunction>();
  const problemsIn = (pointer: string, value: unknown): string | undefined => {
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `openapi#${pointer}` });
    compiled.set(pointer, validate);
    return validate(value) ? undefined : ajv.errorsText(validate.errors);
  };
  return (exchange) => {
    const { method, path, status, sent } = exchange;
    const operation = document.paths[path]?.[method];
    if (!operation) return wrongOutside(exchange, problemsIn);
    const place = pointer('paths', path, method);
    const why = wrongAnswer(operation, place, exchange, problemsIn);
    if (why !== undefined) return why;
    return sent && status < 400 ? wrongRequest(operation, place, sent.body, problemsIn) : undefined;
  };
}

type ProblemsIn = (pointer: string, value: unknown) => string | undefined;

/** What stands at no published address is refused all the same, and in the same words. */
function wrongOutside({ path, status, contentType, text }: Exchange, problemsIn: ProblemsIn) {
  if (status < 400) return undefined; // /docs and /openapi.json themselves
  const isPage = /^\/sign-in(\/|$)/.test(path) && contentType === 'text/html; charset=utf-8';
  if (isPage) return undefined; // in words of the same refusal, for people
  if (!contentType.startsWith('application/problem+json')) return `is ${contentType}`;
  return problemsIn(pointer('components', 'schemas', 'Problem'), JSON.parse(text));
}

function wrongAnswer(
  { responses }: Operation,
  place: string,
  { status, contentType, text }: Exchange,
  problemsIn: ProblemsIn,
): string | undefined {
  const declared = [String(status), `${String(status)[0]}XX`].find((name) => responses[name]);
  if (declared === undefined) return `answers ${status}, which is not published`;
  const content = responses[declared]?.content;
  if (!content) return text === '' ? undefined : `answers ${status} with a body`;
  const type = contentType.split(';')[0] ?? '';
  if (!content[type]) return `answers ${status} as ${contentType}`;
  const at = pointer('responses', declared, 'content', type, 'schema');
  const found = problemsIn(`${place}${at}`, type.includes('json') ? JSON.parse(text) : text);
  return found && `answers ${status} with ${found}`;
}

function wrongRequest(
  { requestBody }: Operation,
  place: string,
  body: unknown,
  problemsIn: ProblemsIn,
): string | undefined {
  if (!requestBody) return body === undefined ? undefined : 'took a body that is not published';
  if (body === undefined) return requestBody.required ? 'took no body for one' : undefined;
  if (body instanceof FormBody)
    return requestBody.content?.[FORM] ? undefined : 'took a form that is not published';
  const at = pointer('requestBody', 'content', 'application/json', 'schema');
  const found = problemsIn(`${place}${at}`, body);
  return found && `took what is not published: ${found}`;
}

const FORM = 'multipart/form-data';

/** A body that is streamed, so that nobody else may look at it. */
class FormBody {}

const pointer = (...names: string[]): string =>
  names
    .map((name) => `/${encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))}`)
    .join('');

/** By what an API publishes: to be asked once it is ready. */
export const judgeOfApi = (app: FastifyInstance): Judge =>
  judgeOf(app.swagger() as unknown as Document);

/** Listens to the API. `wrong` fills with what was not as published. */
export function holdToContract(
  app: FastifyInstance,
  judgeOfIt: (app: FastifyInstance) => Judge,
): { readonly wrong: string[] } {
  const wrong: string[] = [];
  const bodies = new WeakMap<FastifyRequest, unknown>();
  app.addHook('preValidation', async (request) => {
    const { method, headers } = request;
    // A GET may name a type, and has no body.
    const isForm = method !== 'GET' && headers['content-type']?.startsWith(FORM);
    bodies.set(request, isForm ? new FormBody() : request.body);
  });
  app.addHook('onSend', async (request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
    const judge = judgeOfIt(app);
    const path = request.routeOptions.url?.replaceAll(/:(\w+)/g, '{$1}') ?? '';
    const contentType = String(reply.getHeader('content-type') ?? '');
    const text = typeof payload === 'string' ? payload : '';
    const method = request.method.toLowerCase();
    const { statusCode: status } = reply;
    const why = judge({
      method,
      path,
      status,
      contentType,
      text,
      sent: { body: bodies.get(request) },
    });
    if (why) wrong.push(`${request.method} ${path} ${why}`);
    return payload;
  });
  return { wrong };
}
