// `npm start`: brings the embedded default up, loads the demo company once, says where everything
// is, and ends all of it in order when it is asked to.
import type { Config } from '../config.ts';
import { loadDemoCompany } from './demo-company.ts';
import type { Environment } from './environment.ts';
import { enterHome } from './home.ts';
import type { Home } from './home.ts';
import { fileProblem } from './problem.ts';
import type { RunFile } from './run-file.ts';
import { bringUp } from './supervisor.ts';
import type { Supervisor } from './supervisor.ts';
import { welcome } from './welcome.ts';

export interface StartOptions {
  readonly config: Config;
  readonly env: Environment;
  readonly say: (note: string) => void;
}

/** Runs until a signal ends it. */
export function start(options: StartOptions): Promise<void> {
  const since = Date.now();
  return withEverything(options, async (run, { home, asked }) => {
    options.say(welcome(run, home.path, Date.now() - since));
    await asked;
  });
}

/**
 * Brings everything up for `work`, and ends it in order after it, or when a signal asks for that.
 */
export async function withEverything(
  { config, env, say }: StartOptions,
  work: (run: RunFile, more: { home: Home; asked: Promise<void> }) => Promise<void>,
): Promise<void> {
  const ending = new AbortController();
  let supervisor: Supervisor | undefined;
  const asked = untilAsked({
    first: () => ending.abort(),
    again: () => {
      say('Ended by force.');
      supervisor?.kill();
      process.exit(1); // what is not known here yet is ended by its watcher
    },
  });
  const home = enterHome(config.TIEOUT_HOME);
  try {
    say(`Tieout is starting; its data and logs are in ${home.path}.`);
    supervisor = await bringUp({ config, env, home, say, signal: ending.signal });
    await loadDemo(config, home, supervisor, say);
    await Promise.race([work(supervisor.run(), { home, asked }), asked]);
  } catch (error) {
    // Asked to end while it was starting: what broke off because of that is no problem.
    if (!ending.signal.aborted) throw fileProblem(error, home.path, 'TIEOUT_HOME');
  } finally {
    if (supervisor)
      say(
        'Ending in order: worker, API, sign-in, sandbox ERP, Temporal, PostgreSQL. Ctrl-C forces it.',
      );
    await supervisor?.stop();
    home.leave();
    if (supervisor) say('Ended.');
  }
}

/** Never into a database that was given, unless it was asked for. */
async function loadDemo(
  config: Config,
  home: Home,
  supervisor: Supervisor,
  say: (note: string) => void,
): Promise<void> {
  if (config.DATABASE_URL !== undefined && config.TIEOUT_DEMO !== '1') return;
  const { api, sandbox } = supervisor.addresses();
  const database = supervisor.database();
  const { companyId, tokens } = await loadDemoCompany({ home, database, api, sandbox, say });
  supervisor.remember({ demo: { companyId, tokens } });
}

/** The terminal's Ctrl-C reaches us twice under npm, which passes it on: that counts once. */
const ONE_AND_THE_SAME_MS = 1_000;

async function untilAsked(then: { first: () => void; again: () => void }): Promise<void> {
  let first = 0;
  process.stdout.on('error', () => {}); // the terminal is gone; the end goes on
  process.stderr.on('error', () => {});
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => {
        if (first === 0) {
          first = Date.now();
          then.first();
          resolve();
        } else if (Date.now() - first > ONE_AND_THE_SAME_MS) then.again();
      });
  });
}
