// Reads the ERP's pages and compares them with the rows in PostgreSQL, and nothing else: what the
// reading of an unchanged ERP is measured by. A process of its own; prints one line of JSON.
import pg from 'pg';
import { createHttpClient, mustAnswer } from '../http-client.ts';

interface Order {
  readonly erpUrl: string;
  readonly appUrl: string;
  readonly companyId: string;
}

interface Payment {
  readonly id: string;
  readonly state: string;
  readonly number: string | null;
  readonly paidDate: string;
  readonly currency: string;
  readonly changeNo: number;
  readonly applications: readonly { readonly document: string; readonly cash: string }[];
}

export interface Compared {
  readonly rows: number;
  readonly different: number;
  readonly seconds: number;
}

const { erpUrl, appUrl, companyId } = JSON.parse(process.argv[2] ?? '{}') as Order;
const http = createHttpClient();
const client = new pg.Client({ connectionString: appUrl });
await client.connect();
await client.query(`select set_config('app.company_id', $1, false)`, [companyId]);

const read = async <T>(path: string): Promise<T> =>
  (await mustAnswer(
    http.ask('GET', `${erpUrl}${path}`, undefined, { authorization: 'Bearer key' }),
  )) as T;

/** How many of these are not as they stand in our rows. */
async function differencesIn(page: readonly Payment[]): Promise<number> {
  const { rows } = await client.query<Record<string, string>>({
    name: 'page',
    text: `select erp_payment_id, erp_document_id, revision, state, number, paid_on::text, currency,
        amount_minor
      from payments where company_id = $1 and erp_payment_id = any($2::text[])`,
    values: [companyId, page.map(({ id }) => id)],
  });
  const known = new Map(
    rows.map((row) => [`${row['erp_payment_id']} ${row['erp_document_id']}`, row]),
  );
  const isSame = (payment: Payment, document: string, cash: string): boolean => {
    const row = known.get(`${payment.id} ${document}`);
    return (
      Number(row?.['revision']) === payment.changeNo &&
      row?.['state'] === (payment.state === 'posted' ? 'live' : 'voided') &&
      row['number'] === payment.number &&
      row['paid_on'] === payment.paidDate &&
      row['currency'] === payment.currency &&
      row['amount_minor'] === cash.replace('.', '').replace(/^0+(?=\d)/, '')
    );
  };
  return page.filter(
    (payment) =>
      !payment.applications.every(({ document, cash }) => isSame(payment, document, cash)),
  ).length;
}

const since = performance.now();
let [rows, different] = [0, 0];
for (let after: string | null = '0'; after !== null; ) {
  const changes: string = `changedAfter=${after}&size=1000`;
  const page = await read<{ rows: Payment[]; next: string | null }>(`/payments?${changes}`);
  await read(`/deletions?${changes}`); // also a reading that finds nothing has to ask for them
  different += await differencesIn(page.rows);
  rows += page.rows.length;
  after = page.next;
}
const compared: Compared = { rows, different, seconds: (performance.now() - since) / 1_000 };
console.log(JSON.stringify(compared));
await client.end();
http.close();
