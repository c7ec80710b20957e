import { ask, type Reader } from '../read/reader.ts';
import { selectionOf, selects } from '../read/selection.ts';
import type { Connection } from './connection.ts';
import type { ListRelation } from './list-relation.ts';
import { pageSize, type ListArgs } from './page-args.ts';
import { PageQuery, type PageRow } from './page-query.ts';

/** The owner of a list that has none: all root lists share it. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Where a connection selects its nodes. */
const NODES = [['nodes'], ['edges', 'node']] as const;

/**
 * A page of a list, by keyset: it stays where it is while rows come and go. Each part that the query
 * selects takes one statement for a whole batch of owners, and they run side by side: the rows, the
 * total count, and whether the list goes on beyond each cursor that was given.
 * @throws UserInputError for arguments out of range and for cursors of other lists
 */
export async function readPage<T extends object>(
  reader: Reader,
  relation: ListRelation<T>,
  args: ListArgs,
  owner: string = NOBODY,
): Promise<Connection<T>> {
  const { context, info } = reader;
  const { size, backward } = pageSize(args);
  const table = context.tables.get(relation.to);
  const query = new PageQuery(relation, table, owner, args, context.cursors);
  const wantsRows = ['nodes', 'edges', 'pageInfo'].some((part) => selects(info, part));
  const beyond = (cursor: 'after' | 'before', part: string): Promise<boolean[]> | [] =>
    args[cursor] != null && selects(info, 'pageInfo', part)
      ? ask(reader, query.beyond(cursor))
      : [];

  const [found, [totalCount], [isMoreBefore = false], [isMoreAfter = false]] = await Promise.all([
    wantsRows ? ask(reader, query.rows(selectionOf(info, table, NODES))) : [],
    selects(info, 'totalCount') ? ask(reader, query.count()) : [],
    beyond('after', 'hasPreviousPage'),
    beyond('before', 'hasNextPage'),
  ]);

  const page = backward ? found.slice(0, size).reverse() : found.slice(0, size);
  const isMoreAhead = found.length > size;
  const cursorOf = ({ position }: PageRow<T>): string =>
    context.cursors.encode(query.name, position);
  const cursorAt = (index: number): string | null => {
    const row = page.at(index);
    return row ? cursorOf(row) : null;
  };
  // Cursors are sealed only when the query selects them, hence the getters.
  return {
    edges: page.map((row) => ({
      node: row.node,
      get cursor() {
        return cursorOf(row);
      },
    })),
    nodes: page.map(({ node }) => node),
    pageInfo: {
      hasNextPage: isMoreAfter || (isMoreAhead && !backward),
      hasPreviousPage: isMoreBefore || (isMoreAhead && backward),
      get startCursor() {
        return cursorAt(0);
      },
      get endCursor() {
        return cursorAt(-1);
      },
    },
    totalCount,
  };
}
