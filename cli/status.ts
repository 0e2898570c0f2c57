// `tieout status`: what run.json says, and whether it answers.
import { resolve } from 'node:path';
import pc from 'picocolors';
import { Problem } from './problem.ts';
import { readRunFile } from './run-file.ts';
import type { Addresses } from './run-file.ts';

export interface StatusOptions {
  readonly home: string;
  readonly json?: boolean | undefined;
  readonly say: (note: string) => void;
}

/** Exit code 0 when everything answers that it is well. */
export async function status({ home, json, say }: StatusOptions): Promise<number> {
  const run = readRunFile(home);
  if (!run) throw new Problem(`Nothing runs on ${resolve(home)}: npm start brings it up.`);
  const health = run.addresses ? await healthOf(run.addresses) : { supervisor: 'is starting' };
  const well = Object.values(health).every((words) => words === 'ok');
  const { state, pid, startedAt, addresses, pids } = run;
  if (json) say(JSON.stringify({ state, pid, startedAt, addresses, pids, health, well }, null, 2));
  else say([`${state} since ${startedAt} (process ${pid})`, ...linesOf(health, pids)].join('\n'));
  return well ? 0 : 1;
}

function linesOf(health: Record<string, string>, pids: Record<string, number> = {}): string[] {
  return Object.entries(health).map(([name, words]) => {
    const process = pids[name] === undefined ? '' : ` (process ${pids[name]})`;
    return `  ${name.padEnd(8)} ${words === 'ok' ? pc.green(words) : pc.red(words)}${process}`;
  });
}

async function healthOf({ api, worker, sandbox }: Addresses): Promise<Record<string, string>> {
  const [ofApi, ofWorker, ofSandbox] = await Promise.all([
    ask(`${api}/readyz`),
    ask(`${worker}/readyz`),
    ask(`${sandbox}/healthz`),
  ]);
  return { api: ofApi, worker: ofWorker, sandbox: ofSandbox };
}

async function ask(url: string): Promise<string> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    const text = await answer.text();
    return answer.ok ? 'ok' : `answers ${answer.status}: ${text.slice(0, 200)}`;
  } catch {
    return `does not answer at ${url}`;
  }
}
