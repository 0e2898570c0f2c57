// Ids on the wire are a prefix and the row's number: `vnd_1`. A number is never given twice.

const PREFIXES = {
  vendor: 'vnd',
  customer: 'cus',
  job: 'job',
  contract: 'ctr',
  account: 'acc',
  costCode: 'cst',
  taxCode: 'tax',
  bank: 'bnk',
  bill: 'bil',
  receivable: 'rcv',
  payment: 'pay',
  attachment: 'att',
} as const;

export type RecordType = keyof typeof PREFIXES;

export function idOf(type: RecordType, seq: bigint): string {
  return `${PREFIXES[type]}_${seq}`;
}

/** The row's number, or undefined when this is no id of that type. */
export function seqOf(type: RecordType, id: string): bigint | undefined {
  const match = /^([a-z]{3})_([1-9]\d{0,14})$/.exec(id);
  return match && match[1] === PREFIXES[type] ? BigInt(match[2] ?? '') : undefined;
}
