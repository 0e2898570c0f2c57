// The API in French (Canada): what is asked for, what is translated, and that nothing is left out.
import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { beforeAll, expect, test } from 'vitest';
import { DECISIONS } from '../../api/french/decisions.ts';
import { MASTER_DATA } from '../../api/french/master-data.ts';
import { REQUESTS } from '../../api/french/requests.ts';
import { SIGN_IN } from '../../api/french/sign-in.ts';
import { RIGHTS } from '../../api/french/rights.ts';
import { TITLES } from '../../api/french/titles.ts';
import { french } from '../../api/languages.ts';
import { aDoor } from './door.ts';
import type { Door } from './door.ts';
import { aCompany, must } from './world.ts';
import type { Company } from './world.ts';

let door: Door;
let company: Company;

beforeAll(async () => {
  door = await aDoor();
  company = await aCompany(door);
  return () => door[Symbol.asyncDispose]();
});

const CATALOGUE = { ...DECISIONS, ...RIGHTS, ...REQUESTS, ...SIGN_IN, ...MASTER_DATA };

test('a refusal is said in the language that is asked for, and names it', async () => {
  const invoice = await company.insert();
  const ask = (language?: string) =>
    company.as('approver')(
      'POST',
      `/v1/invoices/${invoice.id}/accept`,
      {},
      {
        'idempotency-key': `once ${language}`,
        ...(language !== undefined && { 'accept-language': language }),
      },
    );
  const { body, headers } = await ask('fr-CA,fr;q=0.9,en;q=0.8');
  expect(headers).toMatchObject({ 'content-language': 'fr-CA', vary: 'accept-language' });
  expect(body).toMatchObject({ code: 'NotPossibleNow', title: TITLES.NotPossibleNow });
  expect(body.detail).toContain('accept n’est pas possible\u00a0: la facture est notSent');
  for (const language of [undefined, 'en', 'de, en;q=0.5', 'fr;q=0, en', 'xx', 'en, fr;q=0.9']) {
    const said = await ask(language);
    expect(said.headers['content-language'], language).toBe('en');
    expect(said.body.detail, language).toContain('is not possible');
  }
});

test('a command that was refused in one language is answered again in another', async () => {
  const { id } = await company.insert();
  const key = 'the same';
  const ask = (language: string) =>
    company.as('projectUser')(
      'POST',
      `/v1/invoices/${id}/retrieve`,
      {},
      {
        'idempotency-key': key,
        'accept-language': language,
      },
    );
  const first = await ask('en');
  const again = await ask('fr-CA');
  expect(again.headers['idempotent-replayed']).toBe('true');
  expect(again.body).toMatchObject({ commandId: first.body['commandId'] });
  expect(again.body.detail).not.toBe(first.body.detail);
  const command = await must(
    200,
    company.as('admin')('GET', `/v1/commands/${String(first.body['commandId'])}`, undefined, {
      'accept-language': 'fr-CA',
    }),
  );
  expect(command['answer']).toMatchObject({ title: TITLES.NotPossibleNow });
});

test('what cannot be done now says why in French, code and names as ever', async () => {
  const { id } = await company.insert();
  const said = await company.as('projectUser')('GET', `/v1/invoices/${id}`, undefined, {
    'accept-language': 'fr-ca',
  });
  const { actions } = said.body as unknown as { actions: Record<string, object> };
  expect(actions['send']).toEqual({ allowed: true });
  expect(actions['retrieve']).toMatchObject({
    allowed: false,
    code: 'NotPossibleNow',
    detail: expect.stringContaining('n’est pas possible') as unknown,
  });
});

test('every problem of a form is said in French', async () => {
  const said = await company.as('projectUser')(
    'POST',
    '/v1/invoices',
    { number: '', lines: 'none', more: 1, billedOn: 'tomorrow' },
    { 'accept-language': 'fr-CA' },
  );
  expect(said.body.errors.length).toBeGreaterThan(4);
  for (const { detail } of said.body.errors as unknown as { detail: string }[])
    expect(detail).toMatch(/Ce champ|Doit|Pas moins|Écrivez|n’existe|modèle/);
});

test('each results of a bulk command speaks the language too', async () => {
  const { id } = await company.insert();
  const said = await company.as('projectUser')(
    'POST',
    '/v1/invoices/bulk/retrieve',
    { items: [{ invoiceId: id }] },
    { 'idempotency-key': 'many', 'accept-language': 'fr' },
  );
  expect(said.body.results).toMatchObject([{ answer: { title: TITLES.NotPossibleNow } }]);
});

test('a translation names what the English names, and means one sentence only', () => {
  for (const [english, translated] of Object.entries(CATALOGUE)) {
    const names = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();
    expect(names(translated), english).toEqual(names(english));
    const filled = english.replaceAll(/\{(\w+)\}/g, '‹$1›');
    const expected = translated
      .replaceAll(/\{(\w+)\}/g, '‹$1›')
      .replaceAll(' :', '\u00a0:')
      .replaceAll('« ', '«\u00a0')
      .replaceAll(' »', '\u00a0»');
    expect(french(filled), english).toBe(expected);
  }
});

test('every sentence that the product refuses with is in the catalogue', () => {
  const sentences = globSync('{api,db,domain,activities}/**/*.ts').flatMap(sentencesIn);
  expect(sentences.length).toBeGreaterThan(100);
  const untold = sentences.filter(({ english }) => french(english) === undefined);
  expect(untold).toEqual([]);
});

/** What a `Refused` or a `detail` says, each `${…}` in it replaced by a name. */
function sentencesIn(file: string): { file: string; english: string }[] {
  const text = readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: { file: string; english: string }[] = [];
  const visit = (node: ts.Node): void => {
    const said = saidBy(node);
    if (said) found.push(...variants(said).map((english) => ({ file, english })));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function saidBy(node: ts.Node): ts.Expression | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Refused')
    return node.arguments?.[1];
  const named = ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node);
  return named && node.name.getText() === 'detail' ? node.initializer : undefined;
}

/** What an expression can say; nothing for what is computed elsewhere, where the door hears it. */
function variants(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return variants(node.expression);
  if (ts.isConditionalExpression(node))
    return [...variants(node.whenTrue), ...variants(node.whenFalse)];
  if (!ts.isTemplateExpression(node)) return [];
  return node.templateSpans.reduce(
    (texts, { expression, literal }) => {
      const inner = variants(expression);
      const values = inner.length > 0 ? inner : ['‹value›'];
      return texts.flatMap((text) => values.map((value) => `${text}${value}${literal.text}`));
    },
    [node.head.text],
  );
}
