import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organization } from '../organization/organization.entity.ts';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { readPage } from '../shared/page/read-page.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import { Person } from './person.entity.ts';
import { positionsByPersonId } from './person.relations.ts';
import { Position } from './position.entity.ts';
import { positions, positionsOfOrganization } from './position.queries.ts';

@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => [Position], {
    description: 'The offices held, the latest first, those without a beginning last.',
  })
  positions(@Root() person: Person, @Reads() reader: Reader): Promise<Position[]> {
    return positionsByPersonId(reader, person.uuid);
  }
}

/** What this domain adds to Organization. */
@Resolver(() => Organization)
export class OrganizationPositionsResolver {
  @FieldResolver(() => positions.Connection, {
    description: 'Its offices, and who holds or held them.',
  })
  positions(
    @Root() organization: Organization,
    @Args(() => positions.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Position>> {
    return readPage(reader, positionsOfOrganization, args, organization.uuid);
  }
}
