// A person who waits for an answer from elsewhere gets it from Postgres, for a moment; then they
// hear where to look for it.

export const PATIENCE_MS = 5_000;

/** Reads until it is there or the time is up; returns what was read last. */
export async function waitFor<T>(
  read: () => Promise<T>,
  isThere: (value: T) => boolean,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (let pauseMs = 20; ; pauseMs = Math.min(pauseMs * 2, 250)) {
    const value = await read();
    if (isThere(value) || Date.now() + pauseMs > deadline) return value;
    const { promise, resolve } = Promise.withResolvers<void>();
    setTimeout(resolve, pauseMs);
    await promise;
  }
}
