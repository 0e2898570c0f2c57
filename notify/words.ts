// Chooses and fills the words of domain/words: the little of i18next's format that they use.
import type { Dictionary, Language } from '../domain/mails.ts';
import { EN } from '../domain/words/en.ts';
import type { Words } from '../domain/words/en.ts';
import { FR_CA } from '../domain/words/fr-ca.ts';
import { termsOf } from '../domain/words/terms.ts';

type Key = keyof Words;
type Plural<K> = K extends `${infer Base}_one` ? Base : never;
export type Sayable = Exclude<Key, `${string}_one` | `${string}_other`> | Plural<Key>;

/** Puts a sentence together: with `count` its plural form. Nothing is escaped here. */
export type Say = (key: Sayable, values?: Readonly<Record<string, string | number>>) => string;

const CATALOGUES: Readonly<Record<Language, Words>> = { en: EN, 'fr-CA': FR_CA };

export function wordsFor(language: Language, dictionary: Dictionary): Say {
  const catalogue: Readonly<Record<string, string | undefined>> = CATALOGUES[language];
  const terms: Readonly<Record<string, string>> = { ...termsOf(language, dictionary) };
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (key, values = {}) => {
    const { count } = values;
    const form = typeof count === 'number' ? plurals.select(count) : undefined;
    // French has a third form, for millions, that says the same as the second.
    const found = catalogue[key] ?? catalogue[`${key}_${form}`] ?? catalogue[`${key}_other`];
    if (found === undefined) throw new Error(`no words for ${key} in ${language}`);
    // In one pass: what is put in is never read for names again.
    return found.replace(
      /\{\{(\w+)\}\}|\$t\(term\.(\w+)\)/g,
      (_all, name: string, term: string) => {
        const value = name === undefined ? terms[term] : values[name];
        if (value === undefined) throw new Error(`${key} in ${language} wants ${name ?? term}`);
        return typeof value === 'number' ? numbers.format(value) : value;
      },
    );
  };
}
