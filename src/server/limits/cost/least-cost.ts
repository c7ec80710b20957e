import type { FieldNode, GraphQLField } from 'graphql';
import { fieldCostOf } from '../../../shared/graphql/field-cost.ts';
import { numberGiven, type Values } from './list-size.ts';

/** How many nodes a field counts at least, however little it answers; 0 for most. */
export function leastCost(
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Values,
): number {
  const cost = fieldCostOf(definition);
  if (!cost) return 0;
  // What is no list stands for a list of one.
  const times = cost.per === undefined ? 1 : (numberGiven(cost.per, node, variables) ?? 1);
  return cost.nodes * times;
}
