// The arithmetic of G702 and G703 against a second one that shares nothing with it: contracts are
// billed period by period, and each application is computed from its cumulative columns, as on
// paper.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Problem } from '../../domain/failures.ts';
import {
  checkLine,
  checkSummary,
  lineThisPeriod,
  parseLine,
  summarize,
} from '../../domain/summary.ts';
import type { LineAmounts } from '../../domain/summary.ts';

const SEED = 20_260_802;

/** One row of the paper form: cumulative to the end of a period. */
interface Row {
  readonly scheduled: bigint;
  readonly work: bigint;
  readonly stored: bigint;
  readonly workRetainage: bigint;
  readonly storedRetainage: bigint;
}

const add = (rows: readonly Row[], of: (row: Row) => bigint): bigint =>
  rows.reduce((total, row) => total + of(row), 0n);

/** Lines 3 to 9 of the form. Line 7 is line 6 of the certificate before. */
function paperForm(now: readonly Row[], before: readonly Row[], tax: bigint) {
  const line6 = (rows: readonly Row[]): bigint =>
    add(rows, (row) => row.work + row.stored) -
    add(rows, (row) => row.workRetainage + row.storedRetainage);
  const line3 = add(now, (row) => row.scheduled);
  return {
    contractSum: line3,
    totalCompletedAndStored: add(now, (row) => row.work + row.stored),
    totalRetainage: add(now, (row) => row.workRetainage + row.storedRetainage),
    totalEarnedLessRetainage: line6(now),
    lessPreviousCertificates: line6(before),
    taxApplicable: tax,
    currentPaymentDue: line6(now) - line6(before) + tax,
    balanceToFinish: line3 - line6(now),
  };
}

const NONE: LineAmounts = {
  workPrevious: 0n,
  workThisPeriod: 0n,
  materialsPrevious: 0n,
  materialsStored: 0n,
  workRetainagePrevious: 0n,
  workRetained: 0n,
  workReleased: 0n,
  materialsRetainagePrevious: 0n,
  materialsRetained: 0n,
  materialsReleased: 0n,
  tax: 0n,
};

// Two items of a contract over $110,000.00, second application, 10 % retainage on both.
const SECOND_APPLICATION: readonly LineAmounts[] = [
  {
    ...NONE,
    workPrevious: 2_000_000n, // 20,000.00
    workThisPeriod: 1_500_000n,
    materialsPrevious: 400_000n,
    materialsStored: 600_000n,
    workRetainagePrevious: 200_000n,
    workRetained: 150_000n,
    materialsRetainagePrevious: 40_000n,
    materialsRetained: 20_000n,
    tax: 123_750n,
  },
  {
    ...NONE,
    workPrevious: 1_000_000n,
    workThisPeriod: 0n,
    workRetainagePrevious: 100_000n,
    workReleased: 50_000n,
  },
];

test('an application as it is published: every line of the summary', () => {
  expect(summarize(SECOND_APPLICATION, 11_000_000n)).toEqual({
    contractSum: 11_000_000n,
    totalCompletedAndStored: 5_100_000n, // 35,000 work + 6,000 stored + 10,000 work
    totalRetainage: 460_000n, // 2,000 + 1,500 + 400 + 200 + 1,000 - 500
    totalEarnedLessRetainage: 4_640_000n,
    lessPreviousCertificates: 3_060_000n, // 34,000 billed before, less 3,400 held
    taxApplicable: 123_750n,
    currentPaymentDue: 1_703_750n, // 46,400.00 - 30,600.00 + 1,237.50
    balanceToFinish: 6_360_000n,
  });
});

test('what the ERP books apart adds up to the payment that is due', () => {
  expect(SECOND_APPLICATION.map(lineThisPeriod)).toEqual([
    {
      work: 1_500_000n,
      materials: 200_000n, // only what came to the store since
      retainageWithheld: -170_000n,
      retainageReleased: 0n,
      tax: 123_750n,
    },
    { work: 0n, materials: 0n, retainageWithheld: 0n, retainageReleased: 50_000n, tax: 0n },
  ]);
});

interface Step {
  readonly work: number;
  readonly stored: number;
  readonly percent: number;
  readonly released: number;
  readonly tax: number;
}

const aStep: fc.Arbitrary<Step> = fc.record({
  work: fc.nat({ max: 5_000_000 }),
  stored: fc.nat({ max: 2_000_000 }),
  percent: fc.nat({ max: 20 }),
  released: fc.nat({ max: 300_000 }),
  tax: fc.nat({ max: 90_000 }),
});

/** Bills one period: the line as people write it, and the row as the paper form then stands. */
function bill(before: Row, step: Step): { line: LineAmounts; row: Row } {
  const [work, stored] = [BigInt(step.work), BigInt(step.stored)];
  const retained = (work * BigInt(step.percent)) / 100n;
  const storedRetained = (stored * BigInt(step.percent)) / 100n;
  const held = before.workRetainage + retained;
  const released = BigInt(step.released) < held ? BigInt(step.released) : held;
  return {
    line: {
      workPrevious: before.work,
      workThisPeriod: work,
      materialsPrevious: before.stored,
      materialsStored: stored,
      workRetainagePrevious: before.workRetainage,
      workRetained: retained,
      workReleased: released,
      materialsRetainagePrevious: before.storedRetainage,
      materialsRetained: storedRetained,
      materialsReleased: before.storedRetainage,
      tax: BigInt(step.tax),
    },
    row: {
      scheduled: before.scheduled,
      work: before.work + work,
      stored,
      workRetainage: held - released,
      storedRetainage: storedRetained,
    },
  };
}

test('period after period, the summary is that of the paper form', () => {
  const items = fc.array(fc.nat({ max: 50_000_000 }), { minLength: 1, maxLength: 4 });
  const periods = fc.array(fc.array(aStep, { minLength: 4, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(items, periods, (scheduled, steps) => {
      let rows = scheduled.map(
        (value): Row => ({
          scheduled: BigInt(value),
          work: 0n,
          stored: 0n,
          workRetainage: 0n,
          storedRetainage: 0n,
        }),
      );
      for (const period of steps) {
        const before = rows;
        const billed = rows.map((row, at) => bill(row, period[at] ?? period[0] ?? NO_STEP));
        const lines = billed.map((one) => one.line);
        rows = billed.map((one) => one.row);
        const tax = lines.reduce((total, line) => total + line.tax, 0n);
        const summary = summarize(
          lines,
          rows.reduce((total, row) => total + row.scheduled, 0n),
        );
        expect(summary).toEqual(paperForm(rows, before, tax));
        const parts = lines.flatMap((line) => Object.values(lineThisPeriod(line)));
        expect(parts.reduce((total, part) => total + part, 0n)).toBe(summary.currentPaymentDue);
      }
    }),
    { seed: SEED, numRuns: 200 },
  );
});

const NO_STEP: Step = { work: 0, stored: 0, percent: 0, released: 0, tax: 0 };

test('what is left out of a line is zero; what is wrong in it is named, all at once', () => {
  const problems: Problem[] = [];
  const place = { currency: 'USD', pointer: '/lines/3', isChangeOrder: false };
  expect(parseLine({ workThisPeriod: '10.00' }, place, problems)).toEqual({
    ...NONE,
    workThisPeriod: 1000n,
  });
  expect(problems).toEqual([]);

  parseLine({ workThisPeriod: '1.234', tax: '-5.00', workReleased: 'ten' }, place, problems);
  expect(problems.map(({ pointer, rule }) => [pointer, rule])).toEqual([
    ['/lines/3/workThisPeriod', 'money'],
    ['/lines/3/workReleased', 'money'],
    ['/lines/3/tax', 'notNegative'],
  ]);
});

test('only a change order takes something back', () => {
  const problems: Problem[] = [];
  const place = { currency: 'USD', pointer: '/lines/0', isChangeOrder: true };
  const line = parseLine({ workThisPeriod: '-250.00' }, place, problems);
  expect(line.workThisPeriod).toBe(-25_000n);
  expect(problems).toEqual([]);
});

test.each([
  ['workReleased', { workRetainagePrevious: 50n, workRetained: 50n, workReleased: 101n }],
  ['materialsReleased', { materialsRetainagePrevious: 100n, materialsReleased: 101n }],
] as const)('no more retainage is given back than is held: %s', (name, amounts) => {
  const line: LineAmounts = { ...NONE, ...amounts };
  expect(checkLine(line, 'USD', '/lines/0')).toEqual([
    {
      pointer: `/lines/0/${name}`,
      rule: 'releasedMoreThanHeld',
      detail: '1.01 is released, but only 1.00 is held.',
    },
  ]);
  expect(checkLine({ ...line, [name]: 100n }, 'USD', '/lines/0')).toEqual([]);
});

test('a total that does not add up is refused with what the lines add up to', () => {
  const computed = summarize(SECOND_APPLICATION, 11_000_000n);
  expect(checkSummary({ currentPaymentDue: '17037.50' }, computed, 'USD')).toEqual([]);
  const problems = checkSummary(
    { contractSum: '110000.00', totalRetainage: '4600.01', balanceToFinish: '1.234' },
    computed,
    'USD',
  );
  expect(problems.map(({ pointer, rule }) => [pointer, rule])).toEqual([
    ['/summary/totalRetainage', 'addsUp'],
    ['/summary/balanceToFinish', 'money'],
  ]);
  expect(problems[0]?.detail).toContain('4600.00');
});
