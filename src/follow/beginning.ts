import type { ChangeLog } from './change-log.ts';
import type { Place } from './cursor-file.ts';
import type { FollowedChange, FollowedFilter } from './followed-change.ts';
import { compare } from './running-hash.ts';

/** Where following begins without a place that was remembered. */
export type From = 'start' | 'now';

interface BeginningOptions {
  readonly from: From;
  readonly filter: FollowedFilter;
  /** Whether the running hash is needed. */
  readonly verify: boolean;
}

/** Where following begins. */
interface Beginning {
  readonly place: Place;
  /** What is to be printed first: the place is the one after it, though its hash is the one before. */
  readonly change?: FollowedChange;
}

/** Finds where to begin: at the place that was remembered, else where it was asked for. */
export async function beginning(
  log: ChangeLog,
  remembered: Place | null,
  { from, filter, verify }: BeginningOptions,
): Promise<Beginning> {
  if (remembered)
    return { place: verify ? await verified(log, remembered) : { cursor: remembered.cursor } };
  if (from === 'now') {
    const { cursor, hash } = await log.checkpoint(null);
    return { place: { cursor, hash: verify ? hash : undefined } };
  }
  // There is no cursor for the start: the first change is asked for, and followed from.
  const { change, cursor } = await log.firstChange(filter);
  return { place: { cursor, hash: verify ? '' : undefined }, change };
}

/** A place with the hash that we computed up to it, if we did, and otherwise with the one of the server. */
async function verified(log: ChangeLog, { cursor, hash }: Place): Promise<Place> {
  const theirs = await log.checkpoint(cursor);
  if (hash !== undefined) compare({ cursor, hash }, theirs);
  return { cursor, hash: theirs.hash };
}
