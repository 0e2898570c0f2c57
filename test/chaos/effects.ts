// What a worker process does to the world outside: commits at its pool and requests to an ERP.
// Hooked where everything passes, and numbered by who does it, so that the points at which it may
// die are found and not listed. Loaded by the worker process of the harness.
import { Context } from '@temporalio/activity';
import pg from 'pg';

export interface Effect {
  /** The activity's type, or `relay` and what it wrote to. */
  readonly source: string;
  /** Which one of that source, from 1 on. */
  readonly nth: number;
  /** A `statement` is its own transaction: its commit. */
  readonly kind: 'commit' | 'statement' | 'request';
}

export interface Death {
  readonly source: string;
  readonly nth: number;
  readonly when: 'before' | 'after';
  /** Only frozen, until somebody wakes it. */
  readonly isFreeze?: true;
}

type Query = (...args: unknown[]) => Promise<unknown>;

/**
 * From now on every effect is told to `say`, and the process kills itself at those of `deaths`.
 * `writing` are the database's functions that write, whoever calls them. What is given back counts
 * from one again and has other deaths.
 */
export function hookEffects(
  { deaths: atFirst, writing }: { deaths: readonly Death[]; writing: readonly string[] },
  say: (effect: Effect) => void,
): (deaths: readonly Death[]) => void {
  let deaths = atFirst;
  const count = new Map<string, number>();
  const effect = async <T>(
    { kind, source, isOne = () => true }: Omit<Effect, 'nth'> & { isOne?: (done: T) => boolean },
    work: () => Promise<T>,
  ): Promise<T> => {
    let nth = 0;
    const number = (): void => {
      nth = (count.get(source) ?? 0) + 1;
      count.set(source, nth);
    };
    const dieIfItIsTime = (when: Death['when']): void => {
      const death = deaths.find(
        (one) => one.source === source && one.nth === nth && one.when === when,
      );
      if (death) process.kill(process.pid, death.isFreeze ? 'SIGSTOP' : 'SIGKILL');
    };
    // A poll that finds nothing has no effect: what it will be is known only afterwards.
    if (kind !== 'statement') {
      number();
      dieIfItIsTime('before');
    }
    const done = await work();
    if (!isOne(done)) return done;
    if (kind === 'statement') number();
    say({ kind, source, nth });
    dieIfItIsTime('after');
    return done;
  };
  hookPostgres(effect, new RegExp(`\\b(${writing.join('|')})\\(`));
  const fetchNow = globalThis.fetch;
  globalThis.fetch = (...args) =>
    effect({ kind: 'request', source: sourceOf('fetch') }, async () => {
      const reply = await fetchNow(...args);
      // Who wakes up has its reply already, and is past the time-out that waited for it.
      const freezes = deaths.some(({ isFreeze }) => isFreeze);
      return freezes ? new Response(await reply.arrayBuffer(), reply) : reply;
    });
  return (others) => {
    count.clear();
    deaths = others;
  };
}

type Counted = <T>(
  what: Omit<Effect, 'nth'> & { isOne?: (done: T) => boolean },
  work: () => Promise<T>,
) => Promise<T>;

/** A commit counts if its transaction wrote, and a statement outside of one if it did something. */
function hookPostgres(effect: Counted, writing: RegExp): void {
  const query = pg.Client.prototype.query as unknown as Query;
  const wrote = new WeakMap<object, string | true>();
  const didSomething = (done: unknown): boolean =>
    ((done as { rowCount?: number | null }).rowCount ?? 0) > 0;
  const onCommit = (client: object, text: string, run: () => Promise<unknown>) => {
    const target = wrote.get(client);
    wrote.delete(client);
    const hasWritten = typeof target === 'string' && /^commit/i.test(text);
    return hasWritten ? effect({ kind: 'commit', source: sourceOf(target) }, run) : run();
  };
  const onStatement = (client: object, text: string, run: () => Promise<unknown>) => {
    const target = writesTo(text, writing);
    if (target === undefined) return run();
    const inTransaction = wrote.get(client);
    if (inTransaction === undefined)
      return effect({ kind: 'statement', source: sourceOf(target), isOne: didSomething }, run);
    if (inTransaction === true) wrote.set(client, target);
    return run();
  };
  const hooked = function hooked(this: pg.Client, ...args: unknown[]): Promise<unknown> {
    const run = () => query.apply(this, args);
    const text = textOf(args[0]);
    if (text === undefined) return run();
    if (/^begin/i.test(text)) wrote.set(this, true);
    return /^(commit|rollback)/i.test(text)
      ? onCommit(this, text, run)
      : onStatement(this, text, run);
  };
  Object.assign(pg.Client.prototype, { query: hooked });
}

function textOf(asked: unknown): string | undefined {
  return typeof asked === 'string' ? asked : (asked as { text?: string } | null)?.text;
}

/** The table or function that a statement writes by; undefined when it only reads or locks. */
function writesTo(text: string, writing: RegExp): string | undefined {
  const bare = text.replaceAll(/for (no key )?update/gi, '');
  const [, table] = /(?:insert into|\bupdate|delete from)\s+"?(\w+)/i.exec(bare) ?? [];
  const [, called] = writing.exec(bare) ?? [];
  return table ?? called;
}

function sourceOf(target: string): string {
  try {
    return Context.current().info.activityType;
  } catch {
    return `relay ${target}`; // not in an activity
  }
}
