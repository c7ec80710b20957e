import { LRUCache } from 'lru-cache';

/** How long a window is, from a caller's first request on. */
const WINDOW_SECONDS = 60;

/** How many callers are remembered: those that asked last. */
const MOST_CALLERS = 50_000;

/** Who is charged, and how much they may ask for in a window. */
export interface Account {
  readonly key: string;
  readonly quota: number;
}

/** What is left to a caller. */
export interface Balance extends Pick<Account, 'quota'> {
  readonly isExceeded: boolean;
  readonly windowSeconds: number;
  readonly remaining: number;
  /** Until the caller has the whole quota again. */
  readonly resetSeconds: number;
}

interface Window {
  used: number;
  readonly endsAt: number;
}

/**
 * Counts what callers ask for, in windows of fixed length. Not by a library: those that count in memory keep
 * a timer for each caller, and as many callers as there are addresses.
 */
export class RateLimits {
  readonly #windows = new LRUCache<string, Window>({ max: MOST_CALLERS });
  readonly #now: () => number;

  /** @param now the time in milliseconds */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Charges a caller, unless that is more than is left: nothing is charged then. */
  charge({ key, quota }: Account, points: number): Balance {
    const window = this.#windowOf(key);
    const isExceeded = window.used + points > quota;
    if (!isExceeded) window.used += points;
    return this.#balance(window, quota, isExceeded);
  }

  /** Charges a caller, of what is left at most: for what has been done already. */
  fine({ key, quota }: Account, points: number): Balance {
    const window = this.#windowOf(key);
    window.used = Math.min(quota, window.used + points);
    return this.#balance(window, quota, false);
  }

  #windowOf(key: string): Window {
    const now = this.#now();
    let window = this.#windows.get(key);
    if (!window || window.endsAt <= now)
      this.#windows.set(key, (window = { used: 0, endsAt: now + WINDOW_SECONDS * 1_000 }));
    return window;
  }

  #balance({ used, endsAt }: Window, quota: number, isExceeded: boolean): Balance {
    return {
      isExceeded,
      quota,
      windowSeconds: WINDOW_SECONDS,
      remaining: Math.max(0, quota - used),
      resetSeconds: Math.ceil((endsAt - this.#now()) / 1_000),
    };
  }
}
