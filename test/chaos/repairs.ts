// What an accountant does about an export that failed, until the invoice is in the ERP: looks at
// what is there, links it, has it created again, corrects, tries again.
import { askForCandidates, getCandidates } from '../../db/candidate-views.ts';
import { faultOn } from './armory.ts';
import { keyOf } from './books.ts';
import { rowOf, untilAnswered, untilDone } from './people.ts';
import type { Life } from './people.ts';
import { patiently } from './patience.ts';

const MOST_REPAIRS = 12;

export async function untilSynced(life: Life): Promise<void> {
  for (let count = 0; count < MOST_REPAIRS; count += 1) {
    let row = await rowOf(life);
    const isAnswered = async () => {
      row = await rowOf(life);
      return ['synced', 'failedToExport'].includes(row.erpStatus) && row.lookId === null;
    };
    await patiently(life, isAnswered, 'an answer of the ERP');
    if (row.erpStatus === 'synced') return;
    await repair(life, String(row.failure), String(row.failureWords));
  }
  throw new Error('repaired in vain');
}

async function repair(life: Life, failure: string, words: string): Promise<void> {
  if (failure === 'ErpUnclear') return decideByWhatIsThere(life);
  if (failure === 'ErpDuplicate') return voidTheDoubles(life, words);
  if (failure !== 'ErpRejected') throw new Error(`${failure}: ${words}`);
  const description = `Corrected ${life.decided.length}`;
  if (life.random() < 0.5) await untilDone(life, 'correct', { exportFields: { description } });
  await untilDone(life, 'retry');
}

/** The ERP cannot be asked by our key: a person looks, and chooses. */
async function decideByWhatIsThere(life: Life): Promise<void> {
  const { place, invoiceId, random, hits } = life;
  const look = () => untilCandidatesAreSure(life);
  // In such an ERP nobody else searches: it is this that goes wrong.
  if (random() < 0.5) await look();
  else hits.push(...(await place.armory.during(faultOn('bills.search', random), look)));
  const seen = await getCandidates(place.db, place.company.actors.approver, invoiceId);
  const same = seen.documents.find(
    ({ agrees, isPassedOver }) => agrees.number && agrees.party && agrees.total && !isPassedOver,
  );
  if (same) await untilDone(life, 'linkExisting', { erpDocumentId: same.id });
  else {
    const body = { reason: 'The ERP has none.', seen: seen.documents.map(({ id }) => id) };
    await untilDone(life, 'createAgain', body);
  }
}

async function untilCandidatesAreSure(life: Life): Promise<void> {
  const { place, invoiceId } = life;
  const actor = place.company.actors.approver;
  const { telling } = await untilAnswered(() => askForCandidates(place.db, actor, invoiceId));
  if (telling) place.teller.tell(telling);
  const areSure = async () => {
    const { isSure, question } = await getCandidates(place.db, actor, invoiceId);
    return isSure && question?.status !== 'asked';
  };
  await patiently(life, areSure, 'what the ERP may have');
}

/**
 * More than one came: each must be named. All but the first are voided; whether they might come is
 * found in the books.
 */
async function voidTheDoubles(life: Life, words: string): Promise<void> {
  const { place, invoiceId } = life;
  const { submission } = await rowOf(life);
  const key = keyOf(place.company.companyId, invoiceId, submission);
  const ours = (await place.documentsOf(invoiceId)).filter(
    (one) => one['reference'] === key && one['state'] !== 'void',
  );
  if (ours.length < 2) throw new Error(`ErpDuplicate with ${ours.length} documents: ${words}`);
  const unnamed = ours.filter(({ id }) => !words.includes(String(id)));
  if (unnamed.length > 0) throw new Error(`not named: ${JSON.stringify(unnamed)} in ${words}`);
  life.named.push(...ours.map(({ id }) => String(id)));
  for (const { id } of ours.slice(1)) await place.erp('POST', `/bills/${String(id)}/void`, {});
  await untilDone(life, 'retry');
}

/** Has the ERP's payments read until they are all here. */
export async function untilPaid(life: Life): Promise<void> {
  const { place, invoiceId, paid } = life;
  await untilAnswered(() => place.readPayments(invoiceId));
  const isThere = async () => {
    const [sum] = await place.asOwner<{ amount: string }>(
      `select coalesce(sum(amount_minor), 0)::text as amount from payments
       where company_id = $1 and invoice_id = $2 and state = 'live'`,
      [place.company.companyId, invoiceId],
    );
    return sum?.amount === String(paid);
  };
  await patiently(life, isThere, `${paid} paid`);
}
