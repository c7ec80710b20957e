import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { Meeting } from '../meeting/meeting.entity.ts';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { readPage } from '../shared/page/read-page.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import type { Statement } from './statement.entity.ts';
import { statements } from './statement.queries.ts';
import { statementsAtMeeting } from './statement.relations.ts';

/** What this domain adds to Meeting. */
@Resolver(() => Meeting)
export class MeetingStatementsResolver {
  @FieldResolver(() => statements.Connection, {
    description: 'What was said there; for what was said about it elsewhere see `statementsAbout`.',
  })
  statements(
    @Root() meeting: Meeting,
    @Args(() => statements.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Statement>> {
    return readPage(reader, statementsAtMeeting, args, meeting.uuid);
  }
}
