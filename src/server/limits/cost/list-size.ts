import {
  Kind,
  valueFromASTUntyped,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
} from 'graphql';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../../../shared/page/page-args.ts';

/** What plain lists count as: they are bounded, and short. */
export const FEW = 2;

/** Arguments that tell how many entries a field can answer with, from the schema alone. */
export const SIZE_ARGUMENTS: readonly string[] = ['first', 'last', 'ids'];

/** The values of variables, of lists their lengths. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * How many entries the arguments of a field let its list have; undefined for a field that takes none of
 * them. What is out of range counts as the most that is in it: the field itself refuses it.
 */
export function askedSize(
  { args }: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Values,
): number | undefined {
  const sizes = args.filter(({ name }) => SIZE_ARGUMENTS.includes(name));
  if (sizes.length === 0) return undefined;
  for (const argument of sizes) {
    const given = numberGiven(argument.name, node, variables);
    if (given !== undefined) return Math.min(Math.max(given, 0), mostOf(argument));
  }
  return defaultOf(sizes) ?? DEFAULT_PAGE;
}

/** What an argument is given, as a number: a list, such as one of ids, is as long as it is. */
export function numberGiven(name: string, node: FieldNode, variables: Values): number | undefined {
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  if (!value) return undefined;
  if (value.kind === Kind.LIST) return value.values.length;
  const given = valueFromASTUntyped(value, variables);
  return typeof given === 'number' ? given : undefined;
}

const defaultOf = (sizes: readonly GraphQLArgument[]): number | undefined =>
  sizes.map(({ defaultValue }) => defaultValue).find((value) => typeof value === 'number');

const mostOf = ({ name, defaultValue }: GraphQLArgument): number => {
  if (name === 'ids') return Infinity;
  return typeof defaultValue === 'number' ? Math.max(defaultValue, LARGEST_PAGE) : LARGEST_PAGE;
};
