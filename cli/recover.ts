// `tieout recover`: after Temporal was lost, tells it again of everything that is open. Doubles
// nothing.
import { answered, apiClient } from './api-client.ts';
import { Problem } from './problem.ts';
import { readRunFile } from './run-file.ts';

export interface RecoverOptions {
  readonly token?: string;
  readonly api?: string;
  readonly json?: boolean;
}

export async function recover(
  home: string,
  options: RecoverOptions,
  say: (note: string) => void,
): Promise<void> {
  const run = readRunFile(home);
  const api = options.api ?? run?.addresses?.api;
  const token = options.token ?? run?.demo?.tokens['admin'];
  if (api === undefined)
    throw new Problem('Nothing runs here: say where the API is with --api, or npm start first.');
  if (token === undefined)
    throw new Problem("Only the company's Admin may do this: give a token of theirs with --token.");
  const answer = await answered(apiClient(api, token).POST('/v1/recovery'));
  say(options.json ? JSON.stringify(answer) : wordsOf(answer));
}

function wordsOf({ toldAgain }: { readonly toldAgain: number }): string {
  const what = toldAgain === 1 ? 'open submission' : 'open submissions';
  return `Temporal was told again of ${toldAgain} ${what}.`;
}
