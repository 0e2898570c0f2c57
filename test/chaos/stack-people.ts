// People of the stack sweep: they ask by HTTP, and ask again with the same key until there is an
// answer. Beside it the accountant, who pays in the ERP.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Role, TestCompany } from '../company.ts';
import type { Outages } from './stack-outages.ts';
import type { Processes } from './stack-processes.ts';

/** As long as a person looks at a screen that does not move. */
const PATIENCE_MS = 10_000;
/** Longer than everything that is broken stays so. */
const LONGEST_MS = 240_000;

export interface Asking {
  readonly processes: Processes;
  readonly outages: Outages;
  readonly company: TestCompany;
  readonly hits: string[];
}

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Asks until it is answered. What is refused is an answer, too. */
export async function ask(
  { processes, outages, company, hits }: Asking,
  role: Role,
  method: string,
  path: string,
  body?: object,
): Promise<Answer> {
  const url = `http://127.0.0.1:${processes.portOf('api')}${path}`;
  const headers = {
    authorization: `Bearer ${company.tokens[role]}`,
    'content-type': 'application/json',
    ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
  };
  const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
  let answer: Answer = { status: 0, body: {} };
  for (const deadline = Date.now() + LONGEST_MS; ; ) {
    const sentAt = Date.now();
    answer = await once(url, init);
    const isAnswered = answer.status > 0 && answer.status < 500;
    hits.push(...outages.ofRequest({ sentAt, endedAt: Date.now(), isAnswered }));
    if (isAnswered) return answer;
    if (Date.now() > deadline) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
    await sleep(500);
  }
}

async function once(url: string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  } catch (error) {
    return { status: 0, body: { error: String(error), cause: String((error as Error).cause) } };
  }
}

/** Asks, and throws what is refused. */
export async function mustAsk(...asked: Parameters<typeof ask>): Promise<Answer['body']> {
  const { status, body } = await ask(...asked);
  const [, , method, path] = asked;
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
  return body;
}

/**
 * Asks the ERP as its accountant, who waits as long as it takes; throws when it does not answer.
 */
async function askErp(
  processes: Processes,
  method: string,
  path: string,
  body?: object,
): Promise<Answer['body']> {
  const response = await fetch(`http://127.0.0.1:${processes.portOf('erp')}${path}`, {
    method,
    headers: { authorization: 'Bearer key', 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`the ERP: ${text}`);
  return JSON.parse(text) as Answer['body'];
}

/** Paid once, also when the ERP died over it: the accountant looks before paying again. */
export async function payInErp(
  processes: Processes,
  documentId: string,
  cash: string,
): Promise<void> {
  for (const deadline = Date.now() + LONGEST_MS; ; await sleep(500)) {
    try {
      const { rows } = await askErp(processes, 'GET', `/bills/${documentId}/payments`);
      if ((rows as unknown[]).length > 0) return;
      const paidDate = new Date().toISOString().slice(0, 10);
      const applications = [{ document: documentId, cash }];
      await askErp(processes, 'POST', '/payments', { method: 'wire', paidDate, applications });
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}
