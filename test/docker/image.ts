// Builds what the Dockerfile describes, without Docker: its COPY and RUN lines of the build stage
// in an empty folder. The base image's Node is the one that runs the tests, which is of the same
// version.
import { execFile } from 'node:child_process';
import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { projectFiles, read, ROOT } from '../architecture/tree.ts';

interface Line {
  readonly instruction: string;
  readonly rest: string;
}

function linesOf(dockerfile: string): Line[] {
  const text = dockerfile.replaceAll(/^#.*\n/gm, '').replaceAll(/\\\n\s*/g, ' ');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => /^([A-Z]+) +(.*)$/.exec(line))
    .map((match) => ({ instruction: match?.[1] ?? '', rest: match?.[2] ?? '' }));
}

/** The Dockerfile's lines by stage. */
export const stages = linesOf(read('Dockerfile')).reduce<Line[][]>((all, line) => {
  if (line.instruction === 'FROM') all.push([]);
  all.at(-1)?.push(line);
  return all;
}, []);

const IGNORED = read('.dockerignore')
  .split('\n')
  .filter(Boolean)
  .map((pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}(/|$)`));

/** What `COPY . .` takes from a fresh clone. */
export function contextFiles(): string[] {
  return projectFiles().filter((file) => !IGNORED.some((pattern) => pattern.test(file)));
}

/** Runs the first stage in `folder`, which is its WORKDIR. */
export async function build(folder: string): Promise<void> {
  for (const { instruction, rest } of stages[0] ?? []) {
    if (instruction === 'COPY') copy(rest.split(' '), folder);
    else if (instruction === 'RUN') await run(rest, folder);
    else if (!['FROM', 'WORKDIR'].includes(instruction))
      throw new Error(`The Dockerfile has ${instruction}, which this test does not know.`);
  }
}

function copy(words: readonly string[], folder: string): void {
  const sources = words.slice(0, -1);
  const files = sources.includes('.') ? contextFiles() : sources;
  for (const file of files) cpSync(join(ROOT, file), join(folder, file), { recursive: true });
}

async function run(command: string, folder: string): Promise<void> {
  const path = `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`;
  const env = { PATH: path, HOME: process.env['HOME'], npm_config_prefer_offline: 'true' };
  await promisify(execFile)('sh', ['-c', command], { cwd: folder, env });
}

/** What the container starts when nothing else is said: the last stage's CMD. */
export function startLine(): string[] {
  const cmd = stages.at(-1)?.findLast(({ instruction }) => instruction === 'CMD');
  return JSON.parse(cmd?.rest ?? '[]') as string[];
}
