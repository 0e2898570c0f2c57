// Role by route: every operation that the API publishes, but those about one invoice and its status
// (walk-statuses.test.ts), is allowed to whom the matrix says, and to nobody else; and whom it is
// allowed gets what a good request gets, or what is left of it after those before.
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { aDoor } from './door.ts';
import type { Door, Said } from './door.ts';
import { ask, requests, things } from './requests.ts';
import type { Good, Things } from './requests.ts';
import { OF_AN_INVOICE, OPERATIONS, ROLES } from './walk-matrix.ts';
import type { Role } from './walk-matrix.ts';
import { aWalk } from './walk-world.ts';
import type { Walk } from './walk-world.ts';

let door: Door;
let walk: Walk;
let at: Things;
let good: Record<string, Good>;
let operationIds: string[];

beforeAll(async () => {
  door = await aDoor({ erpAnswers: true });
  walk = await aWalk(door);
  at = await things(door, walk.company);
  // A reading that asks the ERP all the while is never over, however long the walk takes.
  await door.asOwner((tx) =>
    sql`update turns set until = now() + interval '1 hour' where until is not null`.execute(tx),
  );
  good = requests(walk.company, at);
  const { body } = await door.as(undefined)('GET', '/openapi.json');
  const { paths } = body as unknown as { paths: Record<string, Record<string, Operation>> };
  operationIds = Object.values(paths).flatMap((one) =>
    Object.values(one).map(({ operationId }) => operationId),
  );
  return () => door[Symbol.asyncDispose]();
});

interface Operation {
  readonly operationId: string;
}

test('the matrix says of every operation who may', () => {
  const said = [...Object.keys(OPERATIONS), ...OF_AN_INVOICE];
  expect(said.toSorted()).toEqual(operationIds.toSorted());
});

function wanted(operationId: string, role: Role): boolean {
  const who = OPERATIONS[operationId];
  if (who === 'public' || who === 'anyone') return true;
  return typeof who === 'function' && who(role);
}

/**
 * What the same good request gets when somebody before did what it asks: typed by hand. All others
 * get the same again.
 */
const AFTERWARDS: Readonly<Record<string, number | string>> = {
  ...each('Project Vendor CostCode TaxCode BillingPeriod', 'create', 'AlreadyExists'),
  ...each('Commitment PrimeContract Connection Invoice User', 'create', 'AlreadyExists'),
  ...each('Project Vendor CostCode TaxCode BillingPeriod', 'push', 200),
  ...each('Commitment PrimeContract Invoice', 'push', 200),
  ...each('Project Vendor CostCode TaxCode Commitment PrimeContract', 'unlink', 'NotFound'),
  ...each('InvoiceAttachment PaymentAttachment', 'remove', 'NotPossibleNow'),
  ...each('InvoiceAttachment PaymentAttachment', 'replace', 'NotPossibleNow'),
  deleteWebhook: 'NotFound',
  rotateWebhookSecret: 'NotPossibleNow', // the one before still signs
  endSession: 'NotFound',
  sendMailAgain: 'NotPossibleNow',
  matchPayment: 'NotPossibleNow',
  removePayment: 'NotPossibleNow',
  resumeConnection: 'NotPossibleNow',
  addPayouts: 'Invalid', // the invoice is in it
  removePayout: 'NotFound',
  cancelDisbursement: 'NotPossibleNow',
  retryFailures: 'NotFound', // none of this cause is left
};

function each(nouns: string, verb: string, what: number | string) {
  return Object.fromEntries(nouns.split(' ').map((noun) => [`${verb}${noun}`, what]));
}

/** No token can: what everybody who may is told. */
const BY_TOKEN: Readonly<Record<string, string>> = { authorizeDisbursement: 'FreshSignInNeeded' };

/** The code of a refusal, the status of anything else. */
const answerOf = ({ status, body }: Said): number | string => (status < 400 ? status : body.code);

test('every operation answers every role as the matrix says', async () => {
  const different: string[] = [];
  let cells = 0;
  const order = Object.keys(good).filter((name) => OPERATIONS[name] !== undefined);
  expect(order.toSorted()).toEqual(Object.keys(OPERATIONS).toSorted());
  expect(order).toEqual(expect.arrayContaining(Object.keys(AFTERWARDS)));
  for (const operationId of order) {
    const request = good[operationId] as Good;
    const one = async (role: Role, answer: number | string): Promise<void> => {
      const said = await ask(door, walk.company, request, walk.tokens[role]);
      cells += 1;
      const isWhole = answer !== 'Forbidden' || (said.body['missing'] && said.body['whoCould']);
      if (answerOf(said) !== answer || !isWhole)
        different.push(
          `${role} ${operationId}: ${said.status} ${JSON.stringify(said.body)}, not ${answer}`,
        );
    };
    const [first, ...later] = ROLES.filter((role) => wanted(operationId, role));
    const others = ROLES.filter((role) => !wanted(operationId, role));
    await Promise.all(others.map((role) => one(role, 'Forbidden')));
    const answer = BY_TOKEN[operationId] ?? request.status;
    if (first) await one(first, answer);
    for (const role of later) await one(role, AFTERWARDS[operationId] ?? answer);
  }
  expect(different).toEqual([]);
  expect(cells).toBeGreaterThan(1_400);
});
