import { Args, Resolver, Root, Subscription } from 'type-graphql';
import { Agreement } from '../agreement/agreement.entity.ts';
import { AgreementWhere } from '../agreement/agreement.queries.ts';
import { AgreementChangesArgs, filterOf, RecordChangesArgs } from './change.args.ts';
import { ChangeFilter } from './change-filter.ts';
import { Change } from './change.entity.ts';
import { endOf, positionOf, type FeedContext } from './feed.ts';
import { follow } from './follow.ts';

const DELIVERY =
  'With `after`, first what was missed since, oldest first, then whatever comes; without it, what comes from now on. Each change once, in the order of the log. Whoever loses the connection goes on from the `cursor` of the last change that arrived.';

/** What type-graphql hands to `subscribe`. */
interface SubscribeTo<Args> {
  readonly args: Args;
  readonly context: FeedContext;
}

/** Arguments are declared by the methods, and read when a subscription begins. */
@Resolver()
export class SubscriptionsResolver {
  @Subscription(() => Change, {
    description: `Follows changes of agreements, with their parties, actions, provisions and relations. ${DELIVERY}`,
    subscribe: ({ args, context }: SubscribeTo<AgreementChangesArgs>) => {
      const { where, kinds, after } = args;
      const filter = new ChangeFilter(context.feed.states, {
        types: [Agreement.name],
        operations: kinds ?? undefined,
        where: where ? [[Agreement.name, AgreementWhere, where]] : undefined,
      });
      return followed(context, filter, after);
    },
  })
  agreementChanged(
    @Root() change: Change,
    @Args(() => AgreementChangesArgs) _args: AgreementChangesArgs,
  ): Change {
    return change;
  }

  @Subscription(() => Change, {
    description: `Follows changes of records of any type. ${DELIVERY}`,
    subscribe: ({ args, context }: SubscribeTo<RecordChangesArgs>) =>
      followed(context, filterOf(context.feed.states, args), args.after),
  })
  recordChanged(
    @Root() change: Change,
    @Args(() => RecordChangesArgs) _args: RecordChangesArgs,
  ): Change {
    return change;
  }
}

/** A promise, which type-graphql's type for it does not know, though GraphQL does. */
function followed(
  context: FeedContext,
  filter: ChangeFilter,
  after: string | null | undefined,
): AsyncIterable<Change> {
  const start = after == null ? endOf(context) : positionOf(context, after);
  const changes = start.then((position) => follow(context, filter, position));
  return changes as unknown as AsyncIterable<Change>;
}
