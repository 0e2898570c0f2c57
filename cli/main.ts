// The operator's command. Reads the settings, runs one command, and turns what stops it into a
// sentence and an exit code: 1 for a problem, 2 for a wrong use of the command itself.
import { CommanderError } from 'commander';
import { ConfigError, loadConfig } from '../config.ts';
import { commands } from './commands.ts';
import { environment } from './environment.ts';
import { Problem } from './problem.ts';

try {
  await commands({ loadConfig, env: environment() }).parseAsync();
} catch (error) {
  process.exitCode = explain(error);
}

function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // it has said why
  if (error instanceof Problem || error instanceof ConfigError) console.error(error.message);
  else console.error(error); // a bug: with its stack
  return 1;
}
