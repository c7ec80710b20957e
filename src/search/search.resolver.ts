import { Args, Query, Resolver } from 'type-graphql';
import { CountsAtLeast } from '../shared/graphql/field-cost.ts';
import type { Connection } from '../shared/page/connection.ts';
import { PageArgs, pageSize } from '../shared/page/page-args.ts';
import { Page } from '../shared/page/page.ts';
import { ask, Reads, type Reader } from '../shared/read/reader.ts';
import { selects } from '../shared/read/selected-fields.ts';
import { SearchArgs, searchOf } from './search.args.ts';
import { foundCount, foundRecords } from './search.queries.ts';
import { SearchResult, SearchResultConnection } from './search-result.type.ts';

@Resolver()
export class SearchResolver {
  @CountsAtLeast(100)
  @Query(() => SearchResultConnection, {
    description:
      'Looks for words in all records: in their names and titles, further names, places and prose. The best match comes first; a name that is the text as a whole before one that begins with it, and both before all others.',
  })
  async search(
    @Args(() => SearchArgs) args: SearchArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<SearchResult>> {
    const { cursors } = reader.context;
    const search = searchOf(args);
    const { size } = pageSize(Object.assign(new PageArgs(), { first: args.first }));
    const list = `search ${search.words.join(' ')} in ${search.types?.join(', ') ?? 'all'}`;
    const after = args.after == null ? null : cursors.decode(list, args.after);
    const wantsRows = ['nodes', 'edges', 'pageInfo'].some((part) => selects(reader.info, part));

    const [found, [totalCount]] = await Promise.all([
      wantsRows ? ask(reader, foundRecords(search, size, after)) : [],
      selects(reader.info, 'totalCount') ? ask(reader, foundCount(search)) : [],
    ]);

    const rows = found.map(({ uuid, type, score, position }) => ({
      node: Object.assign(new SearchResult(), { uuid, type, score, words: search.words }),
      position,
    }));
    const seal = cursors.encode.bind(cursors, list);
    const frame = { size, backward: false, isMoreBefore: after !== null, isMoreAfter: false, seal };
    return new Page(rows, frame, totalCount);
  }
}
