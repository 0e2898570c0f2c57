// The logger: JSON lines, with secrets taken out by path. Never logs bodies.
import { pino } from 'pino';
import type { Logger } from 'pino';

export type { Logger } from 'pino';

const SECRETS = ['authorization', 'cookie', 'password', 'apiKey', 'token', 'secret', 'credentials'];

/** Writes to standard error, so that standard output stays for what people asked for. */
export function createLogger(level: string, name: string): Logger {
  return pino(
    {
      level,
      name,
      serializers: { err: withoutValues, error: withoutValues },
      base: { pid: process.pid, name },
      redact: {
        paths: SECRETS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
        censor: '[secret]',
      },
    },
    pino.destination(2),
  );
}

/** An error as it is logged: without what a database tells of a row's values. */
function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const told = pino.stdSerializers.err(error);
  if (!('severity' in error && 'routine' in error)) return told;
  const { detail: _row, where: _where, hint: _hint, internalQuery: _query, ...kept } = told;
  // Class 22 is about data, and its messages cite it.
  const isAboutData = String(told['code']).startsWith('22');
  if (!isAboutData) return kept;
  const [, ...frames] = kept.stack.split('\n');
  return { ...kept, message: 'the database could not read a value', stack: frames.join('\n') };
}
