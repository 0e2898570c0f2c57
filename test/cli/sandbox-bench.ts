// The bench of the sandbox ERP, which is no part of our API: read and set by its key.
import type { RunFile } from '../../cli/run-file.ts';

export type Row = Readonly<Record<string, unknown>>;

export interface Bench {
  /** The rows at this address. */
  rows(path: string): Promise<readonly Row[]>;
  put(path: string, body: object): Promise<void>;
}

export function benchOf({ addresses, sandboxApiKey }: RunFile): Bench {
  const ask = async (path: string, more: RequestInit = {}): Promise<Response> => {
    const headers = {
      authorization: `Bearer ${sandboxApiKey}`,
      'content-type': 'application/json',
    };
    const response = await fetch(`${addresses?.sandbox}${path}`, { ...more, headers });
    if (!response.ok) throw new Error(`The sandbox ERP answers ${path} with ${response.status}`);
    return response;
  };
  return {
    rows: async (path) => ((await (await ask(path)).json()) as { rows: Row[] }).rows,
    put: async (path, body) => {
      await ask(path, { method: 'PUT', body: JSON.stringify(body) });
    },
  };
}
