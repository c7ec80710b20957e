import {
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { FEW } from './list-size.ts';
import { leastCost } from './least-cost.ts';

/** What objects count, and how long lists are that take no size. */
export interface Weights {
  /** What a field counts at least. */
  leastOf: typeof leastCost;
  /** What the object of a field counts that is no entry of a list: 1, or 0 for what comes with its record. */
  ofObject(type: GraphQLNamedType): number;
  /** How many entries a list is taken to have, by the field that has it. */
  ofList(parent: GraphQLObjectType, field: string): number;
}

/** Weights of what the registry holds: each record is a node, wherever it stands. */
export function recordWeights(schema: GraphQLSchema): Weights {
  const node = schema.getType('Node');
  const isNode = (type: GraphQLNamedType): boolean =>
    isInterfaceType(node) &&
    (type === node || (isObjectType(type) && schema.isSubType(node, type)));
  const known = new Map<GraphQLNamedType, number>();
  return {
    ofObject: (type) => {
      let weight = known.get(type);
      if (weight === undefined) {
        const types = isObjectType(type) ? [type] : possibleTypes(schema, type);
        known.set(type, (weight = types.some(isNode) ? 1 : 0));
      }
      return weight;
    },
    ofList: () => FEW,
    leastOf: leastCost,
  };
}

/** Weights of what introspection tells: each object counts, and lists are as long as they are on average. */
export function introspectionWeights(schema: GraphQLSchema): Weights {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  const fields = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  );
  const average = Math.ceil(fields.length / Math.max(1, types.length));
  const sizes: Readonly<Record<string, number>> = { types: types.length, args: FEW };
  return {
    leastOf: () => 0,
    ofObject: () => 1,
    ofList: (_parent, field) => sizes[field] ?? average,
  };
}

function possibleTypes(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
): readonly GraphQLObjectType[] {
  return 'getTypes' in type || isInterfaceType(type) ? schema.getPossibleTypes(type) : [];
}
