// Which database a command works on: the one that the settings name, or the embedded one that runs.
import type { Config } from '../config.ts';
import { readSecrets } from './home.ts';
import { Problem } from './problem.ts';
import { readRunFile } from './run-file.ts';

/** Where the data is, and as whom. */
export interface Database {
  /** As the role of the processes. */
  readonly url: string;
  /** As the role that owns the tables and migrates. */
  readonly migrateUrl: string;
  readonly secretKey: string;
}

/** A database that was given comes with what only its owner can know. Undefined when none was. */
export function givenDatabase(config: Config): Database | undefined {
  const { DATABASE_URL: url, DATABASE_MIGRATE_URL: migrateUrl } = config;
  const { TIEOUT_SECRET_KEY: secretKey } = config;
  if (url === undefined && migrateUrl === undefined) return undefined;
  if (url === undefined)
    throw new Problem(
      'DATABASE_MIGRATE_URL is set without DATABASE_URL: set that too, to the role that the processes use.',
    );
  if (migrateUrl === undefined)
    throw new Problem(
      'DATABASE_URL is set without DATABASE_MIGRATE_URL: set that too, to the role that owns the tables and migrates.',
    );
  if (secretKey === undefined)
    throw new Problem(
      'DATABASE_URL is set without TIEOUT_SECRET_KEY: set it to 32 bytes in base64 (openssl rand -base64 32), and keep it with the backups.',
    );
  return { url, migrateUrl, secretKey };
}

/** For commands that work beside what runs. */
export function databaseInUse(config: Config): Database {
  const given = givenDatabase(config);
  if (given) return given;
  const run = readRunFile(config.TIEOUT_HOME);
  const secretKey = config.TIEOUT_SECRET_KEY ?? readSecrets(config.TIEOUT_HOME)?.secretKey;
  if (run?.databaseUrl && run.databaseMigrateUrl && secretKey)
    return { url: run.databaseUrl, migrateUrl: run.databaseMigrateUrl, secretKey };
  throw new Problem(
    'No database: set DATABASE_URL, DATABASE_MIGRATE_URL and TIEOUT_SECRET_KEY, or bring the embedded one up with npm start.',
  );
}

/** The sentence for a database that cannot be reached; anything else as it is. */
export function reachingProblem(error: unknown, url: string): unknown {
  const code = codeOf(error);
  if (!/^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|28|3D)/.test(code)) return error;
  const { host, pathname, username } = new URL(url);
  return new Problem(
    `The database ${host}${pathname} cannot be reached as ${username} (${code}): see that it runs and that its address is right.`,
  );
}

/** Of the error, or of what caused it. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return 'code' in error ? String(error.code) : codeOf(error.cause);
}
