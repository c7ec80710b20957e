import { Arg, Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { Topic } from '../topic/topic.entity.ts';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { readPage } from '../shared/page/read-page.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import { projectsOfTopic, projectsOfTopicAndNarrower } from './inverse.relations.ts';
import type { Project } from './project.entity.ts';
import { projects } from './project.queries.ts';

/** What this domain adds to Topic. */
@Resolver(() => Topic)
export class TopicProjectsResolver {
  @FieldResolver(() => projects.Connection, { description: 'The projects that concern it.' })
  projects(
    @Root() topic: Topic,
    @Arg('includeNarrower', () => Boolean, {
      defaultValue: false,
      description: 'Whether to include those that concern a part of it, however deep.',
    })
    includeNarrower: boolean,
    @Args(() => projects.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Project>> {
    const relation = includeNarrower ? projectsOfTopicAndNarrower : projectsOfTopic;
    return readPage(reader, relation, args, topic.uuid);
  }
}
