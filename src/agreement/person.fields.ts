import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { Person } from '../person/person.entity.ts';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { readPage } from '../shared/page/read-page.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import type { AgreementAction } from './agreement-action.entity.ts';
import { actionsOfSignatory, agreementActions } from './agreement-action.queries.ts';

/** What this domain adds to Person. */
@Resolver(() => Person)
export class PersonActionsResolver {
  @FieldResolver(() => agreementActions.Connection, {
    description: 'What the person signed, and for whom; the latest first, what has no date last.',
  })
  actionsSigned(
    @Root() person: Person,
    @Args(() => agreementActions.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<AgreementAction>> {
    return readPage(reader, actionsOfSignatory, args, person.uuid);
  }
}
