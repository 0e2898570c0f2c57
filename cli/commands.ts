// The commands and their options. What they do is in the files beside this one.
import { Command, Option } from 'commander';
import type { Config } from '../config.ts';
import type { Environment } from './environment.ts';
import { start } from './start.ts';
import { status } from './status.ts';

export interface CommandsOptions {
  readonly loadConfig: () => Config;
  readonly env: Environment;
}

export function commands({ loadConfig, env }: CommandsOptions): Command {
  const say = (note: string): void => console.log(note);
  const tieout = new Command('tieout')
    .description('Makes the project platform and the ERP agree, from sent to paid.')
    .exitOverride()
    .showHelpAfterError('(add --help for what there is)');

  tieout
    .command('start')
    .description('Bring everything up on this machine, and end it on Ctrl-C')
    .action(async () => {
      process.exitCode = await start({ config: loadConfig(), env, say });
    });

  tieout
    .command('status')
    .description('Say what runs, and whether it is well')
    .addOption(json())
    .action(async (options: { json?: boolean }) => {
      process.exitCode = await status({ home: loadConfig().TIEOUT_HOME, json: options.json, say });
    });

  return tieout;
}

const json = (): Option => new Option('--json', 'print JSON');
