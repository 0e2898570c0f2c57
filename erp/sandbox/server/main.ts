// The sandbox ERP as a process: options in, one line when it listens, an orderly end on a signal.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { SandboxOptions } from './server.ts';

const OPTIONS = {
  file: { type: 'string' },
  port: { type: 'string', default: '8070' },
  host: { type: 'string' },
  'api-key': { type: 'string', multiple: true, default: [] as string[] },
  'api-key-file': { type: 'string' },
  settings: { type: 'string' },
  bench: { type: 'string' },
  page: { type: 'string' },
  company: { type: 'string' },
  currency: { type: 'string' },
} as const;

/**
 * Older versions of Node 24 call node:sqlite experimental; nobody who reads our output can help it.
 */
function silenceSqliteWarning(): void {
  const emit = process.emitWarning.bind(process);
  process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    if (!String(warning).includes('SQLite is an experimental'))
      Reflect.apply(emit, process, [warning, ...rest]);
  };
}

function readOptions(): SandboxOptions {
  const { values } = parseArgs({ options: OPTIONS });
  if (!values.file) throw new Error('Say where the database is: --file PATH');
  const apiKeys = keysOf(values['api-key'], values['api-key-file']);
  if (apiKeys.length === 0) throw new Error('Give a key: --api-key KEY or --api-key-file PATH');
  return {
    file: values.file,
    apiKeys,
    port: portOf(values.port),
    bench: access('bench', values.bench),
    page: access('page', values.page),
    ...(values.host ? { host: values.host } : {}),
    ...(values.company ? { company: values.company } : {}),
    ...(values.currency ? { currency: values.currency } : {}),
    ...(values.settings ? { settings: settingsOf(values.settings) } : {}),
  };
}

function keysOf(given: readonly string[], file: string | undefined): string[] {
  const lines = file ? readFileSync(file, 'utf8').split('\n') : [];
  return [...given, ...lines].map((key) => key.trim()).filter(Boolean);
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`--port ${text} is no port: give a number from 0 to 65535`);
}

function access(name: string, value: string | undefined): 'key' | 'open' {
  if (value === undefined || value === 'key') return 'key';
  if (value === 'open') return 'open';
  throw new Error(`--${name} is "key" or "open", not "${value}"`);
}

/** Checked by the server, as the body of PUT /settings is. */
function settingsOf(text: string): NonNullable<SandboxOptions['settings']> {
  try {
    return JSON.parse(text) as NonNullable<SandboxOptions['settings']>;
  } catch (cause) {
    throw new Error('--settings is not JSON', { cause });
  }
}

function explain(error: unknown, port: number | undefined): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE')
    return `The port ${port} is taken. Stop what listens there, or give another --port.`;
  return error.message;
}

async function main(): Promise<void> {
  silenceSqliteWarning();
  let options: SandboxOptions | undefined;
  try {
    options = readOptions();
    // Imported only now: node:sqlite warns while it is loaded.
    const { startSandbox } = await import('./server.ts');
    const sandbox = await startSandbox(options);
    let ending: Promise<void> | undefined;
    const end = (): void => {
      ending ??= sandbox.stop().then(() => process.exit(0));
    };
    process.on('SIGTERM', end);
    process.on('SIGINT', end);
    process.stdout.write(`${JSON.stringify({ listening: sandbox.url })}\n`);
  } catch (error) {
    process.stderr.write(`sandbox ERP: ${explain(error, options?.port)}\n`);
    process.exitCode = 1;
  }
}

await main();
