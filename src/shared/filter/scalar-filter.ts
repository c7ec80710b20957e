import { ID, Int } from 'type-graphql';
import { DateTime } from '../graphql/date-time.ts';
import { Decimal } from '../graphql/decimal.ts';
import { inputClass, inputField, type InputClass } from '../graphql/input-class.ts';
import { decodeId } from '../type-id.ts';
import { operatorSql, type Operator } from './operators.ts';
import type { FieldFilter } from './where-input.ts';
import { operandsOf, type Where } from './where.ts';

const EQUALITY: readonly Operator[] = ['eq', 'in', 'ne', 'notIn'];
const ORDER: readonly Operator[] = ['lt', 'lte', 'gt', 'gte'];
const TEXT: readonly Operator[] = ['contains', 'startsWith'];
const LISTS: readonly Operator[] = ['in', 'notIn'];

const MEANING: Record<Operator, string> = {
  eq: 'Equal to this.',
  in: 'Equal to one of these.',
  ne: 'Known, and different from this.',
  notIn: 'Known, and different from all of these.',
  lt: 'Less than this.',
  lte: 'Less than this, or equal.',
  gt: 'Greater than this.',
  gte: 'Greater than this, or equal.',
  contains: 'Contains this text, whatever the case and the diacritics.',
  startsWith: 'Begins with this text, whatever the case and the diacritics.',
  isNull: 'Whether there is no value.',
};

/** Declares a filter input over a GraphQL type, such as `TextFilter`. */
function filterInput(
  name: string,
  scalar: object,
  operators: readonly Operator[],
  what: string,
): InputClass {
  const input = inputClass(name, `Compares ${what}; all operators given must hold.`);
  for (const operator of operators) {
    const type = operator === 'isNull' ? Boolean : LISTS.includes(operator) ? [scalar] : scalar;
    inputField(input, operator, () => type, { nullable: true, description: MEANING[operator] });
  }
  return input;
}

/** A filter on a column, or on any SQL expression of the row's alias. */
type Expression = (alias: string) => string;

const scalar =
  (input: InputClass, type: string) =>
  (expression: Expression, description: string): FieldFilter => ({
    type: () => input,
    description,
    sql: (alias, operand, parameters) =>
      operandsOf(operand, input.name)
        .map(([operator, value]) =>
          operatorSql(operator as Operator, expression(alias), value, type, parameters),
        )
        .join(' AND '),
  });

export const text = scalar(
  filterInput('TextFilter', String, [...EQUALITY, ...TEXT, 'isNull'], 'a text'),
  'text',
);
export const int = scalar(
  filterInput('IntFilter', Int, [...EQUALITY, ...ORDER, 'isNull'], 'a whole number'),
  'integer',
);
export const decimal = scalar(
  filterInput(
    'DecimalFilter',
    Decimal,
    [...EQUALITY, ...ORDER, 'isNull'],
    'an exact decimal number',
  ),
  'numeric',
);
export const bool = scalar(
  filterInput('BooleanFilter', Boolean, ['eq', 'isNull'], 'a truth value'),
  'boolean',
);
export const instant = scalar(
  filterInput('InstantFilter', DateTime, [...EQUALITY, ...ORDER], 'an instant'),
  'timestamptz',
);
const idInput = filterInput('IdFilter', ID, EQUALITY, 'the id of a record');

/** A filter on the record's own id; ids of another type of record are refused. */
export function id(prefix: string): FieldFilter {
  const filter = scalar(idInput, 'uuid')((alias) => `${alias}.id`, 'Its id.');
  const decode = (operand: unknown): unknown =>
    Array.isArray(operand) ? operand.map(decode) : decodeId(String(operand), prefix).uuid;
  return {
    ...filter,
    sql: (alias, operand, parameters) => {
      const uuids = operandsOf(operand, 'IdFilter').map(([operator, ids]) => [
        operator,
        decode(ids),
      ]);
      return filter.sql(alias, Object.fromEntries(uuids) as Where, parameters);
    },
  };
}

/** A filter on an enumeration; the input is named after it (`AgreementKindFilter`). */
export function choice(
  values: object,
  name: string,
  expression: Expression,
  description: string,
): FieldFilter {
  const known =
    choices.get(values) ??
    filterInput(`${name}Filter`, values, [...EQUALITY, 'isNull'], `a value of ${name}`);
  choices.set(values, known);
  return scalar(known, 'text')(expression, description);
}
const choices = new Map<object, InputClass>();
