import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { InformationSystem } from '../system/information-system.entity.ts';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { readPage } from '../shared/page/read-page.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import { projectsOfSystem } from './inverse.relations.ts';
import type { Project } from './project.entity.ts';
import { projects } from './project.queries.ts';

/** What this domain adds to InformationSystem. */
@Resolver(() => InformationSystem)
export class InformationSystemProjectsResolver {
  @FieldResolver(() => projects.Connection, {
    description: 'The projects that extend it or work with it.',
  })
  projects(
    @Root() system: InformationSystem,
    @Args(() => projects.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Project>> {
    return readPage(reader, projectsOfSystem, args, system.uuid);
  }
}
