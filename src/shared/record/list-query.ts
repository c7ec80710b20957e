import { Args, Query, Resolver } from 'type-graphql';
import type { Connection } from '../page/connection.ts';
import { everything, type Listing } from '../page/list-relation.ts';
import type { ListArgs } from '../page/page-args.ts';
import { readPage } from '../page/read-page.ts';
import { Reads, type Reader } from '../read/reader.ts';

/** The resolver of the root field that lists a type of record, such as `organizations`. */
export function listQuery<T extends object>(name: string, records: Listing<T>): new () => object {
  const list = everything(records);

  @Resolver(() => records.to)
  class ListResolver {
    @Query(() => records.Connection, {
      name,
      description: `All records of type ${records.to.name}, in pages.`,
    })
    list(
      @Args(() => records.Args) args: ListArgs,
      @Reads() reader: Reader,
    ): Promise<Connection<T>> {
      return readPage(reader, list, args);
    }
  }
  return ListResolver;
}
