// What stands in the description of a payment: what people write there, and what we do.
import type { ErpPayment } from '../../domain/document.ts';
import type { PaymentRecord } from '../../domain/payment-record.ts';

/** In front of the number: by them the reading tells how it was paid. */
const WORDS = {
  check: 'CHK',
  electronic: 'ACH',
  creditCard: 'CARD',
  other: '',
} as const satisfies Record<ErpPayment['method'], string>;

/** At the end of the description of whatever we made. */
export const markOf = (key: string): string => `(Tieout ${key})`;

export const descriptionOf = ({ method, checkNumber }: PaymentRecord, key: string): string =>
  [WORDS[method], checkNumber, markOf(key)].filter(Boolean).join(' ');

const OURS = /^(?:(CHK|ACH|CARD)(?: |$))?(?:(.+) )?\(Tieout (.*)\)$/;

/** Of a payment that we made: what stands in front of our key, apart from each other. */
function oursIn(text: string | null): { word: string; number: string | null; key: string } | null {
  const [, word = '', number = null, key = ''] = OURS.exec(text?.trim() ?? '') ?? [];
  return key === '' ? null : { word, number, key };
}

export const keyIn = (text: string | null): string | null => oursIn(text)?.key ?? null;

/** Tryton has names and no kinds; these are the words that people use. */
export function methodOf(name: string | null, text: string | null): ErpPayment['method'] {
  const ours = oursIn(text);
  const words = ours ? ours.word || name : `${name} ${text}`;
  if (/\b(che(ck|que)s?|chk)\b/i.test(words ?? '')) return 'check';
  if (/\bcards?\b/i.test(words ?? '')) return 'creditCard';
  if (/\b(ach|eft|wire|transfer|electronic)\b/i.test(words ?? '')) return 'electronic';
  return 'other';
}

/** `CHK 10023` is the check 10023; anything else stays as accounting wrote it. */
export function checkNumberIn(text: string | null): string | null {
  const ours = oursIn(text);
  if (ours) return ours.number;
  const check = /^(?:che(?:ck|que)|chk|ck)\.?\s*(?:no\.?|#)?\s*(\S+)$/i.exec(text?.trim() ?? '');
  return check?.[1] ?? (text?.trim() || null);
}
