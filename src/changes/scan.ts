import { renewed, type ReadContext } from '../shared/read/reader.ts';
import type { ChangeFilter } from './change-filter.ts';
import { Change } from './change.entity.ts';
import { BATCH, changesAfter } from './change.queries.ts';

/** A stretch of the log, and what of it somebody follows. */
export interface Scanned {
  readonly changes: readonly Change[];
  /** Up to where the log was read. */
  readonly position: number;
  /** Whether the log may go on: a full batch was read. */
  readonly isMore: boolean;
}

/** Reads the log on from a position, one batch, with nothing kept of what was read before. */
export async function scan(
  context: ReadContext,
  filter: ChangeFilter,
  from: number,
): Promise<Scanned> {
  const reader = { context: renewed(context) };
  const found = await changesAfter(reader, from);
  const matches = await Promise.all(found.map((change) => filter.matchOf(reader, change)));
  return {
    // Copies, because the same change means one thing to one follower and another to the next.
    changes: found.flatMap((change, index) => {
      const match = matches[index];
      return match ? [Object.assign(new Change(), change, { match })] : [];
    }),
    position: found.at(-1)?.position ?? from,
    isMore: found.length === BATCH,
  };
}
