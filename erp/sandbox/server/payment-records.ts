// What whoever pays from outside asks of the ERP beside the payments themselves: how far a bank's
// check numbers are used, and, where the ERP fetches its work, orders to pay.
import type { Books } from './books.ts';
import { idOf } from './ids.ts';
import { isObject, readInput } from './input.ts';
import { findMaster } from './masters.ts';
import { refusal } from './refusal.ts';

const LARGEST_NUMBER = 18;

/** Above every number that is used or drawn. What is no whole number is passed over. */
export function nextCheck(books: Books, bank: string) {
  const row = findMaster(books, 'bank', bank);
  if (!row) throw refusal(404, 'NOT_FOUND', `There is no bank ${bank}.`, 'bank');
  const used = books.one<{ highest: bigint | null }>(
    `select max(cast(number as integer)) as highest from payments
     where bank = ? and method = 'check' and direction = 'out'
       and number not glob '*[^0-9]*' and length(number) <= ?`,
    row.seq,
    LARGEST_NUMBER,
  );
  const drawn = BigInt(row['next_check'] ?? 1);
  const above = (used?.highest ?? 0n) + 1n;
  return { bank: idOf('bank', row.seq), next: String(above > drawn ? above : drawn) };
}

/** Its fields are read by the operation itself, as if it had come over HTTP. */
export function orderToPay(request: unknown) {
  const { idempotencyKey, ...body } = isObject(request) ? request : {};
  const input = readInput({ idempotencyKey }, ['idempotencyKey']);
  const key = input.text('idempotencyKey', 200);
  input.done();
  return { method: 'POST', path: '/payments', body, key };
}

export function orderToNameCheck(request: unknown) {
  const input = readInput(request, ['bank']);
  const bank = input.text('bank', 80, 'required') ?? '';
  input.done();
  return { method: 'GET', path: `/banks/${encodeURIComponent(bank)}/next-check` };
}
