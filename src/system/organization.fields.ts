import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organization } from '../organization/organization.entity.ts';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { readPage } from '../shared/page/read-page.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import type { InformationSystem } from './information-system.entity.ts';
import { systems, systemsOfOperator } from './system.queries.ts';

/** What this domain adds to Organization. */
@Resolver(() => Organization)
export class OrganizationSystemsResolver {
  @FieldResolver(() => systems.Connection, { description: 'The information systems that it runs.' })
  systems(
    @Root() organization: Organization,
    @Args(() => systems.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<InformationSystem>> {
    return readPage(reader, systemsOfOperator, args, organization.uuid);
  }
}
