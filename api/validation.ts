// Bodies are taken as they are: no coercion, no unknown field, every problem at once. Queries,
// paths and headers are text, so there numbers and booleans are read from text.
import { isCurrency } from '../domain/money.ts';
import { Ajv } from 'ajv';
import type { ErrorObject, Options, ValidateFunction } from 'ajv';
import type { FastifySchemaCompiler, FastifySchemaValidationError } from 'fastify';
import type { TSchema } from 'typebox';
import type { Problem, Refusal } from '../domain/failures.ts';
import { Refused } from '../db/refused.ts';
import { invalidPart, pointerTo } from './problems.ts';

/** More than this nobody reads, and a hostile body would make us write it. */
const MOST_PROBLEMS = 100;

const FORMATS = {
  // As we write them: ids are compared as text.
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  date: isDay,
  'date-time': isInstant,
  currency: isCurrency,
  email: /^[^\s@]{1,64}@[^\s@]{1,190}$/,
};

/** Days that exist, in the centuries that invoices are from. */
function isDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

function isInstant(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(text) &&
    isDay(text.slice(0, 10)) &&
    !Number.isNaN(Date.parse(text))
  );
}

const STRICT: Options = { strict: true, allowUnionTypes: true, formats: FORMATS };
/** Fast, and stops at the first problem: says whether there is one. */
const judge = new Ajv(STRICT);
/** Says every problem. Asked only when there is one. */
const explain = new Ajv({ ...STRICT, allErrors: true });
const reader = new Ajv({ ...STRICT, allErrors: true, coerceTypes: true, useDefaults: true });

/** Above this size a body that is not valid hears of its first problem only. */
const LARGE_BODY = 200_000;

export const compileValidator: FastifySchemaCompiler<TSchema> = (part) => {
  const { schema, httpPart, contentType } = part;
  if (contentType === 'multipart/form-data') return () => true; // files-taken.ts looks at it
  if (httpPart !== 'body') return whenNeeded(() => reader.compile(schema));
  let quick: ValidateFunction | undefined;
  let thorough: ValidateFunction | undefined;
  return (body: unknown) => {
    quick ??= judge.compile(schema);
    if (quick(body)) return true;
    if (JSON.stringify(body).length > LARGE_BODY) return failed(quick.errors);
    thorough ??= explain.compile(schema);
    return thorough(body) || failed(thorough.errors);
  };
};

/** Compiling all routes takes most of a start; each takes milliseconds when it is first asked. */
function whenNeeded(compile: () => ValidateFunction) {
  let validate: ValidateFunction | undefined;
  const check = (data: unknown): boolean => {
    validate ??= compile();
    const isValid = validate(data) as boolean;
    check.errors = validate.errors ?? null;
    return isValid;
  };
  check.errors = null as ErrorObject[] | null;
  return check;
}

/** Fastify takes the errors from an Error's `validation`. */
function failed(errors: ErrorObject[] | null | undefined): { error: Error } {
  return { error: invalidPart('body', problemsOf(errors ?? [])) };
}

/** For the parts that Fastify asks `reader` about. */
export function formatSchemaErrors(errors: FastifySchemaValidationError[], part: string): Error {
  const missing = errors.map(({ params }) => MISSING_HEADERS[String(params['missingProperty'])]);
  const [code, detail] = missing.find((one) => one !== undefined) ?? [];
  return code && detail ? new Refused(code, detail) : invalidPart(part, problemsOf(errors));
}

/** Headers that a route cannot do without have names of their own. */
const MISSING_HEADERS: Readonly<Record<string, readonly [code: Refusal, detail: string]>> = {
  'if-match': ['EtagMissing', 'Send the ETag that you read in the header If-Match.'],
  'idempotency-key': [
    'IdempotencyKeyMissing',
    'Send a key of your own for every command, and the same one when you send it again.',
  ],
};

type SchemaError = Pick<ErrorObject, 'keyword' | 'instancePath' | 'params' | 'message'> & {
  readonly propertyName?: string | undefined;
};

function problemsOf(errors: readonly SchemaError[]): Problem[] {
  return errors
    .filter((error) => error.keyword !== 'propertyNames') // says again what the inner error said
    .slice(0, MOST_PROBLEMS)
    .map(problemOf);
}

function problemOf({ keyword, instancePath, params, message, propertyName }: SchemaError): Problem {
  if (keyword === 'required')
    return {
      pointer: instancePath + pointerTo(String(params['missingProperty'])),
      rule: 'required',
      detail: 'This field is missing.',
    };
  if (keyword === 'additionalProperties')
    return {
      pointer: instancePath + pointerTo(String(params['additionalProperty'])),
      rule: 'unknown',
      detail: 'There is no such field.',
    };
  const pointer =
    propertyName === undefined ? instancePath : instancePath + pointerTo(propertyName);
  return { pointer, rule: keyword, detail: wordsFor(keyword, params, message) };
}

function wordsFor(
  keyword: string,
  params: Readonly<Record<string, unknown>>,
  message = 'is not valid',
): string {
  const { allowedValues, format } = params;
  if (Array.isArray(allowedValues)) return `One of ${allowedValues.join(', ')}.`;
  if (keyword === 'format')
    return FORMAT_WORDS[String(format)] ?? `This is not a ${String(format)}.`;
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}

const FORMAT_WORDS: Readonly<Record<string, string>> = {
  uuid: 'Write an id like "0196e0a4-7c1e-7d5f-9f0e-3b1f6f1c2a4b".',
  date: 'Write a day like "2026-03-31".',
  'date-time': 'Write an instant like "2026-03-31T12:00:00Z".',
  currency: 'Write a currency of ISO 4217 like "USD".',
  email: 'Write an address like "name@example.com".',
};
