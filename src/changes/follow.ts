import type { ReadContext } from '../shared/read/reader.ts';
import type { ChangeFilter } from './change-filter.ts';
import type { Change } from './change.entity.ts';
import { scan } from './scan.ts';
import type { Tail } from './tail.ts';

/**
 * The changes that follow a position, for as long as they are asked for: first what was missed, oldest
 * first, then whatever comes. They are pulled from the log, so a follower who stalls keeps nothing waiting
 * in memory, and holds up nobody.
 */
export function follow(
  context: ReadContext,
  tail: Tail,
  filter: ChangeFilter,
  from: number,
): AsyncIterableIterator<Change> {
  const ending = new AbortController();
  const changes = read(context, tail, filter, from, ending.signal);
  return {
    next: () => changes.next(),
    // While a generator awaits, its own `return` has to wait for that, too: for the next change.
    return: () => {
      ending.abort();
      return changes.return(undefined);
    },
    throw: (error) => {
      ending.abort();
      return changes.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* read(
  context: ReadContext,
  tail: Tail,
  filter: ChangeFilter,
  from: number,
  signal: AbortSignal,
): AsyncGenerator<Change, undefined> {
  let position = from;
  while (!signal.aborted) {
    const { changes, position: reached, isMore } = await scan(context, filter, position);
    yield* changes;
    position = reached;
    if (isMore) continue;
    await tail.beyond(position, signal);
    if (tail.end <= position) return undefined;
  }
  return undefined;
}
