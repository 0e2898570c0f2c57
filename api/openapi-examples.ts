// Examples in the published document: requests that a test sent, with the answers that it got
// (test/api/routes.test.ts, which writes examples.gen.json with `-u` and is red when they differ).
import { readFileSync } from 'node:fs';

export interface Example {
  readonly parameters?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly answer?: unknown;
}

export interface WithExamples {
  readonly operationId?: string;
  readonly parameters?: readonly { readonly name?: string; example?: string }[];
  readonly requestBody?: Content;
  readonly responses?: Readonly<Record<string, Content>>;
}
interface Content {
  readonly content?: Readonly<Record<string, { example?: unknown }>>;
}

/** Adds them in place to each operation that has one. */
export function addExamples(operations: readonly WithExamples[]): void {
  const text = readFileSync(new URL('examples.gen.json', import.meta.url), 'utf8');
  const examples = JSON.parse(text) as Readonly<Record<string, Example>>;
  for (const operation of operations) {
    const example = examples[operation.operationId ?? ''];
    if (example) addExample(operation, example);
  }
}

function addExample({ parameters, requestBody, responses }: WithExamples, example: Example): void {
  for (const parameter of parameters ?? []) {
    const value = example.parameters?.[parameter.name ?? ''];
    if (value !== undefined) parameter.example = value;
  }
  put(requestBody, example.body);
  put(Object.entries(responses ?? {}).find(([code]) => code.startsWith('2'))?.[1], example.answer);
}

function put(of: Content | undefined, example: unknown): void {
  const media = of?.content?.['application/json'];
  if (media && example !== undefined) media.example = example;
}
