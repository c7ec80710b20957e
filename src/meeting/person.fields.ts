import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { Person } from '../person/person.entity.ts';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { readPage } from '../shared/page/read-page.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import type { Meeting } from './meeting.entity.ts';
import { meetings } from './meeting.queries.ts';
import { meetingsOfPerson } from './meeting.relations.ts';

/** What this domain adds to Person. */
@Resolver(() => Person)
export class PersonMeetingsResolver {
  @FieldResolver(() => meetings.Connection, {
    description: 'The meetings attended, in whichever role.',
  })
  meetings(
    @Root() person: Person,
    @Args(() => meetings.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Meeting>> {
    return readPage(reader, meetingsOfPerson, args, person.uuid);
  }
}
