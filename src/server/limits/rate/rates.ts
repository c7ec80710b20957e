import { RateLimitedError } from '../../../shared/errors.ts';
import { callerOf, type Asker } from '../caller.ts';
import type { Limits } from '../limits.ts';
import { RateLimits, type Account, type Balance } from './rate-limits.ts';

/** How many times as much those may ask for who say who they are. */
const KNOWN_CALLERS = 10;

/** What is left to each caller of what a minute allows. */
export class Rates {
  readonly #limits: RateLimits;
  readonly #costPerMinute: number;

  constructor({ costPerMinute, now }: Pick<Limits, 'costPerMinute' | 'now'>) {
    this.#limits = new RateLimits(now);
    this.#costPerMinute = costPerMinute;
  }

  /** Whether anything is counted. */
  get areKept(): boolean {
    return this.#costPerMinute > 0;
  }

  balanceOf(caller: Asker): Balance {
    return this.charge(caller, 0);
  }

  /** Charges a caller, unless that is more than is left: nothing is charged then. */
  charge(caller: Asker, points: number): Balance {
    return this.#limits.charge(this.#accountOf(caller), points);
  }

  /** Charges a caller, of what is left at most: for what has been done already. */
  fine(caller: Asker, points: number): Balance {
    return this.#limits.fine(this.#accountOf(caller), points);
  }

  #accountOf(asker: Asker): Account {
    const times = asker.viewer.name === null ? 1 : KNOWN_CALLERS;
    return { key: callerOf(asker), quota: this.#costPerMinute * times };
  }
}

/** What is left, as draft-ietf-httpapi-ratelimit-headers tells it. */
export function headersOf({
  quota,
  windowSeconds,
  remaining,
  resetSeconds,
}: Balance): ReadonlyMap<string, string> {
  return new Map([
    ['ratelimit-policy', `"cost";q=${quota};w=${windowSeconds}`],
    ['ratelimit', `"cost";r=${remaining};t=${resetSeconds}`],
  ]);
}

/** Refuses what asks for more than is left. */
export function beyond(
  { quota, remaining, resetSeconds }: Balance,
  points: number,
): RateLimitedError {
  return new RateLimitedError(
    `Expected at most ${quota} nodes a minute, of which ${remaining} are left for ${resetSeconds} s, but got an operation that asks for ${points}.`,
    resetSeconds,
  );
}
