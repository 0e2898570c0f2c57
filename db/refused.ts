// A refusal on its way to the API: a name from domain/failures.ts, words for people, and what else
// the caller should know. Thrown by db functions, turned into problem+json by api/problems.ts.
import type { Problem, Refusal } from '../domain/failures.ts';

export class Refused extends Error {
  readonly code: Refusal;
  /** Further members of the problem, such as `possible` or `difference`. */
  readonly more: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];

  constructor(
    code: Refusal,
    detail: string,
    { problems = [], ...more }: { problems?: readonly Problem[]; [name: string]: unknown } = {},
  ) {
    super(detail);
    this.name = code;
    this.code = code;
    this.problems = problems;
    this.more = more;
  }
}

export function notFound(noun: string, id: string): Refused {
  return new Refused('NotFound', `There is no ${noun} ${id}.`);
}
