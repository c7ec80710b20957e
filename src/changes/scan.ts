import { renewed, type ReadContext } from '../shared/read/reader.ts';
import type { ChangeFilter } from './change-filter.ts';
import { Change } from './change.entity.ts';
import { changesAfter, type Stretch } from './change.queries.ts';

/** A stretch of the log, of which only the changes are left that somebody follows. */
export type Scanned = Stretch;

/** Reads the log on from a position, one batch, with nothing kept of what was read before. */
export async function scan(
  context: ReadContext,
  filter: ChangeFilter,
  from: number,
): Promise<Scanned> {
  const reader = { context: renewed(context) };
  const stretch = await changesAfter(reader, from);
  const { changes: found } = stretch;
  const matches = await Promise.all(found.map((change) => filter.matchOf(reader, change)));
  return {
    ...stretch,
    // Copies, because the same change means one thing to one follower and another to the next.
    changes: found.flatMap((change, index) => {
      const match = matches[index];
      return match ? [Object.assign(new Change(), change, { match })] : [];
    }),
  };
}
