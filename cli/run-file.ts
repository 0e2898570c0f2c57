// `run.json` in the home says what is running: addresses, process ids, the demo's tokens. Scripts,
// the other commands and tests read it; only its owner may.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Value } from 'typebox/value';

const Addresses = Type.Object({
  api: Type.String(),
  worker: Type.String(),
  temporal: Type.String(),
  temporalNamespace: Type.String(),
  temporalUi: Type.Optional(Type.String()),
  postgres: Type.String(),
  sandbox: Type.String(),
  /** The local provider of sign-ins, where there is one. */
  signIn: Type.Optional(Type.String()),
  /** A page with the mails that no mail server was there for. */
  mails: Type.Optional(Type.String()),
});

const RunFile = Type.Object({
  state: Type.Union([Type.Literal('starting'), Type.Literal('running')]),
  /** Of the supervisor. */
  pid: Type.Integer(),
  startedAt: Type.String(),
  addresses: Type.Optional(Addresses),
  /** By the name of the part. */
  pids: Type.Optional(Type.Record(Type.String(), Type.Integer())),
  /** As the role of the processes, and as the owner. */
  databaseUrl: Type.Optional(Type.String()),
  databaseMigrateUrl: Type.Optional(Type.String()),
  sandboxApiKey: Type.Optional(Type.String()),
  demo: Type.Optional(
    Type.Object({
      companyId: Type.String(),
      /** By role. */
      tokens: Type.Record(Type.String(), Type.String()),
    }),
  ),
});

export type RunFile = Static<typeof RunFile>;
export type Addresses = Static<typeof Addresses>;

/** What the file says; it may be left over from a run that was killed. */
export function readRunFile(home: string): RunFile | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(join(home, 'run.json'), 'utf8'));
    return Value.Check(RunFile, value) ? value : undefined;
  } catch {
    return undefined; // nothing runs, or it is not ours to read
  }
}
