import type { FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';

/** An operation with what it needs to be compiled. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly definition: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** Values of the variables that `@skip` and `@include` name: they decide what is selected at all. */
  readonly conditions: Record<string, unknown>;
  /** How many of its fields are compiled so far. */
  compiledFields: number;
}
