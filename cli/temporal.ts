// The Temporal server of the embedded default and of the tests: the official CLI's `server
// start-dev` with a database file that is synced at every commit, so that no waiting invoice is
// lost by a kill. It listens on loopback only and ends when this process does, however it does.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Instance } from './part.ts';
import { freePort, portFor, takenPort } from './ports.ts';
import { fileProblem, fullDisk, Problem } from './problem.ts';
import type { TemporalCli } from './temporal-cli.ts';
import { beginLog, lastLines, startWatched } from './watched.ts';
import type { Watched } from './watched.ts';

export interface TemporalOptions {
  readonly cli: TemporalCli;
  /** Made if it is not there; a plain name in any folder. Without one, all is lost at the end. */
  readonly dbFile?: string;
  /** 0 takes a free one. */
  readonly port?: number;
  /** 0 takes a free one; without it there is no UI. */
  readonly uiPort?: number;
  readonly log: string;
  /** Further dynamic configuration, such as `frontend.WorkflowTimeSkippingEnabled`. */
  readonly dynamicConfig?: Readonly<Record<string, unknown>>;
}

export interface Temporal extends Instance {
  /** `host:port` of its gRPC. */
  readonly address: string;
  readonly port: number;
  readonly uiUrl: string | undefined;
  readonly uiPort: number | undefined;
}

/**
 * What the UI and its lists can be searched by. Set at a run's start, never changed (temporal.md
 * 7.4).
 */
const SEARCH_ATTRIBUTES = { Company: 'Keyword', InvoiceNumber: 'Keyword', InvoiceKind: 'Keyword' };

/** `start-dev` keeps closed runs for a day; people look back further, and archiving needs time. */
const RETENTION = `${30 * 24 * 60 * 60}s`;

const DYNAMIC_CONFIG: Readonly<Record<string, unknown>> = {
  // One machine's server serves one machine: its limits for guests are no use here.
  'frontend.rps': 100_000,
  'frontend.namespaceRPS': 100_000,
  'frontend.namespaceRPS.visibility': 10_000,
  // 37 to 50 kB for each cached run, and the default of 128,000 would be 5 GB.
  'history.hostLevelCacheMaxSize': 8_000,
  // What is due now would be late by the second that clocks of several machines may differ: so
  // would every turn that is called (relay/turns.ts). One machine has one clock.
  'history.timerProcessorMaxTimeShift': '50ms',
};

export async function startTemporal(options: TemporalOptions): Promise<Temporal> {
  if (options.dbFile !== undefined) prepareFile(options.dbFile);
  for (const deadline = Date.now() + PATIENCE_MS; ; await delay(200)) {
    const ports = await choosePorts(options);
    const from = beginLog(options.log);
    const watched = await launch(options, ports);
    if (await isReady(watched, ports.http)) {
      if (options.dbFile !== undefined) writeFileSync(`${options.dbFile}${MADE}`, '');
      return running(watched, ports);
    }
    const { problem, passes } = whyNot(options, lastLines(options.log, from));
    if (!passes || Date.now() > deadline) throw problem;
  }
}

/** The grace of a server whose starter was killed, and some more. */
const PATIENCE_MS = 15_000;

interface Why {
  readonly problem: Problem;
  /** By itself, in a short time. */
  readonly passes: boolean;
}

/** What its last words mean for a person. */
function whyNot(options: TemporalOptions, words: string): Why {
  const { dbFile, log } = options;
  if (words.includes('address already in use')) return whyNoPort(options, words);
  // A server whose starter was killed ends by itself, in its own time.
  if (words.includes('database is locked'))
    return { problem: new Problem(`Another process has ${dbFile} open: end it.`), passes: true };
  const isFull = /no space left|disk is full/i.test(words);
  const saysWhy = new Problem(`Temporal did not start; the end of ${log} says why:\n${words}`);
  return { problem: isFull ? fullDisk(dbFile ?? log) : saysWhy, passes: false };
}

function whyNoPort({ port = 0, uiPort = 0 }: TemporalOptions, words: string): Why {
  if (port !== 0 && words.includes(`:${port}:`))
    return { problem: takenPort('TEMPORAL_PORT', port), passes: false };
  if (uiPort !== 0 && words.includes(`:${uiPort}:`))
    return { problem: takenPort('TEMPORAL_UI_PORT', uiPort), passes: false };
  const problem = new Problem('Temporal found no free port: set TEMPORAL_PORT.');
  return { problem, passes: true }; // a free one was taken after all
}

/** Stands beside a database file once its server was ready. */
const MADE = '.made';

/**
 * The server makes its tables only where there is no file. A file that was left by a kill in the
 * middle of that would never work, and nothing was ever kept in it.
 */
function prepareFile(dbFile: string): void {
  try {
    mkdirSync(dirname(dbFile), { recursive: true, mode: 0o700 });
    if (existsSync(`${dbFile}${MADE}`)) return;
    for (const part of ['', '-wal', '-shm']) rmSync(`${dbFile}${part}`, { force: true });
  } catch (error) {
    throw fileProblem(error, dirname(dbFile), 'TIEOUT_HOME');
  }
}

async function choosePorts({ port = 0, uiPort }: TemporalOptions): Promise<Ports> {
  const grpc = await portFor('TEMPORAL_PORT', port);
  const ui = uiPort === undefined ? undefined : await portFor('TEMPORAL_UI_PORT', uiPort);
  return { grpc, ui, http: await freePort() };
}

interface Ports {
  readonly grpc: number;
  readonly ui: number | undefined;
  readonly http: number;
}

function running(watched: Watched, ports: Ports): Temporal {
  return {
    address: `127.0.0.1:${ports.grpc}`,
    port: ports.grpc,
    uiUrl: ports.ui === undefined ? undefined : `http://127.0.0.1:${ports.ui}`,
    uiPort: ports.ui,
    pid: watched.pid,
    ended: watched.ended,
    stop: async () => void (await watched.stop()),
    kill: watched.kill,
  };
}

function launch(options: TemporalOptions, ports: Ports): Promise<Watched> {
  const { cli, dbFile } = options;
  const args = ['server', 'start-dev', '--ip', '127.0.0.1', '--log-level', 'warn'];
  args.push('--port', String(ports.grpc), '--http-port', String(ports.http));
  if (ports.ui === undefined) args.push('--headless');
  else args.push('--ui-port', String(ports.ui), '--ui-disable-news-fetch'); // no call to outside
  if (dbFile !== undefined) {
    args.push('--db-filename', basename(dbFile)); // in its folder: a path may hold a `?`
    args.push('--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=full');
  }
  for (const [name, type] of Object.entries(SEARCH_ATTRIBUTES))
    args.push('--search-attribute', `${name}=${type}`);
  for (const [name, value] of Object.entries({ ...DYNAMIC_CONFIG, ...options.dynamicConfig }))
    args.push('--dynamic-config-value', `${name}=${JSON.stringify(value)}`);
  return startWatched(cli.path, {
    args,
    cwd: dirname(dbFile ?? options.log),
    // Nothing of ours: TEMPORAL_* of the environment are for clients.
    env: { PATH: '/usr/bin:/bin', HOME: dirname(options.log), TZ: 'UTC' },
    log: options.log,
    graceMs: 10_000,
  });
}

/**
 * Ready when it takes the retention of its namespace: then it serves, and serves that namespace.
 */
async function isReady(watched: Watched, httpPort: number): Promise<boolean> {
  let over = false;
  void watched.ended.then(() => (over = true));
  const url = `http://127.0.0.1:${httpPort}/api/v1/namespaces/default/update`;
  const config = { workflowExecutionRetentionTtl: RETENTION };
  while (!over) {
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ config }),
        signal: AbortSignal.timeout(5_000),
      });
      await answer.body?.cancel();
      if (answer.ok) return true;
    } catch {
      // does not listen yet
    }
    await delay(20);
  }
  return false;
}
