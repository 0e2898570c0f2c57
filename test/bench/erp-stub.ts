// An ERP that takes everything at once, as a process of its own: the sandbox's wire for ours (find,
// create, confirm, payments, lists), one POST for the bare program. Counts what came, and when.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SANDBOX_CODES } from '../company.ts';
import { nowMs } from './http-client.ts';

interface Posted {
  readonly docNumber: string;
  readonly reference?: string;
  readonly party?: string;
  readonly docDate?: string;
  readonly bookDate?: string | null;
  readonly currency?: string;
  readonly total?: string;
}

const { codes, accounts } = SANDBOX_CODES;
const LISTS: Readonly<Record<string, readonly string[]>> = {
  vendors: [codes.vendor],
  customers: [codes.customer],
  jobs: [codes.project],
  contracts: [codes.commitment],
  'cost-codes': [codes.costCode],
  'tax-codes': [codes.taxCode],
  accounts: Object.values(accounts),
};

const documents = new Map<string, object & { total: string; currency: string }>();
const idsByReference = new Map<string, string>();
const receipts = new Map<string, { atMs: number; times: number }>();
let requests = 0;

function take(posted: Posted): object {
  const { docNumber, reference } = posted;
  const before = receipts.get(docNumber);
  receipts.set(docNumber, { atMs: before?.atMs ?? nowMs(), times: (before?.times ?? 0) + 1 });
  const id = `bil_${documents.size + 1}`;
  const document = documentOf(id, posted);
  documents.set(id, document);
  if (reference) idsByReference.set(reference, id);
  return document;
}

/** Defaults for what the bare program does not say. */
function documentOf(
  id: string,
  { docNumber, party = '', currency = 'USD', total = '0.00', docDate, bookDate }: Posted,
) {
  return {
    id,
    kind: 'bill',
    ownNumber: `B-${id}`,
    docNumber,
    state: 'posted',
    party: { id: party },
    currency,
    total,
    docDate: docDate ?? '2026-01-01',
    bookDate: bookDate ?? null,
    page: null,
  };
}

const page = (rows: readonly unknown[]): object => ({ rows, next: null });

function paymentsOf(id: string): object {
  const { total, currency } = documents.get(id) ?? { total: '0.00', currency: 'USD' };
  const applied = { document: id, cash: total, discount: '0.00', writeOff: '0.00' };
  return page([
    {
      id: `pay_${id.slice(4)}`,
      ownNumber: `PMT-${id}`,
      bank: { id: 'bnk_1' },
      party: { id: 'ven_1' },
      reference: null,
      amount: applied.cash,
      state: 'posted',
      method: 'check',
      number: null,
      paidDate: '2026-01-31',
      currency,
      applications: [applied],
      changeNo: 1,
      createdAt: new Date().toISOString(),
      direction: 'out',
    },
  ]);
}

function answerTo(method: string, url: URL, body: string): object | undefined {
  const [, list = '', id, more] = url.pathname.split('/');
  if (method === 'POST') return list === 'bills' ? take(JSON.parse(body) as Posted) : undefined;
  if (list === 'bench') return counts();
  if (list !== 'bills') return page((LISTS[list] ?? []).map(recordOf));
  if (!id) return page(found(url.searchParams.get('reference')));
  return more ? paymentsOf(id) : documents.get(id);
}

const counts = (): object => ({
  requests,
  receipts: [...receipts].map(([docNumber, { atMs, times }]) => [docNumber, atMs, times]),
});

function found(reference: string | null): object[] {
  const id = reference === null ? undefined : idsByReference.get(reference);
  const document = id === undefined ? undefined : documents.get(id);
  return document ? [document] : [];
}

const recordOf = (code: string): object => ({ id: `id_${code}`, code, name: code, active: true });

function serve(request: IncomingMessage, response: ServerResponse): void {
  requests += 1;
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const url = new URL(request.url ?? '/', 'http://erp');
    const answer = answerTo(request.method ?? '', url, Buffer.concat(chunks).toString());
    const text = JSON.stringify(answer ?? {});
    response.writeHead(answer ? 200 : 404, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  });
}

const server = createServer({ noDelay: true, keepAliveTimeout: 600_000 }, serve);
server.listen(Number(process.argv[2]), '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ listening: `http://127.0.0.1:${port}` })}\n`);
});
process.on('SIGTERM', () => process.exit(0));
