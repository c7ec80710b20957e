import { whereSql } from '../filter/where-sql.ts';
import type { Row } from '../read/hydrator.ts';
import { keysRelation } from '../read/keys.ts';
import { Parameters } from '../read/parameters.ts';
import type { Question } from '../read/statement.ts';
import type { ListRelation } from './list-relation.ts';
import type { ListArgs } from './page-args.ts';

/** What is asked of the list of any owner. */
export type ListQuestion<R> = (owner: string) => Question<R>;

/** SQL of the rows of a list, given that of its owner's key and of its filters. */
export type RowsSql = (list: { key: string; filters: string[]; parameters: Parameters }) => string;

/** Which list is asked, and how: its filters are those of the arguments. */
interface AskedList {
  readonly relation: Pick<ListRelation<object>, 'where'>;
  readonly args: Pick<ListArgs, 'where'>;
}

/** Compiles what is asked of a list: the text of a statement around its rows, and the answer that each row makes. */
export function listQuestion<R>(
  { relation, args }: AskedList,
  rows: RowsSql,
  text: (rows: string, keys: string) => string,
  hydrate: (row: Row) => R,
): ListQuestion<R> {
  const parameters = new Parameters();
  // The owner is the first of the values, and the only one that differs within a page.
  const key = parameters.add(null, 'uuid');
  const filters = args.where ? [whereSql(relation.where, args.where, 's', parameters)] : [];
  const found = rows({ key, filters, parameters });
  const statement = { text: text(found, keysRelation(parameters)), hydrate };
  const [, ...values] = parameters.values;
  return (owner) => ({ statement, key: [owner, ...values] });
}
