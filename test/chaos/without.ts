// Takes one safeguard out of the product, by rewriting its source as it is loaded: to show that the
// harness notices. Loaded before anything else of the worker process.
import { registerHooks } from 'node:module';

interface Change {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export const SAFEGUARDS: Readonly<Record<string, readonly Change[]>> = {
  find: [
    {
      file: 'activities/export.ts',
      from: 'const found = await findAll(erp, attempt);',
      to: 'const found = await findAll(erp, { ...attempt, earlierKeys: [], connection: { ...attempt.connection, capabilities: { ...attempt.connection.capabilities, idempotency: "neither" } } });',
    },
  ],
  createSentAt: [
    {
      file: 'db/lease-taking.ts',
      from: "const unsureMs = idempotency === 'searchable' ? requestTimeoutMs + lagMs : 0;",
      to: 'const unsureMs = 0 * requestTimeoutMs * lagMs * idempotency.length;',
    },
  ],
  /**
   * An attempt does not notice that it is not the one any more: by fencing number, time, turn, or
   * Temporal.
   */
  lease: [
    {
      file: 'db/export-lease.ts',
      from: ".where('fence', '=', fence);",
      to: ".where('fence', '>', 0 * fence);",
    },
    {
      file: 'db/export-lease.ts',
      from: ".where('leasedUntil', '>', sql<string>`clock_timestamp()`)",
      to: '',
    },
    {
      file: 'db/export-lease.ts',
      from: '.where(mayStillAsk(turnOf(attempt)))',
      to: '',
    },
    {
      file: 'db/export-lease.ts',
      from: 'kept !== undefined && (await keepTurn(',
      to: 'kept !== null || (await keepTurn(',
    },
    { file: 'activities/beating.ts', from: 'if (mayStop()) stop.abort();', to: 'void mayStop;' },
  ],
  /** Only the status is compared, as if it were the version. */
  version: [
    {
      file: 'db/export-lease.ts',
      from: 'row.version === at.version &&\n    row.submission === at.submission &&',
      to: 'at.version > 0 &&',
    },
  ],
  /** What was read earlier is believed, whatever was read since. */
  revision: [
    {
      file: 'db/payment-pages.ts',
      from: "if (fact.revision < known.revision) return 'unchanged';",
      to: 'if (fact.revision < known.revision) return undefined;',
    },
  ],
  /** A list of one invoice is believed also where a page has told the end of what it shows. */
  passed: [
    {
      file: 'db/erp-answers.ts',
      from: '((await isPassedByPage(tx, request, askedAt)) &&',
      to: '((await isPassedByPage(tx, request, askedAt)) && request.attempts < 0 &&',
    },
  ],
  /** The cursor is written first, and what the page brought in a transaction of its own. */
  cursorWithPage: [
    {
      file: 'db/payment-reading.ts',
      from: 'return db.inCompany(companyId, async (tx) => {\n    await aloneWithPayments(tx, companyId);',
      to: 'let later;\n  const done = await db.inCompany(companyId, async (tx) => {\n    await aloneWithPayments(tx, companyId);',
    },
    {
      file: 'db/payment-reading.ts',
      from: 'const { counts, tellings } = await recordPage(tx, reading, page);',
      to: 'later = () => db.inCompany(companyId, (own) => recordPage(own, reading, page));\n    const tellings = [];\n    const counts = { created: 0, changed: 0, voided: 0, deleted: 0, unmatched: 0, skipped: 0, unchanged: 0 };',
    },
    {
      file: 'db/payment-reading.ts',
      from: 'return { tellings, isLast: page.isLast };\n  });',
      to: 'return { tellings, isLast: page.isLast };\n  });\n  await later?.();\n  return done;',
    },
  ],
  outbox: [
    {
      file: 'relay/loop.ts',
      from: 'while ((await tellClaimed(deps)) === ROWS && !stop.signal.aborted);',
      to: 'void tellClaimed;',
    },
    {
      file: 'relay/loop.ts',
      from: 'repeat(stop.signal, deps.log, deps.checkEveryMs ?? CHECK_EVERY_MS, createCheck(deps)),',
      to: '',
    },
  ],
};

const names = (process.env['CHAOS_WITHOUT'] ?? '').split(',');
const changes = names.flatMap((name) => SAFEGUARDS[name] ?? []);
// A sweep that takes nothing out would pass, and show nothing.
if (!names.every((name) => name in SAFEGUARDS))
  throw new Error(
    `no safeguard "${names.join()}": there are ${Object.keys(SAFEGUARDS).join(', ')}`,
  );
else
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      const mine = changes.filter(({ file }) => url.endsWith(`/${file}`));
      if (mine.length === 0) return loaded;
      let source = Buffer.from(loaded.source as Uint8Array).toString('utf8');
      for (const { from, to, file } of mine) {
        if (!source.includes(from)) throw new Error(`${file} does not say "${from}" any more`);
        source = source.replace(from, to);
      }
      return { ...loaded, source };
    },
  });
