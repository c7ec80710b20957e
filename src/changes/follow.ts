import { setTimeout } from 'node:timers/promises';
import { isLostConnection } from '../shared/database/lost-connection.ts';
import { UnavailableError } from '../shared/errors.ts';
import { scopeOf } from '../shared/viewer.ts';
import type { ChangeFilter } from './change-filter.ts';
import type { Change } from './change.entity.ts';
import type { FeedContext } from './feed.ts';
import { scan } from './scan.ts';

/**
 * The changes that follow a position, for as long as they are asked for: first what was missed, oldest
 * first, then whatever comes. They are pulled from the log, so a follower who stalls keeps nothing waiting
 * in memory, and holds up nobody.
 */
export function follow(
  context: FeedContext,
  filter: ChangeFilter,
  from: number,
): AsyncIterableIterator<Change> {
  const ending = new AbortController();
  const changes = read(context, filter, from, ending.signal);
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
  context: FeedContext,
  filter: ChangeFilter,
  from: number,
  signal: AbortSignal,
): AsyncGenerator<Change, undefined> {
  const { scans, tail } = context.feed;
  const scope = scopeOf(context.viewer);
  let position = from;
  while (!signal.aborted) {
    const start = position;
    const scanned = await scans
      .share(JSON.stringify([scope, start, filter.key]), () => scan(context, filter, start))
      .catch(unlessLost);
    if (!scanned) {
      await setTimeout(RETRY_MS, undefined, { signal }).catch(() => undefined);
      continue;
    }
    yield* scanned.changes;
    position = scanned.position;
    if (scanned.isMore) continue;
    await tail.beyond(position, signal);
    if (tail.end <= position) return undefined;
  }
  return undefined;
}

/** How long followers wait for PostgreSQL when it does not answer. */
const RETRY_MS = 1_000;

/** Nothing where a connection was lost, or none was to be had, which is no reason to end; any other error is. */
function unlessLost(error: unknown): undefined {
  if (!isLostConnection(error) && !(error instanceof UnavailableError)) throw error;
}
