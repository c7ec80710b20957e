import { ask, type ReadContext, type Reader } from '../read/reader.ts';
import type { Connection } from './connection.ts';
import type { ListRelation } from './list-relation.ts';
import { pageSize, type ListArgs } from './page-args.ts';
import { partsOf } from './page-parts.ts';
import { PageQuery } from './page-query.ts';
import { Page } from './page.ts';

/** The owner of a list that has none: all root lists share it. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

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
  const parts = partsOf(info, context.tables.get(relation.to));
  const query = queryOf(context, relation, args);
  const beyond = (cursor: 'after' | 'before', isSelected: boolean): Promise<boolean[]> | [] =>
    args[cursor] != null && isSelected ? ask(reader, query.beyond(cursor)(owner)) : [];

  const [found, [totalCount], [isMoreBefore = false], [isMoreAfter = false]] = await Promise.all([
    parts.hasRows ? ask(reader, query.rows(parts)(owner)) : [],
    parts.hasTotalCount ? ask(reader, query.count()(owner)) : [],
    beyond('after', parts.hasPreviousPage),
    beyond('before', parts.hasNextPage),
  ]);
  const seal = context.cursors.encode.bind(context.cursors, query.name);
  return new Page(found, { size, backward, isMoreBefore, isMoreAfter, seal }, totalCount);
}

/** By arguments, which all owners of a field share, and then by relation. */
const queries = new WeakMap<ListArgs, Map<object, PageQuery<never>>>();

/** The query of a page, made once for all its owners. */
function queryOf<T extends object>(
  { tables, cursors }: ReadContext,
  relation: ListRelation<T>,
  args: ListArgs,
): PageQuery<T> {
  let known = queries.get(args);
  if (!known) queries.set(args, (known = new Map<object, PageQuery<never>>()));
  let query = known.get(relation) as PageQuery<T> | undefined;
  if (!query) {
    query = new PageQuery(relation, tables.get(relation.to), args, cursors);
    known.set(relation, query as unknown as PageQuery<never>);
  }
  return query;
}
