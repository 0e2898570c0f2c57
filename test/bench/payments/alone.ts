// The database part of a reading by itself: the product's own functions open and record each page,
// on a copy of the database where nothing else happens; asking the ERP is not in the time.
import { connectorFor } from '../../../erp/index.ts';
import { openDb } from '../../../db/index.ts';
import { beginPage, recordReading } from '../../../db/payment-reading.ts';
import { askForReading } from '../../../db/payment-syncs.ts';
import type { Processes } from '../../chaos/stack-processes.ts';
import type { TestCompany } from '../../company.ts';
import { SECRET_KEY } from '../../secret-key.ts';
import { cpuBetween, usageOf } from '../usage.ts';

export interface Alone {
  readonly seconds: number;
  /** Of `seconds`, CPU of PostgreSQL, and of the process that asks it. */
  readonly postgresCpu: number;
  readonly ownCpu: number;
  /** Asking the ERP, with all that becomes of its answer, until a page is there. */
  readonly erpSeconds: number;
  readonly pages: number;
}

const PAGE = 1_000;
const BY = { workflowId: 'bench', runId: 'bench' };

export async function recordAlone(
  processes: Processes,
  { companyId, connectionId, actors }: TestCompany,
  database: string,
): Promise<Alone> {
  const url = processes.appUrl.replace(/\/tieout$/, `/${database}`);
  const db = openDb({ url, secretKey: SECRET_KEY });
  const pids = { postgres: [processes.pidOf('postgres')] };
  const spent = { seconds: 0, postgresCpu: 0, ownCpu: 0, erpSeconds: 0, pages: 0 };
  const timed = async <T>(work: () => Promise<T>): Promise<T> => {
    const [usage, cpu, since] = [usageOf(pids), process.cpuUsage(), performance.now()];
    const result = await work();
    spent.seconds += (performance.now() - since) / 1_000;
    const { user, system } = process.cpuUsage(cpu);
    spent.ownCpu += (user + system) / 1_000_000;
    spent.postgresCpu += cpuBetween(usage, usageOf(pids))['postgres'] ?? 0;
    return result;
  };
  try {
    await askForReading(db, actors.admin, { connectionId });
    for (let isLast = false; !isLast; spent.pages += 1) {
      const open = await timed(() => beginPage(db, { companyId, connectionId }));
      if (!('run' in open)) throw new Error('there is no reading to go on with');
      const since = performance.now();
      const erp = connectorFor(open.connection.connector, {
        ...open.connection,
        signal: new AbortController().signal,
        workList: { answer: async () => undefined, handOver: async () => undefined },
      });
      const page = await erp.pullPayments({ cursor: open.run.cursor, size: PAGE }, 'bench');
      spent.erpSeconds += (performance.now() - since) / 1_000;
      ({ isLast } = await timed(() => recordReading(db, open, page, BY)));
    }
  } finally {
    await db.close();
  }
  return spent;
}
