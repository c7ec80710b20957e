import { UserInputError } from '../errors.ts';
import { inputClass, inputField, type InputClass } from '../graphql/input-class.ts';
import type { Parameters } from '../read/parameters.ts';

/** The value of a `where` argument: fields of a {@link WhereClass}, combined by and, or, not. */
export type Where = Readonly<Record<string, unknown>>;

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

function declare(input: InputClass, name: string, type: () => object, description: string): void {
  inputField(input, name, type, { nullable: true, description });
}

/** SQL of a `where` value for the rows under an alias. @throws UserInputError for `{}` and null operands */
export function whereSql(
  input: WhereClass,
  where: Where,
  alias: string,
  parameters: Parameters,
): string {
  const recurse = (inner: unknown): string => whereSql(input, inner as Where, alias, parameters);
  const terms = operandsOf(where, input.name).map(([name, operand]) => {
    if (name === 'and' || name === 'or')
      return anyOrAll(name, operand as unknown as Where[], recurse);
    if (name === 'not') return `(${recurse(operand)}) IS NOT TRUE`;
    const filter = filtersOf.get(input)?.get(name);
    if (!filter) throw new UserInputError(`a field of ${input.name}`, name);
    return filter.sql(alias, operand, parameters);
  });
  return terms.join(' AND ');
}

function anyOrAll(
  name: 'and' | 'or',
  parts: readonly Where[],
  recurse: (part: Where) => string,
): string {
  if (parts.length === 0) throw new UserInputError(`at least one condition in "${name}"`, parts);
  return `(${parts.map((part) => `(${recurse(part)})`).join(` ${name.toUpperCase()} `)})`;
}

/** The given fields of an input object. @throws UserInputError when there is none, or one is null */
export function operandsOf(value: Where, type: string): [string, Where][] {
  const given = Object.entries(value).filter(([, operand]) => operand !== undefined) as [
    string,
    Where | null,
  ][];
  const missing = given.find(([, operand]) => operand === null);
  if (missing)
    throw new UserInputError(
      `a value for ${type}.${missing[0]} (use isNull to ask for what is absent)`,
      null,
    );
  if (given.length === 0) throw new UserInputError(`at least one field in ${type}`, {});
  return given as [string, Where][];
}
