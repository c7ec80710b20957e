import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { Country } from '../country/country.entity.ts';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { readPage } from '../shared/page/read-page.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import { agreementsOfCountry } from './agreement-party.queries.ts';
import type { Agreement } from './agreement.entity.ts';
import { agreements } from './agreement.queries.ts';

/** What this domain adds to Country. */
@Resolver(() => Country)
export class CountryAgreementsResolver {
  @FieldResolver(() => agreements.Connection, {
    description:
      'The agreements that it takes part in itself, in any role; the latest signed first, those without a date last.',
  })
  agreements(
    @Root() country: Country,
    @Args(() => agreements.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Agreement>> {
    return readPage(reader, agreementsOfCountry, args, country.uuid);
  }
}
