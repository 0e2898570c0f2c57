// Exact money: bigint minor units inside, decimal strings outside (design.md section 13).
// Knows nothing of rates, formats for people, or rounding: amounts that do not fit are refused.

/** Decimal places of the currencies that do not have two (ISO 4217). */
const EXPONENTS: Readonly<Record<string, number>> = {
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
};

/** The largest amount taken, in minor units: fits a Postgres bigint with room for sums. */
const LARGEST = 10n ** 16n;

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Whether it is the code of a currency, such as `USD` (ISO 4217). */
export const isCurrency = (code: string): boolean => CURRENCIES.has(code);

export function exponentOf(currency: string): number {
  return EXPONENTS[currency] ?? 2;
}

/**
 * `'1234.50'` in USD is `123450n`. Returns a sentence that says what is wrong instead of a guess.
 */
export function parseMoney(text: string, currency: string): bigint | string {
  const exponent = exponentOf(currency);
  const match = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/.exec(text);
  if (!match) return `"${text}" is not an amount: write it like "1234.50", without separators.`;
  const [, sign, units = '0', fraction = ''] = match;
  if (fraction.length > exponent)
    return `"${text}" has ${fraction.length} decimals; ${currency} has ${exponent}.`;
  const minor = BigInt(units + fraction.padEnd(exponent, '0'));
  if (minor > LARGEST) return `"${text}" is too large.`;
  return sign ? -minor : minor;
}

/** `123450n` in USD is `'1234.50'`. */
export function formatMoney(minor: bigint, currency: string): string {
  const exponent = exponentOf(currency);
  const digits = (minor < 0n ? -minor : minor).toString().padStart(exponent + 1, '0');
  const units = digits.slice(0, digits.length - exponent);
  const fraction = exponent > 0 ? `.${digits.slice(-exponent)}` : '';
  return `${minor < 0n ? '-' : ''}${units}${fraction}`;
}

export function sum(amounts: Iterable<bigint>): bigint {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
}
