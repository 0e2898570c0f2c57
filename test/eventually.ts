// Waits for a condition, asking again and again; never for a time.
import { setTimeout as sleep } from 'node:timers/promises';

export async function eventually(
  isTrue: () => Promise<boolean>,
  { withinMs = 30_000, what = 'it' }: { withinMs?: number; what?: string } = {},
): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`${what} did not happen within ${withinMs} ms`);
    await sleep(20);
  }
}
