import { UserInputError } from '../errors.ts';
import type { Parameters } from '../read/parameters.ts';
import { NullsOrder, OrderDirection, type Order, type OrderClass } from './order-input.ts';

/** A total order of rows: the terms asked for, then the id. */
export interface SortTerm {
  readonly sql: (alias: string) => string;
  readonly type: string;
  readonly isRequired?: boolean;
  readonly descending: boolean;
  readonly nullsFirst: boolean;
}

/** The value of each sort term in one row, as text: where a page ends and the next begins. */
export type Position = readonly (string | null)[];

/**
 * The id follows the last term's direction, so that one index serves both directions.
 * @throws UserInputError when a field comes twice, which would order nothing
 */
export function sortTerms(orders: readonly Order[], { fields }: OrderClass): SortTerm[] {
  const names = orders.map(({ field }) => field);
  if (new Set(names).size < names.length)
    throw new UserInputError('each field in orderBy once', names);
  const terms = orders.flatMap(({ field, direction, nulls }) => {
    const order = fields[field];
    const descending = direction === OrderDirection.DESC;
    return order ? [{ ...order, descending, nullsFirst: nulls === NullsOrder.FIRST }] : [];
  });
  const descending = terms.at(-1)?.descending ?? false;
  return [...terms, { sql: (alias) => `${alias}.id`, type: 'uuid', descending, nullsFirst: false }];
}

/** The same rows from the other end. */
export function reversed(terms: readonly SortTerm[]): SortTerm[] {
  return terms.map((term) => ({
    ...term,
    descending: !term.descending,
    nullsFirst: !term.nullsFirst,
  }));
}

export function orderSql(terms: readonly SortTerm[], alias: string): string {
  return terms
    .map(
      (term) =>
        `${term.sql(alias)} ${term.descending ? 'DESC' : 'ASC'} NULLS ${term.nullsFirst ? 'FIRST' : 'LAST'}`,
    )
    .join(', ');
}

/** SQL that is true for the rows that come after a position (never null). */
export function afterSql(
  terms: readonly SortTerm[],
  position: Position,
  alias: string,
  parameters: Parameters,
): string {
  const values = terms.map(({ type }, index) => {
    const value = position[index] ?? null;
    return value === null ? null : parameters.add(value, type);
  });
  const alternatives = terms.flatMap((term, index) => {
    const beyond = beyondSql(term, term.sql(alias), values[index] ?? null);
    const equal = terms.slice(0, index).map((earlier, at) => {
      const value = values[at] ?? null;
      return value === null ? `${earlier.sql(alias)} IS NULL` : `${earlier.sql(alias)} = ${value}`;
    });
    return beyond === null ? [] : [`(${[...equal, beyond].join(' AND ')})`];
  });
  return `(${boundSql(terms[0], values[0], alias)}COALESCE(${alternatives.join(' OR ')}, FALSE))`;
}

/** What the alternatives imply, in the words of an index: without it a page walks through all before it. */
function boundSql(
  term: SortTerm | undefined,
  value: string | null | undefined,
  alias: string,
): string {
  if (!term?.isRequired || value == null) return '';
  return `${term.sql(alias)} ${term.descending ? '<=' : '>='} ${value} AND `;
}

/** A row's value sorts strictly after the given one; null when nothing does. */
function beyondSql(
  { descending, nullsFirst }: SortTerm,
  sql: string,
  value: string | null,
): string | null {
  if (value === null) return nullsFirst ? `${sql} IS NOT NULL` : null;
  const comparison = `${sql} ${descending ? '<' : '>'} ${value}`;
  return nullsFirst ? comparison : `(${comparison} OR ${sql} IS NULL)`;
}
