import { Arg, Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organization } from '../organization/organization.entity.ts';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { readPage } from '../shared/page/read-page.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import type { Meeting } from './meeting.entity.ts';
import { meetings } from './meeting.queries.ts';
import { meetingsOfOrganization, meetingsOfOrganizationAndBodies } from './meeting.relations.ts';

/** What this domain adds to Organization. */
@Resolver(() => Organization)
export class OrganizationMeetingsResolver {
  @FieldResolver(() => meetings.Connection, {
    description:
      'The meetings in which it took part itself, or somebody on its behalf, in whichever role.',
  })
  meetings(
    @Root() organization: Organization,
    @Arg('includeBodies', () => Boolean, {
      defaultValue: false,
      description: 'Whether to count in the meetings of its bodies, and of theirs in turn.',
    })
    includeBodies: boolean,
    @Args(() => meetings.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Meeting>> {
    const relation = includeBodies ? meetingsOfOrganizationAndBodies : meetingsOfOrganization;
    return readPage(reader, relation, args, organization.uuid);
  }
}
