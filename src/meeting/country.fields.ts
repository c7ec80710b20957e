import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { Country } from '../country/country.entity.ts';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { readPage } from '../shared/page/read-page.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import type { Meeting } from './meeting.entity.ts';
import { meetings } from './meeting.queries.ts';
import { meetingsHeldInCountry, meetingsOfCountry } from './meeting.relations.ts';

/** What this domain adds to Country. */
@Resolver(() => Country)
export class CountryMeetingsResolver {
  @FieldResolver(() => meetings.Connection, {
    description:
      'The meetings in which it took part, wherever they were held; for those held there see `meetingsHeld`.',
  })
  meetings(
    @Root() country: Country,
    @Args(() => meetings.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Meeting>> {
    return readPage(reader, meetingsOfCountry, args, country.uuid);
  }

  @FieldResolver(() => meetings.Connection, {
    description: 'The meetings that were held there, whoever took part.',
  })
  meetingsHeld(
    @Root() country: Country,
    @Args(() => meetings.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Meeting>> {
    return readPage(reader, meetingsHeldInCountry, args, country.uuid);
  }
}
