// Role by route: every operation that the API publishes, but those about one invoice and its status
// (walk-statuses.test.ts), is allowed to whom the matrix says, and to nobody else.
import { beforeAll, expect, test } from 'vitest';
import { aDoor } from './door.ts';
import type { Door } from './door.ts';
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

test('every operation answers every role as the matrix says', async () => {
  const different: string[] = [];
  let cells = 0;
  const order = Object.keys(good).filter((name) => OPERATIONS[name] !== undefined);
  expect(order.toSorted()).toEqual(Object.keys(OPERATIONS).toSorted());
  for (const operationId of order) {
    const request = good[operationId] as Good;
    const one = async (role: Role): Promise<void> => {
      const said = await ask(door, walk.company, request, walk.tokens[role]);
      cells += 1;
      const isAllowed = said.status !== 403 && said.status !== 401;
      const isWhole = isAllowed || (said.body['missing'] && said.body['whoCould']);
      if (isAllowed !== wanted(operationId, role) || said.status >= 500 || !isWhole)
        different.push(`${role} ${operationId}: ${said.status} ${JSON.stringify(said.body)}`);
    };
    const may = ROLES.filter((role) => wanted(operationId, role));
    await Promise.all(ROLES.filter((role) => !may.includes(role)).map(one));
    for (const role of may) await one(role);
  }
  expect(different).toEqual([]);
  expect(cells).toBeGreaterThan(1_400);
});
