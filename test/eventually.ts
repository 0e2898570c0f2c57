// Waits for a condition, asking again and again, less often as time goes by; never for a time.
import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 100;

export async function eventually(
  isTrue: () => Promise<boolean>,
  { withinMs = 30_000, what = 'it' }: { withinMs?: number; what?: string } = {},
): Promise<void> {
  const deadline = Date.now() + withinMs;
  for (let pause = FIRST_PAUSE_MS; !(await isTrue()); pause *= 1.3) {
    if (Date.now() > deadline) throw new Error(`${what} did not happen within ${withinMs} ms`);
    await sleep(Math.min(pause, LONGEST_PAUSE_MS));
  }
}
