import type { Parameters } from '../read/parameters.ts';

/** SQL that compares an expression with an operand; `type` is the PostgreSQL type of both. */
type Compile = (expression: string, operand: never, type: string, parameters: Parameters) => string;

const compare =
  (operator: string): Compile =>
  (expression, operand, type, parameters) =>
    `${expression} ${operator} ${parameters.add(operand, type)}`;

/**
 * What each operator of a filter means. A record without a value matches only `isNull: true`:
 * something unknown is neither equal to nor different from anything.
 */
const OPERATORS = {
  eq: compare('='),
  ne: compare('<>'),
  lt: compare('<'),
  lte: compare('<='),
  gt: compare('>'),
  gte: compare('>='),
  in: (expression, operand: readonly string[], type, parameters) =>
    `${expression} = ANY(${parameters.addList(operand, type)})`,
  notIn: (expression, operand: readonly string[], type, parameters) =>
    // Of an empty list even the unknown would be.
    `(${expression} IS NOT NULL AND ${expression} <> ALL(${parameters.addList(operand, type)}))`,
  contains: (expression, operand, _type, parameters) =>
    `position(fold(${parameters.add(operand, 'text')}) IN fold(${expression})) > 0`,
  // A range instead of LIKE: a generic plan can use the index for it. U+10FFFF sorts after everything.
  startsWith: (expression, operand, _type, parameters) => {
    const prefix = `fold(${parameters.add(operand, 'text')})`;
    const folded = `fold(${expression}) COLLATE "C"`;
    return `${folded} >= ${prefix} AND ${folded} < ${prefix} || U&'\\+10FFFF'`;
  },
  isNull: (expression, operand: boolean) => `${expression} IS ${operand ? '' : 'NOT '}NULL`,
} satisfies Record<string, Compile>;

export type Operator = keyof typeof OPERATORS;

/** Compiles one operator of a filter. */
export function operatorSql(
  operator: Operator,
  expression: string,
  operand: unknown,
  type: string,
  parameters: Parameters,
): string {
  return OPERATORS[operator](expression, operand as never, type, parameters);
}
