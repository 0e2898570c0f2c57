// What the tests of files on their way to an ERP have in common: files that are attached as the API
// does, what the sandbox ERP has of them in its own books, and attempts to send them.
import { Readable } from 'node:stream';
import { getAttachment, insertAttachment, removeAttachment } from '../../db/attachments.ts';
import { replaceAttachment, sendAttachmentAgain } from '../../db/attachments.ts';
import type { KeptFile } from '../../db/attachments.ts';
import type { SendingView } from '../../db/attachment-views.ts';
import { createActivities } from '../../activities/index.ts';
import type { Activities } from '../../activities/index.ts';
import { attempt } from '../activities/tools.ts';
import { readUntil } from '../eventually.ts';
import { inActivity } from '../twice.ts';
import { aWorld, quiet } from '../world.ts';
import type { World, WorldOptions } from '../world.ts';

export type AttachmentsWorld = Awaited<ReturnType<typeof anAttachmentsWorld>>;

/** What the sandbox ERP says of one file. */
interface Attached {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

export async function anAttachmentsWorld(options: WorldOptions = {}) {
  const world = await aWorld(options);
  return { ...world, ...filesOn(world), ...attemptsOf(world), ...attachedIn(world) };
}

/** As pages of a scan: too large for one chunk of a stream, and no multiple of three bytes. */
export const bytesOf = (text: string, size = 200_003): Buffer => Buffer.alloc(size, text);

function filesOn(world: World) {
  const { db, files, company } = world;
  const { projectUser, approver } = company.actors;
  const kept = async (name: string, bytes: Buffer): Promise<KeptFile> => {
    const received = await files.receive(Readable.from([bytes]), 10_000_000);
    await files.keep(company.companyId, received);
    const { sha256 } = received;
    return { name, mediaType: 'application/pdf', sizeBytes: bytes.length, sha256 };
  };
  const on = (id: string) => ({ kind: 'invoice', id }) as const;
  const erpPart = async (invoice: string, id: string): Promise<SendingView> => {
    const { erp } = await getAttachment(db, projectUser, on(invoice), id);
    if (!erp) throw new Error('an attachment of an invoice has an ERP');
    return erp;
  };
  return {
    async attach(invoice: string, name: string, bytes = bytesOf(name)): Promise<string> {
      return (await insertAttachment(db, projectUser, on(invoice), await kept(name, bytes))).id;
    },
    async replace(invoice: string, id: string, name: string): Promise<string> {
      const file = await kept(name, bytesOf(name));
      return (await replaceAttachment(db, projectUser, on(invoice), { id, file })).id;
    },
    takeOff: (invoice: string, id: string) => removeAttachment(db, projectUser, on(invoice), id),
    sendAgain: (invoice: string, id: string) => sendAttachmentAgain(db, approver, invoice, id),
    erpPart,
    /** Waits until it stands there. */
    untilFile: (invoice: string, id: string, status: SendingView['status']): Promise<SendingView> =>
      readUntil(
        () => erpPart(invoice, id),
        (now) => now.status === status,
      ),
  };
}

function attemptsOf(world: World) {
  const { company, activities } = world;
  const sendings = (attachmentId: string) =>
    world.asOwner<{ id: string; status: string; attempts: number; reason: string | null }>(
      `select id, status, attempts, reason from erp_requests where attachment_id = $1
       order by asked_at, id`,
      [attachmentId],
    );
  const newest = async (attachmentId: string) => {
    const sending = (await sendings(attachmentId)).at(-1);
    if (!sending) throw new Error('nobody asked to send it');
    return { companyId: company.companyId, requestId: sending.id };
  };
  return {
    sendings,
    newest,
    /** Exported right here, without a workflow. */
    async synced(): Promise<string> {
      const invoice = await world.exporting();
      await attempt(world, invoice);
      return invoice;
    },
    exportNow: (invoice: string) => attempt(world, invoice),
    /** One attempt, as the activity makes it. */
    send: async (attachmentId: string, by: Pick<Activities, 'answerErpRequest'> = activities) =>
      inActivity(by.answerErpRequest, await newest(attachmentId)),
    /** Activities whose transactions go through `db`. */
    activitiesOver: (db: World['db']) => createActivities({ db, log: quiet, files: world.files }),
    /** What was sent is surely found, or surely not there. */
    later: (attachmentId: string) =>
      world.asOwner(
        `update erp_requests set unsure_until = unsure_until - interval '1 hour'
         where attachment_id = $1`,
        [attachmentId],
      ),
  };
}

function attachedIn(world: World) {
  const get = async (path: string) => (await world.erp('GET', path)).body;
  return {
    /** Of the document that the invoice is linked to, or of another one. */
    async inErp(invoice: string, document?: string): Promise<readonly Attached[]> {
      const id = document ?? (await world.row(invoice)).erpDocumentId;
      return (await get(`/bills/${id}/attachments`))['rows'] as readonly Attached[];
    },
    async bytesInErp(id: string): Promise<Buffer> {
      return Buffer.from(String((await get(`/attachments/${id}`))['data']), 'base64');
    },
  };
}
