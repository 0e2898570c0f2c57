// The chaos of payments notices when a safeguard is gone, and finds nothing when it is there.
import { expect, test } from 'vitest';
import { changedMeanwhile, deletedMeanwhile, killedAtThePage } from './chaos/payments-staged.ts';

const BOOKS = "our live rows are the ERP's books, to the cent";
const GONE = 'what the books have void or gone counts nowhere';
const EVENTS = 'no event tells of a change that did not happen';

test.concurrent('an older revision is believed: the row is not as the books are, and an event lies', async () => {
  const [bitten, whole] = [await changedMeanwhile('revision'), await changedMeanwhile()];
  expect(bitten.map(({ invariant }) => invariant)).toEqual([BOOKS, EVENTS]);
  expect(whole).toEqual([]);
}, 300_000);

test.concurrent('a list is believed that a page has passed: what is gone comes to life', async () => {
  const [bitten, whole] = [await deletedMeanwhile('passed'), await deletedMeanwhile()];
  expect(bitten.map(({ invariant }) => invariant)).toContain(GONE);
  expect(whole).toEqual([]);
}, 300_000);

test.concurrent('the cursor moves without its page: a worker that is killed loses what was paid', async () => {
  const [bitten, whole] = await Promise.all([bites('cursorWithPage'), killedAtThePage()]);
  expect(bitten.map(({ invariant }) => invariant)).toContain(BOOKS);
  expect(whole).toEqual([]);
}, 300_000);

/** On a slow machine a beat comes between, and the worker dies before it has moved the cursor. */
async function bites(without: string) {
  for (let tries = 1; ; tries += 1) {
    const bitten = await killedAtThePage(without);
    if (bitten.length > 0 || tries === 4) return bitten;
  }
}
