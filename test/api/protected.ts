// Whether an answer carries the headers that protect its reader's browser.

/** What is wrong with these headers of an answer over http; nothing when all is well. */
export function wrongIn(headers: Readonly<Record<string, string | undefined>>): string[] {
  const policy = new Map(
    (headers['content-security-policy'] ?? '')
      .split(';')
      .map((one) => one.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources.join(' ')] as const),
  );
  const wrong: string[] = [];
  const must = (what: string, isSo: boolean): void => void (isSo || wrong.push(what));
  must('default-src', ["'none'", "'self'"].includes(policy.get('default-src') ?? ''));
  for (const name of ['base-uri', 'form-action', 'frame-ancestors'])
    must(name, policy.get(name) === "'none'");
  must('unsafe', ![...policy.values()].some((sources) => /unsafe|\*|https?:/.test(sources)));
  must('nosniff', headers['x-content-type-options'] === 'nosniff');
  must('referrer-policy', headers['referrer-policy'] === 'no-referrer');
  must('x-frame-options', headers['x-frame-options'] === 'DENY');
  must('hsts', headers['strict-transport-security'] === undefined); // over http
  must('x-powered-by', !('x-powered-by' in headers) && !('server' in headers));
  return wrong;
}
