import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Connection } from '../shared/page/connection.ts';
import { pageSize } from '../shared/page/page-args.ts';
import { ChangesArgs, filterOf } from './change.args.ts';
import type { Change } from './change.entity.ts';
import { cursorAt, endOf, oldestFollowed, positionOf, type FeedContext } from './feed.ts';
import { historyOfRecord } from './history.queries.ts';
import { scan } from './scan.ts';

/** How many changes are looked through for a page; one that matches little is then shorter than asked for. */
const MOST_SCANNED = 1_000;

@Resolver()
export class ChangesResolver {
  @Query(() => historyOfRecord.Connection, {
    description:
      'The log of changes, oldest first: the same as the subscriptions deliver, for those who poll. A page can be shorter than asked for, even empty, and have a next one: `pageInfo.endCursor` tells how far the log was looked through. `totalCount` counts the whole log, whatever the filter. Without `after`, from the oldest change that can still be followed, which is number 1 until the retention has passed.',
  })
  async changes(
    @Args(() => ChangesArgs) args: ChangesArgs,
    @Ctx() context: FeedContext,
  ): Promise<Connection<Change>> {
    const { feed, cursors } = context;
    const { size } = pageSize({ first: args.first });
    const filter = filterOf(feed.states, args);
    const start =
      args.after == null ? await oldestFollowed(context) : await positionOf(context, args.after);
    const nodes: Change[] = [];
    const limit = start + MOST_SCANNED;
    let [position, isMore] = [start, true];
    while (isMore && nodes.length < size && position < limit) {
      const scanned = await scan(context, filter, position);
      nodes.push(...scanned.changes);
      ({ position, isMore } = scanned);
    }
    const page = nodes.slice(0, size);
    const end = nodes.length > size ? (page.at(-1)?.position ?? start) : position;
    const logEndsAt = await endOf(context);
    const cursorOf = (change: Change): string => cursorAt(cursors, change.position);
    return {
      nodes: page,
      edges: page.map((node) => ({ node, cursor: cursorOf(node) })),
      pageInfo: {
        hasNextPage: end < logEndsAt,
        hasPreviousPage: start > 0,
        startCursor: page[0] ? cursorOf(page[0]) : null,
        endCursor: cursorAt(cursors, end),
      },
      totalCount: logEndsAt,
    };
  }
}
