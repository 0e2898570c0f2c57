// Amounts: decimal strings on the wire, integer minor units (two decimals) in the books.

/** 999999999999.99: sums of very many of these still fit a 64-bit integer. */
export const LARGEST = 99_999_999_999_999n;

/** Minor units, or undefined when the text is not an amount with at most two decimals. */
export function parseAmount(text: string): bigint | undefined {
  const match = /^(-?)(0|[1-9]\d{0,30})(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, units = '0', cents = ''] = match;
  const minor = BigInt(units + cents.padEnd(2, '0'));
  return sign ? -minor : minor;
}

export function formatAmount(minor: bigint): string {
  const digits = (minor < 0n ? -minor : minor).toString().padStart(3, '0');
  return `${minor < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
