// Runs an activity outside of a worker, in the SDK's own context of one: once, or twice as Temporal
// does when an answer was lost.
import { MockActivityEnvironment } from '@temporalio/testing';

export function inActivity<Input, Output>(
  activity: (input: Input) => Promise<Output>,
  input: Input,
  environment = new MockActivityEnvironment(),
): Promise<Output> {
  return environment.run(activity, input) as Promise<Output>;
}

export async function twice<Input, Output>(
  activity: (input: Input) => Promise<Output>,
  input: Input,
): Promise<[Output, Output]> {
  return [await inActivity(activity, input), await inActivity(activity, input)];
}
