// Bodies are JSON in UTF-8 and nothing else. Text that the database cannot keep as it is (a NUL,
// half a surrogate pair, bytes that are no UTF-8) is refused here, by its place, and never changed
// in silence.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refused } from '../db/refused.ts';
import type { Problem } from '../domain/failures.ts';
import { invalidPart, pointerTo } from './problems.ts';

export const BODY_LIMIT = 1024 * 1024;

/** No body of ours is deeper, and what walks it need not fear for its stack. */
const DEEPEST = 32;

const utf8 = new TextDecoder('utf-8', { fatal: true });

export function takeJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    (_request: FastifyRequest, body: Buffer, done) => {
      try {
        done(null, parse(body));
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
  );
  app.addHook('preValidation', async (request) => {
    for (const part of ['params', 'query', 'body'] as const) {
      const problems = textProblems(request[part]);
      if (problems.length > 0) throw invalidPart(part, problems);
    }
  });
}

function parse(body: Buffer): unknown {
  // Clients that set the type on every request send nothing with it when there is nothing to say.
  if (body.length === 0) return undefined;
  let text: string;
  try {
    text = utf8.decode(body);
  } catch {
    throw new Refused('BrokenJson', 'The body is not UTF-8.');
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refused('BrokenJson', error instanceof Error ? error.message : 'It does not parse.');
  }
}

/** What of the text in it cannot be kept. */
function textProblems(value: unknown, path: readonly (string | number)[] = []): Problem[] {
  if (typeof value === 'string') return isText(value) ? [] : [notText(path)];
  if (typeof value !== 'object' || value === null) return [];
  if (path.length >= DEEPEST)
    return [{ pointer: pointerTo(...path), rule: 'depth', detail: 'This is nested too deeply.' }];
  const problems: Problem[] = [];
  for (const [name, inner] of Object.entries(value)) {
    if (!isText(name)) problems.push(notText([...path, name.toWellFormed()]));
    else problems.push(...textProblems(inner, [...path, name]));
    if (problems.length >= DEEPEST) break;
  }
  return problems;
}

const isText = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000');

const notText = (path: readonly (string | number)[]): Problem => ({
  pointer: pointerTo(...path),
  rule: 'text',
  detail: 'The text holds a NUL or half of a surrogate pair.',
});
