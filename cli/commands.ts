// The commands and their options. What they do is in the files beside this one.
import { Command, Option } from 'commander';
import type { Config } from '../config.ts';
import { beginCompany } from './company.ts';
import type { CompanyOptions } from './company.ts';
import { databaseInUse } from './database.ts';
import { demo } from './demo.ts';
import type { DemoOptions } from './demo.ts';
import type { Environment } from './environment.ts';
import { migrateDatabase } from './migrate.ts';
import { recover } from './recover.ts';
import type { RecoverOptions } from './recover.ts';
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
    .action(() => start({ config: loadConfig(), env, say }));

  tieout
    .command('demo')
    .description('Walk one invoice from send to synced, and say where to look at each step')
    .addOption(
      new Option('--erp <which>', 'the ERP that gets it')
        .choices(['sandbox', 'tryton'])
        .default('sandbox'),
    )
    .action(({ erp }: { erp: DemoOptions['erp'] }) =>
      demo({ config: loadConfig(), env, erp, say }),
    );

  tieout
    .command('status')
    .description('Say what runs, and whether it is well')
    .addOption(json())
    .action(async (options: { json?: boolean }) => {
      process.exitCode = await status({ home: loadConfig().TIEOUT_HOME, json: options.json, say });
    });

  tieout
    .command('migrate')
    .description('Bring the database up to date (npm start does it by itself)')
    .action(() => migrateDatabase(databaseInUse(loadConfig()), say));

  tieout
    .command('recover')
    .description('Tell Temporal again of everything that is open, after it was lost')
    .option('--token <token>', "a token of the company's Admin; without it, the demo's")
    .option('--api <url>', 'where the API is; without it, the one that runs here')
    .addOption(json())
    .action((options: RecoverOptions) => recover(loadConfig().TIEOUT_HOME, options, say));

  tieout
    .command('company')
    .description('Companies')
    .command('create')
    .description('Begin for real: a company, its first Admin, and a token that is shown this once')
    .requiredOption('--name <name>', 'of the company')
    .requiredOption('--admin-name <name>', 'of the first Admin')
    .requiredOption('--admin-email <address>', 'of the first Admin')
    .requiredOption('--currency <code>', 'three letters, such as USD')
    .addOption(
      new Option(
        '--separate-approver <answer>',
        'yes: whoever created or sent an invoice may not accept or export it',
      )
        .choices(['yes', 'no'])
        .makeOptionMandatory(),
    )
    .addOption(json())
    .action((options: CompanyOptions) => beginCompany(loadConfig(), options, say));

  return tieout;
}

const json = (): Option => new Option('--json', 'print JSON');
