// What the API says to people, in the language they ask for by Accept-Language. English is what the
// product writes and keeps; a translation is made here, at the edge, from the English sentence.
// Names that programs compare (`code`, statuses, commands, fields) are the same in every language.
import type { FastifyRequest } from 'fastify';
import type { Problem, Refusal } from '../domain/failures.ts';
import type { Language } from '../domain/mails.ts';
import { ATTACHMENTS } from './french/attachments.ts';
import { DECISIONS } from './french/decisions.ts';
import { DISBURSEMENTS } from './french/disbursements.ts';
import { MASTER_DATA } from './french/master-data.ts';
import { RIGHTS } from './french/rights.ts';
import { REQUESTS } from './french/requests.ts';
import { SIGN_IN } from './french/sign-in.ts';
import { TITLES } from './french/titles.ts';
import { PAYMENTS } from './french/payments.ts';
import { WEBHOOKS } from './french/webhooks.ts';

/** The first of ours that the header prefers. Any French is answered in Canada's. */
export function languageOf({ headers }: FastifyRequest): Language {
  const wanted = (headers['accept-language'] ?? '')
    .split(',', 20)
    .map((one) => one.trim().toLowerCase().split(';'))
    .map(([tag = '', ...rest]) => ({ tag, weight: weightOf(rest) }))
    .filter(({ tag, weight }) => weight > 0 && /^(en|fr)(-|$)|^\*$/.test(tag))
    .toSorted((a, b) => b.weight - a.weight);
  return wanted[0]?.tag.startsWith('fr') ? 'fr-CA' : 'en';
}

function weightOf(parameters: readonly string[]): number {
  const [, weight = '1'] = /^q=(\d(?:\.\d{1,3})?)$/.exec(parameters.join('').trim()) ?? [];
  return Number(weight);
}

interface Sayable {
  readonly code?: unknown;
  readonly title?: unknown;
  readonly detail?: unknown;
  readonly errors?: unknown;
  readonly whyNot?: unknown;
  readonly missing?: unknown;
  readonly whoCould?: unknown;
}

/** A refusal, or why a command is not offered, in the language of the request. */
export function say<Said extends object>(request: FastifyRequest, said: Said): Said {
  if (languageOf(request) === 'en') return said;
  const { code, title, detail, errors, whyNot, missing, whoCould } = said as Sayable;
  return {
    ...said,
    ...(typeof title === 'string' && { title: TITLES[code as Refusal] ?? title }),
    ...Object.fromEntries(
      Object.entries({ detail, whyNot, missing, whoCould })
        .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
        .map(([name, text]) => [name, french(text) ?? text]),
    ),
    ...(Array.isArray(errors) && {
      errors: (errors as Problem[]).map((one) => ({
        ...one,
        detail: french(one.detail) ?? one.detail,
      })),
    }),
  };
}

/** Which language it is, and that it depends on what was asked for. */
export const languageHeaders = (request: FastifyRequest): Record<string, string> => ({
  'content-language': languageOf(request),
  vary: 'accept-language',
});

/** Nothing that we say is longer, and what people wrote into it shall not keep us busy. */
const LONGEST = 4_000;

interface Sentence {
  readonly english: RegExp;
  readonly names: readonly string[];
  readonly french: string;
  /** How much of the English is fixed: of two that match, the one that says more is meant. */
  readonly fixed: number;
}

const whole = new Map<string, string>();
const sentences: Sentence[] = [];
const ALL = {
  ...DECISIONS,
  ...RIGHTS,
  ...REQUESTS,
  ...SIGN_IN,
  ...WEBHOOKS,
  ...MASTER_DATA,
  ...PAYMENTS,
  ...DISBURSEMENTS,
  ...ATTACHMENTS,
};
for (const [english, translated] of Object.entries(ALL)) {
  const text = typeset(translated);
  if (!english.includes('{')) whole.set(english, text);
  else sentences.push(sentenceOf(english, text));
}
sentences.sort((a, b) => b.fixed - a.fixed);

function sentenceOf(english: string, text: string): Sentence {
  const names: string[] = [];
  const fixed = english.replaceAll(/\{(\w+)\}/g, '');
  const pattern = english
    .replaceAll(/[.*+?^$()|[\]\\/]/g, String.raw`\$&`)
    .replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
      names.push(name);
      return '(.*?)';
    });
  return { english: new RegExp(`^${pattern}$`, 's'), names, french: text, fixed: fixed.length };
}

/** French (Canada) for an English sentence of ours; undefined when there is none. */
export function french(english: string): string | undefined {
  if (english.length > LONGEST) return undefined;
  const exact = whole.get(english);
  if (exact !== undefined) return exact;
  for (const sentence of sentences) {
    const found = sentence.english.exec(english);
    if (!found) continue;
    const values = new Map(sentence.names.map((name, at) => [name, found[at + 1] ?? '']));
    return sentence.french.replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
      const value = values.get(name) ?? '';
      return french(value) ?? value; // a phrase of ours inside of a sentence, or a name
    });
  }
  return undefined;
}

/** A colon and quotation marks keep their space on the line (Office québécois). */
function typeset(text: string): string {
  return text.replaceAll(' :', '\u00a0:').replaceAll('« ', '«\u00a0').replaceAll(' »', '\u00a0»');
}
