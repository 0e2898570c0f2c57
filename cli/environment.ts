// The environment that is handed on to child processes. config.ts is what reads settings out of it.

export type Environment = Readonly<Record<string, string | undefined>>;

export const environment = (): Environment => process.env;
