import { whereSql } from '../filter/where-input.ts';
import type { Question } from '../read/batches.ts';
import { keysRelation } from '../read/keys.ts';
import { amongFew } from '../read/link.ts';
import { Parameters } from '../read/parameters.ts';
import { projectionOf } from '../read/projection.ts';
import type { Selection } from '../read/selection.ts';
import type { Table } from '../read/table.ts';
import type { Cursors } from './cursors.ts';
import type { ListRelation } from './list-relation.ts';
import { pageSize, type ListArgs } from './page-args.ts';
import { afterSql, type Position, type Reach } from './position.ts';
import { orderSql, reversed, sortTerms, type SortTerm } from './sort.ts';

/** A row of a page, and its place in the list. */
export interface PageRow<T> {
  readonly node: T;
  readonly position: Position;
}

/** The statements of one page. Each answers a whole batch of owners, and all read the same rows. */
export class PageQuery<T extends object> {
  /** What its cursors are good for: the type of record, and the order. */
  readonly name: string;
  readonly #terms: readonly SortTerm[];
  readonly #after: Position | null;
  readonly #before: Position | null;

  constructor(
    readonly relation: ListRelation<T>,
    readonly table: Table<T>,
    readonly owner: string,
    readonly args: ListArgs,
    cursors: Cursors,
  ) {
    const orders = args.orderBy?.length ? args.orderBy : relation.defaultOrder;
    this.#terms = sortTerms(orders, relation.order);
    this.name = [
      table.type,
      ...orders.map((term) => `${term.field} ${term.direction} NULLS ${term.nulls}`),
    ].join(', ');
    this.#after = args.after == null ? null : cursors.decode(this.name, args.after);
    this.#before = args.before == null ? null : cursors.decode(this.name, args.before);
  }

  /** The rows of the page, from the end that it is asked from, and one more to tell whether more follows. */
  rows(selection: Selection): Question<PageRow<T>> {
    const { size, backward } = pageSize(this.args);
    const { columns, joins, width, hydrate } = projectionOf(this.table, selection);
    const order = backward ? reversed(this.#terms) : this.#terms;
    const bounds = [past(this.#terms, this.#after), past(reversed(this.#terms), this.#before)];
    // What rows are ordered by also is their place, and is worked out once: names take time to fold.
    const sortKeys = order.map((term, index) => `, ${term.sql('s')} AS o${index}`).join('');
    const ordered = order.map((term, index) => ({ ...term, sql: () => `t.o${index}` }));
    const places = order.map((_, index) => `, t.o${index}::text`).join('');
    const text = (from: string, keys: string): string => `SELECT k.n, ${columns}${places}
FROM ${keys}
CROSS JOIN LATERAL (SELECT s.*${sortKeys} ${from}
ORDER BY ${orderSql(order, 's')} LIMIT ${size + 1}) t
${joins}
ORDER BY k.n, ${orderSql(ordered, 't')}`;
    return this.#question(bounds, text, (row) => ({
      node: hydrate(row, 1) as T,
      position: row.slice(1 + width),
    }));
  }

  /** How many rows the whole list has, cursors aside. */
  count(): Question<number> {
    const text = (from: string, keys: string): string =>
      `SELECT k.n, (SELECT count(*) ${from})\nFROM ${keys}`;
    return this.#question([], text, (row) => Number(row[1]));
  }

  /** Whether the list has rows on the far side of a cursor: up to `after`, or from `before` on. The nearest tells. */
  beyond(cursor: 'after' | 'before'): Question<boolean> {
    const far = cursor === 'after' ? reversed(this.#terms) : this.#terms;
    const farSide = past(far, cursor === 'after' ? this.#after : this.#before, 'from');
    const text = (from: string, keys: string): string =>
      `SELECT k.n, (SELECT TRUE ${from}
ORDER BY ${orderSql(far, 's')} LIMIT 1)
FROM ${keys}`;
    return this.#question([farSide], text, (row) => row[1] === 't');
  }

  #question<R>(
    bounds: readonly Bound[],
    text: (from: string, keys: string) => string,
    hydrate: (row: readonly (string | null)[]) => R,
  ): Question<R> {
    const { relation, table, args } = this;
    const parameters = new Parameters();
    const conditions = [relation.link('s', parameters.add(this.owner, 'uuid'), amongFew)];
    if (args.where) conditions.push(whereSql(relation.where, args.where, 's', parameters));
    conditions.push(...bounds.flatMap((bound) => bound(parameters)));
    const from = `FROM ${table.name} s WHERE ${conditions.join(' AND ')}`;
    return {
      statement: { text: text(from, keysRelation(parameters)), hydrate },
      key: parameters.values,
    };
  }
}

type Bound = (parameters: Parameters) => string[];

/** The rows past a cursor in an order; without a cursor, all of them. */
function past(terms: readonly SortTerm[], position: Position | null, reach?: Reach): Bound {
  return (parameters) => (position ? [afterSql(terms, position, 's', parameters, reach)] : []);
}
