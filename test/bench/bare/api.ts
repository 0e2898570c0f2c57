// The bare program's door: one statement, so one commit, for each decision; then Temporal is told,
// and then it answers, because nothing else would tell it.
import { Client } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { fastify } from 'fastify';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { decided, TASK_QUEUE } from './contract.ts';
import type { Decision, Invoice } from './contract.ts';
import type { Settings } from './settings.ts';

const PARAMS = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string', format: 'uuid' } },
} as const;
const BODY = {
  type: 'object',
  additionalProperties: false,
  properties: { amount: { type: 'string', pattern: '^[0-9]+\\.[0-9]{2}$' } },
} as const;
const ANSWER = {
  type: 'object',
  required: ['id', 'status', 'version'],
  properties: {
    id: { type: 'string' },
    status: { type: 'string' },
    version: { type: 'integer' },
  },
} as const;

const MOVE = `update invoices set status = $2, version = version + 1
  where id = $1 and status = $3 returning id, number, total, status, version`;
const PAY = `with paid as (insert into payments (invoice_id, amount) values ($1, $2))
  update invoices set status = 'settled', version = version + 1
  where id = $1 and status = 'synced' returning id, number, total, status, version`;

type Row = Invoice & { status: string; version: number };

function routes(
  app: FastifyInstance,
  pool: pg.Pool,
  client: Client,
  steps: Settings['steps'],
): void {
  const route = (
    path: string,
    decision: Decision,
    write: (id: string, amount: string) => Promise<pg.QueryResult<Row>>,
  ): void => {
    app.post<{ Params: { id: string }; Body: { amount?: string } }>(
      `/invoices/:id/${path}`,
      { schema: { params: PARAMS, body: BODY, response: { 200: ANSWER } } },
      async (request, reply) => {
        const { rows } = await write(request.params.id, request.body.amount ?? '0.00');
        const [row] = rows;
        if (!row) return reply.code(409).send({ message: 'not possible now' });
        const { id, number, total } = row;
        if (decision === 'sent')
          await client.workflow.signalWithStart('processInvoice', {
            workflowId: `invoice/${id}`,
            taskQueue: TASK_QUEUE,
            args: [{ id, number, total }, steps],
            signal: decided,
            signalArgs: [decision],
          });
        else await client.workflow.getHandle(`invoice/${id}`).signal(decided, decision);
        return row;
      },
    );
  };
  const move = (to: string, from: string) => (id: string) =>
    pool.query<Row>({ name: to, text: MOVE, values: [id, to, from] });
  route('send', 'sent', move('sent', 'new'));
  route('approve', 'approved', move('approved', 'sent'));
  route('payments', 'paid', (id, amount) =>
    pool.query<Row>({ name: 'pay', text: PAY, values: [id, amount] }),
  );
}

const { databaseUrl, temporalAddress, steps } = JSON.parse(process.argv[3] ?? '{}') as Settings;
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
const connection = await NativeConnection.connect({
  address: temporalAddress,
  grpcCompression: { codec: 'none' },
});
const app = fastify({ logger: { level: 'warn' } });
routes(app, pool, new Client({ connection }), steps);
const listening = await app.listen({ host: '127.0.0.1', port: Number(process.argv[2]) });
process.stdout.write(`${JSON.stringify({ listening })}\n`);
process.once('SIGTERM', () => {
  void app
    .close()
    .then(() => Promise.all([pool.end(), connection.close()]))
    .then(() => process.exit(0));
});
