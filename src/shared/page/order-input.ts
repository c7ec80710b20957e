import { registerEnumType } from 'type-graphql';
import { inputClass, inputField, type InputClass } from '../graphql/input-class.ts';
import type { OrderField } from './order-field.ts';
import { NullsOrder, OrderDirection } from './order.ts';

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
