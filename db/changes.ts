// An edit of a row: whether the editor saw the row as it is, and what becomes different by it.
import { canonical } from './canonical.ts';
import { Refused } from './refused.ts';

export interface Changes {
  readonly before: Record<string, unknown>;
  readonly after: Record<string, unknown>;
}

/**
 * What `patch` changes in `row`; fields that are undefined are left alone. Undefined when nothing.
 */
export function changesIn(row: object, patch: object): Changes | undefined {
  const now = new Map<string, unknown>(Object.entries(row));
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined || isSame(now.get(name), value)) continue;
    before[name] = now.get(name);
    after[name] = value;
  }
  return Object.keys(after).length > 0 ? { before, after } : undefined;
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonical(a ?? null) === canonical(b ?? null);
}

const OURS = new Set(['companyId', 'id', 'rowVersion', 'createdAt']);

/** What people gave: the row without what we added. For the record. */
export function contentOf(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !OURS.has(name)));
}

/** Refuses an edit of a row that is not any more as the editor read it. */
export function mustBeAt(row: { readonly rowVersion: number }, seen: string | undefined): void {
  if (seen === undefined || seen === String(row.rowVersion)) return;
  throw new Refused(
    'StaleEtag',
    `You read "${seen}", it is at "${row.rowVersion}" now. Read it again, then change it.`,
    { etag: `"${row.rowVersion}"` },
  );
}

/** Postgres pads decimals to their scale; people and comparisons want `8.25`, not `8.250000`. */
export function plainDecimal(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
