import { registerEnumType } from 'type-graphql';

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

/** One term of an `orderBy` argument. */
export interface Order {
  readonly field: string;
  readonly direction: OrderDirection;
  readonly nulls: NullsOrder;
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
