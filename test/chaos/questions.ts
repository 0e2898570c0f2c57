// Questions that people put to the ERP beside the exports: whether it is there, and what it lists;
// while just that goes wrong.
import { askErp } from '../../db/erp-requests.ts';
import type { Question } from '../../db/erp-requests.ts';
import { readQuestion } from '../../db/questions.ts';
import { faultOn } from './armory.ts';
import { patiently } from './patience.ts';
import { untilAnswered } from './people.ts';
import type { Life } from './people.ts';

const ASKED: readonly { readonly on: string; readonly question: Question }[] = [
  { on: 'ping', question: { kind: 'probe' } },
  { on: 'vendors.list', question: { kind: 'lookup', lookup: 'vendors' } },
];

/** Each is answered in the end. */
export async function askBeside(life: Life): Promise<void> {
  const { place, random, hits } = life;
  for (const { on, question } of ASKED) {
    const fault = faultOn(on, random);
    hits.push(...(await place.armory.during(fault, () => untilItIsAnswered(life, question))));
  }
}

async function untilItIsAnswered(life: Life, question: Question): Promise<void> {
  const { db, company, teller } = life.place;
  const { approver } = company.actors;
  const { requestId, telling } = await untilAnswered(() =>
    db.inCompany(company.companyId, (tx) => askErp(tx, approver, company.connectionId, question)),
  );
  teller.tell(telling);
  let stands: { status: string; words: string | null } | undefined;
  const isOver = async (): Promise<boolean> => {
    stands = await readQuestion(db, approver, requestId);
    return stands.status !== 'asked';
  };
  await patiently(life, isOver, `the answer to a ${question.kind}`);
  if (stands?.status !== 'answered') throw new Error(`${question.kind}: ${stands?.words}`);
}
