// What connectors say of themselves, by which the API decides without loading them.
import { describe, expect, test } from 'vitest';
import { capabilitiesOf, CONNECTOR_NAMES, problemsInSettings } from '../../domain/connectors.ts';
import type { ConnectorName } from '../../domain/connectors.ts';

describe.each(CONNECTOR_NAMES)('%s', (name) => {
  const capabilities = capabilitiesOf(name, {});
  const { editable, exportFields, links } = capabilities;
  const fields = Object.values(exportFields).flatMap((of) => of.map((field) => field.name));
  const wanted = [...new Set(Object.values(links).flat())];

  test('makes editable only what it declares, and for the failures that a person can mend', () => {
    const parties = ['vendor', 'primeContract'];
    expect(sorted(editable)).toEqual(
      sorted({
        ErpRejected: [...new Set([...fields, ...wanted])],
        ErpDuplicate: ['erpInvoiceNumber'],
        ErpPeriodClosed: ['accountingDate'],
        ErpMissingParent: wanted,
        ErpMismatch: ['erpInvoiceNumber', 'accountingDate', 'description', ...parties],
        NotExportable: ['erpInvoiceNumber', 'description'],
      }),
    );
  });

  test('says how many calls it takes at once', () => {
    expect(capabilities).toMatchObject({
      concurrency: name === 'sandbox' ? 20 : 1,
      callsPerMinute: null,
    });
  });
});

const sorted = (of: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(Object.entries(of).map(([failure, names]) => [failure, names.toSorted()]));

test('a connection to the sandbox may say how fast it may be asked', () => {
  const settings = { baseUrl: 'http://erp.test', concurrency: 3, callsPerMinute: 60 };
  expect(problemsInSettings('sandbox', settings)).toEqual([]);
  expect(capabilitiesOf('sandbox', settings)).toMatchObject({ concurrency: 3, callsPerMinute: 60 });
});

test.each<[ConnectorName, string, string | number | boolean, boolean]>([
  ['sandbox', 'concurrency', 1, true],
  ['sandbox', 'concurrency', 200, true],
  ['sandbox', 'concurrency', 0, false],
  ['sandbox', 'concurrency', 201, false],
  ['sandbox', 'concurrency', 1.5, false],
  ['sandbox', 'concurrency', '3', false],
  ['sandbox', 'callsPerMinute', 1, true],
  ['sandbox', 'callsPerMinute', 100_000, true],
  ['sandbox', 'callsPerMinute', 0, false],
  ['sandbox', 'callsPerMinute', 100_001, false],
  ['sandbox', 'callsPerMinute', true, false],
  // Two documents posted at once get one number there: nobody may allow it.
  ['tryton', 'concurrency', 2, false],
])('%s: %s %o', (name, setting, value, isTaken) => {
  const pointers = problemsInSettings(name, { [setting]: value }).map(({ pointer }) => pointer);
  expect(pointers).toEqual(isTaken ? [] : [`/settings/${setting}`]);
});
