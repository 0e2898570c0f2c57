// The way to Temporal. Connects when first used, so that a process starts, and people decide, while
// Temporal is away.
import { Client, Connection } from '@temporalio/client';
import type { ConnectionOptions } from '@temporalio/client';

/** Where Temporal is, as `config.temporal` gives it. */
export interface TemporalAddress {
  readonly connectionOptions: Pick<ConnectionOptions, 'address' | 'tls' | 'apiKey' | 'metadata'>;
  readonly namespace?: string | undefined;
}

export interface TemporalConnection {
  readonly client: Client;
  /** Whether the server answers within a second. */
  isThere(): Promise<boolean>;
  close(): Promise<void>;
}

export function connectTemporal(at: TemporalAddress | undefined): TemporalConnection {
  const connection = Connection.lazy({
    address: '127.0.0.1:7233',
    ...given(at?.connectionOptions ?? {}),
  });
  const client = new Client({ connection, namespace: at?.namespace ?? 'default' });
  return {
    client,
    isThere: () =>
      connection
        .withDeadline(Date.now() + 1_000, () => connection.workflowService.getSystemInfo({}))
        .then(
          () => true,
          () => false,
        ),
    close: () => connection.close(),
  };
}

/** What is undefined is not given: the SDK takes an explicit undefined for a value. */
function given<T extends object>(options: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}
