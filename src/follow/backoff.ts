import { setTimeout } from 'node:timers/promises';

const FIRST_MS = 250;
const LONGEST_MS = 10_000;

/**
 * Waits before another attempt: twice as long each time up to ten seconds, and up to half of it by chance,
 * so that all who were cut off together do not come back together.
 */
export function backoff(attempt: number, signal?: AbortSignal): Promise<void> {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt);
  return setTimeout(longest * (0.5 + Math.random() / 2), undefined, { signal });
}
