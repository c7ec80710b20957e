import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { DateTime } from '../shared/graphql/date-time.ts';
import { cursorAt, oldestFollowed, positionOf, toldEnd, type FeedContext } from './feed.ts';

@ObjectType({
  simpleResolvers: true,
  description:
    'How much the log has up to a place in it, and a hash over all of that: whoever follows it can prove that nothing was missed.',
})
class Checkpoint {
  @Field(() => String, { description: 'The place, to be handed in as `after`.' })
  cursor!: string;

  @Field(() => Int, { description: 'The number of changes up to there.' })
  count!: number;

  @Field(() => String, {
    description:
      'A running hash over them: for each change, the SHA-256 in lower-case hexadecimal digits of the hash before it (64 zeros before the first), its `position`, `operation`, `recordId` and `version`, joined by single spaces. Where records are hidden, only administrators can compute it, who see all changes.',
  })
  hash!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the last of them was written; null before the first.',
  })
  at!: string | null;
}

@Resolver()
export class CheckpointResolver {
  @Query(() => Checkpoint, {
    description:
      'How much the log of changes has up to a cursor, or as a whole; its cursor is where to begin to follow from now on.',
  })
  async checkpoint(
    @Arg('cursor', () => String, {
      nullable: true,
      description: 'A cursor of the log; where it ends now when left out.',
    })
    cursor: string | null | undefined,
    @Arg('oldest', () => Boolean, {
      defaultValue: false,
      description:
        'Whether, without a cursor, the oldest place is meant from which changes can be followed.',
    })
    isOldest: boolean,
    @Ctx() context: FeedContext,
  ): Promise<Checkpoint> {
    const position =
      cursor != null
        ? await positionOf(context, cursor)
        : isOldest
          ? await oldestFollowed(context)
          : null;
    const end = await toldEnd(context, position);
    if (!end) throw new Error('Expected the log of changes to have an end.');
    return Object.assign(new Checkpoint(), {
      cursor: cursorAt(context.cursors, end.position),
      count: end.position,
      hash: end.hash,
      at: end.at,
    });
  }
}
