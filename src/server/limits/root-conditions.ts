import type { ApolloServerPlugin } from '@apollo/server';
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';

const CONDITIONS: readonly string[] = ['skip', 'include'];

/**
 * What is wrong with a document whose subscriptions have conditions at their root, where GraphQL lets none
 * stand: which event is told would depend on variables.
 * https://spec.graphql.org/draft/#sec-Single-Root-Field
 */
function rootConditionsIn({ definitions }: DocumentNode): GraphQLError[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  const conditionsIn = ({ selections }: SelectionSetNode): DirectiveNode[] =>
    selections.flatMap((node) => {
      const own = (node.directives ?? []).filter(({ name }) => CONDITIONS.includes(name.value));
      if (node.kind === Kind.FIELD) return own;
      if (node.kind === Kind.INLINE_FRAGMENT) return [...own, ...conditionsIn(node.selectionSet)];
      const fragment = fragments.get(node.name.value);
      // Once each: one may contain itself.
      fragments.delete(node.name.value);
      return fragment ? [...own, ...conditionsIn(fragment.selectionSet)] : own;
    });
  return definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION &&
    definition.operation === OperationTypeNode.SUBSCRIPTION
      ? conditionsIn(definition.selectionSet).map(refusal)
      : [],
  );
}

function refusal(condition: DirectiveNode): GraphQLError {
  return new GraphQLError(
    `Expected the field of a subscription without a condition, but got @${condition.name.value}.`,
    { nodes: condition },
  );
}

/** What is wrong with the documents that these stand in for. */
const REFUSED = new WeakMap<DocumentNode, readonly GraphQLError[]>();

/**
 * What is validated instead of a document: itself unless it has such conditions, on which a rule of GraphQL
 * fails; else another one, of which {@link rootConditions} says what is wrong.
 */
export function validatedInstead(document: DocumentNode): DocumentNode {
  const problems = rootConditionsIn(document);
  if (problems.length === 0) return document;
  const standIn = parse('{ __typename }');
  REFUSED.set(standIn, problems);
  return standIn;
}

/** Has Apollo Server validate the {@link validatedInstead} of each document. */
export const rootConditionPlugin: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      validationDidStart: (context) => {
        Object.assign(context, { document: validatedInstead(context.document) });
        return Promise.resolve();
      },
    }),
};

/** A validation rule: a subscription has no conditions at its root. */
export const rootConditions: ValidationRule = (context) => ({
  Document: (document) => {
    for (const problem of REFUSED.get(document) ?? []) context.reportError(problem);
  },
});
