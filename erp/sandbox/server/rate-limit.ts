// A token bucket over all callers, refilled steadily.
import type { Settings } from './settings.ts';
import { Refusal } from './refusal.ts';

/** Takes one token, or throws 429 with the time until there is one. */
export function createRateLimit(): (limit: Settings['rateLimit']) => void {
  let size = '';
  let tokens = 0;
  let filledAt = 0;
  return (limit) => {
    if (limit === null) return;
    const now = performance.now();
    const perToken = limit.perMs / limit.requests;
    if (size !== JSON.stringify(limit)) {
      size = JSON.stringify(limit);
      tokens = limit.requests;
    } else {
      tokens = Math.min(limit.requests, tokens + (now - filledAt) / perToken);
    }
    filledAt = now;
    if (tokens < 1) {
      const text = `No more than ${limit.requests} requests in ${limit.perMs} ms.`;
      const waitMs = (1 - tokens) * perToken;
      throw new Refusal(
        429,
        [{ code: 'RATE_LIMITED', text, field: null }],
        Math.ceil(waitMs / 1000),
      );
    }
    tokens -= 1;
  };
}
