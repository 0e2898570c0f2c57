// Whatever the door refuses with in a test can be said in French: a sentence without a translation
// fails the test that met it.
import { french } from '../../api/languages.ts';

interface Refusing {
  readonly code?: string;
  readonly detail?: string;
  readonly missing?: string;
  readonly whoCould?: string;
  readonly errors?: readonly { readonly detail: string }[];
}

/** Throws for a sentence that api/french/ does not have. */
export function mustBeSayable(body: unknown): void {
  if (typeof body !== 'object' || body === null) return;
  const { code, detail, missing, whoCould, errors = [] } = body as Refusing;
  if (code === undefined || code === 'BrokenJson') return; // the parser's own words
  for (const sentence of [detail, missing, whoCould, ...errors.map((one) => one.detail)])
    if (sentence !== undefined && french(sentence) === undefined)
      throw new Error(`api/french/ has no translation of: ${sentence}`);
}
