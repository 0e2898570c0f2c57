// Runs an activity outside of a worker, in the SDK's own context of one: once, or twice as Temporal
// does when an answer was lost.
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';

/** Says nothing of attempts that fail: most of them are meant to. */
const environment = () =>
  new MockActivityEnvironment(undefined, { logger: new DefaultLogger('ERROR') });

export function inActivity<Input, Output>(
  activity: (input: Input) => Promise<Output>,
  input: Input,
): Promise<Output> {
  return environment().run(activity, input) as Promise<Output>;
}

export async function twice<Input, Output>(
  activity: (input: Input) => Promise<Output>,
  input: Input,
): Promise<[Output, Output]> {
  return [await inActivity(activity, input), await inActivity(activity, input)];
}
