import { Arg, Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organization } from '../organization/organization.entity.ts';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { readPage } from '../shared/page/read-page.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import type { Statement } from './statement.entity.ts';
import { statements } from './statement.queries.ts';
import {
  statementsOfOrganization,
  statementsOfOrganizationAndBodies,
} from './statement.relations.ts';

/** What this domain adds to Organization. */
@Resolver(() => Organization)
export class OrganizationStatementsResolver {
  @FieldResolver(() => statements.Connection, {
    description: 'What was said on its behalf; for what was said about it see `statementsAbout`.',
  })
  statements(
    @Root() organization: Organization,
    @Arg('includeBodies', () => Boolean, {
      defaultValue: false,
      description:
        'Whether to include what was said on behalf of all bodies below it, however deep.',
    })
    includeBodies: boolean,
    @Args(() => statements.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Statement>> {
    const relation = includeBodies ? statementsOfOrganizationAndBodies : statementsOfOrganization;
    return readPage(reader, relation, args, organization.uuid);
  }
}
