import { UserInputError } from '../errors.ts';
import type { Parameters } from '../read/parameters.ts';
import { filterOf, type WhereClass } from './where-input.ts';
import { operandsOf, type Where } from './where.ts';

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
    const filter = filterOf(input, name);
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
