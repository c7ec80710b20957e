import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { readPage } from '../shared/page/read-page.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import { RegistryRecord } from '../shared/record/registry-record.ts';
import { Topic } from './topic.entity.ts';
import { topics } from './topic.queries.ts';
import { narrowerTopics, topicsByRecordId } from './topic.relations.ts';

@Resolver(() => RegistryRecord)
export class RecordTopicsResolver {
  @FieldResolver(() => [Topic], { description: 'What it concerns, by name.' })
  topics(@Root() record: RegistryRecord, @Reads() reader: Reader): Promise<Topic[]> {
    return topicsByRecordId(reader, record.uuid);
  }
}

@Resolver(() => Topic)
export class TopicResolver {
  @FieldResolver(() => topics.Connection, { description: 'The topics that are parts of it.' })
  narrower(
    @Root() topic: Topic,
    @Args(() => topics.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Topic>> {
    return readPage(reader, narrowerTopics, args, topic.uuid);
  }
}
