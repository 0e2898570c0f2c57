// `tieout demo`: walks one invoice from send to synced, and with the sandbox ERP to paid, against
// what runs or against what it brings up for it. Each step is a sentence with the addresses where
// one can look.
import type { Config } from '../config.ts';
import { answered, apiClient } from './api-client.ts';
import type { ApiClient } from './api-client.ts';
import type { DemoContract } from './demo-company.ts';
import { newInvoice } from './demo-invoices.ts';
import { connectTryton } from './demo-tryton.ts';
import type { Environment } from './environment.ts';
import { Problem } from './problem.ts';
import { readRunFile } from './run-file.ts';
import type { RunFile } from './run-file.ts';
import { withEverything } from './start.ts';
import { walkToPaid } from './paid.ts';
import { walk } from './walk.ts';

export interface DemoOptions {
  readonly config: Config;
  readonly env: Environment;
  readonly erp: 'sandbox' | 'tryton';
  readonly say: (note: string) => void;
}

export async function demo(options: DemoOptions): Promise<void> {
  const { config, say } = options;
  const running = await whatRuns(config.TIEOUT_HOME);
  if (running) return walkAgainst(running, options);
  say('Nothing runs here: it is brought up for the demo, and ended after it.');
  return withEverything(options, (run) => walkAgainst(run, options));
}

/** What run.json says, if it is still true. */
async function whatRuns(home: string): Promise<RunFile | undefined> {
  const run = readRunFile(home);
  if (!run?.addresses) return undefined;
  const url = `${run.addresses.api}/healthz`;
  // No answer is the answer: a run.json that was left behind by a run that is over.
  const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
  return answer?.ok ? run : undefined;
}

async function walkAgainst(run: RunFile, options: DemoOptions): Promise<void> {
  const { addresses, demo: company } = run;
  if (!addresses || !company)
    throw new Problem(
      'The demo needs the demo company: start with nothing configured, or with TIEOUT_DEMO=1.',
    );
  const as = (role: string): ApiClient => apiClient(addresses.api, company.tokens[role] ?? '');
  const people = { projectUser: as('projectUser'), approver: as('approver') };
  const look = { addresses, companyId: company.companyId, say: options.say };
  if (options.erp === 'sandbox') {
    const contract = await commitmentOf(people.projectUser, 'SC-101');
    const invoice = await newInvoice(people.projectUser, contract, {
      number: numberOfNow(),
      lines: [
        ['10000.00', '1000.00'],
        ['2500.00', '250.00'],
      ],
    });
    const synced = await walk(invoice, people, look);
    const accounting = { url: addresses.sandbox, apiKey: run.sandboxApiKey ?? '' };
    return walkToPaid(synced, people.approver, look, accounting);
  }
  await using tryton = await connectTryton(as('admin'), options);
  const invoice = await newInvoice(people.projectUser, tryton.contract, {
    number: numberOfNow(),
    lines: [['10000.00', '1000.00']],
  });
  await walk(invoice, people, look);
  options.say(tryton.whereToLook);
}

/** One that no demo before it had. */
const numberOfNow = (): string =>
  `DEMO-${new Date().toISOString().replaceAll(/\D/g, '').slice(2, 16)}`;

async function commitmentOf(api: ApiClient, number: string): Promise<DemoContract> {
  const query = { q: number };
  const { items } = await answered(api.GET('/v1/commitments', { params: { query } }));
  const [found] = items;
  if (!found) throw new Problem(`The demo company has no commitment ${number} any more.`);
  const path = { id: found.id };
  const contract = await answered(api.GET('/v1/commitments/{id}', { params: { path } }));
  const itemIds = contract.items.map(({ id }) => id);
  return { id: found.id, kind: 'subcontractor', projectId: contract.projectId, itemIds };
}
