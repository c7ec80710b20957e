import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { readPage } from '../shared/page/read-page.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import type { Membership } from './membership.entity.ts';
import {
  memberships,
  membershipsHeldByOrganization,
  membershipsOfOrganization,
} from './membership.queries.ts';
import { Organization } from './organization.entity.ts';
import { bodiesOfOrganization, organizations } from './organization.queries.ts';

@Resolver(() => Organization)
export class OrganizationResolver {
  @FieldResolver(() => organizations.Connection, {
    description: 'The organizations that are bodies of it.',
  })
  bodies(
    @Root() organization: Organization,
    @Args(() => organizations.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Organization>> {
    return readPage(reader, bodiesOfOrganization, args, organization.uuid);
  }

  @FieldResolver(() => memberships.Connection, {
    description: 'Who belongs to it, and in which way.',
  })
  members(
    @Root() organization: Organization,
    @Args(() => memberships.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Membership>> {
    return readPage(reader, membershipsOfOrganization, args, organization.uuid);
  }

  @FieldResolver(() => memberships.Connection, { description: 'What it belongs to itself.' })
  memberships(
    @Root() organization: Organization,
    @Args(() => memberships.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Membership>> {
    return readPage(reader, membershipsHeldByOrganization, args, organization.uuid);
  }
}
