import { LRUCache } from 'lru-cache';
import type { Clock } from './clock.ts';
import { RateLimitedError } from '../shared/errors.ts';

/** How often it may fail from one address within the window. */
const MOST_FAILURES = 20;

const WINDOW_MS = 60_000;

/** So many addresses are remembered. */
const MOST_ADDRESSES = 10_000;

interface Failures {
  readonly until: number;
  count: number;
}

/**
 * Counts by address what did not let anybody in. Others may be at the same address: so everything is looked
 * at, and what fails beyond a few a minute is told to slow down. Secrets cannot be guessed, and to look is
 * cheap: malformed ones are looked up nowhere, keys many at once, and a signature takes less than the request.
 */
export class FailedSignIns {
  readonly #failures = new LRUCache<string, Failures>({ max: MOST_ADDRESSES });
  readonly #now: Clock;

  constructor(now: Clock) {
    this.#now = now;
  }

  /** Counts one more. @throws RateLimitedError when it has failed too often from an address before */
  add(address: string): void {
    const now = this.#now();
    const failures = this.#failures.get(address);
    if (!failures || failures.until <= now)
      this.#failures.set(address, { until: now + WINDOW_MS, count: 1 });
    else if (failures.count < MOST_FAILURES) failures.count += 1;
    else
      throw new RateLimitedError(
        `Expected at most ${MOST_FAILURES} unknown keys or tokens a minute from one address, but got more.`,
        Math.ceil((failures.until - now) / 1000),
      );
  }
}
