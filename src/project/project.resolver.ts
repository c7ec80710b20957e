import { Arg, Args, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Agreement } from '../agreement/agreement.entity.ts';
import { agreements } from '../agreement/agreement.queries.ts';
import { Country } from '../country/country.entity.ts';
import type { Connection } from '../shared/page/connection.ts';
import { linked } from '../shared/page/list-relation.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { readPage } from '../shared/page/read-page.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import { InformationSystem } from '../system/information-system.entity.ts';
import { ProjectParticipant } from './project-participant.entity.ts';
import { ProjectRole } from './project-role.ts';
import { Project } from './project.entity.ts';
import { projects } from './project.queries.ts';
import {
  agreementsOfProject,
  countriesByProjectId,
  participantsByProjectId,
  partsOfProject,
  systemsByProjectId,
} from './project.relations.ts';

const parts = linked(projects, partsOfProject.link);

@Resolver(() => Project)
export class ProjectResolver {
  @FieldResolver(() => projects.Connection, {
    description: 'The projects or phases that it consists of.',
  })
  parts(
    @Root() project: Project,
    @Args(() => projects.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Project>> {
    return readPage(reader, parts, args, project.uuid);
  }

  @FieldResolver(() => [ProjectParticipant], {
    description: 'Who takes part and in which way, in the order in which the sources list them.',
  })
  async participants(
    @Root() project: Project,
    @Arg('roles', () => [ProjectRole], {
      nullable: true,
      description: 'Only participants in these roles; all when left out.',
    })
    roles: ProjectRole[] | null | undefined,
    @Reads() reader: Reader,
  ): Promise<ProjectParticipant[]> {
    const participants = await participantsByProjectId(reader, project.uuid);
    return roles ? participants.filter(({ role }) => roles.includes(role)) : participants;
  }

  @FieldResolver(() => [Country], {
    description: 'The countries in which it is carried out, by name.',
  })
  countries(@Root() project: Project, @Reads() reader: Reader): Promise<Country[]> {
    return countriesByProjectId(reader, project.uuid);
  }

  @FieldResolver(() => agreements.Connection, {
    description: 'The agreements that it carries out or rests on.',
  })
  agreements(
    @Root() project: Project,
    @Args(() => agreements.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Agreement>> {
    return readPage(reader, agreementsOfProject, args, project.uuid);
  }

  @FieldResolver(() => [InformationSystem], {
    description: 'The information systems that it extends or works with, by name.',
  })
  systems(@Root() project: Project, @Reads() reader: Reader): Promise<InformationSystem[]> {
    return systemsByProjectId(reader, project.uuid);
  }
}
