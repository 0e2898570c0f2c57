// The logger: JSON lines, with secrets taken out by path. Never logs bodies.
import { pino } from 'pino';
import type { Logger } from 'pino';

export type { Logger } from 'pino';

const SECRETS = ['authorization', 'password', 'apiKey', 'token', 'secret', 'credentials'];

/** Writes to standard error, so that standard output stays for what people asked for. */
export function createLogger(level: string, name: string): Logger {
  return pino(
    {
      level,
      name,
      base: { pid: process.pid, name },
      redact: {
        paths: SECRETS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
        censor: '[secret]',
      },
    },
    pino.destination(2),
  );
}
