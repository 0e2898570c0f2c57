// Every setting, read once and validated: the only reader of the environment. Each main.ts loads
// it and passes values on; nothing below knows that an environment exists (design.md section 14).
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Value } from 'typebox/value';

const port = (description: string, byDefault: number) =>
  Type.Integer({ minimum: 0, maximum: 65_535, default: byDefault, description });
const postgresUrl = (description: string) =>
  Type.Optional(Type.String({ pattern: '^postgres(ql)?://', description }));

/** Only to this machine a browser sends cookies that must be safe over http. */
const LOOPBACK_URL = 'http://(localhost|127\\.0\\.0\\.1|\\[::1\\])(:\\d+)?';

export const Settings = Type.Object({
  HOST: Type.String({
    default: '127.0.0.1',
    description: 'Address that API and worker listen on.',
  }),
  PORT: port('Port of the API; 0 takes a free one.', 8080),
  WORKER_PORT: port("Port of the worker's /readyz; 0 takes a free one.", 8081),
  DATABASE_URL: postgresUrl('Postgres as the role that the processes use (not the owner).'),
  DATABASE_MIGRATE_URL: postgresUrl('Postgres as the role that owns the tables and migrates.'),
  TIEOUT_HOME: Type.String({
    minLength: 1,
    default: '.tieout',
    description: 'Where the embedded default keeps its data.',
  }),
  TIEOUT_SECRET_KEY: Type.Optional(
    Type.String({
      pattern: '^[A-Za-z0-9+/]{43}=$',
      description:
        '32 bytes in base64; seals ERP credentials and personal fields. Made once by the embedded default, required otherwise.',
    }),
  ),
  TIEOUT_FILES_URL: Type.Optional(
    Type.String({
      pattern: '^s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/[A-Za-z0-9._-]+)*$',
      description:
        'Where attached files are kept, such as `s3://bucket/prefix`, in any store that speaks S3; needs TIEOUT_FILES_KEY_ID and TIEOUT_FILES_SECRET. Without it they are in TIEOUT_HOME.',
    }),
  ),
  TIEOUT_FILES_ENDPOINT: Type.Optional(
    Type.String({
      pattern: '^https?://[^/?#@\\s]+$',
      description:
        "The store's address, such as https://minio.example.com; by http only where the network is private. Amazon's, by default.",
    }),
  ),
  TIEOUT_FILES_REGION: Type.String({
    pattern: '^[a-z0-9-]{1,50}$',
    default: 'us-east-1',
    description: 'The region of the store, for those that have regions.',
  }),
  TIEOUT_FILES_KEY_ID: Type.Optional(
    Type.String({ minLength: 1, description: 'Who we are at the store of files.' }),
  ),
  TIEOUT_FILES_SECRET: Type.Optional(
    Type.String({ minLength: 1, description: 'The secret key there.' }),
  ),
  TIEOUT_FILE_MAX_BYTES: Type.Integer({
    minimum: 1,
    maximum: 1_073_741_824,
    default: 10_485_760,
    description: 'The largest file that may be attached.',
  }),
  TIEOUT_REQUESTS_PER_MINUTE: Type.Integer({
    minimum: 0,
    default: 1200,
    description: 'What one token or session may ask of one API process; 0: no limit.',
  }),
  TIEOUT_GUESSES_PER_MINUTE: Type.Integer({
    minimum: 0,
    default: 300,
    description:
      'What one address may ask of one API process without a good token or session; 0: no limit.',
  }),
  TIEOUT_BUSY_MS: Type.Integer({
    minimum: 0,
    default: 1000,
    description:
      'An API process whose event loop is later than this puts requests off (503); 0: never.',
  }),
  TIEOUT_TRUSTED_PROXIES: Type.Optional(
    Type.String({
      pattern: String.raw`^[0-9a-fA-F:.]+(/\d{1,3})?(,[0-9a-fA-F:.]+(/\d{1,3})?)*$`,
      description:
        'Addresses and CIDRs, with commas, of proxies whose X-Forwarded-For is believed. By default nobody is.',
    }),
  ),
  TIEOUT_DEMO: Type.Union([Type.Literal('0'), Type.Literal('1')], {
    default: '0',
    description: '1 loads the demo company into a database that was given.',
  }),
  TIEOUT_SHARED: Type.Optional(
    Type.String({
      minLength: 1,
      description:
        'A folder that other users may enter, for Postgres when we are root; by default it is found.',
    }),
  ),
  TIEOUT_WORKFLOW_BUNDLE: Type.Optional(
    Type.String({
      minLength: 1,
      description:
        'A file that `node docker/bundle.ts` made; without it the worker bundles the workflows itself.',
    }),
  ),
  TIEOUT_WEBHOOK_ALLOW: Type.String({
    pattern: '^([0-9A-Fa-f.:]+/[0-9]{1,3}(, ?|$))*$',
    default: '',
    description:
      'Networks that webhooks may be sent to although they are not public, also by http, such as `10.1.0.0/16,fd00::/8`.',
  }),
  TIEOUT_TEMPORAL_PRIVATE: Type.Union([Type.Literal('0'), Type.Literal('1')], {
    default: '0',
    description:
      '1 says that the network to Temporal is private: elsewhere than on this machine it is refused without TLS.',
  }),
  TEMPORAL_CLI: Type.Optional(
    Type.String({
      minLength: 1,
      description: 'Path of the Temporal CLI for the embedded default.',
    }),
  ),
  TEMPORAL_PORT: port('Port of the embedded Temporal server; 0 takes a free one.', 7233),
  TEMPORAL_UI_PORT: port(
    "Port of the embedded Temporal server's web UI; 0 takes a free one.",
    8233,
  ),
  SANDBOX_PORT: port('Port of the sandbox ERP; 0 takes a free one.', 8070),
  POSTGRES_PORT: port('Port of the embedded PostgreSQL; 0 takes a free one.', 0),
  SIGN_IN_PORT: port(
    'Port of the local provider of sign-ins, which only the embedded default has; 0 takes a free one.',
    8082,
  ),
  PUBLIC_URL: Type.Optional(
    Type.String({
      pattern: `^(https://[^/?#@\\s]+|${LOOPBACK_URL})$`,
      description:
        'Where people reach the API, such as https://tieout.example.com: https, or this machine. Sign-ins come back there, and links in mails lead there.',
    }),
  ),
  OIDC_ISSUER: Type.Optional(
    Type.String({
      pattern: `^(https://[^?#\\s]+|${LOOPBACK_URL}(/[^?#\\s]*)?)$`,
      description:
        'The OpenID provider where people sign in, by its issuer address. Without it there are only tokens, but in the embedded default.',
    }),
  ),
  OIDC_CLIENT_ID: Type.Optional(
    Type.String({ minLength: 1, description: 'What Tieout is called at the OpenID provider.' }),
  ),
  OIDC_CLIENT_SECRET: Type.Optional(
    Type.String({ minLength: 1, description: 'Its secret there.' }),
  ),
  SMTP_URL: Type.Optional(
    Type.String({
      pattern: '^smtps?://[^\\s]+$',
      description:
        'The mail server, such as `smtp://user:password@mail.example.com:587`; needs MAIL_FROM and PUBLIC_URL. Without it mails wait.',
    }),
  ),
  MAIL_FROM: Type.Optional(
    Type.String({
      pattern: '^[^\\r\\n]*@[^\\r\\n]+$',
      description: 'Who mails come from, such as `Tieout <tieout@example.com>`.',
    }),
  ),
  TIEOUT_MAIL_FOLDER: Type.Optional(
    Type.String({
      minLength: 1,
      description:
        'Where mails are put as files when there is no SMTP_URL; the embedded default sets it.',
    }),
  ),
  LOG_LEVEL: Type.Union(
    ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'].map((level) =>
      Type.Literal(level),
    ),
    { default: 'info', description: 'How much is logged.' },
  ),
});

/**
 * Temporal's own variables: read by `@temporalio/envconfig`, listed here so that a typo is caught.
 */
export const TEMPORAL_SETTINGS = [
  'TEMPORAL_ADDRESS',
  'TEMPORAL_NAMESPACE',
  'TEMPORAL_API_KEY',
  'TEMPORAL_TLS',
  'TEMPORAL_TLS_CLIENT_CERT_PATH',
  'TEMPORAL_TLS_CLIENT_CERT_DATA',
  'TEMPORAL_TLS_CLIENT_KEY_PATH',
  'TEMPORAL_TLS_CLIENT_KEY_DATA',
  'TEMPORAL_TLS_SERVER_CA_CERT_PATH',
  'TEMPORAL_TLS_SERVER_CA_CERT_DATA',
  'TEMPORAL_TLS_SERVER_NAME',
  'TEMPORAL_TLS_DISABLE_HOST_VERIFICATION',
  'TEMPORAL_CONFIG_FILE',
  'TEMPORAL_PROFILE',
] as const;

export type TemporalConfig = ReturnType<typeof loadClientConnectConfig>;
export type Config = Static<typeof Settings> & {
  /** Where the Temporal server is; undefined when the embedded default shall bring its own. */
  readonly temporal: TemporalConfig | undefined;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Everything that is wrong with the environment, one line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

export const takenPortWords = (setting: string, port: number): string =>
  `Port ${port} is taken: end what listens there, or set ${setting} (0 takes a free one).`;

/** What a process that cannot listen ends with: a taken port by the name of its setting. */
export const cannotListen =
  (setting: keyof Static<typeof Settings>, port: number) =>
  (error: unknown): never => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    throw new ConfigError([takenPortWords(setting, port)]);
  };

/** Reads and validates the environment. Throws `ConfigError` with one line per problem. */
export function loadConfig(env: Environment = process.env): Config {
  const problems = unknownSettings(env);
  const given: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(Settings.properties)) {
    const text = env[name];
    if (text === undefined || text === '') continue;
    given[name] = 'minimum' in schema && /^-?\d+$/.test(text) ? Number(text) : text;
  }
  const values = Value.Default(Settings, given);
  for (const error of Value.Errors(Settings, values)) {
    const name = error.instancePath.slice(1);
    const line = `${name} is not valid: ${whatIsWrong(name, error.message)}. ${describe(name)}`;
    if (!problems.some((problem) => problem.startsWith(`${name} `))) problems.push(line);
  }
  problems.push(...signInProblems(given));
  problems.push(...missingForMail(given));
  problems.push(...missingForFiles(given));
  const temporal = temporalConfig(env, problems);
  if (problems.length > 0) throw new ConfigError(problems);
  return { ...Value.Parse(Settings, values), temporal };
}

/** Half of what a sign-in needs is a mistake. */
function signInProblems(given: Readonly<Record<string, unknown>>): string[] {
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'];
  const missing = names.filter((name) => given[name] === undefined);
  if (missing.length === 0 || missing.length === names.length) return [];
  const there = names.find((name) => given[name] !== undefined);
  return missing.map((name) => `${name} is not set, but ${there} is. ${describe(name)}`);
}

/** A mail without a sender or an address of ours says too little. */
function missingForMail(given: Readonly<Record<string, unknown>>): string[] {
  if (given['SMTP_URL'] === undefined) return [];
  return ['MAIL_FROM', 'PUBLIC_URL']
    .filter((name) => given[name] === undefined)
    .map((name) => `SMTP_URL needs ${name}. ${describe(name)}`);
}

/** A store needs who we are there; who we are there needs a store. */
function missingForFiles(given: Readonly<Record<string, unknown>>): string[] {
  const isThere = (name: string): boolean => given[name] !== undefined;
  const keys = ['TIEOUT_FILES_KEY_ID', 'TIEOUT_FILES_SECRET'];
  if (isThere('TIEOUT_FILES_URL'))
    return keys
      .filter((name) => !isThere(name))
      .map((name) => `TIEOUT_FILES_URL needs ${name}. ${describe(name)}`);
  return [...keys, 'TIEOUT_FILES_ENDPOINT']
    .filter(isThere)
    .map((name) => `${name} needs TIEOUT_FILES_URL. ${describe('TIEOUT_FILES_URL')}`);
}

/** Of a number it is said what to write, whatever was written instead. */
function whatIsWrong(name: string, message: string): string {
  const schema = Object.entries(Settings.properties).find(([key]) => key === name)?.[1];
  if (!schema || !('minimum' in schema)) return message;
  const { minimum, maximum } = schema as { minimum: number; maximum?: number };
  const numbers = maximum === undefined ? `${minimum} or more` : `from ${minimum} to ${maximum}`;
  return `write a whole number, ${numbers}`;
}

function describe(name: string): string {
  const schema = Object.entries(Settings.properties).find(([key]) => key === name)?.[1];
  return schema && 'description' in schema ? String(schema.description) : '';
}

/** A misspelt setting would be ignored in silence: names in our own spaces must be known. */
function unknownSettings(env: Environment): string[] {
  const known = new Set<string>([...Object.keys(Settings.properties), ...TEMPORAL_SETTINGS]);
  return Object.keys(env)
    .filter((name) => /^(TIEOUT_|TEMPORAL_)/.test(name) && !known.has(name))
    .filter((name) => !name.startsWith('TEMPORAL_GRPC_META_'))
    .map((name) => `${name} is not a setting. The README lists them all.`);
}

function temporalConfig(env: Environment, problems: string[]): TemporalConfig | undefined {
  if (!TEMPORAL_SETTINGS.some((name) => env[name])) return undefined;
  const overrideEnvVars = Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  try {
    const config = loadClientConnectConfig({ overrideEnvVars });
    if (env['TIEOUT_TEMPORAL_PRIVATE'] !== '1') problems.push(...whyOpen(config));
    return config;
  } catch (error) {
    problems.push(
      `TEMPORAL_* is not valid: ${error instanceof Error ? error.message : String(error)}`,
    );
    return undefined;
  }
}

/** Whoever reads what goes to Temporal, or speaks there for us, is on the way between. */
function whyOpen({ connectionOptions: { address, tls } }: TemporalConfig): string[] {
  if (address === undefined || isLoopback(address) || tls) return [];
  return [
    `TEMPORAL_ADDRESS (${address}) is not on this machine, and the connection has no TLS: set TEMPORAL_API_KEY, or TEMPORAL_TLS and a client certificate (TEMPORAL_TLS_CLIENT_CERT_PATH, TEMPORAL_TLS_CLIENT_KEY_PATH), or TIEOUT_TEMPORAL_PRIVATE=1 where the network is private.`,
  ];
}

const isLoopback = (address: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)(:\d+)?$/i.test(address);
