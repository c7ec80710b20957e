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
 * Counts by address what did not let anybody in. Secrets cannot be guessed, but each attempt would cost a
 * statement or a signature: beyond a few a minute, none is looked at any more.
 */
export class FailedSignIns {
  readonly #failures = new LRUCache<string, Failures>({ max: MOST_ADDRESSES });
  readonly #now: Clock;

  constructor(now: Clock) {
    this.#now = now;
  }

  /** @throws RateLimitedError when it has failed too often from an address */
  check(address: string): void {
    const failures = this.#failures.get(address);
    const remaining = failures ? failures.until - this.#now() : 0;
    if (!failures || remaining <= 0 || failures.count < MOST_FAILURES) return;
    throw new RateLimitedError(
      `Expected at most ${MOST_FAILURES} unknown keys or tokens a minute from one address, but got more.`,
      Math.ceil(remaining / 1000),
    );
  }

  add(address: string): void {
    const now = this.#now();
    const failures = this.#failures.get(address);
    if (failures && failures.until > now) failures.count += 1;
    else this.#failures.set(address, { until: now + WINDOW_MS, count: 1 });
  }
}
