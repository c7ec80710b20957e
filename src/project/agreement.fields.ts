import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { Agreement } from '../agreement/agreement.entity.ts';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { readPage } from '../shared/page/read-page.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import { projectsOfAgreement } from './inverse.relations.ts';
import type { Project } from './project.entity.ts';
import { projects } from './project.queries.ts';

/** What this domain adds to Agreement. */
@Resolver(() => Agreement)
export class AgreementProjectsResolver {
  @FieldResolver(() => projects.Connection, {
    description: 'The projects that carry it out or rest on it.',
  })
  projects(
    @Root() agreement: Agreement,
    @Args(() => projects.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Project>> {
    return readPage(reader, projectsOfAgreement, args, agreement.uuid);
  }
}
