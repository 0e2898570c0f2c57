// Looks into the ERP for a command that is decided by what is there (design.md section 4, point 5).
// It only reads; the deciding transaction checks everything again.
import { differences, differencesBetween, nameOf } from '../domain/document.ts';
import type { ErpDocument } from '../domain/document.ts';
import { sentOrPlanned } from '../domain/export.ts';
import { waitsForAPerson } from '../domain/failures.ts';
import { turnOf } from '../db/export-lease.ts';
import { withoutOthers } from '../db/document-owners.ts';
import type { Db } from '../db/index.ts';
import { openLook } from '../db/look-opening.ts';
import { decideAfterLook, notAsked, recordLookFailure } from '../db/look-outcomes.ts';
import type { Finding, Look } from '../db/look-outcomes.ts';
import { keepTurn, leftAlone } from '../db/turns.ts';
import { formatMoney } from '../domain/money.ts';
import { ErpError } from '../erp/connector.ts';
import type { ErpConnector } from '../erp/connector.ts';
import type { Moved, Submission } from '../workflows/contract.ts';
import { whileBeating } from './beating.ts';
import { asTheyStand } from './as-they-stand.ts';
import { connect } from './connect.ts';
import type { ActivityDeps } from './deps.ts';
import { thisRun } from './run.ts';
import { busyMsOf, delayAfter, endIfCancelled, SOONEST_MS, waiting } from './waiting.ts';

/** A person waits for the answer; an ERP that says when it has time is not asked before. */
const LONGEST_DELAY_MS = 15_000;

export const lookActivities = (deps: ActivityDeps) => ({
  /**
   * Finds out what the command needs to know and decides it. Acts only at the version it is given;
   * returns the row.
   */
  async lookIntoErp(at: Submission): Promise<Moved> {
    const opened = await openLook(deps.db, at, thisRun());
    if ('standing' in opened) return opened.standing;
    if ('wait' in opened) throw waiting(opened.wait.failure, opened.wait.ms);
    const { look } = opened;
    const { capabilities } = look.connection;
    const keep = () =>
      deps.db.inCompany(at.companyId, (tx) => keepTurn(tx, turnOf(look), capabilities));
    return whileBeating(
      { keep, mayStop: () => true, afterwards: deps.turnFreed },
      async (signal) => {
        const endsAt = Date.now() + look.leftMs;
        const trying = AbortSignal.any([signal, AbortSignal.timeout(look.leftMs)]);
        try {
          const erp = connect(deps.db, turnOf(look), look.connection, trying);
          return await decideAfterLook(deps.db, look, await FIND[look.command](erp, look, deps.db));
        } catch (error) {
          if (!(error instanceof ErpError)) throw error; // a bug: retried until a deploy fixes it
          return afterErpError(deps, look, error, Math.max(endsAt - Date.now(), SOONEST_MS));
        }
      },
    );
  },
});

async function afterErpError(
  { db }: ActivityDeps,
  look: Look,
  error: ErpError,
  leftMs: number,
): Promise<Moved> {
  const { failure } = error;
  const busyMs = busyMsOf(error);
  const longestMs = busyMs === undefined ? Math.min(LONGEST_DELAY_MS, leftMs) : leftMs;
  const ms = Math.min(delayAfter(error, look.attempts), longestMs);
  const outlasts = busyMs !== undefined && busyMs >= leftMs; // so it will not be asked in time
  const words = outlasts ? `${leftAlone(look.connection, busyMs)} ${error.words}` : error.words;
  const isFinal = outlasts || failure === 'ErpUnauthorized' || waitsForAPerson(failure);
  const standing = await recordLookFailure(db, look, { failure, words, ms, isFinal, busyMs });
  if (standing) return standing;
  await endIfCancelled();
  throw waiting(failure, ms);
}

type Find = (erp: ErpConnector, look: Look, db: Db) => Promise<Finding>;

const FIND: Readonly<Record<Look['command'], Find>> = {
  reject: async (erp, look, db) => {
    const there = await ourDocuments(erp, look, db);
    return there.length > 0 ? hasDocuments(look, there) : { nothing: true };
  },
  stopExport: async (erp, look, db) => {
    const there = await ourDocuments(erp, look, db);
    const [document, another] = there;
    if (!document) return { nothing: true };
    const isOurs = look.connection.capabilities.idempotency !== 'neither';
    if (another || !isOurs || !look.sent || differences(look.sent, document).length > 0)
      return hasDocuments(look, there);
    return { document };
  },
  linkExisting: findGiven,
  unlink: async (erp, look) => {
    const { erpDocumentId: id, erpDocumentNumber: number, kind } = look.row;
    if (!id) return { nothing: true };
    const linked = { id, kind, number: number ?? '' };
    const check = await erp.removeCheck(linked, `${look.commandId}-unlink`);
    if (check.isGone) return { nothing: true, words: check.words };
    const { document } = check;
    return {
      refusing: {
        code: 'ErpHasDocument',
        detail: `${nameOf(document)} is still in ${look.connection.name}. Delete it there first.`,
        more: { documents: [document] },
      },
    };
  },
};

/** Standing documents under any key of this invoice, but those that a person has passed over. */
async function ourDocuments(erp: ErpConnector, look: Look, db: Db): Promise<ErpDocument[]> {
  const { key, earlierKeys, passedOver, row, connection, commandId } = look;
  let found: ErpDocument[] = [];
  if (connection.capabilities.idempotency === 'neither') {
    const document = sentOrPlanned(look);
    const likely = document ? await erp.findLikely(document, `${commandId}-likely`) : [];
    // What bears another number than was sent is another's, and so is what another invoice is
    // linked to.
    const same = likely.filter((one) => one.number === document?.number);
    found.push(...(await withoutOthers(db, row, same)));
  } else {
    for (const one of [key, ...earlierKeys]) found.push(...(await erp.findDocument(one, row.kind)));
    found = await asTheyStand(erp, connection, found, commandId);
  }
  return found.filter((one) => one.state !== 'cancelled' && !passedOver.includes(one.id));
}

function hasDocuments(
  { connection }: Look,
  documents: readonly ErpDocument[],
  advice = 'Link it, or delete it there first.',
): Finding {
  const names = documents.map(nameOf).join(', ');
  const isSure = connection.capabilities.idempotency !== 'neither';
  return {
    refusing: {
      code: 'ErpHasDocument',
      detail: `${connection.name} ${isSure ? 'has' : 'may have'} a document for this invoice: ${names}. ${advice}`,
      more: { documents },
    },
    candidates: documents,
  };
}

/** The document that the person named must be there, be posted, and agree on vendor and amount. */
async function findGiven(erp: ErpConnector, look: Look, db: Db): Promise<Finding> {
  const { row, body, connection, partyId, commandId } = look;
  const id = body.erpDocumentId ?? '';
  const document = await erp.readDocument(id, row.kind, `${commandId}-read`);
  if (!document || document.state === 'cancelled') {
    const detail = `${connection.name} has no standing document ${id}${document ? ': it was cancelled' : ''}.`;
    return { refusing: { code: 'ErpDocumentMissing', detail } };
  }
  if (partyId === null)
    return notAsked(
      `the ${row.kind === 'owner' ? 'prime contract' : 'vendor'} has no link to compare with; set it first.`,
    );
  const { kind, currency } = row;
  const total = formatMoney(row.amountDueMinor, currency);
  const says = 'the invoice has';
  const differing = differencesBetween({ kind, partyId, currency, total, says }, document);
  if (differing.length > 0) {
    const detail = `${nameOf(document)}: ${differing.join('; ')}.`;
    return { refusing: { code: 'ErpDocumentDiffers', detail, more: { documents: [document] } } };
  }
  if (connection.capabilities.idempotency === 'neither') return { document };
  const others = (await ourDocuments(erp, look, db)).filter((one) => one.id !== document.id);
  if (others.length === 0) return { document };
  const refused = hasDocuments(look, others, 'Delete there the one that is not meant.');
  return { ...refused, candidates: [document, ...others] };
}
