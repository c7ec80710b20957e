import { inputClass, inputField, type InputClass } from '../graphql/input-class.ts';
import type { Parameters } from '../read/parameters.ts';
import type { Where } from './where.ts';

/** A GraphQL input type that records are filtered by. */
export type WhereClass = new () => Where;

/** How one field of a `where` input is declared to GraphQL and compiled to SQL. */
export interface FieldFilter {
  readonly type: () => object;
  readonly description: string;
  /** SQL that is true for the rows, under the alias, that match the operand (never null or `{}`). */
  readonly sql: (alias: string, operand: Where, parameters: Parameters) => string;
}

const filtersOf = new Map<WhereClass, Map<string, FieldFilter>>();

const QUANTIFIERS = {
  some: 'At least one of them matches.',
  every: 'All of them match, or there are none.',
  none: 'None of them matches.',
};
const quantifierInputs = new Map<WhereClass, InputClass>();

/** The input that looks through a relation to many such records: `{ some, every, none }`. */
export function quantifiersOf(where: WhereClass): InputClass {
  return quantifierInputs.get(where) ?? where;
}

/**
 * Declares the `where` input of a record. All of its fields must hold; `{}` and null are refused.
 * The description says which records: `Which agreements.`
 */
export function whereInput(
  name: string,
  description: string,
  fields: Record<string, FieldFilter>,
): WhereClass {
  const input = inputClass(
    name,
    `${description} All fields given must hold; \`{}\` and null are refused.`,
  ) as WhereClass;
  filtersOf.set(input, new Map());
  const self = (): object => input;
  const many = (): [object] => [input];
  declare(input, 'and', many, 'All of these hold.');
  declare(input, 'or', many, 'At least one of these holds.');
  declare(input, 'not', self, 'This does not hold; what is unknown does not hold either.');
  extendWhere(input, fields);
  const list = inputClass(
    name.replace(/Where$/, 'ListFilter'),
    'Looks through related records; all quantifiers given must hold.',
  );
  for (const [quantifier, meaning] of Object.entries(QUANTIFIERS))
    declare(list, quantifier, self, meaning);
  quantifierInputs.set(input, list);
  return input;
}

/** Adds fields to a `where` input: a domain adds its own relations to the records it refers to. */
export function extendWhere(input: WhereClass, fields: Record<string, FieldFilter>): void {
  for (const [name, filter] of Object.entries(fields)) {
    declare(input, name, filter.type, filter.description);
    filtersOf.get(input)?.set(name, filter);
  }
}

/** The filter that a field of a `where` input was declared with; undefined for `and`, `or`, `not`. */
export function filterOf(input: WhereClass, name: string): FieldFilter | undefined {
  return filtersOf.get(input)?.get(name);
}

function declare(input: InputClass, name: string, type: () => object, description: string): void {
  inputField(input, name, type, { nullable: true, description });
}
