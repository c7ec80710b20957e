import { RateLimitedError } from '../../../shared/errors.ts';
import type { Viewer } from '../../../shared/viewer.ts';
import { networkOf } from '../caller-address.ts';
import type { Limits } from '../limits.ts';
import { RateLimits, type Account, type Balance } from './rate-limits.ts';

/** How many times as much those may ask for who say who they are. */
const KNOWN_CALLERS = 10;

/** Who is charged: whoever says who they are, and else where they are. */
export interface Charged {
  readonly viewer: Viewer;
  readonly address?: string;
}

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

  balanceOf(caller: Charged): Balance {
    return this.charge(caller, 0);
  }

  /** Charges a caller, unless that is more than is left: nothing is charged then. */
  charge(caller: Charged, points: number): Balance {
    return this.#limits.charge(this.#accountOf(caller), points);
  }

  /** Charges a caller, of what is left at most: for what has been done already. */
  fine(caller: Charged, points: number): Balance {
    return this.#limits.fine(this.#accountOf(caller), points);
  }

  #accountOf({ viewer, address = '' }: Charged): Account {
    return viewer.name === null
      ? { key: `address ${networkOf(address)}`, quota: this.#costPerMinute }
      : { key: `name ${viewer.name}`, quota: this.#costPerMinute * KNOWN_CALLERS };
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
