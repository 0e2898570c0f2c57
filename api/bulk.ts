// One command for many invoices: never all or nothing. A batch row holds the key, each invoice has
// a command of its own under it; sent again with the key, the batch finishes what is left.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { beginBatch, getBatch, keepRefused } from '../db/batches.ts';
import type { Batch as Begun, BatchBody, BatchResult, BatchView } from '../db/batches.ts';
import { decide } from '../db/decide.ts';
import { BULK_COMMANDS } from '../domain/commands.ts';
import type { Command } from '../domain/commands.ts';
import { problemBody } from '../domain/failures.ts';
import { actionOf } from '../domain/permissions.ts';
import { Reason, seenFields } from './commands.ts';
import { say } from './languages.ts';
import { invalidPart, pointerTo, refusalFor } from './problems.ts';
import { ok, route } from './route.ts';
import type { Answering, Deps } from './route.ts';
import { closed, Id, Instant, Json, nullable, Uuid } from './schemas.ts';
import type { Asker } from './session.ts';
import { PATIENCE_MS } from './waiting.ts';

const MOST_ITEMS = 500;
/** Decisions under way at once: fewer than the pool has connections, so that others get theirs. */
const AT_ONCE = 4;

export const Batch = closed({
  id: Uuid,
  command: Type.String(),
  createdAt: Instant,
  isComplete: Type.Boolean({ description: 'If not, send it again with its key once it rests.' }),
  results: Type.Array(closed({ invoiceId: Uuid, status: nullable(Type.Integer()), answer: Json })),
  remaining: Type.Optional(
    Type.Integer({ description: 'Failed by this cause beyond the batch: for another one.' }),
  ),
});

interface Run {
  readonly asker: Asker;
  readonly command: Command;
  readonly key: string;
  readonly batchId: string;
  readonly body: BatchBody;
}

/** Goes through a batch, or on with it; answers when it is done, or after a moment. */
export type RunBatch = (
  of: Pick<Run, 'asker' | 'command' | 'key'> & { readonly request: FastifyRequest },
  batch: Begun,
) => Promise<Answering>;

export function batchRunner(app: FastifyInstance, deps: Deps): RunBatch {
  const underWay = new Set<Promise<void>>();
  app.addHook('onClose', async () => void (await Promise.allSettled(underWay)));
  return async ({ request, ...of }, { id, body }) => {
    const running = runBatch(deps, { ...of, batchId: id, body });
    underWay.add(running);
    void running.finally(() => underWay.delete(running));
    await Promise.race([running, tired(deps.patienceMs)]);
    return answerOf(request, await getBatch(deps.db, of.asker, id));
  };
}

export function bulkRoutes(app: FastifyInstance, deps: Deps, run: RunBatch): void {
  for (const command of BULK_COMMANDS)
    route(
      app,
      deps,
      {
        method: 'POST',
        url: `/v1/invoices/bulk/${command}`,
        operationId: `${command}Invoices`,
        summary: `${command} many invoices; one result for each`,
        tag: 'commands',
        permission: actionOf(command),
        schema: {
          body: closed({
            items: Type.Array(closed({ invoiceId: Uuid, ...seenFields(command) }), {
              minItems: 1,
              maxItems: MOST_ITEMS,
            }),
            reason: Reason,
          }),
        },
        answers: { 200: Batch, 202: Batch },
        key: 'own',
      },
      async ({ db, asker, request, key, body: given }) => {
        const body = given as BatchBody;
        mustBeDistinct(body);
        const batch = await beginBatch(db, asker, { key, command, body });
        return run({ asker, request, command, key }, batch);
      },
    );
  route(
    app,
    deps,
    {
      method: 'GET',
      url: '/v1/batches/:id',
      operationId: 'getBatch',
      summary: 'What became of a bulk command, invoice by invoice',
      tag: 'commands',
      permission: 'readCompany',
      schema: { params: Id },
      answers: { 200: Batch },
    },
    async ({ db, asker, request, params }) =>
      ok(inWords(request, await getBatch(db, asker, params.id))),
  );
}

const answerOf = (request: FastifyRequest, view: BatchView): Answering => ({
  status: view.isComplete ? 200 : 202,
  headers: { location: `/v1/batches/${view.id}` },
  body: inWords(request, view),
});

const inWords = (request: FastifyRequest, view: BatchView): BatchView => ({
  ...view,
  results: view.results.map((one) => ({
    ...one,
    answer: one.answer && say(request, one.answer),
  })),
});

function mustBeDistinct({ items }: BatchBody): void {
  const seen = new Set<string>();
  const problems = items.flatMap(({ invoiceId }, at) => {
    if (!seen.has(invoiceId)) {
      seen.add(invoiceId);
      return [];
    }
    const pointer = pointerTo('items', at, 'invoiceId');
    return [{ pointer, rule: 'once', detail: 'This invoice is in the list already.' }];
  });
  if (problems.length > 0) throw invalidPart('body', problems);
}

/** Decides one invoice after the other, a few at a time. Never throws: it may go on unattended. */
async function runBatch(deps: Deps, run: Run): Promise<void> {
  const refused: BatchResult[] = [];
  const waiting = run.body.items.values();
  const work = async (): Promise<void> => {
    for (const item of waiting) {
      const result = await decideOne(deps, run, item);
      if (result) refused.push(result);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await keepRefused(deps.db, run.asker.companyId, run.batchId, refused);
  } catch (error) {
    deps.log.error({ err: error, batchId: run.batchId }, 'a batch broke off; its key finishes it');
  }
}

/** What became of it, when that left no command to read it from. */
async function decideOne(
  { db, tell }: Deps,
  { asker, command, key, batchId, body }: Run,
  { invoiceId, ...seen }: BatchBody['items'][number],
): Promise<BatchResult | undefined> {
  const { reason } = body;
  const given = { ...seen, ...(reason !== undefined && { reason }) };
  try {
    const decision = await decide(db, {
      actor: asker,
      command,
      invoiceId,
      key,
      batchId,
      body: given,
    });
    tell(decision.telling);
    // A 403 leaves no command; one that was there before may be of another batch, or of none.
    if (decision.status !== 403 && !decision.repeated) return undefined;
    return { invoiceId, status: decision.status, answer: decision.body };
  } catch (error) {
    const known = refusalFor(error);
    if (!known || known.code === 'Unavailable') throw error;
    const { code, message, problems, more } = known;
    const answer = problemBody(code, message, { problems, ...more });
    return { invoiceId, status: answer.status, answer };
  }
}

function tired(patienceMs = PATIENCE_MS): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve, patienceMs).unref();
  return promise;
}
