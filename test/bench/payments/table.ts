// What was measured of payments as Markdown, with each target and whether it is reached.
import { isEqual } from './agree.ts';
import type { Mark, Measured } from './measure.ts';

interface Row {
  readonly what: string;
  readonly figure: string;
  readonly target?: string;
  readonly isReached?: boolean;
}

const judged = ({ what, figure, target = '', isReached }: Row): string => {
  const said =
    isReached === undefined ? target : `${target}: ${isReached ? 'reached' : '**not reached**'}`;
  return `| ${what} | ${figure} | ${said} |`;
};

export function paymentsTable(measured: Measured): string {
  return [
    `### ${measured.size.payments} payments over ${measured.size.invoices} invoices, ${measured.size.isTogether ? 'one after the other' : 'in turns'}`,
    '',
    '| | | target |',
    '| --- | --- | --- |',
    ...[...writing(measured), ...readingAgain(measured), ...changing(measured)].map(judged),
    '',
    '| payments read | worker, CPU-s | CPU-ms each since the line above | memory, MB |',
    '| --- | --- | --- | --- |',
    ...marksOf(measured.marks),
  ].join('\n');
}

const fixed = (value: number, digits = 1): string => value.toFixed(digits);
const times = (value: number): string => `${value.toFixed(2)} ×`;

function writing({ size, first, alone, copied, told, agreement }: Measured): Row[] {
  const rate = (seconds: number): string =>
    `${fixed(size.payments / seconds, 0)}/s (${fixed(seconds)} s)`;
  const share = copied.seconds / alone.seconds;
  const tables = Object.entries(copied.tables).map(
    ([name, seconds]) => `${name} ${fixed(seconds)}`,
  );
  return [
    { what: 'whole sync, new payments', figure: rate(first.seconds) },
    {
      what: '… invoices told when it ended, and afterwards',
      figure: `${told.atEnd} of ${size.invoices}, ${fixed(told.perSecond, 0)}/s`,
    },
    {
      what: '… rows are the books',
      figure: JSON.stringify(agreement),
      target: 'equal',
      isReached: isEqual(agreement) && first.created === size.payments,
    },
    { what: 'its database part alone', figure: rate(alone.seconds) },
    {
      what: '… of which CPU of PostgreSQL, of the asking process',
      figure: `${fixed(alone.postgresCpu)} s, ${fixed(alone.ownCpu)} s`,
    },
    { what: 'asking the ERP for the pages alone', figure: rate(alone.erpSeconds) },
    { what: `COPY (${tables.join(', ')})`, figure: rate(copied.seconds) },
    { what: '… of which CPU of PostgreSQL', figure: `${fixed(copied.cpuSeconds)} s` },
    {
      what: 'database part : COPY',
      figure: times(share),
      target: '≥ 0.5 ×',
      isReached: share >= 0.5,
    },
    {
      what: '… by CPU, which other work on the machine does not lengthen',
      figure: times(copied.cpuSeconds / (alone.postgresCpu + alone.ownCpu)),
    },
  ];
}

function readingAgain({ size, compared, unchanged: { reading, writes } }: Measured): Row[] {
  const compareSeconds = compared.reduce((sum, one) => sum + one.seconds, 0) / compared.length;
  const rate = (seconds: number): string =>
    `${fixed(size.payments / seconds, 0)}/s (${fixed(seconds)} s)`;
  const share = compareSeconds / reading.seconds;
  const { outbox, ...rows } = writes;
  const written = Object.values(rows).reduce((sum, one) => sum + one, 0);
  return [
    { what: 'all again, nothing changed', figure: rate(reading.seconds) },
    {
      what: '… rows written',
      figure: String(written),
      target: 'none',
      isReached: written === 0 && reading.unchanged === size.payments,
    },
    { what: '… messages', figure: String(outbox), target: 'none', isReached: outbox === 0 },
    {
      what: 'reading and comparing alone (mean of one before and one after)',
      figure: `${rate(compareSeconds)}, ${compared.map((one) => one.different).join(' and ')} different`,
    },
    {
      what: 'unchanged : compare only',
      figure: times(share),
      target: '≥ 0.8 ×',
      isReached: share >= 0.8,
    },
  ];
}

function changing({ size, changed: { reading, writes, inErp, agreement } }: Measured): Row[] {
  return [
    {
      what: `all again, ${inErp} changed`,
      figure: `${fixed(size.payments / reading.seconds, 0)}/s (${fixed(reading.seconds)} s)`,
    },
    {
      what: '… rows of payments written',
      figure: String(writes.payments),
      target: String(inErp),
      isReached: writes.payments === inErp && reading.changed === inErp,
    },
    {
      what: '… invoices, events, messages written',
      figure: `${writes.invoices}, ${writes.events}, ${writes.outbox}`,
    },
    {
      what: '… rows are the books',
      figure: JSON.stringify(agreement),
      target: 'equal',
      isReached: isEqual(agreement),
    },
  ];
}

const marksOf = (marks: readonly Mark[]): string[] =>
  marks.map(({ payments, worker }, at) => {
    const before = marks[at - 1];
    const [cpu, count] = [
      worker.cpuSeconds - (before?.worker.cpuSeconds ?? 0),
      payments - (before?.payments ?? 0),
    ];
    const cells = [
      payments,
      fixed(worker.cpuSeconds),
      fixed((cpu * 1_000) / count, 2),
      fixed(worker.rssBytes / 1e6, 0),
    ];
    return `| ${cells.join(' | ')} |`;
  });
