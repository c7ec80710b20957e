import { DeliveryState } from './delivery-state.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long after the one before each attempt is due. */
export const SCHEDULE: readonly number[] = [
  0,
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** At most this part of a delay is added to it, so that what failed together does not come back together. */
export const JITTER = 0.1;

/** Receivers may ask for patience, but not for more than the schedule itself has. */
const MOST_PATIENCE = 24 * HOUR;

/** What becomes of a delivery after an attempt. */
export interface Verdict {
  readonly state: DeliveryState;
  readonly failures: number;
  readonly nextAttemptAt: Date | null;
}

/** What an attempt came to. */
export interface AttemptResult {
  readonly isSuccess: boolean;
  /** How many attempts had failed before it. */
  readonly failures: number;
  readonly endedAt: Date;
  /** How long the receiver asks to be left alone, in milliseconds. */
  readonly patience: number;
}

/** Decides what becomes of a delivery: it is tried again by the schedule, until that is over. */
export function verdictOn({ isSuccess, failures, endedAt, patience }: AttemptResult): Verdict {
  if (isSuccess) return { state: DeliveryState.SUCCEEDED, failures, nextAttemptAt: null };
  const failed = failures + 1;
  const delay = SCHEDULE[failed];
  if (delay === undefined)
    return { state: DeliveryState.FAILED, failures: failed, nextAttemptAt: null };
  const wait = Math.max(delay, patience) * (1 + Math.random() * JITTER);
  return {
    state: DeliveryState.PENDING,
    failures: failed,
    nextAttemptAt: new Date(endedAt.getTime() + wait),
  };
}

/**
 * How long a receiver asks to be left alone, in milliseconds: it says so with 429 and 503, in seconds or
 * as an HTTP date. 0 when it does not.
 */
export function patienceAskedFor(
  status: number,
  retryAfter: string | undefined,
  now: Date,
): number {
  if (retryAfter === undefined || (status !== 429 && status !== 503)) return 0;
  const asked = /^\d+$/.test(retryAfter)
    ? Number(retryAfter) * SECOND
    : Date.parse(retryAfter) - now.getTime();
  return Number.isNaN(asked) ? 0 : Math.min(Math.max(asked, 0), MOST_PATIENCE);
}
