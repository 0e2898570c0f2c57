// Tryton's own lists, for the links of master data. It does not tell vendors from customers: both
// lists hold every party but the company itself.
import { Type } from 'typebox';
import type { LookupKind } from '../../domain/connectors.ts';
import type { ErpRecord } from '../../domain/document.ts';
import { ErpError } from '../connector.ts';
import type { Domain, Rpc } from './rpc.ts';
import { Flag, Id, Text } from './wire.ts';

const Named = Type.Object({ id: Id, code: Text, name: Text, active: Flag });
const Account = Type.Object({ id: Id, code: Text, name: Text, closed: Flag });
const Company = Type.Object({ id: Id, party: Id });

export async function listOf(rpc: Rpc, kind: LookupKind): Promise<ErpRecord[]> {
  switch (kind) {
    case 'vendors':
    case 'customers':
      return named(rpc, 'party.party', [['id', '!=', await ownParty(rpc)]]);
    case 'projects':
      return named(rpc, 'analytic_account.account', [
        ['company', '=', await rpc.company()],
        ['type', '=', 'normal'],
      ]);
    case 'accounts':
      return accounts(rpc);
    case 'banks':
      return banks(rpc);
    default:
      throw new ErpError('NotSupportedByConnector', `Tryton keeps no list of ${kind}`);
  }
}

async function named(rpc: Rpc, model: string, domain: Domain): Promise<ErpRecord[]> {
  const rows = await rpc.search(model, domain, Named, ['code', 'name', 'active'], { all: true });
  return rows.map(({ id, code, name, active }) => ({
    id: String(id),
    code,
    name: name ?? '',
    active: Boolean(active),
  }));
}

/** Accounts that lines can be booked on: not headings, and not those where debts are kept. */
async function accounts(rpc: Rpc): Promise<ErpRecord[]> {
  const domain = [
    ['company', '=', await rpc.company()],
    ['type', '!=', null],
    ['type.receivable', '!=', true],
    ['type.payable', '!=', true],
  ];
  const rows = await rpc.search('account.account', domain, Account, ['code', 'name', 'closed']);
  return rows.map(({ id, code, name, closed }) => ({
    id: String(id),
    code,
    name: name ?? '',
    active: !closed,
  }));
}

const Bank = Type.Object({ id: Id, name: Text, active: Flag });

/** What its wizard pays by: a payment method books on the account of one bank. */
async function banks(rpc: Rpc): Promise<ErpRecord[]> {
  const domain = [['company', '=', await rpc.company()]];
  const model = 'account.invoice.payment.method';
  const rows = await rpc.search(model, domain, Bank, ['name', 'active'], { all: true });
  return rows.map(({ id, name, active }) => ({
    id: String(id),
    code: null,
    name: name ?? '',
    active: Boolean(active),
  }));
}

async function ownParty(rpc: Rpc): Promise<number> {
  const domain = [['id', '=', await rpc.company()]];
  const [company] = await rpc.search('company.company', domain, Company, ['party']);
  return company?.party ?? 0;
}
