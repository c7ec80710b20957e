import { Arg, Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { Topic } from '../topic/topic.entity.ts';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { readPage } from '../shared/page/read-page.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import type { Meeting } from './meeting.entity.ts';
import { meetings } from './meeting.queries.ts';
import { meetingsOfTopic, meetingsOfTopicAndNarrower } from './meeting.relations.ts';

/** What this domain adds to Topic. */
@Resolver(() => Topic)
export class TopicMeetingsResolver {
  @FieldResolver(() => meetings.Connection, { description: 'The meetings that concern it.' })
  meetings(
    @Root() topic: Topic,
    @Arg('includeNarrower', () => Boolean, {
      defaultValue: false,
      description: 'Whether to include those that concern a part of it, however deep.',
    })
    includeNarrower: boolean,
    @Args(() => meetings.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Meeting>> {
    const relation = includeNarrower ? meetingsOfTopicAndNarrower : meetingsOfTopic;
    return readPage(reader, relation, args, topic.uuid);
  }
}
