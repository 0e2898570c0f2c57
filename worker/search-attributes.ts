// The search attributes that our runs start with, made when they are missing: a start with an
// unknown one is refused by the server.
import type { NativeConnection } from '@temporalio/worker';
import type { Logger } from '../log.ts';
import { SEARCH_ATTRIBUTES } from '../relay/telling.ts';

const KEYWORD = 2; // temporal.api.enums.v1.IndexedValueType

export async function ensureSearchAttributes(
  connection: NativeConnection,
  namespace: string,
  log: Logger,
): Promise<void> {
  const names = Object.values(SEARCH_ATTRIBUTES).map((key) => key.name);
  try {
    const there = await connection.operatorService.listSearchAttributes({ namespace });
    const missing = names.filter((name) => !(name in (there.customAttributes ?? {})));
    if (missing.length === 0) return;
    const searchAttributes = Object.fromEntries(missing.map((name) => [name, KEYWORD]));
    await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
  } catch (error) {
    // Temporal Cloud lets only its own tools make them.
    log.warn(
      { err: error },
      `the search attributes could not be looked at or made: the namespace needs ${names.join(', ')} (Keyword)`,
    );
  }
}
