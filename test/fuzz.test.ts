// The API under requests that a machine makes up from its own document (Schemathesis): never a 5xx,
// every 4xx a problem, every answer as published, and a refusal leaves exactly what it may. A short
// pass with a fixed seed; `npm run fuzz` is the long one.
import { expect, test } from 'vitest';
import { aDoor } from './api/door.ts';
import { things } from './api/requests.ts';
import type { Things } from './api/requests.ts';
import { aCompany } from './api/world.ts';
import type { Company } from './api/world.ts';
import { superUrlOf } from './db/client.ts';
import { fuzz } from './fuzz/schemathesis.ts';
import { aWatch, tracing } from './fuzz/traces.ts';

const IS_LONG = process.env['npm_lifecycle_event'] === 'fuzz';
/** Ends the long pass earlier, or lets it go on. Most of it are an Admin's. */
const SECONDS = Number(process.env['FUZZ_SECONDS']) || undefined;
const of = (share: number) => SECONDS && Math.ceil(SECONDS * share);
const SEED = IS_LONG ? Number(process.env['FUZZ_SEED']) || Date.now() % 1_000_000 : 20261127;

const ADMIN = IS_LONG
  ? { examples: 400, phases: 'coverage,fuzzing,stateful', seconds: of(5 / 6) }
  : { examples: 1, phases: 'fuzzing' };
const STRANGER = IS_LONG
  ? { examples: 40, phases: 'coverage,fuzzing', seconds: of(1 / 6) }
  : { examples: 1, phases: 'fuzzing' };
const say = IS_LONG ? (text: string) => void process.stderr.write(text) : undefined;
const FEWEST = IS_LONG && SECONDS === undefined ? 50_000 : 150;

test(
  'requests that nobody would think of are answered as published, and leave what they may',
  async () => {
    const watched = aWatch();
    await using door = await aDoor({
      erpAnswers: true,
      patienceMs: 1_000, // a batch is done by then
      before: watched.listenTo,
    });
    const company = await aCompany(door);
    const ids = idsOf(company, await things(door, company));
    const url = await door.app.listen({ port: 0, host: '127.0.0.1' });
    await using _tracing = await tracing(superUrlOf(door.database), watched);
    for (const [token, pass] of [
      [company.tokens.admin, ADMIN],
      [company.tokens.stranger, STRANGER],
    ] as const) {
      const { code, out } = await fuzz({ url, token, seed: SEED, ids, ...pass, say });
      expect.soft(code, out).toBe(0);
    }
    const counts = Object.fromEntries(watched.counts);
    console.log(`Seed ${SEED}; answers by status: ${JSON.stringify(counts)}`);
    expect(watched.wrong).toEqual([]);
    const asked = Object.values(counts).reduce((sum, count) => sum + count, 0);
    expect(asked).toBeGreaterThan(FEWEST);
    expect(Object.keys(counts)).toEqual(expect.arrayContaining(['200', '403', '404', '422']));
  },
  IS_LONG ? 7_200_000 : 300_000,
);

/** By the word that names them in paths, and by the field that names them in bodies. */
function idsOf(company: Company, at: Things): Record<string, string[]> {
  const { ids, userIds } = company;
  const all = (...names: string[]): string[] => names.flatMap((name) => at[name] ?? []);
  const invoices = all('invoice', 'sent', 'accepted', 'synced', 'rejected', 'linked', 'unclear');
  return {
    invoices,
    invoiceId: invoices,
    projects: [ids.project],
    projectId: [ids.project],
    vendors: [ids.vendor],
    vendorId: [ids.vendor],
    commitments: [ids.commitment],
    commitmentId: [ids.commitment],
    'prime-contracts': [ids.primeContract],
    primeContractId: [ids.primeContract],
    contractItemId: [ids.commitmentItem, ids.primeContractItem],
    'cost-codes': [ids.costCode],
    costCodeId: [ids.costCode],
    'tax-codes': [ids.taxCode],
    'billing-periods': [ids.billingPeriod],
    billingPeriodId: [ids.billingPeriod],
    connections: [ids.connection],
    connectionId: [ids.connection],
    users: [userIds.approver2],
    commands: all('command', 'look'),
    batches: all('batch'),
    'payment-syncs': all('sync'),
    payments: all('payment'),
    attachmentId: all('attachment', 'paymentAttachment'),
  };
}
