// Puts a file of an invoice beside its document in the ERP: found, or added once, under a key that
// is the same for every attempt. The bytes come from the store of files and go through no payload.
import { recordNotSent, recordNotTaken, recordSent } from '../db/attachment-outcomes.ts';
import type { NotSent } from '../db/attachment-outcomes.ts';
import { aboutToSend } from '../db/attachment-sendings.ts';
import type { OpenSending } from '../db/attachment-sendings.ts';
import { keepRequest, turnOf } from '../db/erp-requests.ts';
import type { Db } from '../db/index.ts';
import { LEASE_SECONDS } from '../db/turns.ts';
import { ErpError } from '../erp/connector.ts';
import type { ErpAttachment, ErpConnector, FileToSend } from '../erp/connector.ts';
import { FileLost, FilesDown } from '../files/failures.ts';
import { whileBeating } from './beating.ts';
import { connect } from './connect.ts';
import type { ActivityDeps } from './deps.ts';
import { thisRun } from './run.ts';
import { failedBy, waiting } from './waiting.ts';

/** The request that writes: whether it was sent, and whether it is under way. */
interface Progress {
  wasSent: boolean;
  isUnderWay: boolean;
}

export async function sendAttachment(deps: ActivityDeps, open: OpenSending): Promise<void> {
  const { db, turnFreed } = deps;
  const progress: Progress = { wasSent: false, isUnderWay: false };
  const { file, broken } = fileOf(deps, open);
  const keep = () => keepRequest(db, open);
  const mayStop = () => !progress.isUnderWay;
  await whileBeating({ keep, mayStop, afterwards: turnFreed }, async (signal) => {
    try {
      const erp = connect(db, turnOf(open), open.connection, signal);
      const there = await putThere(db, erp, open, { file, progress });
      if (there) await recordSent(db, open, there, thisRun());
      else await recordNotSent(db, open);
    } catch (error) {
      const not = whyNot(broken() ?? error, open, progress);
      if (!not) throw error; // a bug: retried until a deploy fixes it
      const { isOver } = await recordNotTaken(db, open, not, thisRun());
      if (!isOver) throw waiting(error instanceof ErpError ? error.failure : 'Limited', not.ms);
    }
  });
}

/** The file as the ERP has it; undefined when it has none and shall get none any more. */
async function putThere(
  db: Db,
  erp: ErpConnector,
  open: OpenSending,
  { file, progress }: { readonly file: FileToSend; readonly progress: Progress },
): Promise<ErpAttachment | undefined> {
  const { document, key, maySend, mayBeThere } = open.asking;
  const { attachments } = erp;
  if (!attachments) throw new ErpError('NotSupportedByConnector', 'The connector takes no files.');
  const [found] = await attachments.find(document, key);
  if (found) return whole(found, file);
  if (!maySend) return undefined;
  if (mayBeThere && open.connection.capabilities.idempotency === 'neither')
    throw new ErpError('ErpUnclear', 'It was sent, and its answer was lost: look in the ERP.');
  const added = await attachments.add(document, file, key, async () => {
    const began = performance.now();
    const isMine = await aboutToSend(db, open, turnOf(open));
    // Whoever was frozen meanwhile may wake up when another attempt has looked and found nothing.
    if (!isMine || performance.now() - began > LEASE_SECONDS * 1000)
      throw new ErpError(
        'Limited',
        'Another attempt has taken over, or the file, its invoice or the connection was changed.',
      );
    progress.wasSent = true;
    progress.isUnderWay = true;
  });
  progress.isUnderWay = false;
  return whole(added, file);
}

function whole(there: ErpAttachment, { sizeBytes }: FileToSend): ErpAttachment {
  if (there.sizeBytes === sizeBytes) return there;
  const words = `The ERP has ${there.sizeBytes} bytes of it (attachment ${there.id}), not ${sizeBytes}.`;
  throw new ErpError('ErpMismatch', words);
}

/** `broken`: what went wrong with the store while the ERP was being sent its bytes. */
function fileOf(
  { files }: ActivityDeps,
  { request: { companyId }, asking }: OpenSending,
): { readonly file: FileToSend; readonly broken: () => unknown } {
  const { name, mediaType, sizeBytes, sha256 } = asking.file;
  let broken: unknown;
  const open = async () => {
    if (!files) throw new FilesDown('this process was started without a store of files');
    const bytes = await files.open(companyId, sha256);
    return bytes.on('error', (error) => {
      broken = error;
    });
  };
  const isOfStore = () => broken instanceof FileLost || broken instanceof FilesDown;
  return {
    file: { name, mediaType, sizeBytes, open },
    broken: () => (isOfStore() ? broken : undefined),
  };
}

/** Undefined for what has no name. What the store did not give was not sent as a whole. */
function whyNot(error: unknown, open: OpenSending, { wasSent }: Progress): NotSent | undefined {
  const { attempts } = open.request;
  if (error instanceof FileLost) {
    const words = 'The file is not in the store any more as it was kept.';
    return { failure: 'FileLost', words, ms: 0, isFinal: true, nothingSent: true };
  }
  if (error instanceof FilesDown) {
    const later = failedBy(
      new ErpError('ErpDown', 'The store of files does not answer.'),
      attempts,
    );
    return { ...later, failure: 'FilesUnavailable', nothingSent: true };
  }
  if (!(error instanceof ErpError)) return undefined;
  const failed = failedBy(error, attempts);
  const { idempotency } = open.connection.capabilities;
  const isParked = error.failure === 'ErpUnclear' && idempotency === 'neither';
  const nothingSent = !wasSent || error.notTaken;
  return { ...failed, isFinal: failed.isFinal || isParked, nothingSent };
}
