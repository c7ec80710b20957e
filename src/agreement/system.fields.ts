import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { readPage } from '../shared/page/read-page.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import { InformationSystem } from '../system/information-system.entity.ts';
import type { Provision } from './provision.entity.ts';
import { provisions, provisionsOfSystem } from './provision.queries.ts';

/** What this domain adds to InformationSystem. */
@Resolver(() => InformationSystem)
export class SystemProvisionsResolver {
  @FieldResolver(() => provisions.Connection, {
    description:
      'The provisions of agreements that open it to somebody or connect it with another, by kind.',
  })
  provisions(
    @Root() system: InformationSystem,
    @Args(() => provisions.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Provision>> {
    return readPage(reader, provisionsOfSystem, args, system.uuid);
  }
}
