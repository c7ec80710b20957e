import { UserInputError } from '../errors.ts';
import { infiniteType, orInfinity } from '../read/or-infinity.ts';
import type { OrderField } from './order-field.ts';
import type { OrderClass } from './order-input.ts';
import { NullsOrder, OrderDirection, type Order } from './order.ts';

/** One term of a total order of rows. */
export interface SortTerm {
  /** SQL that rows are ordered by, and its PostgreSQL type: the value, or what stands for an unknown one. */
  readonly sql: (alias: string) => string;
  readonly type: string;
  /** The one column that it reads. */
  readonly column: string | undefined;
  /** What stands for an unknown value; null: nothing does. */
  readonly unknown: string | null;
  /** Whether `sql` can be null. Where it cannot, one index serves both directions. */
  readonly hasNulls: boolean;
  readonly descending: boolean;
  readonly nullsFirst: boolean;
}

/**
 * A total order: the terms asked for, then the id, of the given type. It follows the last term's
 * direction, so that one index serves both directions.
 * @throws UserInputError when a field comes twice, which would order nothing
 */
export function sortTerms(
  orders: readonly Order[],
  { fields }: OrderClass,
  idType: string,
): SortTerm[] {
  const names = orders.map(({ field }) => field);
  if (new Set(names).size < names.length)
    throw new UserInputError('each field in orderBy once', names);
  const terms = orders.flatMap(({ field, direction, nulls }) => {
    const order = fields[field];
    return order
      ? [sortTerm(order, direction === OrderDirection.DESC, nulls === NullsOrder.FIRST)]
      : [];
  });
  const id = {
    sql: (alias: string) => `${alias}.id`,
    type: idType,
    column: 'id',
    isRequired: true,
  };
  return [...terms, sortTerm(id, terms.at(-1)?.descending ?? false, false)];
}

function sortTerm(
  { sql, type, column, isRequired = false }: Omit<OrderField, 'description'>,
  descending: boolean,
  nullsFirst: boolean,
): SortTerm {
  const order = { column, descending, nullsFirst };
  const infinite = infiniteType(type);
  if (isRequired || !infinite) return { ...order, sql, type, unknown: null, hasNulls: !isRequired };
  // The unknown come last whichever the direction, unless they are asked for first.
  const unknown = descending === nullsFirst ? 'infinity' : '-infinity';
  return {
    ...order,
    sql: (alias) => orInfinity(sql(alias), type, unknown),
    type: infinite,
    unknown,
    hasNulls: false,
  };
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
    .map((term) => {
      const nulls = term.hasNulls ? ` NULLS ${term.nullsFirst ? 'FIRST' : 'LAST'}` : '';
      return `${term.sql(alias)} ${term.descending ? 'DESC' : 'ASC'}${nulls}`;
    })
    .join(', ');
}
