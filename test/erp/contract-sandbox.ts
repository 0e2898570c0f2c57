// The sandbox ERP on the contract suite's bench: called by us in each of its classes, or fetching
// its work from us. Its books are read from its database file.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { connectorFor } from '../../erp/index.ts';
import { ErpError } from '../../erp/connector.ts';
import { startSandbox } from '../../erp/sandbox/server/server.ts';
import { formatMoney } from '../../domain/money.ts';
import type { ErpRef, ExportDocument } from '../../domain/document.ts';
import type { Bench, Booked, BookedPayment, Pay } from './contract-bench.ts';
import { payoutsOfSandbox, readCopy } from './contract-payouts.ts';
import { aDoor } from './contract-work-list.ts';
import type { Door } from './contract-work-list.ts';

export type SandboxMode = 'searchable' | 'deduplicatesByKey' | 'neither' | 'handedOver';

const API_KEY = 'key-of-the-tests';

export interface SandboxBench extends Bench {
  /** As whoever holds the ERP's key. */
  readonly ask: Ask;
  /** From now on one piece of work that is done is not answered. */
  loseAnswerTo(operation: string): Promise<void>;
  readonly door: Door;
}

export async function aSandboxBench(mode: SandboxMode): Promise<SandboxBench> {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-sandbox-'));
  const file = join(folder, 'books.sqlite');
  const door = await aDoor();
  const called = mode !== 'handedOver';
  const idempotency = called ? mode : 'searchable';
  const polling = called ? null : { url: door.url, token: door.token, everyMs: 20 };
  const sandbox = await startSandbox({
    file,
    apiKeys: [API_KEY],
    settings: { idempotency, polling },
  });
  const ask = asker(sandbox.url);
  return {
    ...recordsOf(file),
    connectorName: 'sandbox',
    target: sandbox.url,
    known: {
      readsBack: called, // work that is fetched is answered from the books at once
      takesSameNumber: { subcontractor: true, owner: true },
      takesNegativeTotal: false,
      noListOf: undefined,
      busyStatus: called ? 423 : undefined,
    },
    closedDay: `${new Date().getFullYear() - 1}-03-15`,
    wrongCredentials: { apiKey: 'of-somebody-else' },
    connector: ({ baseUrl = sandbox.url, ...over } = {}) =>
      connectorFor('sandbox', {
        settings: { baseUrl, idempotency, handedOver: !called, ...over.settings },
        credentials: over.credentials ?? { apiKey: API_KEY },
        signal: over.signal ?? new AbortController().signal,
        workList: door.workList,
      }),
    settle: (call) => settled(call, door),
    booked: (id) => readCopy(file, (books) => bookedIn(books, id)),
    withKey: (key) => readCopy(file, (books) => idsOf(books, key)),
    leaveDraft: async (document, key) => {
      const body = { ...draftOf(document), reference: key };
      return (await ask('POST', pathOf(document.kind), body)).id;
    },
    renumber: async (id, kind, number) =>
      void (await ask('PATCH', `${pathOf(kind)}/${id}`, { docNumber: number })),
    removals: {
      deleted: async (id, kind) => void (await ask('DELETE', `${pathOf(kind)}/${id}`)),
      cancelled: async (id, kind) => void (await ask('POST', `${pathOf(kind)}/${id}/void`, {})),
    },
    ways: { payment: payWith(ask) },
    paymentsInBooks: () => readCopy(file, paymentsIn),
    payBoth: payBothWith(ask),
    deletePayment: async (id) => void (await ask('DELETE', `/payments/${id}`)),
    payouts: payoutsOfSandbox(file, ask, called),
    ask,
    door,
    loseAnswerTo: async (on) =>
      void (await ask('PUT', '/faults', { faults: [{ on, do: 'commitThenDrop', next: 1 }] })),
    async [Symbol.asyncDispose]() {
      await sandbox.stop();
      await door[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What documents refer to, of the ERP's own seed. */
function recordsOf(file: string) {
  const ref = refs(file);
  const account = (role: string): ErpRef => ref('accounts', 'role', role);
  return {
    accounts: {
      subcontractor: {
        work: account('services'),
        materials: account('material'),
        retainage: account('retainagePayable'),
        tax: account('taxPaid'),
        control: account('payable').code ?? '',
      },
      owner: {
        work: account('revenue'),
        materials: account('revenue'),
        retainage: account('retainageReceivable'),
        tax: account('taxCollected'),
        control: account('receivable').code ?? '',
      },
    },
    party: {
      subcontractor: ref('parties', 'code', 'V-1001'),
      owner: ref('parties', 'code', 'C-2001'),
    },
    project: ref('jobs', 'code', 'P-24-01'),
    contract: {
      subcontractor: contractOf(file, 'V-1001'),
      owner: contractOf(file, 'C-2001'),
    },
    costCode: ref('cost_codes', 'seq', '1'),
    taxCode: ref('tax_codes', 'code', 'ST'),
  };
}

async function settled<T>(call: () => Promise<T>, door: Door): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof ErpError) || error.failure !== 'HandedOver') throw error;
      await door.answered();
    }
  }
}

const idsOf = (books: DatabaseSync, key: string): string[] =>
  books
    .prepare('select kind, seq from documents where reference = ? order by seq')
    .all(key)
    .map((row) => `${row['kind'] === 'bill' ? 'bil' : 'rcv'}_${String(row['seq'])}`);

export type Ask = (method: string, path: string, body?: unknown) => Promise<{ id: string }>;

const asker =
  (url: string): Ask =>
  async (method, path, body) => {
    const response = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
    const text = await response.text(); // none after a deletion
    return (text ? JSON.parse(text) : { id: '' }) as { id: string };
  };

const payWith =
  (ask: Ask): Pay =>
  async (document, _kind, { amount, number, on }) => {
    const applications = [{ document, cash: amount }];
    const payment = await ask('POST', '/payments', {
      method: 'check',
      number,
      paidDate: on,
      applications,
    });
    return { void: async () => void (await ask('POST', `/payments/${payment.id}/void`, {})) };
  };

const payBothWith =
  (ask: Ask): Bench['payBoth'] =>
  async (bills, { amount, number, on }) => {
    const of = (documents: readonly string[]) =>
      documents.map((document) => ({ document, cash: amount }));
    const body = { method: 'check', number, paidDate: on, applications: of(bills) };
    const { id } = await ask('POST', '/payments', body);
    const takeAwayFrom = async (bill: string): Promise<void> => {
      const others = bills.filter((one) => one !== bill);
      await ask('PATCH', `/payments/${id}`, { applications: of(others) });
    };
    return { takeAwayFrom };
  };

const paymentsIn = (books: DatabaseSync): BookedPayment[] =>
  books
    .prepare(
      `select d.kind, a.document, p.number, p.state, sum(a.cash) as cash from applications a
       join payments p on p.seq = a.payment join documents d on d.seq = a.document
       group by a.payment, a.document`,
    )
    .all()
    .map((row) => ({
      document: `${row['kind'] === 'bill' ? 'bil' : 'rcv'}_${String(row['document'])}`,
      number: row['number'] === null ? null : String(row['number']),
      state: row['state'] === 'void' ? 'voided' : 'live',
      amount: formatMoney(BigInt(Number(row['cash'])), 'USD'),
    }));

const pathOf = (kind: ExportDocument['kind']): string =>
  kind === 'owner' ? '/receivables' : '/bills';

/** A draft with other lines than the document: it must be brought up to date. */
const draftOf = (document: ExportDocument) => ({
  docNumber: `${document.number}x`,
  party: document.party.id,
  docDate: document.billedOn,
  lines: [{ account: document.lines[0]?.account.id, amount: '1.00' }],
  post: false,
});

const PREFIX: Readonly<Record<string, string>> = {
  accounts: 'acc',
  jobs: 'job',
  contracts: 'ctr',
  cost_codes: 'cst',
  tax_codes: 'tax',
};

const refs =
  (file: string) =>
  (table: string, column: string, value: string): ErpRef => {
    const sql = `select * from ${table} where ${column} = ?`;
    const row = readCopy(file, (books) => books.prepare(sql).get(value));
    if (!row) throw new Error(`the sandbox ERP has no ${table} with ${column} ${value}`);
    const prefix = PREFIX[table] ?? (row['kind'] === 'vendor' ? 'vnd' : 'cus');
    return {
      id: `${prefix}_${String(row['seq'])}`,
      code: String(row['code']),
      name: String(row['label']),
    };
  };

function contractOf(file: string, party: string): ErpRef {
  const sql = `select c.seq from contracts c join parties p on p.seq = c.party
               join jobs j on j.seq = c.job where p.code = ? and j.code = 'P-24-01' order by c.seq`;
  const row = readCopy(file, (books) => books.prepare(sql).get(party));
  return refs(file)('contracts', 'seq', String(row?.['seq']));
}

function bookedIn(books: DatabaseSync, id: string): Booked | undefined {
  const seq = Number(id.split('_')[1]);
  const row = books
    .prepare(
      `select d.*, p.code as party_code, j.code as job_code from documents d
       join parties p on p.seq = d.party left join jobs j on j.seq = d.job where d.seq = ?`,
    )
    .get(seq);
  if (!row) return undefined;
  const lines = books
    .prepare('select text from lines where document = ? order by line_no')
    .all(seq);
  const entries = books
    .prepare(
      `select a.code, sum(e.debit - e.credit) as net from entries e
       join journals j on j.seq = e.journal join accounts a on a.seq = e.account
       where j.document = ? group by a.code`,
    )
    .all(seq);
  const text = (name: string): string => String(row[name] ?? '');
  return {
    number: text('doc_number'),
    party: text('party_code'),
    currency: 'USD',
    state: row['state'] === 'void' ? 'cancelled' : row['state'] === 'draft' ? 'draft' : 'posted',
    key: text('reference'),
    bookedOn: text('book_date'),
    dueOn: text('due_date') || null,
    description: text('memo'),
    lineTexts: lines.map((line) => String(line['text'])),
    balance: Object.fromEntries(
      entries.map((entry) => [
        String(entry['code']),
        formatMoney(BigInt(Number(entry['net'])), 'USD'),
      ]),
    ),
    projects: row['job_code'] === null ? [] : [text('job_code')],
  };
}
