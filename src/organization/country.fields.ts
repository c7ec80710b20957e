import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { Country } from '../country/country.entity.ts';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { readPage } from '../shared/page/read-page.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import type { Membership } from './membership.entity.ts';
import { memberships, membershipsOfCountry } from './membership.queries.ts';

/** What this domain adds to Country. */
@Resolver(() => Country)
export class CountryMembershipsResolver {
  @FieldResolver(() => memberships.Connection, {
    description: 'The organizations that it belongs to.',
  })
  memberships(
    @Root() country: Country,
    @Args(() => memberships.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Membership>> {
    return readPage(reader, membershipsOfCountry, args, country.uuid);
  }
}
