// A real SMTP server on a free port, with faults by script: what came is read as a mail program
// reads it.
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions, SMTPServerSession } from 'smtp-server';

export type Fault =
  | { readonly at: 'RCPT' | 'DATA' | 'MAIL'; readonly code: number; readonly words: string }
  | { readonly at: 'afterData'; readonly does: 'die' }
  | { readonly at: 'RCPT'; readonly does: 'hang' };

export interface Received extends Email {
  /** As it came. */
  readonly raw: string;
  readonly rcpt: readonly string[];
  readonly user: string | undefined;
  readonly isSecure: boolean;
}

export interface TestSmtp extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  readonly received: Received[];
  /** How often somebody connected. */
  connections(): number;
  /** Meets the next mails, one each; then all is well. */
  faults: Fault[];
}

/** An error with the reply that the server gives. */
const reply = (code: number, words: string): Error =>
  Object.assign(new Error(words), { responseCode: code });

interface Box {
  faults: Fault[];
}

/** The next fault, if it is one of this place: it happens once. */
const next = (box: Box, at: Fault['at']): Fault | undefined =>
  box.faults[0]?.at === at ? box.faults.shift() : undefined;

const SETTINGS = {
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  closeTimeout: 100,
} satisfies SMTPServerOptions;

const answers = (box: Box): SMTPServerOptions => ({
  onAuth: (auth, _session, done) =>
    auth.username === 'user' && auth.password === 'pass'
      ? done(null, { user: 'user' })
      : done(reply(535, 'no such user')),
  onMailFrom: (_address, _session, done) => {
    const fault = next(box, 'MAIL');
    done(fault && 'code' in fault ? reply(fault.code, fault.words) : null);
  },
  onRcptTo: ({ address }, _session, done) => {
    const fault = next(box, 'RCPT');
    if (fault && 'does' in fault) return; // says nothing more
    done(fault && 'code' in fault ? reply(fault.code, `${fault.words} <${address}>`) : null);
  },
});

export async function aSmtp(
  options: SMTPServerOptions & { readonly port?: number } = {},
): Promise<TestSmtp> {
  const received: Received[] = [];
  const box: Box = { faults: [] };
  const sockets = new Set<Socket>();
  let connections = 0;
  const take = async (raw: Buffer, session: SMTPServerSession): Promise<void> => {
    const fault = next(box, 'DATA') ?? next(box, 'afterData');
    if (fault && 'code' in fault) throw reply(fault.code, fault.words);
    received.push({
      ...(await PostalMime.parse(raw)),
      raw: raw.toString(),
      rcpt: session.envelope.rcptTo.map(({ address }) => address),
      user: session.user,
      isSecure: session.secure,
    });
    if (fault) for (const socket of sockets) socket.destroy(); // taken, and never said so
  };
  const server = new SMTPServer({
    ...SETTINGS,
    ...answers(box),
    onConnect: (_session, done) => {
      connections += 1;
      done();
    },
    onData: (stream, session, done) => {
      const answer = async (): Promise<Error | null> => {
        try {
          await take(await buffer(stream), session);
          return null;
        } catch (error) {
          return error as Error;
        }
      };
      void answer().then((error) => setImmediate(done, error));
    },
    ...options,
  });
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('error', () => undefined); // what clients break off is theirs
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    received,
    connections: () => connections,
    get faults() {
      return box.faults;
    },
    set faults(faults) {
      box.faults = faults;
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
