import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { exponentOf, formatMoney, parseMoney } from '../../domain/money.ts';

const SEED = 20_260_801;
const LARGEST = 10n ** 16n;
const CURRENCIES = ['USD', 'CAD', 'JPY', 'KRW', 'BHD', 'KWD'] as const;

test('what is written is read again as it was, in every currency', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -LARGEST, max: LARGEST }),
      fc.constantFrom(...CURRENCIES),
      (minor, currency) => {
        expect(parseMoney(formatMoney(minor, currency), currency)).toBe(minor);
      },
    ),
    { seed: SEED, numRuns: 500 },
  );
});

test('an amount is its digits: units, then exactly as many decimals as the currency has', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 99_999_999 }),
      fc.nat({ max: 999 }),
      fc.boolean(),
      (units, thousandths, isNegative) => {
        const sign = isNegative ? '-' : '';
        const three = `${sign}${units}.${String(thousandths).padStart(3, '0')}`;
        const minor = BigInt(units) * 1000n + BigInt(thousandths);
        expect(parseMoney(three, 'KWD')).toBe(isNegative ? -minor : minor);
        const written = formatMoney(isNegative ? -minor : minor, 'KWD');
        expect(written).toBe(three.replace(/^-(0\.000)$/, '$1'));
      },
    ),
    { seed: SEED, numRuns: 300 },
  );
});

test.each([
  ['1234.50', 'USD', 123_450n],
  ['1234.5', 'USD', 123_450n],
  ['1234', 'USD', 123_400n],
  ['0', 'USD', 0n],
  ['0.01', 'USD', 1n],
  ['-0.01', 'USD', -1n],
  ['-1234.56', 'USD', -123_456n],
  ['1234', 'JPY', 1234n],
  ['1.234', 'BHD', 1234n],
  ['1.2', 'BHD', 1200n],
  ['100000000000000.00', 'USD', LARGEST],
])('"%s" in %s is %d', (text, currency, minor) => {
  expect(parseMoney(text, currency)).toBe(minor);
});

test.each([
  ['1.234', 'USD', 'has 3 decimals; USD has 2'],
  ['1.5', 'JPY', 'has 1 decimals; JPY has 0'],
  ['1.2345', 'BHD', 'has 4 decimals; BHD has 3'],
  ['100000000000000000000', 'USD', 'too large'],
  ['-100000000000000000000', 'USD', 'too large'],
  ['100000000000000.01', 'USD', 'too large'],
  ['1,234.50', 'USD', 'not an amount'],
  ['1 234', 'USD', 'not an amount'],
  ['1.', 'USD', 'not an amount'],
  ['.5', 'USD', 'not an amount'],
  ['01', 'USD', 'not an amount'],
  ['+1', 'USD', 'not an amount'],
  ['--1', 'USD', 'not an amount'],
  ['-', 'USD', 'not an amount'],
  ['', 'USD', 'not an amount'],
  [' 1', 'USD', 'not an amount'],
  ['1\n', 'USD', 'not an amount'],
  ['1e3', 'USD', 'not an amount'],
  ['0x10', 'USD', 'not an amount'],
  ['NaN', 'USD', 'not an amount'],
  ['Infinity', 'USD', 'not an amount'],
  ['$1', 'USD', 'not an amount'],
  ['١٢', 'USD', 'not an amount'],
])('"%s" in %s is refused: %s', (text, currency, words) => {
  const refused = parseMoney(text, currency);
  expect(refused).toEqual(expect.stringContaining(words));
  expect(refused).toEqual(expect.stringContaining(`"${text}"`));
});

test('nothing that is not an amount is taken for one', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), (text) => {
      const isAmount = /^-?(0|[1-9][0-9]*)(\.[0-9]{1,2})?$/.test(text) && !text.endsWith('\n');
      expect(typeof parseMoney(text, 'USD') === 'bigint').toBe(isAmount);
    }),
    { seed: SEED, numRuns: 1000 },
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[-+]?[0-9]{0,3}[.,]?[0-9]{0,4}$/), (text) => {
      const isAmount = /^-?(0|[1-9][0-9]*)(\.[0-9]{1,2})?$/.test(text) && !text.endsWith('\n');
      expect(typeof parseMoney(text, 'USD') === 'bigint').toBe(isAmount);
    }),
    { seed: SEED, numRuns: 1000 },
  );
});

test('most currencies have two decimals', () => {
  expect(CURRENCIES.map(exponentOf)).toEqual([2, 2, 0, 0, 3, 3]);
});
