import { Refusal } from '../follow/refusal.ts';
import { DifferenceError } from '../follow/running-hash.ts';
import { UsageError } from './usage-error.ts';

/** The exit code that tells an error to scripts; 64 as in sysexits.h. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError) return 64;
  if (error instanceof Refusal) return 2;
  if (error instanceof DifferenceError) return 3;
  return 1;
}
