import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { Person } from '../person/person.entity.ts';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { readPage } from '../shared/page/read-page.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import type { Statement } from './statement.entity.ts';
import { statements } from './statement.queries.ts';
import { statementsOfPerson } from './statement.relations.ts';

/** What this domain adds to Person. */
@Resolver(() => Person)
export class PersonStatementsResolver {
  @FieldResolver(() => statements.Connection, {
    description: 'What the person said; for what was said about them see `statementsAbout`.',
  })
  statements(
    @Root() person: Person,
    @Args(() => statements.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Statement>> {
    return readPage(reader, statementsOfPerson, args, person.uuid);
  }
}
