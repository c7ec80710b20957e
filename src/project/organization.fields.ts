import { Arg, Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organization } from '../organization/organization.entity.ts';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { readPage } from '../shared/page/read-page.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import { projectsOfOrganization, projectsOfOrganizationAndBodies } from './inverse.relations.ts';
import type { Project } from './project.entity.ts';
import { projects } from './project.queries.ts';

/** What this domain adds to Organization. */
@Resolver(() => Organization)
export class OrganizationProjectsResolver {
  @FieldResolver(() => projects.Connection, {
    description: 'The projects that it takes part in, in whichever role.',
  })
  projects(
    @Root() organization: Organization,
    @Arg('includeBodies', () => Boolean, {
      defaultValue: false,
      description: 'Whether to count in what its bodies take part in, and theirs in turn.',
    })
    includeBodies: boolean,
    @Args(() => projects.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Project>> {
    const relation = includeBodies ? projectsOfOrganizationAndBodies : projectsOfOrganization;
    return readPage(reader, relation, args, organization.uuid);
  }
}
