import { registerEnumType } from 'type-graphql';
import { inputClass, inputField, type InputClass } from '../graphql/input-class.ts';

export enum OrderDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Which way a list is ordered.',
  valuesConfig: {
    ASC: { description: 'Smallest, earliest or first in the alphabet first.' },
    DESC: { description: 'Largest, latest or last in the alphabet first.' },
  },
});

export enum NullsOrder {
  FIRST = 'FIRST',
  LAST = 'LAST',
}
registerEnumType(NullsOrder, {
  name: 'NullsOrder',
  description: 'Where a list puts the records whose value is not known.',
  valuesConfig: {
    FIRST: { description: 'Before all others.' },
    LAST: { description: 'After all others.' },
  },
});

/** What a list can be ordered by: an SQL expression of the row's alias, and its PostgreSQL type. */
export interface OrderField {
  readonly sql: (alias: string) => string;
  readonly type: string;
  readonly description: string;
  /** The one column that it reads; undefined where it is more than one. */
  readonly column?: string;
  /** Every row has a value: nulls are nowhere in the order, and a page begins where an index finds its cursor. */
  readonly isRequired?: boolean;
}

/** One term of an `orderBy` argument. */
export interface Order {
  readonly field: string;
  readonly direction: OrderDirection;
  readonly nulls: NullsOrder;
}

/** The order fields of a record, and the GraphQL input made of them. */
export interface OrderClass {
  readonly input: InputClass;
  readonly fields: Readonly<Record<string, OrderField>>;
}

/** Declares `<record>Order` and its enumeration of fields, `<record>OrderField`. */
export function orderInput(record: string, fields: Record<string, OrderField>): OrderClass {
  const names = Object.fromEntries(Object.keys(fields).map((name) => [name, name]));
  registerEnumType(names, {
    name: `${record}OrderField`,
    description: `What a list of ${record} can be ordered by.`,
    valuesConfig: Object.fromEntries(
      Object.entries(fields).map(([name, { description }]) => [name, { description }]),
    ),
  });
  const input = inputClass(
    `${record}Order`,
    `One term of the order of a list of ${record}; the id breaks ties.`,
  );
  inputField(input, 'field', () => names, { description: 'What to order by.' });
  inputField(input, 'direction', () => OrderDirection, {
    description: 'Which way.',
    defaultValue: OrderDirection.ASC,
  });
  inputField(input, 'nulls', () => NullsOrder, {
    description: 'Where records without a value go.',
    defaultValue: NullsOrder.LAST,
  });
  return { input, fields };
}

/** Orders by a text whatever its case and diacritics, the same on every database. */
export function foldedText(column: string, description: string): OrderField {
  const folded = description.replace(/\.$/, ', whatever the case and the diacritics.');
  return {
    sql: (alias) => `fold(${alias}.${column}) COLLATE "C"`,
    type: 'text',
    description: folded,
    column,
  };
}

/** Orders by a text that every row has, whatever its case and diacritics. */
export function requiredText(column: string, description: string): OrderField {
  return { ...foldedText(column, description), isRequired: true };
}

/** Orders by a column. */
export function column(name: string, type: string, description: string): OrderField {
  return { sql: (alias) => `${alias}.${name}`, type, description, column: name };
}

/** Orders by a column that every row has a value in. */
export function requiredColumn(name: string, type: string, description: string): OrderField {
  return { ...column(name, type, description), isRequired: true };
}

/** One term of an order, ascending and with unknown values last. */
export const ascending = (field: string): Order => ({
  field,
  direction: OrderDirection.ASC,
  nulls: NullsOrder.LAST,
});

/** One term of an order, descending and with unknown values last. */
export const descending = (field: string): Order => ({
  ...ascending(field),
  direction: OrderDirection.DESC,
});
