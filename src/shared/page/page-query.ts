import { whereSql } from '../filter/where-input.ts';
import type { Question } from '../read/batches.ts';
import { keysRelation } from '../read/keys.ts';
import type { Link } from '../read/link.ts';
import { Parameters } from '../read/parameters.ts';
import { projectionOf } from '../read/projection.ts';
import type { Selection } from '../read/selection.ts';
import type { Table } from '../read/table.ts';
import type { Cursors } from './cursors.ts';
import type { ListRelation } from './list-relation.ts';
import { pageSize, type ListArgs } from './page-args.ts';
import { countedRows, orderedRows, placed } from './ordered-rows.ts';
import { past, type Bound, type Position } from './position.ts';
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
    // What rows are ordered by also is their place.
    const places = order.map((_, index) => `, t.o${index}::text`).join('');
    const text = (rows: string, keys: string): string => `SELECT k.n, ${columns}${places}
FROM ${keys}
CROSS JOIN LATERAL (${rows} LIMIT ${size + 1}) t
${joins}
ORDER BY k.n, ${orderSql(placed(order), 't')}`;
    return this.#question(this.#ordered(order, bounds), text, (row) => ({
      node: hydrate(row, 1) as T,
      position: row.slice(1 + width),
    }));
  }

  /** How many rows the whole list has, cursors aside. */
  count(): Question<number> {
    const rows: Rows = (list) => countedRows({ ...this.#source, ...list });
    const text = (from: string, keys: string): string =>
      `SELECT k.n, (SELECT count(*) ${from})\nFROM ${keys}`;
    return this.#question(rows, text, (row) => Number(row[1]));
  }

  /** Whether the list has rows on the far side of a cursor: up to `after`, or from `before` on. The nearest tells. */
  beyond(cursor: 'after' | 'before'): Question<boolean> {
    const far = cursor === 'after' ? reversed(this.#terms) : this.#terms;
    const farSide = past(far, cursor === 'after' ? this.#after : this.#before, 'from');
    const text = (rows: string, keys: string): string =>
      `SELECT k.n, (SELECT TRUE FROM (${rows} LIMIT 1) t)\nFROM ${keys}`;
    return this.#question(this.#ordered(far, [farSide]), text, (row) => row[1] === 't');
  }

  get #source(): { table: string; link: Link } {
    return { table: this.table.name, link: this.relation.link };
  }

  #ordered(terms: readonly SortTerm[], bounds: readonly Bound[]): Rows {
    return ({ key, filters, parameters }) =>
      orderedRows({
        ...this.#source,
        key,
        terms,
        filters,
        bounds: (alias) => bounds.flatMap((bound) => bound(alias, parameters)),
      });
  }

  #question<R>(
    rows: Rows,
    text: (rows: string, keys: string) => string,
    hydrate: (row: readonly (string | null)[]) => R,
  ): Question<R> {
    const { relation, args } = this;
    const parameters = new Parameters();
    const key = parameters.add(this.owner, 'uuid');
    const filters = args.where ? [whereSql(relation.where, args.where, 's', parameters)] : [];
    const found = rows({ key, filters, parameters });
    return {
      statement: { text: text(found, keysRelation(parameters)), hydrate },
      key: parameters.values,
    };
  }
}

/** SQL of the rows of a list, given that of its owner's key and of its filters. */
type Rows = (list: { key: string; filters: string[]; parameters: Parameters }) => string;
