import { Arg, Args, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { readPage } from '../shared/page/read-page.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import { Topic } from '../topic/topic.entity.ts';
import { agreementsOfTopic, agreementsOfTopicAndNarrower } from './agreement-topic.queries.ts';
import type { Agreement } from './agreement.entity.ts';
import { agreements } from './agreement.queries.ts';

/** What this domain adds to Topic. */
@Resolver(() => Topic)
export class TopicAgreementsResolver {
  @FieldResolver(() => agreements.Connection, {
    description:
      'The agreements that concern it; the latest signed first, those without a date last.',
  })
  agreements(
    @Root() topic: Topic,
    @Arg('includeNarrower', () => Boolean, {
      defaultValue: false,
      description: 'Whether to include those that concern a part of it, however deep.',
    })
    includeNarrower: boolean,
    @Args(() => agreements.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Agreement>> {
    const relation = includeNarrower ? agreementsOfTopicAndNarrower : agreementsOfTopic;
    return readPage(reader, relation, args, topic.uuid);
  }
}
