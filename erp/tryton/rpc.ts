// Tryton's JSON-RPC. It answers 200 to nearly everything: refusals, questions and its own crashes
// are told apart here. Works as one user in one company, in English, because refusals have no
// codes.
import { createHash } from 'node:crypto';
import type { Static, TSchema } from 'typebox';
import { Type } from 'typebox';
import { ErpError } from '../connector.ts';
import type { ConnectorContext } from '../connector.ts';
import type { FileInBody } from '../file-in-body.ts';
import type { ErpAnswer } from '../http.ts';
import { hasShape } from '../shapes.ts';
import { callErp, wordsOf } from '../http.ts';
import { plain } from './wire.ts';

export interface TrytonLogin {
  readonly baseUrl: string;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly heard?: ConnectorContext['heard'];
}

/** What a search looks for: `['state', '=', 'posted']`, or lists of such. */
export type Domain = readonly unknown[];

export interface Rpc {
  company(): Promise<number>;
  /** A method that changes nothing. The context is added. */
  ask<T extends TSchema>(method: string, args: readonly unknown[], shape: T): Promise<Static<T>>;
  /**
   * Every record that matches, by id, with these fields. Inactive ones too if `all`; the ones that
   * changed first, and so many of them, with `oldest`; the ones that were made last with `newest`.
   */
  search<T extends TSchema>(
    model: string,
    domain: Domain,
    shape: T,
    fields: readonly string[],
    more?: { all?: boolean; oldest?: number; newest?: number },
  ): Promise<Static<T>[]>;
  /** A method that writes; `aboutToSend` is called before each time that it is sent. */
  change<T extends TSchema>(
    method: string,
    args: readonly unknown[],
    shape: T,
    aboutToSend: () => Promise<void>,
    more?: Record<string, unknown>,
    file?: FileInBody,
  ): Promise<Static<T>>;
}

/** Tryton asks something before it goes on; `question` is the last part of the warning's name. */
export class TrytonQuestion extends ErpError {
  readonly warning: string;
  readonly question: string;
  constructor(warning: string, words: string) {
    super('ErpRejected', `Tryton asks before it goes on: ${words}`, { words });
    this.warning = warning;
    this.question = warning.split('.').at(-1) ?? '';
  }
}

interface Session {
  readonly authorization: string;
  readonly context: Readonly<Record<string, unknown>>;
}

/** Sessions of this process, so that not every call begins with a login. */
const sessions = new Map<string, Session>();
const MOST_SESSIONS = 1_000;

/** User id, token, and the message bus that we do not listen to. */
const Login = Type.Tuple([Type.Integer(), Type.String(), Type.Unknown()]);
const Preferences = Type.Object({ company: Type.Union([Type.Integer(), Type.Null()]) });

export function trytonRpc(login: TrytonLogin): Rpc {
  const name = createHash('sha256')
    .update(JSON.stringify([login.baseUrl, login.database, login.user, login.password]))
    .digest('hex');

  async function session(): Promise<Session> {
    const known = sessions.get(name);
    if (known) return known;
    const made = await logIn(login);
    if (sessions.size >= MOST_SESSIONS) sessions.clear();
    sessions.set(name, made);
    return made;
  }

  /** A session that has ended answers 401 and has done nothing: logs in again, once. */
  async function withSession<R>(call: (session: Session) => Promise<R>): Promise<R> {
    const first = await session();
    try {
      return await call(first);
    } catch (error) {
      if (!(error instanceof ErpError) || error.failure !== 'ErpUnauthorized') throw error;
      if (sessions.get(name) === first) sessions.delete(name);
      return call(await session());
    }
  }

  const ask: Rpc['ask'] = (method, args, shape) =>
    withSession(({ authorization, context }) =>
      post(login, { method, params: [...args, context], authorization, writes: false }, shape),
    );

  return {
    ask,
    company: async () => Number((await session()).context['company']),
    search: (model, domain, shape, fields, { all = false, oldest, newest } = {}) =>
      withSession(({ authorization, context }) => {
        const within = all ? { ...context, active_test: false } : context;
        const byId = ['id', newest === undefined ? 'ASC' : 'DESC'];
        const order = oldest === undefined ? [byId] : [['last_modified_at', 'ASC'], byId];
        const params = [domain, 0, oldest ?? newest ?? null, order, fields, within];
        const method = `model.${model}.search_read`;
        return post(login, { method, params, authorization, writes: false }, Type.Array(shape));
      }),
    change: (method, args, shape, aboutToSend, more = {}, file) =>
      withSession(async ({ authorization, context }) => {
        await aboutToSend();
        const params = [...args, { ...context, ...more }];
        return post(login, { method, params, authorization, writes: true, file }, shape);
      }),
  };
}

async function logIn(login: TrytonLogin): Promise<Session> {
  const call = { writes: false, authorization: undefined };
  const params = [login.user, { password: login.password }];
  const [id, token] = await post(login, { ...call, method: 'common.db.login', params }, Login);
  const authorization = `Session ${Buffer.from(`${login.user}:${id}:${token}`).toString('base64')}`;
  const context = await post(
    login,
    { ...call, method: 'model.res.user.get_preferences', params: [true, {}], authorization },
    Preferences,
  );
  if (context.company === null)
    throw new ErpError(
      'ErpUnauthorized',
      'The user that signs in to Tryton works in no company. Give it one in its preferences.',
    );
  return { authorization, context: { ...context, language: 'en' } };
}

interface Call {
  readonly method: string;
  readonly params: readonly unknown[];
  readonly authorization: string | undefined;
  readonly writes: boolean;
  readonly file?: FileInBody | undefined;
}

const Envelope = Type.Union([
  Type.Object({ result: Type.Unknown() }),
  Type.Object({ error: Type.Array(Type.Unknown(), { minItems: 1 }) }),
]);

async function post<T extends TSchema>(
  login: TrytonLogin,
  call: Call,
  shape: T,
): Promise<Static<T>> {
  const { authorization, method, params } = call;
  const secrets = [login.password, ...(authorization ? [authorization.split(' ')[1] ?? ''] : [])];
  const envelope = await callErp(
    {
      method: 'POST',
      url: `${login.baseUrl}/${encodeURIComponent(login.database)}/rpc/`,
      ...(authorization ? { headers: { authorization } } : {}),
      // Exactly these three keys: with a "jsonrpc" key the answer loses its envelope.
      body: { id: 1, method, params },
      file: call.file,
      writes: call.writes,
      timeoutMs: login.timeoutMs,
      signal: login.signal,
      heard: login.heard,
      secrets,
      explain: (answer) => explain(answer, login),
    },
    Envelope,
  );
  if ('error' in envelope) throw refusal(method, envelope.error, secrets);
  const result = plain(envelope.result);
  if (hasShape(shape, result)) return result;
  throw new ErpError(
    call.writes ? 'ErpUnclear' : 'ErpDown',
    `Tryton answered ${method} in a way that is not understood`,
  );
}

/** What Tryton means by a status that is not 200. */
function explain(answer: ErpAnswer, login: TrytonLogin): ErpError | undefined {
  // The database was busy, and what had begun was undone.
  if (answer.status === 503)
    return new ErpError('ErpBusy', 'Tryton is busy', {
      words: answer.words,
      retryAfterMs: answer.retryAfterMs ?? 1_000,
    });
  if (answer.status === 404)
    return new ErpError('ErpUnauthorized', `Tryton has no database "${login.database}"`, {
      words: answer.words,
    });
  return undefined;
}

/** Refusals have no codes; these words are Tryton 8.2's, in English (`account/message.xml`). */
const NO_PERIOD =
  /you must (create|reopen) (a|the) (period|fiscal year)|(period|fiscal year|journal-period) ".*" is closed|closed (period|journal-period)/i;

/** `[kind, [message, description, domain]]`; the domain is up to 50 kB and nobody's business. */
function refusal(method: string, error: readonly unknown[], secrets: readonly string[]): ErpError {
  const [kind, details] = error;
  const texts = (Array.isArray(details) ? details : [details]).map((text) =>
    typeof text === 'string' ? wordsOf(text, secrets) : '',
  );
  if (kind === 'UserWarning') return new TrytonQuestion(texts[0] ?? '', texts[1] ?? '');
  if (kind === 'UserError') {
    const words = [texts[0], texts[1]].filter(Boolean).join(' ');
    const closed = NO_PERIOD.test(words);
    return new ErpError(closed ? 'ErpPeriodClosed' : 'ErpRejected', 'Tryton refused', { words });
  }
  if (kind === 'ConcurrencyException')
    return new ErpError('ErpBusy', 'Somebody else changed the record meanwhile', {
      words: texts[0] ?? '',
      retryAfterMs: 1_000,
    });
  if (kind === 'LoginException')
    return new ErpError('ErpUnauthorized', 'Tryton wants more than a password of this user');
  // An exception inside the server: the transaction is undone, and again it would be the same.
  const words = wordsOf(String(kind), secrets);
  return new ErpError('ErpRejected', `Tryton failed inside ${method}`, { words });
}
