// What people read, in every language and dictionary, from the same catalogue of words.
import { expect, test } from 'vitest';
import { DICTIONARIES } from '../../domain/mails.ts';
import type { Mail } from '../../domain/mails.ts';
import { EN } from '../../domain/words/en.ts';
import { FR_CA } from '../../domain/words/fr-ca.ts';
import { termsOf } from '../../domain/words/terms.ts';
import { render } from '../../notify/render.ts';
import { wordsFor } from '../../notify/words.ts';
import { aMail, CONTENTS } from './samples.ts';

const VARIANTS = [
  ...DICTIONARIES.map((dictionary) => ({ language: 'en', dictionary }) as const),
  { language: 'fr-CA', dictionary: 'owner' } as const, // which changes nothing in French
];
const URL = 'https://tieout.example';

for (const variant of VARIANTS)
  test(`mails in ${variant.language}, ${variant.dictionary}`, () => {
    const all = Object.entries(CONTENTS).map(([name, content]) => {
      const { subject, text } = render(aMail(content, variant), URL);
      return `=== ${name}\nSubject: ${subject}\n\n${text}`;
    });
    expect(all.join('\n')).toMatchSnapshot();
  });

test('all languages have the same words, with the same things to be put in', () => {
  const holes = (text: string): string[] =>
    [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([hole]) => hole).toSorted();
  expect(Object.keys(FR_CA)).toEqual(Object.keys(EN));
  const of = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([key, text]) => [key, holes(text)]);
  expect(of(FR_CA)).toEqual(of(EN));
  const terms = new Set(Object.keys(termsOf('en', 'generalContractor')));
  for (const text of [...Object.values(EN), ...Object.values(FR_CA)])
    for (const [, term = ''] of text.matchAll(/\$t\(term\.(\w+)\)/g)) expect(terms).toContain(term);
});

test('nothing in French is a sentence of English', () => {
  const same = Object.entries(FR_CA).filter(([key, text]) => text === EN[key as keyof typeof EN]);
  expect(same.map(([key]) => key)).toEqual([
    'field.contract.subcontractor',
    'field.contract.owner',
    'field.party.subcontractor',
    'field.party.owner',
    'failedToExport.causes',
  ]);
});

test('one of French is also none, and millions have words', () => {
  const say = wordsFor('fr-CA', 'generalContractor');
  expect(say('dailySummary.oldest', { count: 0 })).toContain('0 jour.');
  expect(say('dailySummary.oldest', { count: 1_000_000 })).toMatch(/000 jours\./);
});

const HOSTILE = `<img src=x onerror=alert(1)>&"'`;

test('what people wrote is text in HTML, and is never read as words of ours', () => {
  const content = CONTENTS['rejected, subcontractor'];
  if (content?.kind !== 'rejected') throw new Error('no such sample');
  const invoice = { ...content.invoice, number: HOSTILE, party: HOSTILE, project: '{{by}}' };
  const hostile = { ...content, invoice, reason: `${HOSTILE} $t(term.owner) {{number}}` };
  const mail: Mail = aMail(hostile, { to: { name: HOSTILE, email: 'sam@example.com' } });
  const { html, text } = render(mail, URL);
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&amp;&quot;&#39;');
  expect(text).toContain(`${HOSTILE} $t(term.owner) {{number}}`);
  expect(text).toContain('Project: {{by}}');
});

test('links lead to items, to Tieout, and out of the summary; none decides anything', () => {
  const links = Object.values(CONTENTS).flatMap((content) =>
    [...render(aMail(content), URL).html.matchAll(/href="([^"]+)"/g)].map(([, url]) => url ?? ''),
  );
  const kinds = links.map((url) =>
    url.replace(/[0-9a-f-]{36}/, '{id}').replace(/token=[\w-]+/, 'token={token}'),
  );
  expect([...new Set(kinds)].toSorted()).toEqual([
    `${URL}/`,
    `${URL}/invoices/{id}`,
    `${URL}/opt-out?token={token}`,
  ]);
});
