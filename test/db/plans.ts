// How Postgres answers what the product asks: the plan of each statement, run as the role of the
// processes with the policies on, and how many rows of tables it touches.
import { CompiledQuery } from 'kysely';
import { openDb } from '../../db/index.ts';
import type { Db } from '../../db/index.ts';
import { SECRET_KEY } from '../secret-key.ts';

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Node[];
}

export interface Read {
  readonly statement: string;
  /** Rows of invoices that were touched, also those that were thrown away. */
  readonly rows: number;
  /** The same of every table. */
  readonly rowsOf: Readonly<Record<string, number>>;
  /** Blocks of 8 kB that were looked at. */
  readonly blocks: number;
  /** Tables that were read from their first row to their last. */
  readonly scanned: readonly string[];
  readonly indexes: readonly string[];
}

export interface Listening extends AsyncDisposable {
  readonly db: Db;
  /** What `work` asked with `select`, asked again for the plans. */
  reads(companyId: string, work: () => Promise<unknown>): Promise<Read[]>;
}

export function aListener(appUrl: string): Listening {
  const heard: { text: string; values: readonly unknown[] }[] = [];
  const db = openDb({
    url: appUrl,
    secretKey: SECRET_KEY,
    onStatement: (text, values) => void heard.push({ text, values }),
  });
  return {
    db,
    async reads(companyId, work) {
      heard.length = 0;
      await work();
      const reads = heard.splice(0).filter(({ text }) => /^\s*(select|with)/i.test(text));
      return db.inCompany(companyId, async (tx) => {
        const found: Read[] = [];
        for (const { text, values } of reads.filter(({ text }) => !text.includes('set_config'))) {
          const explain = `explain (analyze, buffers, format json) ${text}`;
          const { rows } = await tx.executeQuery(CompiledQuery.raw(explain, [...values]));
          found.push({ statement: text, ...readIn(rows[0]) });
        }
        return found;
      });
    },
    [Symbol.asyncDispose]: () => db.close(),
  };
}

function readIn(row: unknown): Omit<Read, 'statement'> {
  const [answer] = Object.values(row as Record<string, [{ Plan: Node }]>)[0] ?? [];
  if (!answer) throw new Error('Postgres explains nothing');
  const nodes = nodesOf(answer.Plan);
  const onTables = nodes.filter((node) => node['Relation Name'] !== undefined);
  const rowsOf: Record<string, number> = {};
  for (const node of onTables) {
    const table = node['Relation Name'] ?? '';
    rowsOf[table] = (rowsOf[table] ?? 0) + touched(node);
  }
  const top = answer.Plan as unknown as Record<string, number>;
  return {
    rows: rowsOf['invoices'] ?? 0,
    rowsOf,
    blocks: (top['Shared Hit Blocks'] ?? 0) + (top['Shared Read Blocks'] ?? 0),
    scanned: onTables
      .filter((node) => node['Node Type'] === 'Seq Scan')
      .map((node) => node['Relation Name'] ?? ''),
    indexes: nodes.flatMap((node) => node['Index Name'] ?? []),
  };
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

const touched = (node: Node): number =>
  (node['Actual Rows'] +
    (node['Rows Removed by Filter'] ?? 0) +
    (node['Rows Removed by Index Recheck'] ?? 0)) *
  node['Actual Loops'];
