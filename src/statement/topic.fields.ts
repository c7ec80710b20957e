import { Arg, Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { Topic } from '../topic/topic.entity.ts';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { readPage } from '../shared/page/read-page.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import type { Statement } from './statement.entity.ts';
import { statements } from './statement.queries.ts';
import { statementsOfTopic, statementsOfTopicAndNarrower } from './statement.relations.ts';

/** What this domain adds to Topic. */
@Resolver(() => Topic)
export class TopicStatementsResolver {
  @FieldResolver(() => statements.Connection, {
    description: 'The statements that concern it, or are about it.',
  })
  statements(
    @Root() topic: Topic,
    @Arg('includeNarrower', () => Boolean, {
      defaultValue: false,
      description: 'Whether to include those on any part of it, however deep.',
    })
    includeNarrower: boolean,
    @Args(() => statements.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Statement>> {
    const relation = includeNarrower ? statementsOfTopicAndNarrower : statementsOfTopic;
    return readPage(reader, relation, args, topic.uuid);
  }
}
