// The published contract: docs/openapi.json is what the API says of itself, one line for each
// operation, so that a change of it is seen; api/openapi.gen.ts is the same as types, for clients.
// To publish a change: vitest run test/api/openapi -u
import { buildApp } from '../../api/app.ts';
import openapiTypescript, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { beforeAll, expect, test } from 'vitest';
import { openDb } from '../../db/index.ts';
import { createLogger } from '../../log.ts';
import { SECRET_KEY } from '../secret-key.ts';

interface Contract {
  readonly openapi: string;
  readonly info: object;
  readonly components: object;
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

const BY_HAND = `// Made from docs/openapi.json by test/api/openapi.test.ts; not to be edited. Types only: whoever
// asks the API imports them, and nothing of the routes.

`;

const block = (fields: readonly (readonly [string, string])[]): string =>
  `{\n${fields.map(([name, text]) => `${JSON.stringify(name)}: ${text}`).join(',\n')}\n}`;

function lines({ paths, ...rest }: Contract): string {
  const operations = Object.entries(paths).map(([path, methods]) => {
    const each = Object.entries(methods).map(([name, one]) => [name, JSON.stringify(one)] as const);
    return [path, block(each)] as const;
  });
  const head = Object.entries(rest).map(([name, value]) => [name, JSON.stringify(value)] as const);
  return `${block([...head, ['paths', block(operations)]])}\n`;
}

/** Bytes are no text, for whoever sends or gets them. */
const BLOB = ts.factory.createTypeReferenceNode('Blob');

let contract: Contract;
beforeAll(async () => {
  const db = openDb({ url: 'postgres://nobody:x@127.0.0.1:9/none', secretKey: SECRET_KEY });
  const app = await buildApp({ db, tell: () => undefined, log: createLogger('silent', 'test') });
  contract = (await app.inject('/openapi.json')).json<Contract>();
  await app.close();
  await db.close();
});

test('docs/openapi.json is what the API says of itself', async () => {
  expect(JSON.parse(lines(contract))).toEqual(contract);
  await expect(lines(contract)).toMatchFileSnapshot('../../docs/openapi.json');
});

test('api/openapi.gen.ts is the same as types', async () => {
  const types = await openapiTypescript(lines(contract), {
    defaultNonNullable: false,
    transform: ({ format }) => (format === 'binary' ? BLOB : undefined),
  });
  await expect(`${BY_HAND}${astToString(types)}`).toMatchFileSnapshot('../../api/openapi.gen.ts');
});
