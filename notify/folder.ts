// Where there is no mail server, mails are put into a folder as the files that would have gone out:
// the embedded default, and whoever wants to see what would be sent. Beside each is what the page
// shows.
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Sender, Sending } from './sender.ts';
import { messageOf } from './sender.ts';

export interface FolderOptions extends Sending {
  readonly folder: string;
}

/** A mail in the folder, as the page lists it. */
export interface Filed {
  /** Of its files, without their endings. */
  readonly name: string;
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export function folderSender({ folder, ...sending }: FolderOptions): Sender {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(mail) {
      const options = messageOf(mail, sending);
      const { message } = await transport.sendMail(options);
      // Named by when it was made: put there twice, it is there once.
      const name = `${mail.madeAt.replace(/[:.]/g, '-')}-${mail.id}`;
      const filed: Filed = {
        name,
        at: mail.madeAt,
        to: mail.to.email,
        subject: options.subject,
        text: options.text,
      };
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await put(join(folder, `${name}.eml`), message as Buffer);
      await put(join(folder, `${name}.json`), JSON.stringify(filed));
      return { outcome: 'sent' };
    },
  };
}

/** Whole or not at all, also when the process dies on the way. */
async function put(file: string, content: string | Buffer): Promise<void> {
  const half = `${file}.${process.pid}.half`;
  await writeFile(half, content, { mode: 0o600 });
  await rename(half, file);
}

const NAME = /^[\w-]+\.json$/;
const SHOWN = 100;

/** No folder: nothing was sent yet. */
function noneYet(error: unknown): string[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
  throw error;
}

/** The newest first. */
export async function listFiled(folder: string): Promise<Filed[]> {
  const names = await readdir(folder).catch(noneYet);
  const newest = names
    .filter((name) => NAME.test(name))
    .toSorted()
    .toReversed()
    .slice(0, SHOWN);
  return Promise.all(
    newest.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Filed),
  );
}
