import {
  valueFromASTUntyped,
  visit,
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { costlyFields } from '../../../shared/graphql/field-cost.ts';
import { variablesOf } from '../../execution/variables-of.ts';
import { SIZE_ARGUMENTS } from './list-size.ts';

/** The arguments of a schema's fields whose values, or lengths, costs depend on. */
export function sizeArguments(schema: GraphQLSchema): ReadonlySet<string> {
  const ofFields = [...costlyFields(schema)].flatMap(([, { per }]) => per ?? []);
  return new Set([...SIZE_ARGUMENTS, ...ofFields]);
}

/** The variables of a document that its cost depends on: those of directives and of some arguments. */
export function sizeVariables(
  document: DocumentNode,
  counted: ReadonlySet<string>,
): readonly string[] {
  const deciding: ASTNode[] = [];
  visit(document, {
    Directive: (node) => void deciding.push(node),
    Argument: (node) => {
      if (counted.has(node.name.value)) deciding.push(node);
    },
  });
  return variablesOf(deciding);
}

/** What the variables say of sizes and conditions, as numbers and truth values: of a list, its length. */
export function sizesIn(
  { variableDefinitions = [] }: OperationDefinitionNode,
  names: readonly string[],
  given: Readonly<Record<string, unknown>>,
): Record<string, number | boolean | null> {
  const sizeOf = (name: string): number | boolean | null => {
    let value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value === undefined) {
      const definition = variableDefinitions.find(({ variable }) => variable.name.value === name);
      value = definition?.defaultValue && valueFromASTUntyped(definition.defaultValue);
    }
    if (Array.isArray(value)) value = value.length;
    return typeof value === 'number' || typeof value === 'boolean' ? value : null;
  };
  // Not by assignment: a variable may be called `__proto__`.
  return Object.fromEntries(names.map((name) => [name, sizeOf(name)]));
}
