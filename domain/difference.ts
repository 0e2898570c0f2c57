// What differs between two JSON values, place by place: for "the invoice has changed since you saw
// it".

export interface Difference {
  /** JSON pointer. */
  readonly pointer: string;
  readonly before: unknown;
  readonly after: unknown;
}

export function differencesBetween(before: unknown, after: unknown, pointer = ''): Difference[] {
  if (before === after) return [];
  if (!isObject(before) || !isObject(after)) return [{ pointer, before, after }];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) =>
    differencesBetween(before[name], after[name], `${pointer}/${name}`),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
