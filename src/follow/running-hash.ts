import { createHash } from 'node:crypto';
import type { FollowedChange } from './followed-change.ts';

/** The log of the server is not the one that was followed. */
export class DifferenceError extends Error {}

/** A place in the log, and the running hash of all that leads there. */
export interface HashedPlace {
  readonly cursor: string;
  readonly hash: string;
}

/** The running hash of a log with one change more, by the rule that `checkpoint` of the API describes. */
export function hashWith(
  hash: string,
  { position, operation, recordId, version }: FollowedChange,
): string {
  const text = [hash, position, operation, recordId, version].join(' ');
  return createHash('sha256').update(text).digest('hex');
}

/** Compares what we have computed with what the server has for the same place. @throws DifferenceError */
export function compare(ours: HashedPlace, theirs: HashedPlace): void {
  if (ours.hash === theirs.hash) return;
  throw new DifferenceError(
    `Expected the server's log to be the one that was followed, with the hash ${ours.hash} at cursor ${ours.cursor}, but there it has ${theirs.hash}: something was missed or altered, or is hidden from whoever follows, as nothing is from an administrator.`,
  );
}
