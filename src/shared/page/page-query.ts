import type { Link } from '../read/link.ts';
import { projectionOf } from '../read/projection.ts';
import type { Table } from '../read/table.ts';
import type { Cursors } from './cursors.ts';
import { listQuestion, type ListQuestion, type RowsSql } from './list-question.ts';
import type { ListRelation } from './list-relation.ts';
import { pageSize, type ListArgs } from './page-args.ts';
import { countedRows, orderedRows, placed } from './ordered-rows.ts';
import type { PageParts } from './page-parts.ts';
import { past, type Bound, type Position } from './position.ts';
import { orderSql, reversed, sortTerms, type SortTerm } from './sort.ts';

/** A row of a page, and its place in the list if cursors are selected. */
export interface PageRow<T> {
  readonly node: T;
  readonly position: Position;
}

/** The statements of one page, each compiled once. Each answers a whole batch of owners, and all read the same rows. */
export class PageQuery<T extends object> {
  /** What its cursors are good for: the type of record, and the order. */
  readonly name: string;
  readonly #terms: readonly SortTerm[];
  readonly #after: Position | null;
  readonly #before: Position | null;
  readonly #compiled = new Map<unknown, ListQuestion<never>>();

  constructor(
    readonly relation: ListRelation<T>,
    readonly table: Table<T>,
    readonly args: ListArgs,
    cursors: Cursors,
  ) {
    const orders = args.orderBy?.length ? args.orderBy : relation.defaultOrder;
    this.#terms = sortTerms(orders, relation.order, table.columns[0]?.type ?? 'uuid');
    this.name = [
      table.type,
      ...orders.map((term) => `${term.field} ${term.direction} NULLS ${term.nulls}`),
    ].join(', ');
    this.#after = args.after == null ? null : cursors.decode(this.name, args.after);
    this.#before = args.before == null ? null : cursors.decode(this.name, args.before);
  }

  /** The rows of the page, from the end that it is asked from, and one more to tell whether more follows. */
  rows(parts: PageParts): ListQuestion<PageRow<T>> {
    return this.#once(parts, () => {
      const { size, backward } = pageSize(this.args);
      const { columns, joins, width, hydrate } = projectionOf(this.table, parts.nodes);
      const order = backward ? reversed(this.#terms) : this.#terms;
      const bounds = [past(this.#terms, this.#after), past(reversed(this.#terms), this.#before)];
      // What rows are ordered by also is their place.
      const places = parts.hasCursors ? order.map((_, index) => `, t.o${index}::text`) : [];
      const text = (rows: string, keys: string): string => `SELECT k.n, ${columns}${places.join('')}
FROM ${keys}
CROSS JOIN LATERAL (${rows} LIMIT ${size + 1}) t
${joins}
ORDER BY k.n, ${orderSql(placed(order), 't')}`;
      return listQuestion(this, this.#ordered(order, bounds), text, (row) => ({
        node: hydrate(row, 1) as T,
        position: parts.hasCursors ? row.slice(1 + width) : [],
      }));
    });
  }

  /** How many rows the whole list has, cursors aside. */
  count(): ListQuestion<number> {
    return this.#once('count', () => {
      const rows: RowsSql = (list) => countedRows({ ...this.#source, ...list });
      const text = (from: string, keys: string): string =>
        `SELECT k.n, (SELECT count(*) ${from})\nFROM ${keys}`;
      return listQuestion(this, rows, text, (row) => Number(row[1]));
    });
  }

  /** Whether the list has rows on the far side of a cursor: up to `after`, or from `before` on. The nearest tells. */
  beyond(cursor: 'after' | 'before'): ListQuestion<boolean> {
    return this.#once(cursor, () => {
      const far = cursor === 'after' ? reversed(this.#terms) : this.#terms;
      const farSide = past(far, cursor === 'after' ? this.#after : this.#before, 'from');
      const text = (rows: string, keys: string): string =>
        `SELECT k.n, (SELECT TRUE FROM (${rows} LIMIT 1) t)\nFROM ${keys}`;
      return listQuestion(this, this.#ordered(far, [farSide]), text, (row) => row[1] === 't');
    });
  }

  get #source(): { table: string; link: Link } {
    return { table: this.table.name, link: this.relation.link };
  }

  #ordered(terms: readonly SortTerm[], bounds: readonly Bound[]): RowsSql {
    return ({ key, filters, parameters }) =>
      orderedRows({
        ...this.#source,
        key,
        terms,
        filters,
        bounds: (alias) => bounds.flatMap((bound) => bound(alias, parameters)),
      });
  }

  /** A part of the page, compiled when it is first asked for. */
  #once<R>(part: unknown, compile: () => ListQuestion<R>): ListQuestion<R> {
    let ask = this.#compiled.get(part) as ListQuestion<R> | undefined;
    if (!ask) this.#compiled.set(part, (ask = compile()) as ListQuestion<never>);
    return ask;
  }
}
