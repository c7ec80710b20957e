import type { ChangeLog } from './change-log.ts';
import type { Place } from './cursor-file.ts';
import { compare } from './running-hash.ts';

/** Where following begins without a place that was remembered. */
export type From = 'start' | 'now';

interface BeginningOptions {
  readonly from: From;
  /** Whether the running hash is needed. */
  readonly verify: boolean;
}

/** Finds where to begin: at the place that was remembered, else where it was asked for. */
export async function beginning(
  log: ChangeLog,
  remembered: Place | null,
  { from, verify }: BeginningOptions,
): Promise<Place> {
  if (remembered) return verify ? verified(log, remembered) : { cursor: remembered.cursor };
  const { cursor, hash } = await (from === 'now' ? log.checkpoint(null) : log.oldestCheckpoint());
  return { cursor, hash: verify ? hash : undefined };
}

/** A place with the hash that we computed up to it, if we did, and otherwise with the one of the server. */
async function verified(log: ChangeLog, { cursor, hash }: Place): Promise<Place> {
  const theirs = await log.checkpoint(cursor);
  if (hash !== undefined) compare({ cursor, hash }, theirs);
  return { cursor, hash: theirs.hash };
}
