import { whereSql } from '../filter/where-input.ts';
import type { Question } from '../read/statement.ts';
import { keysRelation } from '../read/keys.ts';
import { amongFew } from '../read/link.ts';
import { Parameters } from '../read/parameters.ts';
import { projectionOf } from '../read/projection.ts';
import type { Table } from '../read/table.ts';
import type { Cursors } from './cursors.ts';
import type { ListRelation } from './list-relation.ts';
import { pageSize, type ListArgs } from './page-args.ts';
import type { PageParts } from './page-parts.ts';
import { afterSql, orderSql, reversed, sortTerms, type Position, type SortTerm } from './sort.ts';

/** A row of a page, and its place in the list if cursors are selected. */
export interface PageRow<T> {
  readonly node: T;
  readonly position: Position;
}

/** What is asked of the list of any owner. */
type AskOf<R> = (owner: string) => Question<R>;

/** The statements of one page, each compiled once. Each answers a whole batch of owners, and all read the same rows. */
export class PageQuery<T extends object> {
  /** What its cursors are good for: the type of record, and the order. */
  readonly name: string;
  readonly #terms: readonly SortTerm[];
  readonly #after: Position | null;
  readonly #before: Position | null;
  readonly #compiled = new Map<unknown, AskOf<never>>();

  constructor(
    readonly relation: ListRelation<T>,
    readonly table: Table<T>,
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
  rows(parts: PageParts): AskOf<PageRow<T>> {
    return this.#once(parts, () => {
      const { size, backward } = pageSize(this.args);
      const { columns, joins, width, hydrate } = projectionOf(this.table, parts.nodes);
      const order = backward ? reversed(this.#terms) : this.#terms;
      const places = parts.hasCursors
        ? this.#terms.map((term) => `, (${term.sql('t')})::text`)
        : [];
      const text = (from: string, keys: string): string => `SELECT k.n, ${columns}${places.join('')}
FROM ${keys}
CROSS JOIN LATERAL (SELECT s.* ${from}
ORDER BY ${orderSql(order, 's')} LIMIT ${size + 1}) t
${joins}
ORDER BY k.n, ${orderSql(order, 't')}`;
      return this.#compile([this.#pastStart, this.#pastEnd], text, (row) => ({
        node: hydrate(row, 1) as T,
        position: parts.hasCursors ? row.slice(1 + width) : [],
      }));
    });
  }

  /** How many rows the whole list has, cursors aside. */
  count(): AskOf<number> {
    return this.#once('count', () => {
      const text = (from: string, keys: string): string =>
        `SELECT k.n, (SELECT count(*) ${from})\nFROM ${keys}`;
      return this.#compile([], text, (row) => Number(row[1]));
    });
  }

  /** Whether the list has rows on the far side of a cursor: before `after`, or after `before`. */
  beyond(cursor: 'after' | 'before'): AskOf<boolean> {
    return this.#once(cursor, () => {
      const near = cursor === 'after' ? this.#pastStart : this.#pastEnd;
      const farSide = (parameters: Parameters): string[] =>
        near(parameters).map((past) => `NOT ${past}`);
      const text = (from: string, keys: string): string =>
        `SELECT k.n, EXISTS (SELECT ${from})\nFROM ${keys}`;
      return this.#compile([farSide], text, (row) => row[1] === 't');
    });
  }

  readonly #pastStart = (parameters: Parameters): string[] =>
    this.#after ? [afterSql(this.#terms, this.#after, 's', parameters)] : [];

  readonly #pastEnd = (parameters: Parameters): string[] =>
    this.#before ? [afterSql(reversed(this.#terms), this.#before, 's', parameters)] : [];

  #once<R>(part: unknown, compile: () => AskOf<R>): AskOf<R> {
    let ask = this.#compiled.get(part) as AskOf<R> | undefined;
    if (!ask) this.#compiled.set(part, (ask = compile()) as AskOf<never>);
    return ask;
  }

  #compile<R>(
    bounds: readonly ((parameters: Parameters) => string[])[],
    text: (from: string, keys: string) => string,
    hydrate: (row: readonly (string | null)[]) => R,
  ): AskOf<R> {
    const { relation, table, args } = this;
    const parameters = new Parameters();
    // The owner is the first of the values, and the only one that differs within a page.
    const conditions = [relation.link('s', parameters.add(null, 'uuid'), amongFew)];
    if (args.where) conditions.push(whereSql(relation.where, args.where, 's', parameters));
    conditions.push(...bounds.flatMap((bound) => bound(parameters)));
    const from = `FROM ${table.name} s WHERE ${conditions.join(' AND ')}`;
    const statement = { text: text(from, keysRelation(parameters)), hydrate };
    const [, ...values] = parameters.values;
    return (owner) => ({ statement, key: [owner, ...values] });
  }
}
