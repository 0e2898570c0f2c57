// The API without a port: buildApp(deps) is all of it, for main.ts and for tests by `inject`.
import { randomUUID } from 'node:crypto';
import { fastifyCookie } from '@fastify/cookie';
import { fastify, LogController } from 'fastify';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { recordRefusal } from '../db/refusals.ts';
import { Refused } from '../db/refused.ts';
import type { Refusal } from '../domain/failures.ts';
import { attachmentRoutes } from './attachments.ts';
import { companyRoutes } from './company.ts';
import { publishOpenApi } from './openapi.ts';
import { batchRunner, bulkRoutes } from './bulk.ts';
import { candidateRoutes } from './candidates.ts';
import { commandRoutes } from './commands.ts';
import { disbursementRoutes } from './disbursements.ts';
import { failureRoutes } from './failures.ts';
import { fundingAccountRoutes } from './funding-accounts.ts';
import { connectionRoutes } from './connections.ts';
import { invoiceRoutes } from './invoices.ts';
import { contractRoutes } from './contracts.ts';
import { linkRoutes } from './links.ts';
import { paymentRoutes } from './payments.ts';
import { paymentSyncRoutes } from './payment-syncs.ts';
import { reconciliationRoutes } from './reconciliations.ts';
import { questionRoutes } from './questions.ts';
import { workRoutes } from './work.ts';
import { mailRoutes } from './mails.ts';
import { optOutRoutes } from './opt-out.ts';
import { masterDataRoutes } from './master-data.ts';
import { healthRoutes } from './health.ts';
import { limitRequests, NO_LIMITS } from './limits.ts';
import { answerOtherMethods } from './methods.ts';
import { BODY_LIMIT, takeJsonOnly } from './parsing.ts';
import { isForPeople, sendProblemPage } from './pages.ts';
import { answerBrokenHttp, refusalFor, sendProblem } from './problems.ts';
import type { Deps } from './route.ts';
import { protectAnswers, PROTECTION } from './protection.ts';
import { findAsker, requireAsker } from './session.ts';
import { sessionRoutes } from './sessions.ts';
import { signInRoutes } from './sign-in.ts';
import { tokenRoutes } from './tokens.ts';
import { userRoutes } from './users.ts';
import { webhookRoutes } from './webhooks.ts';
import { serializeWhenNeeded } from './serialization.ts';
import { compileValidator, formatSchemaErrors } from './validation.ts';

/** Longer than every id of ours and every externalId. */
const LONGEST_PARAM = 1_000;

export async function buildApp(deps: Deps): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: deps.log as FastifyBaseLogger,
    logController: new LogController({
      disableRequestLogging: true,
      requestIdLogLabel: 'requestId',
    }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
    forceCloseConnections: true,
    return503OnClosing: true,
    clientErrorHandler: (error, socket) => answerBrokenHttp(error, socket, deps.log),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    // Who may say in X-Forwarded-For whose request it is: nobody but these.
    trustProxy: deps.trustedProxies ? [...deps.trustedProxies] : false,
    routerOptions: { maxParamLength: LONGEST_PARAM },
    schemaController: { compilersFactory: { buildSerializer: serializeWhenNeeded } },
    frameworkErrors: (error, request, reply) => {
      sendProblem(request, reply.headers(PROTECTION), refusalFor(error));
      const { method, id } = request; // no hook sees this one
      deps.log.info({ requestId: id, method, route: 'none', status: reply.statusCode }, 'answered');
    },
  });
  app.setValidatorCompiler(compileValidator);
  app.setSchemaErrorFormatter(formatSchemaErrors);
  answerProblems(app, deps);
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));
  await protectAnswers(app, deps.publicUrl);
  await app.register(fastifyCookie);
  const answerTheRest = answerOtherMethods(app);
  await publishOpenApi(app);
  takeJsonOnly(app);
  requireAsker(app, deps.db, await limitRequests(app, deps.limits ?? NO_LIMITS), deps.publicUrl);
  logAnswers(app);

  healthRoutes(app, deps);
  companyRoutes(app, deps);
  userRoutes(app, deps);
  tokenRoutes(app, deps);
  sessionRoutes(app, deps);
  signInRoutes(app, deps);
  mailRoutes(app, deps);
  optOutRoutes(app, deps);
  masterDataRoutes(app, deps);
  contractRoutes(app, deps);
  connectionRoutes(app, deps);
  linkRoutes(app, deps);
  questionRoutes(app, deps);
  paymentSyncRoutes(app, deps);
  reconciliationRoutes(app, deps);
  paymentRoutes(app, deps);
  fundingAccountRoutes(app, deps);
  disbursementRoutes(app, deps);
  workRoutes(app, deps);
  invoiceRoutes(app, deps);
  await attachmentRoutes(app, deps);
  commandRoutes(app, deps);
  const runBatch = batchRunner(app, deps);
  bulkRoutes(app, deps, runBatch);
  failureRoutes(app, deps, runBatch);
  candidateRoutes(app, deps);
  webhookRoutes(app, deps);
  answerTheRest();
  return app;
}

/** Somebody tried what they may not: that is part of the record. */
const KEPT: ReadonlySet<Refusal> = new Set<Refusal>([
  'Forbidden',
  'CrossSite',
  'LastApprover',
  'FreshSignInNeeded',
  'InvoicesNotSynced',
]);

/** Whoever asked can do nothing about it: an operator has to know why. */
const OPERATORS: Partial<Record<Refusal, string>> = {
  Unavailable: 'the database did not answer',
  FilesUnavailable: 'the store of files did not answer',
  FileLost: 'a file is not in the store as it was kept',
};

function answerProblems(app: FastifyInstance, { db, log }: Deps): void {
  app.setNotFoundHandler((request, reply) =>
    sendProblem(request, reply, new Refused('NotFound', 'There is nothing at this address.')),
  );
  app.setErrorHandler(async (error, request, reply) => {
    const refused = refusalFor(error);
    if (!refused) log.error({ err: error, requestId: request.id }, 'a bug');
    else if (OPERATORS[refused.code])
      log.warn({ err: error, requestId: request.id }, OPERATORS[refused.code]);
    if (refused && KEPT.has(refused.code)) await keepRefusal(request, refused);
    if (isForPeople(request)) return sendProblemPage(request, reply, refused);
    return sendProblem(request, reply, refused);
  });

  const keepRefusal = async (request: FastifyRequest, refused: Refused): Promise<void> => {
    const asker = findAsker(request);
    if (!asker) return;
    const route = request.routeOptions.url ?? '';
    const asked = { method: request.method, route, requestId: request.id };
    await recordRefusal(db, asker, asked, refused);
  };
}

/** One line for each answer. Addresses as routes: what stands in them is not for the log. */
function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request: FastifyRequest, reply: FastifyReply) => {
    const { method, log } = request;
    const line = {
      method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    if (reply.statusCode >= 500) log.warn(line, 'answered');
    else log.info(line, 'answered');
  });
}
