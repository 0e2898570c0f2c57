// The arithmetic of an application for payment: the lines of G703 and the summary of G702
// (domain.md 2.5). Amounts are minor units of one currency.
import type { Problem } from './failures.ts';
import { formatMoney, parseMoney, sum } from './money.ts';

/** The amounts of one line, as people and integrators write them: decimal strings. */
export const LINE_AMOUNTS = [
  'workPrevious',
  'workThisPeriod',
  'materialsPrevious',
  'materialsStored',
  'workRetainagePrevious',
  'workRetained',
  'workReleased',
  'materialsRetainagePrevious',
  'materialsRetained',
  'materialsReleased',
  'tax',
] as const;
export type LineAmount = (typeof LINE_AMOUNTS)[number];
export type LineAmounts = Readonly<Record<LineAmount, bigint>>;

export const SUMMARY_FIELDS = [
  'contractSum',
  'totalCompletedAndStored',
  'totalRetainage',
  'totalEarnedLessRetainage',
  'lessPreviousCertificates',
  'taxApplicable',
  'currentPaymentDue',
  'balanceToFinish',
] as const;
export type SummaryField = (typeof SUMMARY_FIELDS)[number];
export type Summary = Readonly<Record<SummaryField, bigint>>;

/** What one line adds to the payment that is due now, by what the ERP books apart. */
export function lineThisPeriod(line: LineAmounts): {
  work: bigint;
  materials: bigint;
  retainageWithheld: bigint;
  retainageReleased: bigint;
  tax: bigint;
} {
  return {
    work: line.workThisPeriod,
    // Stored materials count once: what moved into the work has left the store.
    materials: line.materialsStored - line.materialsPrevious,
    retainageWithheld: -(line.workRetained + line.materialsRetained),
    retainageReleased: line.workReleased + line.materialsReleased,
    tax: line.tax,
  };
}

/**
 * The summary of G702 over all lines. `contractSum` is the schedule of values with its change
 * orders.
 */
export function summarize(lines: readonly LineAmounts[], contractSum: bigint): Summary {
  const total = (of: (line: LineAmounts) => bigint): bigint => sum(lines.map(of));
  const totalCompletedAndStored = total(
    (line) => line.workPrevious + line.workThisPeriod + line.materialsStored,
  );
  const retainageBefore = total(
    (line) => line.workRetainagePrevious + line.materialsRetainagePrevious,
  );
  const totalRetainage =
    retainageBefore +
    total((line) => line.workRetained + line.materialsRetained) -
    total((line) => line.workReleased + line.materialsReleased);
  const totalEarnedLessRetainage = totalCompletedAndStored - totalRetainage;
  const lessPreviousCertificates =
    total((line) => line.workPrevious + line.materialsPrevious) - retainageBefore;
  const taxApplicable = total((line) => line.tax);
  return {
    contractSum,
    totalCompletedAndStored,
    totalRetainage,
    totalEarnedLessRetainage,
    lessPreviousCertificates,
    taxApplicable,
    currentPaymentDue: totalEarnedLessRetainage - lessPreviousCertificates + taxApplicable,
    balanceToFinish: contractSum - totalEarnedLessRetainage,
  };
}

type Written<K extends string> = Readonly<Partial<Record<K, string>>>;

/** Reads the amounts of one line; what is left out is zero. Adds what is wrong to `problems`. */
export function parseLine(
  written: Written<LineAmount>,
  {
    currency,
    pointer,
    isChangeOrder,
  }: { currency: string; pointer: string; isChangeOrder: boolean },
  problems: Problem[],
): LineAmounts {
  const amounts = LINE_AMOUNTS.map((name): [LineAmount, bigint] => {
    const amount = parseMoney(written[name] ?? '0', currency);
    if (typeof amount === 'string') {
      problems.push({ pointer: `${pointer}/${name}`, rule: 'money', detail: amount });
      return [name, 0n];
    }
    // Only a change order may take something back.
    if (amount < 0n && !isChangeOrder)
      problems.push({
        pointer: `${pointer}/${name}`,
        rule: 'notNegative',
        detail: `"${written[name]}" is negative; only a line of a change order may be.`,
      });
    return [name, amount];
  });
  return Object.fromEntries(amounts) as Record<LineAmount, bigint>;
}

/** Nobody can be given back more retainage than is held. */
export function checkLine(line: LineAmounts, currency: string, pointer: string): Problem[] {
  const problems: Problem[] = [];
  const check = (released: bigint, held: bigint, name: LineAmount): void => {
    if (released <= held || held < 0n) return;
    problems.push({
      pointer: `${pointer}/${name}`,
      rule: 'releasedMoreThanHeld',
      detail: `${formatMoney(released, currency)} is released, but only ${formatMoney(held, currency)} is held.`,
    });
  };
  check(line.workReleased, line.workRetainagePrevious + line.workRetained, 'workReleased');
  check(
    line.materialsReleased,
    line.materialsRetainagePrevious + line.materialsRetained,
    'materialsReleased',
  );
  return problems;
}

/** Compares the totals that somebody wrote with those that the lines add up to. */
export function checkSummary(
  written: Written<SummaryField>,
  computed: Summary,
  currency: string,
): Problem[] {
  return SUMMARY_FIELDS.flatMap((name) => {
    const text = written[name];
    if (text === undefined) return [];
    const pointer = `/summary/${name}`;
    const amount = parseMoney(text, currency);
    if (typeof amount === 'string') return [{ pointer, rule: 'money', detail: amount }];
    if (amount === computed[name]) return [];
    const detail = `"${text}" does not agree with the lines: they add up to ${formatMoney(computed[name], currency)}.`;
    return [{ pointer, rule: 'addsUp', detail }];
  });
}
