import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { Project } from '../project/project.entity.ts';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { readPage } from '../shared/page/read-page.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import type { Meeting } from './meeting.entity.ts';
import { meetings } from './meeting.queries.ts';
import { meetingsOfProject } from './meeting.relations.ts';

/** What this domain adds to Project. */
@Resolver(() => Project)
export class ProjectMeetingsResolver {
  @FieldResolver(() => meetings.Connection, {
    description: 'The meetings that were held under it.',
  })
  meetings(
    @Root() project: Project,
    @Args(() => meetings.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Meeting>> {
    return readPage(reader, meetingsOfProject, args, project.uuid);
  }
}
