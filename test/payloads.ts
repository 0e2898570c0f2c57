// Reads every execution of a Temporal server as it keeps it, open and closed, and holds every
// payload and every failure in it to the closed shape (payload-shape.ts).
import { Connection } from '@temporalio/client';
import { whyNot } from './payload-shape.ts';
import type { Place } from './payload-shape.ts';

export interface Read {
  readonly executions: number;
  readonly payloads: number;
  readonly seconds: number;
  /** Each once, with where it was found first. */
  readonly findings: readonly string[];
}

const AT_ONCE = 24;
const namespace = 'default';

export async function readPayloads(address: string): Promise<Read> {
  const began = performance.now();
  const connection = await Connection.connect({ address });
  const reading = new Reading();
  try {
    const executions = await listOf(connection);
    const left = executions.values();
    const some = async (): Promise<void> => {
      for (const one of left) await readOne(connection, one, reading);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, some));
    const { payloads } = reading;
    const seconds = (performance.now() - began) / 1000;
    return { executions: executions.length, payloads, seconds, findings: reading.findings() };
  } finally {
    await connection.close();
  }
}

type Service = Connection['workflowService'];
type Listed = NonNullable<Awaited<ReturnType<Service['listWorkflowExecutions']>>['executions']>;
type Execution = Listed[number];

async function listOf({ workflowService }: Connection): Promise<Listed> {
  const all: Listed = [];
  let nextPageToken: Uint8Array | null = null;
  do {
    const page: Awaited<ReturnType<Service['listWorkflowExecutions']>> =
      await workflowService.listWorkflowExecutions({ namespace, pageSize: 1000, nextPageToken });
    all.push(...page.executions);
    nextPageToken = page.nextPageToken;
  } while (nextPageToken.length > 0);
  return all;
}

async function readOne(
  { workflowService }: Connection,
  listed: Execution,
  reading: Reading,
): Promise<void> {
  const execution = listed.execution ?? {};
  const of = `${listed.type?.name} ${execution.workflowId}`;
  reading.walk(listed, `${of}, listed`);
  let nextPageToken: Uint8Array | null = null;
  do {
    const page: Awaited<ReturnType<Service['getWorkflowExecutionHistory']>> =
      await workflowService.getWorkflowExecutionHistory({ namespace, execution, nextPageToken });
    for (const event of page.history?.events ?? [])
      reading.walk(event, `${of}, ${String(event.eventId)}`);
    nextPageToken = page.nextPageToken;
  } while (nextPageToken.length > 0);
  if (listed.closeTime) return;
  // What waits is in no history yet: the last failure and heartbeat of pending activities.
  const described = await workflowService.describeWorkflowExecution({ namespace, execution });
  reading.walk(described.pendingActivities, `${of}, pending`);
  reading.walk(described.executionConfig, `${of}, configured`);
}

class Reading {
  payloads = 0;
  readonly #found = new Map<string, string>();

  findings(): string[] {
    return [...this.#found].map(([what, where]) => `${what} (${where})`);
  }

  /** Wherever it may stand: what the server's next version adds is walked too. */
  walk(value: unknown, where: string, name?: string): void {
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
    if (isPayload(value)) this.#payload(value, where, name);
    else {
      if (isFailure(value)) this.#failure(value, where);
      for (const [key, one] of Object.entries(value))
        this.walk(one, where, CONTAINERS.test(key) ? name : key);
    }
  }

  #payload({ data, metadata }: Payload, where: string, name: string | undefined): void {
    this.payloads += 1;
    const encoding = Buffer.from(metadata?.['encoding'] ?? []).toString();
    const place: Place = name === 'summary' ? { at: 'summary' } : { at: 'payload', name };
    if (encoding === 'binary/null') return;
    const text = Buffer.from(data ?? []).toString();
    const value: unknown = encoding === 'json/plain' ? JSON.parse(text) : `${encoding} ${text}`;
    this.#judge(place, value, where);
  }

  #failure({ message, stackTrace, applicationFailureInfo }: Failure, where: string): void {
    this.#judge({ at: 'message' }, message ?? '', where);
    this.#judge({ at: 'stack' }, stackTrace ?? '', where);
    this.#judge({ at: 'message' }, applicationFailureInfo?.type ?? '', where);
  }

  #judge(place: Place, value: unknown, where: string): void {
    const why = whyNot(place, value);
    if (why !== undefined && !this.#found.has(why)) this.#found.set(why, where);
  }
}

interface Payload {
  readonly data?: Uint8Array | null;
  readonly metadata?: Readonly<Record<string, Uint8Array>> | null;
}

interface Failure {
  readonly message?: string | null;
  readonly stackTrace?: string | null;
  readonly applicationFailureInfo?: { readonly type?: string | null } | null;
}

const isPayload = (value: object): value is Payload =>
  value.constructor.name === 'Payload' || ('data' in value && 'metadata' in value);

const isFailure = (value: object): value is Failure =>
  value.constructor.name === 'Failure' || ('message' in value && 'stackTrace' in value);

/** They say nothing of what is in them. */
const CONTAINERS = /^(payloads|indexedFields|fields|\d+)$/;
