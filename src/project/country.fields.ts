import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { Country } from '../country/country.entity.ts';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { readPage } from '../shared/page/read-page.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import { projectsInCountry, projectsJoinedByCountry } from './inverse.relations.ts';
import type { Project } from './project.entity.ts';
import { projects } from './project.queries.ts';

/** What this domain adds to Country. */
@Resolver(() => Country)
export class CountryProjectsResolver {
  @FieldResolver(() => projects.Connection, {
    description:
      'The projects that are carried out there; for those it takes part in itself see `projectsJoined`.',
  })
  projects(
    @Root() country: Country,
    @Args(() => projects.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Project>> {
    return readPage(reader, projectsInCountry, args, country.uuid);
  }

  @FieldResolver(() => projects.Connection, {
    description:
      'The projects that it takes part in itself, as a funder, a beneficiary or otherwise, wherever they are carried out.',
  })
  projectsJoined(
    @Root() country: Country,
    @Args(() => projects.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Project>> {
    return readPage(reader, projectsJoinedByCountry, args, country.uuid);
  }
}
