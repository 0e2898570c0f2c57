// A person in Tryton's accounting: pays, voids, closes months. Speaks Tryton's wire by itself and
// shares nothing with the connector.
import type { Tryton } from '../../cli/tryton.ts';

export const decimal = (text: string) => ({ __class__: 'Decimal', decimal: text });
export const date = (iso: string) => {
  const [year, month, day] = iso.split('-').map(Number);
  return { __class__: 'date', year, month, day };
};

export interface Accountant {
  /** A method of a model; the context goes last. Rejects with what Tryton says. */
  call<T = unknown>(method: string, ...params: unknown[]): Promise<T>;
  one(model: string, domain: unknown): Promise<number>;
  /** The wizard "Pay Invoice". Returns the ledger move. */
  payByWizard(invoice: number, payment: Payment): Promise<number>;
  /** A payment record, up to its success. Returns the record. */
  payByRecord(invoice: number, payment: Payment): Promise<number>;
  /** A payment record that is not sent yet. */
  intend(invoice: number, payment: Payment): Promise<number>;
  /** A posted credit note over so much, tied to the bill. */
  credit(invoice: number, amount: string, on: string): Promise<void>;
  /** Undoes a wizard's payment by a move that reverses it. */
  reverse(move: number, reversal?: boolean): Promise<void>;
}

export interface Payment {
  readonly amount: string;
  readonly check: string;
  readonly on: string;
}

type Call = Accountant['call'];
type Wizard = (name: string, on: On, steps: Step[], skip?: string[]) => Promise<void>;
interface On {
  readonly model: string;
  readonly id: number;
}
type Step = readonly [state: string, values: Record<string, unknown>];

class Warning extends Error {
  readonly key: string;
  constructor(key: string, words: string) {
    super(words);
    this.key = key;
  }
}

export async function anAccountant(tryton: Tryton): Promise<Accountant> {
  const { call, context } = await logIn(tryton);
  const one = async (model: string, domain: unknown): Promise<number> => {
    const order = [['id', 'ASC']];
    const search = `model.${model}.search_read`;
    const [row] = await call<{ id: number }[]>(search, domain, 0, 1, order, ['id']);
    if (!row) throw new Error(`no ${model} for ${JSON.stringify(domain)}`);
    return row.id;
  };
  const wizard = wizards(call, context);
  return {
    call,
    one,
    payByWizard: (invoice, payment) => payByWizard(call, wizard, one, invoice, payment),
    payByRecord: (invoice, payment) => payByRecord(call, wizard, one, invoice, payment),
    intend: (invoice, payment) => intend(call, one, invoice, payment),
    credit: (invoice, amount, on) => credit(call, one, invoice, amount, on),
    reverse: (move, reversal = true) => reverse(call, wizard, move, reversal),
  };
}

async function logIn(tryton: Tryton) {
  let authorization = '';
  let context: Record<string, unknown> = {};
  async function send(method: string, params: unknown[]): Promise<unknown> {
    const response = await fetch(`${tryton.url}/${tryton.database}/rpc/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
      body: JSON.stringify({ id: 1, method, params }),
    });
    if (!response.ok) throw new Error(`${method}: HTTP ${response.status}`);
    const { result, error } = (await response.json()) as { result?: unknown; error?: unknown[] };
    if (!error) return result;
    const [kind, rest] = error;
    if (kind === 'UserWarning' && Array.isArray(rest)) throw new Warning(rest[0], rest[1]);
    throw new Error(`${method}: ${String(kind)} ${Array.isArray(rest) ? rest[0] : rest}`);
  }
  const login = await send('common.db.login', [tryton.user, { password: tryton.password }]);
  const [id, token] = login as [number, string];
  authorization = `Session ${Buffer.from(`${tryton.user}:${id}:${token}`).toString('base64')}`;
  context = (await send('model.res.user.get_preferences', [true, {}])) as typeof context;
  const call = ((method, ...params) => send(method, [...params, context])) as Call;
  return { call, context };
}

function wizards(call: Call, context: Record<string, unknown>): Wizard {
  return async (name, { model, id }, steps, skip = []) => {
    const [session] = await call<[number]>(`wizard.${name}.create`);
    const data: Record<string, unknown> = {};
    const where = { active_model: model, active_id: id, active_ids: [id] };
    Object.assign(context, where); // read by the wizard from the context of each call
    try {
      for (const [state, values] of steps) {
        Object.assign(data, values);
        const execute = () => call(`wizard.${name}.execute`, session, data, state);
        await execute().catch(async (error: unknown) => {
          if (!(error instanceof Warning) || !skip.some((one) => error.key.endsWith(one)))
            throw error;
          await call('model.res.user.warning.skip', error.key, false);
          await execute();
        });
      }
    } finally {
      for (const key of Object.keys(where)) delete context[key];
      await call(`wizard.${name}.delete`, session);
    }
  };
}

interface Invoice {
  readonly party: number;
  readonly currency: number;
  readonly company: number;
  readonly type: 'in' | 'out';
  readonly lines_to_pay: number[];
  readonly amount_to_pay: { decimal: string };
}

const readInvoice = async (call: Call, id: number): Promise<Invoice> => {
  const fields = ['party', 'currency', 'company', 'type', 'lines_to_pay', 'amount_to_pay'];
  const [invoice] = await call<Invoice[]>('model.account.invoice.read', [id], fields);
  if (!invoice) throw new Error(`no invoice ${id}`);
  return invoice;
};

async function payByWizard(
  call: Call,
  wizard: Wizard,
  one: Accountant['one'],
  id: number,
  { amount, check, on }: Payment,
): Promise<number> {
  const { party, currency, company, amount_to_pay } = await readInvoice(call, id);
  const start = {
    payee: party,
    amount: decimal(amount),
    currency,
    date: date(on),
    description: check,
    payment_method: await one('account.invoice.payment.method', [['name', '=', 'Check']]),
  };
  const ask = {
    type: 'partial',
    amount: decimal(amount),
    currency,
    company,
    invoice: id,
    lines: [],
    lines_to_pay: [],
    payment_lines: [],
  };
  const closes = Number(amount) === Number(amount_to_pay.decimal);
  await wizard('account.invoice.pay', { model: 'account.invoice', id }, [
    ['start', {}],
    ['choice', { start }],
    ...(closes ? [] : [['pay', { ask }] as const]),
  ]);
  return one('account.move', [
    ['origin', '=', `account.invoice,${id}`],
    ['description', '=', check],
  ]);
}

async function intend(
  call: Call,
  one: Accountant['one'],
  id: number,
  { amount, check, on }: Payment,
): Promise<number> {
  const { party, company, type, lines_to_pay } = await readInvoice(call, id);
  const values = {
    company,
    kind: type === 'in' ? 'payable' : 'receivable',
    party,
    line: lines_to_pay[0],
    amount: decimal(amount),
    date: date(on),
    reference: check,
    journal: await one('account.payment.journal', [['name', '=', 'Checks USD']]),
  };
  const [record] = await call<number[]>('model.account.payment.create', [values]);
  if (record === undefined) throw new Error('no payment was made');
  return record;
}

async function payByRecord(
  call: Call,
  wizard: Wizard,
  one: Accountant['one'],
  id: number,
  payment: Payment,
): Promise<number> {
  const record = await intend(call, one, id, payment);
  const { type } = await readInvoice(call, id);
  await call('model.account.payment.submit', [record]);
  if (type === 'in') await call('model.account.payment.approve', [record]);
  const on = { model: 'account.payment', id: record };
  await wizard('account.payment.process', on, [['process', {}]]);
  await call('model.account.payment.succeed', [record]);
  return record;
}

async function reverse(call: Call, wizard: Wizard, move: number, reversal: boolean): Promise<void> {
  const domain = [
    ['move', '=', move],
    ['reconciliation', '!=', null],
  ];
  const search = 'model.account.move.line.search_read';
  const reconciled = await call<{ id: number }[]>(search, domain, 0, null, null, ['id']);
  for (const { id } of reconciled)
    await wizard('account.move.unreconcile_lines', { model: 'account.move.line', id }, [
      ['unreconcile', {}],
    ]);
  const form = { default: { description: 'VOID', reversal } };
  const steps: Step[] = [
    ['default', {}],
    ['cancel', form],
  ];
  await wizard('account.move.cancel', { model: 'account.move', id: move }, steps, [
    'cancel_invoice_move',
  ]);
}

async function credit(
  call: Call,
  one: Accountant['one'],
  invoice: number,
  amount: string,
  on: string,
): Promise<void> {
  const header = ['party', 'account', 'invoice_address', 'journal', 'currency', 'company', 'type'];
  const read = 'model.account.invoice.read';
  const [bill] = await call<Record<string, unknown>[]>(read, [invoice], header);
  const account = await one('account.account', [['type.expense', '=', true]]);
  const line = {
    type: 'line',
    quantity: -1,
    account,
    description: 'Credit',
    unit_price: decimal(amount),
  };
  const { id: _, ...values } = bill ?? {};
  const dated = { ...values, invoice_date: date(on), lines: [['create', [line]]] };
  const [note = 0] = await call<number[]>('model.account.invoice.create', [dated]);
  await call('model.account.invoice.validate_invoice', [note]);
  await call('model.account.invoice.post', [note]);
  const owed = await one('account.move.line', [
    ['move.origin', '=', `account.invoice,${note}`],
    ['account', '=', values['account']],
  ]);
  await call('model.account.invoice.write', [invoice], { payment_lines: [['add', [owed]]] });
}
